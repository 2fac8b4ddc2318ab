// Reads the tables tests/statistics/oracle.R wrote into a folder and prints what the program makes
// of them, a line "NAME VALUE" for each figure.
#include <fmt/core.h>

#include <cmath>
#include <exception>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/statistics/alpha.h"
#include "stepwell/statistics/control_chart.h"
#include "stepwell/statistics/effect.h"
#include "stepwell/statistics/growth.h"
#include "stepwell/statistics/incidence.h"
#include "stepwell/statistics/log_rank.h"
#include "stepwell/statistics/share.h"
#include "stepwell/statistics/survival.h"

namespace stepwell::statistics {
namespace {

using Row = std::vector<double>;
using Table = std::vector<Row>;

Table read_table(const std::string& path) {
  std::ifstream file(path);
  check(file.good(), "there is no table " + path);
  Table table;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    Row row;
    for (double value = 0; words >> value;) row.push_back(value);
    table.push_back(row);
  }
  return table;
}

Row column(const Table& table, std::size_t at) {
  Row values;
  for (const Row& row : table) values.push_back(row.at(at));
  return values;
}

int whole(double value) { return static_cast<int>(std::lround(value)); }

void say(const std::string& name, std::optional<double> value) {
  fmt::print("{} {}\n", name, value ? fmt::format("{:.15g}", *value) : "none");
}

void say_range(const std::string& name, const std::optional<Interval>& range) {
  say(name + ".low", range ? std::optional(range->low) : std::nullopt);
  say(name + ".high", range ? std::optional(range->high) : std::nullopt);
}

void shares(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto share = share_of(whole(table[i].at(0)), whole(table[i].at(1))).value();
    say_range(fmt::format("share.{}", i + 1), Interval{share.low, share.high});
  }
}

void say_effect(const std::string& name, const Effect& effect) {
  say(name + ".d", effect.d);
  say(name + ".g", effect.g);
  say_range(name, Interval{effect.low, effect.high});
}

void effects(const std::string& name, const Table& table) {
  const auto people = paired(column(table, 0), column(table, 1)).value();
  say("correlation." + name, people.correlation);
  say_range("mean." + name, range_of_mean(people.after));
  say_effect("d_z." + name, d_z(people).value());
  say_effect("d_av." + name, d_av(people).value());
  say_effect("glass." + name, glass_delta(people).value());
  say_effect("hedges." + name, hedges_g(people.after, people.before).value());
}

void alpha(const Table& table) {
  const auto found = cronbach_alpha(item_spread(table).value()).value();
  say("alpha.alpha", found.alpha);
  say_range("alpha", Interval{found.low, found.high});
}

std::vector<Followed> followed(const Table& table) {
  std::vector<Followed> people;
  for (const Row& row : table) people.push_back({row.at(0), whole(row.at(1))});
  return people;
}

void survival(const Table& table) {
  const auto curve = kaplan_meier(followed(table)).value();
  for (const SurvivalStep& step : curve.steps) {
    const std::string name = fmt::format("survival.{}", step.time);
    say(name + ".at_risk", step.at_risk);
    say(name + ".ends", step.ends);
    say(name + ".survival", step.survival);
    say(name + ".error", step.error);
    say_range(name, step.range);
  }
  for (const double share : {0.25, 0.5, 0.75}) {
    const auto until = time_until(curve, share).value();
    const std::string name = fmt::format("until.{}", share);
    say(name + ".time", until.time);
    say(name + ".low", until.low);
    say(name + ".high", until.high);
  }
}

void groups(const Table& table) {
  std::map<double, std::vector<Followed>> by_group;
  for (const Row& row : table) by_group[row.at(2)].push_back({row.at(0), whole(row.at(1))});
  std::vector<std::vector<Followed>> all;
  for (const auto& [group, people] : by_group) all.push_back(people);
  const auto test = log_rank(all).value();
  for (std::size_t i = 0; i < all.size(); ++i) {
    say(fmt::format("log_rank.{}.observed", i + 1), test.observed[i]);
    say(fmt::format("log_rank.{}.expected", i + 1), test.expected[i]);
  }
  say("log_rank.chi_squared", test.chi_squared);
  say("log_rank.p", test.p);
}

void incidence(const Table& table) {
  const auto causes = aalen_johansen(followed(table), 2);
  for (std::size_t cause = 0; cause < causes.size(); ++cause)
    for (const IncidenceStep& step : causes[cause]) {
      const std::string name = fmt::format("incidence.{}.{}", cause + 1, step.time);
      say(name + ".at_risk", step.at_risk);
      say(name + ".ends", step.ends);
      say(name + ".incidence", step.incidence);
      say(name + ".error", step.error);
    }
}

void charts(const Table& weeks, const Table& values) {
  std::vector<Counted> counted;
  for (const Row& row : weeks) counted.push_back({whole(row.at(0)), whole(row.at(1))});
  const auto p = p_chart(counted).value();
  say("p.center", p.center);
  for (std::size_t i = 0; i < p.points.size(); ++i) {
    say(fmt::format("p.low.{}", i + 1), p.points[i].low);
    say(fmt::format("p.high.{}", i + 1), p.points[i].high);
  }
  const auto xmr = xmr_chart(column(values, 0)).value();
  say("xmr.center", xmr.center);
  say_range("xmr", Interval{xmr.points[0].low, xmr.points[0].high});
}

void growth(const std::string& name, const Table& table) {
  std::map<double, Line> by_person;
  for (const Row& row : table) {
    by_person[row.at(0)].x = row.at(1);
    by_person[row.at(0)].scores.push_back({row.at(2), row.at(3)});
  }
  std::vector<Line> lines;
  for (const auto& [person, line] : by_person) lines.push_back(line);
  const auto fit = fit_growth(lines).value();
  const std::string prefix = "growth." + name;
  for (std::size_t i = 0; i < 4; ++i) {
    say(fmt::format("{}.b{}", prefix, i), fit.fixed[i]);
    say(fmt::format("{}.error.b{}", prefix, i), std::sqrt(fit.covariance[i][i]));
  }
  say(prefix + ".var_intercept", fit.var_intercept);
  say(prefix + ".var_slope", fit.var_slope);
  say(prefix + ".cov_intercept_slope", fit.cov_intercept_slope);
  say(prefix + ".var_noise", fit.var_noise);
  const auto next = predict(fit, table.front().at(1), 1.5, 0.8);
  say(prefix + ".next.score", next.score);
  say_range(prefix + ".next", next.range);
}

void all_of(const std::string& folder) {
  const auto table = [&](const std::string& name) {
    return read_table(folder + "/" + name + ".txt");
  };
  shares(table("shares"));
  for (const char* name : {"sleep", "drawn"}) effects(name, table(std::string("pairs-") + name));
  alpha(table("items"));
  survival(table("people"));
  groups(table("people"));
  incidence(table("patients"));
  charts(table("weeks"), table("values"));
  for (const char* name : {"jaws", "drawn"}) growth(name, table(std::string("growth-") + name));
}

}  // namespace
}  // namespace stepwell::statistics

int main(int argc, char** argv) try {
  stepwell::check(argc == 2, "one folder is to be named");
  stepwell::statistics::all_of(argv[1]);
} catch (const std::exception& error) {
  fmt::print(stderr, "{}\n", error.what());
  return 1;
}
