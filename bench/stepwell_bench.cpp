// Measures the built program from outside, on a fresh encrypted database, and beside each figure
// what the machine itself could do in the same run.
//
// The load comes from this process, on the same cores. A demo clinic gives forty people a history;
// a town of others is settled beside it, each of whom checks in once.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <future>

#include "floors.h"
#include "harbor.h"
#include "interviews.h"
#include "measures.h"
#include "server.h"
#include "town.h"
#include "week.h"

namespace stepwell::bench {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using std::chrono::milliseconds;

constexpr int clients = 64;
constexpr int expected_created = 200;
constexpr int harbor_people = 200;
constexpr int table_rows = 1'000'000;
constexpr int monday_per_second = 340;  // all of the United States at 9:00: domain.md, section 7

struct Options {
  fs::path program;
  fs::path folder;
  bool as_json = false;
  std::size_t patients = 150'000;
  int seconds = 8;
  int monday_seconds = 120;
};

struct Figure {
  std::string name;
  double value = 0;
  std::string unit;
  double floor = 0;
  std::string floor_is;

  double ratio() const { return value / floor; }
};

constexpr std::string_view order[] = {"checkin_post_64",
                                      "checkin_post_64_p99",
                                      "checkin_post_1_p50",
                                      "patient_summary_get",
                                      "today_get",
                                      "today_get_200_p99",
                                      "week_board_get_200_p99",
                                      "monday_checkin_p99",
                                      "monday_board_p99",
                                      "import_fhir",
                                      "placement_decide",
                                      "placement_whole",
                                      "measure_score",
                                      "measure_score_table",
                                      "planner_moves",
                                      "planner_repair",
                                      "cold_start",
                                      "memory"};

auto place_of(const Figure& figure) { return std::ranges::find(order, figure.name); }

void note(const std::string& what) { fmt::print(stderr, "-- {}\n", what); }

std::string board_of(const SiteId& site) { return "/api/v1/today?site=" + site.text(); }

std::string week_board_of(const SiteId& site) {
  const Day today{std::chrono::floor<std::chrono::days>(system_clock().time)};
  const Day until{today.date + std::chrono::weeks(1)};
  return fmt::format("/api/v1/board?site={}&from={}&until={}", site.text(), today.text(),
                     until.text());
}

std::vector<std::string> people_of_today(const Address& to, const Caller& who) {
  std::vector<std::string> people;
  const json::value board = get(to, who, board_of(who.site));  // outlives the walk over its rows
  for (const json::value& row : board.at("people").as_array())
    people.emplace_back(row.at("patient_id").as_string());
  if (people.empty()) throw std::runtime_error("the demo clinic has nobody in today");
  return people;
}

class Run {
 public:
  explicit Run(const Options& options)
      : options_(options), data_(options.folder / "data"), key_(options.folder / "data.key") {}

  std::vector<Figure> measure() {
    measure_floors();
    prepare();
    {
      const Server server(options_.program, serve());
      const double at_rest = server.resident_mb();
      who_ = sign_in(server.address());
      measure_reads(server.address());
      measure_harbor(server.address());
      measure_check_ins(server.address());
      add({"memory", server.resident_mb(), "MB", at_rest, "the same server before any load"});
    }
    measure_start();
    measure_import();
    measure_placement();
    measure_scores();
    measure_planner();
    std::ranges::sort(figures_, {}, place_of);
    return std::move(figures_);
  }

 private:
  void add(Figure figure) { figures_.push_back(std::move(figure)); }

  std::vector<std::string> at(const char* command) const {
    return {command, "--data", data_.string(), "--key-file", key_.string()};
  }
  std::vector<std::string> serve() const { return at("serve"); }

  void measure_floors() {
    note("what the disk and the database alone can do");
    sync_ = bare_sync(options_.folder.string());
    rows_ = bare_database(options_.folder.string(), clients);
  }

  void prepare() {
    note("making a demo clinic");
    {
      const Server demo(options_.program, at("demo"));
      who_ = sign_in(demo.address());
    }
    const auto people =
        options_.patients + static_cast<std::size_t>(monday_per_second * options_.monday_seconds);
    note(fmt::format("settling {} people beside it", people));
    town_ = settle(data_, key_, who_.organization, people);
  }

  Outcome drive_reads(const Address& to, const std::vector<std::string>& requests) {
    return drive(to, clients, milliseconds(1000), milliseconds(1000 * options_.seconds), 200,
                 [&](std::size_t n, std::string& out) {
                   out += requests[n % requests.size()];
                   return true;
                 });
  }

