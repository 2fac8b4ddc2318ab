#include <gtest/gtest.h>

#include <algorithm>

#include "stepwell/access/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/staffing.h"
#include "stepwell/schedule/store.h"
#include "stepwell/setup/routes.h"
#include "stepwell/setup/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::setup {
namespace {

using http::Method;
using http::Response;
using people::CredentialLevel;
using program::ProgramFile;
using schedule::Established;
using testing::day;
using testing::some;

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const Finding& finding : findings) found.push_back(finding.code);
  return found;
}

// Recovery Skills, which Dana leads; the process group after it is Luis's.
program::FileGroup& skills(ProgramFile& file) {
  auto& groups = file.programs[0].tracks[0].groups;
  return *std::ranges::find(groups, "Recovery Skills", &program::FileGroup::name);
}

json::value document(const ProgramFile& file) { return parse_json(json_text(file)); }

class ASite : public ::testing::Test {  // Elm Street, on Monday at 08:00, with two groups
 protected:
  void SetUp() override {
    routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      people::put_staff(tx, {dana, "Dana", "Whitfield"});
      people::put_staff(tx, {luis, "Luis", "Ortega"});
      access::put_account(tx, {dana, "dana", {}});
      people::put_credential(tx, lcsw(dana, "2026-12-01"));
      auto file = examples()[0];
      for (auto& group : file.programs[0].tracks[0].groups) group.facilitators = {"Luis Ortega"};
      skills(file).facilitators = {"dana"};
      skills(file).credential_needed = CredentialLevel::supervised;
      file.rooms[0].features = {program::Feature::art, program::Feature::telehealth};
      file.programs[0].review = {2, 10};
      file.programs[0].plan = {3, 14, 30, true};
      const auto done = schedule::establish(tx, file);
      site = done.site_id;
      parts = done.added;
      people::give_role(tx, testing::staff_at(clinic.site, people::Role::director),
                        {people::Role::director, site});
    });
  }

  static people::Credential lcsw(const StaffId& staff, const char* until) {
    people::Credential one;
    one.id.uuid = staff.uuid;
    one.staff_id = staff;
    one.kind = "LCSW";
    one.level = CredentialLevel::independent;
    one.expires_on = day(until);
    return one;
  }

  ProgramFile file() {
    ProgramFile found;
    clinic.read([&](db::Tx& tx) { found = file_of(stored_at(tx, site)); });
    return found;
  }

  Established put(const ProgramFile& changed, const char* from = "2026-11-16") {
    Established done;
    clinic.write([&](db::Tx& tx) { done = schedule::establish(tx, changed, day(from), site); });
    return done;
  }

  std::vector<Finding> refused(const ProgramFile& changed) {
    try {
      put(changed);
    } catch (const Error& error) {
      return error.findings;
    }
    return {};
  }

  std::vector<schedule::SessionCard> sessions() {
    std::vector<schedule::SessionCard> found;
    clinic.read([&](db::Tx& tx) {
      found = schedule::sessions_between(tx, site, day("2026-11-16"), day("2027-02-01"));
    });
    return found;
  }

  std::string address() const { return "/api/v1/sites/" + site.text() + "/setup"; }

  Response send(Method method, const std::string& target, const json::value& body,
                const std::string& match = "") {
    return clinic.call(
        {.method = method, .target = target, .body = json::serialize(body), .if_match = match});
  }

  const StaffId dana = some<StaffId>(1);
  const StaffId luis = some<StaffId>(2);
  testing::Clinic clinic;
  SiteId site;
  int parts = 0;
};

