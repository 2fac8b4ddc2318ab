// Measures the built program from outside, on a fresh encrypted database, and beside each figure
// what the machine itself could do in the same run.
//
// The load comes from this process, on the same cores. A demo clinic gives forty people a history;
// a town of others is settled beside it, each of whom checks in once.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <cstdio>
#include <optional>

#include "floors.h"
#include "load.h"
#include "server.h"
#include "town.h"

namespace stepwell::bench {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using std::chrono::milliseconds;

constexpr int clients = 64;
constexpr int expected_created = 200;
constexpr const char* password = "welcome-to-stepwell";

struct Options {
  fs::path program;
  fs::path folder;
  bool as_json = false;
  std::size_t patients = 150'000;
  int seconds = 8;
};

struct Figure {
  std::string name;
  double value = 0;
  std::string unit;
  double floor = 0;
  std::string floor_is;

  double ratio() const { return value / floor; }
};

constexpr std::string_view order[] = {
    "checkin_post_64", "checkin_post_64_p99", "checkin_post_1_p50", "patient_summary_get",
    "today_get",       "import_fhir",         "cold_start",         "memory"};

auto place_of(const Figure& figure) { return std::ranges::find(order, figure.name); }

void note(const std::string& what) { fmt::print(stderr, "-- {}\n", what); }

std::string request(const std::string& line, const std::string& cookie, const std::string& body) {
  std::string text = line + " HTTP/1.1\r\nHost: localhost\r\n";
  if (!cookie.empty()) text += "Cookie: " + cookie + "\r\n";
  if (!body.empty())
    text += fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", body.size());
  return text + "\r\n" + body;
}

// A director, signed in as anybody would.
struct SignedIn {
  std::string cookie;
  OrganizationId organization;
  SiteId site;
};

SignedIn sign_in(const Address& to) {
  const json::object who{{"username", "director"}, {"password", password}};
  const Answer answer = ask(to, request("POST /api/v1/session", "", json::serialize(who)));
  if (answer.status != 200) throw std::runtime_error("signing in: " + answer.body);
  const auto from = answer.head.find("stepwell_session=");
  const json::object me = json::parse(answer.body).as_object();
  return {answer.head.substr(from, answer.head.find(';', from) - from),
          OrganizationId::parse(std::string(me.at("organization_id").as_string())).value(),
          SiteId::parse(std::string(me.at("sites").at(0).at("id").as_string())).value()};
}

json::value read(const Address& to, const SignedIn& who, const std::string& target) {
  const Answer answer = ask(to, request("GET " + target, who.cookie, ""));
  if (answer.status != 200) throw std::runtime_error(target + ": " + answer.body);
  return json::parse(answer.body);
}

std::string board_of(const SignedIn& who) { return "/api/v1/today?site=" + who.site.text(); }

std::vector<std::string> people_of_today(const Address& to, const SignedIn& who) {
  std::vector<std::string> people;
  const json::value board = read(to, who, board_of(who));  // outlives the walk over its rows
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
      measure_check_ins(server.address());
      add({"memory", server.resident_mb(), "MB", at_rest, "the same server before any load"});
    }
    measure_start();
    measure_import();
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
    note(fmt::format("settling {} people beside it", options_.patients));
    town_ = settle(data_, key_, who_.organization, options_.patients);
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
    const Outcome today = drive_reads(to, {request("GET " + board_of(who_), who_.cookie, "")});
    add({"today_get", today.per_second(), "/s", loopback(today),
         "a bare loopback server that sends as many bytes"});
  }

  Outcome check_in(const Address& to, std::size_t at_once, milliseconds warm_up, int seconds) {
    const auto from = checked_in_;
    return drive(to, at_once, warm_up, milliseconds(1000 * seconds), expected_created,
                 [&](std::size_t n, std::string& out) {
                   if (from + n >= town_.size()) return false;
                   checked_in_ = from + n + 1;
                   const json::object body{{"patient_id", town_[from + n].text()}};
                   out += request("POST /api/v1/check-ins", who_.cookie, json::serialize(body));
                   return true;
                 });
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

  const Options& options_;
  const fs::path data_;
  const fs::path key_;
  SignedIn who_;
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
