#include <gtest/gtest.h>

#include <filesystem>

#include "stepwell/base/limits.h"
#include "stepwell/breakglass/routes.h"
#include "stepwell/chart/routes.h"
#include "stepwell/oversight/routes.h"
#include "stepwell/oversight/rules.h"
#include "stepwell/oversight/store.h"
#include "stepwell/oversight/verifier.h"
#include "stepwell/people/routes.h"
#include "stepwell/people/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::oversight {
namespace {

using http::Method;
using http::Response;
using people::Role;
using testing::day;
using testing::some;
using testing::staff_at;

TEST(AuditActor, IsReadFromItsText) {
  EXPECT_EQ(actor_of("staff/1").kind, ActorKind::staff);
  EXPECT_EQ(actor_of("staff/1").id, "1");
  EXPECT_EQ(actor_of("device/2").kind, ActorKind::device);
  EXPECT_EQ(actor_of("patient/3").kind, ActorKind::patient);
  EXPECT_EQ(actor_of("patient/3").id, "3");
  EXPECT_EQ(actor_of("program").kind, ActorKind::program);
  EXPECT_EQ(actor_of("program/x").kind, ActorKind::program);
  EXPECT_EQ(actor_of("nobody").kind, ActorKind::nobody);
}

TEST(Csv, QuotesWhatWouldBreakALineAndDisarmsFormulas) {
  struct Case {
    const char* why;
    const char* name;
    const char* field;
  };
  const Case cases[] = {
      {"a plain name", "Ada Hazel", "Ada Hazel"},
      {"a comma", "Hazel, Ada", "\"Hazel, Ada\""},
      {"a quote is doubled", "Ada \"Bee\" Hazel", "\"Ada \"\"Bee\"\" Hazel\""},
      {"a line's end", "Ada\r\nHazel", "\"Ada\r\nHazel\""},
      {"a formula", "=HYPERLINK(1)", "'=HYPERLINK(1)"},
      {"a sum", "+1", "'+1"},
      {"a difference", "-1", "'-1"},
      {"a function of long ago", "@SUM(1)", "'@SUM(1)"},
      {"a tab before it", "\t=1", "'\t=1"},
      {"a formula with a comma", "=A1,B1", "\"'=A1,B1\""},
      {"letters of any language", "Muñoz", "Muñoz"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    const AuditLine line{.number = 7,
                         .kind = audit::Kind::looked,
                         .who = {ActorKind::staff, "s", c.name},
                         .what = "GET /x"};
    EXPECT_EQ(csv_of(line), "7,1970-01-01T00:00:00.000000Z,looked,staff," + std::string(c.field) +
                                ",s,GET /x,,\r\n");
  }
}

// Ada is at Main Street, Olga at Oak Avenue.
class Record : public ::testing::Test {
 protected:
  Record() : verifier_file(path, "key") {}

  void SetUp() override {
    routes(clinic.router, [this] { return verifier_file.read(); });
    chart::routes(clinic.router);
    people::routes(clinic.router);
    breakglass::routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
    olga = clinic.patient_at(clinic.other_site, "Olga", "Reed").id;
  }

  void TearDown() override { std::filesystem::remove(path); }

  Response look(const PatientId& patient, const http::Credential& as) {
    return clinic.call(
        {.target = "/api/v1/patients/" + patient.text() + "/summary", .credential = as});
  }

  json::value get(const std::string& target, int status = 200) {
    const Response response = clinic.call({.target = target});
    EXPECT_EQ(response.status, status) << target << response.body;
    return parse_json(response.body);
  }

  // Returns "who what whom" for each event found.
  std::vector<std::string> found(const std::string& query = "") {
    std::vector<std::string> lines;
    const auto page = get("/api/v1/audit-events" + query);
    for (const json::value& item : page.at("items").as_array()) {
      const auto& patient = item.at("patient_name");
      lines.push_back(std::string(item.at("who").at("name").as_string()) + " " +
                      std::string(item.at("kind").as_string()) + " " +
                      (patient.is_null() ? "-" : std::string(patient.as_string())));
    }
    return lines;
  }

  void record(int count, const char* action = "GET /x") {
    clinic.write([&](db::Tx& tx) {
      for (int i = 0; i < count; ++i)
        tx.events.push_back({tx.organization, "program", action, "/x", "", tx.now});
    });
  }

  void pass(std::chrono::microseconds time) { clinic.now = {clinic.now.time + time}; }

  using Lines = std::vector<std::string>;

  testing::Clinic clinic;
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / (clinic.database.name() + ".checkpoints");
  audit::CheckpointFile verifier_file;
  PatientId ada, olga;
};

TEST_F(Record, SaysWhoDidWhatAboutWhomNewestFirst) {
  look(ada, clinic.as(Role::therapist));
  look(ada, clinic.as(Role::admin));
  EXPECT_EQ(found(), (Lines{"Test admin denied Ada Hazel", "Test therapist looked Ada Hazel"}));
  const auto page = get("/api/v1/audit-events");
  EXPECT_EQ(page.at("items").at(1).at("what").as_string(),
            "GET /api/v1/patients/{patient}/summary");
}

TEST_F(Record, IsOnRecordItselfWhenItIsRead) {
  get("/api/v1/audit-events");
  EXPECT_EQ(found(), (Lines{"Test director looked -"}));
}

TEST_F(Record, IsFilteredByPersonPatientAndKind) {
  look(ada, clinic.as(Role::therapist));
  look(olga, clinic.as(Role::therapist, clinic.other_site));
  look(ada, clinic.as(Role::nurse));
  look(ada, clinic.as(Role::admin));
  const Lines of_ada{"Test admin denied Ada Hazel", "Test nurse looked Ada Hazel",
                     "Test therapist looked Ada Hazel"};
  EXPECT_EQ(found("?patient=" + ada.text()), of_ada);
  EXPECT_EQ(found("?staff=" + staff_at(clinic.site, Role::nurse).text()),
            (Lines{"Test nurse looked Ada Hazel"}));
  EXPECT_EQ(found("?kind=denied"), (Lines{"Test admin denied Ada Hazel"}));
  EXPECT_EQ(found("?kind=denied&patient=" + olga.text()), Lines{});
}

TEST_F(Record, IsFilteredBySiteWhereThatCanBeTold) {
  look(ada, clinic.as(Role::therapist));
  look(olga, clinic.as(Role::therapist, clinic.other_site));
  clinic.call({.target = "/api/v1/patients?site=" + clinic.site.text()});
  EXPECT_EQ(found("?site=" + clinic.site.text()),
            (Lines{"Test director looked -", "Test therapist looked Ada Hazel"}));
}

TEST_F(Record, NamesPatientsOfOnesOwnSitesAlone) {
  look(olga, clinic.as(Role::therapist, clinic.other_site));
  EXPECT_EQ(found(), (Lines{"Test therapist looked -"}));
}

TEST_F(Record, KnowsNothingOfAnotherOrganization) {
  look(ada, clinic.as(Role::therapist));
  const Response elsewhere =
      clinic.call({.target = "/api/v1/audit-events",
                   .credential = clinic.of_other_organization(Role::director)});
  EXPECT_TRUE(parse_json(elsewhere.body).at("items").as_array().empty());
}

TEST_F(Record, IsFilteredByDaysOfASitesWallClock) {
  const auto at = [&](const char* time) { clinic.now = Instant::parse(time).value(); };
  at("2026-11-16T04:59:59.999999Z");  // 23:59 on the 15th in New York
  look(ada, clinic.as(Role::nurse));
  at("2026-11-16T05:00:00.000000Z");  // its midnight
  look(ada, clinic.as(Role::therapist));
  at("2026-11-17T04:59:59.999999Z");
  look(ada, clinic.as(Role::intake));
  at("2026-11-17T05:00:00.000000Z");
  look(ada, clinic.as(Role::facilitator));
  const std::string clock = "&clock=" + clinic.site.text();
  const Lines of_day{"Test intake looked Ada Hazel", "Test therapist looked Ada Hazel"};
  EXPECT_EQ(found("?from=2026-11-16&to=2026-11-16" + clock), of_day);
  EXPECT_EQ(found("?to=2026-11-15" + clock), (Lines{"Test nurse looked Ada Hazel"}));
  EXPECT_EQ(get("/api/v1/audit-events?from=2026-11-17&to=2026-11-16", 422).at("code").as_string(),
            "invalid");
}

TEST_F(Record, FindsADayThoughServersClocksDisagreeByMinutes) {
  const auto at = [&](const char* time) { clinic.now = Instant::parse(time).value(); };
  at("2026-11-17T00:04:00.000000Z");
  record(3);
  at("2026-11-16T23:56:00.000000Z");
  look(ada, clinic.as(Role::nurse));
  at("2026-11-17T00:05:00.000000Z");
  record(3);
  EXPECT_EQ(found("?to=2026-11-16"), (Lines{"Test nurse looked Ada Hazel"}));
}

TEST_F(Record, ComesPageByPage) {
  record(static_cast<int>(limits::audit_page) + 1);
  const auto first = get("/api/v1/audit-events?kind=looked");
  EXPECT_EQ(first.at("items").as_array().size(), static_cast<std::size_t>(limits::audit_page));
  ASSERT_EQ(first.at("next"), 2);
  const auto rest = get("/api/v1/audit-events?kind=looked&before=2");
  EXPECT_EQ(rest.at("items").as_array().size(), 1u);
  EXPECT_TRUE(rest.at("next").is_null());
  get("/api/v1/audit-events?before=0", 422);
}

TEST_F(Record, ShowsNoPatientForAnAddressThatNamesNone) {
  clinic.call(
      {.target = "/api/v1/patients/nonsense/summary", .credential = clinic.as(Role::admin)});
  EXPECT_EQ(found("?kind=denied"), (Lines{"Test admin denied -"}));
}

TEST_F(Record, IsExportedWhole) {
  look(ada, clinic.as(Role::therapist));
  record(static_cast<int>(limits::audit_page) * 2);
  const Response file = clinic.call({.target = "/api/v1/audit-events/export"});
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.type, "text/csv; charset=utf-8");
  EXPECT_EQ(std::ranges::count(file.body, '\n'), 1 + 1 + limits::audit_page * 2);
  EXPECT_NE(file.body.find(",looked,staff,Test therapist,"), std::string::npos);
  EXPECT_EQ(found("?kind=looked").front(), "Test director looked -") << "and that is on record";
}

TEST_F(Record, IsNotExportedPastTheLimit) {
  record(static_cast<int>(limits::audit_export) + 1);
  EXPECT_EQ(clinic.call({.target = "/api/v1/audit-events/export"}).status, 422);
}

TEST_F(Record, ShowsABreakOfTheGlass) {
  const json::value body{{"patient_id", olga.text()}, {"reason", "Collapsed at our door"}};
  const auto therapist = clinic.as(Role::therapist);
  clinic.call({.method = Method::post,
               .target = "/api/v1/break-glass",
               .body = json::serialize(body),
               .credential = therapist});
  look(olga, therapist);
  const auto page = parse_json(
      clinic
          .call({.target = "/api/v1/audit-events?kind=break_glass&patient=" + olga.text(),
                 .credential = clinic.as(Role::director, clinic.other_site)})
          .body);
  ASSERT_EQ(page.at("items").as_array().size(), 2u);
  EXPECT_EQ(page.at("items").at(0).at("what").as_string(),
            "GET /api/v1/patients/{patient}/summary");
  EXPECT_EQ(page.at("items").at(1).at("what").as_string(), "POST /api/v1/break-glass");
}

TEST_F(Record, StandsAgainstWhatWasKeptElsewhere) {
  record(5);
  auto state = get("/api/v1/audit-state");
  EXPECT_EQ(state.at("length"), 5);
  EXPECT_TRUE(state.at("checkpoint").is_null());
  clinic.read([&](db::Tx& tx) { audit::write_checkpoints(tx.db, verifier_file, tx.now); });
  record(1);
  state = get("/api/v1/audit-state");
  EXPECT_EQ(state.at("checkpoint").at("length"), 6) << "with the first look at the state";
  EXPECT_TRUE(state.at("checkpoint").at("contained").as_bool());
  clinic.database.open()->script("UPDATE audit_event SET hash = 'x' WHERE number = 6");
  EXPECT_FALSE(get("/api/v1/audit-state").at("checkpoint").at("contained").as_bool());
}

class Verifying : public Record {
 protected:
  Response post(const std::string& target) {
    return clinic.call({.method = Method::post, .target = target});
  }