TEST_F(ASite, IsGivenOutAsTheFileItCameFrom) {
  const auto text = text_of(file());
  EXPECT_EQ(text.find("null"), std::string::npos);
  EXPECT_NE(text.find("\"hours_min\": 9,"), std::string::npos) << text;
  const auto again = program::read_program_file(text);
  EXPECT_EQ(json_text(again), json_text(file()));
  EXPECT_EQ(*again.rooms[0].features,
            (std::vector{program::Feature::art, program::Feature::telehealth}));
  EXPECT_EQ(again.programs[0].review->no_shows, 2);
  EXPECT_EQ(again.programs[0].review->within_days, 10);
  EXPECT_EQ(again.programs[0].plan->certify_every_days, 30);
  EXPECT_EQ(again.programs[0].plan->before_groups, true);
  const auto before = sessions();
  EXPECT_EQ(put(again), (Established{.site_id = site, .unchanged = parts}));
  clinic.write([&](db::Tx& tx) {
    EXPECT_EQ(schedule::establish(tx, again), (Established{.site_id = site, .unchanged = parts}));
  });
  for (std::size_t i = 0; i < before.size(); ++i)
    EXPECT_EQ(sessions()[i].version, before[i].version);
}

TEST_F(ASite, IsTakenElsewhereWithItsPeople) {
  clinic.write([&](db::Tx& tx) {
    people::give_role(tx, dana, {people::Role::therapist, site});
    people::give_role(tx, luis, {people::Role::facilitator, site});
  });
  const auto answer = clinic.call({.target = address() + "/file"});
  ASSERT_EQ(answer.status, 200) << answer.body;
  auto taken = program::read_program_file(answer.body);
  std::erase_if(*taken.staff, [](const auto& one) { return one.given_name == "Test"; });
  EXPECT_EQ(skills(taken).facilitators, std::vector<std::string>{"Dana Whitfield"});
  testing::Clinic empty;
  empty.write([&](db::Tx& tx) {
    const auto done = schedule::establish(tx, taken);
    EXPECT_EQ(std::ranges::count(done.warnings, "no_account", &Finding::code),
              static_cast<std::ptrdiff_t>(taken.staff->size()));
    EXPECT_EQ(json_text(whole_file_of(tx, done.site_id)), json_text(taken));
  });
}

TEST_F(ASite, LeavesOutWhoHasLeft) {
  clinic.write([&](db::Tx& tx) { people::put_staff(tx, {dana, "Dana", "Whitfield", false}); });
  auto without = file();
  EXPECT_TRUE(skills(without).facilitators.empty());
}

TEST_F(ASite, KeepsItsRecordsUnderNewNames) {
  const auto before = sessions();
  auto changed = file();
  changed.site.name = "Oak Street";
  changed.rooms[0].was = std::exchange(changed.rooms[0].name, "Willow");
  changed.programs[0].was = std::exchange(changed.programs[0].name, "IOP");
  auto& track = changed.programs[0].tracks[0];
  track.was = std::exchange(track.name, "Nights");
  for (auto& group : track.groups) group.room = "Willow";
  track.groups[0].was = std::exchange(track.groups[0].name, "Coping");
  const auto done = put(changed);
  EXPECT_EQ(done.added, 0);
  EXPECT_EQ(done.changed, 5);
  EXPECT_EQ(done.sessions_made + done.sessions_moved + done.sessions_cancelled, 0);
  EXPECT_TRUE(done.warnings.empty());
  const auto after = sessions();
  ASSERT_EQ(after.size(), before.size());
  EXPECT_EQ(after[0].id, before[0].id);
  EXPECT_EQ(after[0].room_name, "Willow");
  EXPECT_EQ(put(changed).changed, 0) << "and the old names in the file do no harm";
}

TEST_F(ASite, IsNotCalledLikeAnother) {
  auto changed = file();
  clinic.read([&](db::Tx& tx) { changed.site.name = people::find_site(tx, clinic.site).name; });
  EXPECT_EQ(codes(refused(changed)), std::vector<std::string>{"name_twice"});
}

