-- Answers are forgotten in the order of their age, of all organizations alike.
CREATE INDEX kept_answer_by_age ON kept_answer (created_at);
