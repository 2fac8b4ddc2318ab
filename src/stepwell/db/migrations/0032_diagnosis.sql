-- A list of 74,000 titles is gone through sooner than an index of its words is kept.
DROP TABLE diagnosis_word;