TEST_F(ASite, ChangesItsWeekFromADayToCome) {
  auto changed = file();
  skills(changed).meets.pop_back();             // Thursdays
  skills(changed).meets[0].starts = {17 * 60};  // Mondays, half an hour earlier
  skills(changed).meets[0].minutes = 120;
  skills(changed).facilitators = {};
  for (auto& program : changed.programs) program.week = {1, 9, 1, 3};
  const auto done = put(changed, "2026-12-07");
  EXPECT_EQ(done.sessions_cancelled, 10);  // five Thursdays and five Mondays
  EXPECT_EQ(done.sessions_made, 5);
  for (const auto& card : sessions()) {
    if (card.group_name != "Recovery Skills" || card.state == schedule::State::cancelled) continue;
    const bool before = card.held_on < day("2026-12-07");
    EXPECT_EQ(card.facilitators.size(), before ? 1u : 0u) << card.held_on.text();
    EXPECT_TRUE(!before || card.minutes == 90);
  }
  auto back = file();
  skills(back).meets.push_back({Weekday::thursday, {17 * 60 + 30}, 90});
  EXPECT_EQ(put(back, "2026-12-07").sessions_made, 5) << "wanted again before it had ended";
}

TEST_F(ASite, LetsNobodyBeginToLeadWithoutTheCredential) {
  auto changed = file();
  skills(changed).facilitators = {"dana", "Luis Ortega"};
  const auto none = refused(changed);
  ASSERT_EQ(codes(none), std::vector<std::string>{"credential_needed"});
  EXPECT_EQ(none[0].field, "/programs/0/tracks/0/groups/1/facilitators/1");
  EXPECT_EQ(none[0].text, "Luis Ortega has no supervised credential, and this group needs one");
  clinic.write([&](db::Tx& tx) { people::put_credential(tx, lcsw(luis, "2026-11-15")); });
  EXPECT_EQ(refused(changed)[0].text, "Luis Ortega's LCSW ran out on 2026-11-15");
  clinic.write([&](db::Tx& tx) { people::put_credential(tx, lcsw(luis, "2026-11-16")); });
  EXPECT_TRUE(refused(changed).empty()) << "it holds on its last day";
}

TEST_F(ASite, NamesWhoLeadsAlreadyAndChangesTheRest) {
  clinic.write([&](db::Tx& tx) { people::put_credential(tx, lcsw(dana, "2026-11-01")); });
  auto changed = file();
  changed.rooms[0].capacity = 20;
  const auto done = put(changed);
  EXPECT_EQ(done.changed, 1);
  EXPECT_EQ(codes(done.warnings), std::vector<std::string>{"credential_needed"});
}

TEST_F(ASite, SaysWhoLeadsASessionWithoutTheCredential) {
  std::vector<schedule::StaffingGap> gaps;
  clinic.read([&](db::Tx& tx) {
    gaps = schedule::gaps_between(tx, site, day("2026-11-30"), day("2026-12-04"));
  });
  ASSERT_EQ(gaps.size(), 2u);  // Wednesday and Thursday: on Monday it still holds
  EXPECT_EQ(gaps[0].held_on, day("2026-12-02"));
  EXPECT_EQ(gaps[0].staff_name, "Dana Whitfield");
  EXPECT_EQ(gaps[0].lapsed_on, day("2026-12-01"));
}

TEST_F(ASite, IsRehearsedAndLeftAsItWas) {
  auto changed = file();
  changed.rooms[0].capacity = 20;
  changed.programs[0].week = {1, 9, 1, 3};
  skills(changed).meets.clear();
  const json::object body{{"file", document(changed)}, {"from", "2026-11-16"}};
  const auto tried = send(Method::post, address() + "/rehearsal", body);
  ASSERT_EQ(tried.status, 200) << tried.body;
  EXPECT_EQ(parse_json(tried.body).at("sessions_cancelled").as_int64(), 24);
  EXPECT_EQ(file().rooms[0].capacity, 12);
  EXPECT_TRUE(std::ranges::all_of(
      sessions(), [](const auto& card) { return card.state == schedule::State::scheduled; }));
}

