#include "stepwell/visit/rules.h"

#include <gtest/gtest.h>

#include "stepwell/testing/clinic.h"

namespace stepwell::visit {
namespace {

using note::Agreement;
using note::Kind;
using note::PartAnswer;
using program::Modality;
using testing::some;
using Words = Private<std::string>;

std::string codes_of(const std::vector<Finding>& findings) {
  std::string codes;
  for (const Finding& one : findings)
    codes += (codes.empty() ? "" : " ") + one.field + " " + one.code;
  return codes;
}

PartAnswer says(const char* part, std::string words) {
  return {.part = part, .words = Words(std::move(words))};
}

PartAnswer people(std::vector<note::PersonThere> there) {
  return {.part = "present", .people = std::move(there)};
}

const Day today = testing::day("2026-11-16");
const std::vector<plan::Goal> goals{{.id = some<GoalId>(1)}};

const attendance::Mark here{.minutes = 50};
const attendance::Mark away{.presence = attendance::Presence::no_show};
const schedule::Session fifty{.minutes = 50};

TEST(Visit, IsWrittenAsWhatTheAppointmentIsFor) {
  EXPECT_EQ(kind_of(Modality::individual), Kind::individual);
  EXPECT_EQ(kind_of(Modality::family_therapy), Kind::family);
  EXPECT_EQ(kind_of(Modality::medication), Kind::medication);
  EXPECT_EQ(kind_of(Modality::case_management), Kind::case_management);
  EXPECT_EQ(kind_of(Modality::psychoeducation), Kind::skills);
  EXPECT_EQ(kind_of(Modality::art), Kind::activity);
  EXPECT_EQ(kind_of(Modality::support_group), std::nullopt) << "attendance is enough";
}

TEST(Visit, TakesTheProgramsFormForAnIndividualSession) {
  EXPECT_EQ(usual_form(Kind::individual, "soap").id, "soap");
  EXPECT_EQ(usual_form(Kind::individual, "crisis").kind, Kind::individual) << "of another kind";
  EXPECT_EQ(usual_form(Kind::family, "soap").id, "family");
}

struct DraftCase {
  const char* why;
  const char* form;
  VisitDraft draft;
  const char* found;
};

const DraftCase drafts[] = {
    {"nothing yet", "dap", {}, ""},
    {"a part that is not asked for",
     "dap",
     {.answers = {says("haiku", "x")}},
     "/answers unknown_part"},
    {"a part twice",
     "dap",
     {.answers = {says("data", "x"), says("data", "y")}},
     "/answers/data answered_twice"},
    {"the most a part may say", "dap", {.answers = {says("data", std::string(8'000, 'x'))}}, ""},
    {"one byte more",
     "dap",
     {.answers = {says("data", std::string(8'001, 'x'))}},
     "/answers/data too_long"},
    {"one of the choices", "dap", {.answers = {says("risk", "none")}}, ""},
    {"none of them", "dap", {.answers = {says("risk", "some")}}, "/answers/risk unknown_choice"},
    {"neither yes nor no",
     "family",
     {.answers = {says("patient_there", "maybe")}},
     "/answers/patient_there unknown_choice"},
    {"the most a number may be", "medication", {.answers = {says("missed_days", "7")}}, ""},
    {"one more",
     "medication",
     {.answers = {says("missed_days", "8")}},
     "/answers/missed_days out_of_range"},
    {"less than the least",
     "medication",
     {.answers = {says("pulse", "19")}},
     "/answers/pulse out_of_range"},
    {"words where a number is asked",
     "medication",
     {.answers = {says("pulse", "70ish")}},
     "/answers/pulse not_a_number"},
    {"a number that fits into none",
     "medication",
     {.answers = {says("pulse", "99999999999999999999")}},
     "/answers/pulse not_a_number"},
    {"people where a text is asked",
     "dap",
     {.answers = {{.part = "data", .people = {{.name = Words("Luz")}}}}},
     "/answers/data no_people_here"},
    {"a text where people are asked",
     "family",
     {.answers = {says("present", "Luz")}},
     "/answers/present no_words_here"},
    {"twelve people", "family", {.answers = {people(std::vector<note::PersonThere>(12))}}, ""},
    {"thirteen",
     "family",
     {.answers = {people(std::vector<note::PersonThere>(13))}},
     "/answers/present too_many"},
    {"a name of a hundred and one",
     "family",
     {.answers = {people({{.name = Words(std::string(101, 'x'))}})}},
     "/answers/present too_long"},
    {"a goal in force", "dap", {.goal_id = some<GoalId>(1)}, ""},
    {"a goal of somebody else", "dap", {.goal_id = some<GoalId>(2)}, "/goal_id goal_of_another"},
    {"today", "crisis", {.held_on = today}, ""},
    {"tomorrow", "crisis", {.held_on = testing::day("2026-11-17")}, "/held_on not_begun"},
    {"a year and a day ago", "crisis", {.held_on = testing::day("2025-11-14")}, "/held_on too_old"},
    {"no minutes at all", "crisis", {.minutes = 0}, "/minutes minutes_out_of_range"},
    {"eight hours", "crisis", {.minutes = 480}, ""},
    {"more", "crisis", {.minutes = 481}, "/minutes minutes_out_of_range"},
};

TEST(VisitDraft, IsCheckedByItsForm) {
  for (const auto& [why, form, draft, found] : drafts) {
    SCOPED_TRACE(why);
    const About contact{.goals = goals, .today = today};
    EXPECT_EQ(codes_of(check_draft(draft, *note::form_by_id(form), contact)), found);
  }
}

TEST(VisitDraft, OfAnAppointmentTakesItsDayFromThere) {
  const VisitDraft draft{.held_on = testing::day("2026-11-17"), .minutes = 0};
  const About appointment{.session = fifty, .today = today};
  EXPECT_EQ(codes_of(check_draft(draft, *note::form_by_id("dap"), appointment)), "");
}

TEST(VisitDraft, KeepsAGoalThatIsNoLongerInForce) {
  const VisitDraft draft{.goal_id = some<GoalId>(2)};
  const About known{.session = fifty, .goals = goals, .goal_before = some<GoalId>(2)};
  EXPECT_EQ(codes_of(check_draft(draft, *note::form_by_id("dap"), known)), "");
}

const std::vector<PartAnswer> whole_dap{says("data", "x"), says("assessment", "x"),
                                        says("plan", "x"), says("risk", "none")};

std::vector<PartAnswer> family_with(std::vector<note::PersonThere> there) {
  return {people(std::move(there)), says("patient_there", "yes"), says("content", "x"),
          says("responses", "x"), says("plan", "x")};
}

struct SignCase {
  const char* why;
  const char* form;
  std::vector<PartAnswer> answers;
  note::Note note;
  About about;
  const char* found;
};

const SignCase signings[] = {
    {"all of it", "dap", whole_dap, {}, {.session = fifty, .mark = here}, ""},
    {"a part that is missing",
     "dap",
     {whole_dap.begin(), whole_dap.begin() + 3},
     {},
     {.session = fifty, .mark = here},
     "/answers/risk missing"},
    {"a part of spaces",
     "dap",
     {says("data", " \n"), says("assessment", "x"), says("plan", "x"), says("risk", "none")},
     {},
     {.session = fifty, .mark = here},
     "/answers/data missing"},
    {"nobody marked", "dap", whole_dap, {}, {.session = fifty}, "/presence not_attended"},
    {"a no-show", "dap", whole_dap, {}, {.session = fifty, .mark = away}, "/presence not_attended"},
    {"more minutes than the session has",
     "dap",
     whole_dap,
     {},
     {.session = schedule::Session{.minutes = 49}, .mark = here},
     "/minutes minutes_out_of_range"},
    {"no goal where there are some",
     "dap",
     whole_dap,
     {},
     {.session = fifty, .mark = here, .goals = goals},
     "/goal_id missing"},
    {"a goal",
     "dap",
     whole_dap,
     {.goal_id = some<GoalId>(1)},
     {.session = fifty, .mark = here, .goals = goals},
     ""},
    {"a contact without minutes",
     "activity",
     {says("activity", "x"), says("response", "x")},
     {},
     {.goals = goals},
     "/minutes missing"},
    {"a contact with them",
     "activity",
     {says("activity", "x"), says("response", "x")},
     {.minutes = 10},
     {.goals = goals},
     ""},
    {"a family without anybody",
     "family",
     family_with({}),
     {.minutes = 50},
     {},
     "/answers/present missing"},
    {"a mother without a ground",
     "family",
     family_with({{.name = Words("Luz")}}),
     {.minutes = 50},
     {},
     "/answers/present missing"},
    {"a ground without a name",
     "family",
     family_with({{.name = Words(" "), .agreement = Agreement::agreed}}),
     {.minutes = 50},
     {},
     "/answers/present missing"},
    {"a mother on a release",
     "family",
     family_with({{.name = Words("Luz"), .agreement = Agreement::signed_release}}),
     {.minutes = 50},
     {},
     ""},
};

TEST(VisitSigning, NeedsEverythingTheFormAsksFor) {
  for (const auto& [why, form, answers, note, about, found] : signings) {
    SCOPED_TRACE(why);
    EXPECT_EQ(codes_of(check_signing(note, *note::form_by_id(form), answers, about)), found);
  }
}

TEST(Visit, IsBegunOnceItsSessionHas) {
  const Instant start{std::chrono::sys_days(today.date)};
  const schedule::Session session{.starts_at = start, .minutes = 50};
  schedule::Session off = session;
  off.state = schedule::State::cancelled;
  EXPECT_EQ(codes_of(check_begin(session, true, false, here, start)), "");
  EXPECT_EQ(codes_of(check_begin(session, true, false, {}, start)), "") << "marked later";
  const Instant before{start.time - std::chrono::microseconds(1)};
  EXPECT_EQ(codes_of(check_begin(session, true, false, {}, before)), "/session_id not_begun");
  EXPECT_EQ(codes_of(check_begin(off, true, false, {}, start)), "/session_id session_cancelled");
  EXPECT_EQ(codes_of(check_begin(session, true, false, away, start)), "/session_id not_attended");
  EXPECT_EQ(codes_of(check_begin(session, false, false, {}, start)),
            "/session_id not_an_appointment");
  EXPECT_EQ(codes_of(check_begin(session, true, true, {}, start)), "/session_id no_note_asked");
}

TEST(Visit, StandsInAListByTheLineOfItsForm) {
  EXPECT_EQ(line_of(*note::form_by_id("dap"), whole_dap), Words("x"));
  EXPECT_EQ(line_of(*note::form_by_id("dap"), {}), Words(""));
}

}  // namespace
}  // namespace stepwell::visit
