#include "stepwell/cli/placement.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>

#include "stepwell/base/error.h"

namespace stepwell::cli {
namespace {

namespace json = boost::json;

class PlacementCommand : public ::testing::Test {
 protected:
  PlacementCommand() { std::filesystem::create_directories(folder_); }
  ~PlacementCommand() override { std::filesystem::remove_all(folder_); }

  std::string file(const char* name, const std::string& text) const {
    const auto path = folder_ / name;
    std::ofstream(path) << text;
    return path.string();
  }

  // Returns what is printed; `code` becomes the exit code.
  std::string run(std::vector<std::string> words) {
    CLI::App program;
    add_placement(program, [] { return *Instant::parse("2026-11-16T09:00:00.000000Z"); });
    std::ranges::reverse(words);
    words.emplace_back("placement");
    ::testing::internal::CaptureStdout();
    code_ = 0;
    try {
      program.parse(words);
    } catch (const CLI::RuntimeError& stopped) {
      code_ = stopped.get_exit_code();
    } catch (...) {
      ::testing::internal::GetCapturedStdout();
      throw;
    }
    return ::testing::internal::GetCapturedStdout();
  }

  // Returns the code of the first finding with which the facts are refused.
  std::string refused(const std::string& facts, std::vector<std::string> more = {}) {
    std::vector<std::string> words{"decide", file("facts.json", facts)};
    words.insert(words.end(), more.begin(), more.end());
    const json::value answer = json::parse(run(words));
    EXPECT_EQ(code_, 1);
    return std::string(answer.at("refused").at(0).at("code").as_string());
  }

  int code_ = 0;

 private:
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("placement-" + std::to_string(getpid()));
};

constexpr const char* crisis = R"({"acute_crisis": "yes"})";

constexpr const char* payer = R"({
  "id": "payer", "version": 3, "title": {"en": "A payer", "es": "Un pagador"},
  "effective_from": "2026-01-01", "effective_until": "2026-12-31", "adds_to": "stepwell",
  "groups": [{"id": "payer", "name": {"en": "Payer", "es": "Pagador"}}],
  "facts": [{"id": "certified", "group": "payer",
             "staff": {"en": "Certified?", "es": "¿Certificado?"},
             "patient": {"en": "Certified?", "es": "¿Certificado?"}}],
  "rules": [{"id": "payer_wants_a_certificate", "section": "iop", "when": "not certified",
             "excludes": [")";
constexpr const char* payer_end = R"("],
             "words": {"en": "The payer asks for a certificate.", "es": "El pagador pide un certificado."},
             "source": "its manual",
             "cases": [{"given": {"no": ["certified"]}, "holds": "yes"},
                       {"given": {"yes": ["certified"]}, "holds": "no"},
                       {"given": {}, "holds": "unknown"}]}]})";

std::string payer_without(const char* level) { return std::string(payer) + level + payer_end; }

TEST_F(PlacementCommand, DecidesAsJson) {
  const json::value answer = json::parse(run({"decide", file("facts.json", crisis), "--trace"}));
  EXPECT_EQ(code_, 0);
  EXPECT_EQ(answer.at("recommended"), "inpatient");
  EXPECT_EQ(answer.at("reasons").at(0).at("rule"), "acute_crisis_needs_hospital");
  EXPECT_EQ(answer.at("cautions").at(0).at("rule"), "start_safety_workflow");
  EXPECT_EQ(answer.at("levels").at("iop").at("state"), "excluded");
  EXPECT_TRUE(answer.at("trace").is_object());
  EXPECT_EQ(answer.at("rule_set").at("added").as_array().size(), 0U);
}

TEST_F(PlacementCommand, DecidesForPeople) {
  const std::string facts = file("facts.json", crisis);
  EXPECT_TRUE(run({"decide", facts, "--text"}).starts_with("Recommended: Hospital or residential"));
  EXPECT_TRUE(run({"decide", facts, "--text", "--language", "es"})
                  .starts_with("Se recomienda: Hospital o residencial"));
}

TEST_F(PlacementCommand, RefusesWhatItCannotDecideBy) {
  EXPECT_EQ(refused(R"({"acute_crysis": "no"})"), "unknown_fact");
  EXPECT_EQ(refused(R"({"acute_crisis": ["yes", "no"]})"), "contradictory_evidence");
  EXPECT_EQ(refused(R"({"current_level": "ward"})"), "unknown_level");
  EXPECT_EQ(refused(R"({"rule_set": {"id": "stepwell", "version": 99}})"), "rule_set_gone");
  EXPECT_EQ(refused(R"({"rule_set": {"id": "stepwell", "version": 1, "sha256": "00"}})"),
            "rule_set_changed");
  EXPECT_EQ(refused(crisis, {"--on", "2025-12-31"}), "not_in_effect");
  EXPECT_EQ(refused(crisis, {"--on", "yesterday"}), "bad_day");
  const std::string rules = file("payer.json", payer_without("inpatient"));
  EXPECT_EQ(refused(crisis, {"--rules", rules}), "contradiction");
  EXPECT_EQ(
      refused(crisis, {"--rules", file("ended.json", payer_without("iop")), "--on", "2027-01-01"}),
      "not_in_effect");
  EXPECT_THROW(run({"decide", "/nowhere/facts.json"}), Error);
}

TEST_F(PlacementCommand, DecidesByAddedRules) {
  const std::string rules = file("payer.json", payer_without("iop"));
  const std::string facts = file("facts.json", R"({"certified": "no"})");
  const json::value answer = json::parse(run({"decide", facts, "--rules", rules}));
  EXPECT_EQ(answer.at("levels").at("iop").at("by").at(0).at("rule"), "payer_wants_a_certificate");
  EXPECT_EQ(answer.at("rule_set").at("added").at(0).at("version"), 3);
  EXPECT_EQ(refused(R"({"certified": "no"})"), "unknown_fact");  // it is the payer's alone
}

TEST_F(PlacementCommand, LintsAndSaysWhatIsWrong) {
  EXPECT_NE(run({"lint"}).find("no danger lowers a level"), std::string::npos);
  EXPECT_EQ(code_, 0);
  EXPECT_EQ(run({"lint", "--json"}), "{\"findings\":[]}\n");
  const std::string rules = file("payer.json", payer_without("inpatient"));
  const json::value answer = json::parse(run({"lint", "--json", rules}));
  EXPECT_EQ(code_, 1);
  EXPECT_EQ(answer.at("findings").at(0).at("code"), "contradiction");
  EXPECT_THROW(run({"lint", "--rules", rules}), Error);
}

TEST_F(PlacementCommand, PrintsTheGuide) {
  EXPECT_TRUE(run({"guide"}).starts_with("# Placement: which level of care, and why\n"));
}

}  // namespace
}  // namespace stepwell::cli