TEST_F(ASite, IsChangedByWhoSawItsLatestVersion) {
  const auto seen = clinic.call({.target = address()});
  ASSERT_EQ(seen.status, 200) << seen.body;
  auto changed = file();
  changed.rooms[0].capacity = 20;
  const json::object body{{"file", document(changed)}, {"from", "2026-11-16"}};
  EXPECT_EQ(send(Method::put, address(), body).status, 428);
  EXPECT_EQ(send(Method::put, address(), body, seen.etag).status, 200);
  EXPECT_EQ(send(Method::put, address(), body, seen.etag).status, 412) << "a room was changed";
  const json::object early{{"file", document(changed)}, {"from", "2026-11-15"}};
  EXPECT_NE(send(Method::put, address(), early, "\"2\"").body.find("in_the_past"),
            std::string::npos);
  const json::object late{{"file", document(changed)}, {"from", "2027-01-11"}};
  EXPECT_NE(send(Method::put, address(), late, "\"2\"").body.find("too_far_ahead"),
            std::string::npos);
}

TEST_F(ASite, IsOpenedOnceByWhoAdministersEverySite) {
  const auto keeper = clinic.everywhere(people::Role::admin);
  const auto open = [&](const auto& example) {
    return clinic.call({.method = Method::post,
                        .target = "/api/v1/sites",
                        .body = json::serialize(document(example)),
                        .credential = keeper});
  };
  for (auto& example : examples()) {
    example.site.name += " Annex";
    const auto opened = open(example);
    ASSERT_EQ(opened.status, 200) << opened.body;
    const std::string id(parse_json(opened.body).at("site_id").as_string());
    EXPECT_EQ(
        clinic.call({.target = "/api/v1/sites/" + id + "/setup", .credential = keeper}).status,
        200);
    EXPECT_NE(open(example).body.find("name_twice"), std::string::npos);
  }
}

TEST_F(ASite, BelongsToAnOrganizationThatIsRenamedByWhoAdministersEverySite) {
  const auto keeper = clinic.everywhere(people::Role::admin);
  const auto rename = [&](const char* name, const std::string& seen, const http::Credential& who) {
    return clinic.call({.method = Method::put,
                        .target = "/api/v1/organization",
                        .body = json::serialize(json::object{{"name", name}}),
                        .if_match = seen,
                        .credential = who});
  };
  const auto seen = clinic.call({.target = "/api/v1/organization"});
  EXPECT_EQ(rename("Oak", seen.etag, clinic.as(people::Role::admin)).status, 403) << "of one site";
  const auto renamed = rename("Elm Recovery", seen.etag, keeper);
  EXPECT_EQ(parse_json(renamed.body).at("name").as_string(), "Elm Recovery");
  EXPECT_EQ(rename("Oak", seen.etag, keeper).status, 412);
  EXPECT_EQ(rename(" ", renamed.etag, keeper).status, 422);
  std::string version = renamed.etag;
  const auto put = [&](const char* what, int number) {
    const auto answer =
        clinic.call({.method = Method::put,
                     .target = "/api/v1/organization",
                     .body = json::serialize(json::object{{"name", "Elm"}, {what, number}}),
                     .if_match = version,
                     .credential = keeper});
    if (answer.status == 200) version = answer.etag;
    return answer;
  };
  const struct {
    const char* what;
    int least, most;
  } cases[] = {{"offer_hours", 1, 336}, {"first_contact_hours", 1, 336}, {"rest_minutes", 10, 240}};
  for (const auto& [what, least, most] : cases) {
    EXPECT_EQ(put(what, least - 1).status, 422) << what;
    EXPECT_EQ(put(what, most + 1).status, 422) << what;
    EXPECT_EQ(parse_json(put(what, most).body).at(what), most);
  }
}

}  // namespace
}  // namespace stepwell::setup
