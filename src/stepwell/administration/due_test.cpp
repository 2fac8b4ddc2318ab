#include <gtest/gtest.h>

#include "stepwell/administration/rules.h"
#include "stepwell/measure/definition.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::administration {
namespace {

using episode::EndReason;
using episode::State;
using testing::day;

ProtocolLine weekly_then_fortnightly() {
  ProtocolLine line;
  line.instrument = "phq-9";
  line.at_admission = true;
  line.every_days = 14;
  line.first_every_days = 7;
  line.first_days = 28;
  line.at_discharge = true;
  return line;
}

Stay admitted() { return {{}, State::admitted, day("2026-11-02"), {}, {}}; }

Stay ended(EndReason reason) {
  return {{}, State::discharged, day("2026-11-02"), day("2026-12-18"), reason};
}

// What the line makes due on `today` after it was last given on `last`; "" when nothing.
std::string due_after(const char* today, const Stay& stay, const char* last) {
  std::vector<Given> given;
  if (last) {
    given.emplace_back();
    given.back().instrument = "phq-9";
    given.back().last_on = day(last);
  }
  const std::vector<ProtocolLine> lines{weekly_then_fortnightly()};
  const auto due = due_on(day(today), stay, lines, {}, given);
  return due.empty() ? ""
                     : std::string(to_word(due.at(0).occasion)) + " " + due.at(0).due_on.text();
}

struct Case {
  const char* why;
  const char* today;
  Stay stay;
  const char* last;
  const char* due;
};

TEST(Due, FollowsTheProtocol) {
  Stay referred = admitted();
  referred.state = State::referred;
  Stay held = admitted();
  held.state = State::on_hold;
  const Case cases[] = {
      {"the first day asks for it", "2026-11-02", admitted(), nullptr, "admission 2026-11-02"},
      {"and goes on asking", "2026-11-09", admitted(), nullptr, "admission 2026-11-02"},
      {"what was given two weeks before is the first", "2026-11-02", admitted(), "2026-10-19", ""},
      {"a day more is too long ago", "2026-11-02", admitted(), "2026-10-18",
       "admission 2026-11-02"},
      {"it counts from the first day", "2026-11-08", admitted(), "2026-10-25", ""},
      {"a week after the first day", "2026-11-09", admitted(), "2026-10-25", "interval 2026-11-09"},
      {"six days are no week", "2026-11-08", admitted(), "2026-11-02", ""},
      {"seven are", "2026-11-09", admitted(), "2026-11-02", "interval 2026-11-09"},
      {"it stays due", "2026-11-20", admitted(), "2026-11-02", "interval 2026-11-09"},
      {"the last of the first days is weekly", "2026-12-06", admitted(), "2026-11-29",
       "interval 2026-12-06"},
      {"the day after them is not", "2026-12-07", admitted(), "2026-11-30", ""},
      {"but two weeks later", "2026-12-14", admitted(), "2026-11-30", "interval 2026-12-14"},
      {"nobody is asked before admission", "2026-11-09", referred, nullptr, ""},
      {"or on hold", "2026-11-09", held, "2026-11-02", ""},
      {"the last day asks once more", "2026-12-18", ended(EndReason::completed), "2026-12-10",
       "discharge 2026-12-18"},
      {"unless it was given in the week before", "2026-12-18", ended(EndReason::completed),
       "2026-12-11", ""},
      {"for two weeks", "2027-01-01", ended(EndReason::dropped_out), nullptr,
       "discharge 2026-12-18"},
      {"and no longer", "2027-01-02", ended(EndReason::dropped_out), nullptr, ""},
      {"nobody is asked who may have died", "2026-12-18", ended(EndReason::other), nullptr, ""},
  };
  for (const Case& one : cases)
    EXPECT_EQ(due_after(one.today, one.stay, one.last), one.due) << one.why;
}

TEST(Due, ALineIsForDiagnosesThatBeginSo) {
  ProtocolLine line;
  EXPECT_TRUE(is_for(line, {}));
  line.diagnoses = {"F32", "F43.1"};
  const auto with = [&](const std::string& code) {
    return is_for(line, std::vector<std::string>{code});
  };
  EXPECT_FALSE(is_for(line, {}));
  EXPECT_TRUE(with("F32.1"));
  EXPECT_TRUE(with("F321"));  // as it is typed without its dot
  EXPECT_TRUE(with("F43.10"));
  EXPECT_FALSE(with("F43.2"));
  EXPECT_FALSE(with("F33.1"));
}

TEST(Due, WhatCannotWaitComesFirst) {
  std::vector<Given> given(1);
  given.at(0).instrument = "phq-9";
  given.at(0).raised_at = Instant::parse("2026-11-05T15:00:00.000000Z");
  given.at(0).raised_on = day("2026-11-05");
  ProtocolLine old;
  old.instrument = "gad-7";
  old.at_admission = true;
  const auto due = due_on(day("2026-11-06"), admitted(), std::vector{old}, {}, given);
  ASSERT_EQ(due.size(), 2u);
  EXPECT_EQ(due.at(0).instrument, "cssrs-screener");
  EXPECT_EQ(due.at(1).instrument, "gad-7");
}

TEST(Protocol, WhatIsProposedMayBeSaved) {
  NewProtocol all;
  for (const ProposedLine& one : practice().proposed) all.lines.push_back(one.line);
  for (const Finding& finding : check_protocol(all, {}))
    ADD_FAILURE() << finding.field << ": " << finding.text;
  for (const std::string& id : practice().self_harm) EXPECT_NO_THROW(measure::instrument(id));
  for (const std::string& id : practice().asked_next.after) EXPECT_TRUE(is_about_self_harm(id));
}

TEST(Protocol, EveryMistakeIsSaid) {
  const auto code = [](const std::function<void(ProtocolLine&)>& spoil,
                       const std::vector<std::string>& worded = {}) {
    NewProtocol one;
    one.lines.push_back(weekly_then_fortnightly());
    spoil(one.lines.front());
    const auto findings = check_protocol(one, worded);
    return findings.empty() ? "" : findings.front().code + " " + findings.front().field;
  };
  EXPECT_EQ(code([](ProtocolLine&) {}), "");
  EXPECT_EQ(code([](ProtocolLine& line) { line.instrument = "phq-10"; }),
            "unknown_instrument /lines/0/instrument");
  EXPECT_EQ(code([](ProtocolLine& line) { line.instrument = "who-5"; }),
            "no_wording /lines/0/on_paper");
  EXPECT_EQ(code([](ProtocolLine& line) { line.instrument = "who-5"; }, {"who-5"}), "");
  EXPECT_EQ(code([](ProtocolLine& line) {
              line.instrument = "who-5";
              line.on_paper = true;
            }),
            "");
  EXPECT_EQ(code([](ProtocolLine& line) { line.every_days = 0; }),
            "days_out_of_range /lines/0/every_days");
  EXPECT_EQ(code([](ProtocolLine& line) { line.every_days = 366; }), "");
  EXPECT_EQ(code([](ProtocolLine& line) { line.every_days = 367; }),
            "days_out_of_range /lines/0/every_days");
  EXPECT_EQ(code([](ProtocolLine& line) { line.first_days.reset(); }),
            "missing /lines/0/first_days");
  EXPECT_EQ(code([](ProtocolLine& line) {
              line = ProtocolLine();
              line.instrument = "phq-9";
            }),
            "never_due /lines/0/every_days");
  for (const char* good : {"F3", "F32", "F32.1", "f43.1"})
    EXPECT_EQ(code([&](ProtocolLine& line) { line.diagnoses = {good}; }), "") << good;
  for (const char* bad : {"", "F", "33", "mood", "F32 F33", "F32.1.1"})
    EXPECT_EQ(code([&](ProtocolLine& line) { line.diagnoses = {bad}; }),
              "bad_code /lines/0/diagnoses")
        << bad;
  EXPECT_EQ(code([](ProtocolLine& line) { line.diagnoses.assign(21, "F32"); }),
            "too_many /lines/0/diagnoses");
}

TEST(Protocol, AnInstrumentHasOneLine) {
  NewProtocol two;
  two.lines.assign(2, weekly_then_fortnightly());
  EXPECT_EQ(check_protocol(two, {}).at(0).field, "/lines/1/instrument");
  two.lines.assign(limits::protocol_lines + 1, weekly_then_fortnightly());
  EXPECT_EQ(check_protocol(two, {}).at(0).code, "too_many");
}

}  // namespace
}  // namespace stepwell::administration
