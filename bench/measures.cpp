#include "measures.h"

#include <chrono>
#include <fstream>
#include <random>
#include <stdexcept>

#include "stepwell/measure/definition.h"
#include "stepwell/measure/scoring.h"

namespace stepwell::bench {
namespace {

using measure::Answer;

constexpr std::size_t items = 10;
constexpr std::size_t people = 10'000;  // few enough to stay in a core's cache
constexpr int rounds = 200;

std::vector<Answer> random_answers() {
  std::mt19937 random(9);
  std::vector<Answer> all;
  for (std::size_t i = 0; i < people * items; ++i)
    all.push_back(random() % 100 == 0 ? Answer::skipped()
                                      : Answer::of(static_cast<int>(random() % 4)));
  return all;
}

// Calls `each` with every row, `rounds` times over. Returns rows a second.
template <class Each>
double paced(const std::vector<Answer>& answers, Each each) {
  const auto began = std::chrono::steady_clock::now();
  for (int round = 0; round < rounds; ++round)
    for (std::size_t i = 0; i < people; ++i) each(std::span(answers).subspan(i * items, items));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  return static_cast<double>(people) * rounds / took.count();
}

// Keeps the compiler from leaving out what nobody looks at.
void look_at(std::int64_t sum) {
  if (sum == 0) throw std::runtime_error("the answers came to nothing");
}

}  // namespace

double score_rows() {
  const auto phq9 = measure::compile(measure::instrument("phq-9"));
  measure::Outcome outcome;
  std::int64_t sum = 0;
  const double pace = paced(random_answers(), [&](std::span<const Answer> row) {
    measure::score(phq9, row, outcome);
    sum += outcome.scores.front().value.top;
  });
  look_at(sum);
  return pace;
}

double sum_rows() {
  std::int64_t sum = 0;
  const double pace = paced(random_answers(), [&](std::span<const Answer> row) {
    for (const Answer answer : row) sum += answer.given() ? answer.value() : 0;
  });
  look_at(sum);
  return pace;
}

void write_answers(const std::filesystem::path& file, int rows) {
  std::mt19937 random(9);
  std::ofstream out(file);
  out << "1,2,3,4,5,6,7,8,9,10\n";
  for (int row = 0; row < rows; ++row)
    for (std::size_t item = 1; item <= items; ++item) {
      if (random() % 100 != 0) out << random() % 4;
      out << (item == items ? '\n' : ',');
    }
  if (!out.flush()) throw std::runtime_error("the answers could not be written");
}

double read_rows(const std::filesystem::path& file) {
  std::ifstream in(file);
  const auto began = std::chrono::steady_clock::now();
  int rows = 0;
  for (std::string line; std::getline(in, line);) ++rows;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  return rows / took.count();
}

}  // namespace stepwell::bench
