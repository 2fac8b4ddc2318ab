#pragma once

#include <filesystem>

// Questionnaires: how fast a PHQ-9 is scored, and what reading its answers alone costs.
namespace stepwell::bench {

// Returns the rows of answers that the pure function scores in a second, on one core.
double score_rows();

// Returns the rows of as many answers that are added up in a second, with nothing else.
double sum_rows();

// Writes `rows` rows of answers, some skipped, as the command reads them. The same each time.
void write_answers(const std::filesystem::path& file, int rows);

// Returns the rows of `file` that are read line by line in a second, with nothing else.
double read_rows(const std::filesystem::path& file);

}  // namespace stepwell::bench