  double loopback(const Outcome& served) {
    const BareServer bare(served.body_bytes);
    return drive_reads({"127.0.0.1", bare.port()}, {request("GET /", who_.cookie, "")})
        .per_second();
  }

  void measure_reads(const Address& to) {
    const auto people = people_of_today(to, who_);
    note(fmt::format("reading the summaries of {} people", people.size()));
    std::vector<std::string> summaries;
    for (const std::string& person : people)
      summaries.push_back(request("GET /api/v1/patients/" + person + "/summary", who_.cookie, ""));
    const Outcome summary = drive_reads(to, summaries);
    add({"patient_summary_get", summary.per_second(), "/s", loopback(summary),
         "a bare loopback server that sends as many bytes"});
    note("reading the day's board");
    const Outcome today = drive_reads(to, {request("GET " + board_of(who_.site), who_.cookie, "")});
    add({"today_get", today.per_second(), "/s", loopback(today),
         "a bare loopback server that sends as many bytes"});
  }

  // Checks in somebody of the town who has not yet come; false when everybody has.
  bool next_check_in(std::string& out) {
    if (checked_in_ == town_.size()) return false;
    const json::object body{{"patient_id", town_[checked_in_++].text()}};
    out += request("POST /api/v1/check-ins", who_.cookie, json::serialize(body));
    return true;
  }

  Outcome check_in(const Address& to, std::size_t at_once, milliseconds warm_up, int seconds) {
    return drive(to, at_once, warm_up, milliseconds(1000 * seconds), expected_created,
                 [&](std::size_t, std::string& out) { return next_check_in(out); });
  }

  void measure_harbor(const Address& to) {
    note(fmt::format("admitting {} people to a large clinic", harbor_people));
    const SiteId harbor = open_harbor(to, who_, harbor_people);
    const std::string board = request("GET " + board_of(harbor), who_.cookie, "");
    note("reading its board, one client");
    const double loopback_ms = measure_read(to, "today_get_200_p99", board);
    note("reading its week board, one client");
    measure_read(to, "week_board_get_200_p99",
                 request("GET " + week_board_of(harbor), who_.cookie, ""));
    measure_monday(to, board, loopback_ms);
  }

  void measure_placement() {
    note("deciding on levels of care, one core");
    const DecisionPace pace = decide_interviews(2);
    const char* floor = "looking at each rule's condition once";
    add({"placement_decide", pace.per_second, "/s", pace.conditions_per_second, floor});
    add({"placement_whole", pace.whole_per_second, "/s", pace.conditions_per_second, floor});
  }

  // One client asks the same again and again. Returns the p99 of a bare server that answers as
  // much.
  double measure_read(const Address& to, const char* name, const std::string& asked) {
    const auto always = [&](std::size_t, std::string& out) {
      out += asked;
      return true;
    };
    const Outcome alone = drive(to, 1, milliseconds(500), milliseconds(4000), 200, always);
    const BareServer bare(alone.body_bytes);
    const Outcome floor =
        drive({"127.0.0.1", bare.port()}, 1, milliseconds(500), milliseconds(2000), 200, always);
    add({name, alone.percentile_ms(99), "ms", floor.percentile_ms(99),
         "a bare loopback server that sends as many bytes, p99"});
    return floor.percentile_ms(99);
  }

  // Everybody's nine o'clock: each arrival makes one board be read anew.
  void measure_monday(const Address& to, const std::string& board, double loopback_ms) {
    note(fmt::format("{} check-ins and as many boards a second, for {} s", monday_per_second,
                     options_.monday_seconds));
    const milliseconds lasting(1000 * options_.monday_seconds);
    auto boards = std::async(std::launch::async, [&] {
      return drive_at(to, monday_per_second, clients, lasting, 200,
                      [&](std::size_t, std::string& out) {
                        out += board;
                        return true;
                      });
    });
    const Outcome arrivals =
        drive_at(to, monday_per_second, clients, lasting, expected_created,
                 [&](std::size_t, std::string& out) { return next_check_in(out); });
    add({"monday_checkin_p99", arrivals.percentile_ms(99), "ms", sync_.p50_ms,
         "overwriting a page and one bare fdatasync, p50"});
    add({"monday_board_p99", boards.get().percentile_ms(99), "ms", loopback_ms,
         "a bare loopback server that sends as many bytes, p99"});
  }