  json::value check() { return get("/api/v1/audit-state").at("check"); }

  // Runs what was asked for to its end.
  void run() {
    http::Bell bell("oversight");
    const Verifier verifier(
        bell, clinic.writer, clinic.readers, [this] { return verifier_file.read(); }, true);
    bell.finish();
  }
};

TEST_F(Verifying, FindsARecordSoundAndSaysWhenThatWas) {
  record(2'500);
  EXPECT_EQ(post("/api/v1/audit-check").status, 200);
  EXPECT_EQ(check().at("state").as_string(), "waiting");
  EXPECT_EQ(post("/api/v1/audit-check").status, 409) << "one at a time";
  run();
  EXPECT_EQ(check().at("state").as_string(), "done");
  EXPECT_EQ(check().at("started_by").as_string(), "Test director");
  EXPECT_GE(check().at("seen").to_number<int>(), 2'500);
  EXPECT_TRUE(check().at("flaws").as_array().empty());
  EXPECT_FALSE(check().at("ended_at").is_null());
}

TEST_F(Verifying, FindsWhatWasChanged) {
  record(5);
  clinic.database.open()->script("UPDATE audit_event SET actor = 'nobody' WHERE number = 3");
  post("/api/v1/audit-check");
  run();
  ASSERT_EQ(check().at("flaws").as_array().size(), 1u);
  EXPECT_EQ(check().at("flaws").at(0).at("number"), 3);
  EXPECT_EQ(check().at("flaws").at(0).at("kind").as_string(), "changed");
}

TEST_F(Verifying, IsCancelledBeforeItBegins) {
  post("/api/v1/audit-check");
  EXPECT_EQ(post("/api/v1/audit-check/cancel").status, 200);
  EXPECT_EQ(check().at("state").as_string(), "cancelled");
  EXPECT_EQ(post("/api/v1/audit-check/cancel").status, 409);
}

TEST_F(Verifying, IsCancelledOnItsWay) {
  record(10'000);  // as many as are followed before the verifier looks up
  post("/api/v1/audit-check");
  const auto cancelling = [this] {  // what the verifier asks for first
    EXPECT_EQ(post("/api/v1/audit-check/cancel").status, 200);
    EXPECT_EQ(check().at("state").as_string(), "cancelling");
    return audit::Kept();
  };
  http::Bell bell("oversight");
  const Verifier verifier(bell, clinic.writer, clinic.readers, cancelling, true);
  bell.finish();
  EXPECT_EQ(check().at("state").as_string(), "cancelled");
  EXPECT_EQ(check().at("seen"), 10'000);
}

TEST_F(Verifying, ThatAProgramLeftHalfDoneIsInterrupted) {
  post("/api/v1/audit-check");
  clinic.write([](db::Tx& tx) { move_check(tx, CheckState::waiting, CheckState::running); });
  run();
  EXPECT_EQ(check().at("state").as_string(), "interrupted");
  EXPECT_EQ(post("/api/v1/audit-check").status, 200) << "and can be asked for again";
}

}  // namespace
}  // namespace stepwell::oversight