  void measure_check_ins(const Address& to) {
    note("checking in, one client");
    const Outcome alone = check_in(to, 1, milliseconds(200), 2);
    add({"checkin_post_1_p50", alone.percentile_ms(50), "ms", sync_.p50_ms,
         "overwriting a page and one bare fdatasync, p50"});
    note(fmt::format("checking in, {} clients", clients));
    const Outcome many = check_in(to, clients, milliseconds(500), options_.seconds);
    add({"checkin_post_64", many.per_second(), "/s", rows_.per_second,
         "the same rows through the database alone, 64 to a commit"});
    add({"checkin_post_64_p99", many.percentile_ms(99), "ms", rows_.p99_ms, "such a commit's p99"});
  }

  void measure_start() {
    note("starting on what is there by now");
    const Server server(options_.program, serve());
    add({"cold_start", server.first_answer_ms(), "ms",
         bare_start(options_.program.string(), "--version"),
         "starting the program for its version"});
  }

  void measure_import() {
    note("importing a bulk export");
    const fs::path folder = options_.folder / "export";
    const std::size_t resources = write_export(folder, 5'000);
    auto arguments = at("import");
    arguments.insert(arguments.begin() + 1, {"referrals", folder.string(), "--site", "Town"});
    const auto began = std::chrono::steady_clock::now();
    run(options_.program, arguments);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    add({"import_fhir", static_cast<double>(resources) / took.count(), "resources/s",
         bare_json(folder.string()), "parsing such lines, and nothing else"});
  }

  void measure_scores() {
    note("scoring questionnaires");
    add({"measure_score", score_rows(), "rows/s", sum_rows(), "adding up as many answers"});
    const fs::path answers = options_.folder / "answers.csv";
    write_answers(answers, table_rows);
    const auto began = std::chrono::steady_clock::now();
    run(options_.program, {"measure", "score", "phq-9"}, answers);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    add({"measure_score_table", table_rows / took.count(), "rows/s", read_rows(answers),
         "reading the lines, and nothing else"});
  }

  void measure_planner() {
    note("working out a week of 40 people");
    const WeekPace pace = measure_week();
    add({"planner_moves", pace.moves / 1e6, "M/s a core", pace.draws / 1e6,
         "drawing random numbers, and nothing else"});
    add({"planner_repair", pace.repair_ms, "ms", pace.read_ms, "reading the instance"});
  }

  const Options& options_;
  const fs::path data_;
  const fs::path key_;
  Caller who_;
  std::vector<PatientId> town_;
  std::size_t checked_in_ = 0;
  Pace sync_;
  Pace rows_;
  std::vector<Figure> figures_;
};

void print_table(const std::vector<Figure>& figures) {
  fmt::print("{:<22} {:>10} {:<12} {:>10} {:>8}  {}\n", "name", "value", "unit", "floor", "ratio",
             "the floor is");
  for (const Figure& figure : figures)
    fmt::print("{:<22} {:>10.2f} {:<12} {:>10.2f} {:>8.2f}  {}\n", figure.name, figure.value,
               figure.unit, figure.floor, figure.ratio(), figure.floor_is);
}

void print_json(const std::vector<Figure>& figures) {
  json::array all;
  for (const Figure& figure : figures)
    all.push_back({{"name", figure.name},
                   {"value", figure.value},
                   {"unit", figure.unit},
                   {"floor", figure.floor},
                   {"ratio", figure.ratio()}});
  fmt::print("{}\n", json::serialize(all));
}

int run_main(int argc, char** argv) {
  Options options;
  CLI::App app("Measures the built program beside what the machine itself can do.");
  app.add_option("--program", options.program, "the built stepwell")->required();
  app.add_option("--folder", options.folder, "an empty folder on the disk to measure")->required();
  app.add_option("--patients", options.patients, "how many people may check in");
  app.add_option("--seconds", options.seconds, "how long each load goes on");
  app.add_option("--monday", options.monday_seconds, "how long the nation's Monday goes on");
  app.add_flag("--json", options.as_json, "a list of objects instead of a table");
  CLI11_PARSE(app, argc, argv);
  const auto figures = Run(options).measure();
  options.as_json ? print_json(figures) : print_table(figures);
  return 0;
}

}  // namespace
}  // namespace stepwell::bench

int main(int argc, char** argv) {
  try {
    return stepwell::bench::run_main(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
