#include "stepwell/staff/file.h"

#include <gtest/gtest.h>

#include "stepwell/base/json.h"
#include "stepwell/people/store.h"
#include "stepwell/staff/store.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::staff {
namespace {

using people::CredentialLevel;
using people::Role;
using people::RoleAt;
using testing::day;
using testing::some;

FileStaff dana() {
  return {
      .given_name = "Dana",
      .family_name = "Whitfield",
      .roles = {Role::therapist, Role::facilitator},
      .credentials = {{{"LCSW", CredentialLevel::independent, "SW-1", "NJ", day("2027-06-30")}}},
      .hours = {
          {{Weekday::wednesday, {13 * 60}, {20 * 60}}, {Weekday::monday, {9 * 60}, {17 * 60}}}}};
}

std::vector<std::string> said(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const Finding& one : findings) all.push_back(one.code + " " + one.field);
  return all;
}

TEST(FileStaff, IsCheckedFieldByField) {
  const StaffCard here{.id = some<StaffId>(1), .given_name = "Dana", .family_name = "Whitfield"};
  auto namesake = here;
  namesake.id = some<StaffId>(2);
  auto left = here;
  left.active = false;
  auto nameless = dana();
  nameless.given_name = " ";
  auto licence_twice = dana();
  licence_twice.credentials->push_back(licence_twice.credentials->front());
  auto no_kind = dana();
  no_kind.credentials->front().kind.clear();
  auto backwards = dana();
  backwards.hours->front().ends = {60};
  using All = std::vector<std::string>;
  const struct {
    const char* why;
    std::vector<FileStaff> file;
    std::vector<StaffCard> staff;
    All found;
  } cases[] = {
      {"somebody new", {dana()}, {}, {}},
      {"somebody known", {dana()}, {here}, {}},
      {"no name", {nameless}, {}, {"missing /staff/0/given_name"}},
      {"two lines of one", {dana(), dana()}, {}, {"name_twice /staff/1"}},
      {"one of two", {dana()}, {here, namesake}, {"staff_ambiguous /staff/0/family_name"}},
      {"who left", {dana()}, {left}, {"staff_left /staff/0/family_name"}},
      {"a licence twice", {licence_twice}, {}, {"credential_twice /staff/0/credentials/1"}},
      {"no licence", {no_kind}, {}, {"missing /staff/0/credentials/0/kind"}},
      {"hours that end before", {backwards}, {}, {"ends_before_start /staff/0/hours/1/ends"}},
  };
  for (const auto& one : cases)
    EXPECT_EQ(said(check_file(one.file, one.staff)), one.found) << one.why;
}

class AFileOfPeople : public ::testing::Test {
 protected:
  Engaged put(const std::vector<FileStaff>& file, const Reach& reach = everywhere()) {
    Engaged done;
    clinic.write([&](db::Tx& tx) {
      done = Engaging(tx, file).at(clinic.site, reach);
      require(done.findings);
    });
    return done;
  }

  std::vector<std::string> refused(const std::vector<FileStaff>& file, const Reach& reach) {
    try {
      put(file, reach);
    } catch (const Error& error) {
      return said(error.findings);
    }
    return {};
  }

  // Whoever of the clinic's own staff is not meant is left out.
  std::vector<FileStaff> known() {
    std::vector<FileStaff> found;
    clinic.read([&](db::Tx& tx) { found = file_of(tx, clinic.site); });
    std::erase_if(found, [](const FileStaff& one) { return one.given_name != "Dana"; });
    return found;
  }

  StaffCard card() {
    StaffCard found;
    clinic.read([&](db::Tx& tx) {
      for (auto& one : staff_cards(tx))
        if (one.given_name == "Dana") found = one;
    });
    return found;
  }

  testing::Clinic clinic;
};

TEST_F(AFileOfPeople, BringsThemOnceAndGivesThemOutAgain) {
  const auto first = put({dana()});
  EXPECT_EQ(first.added, 1);
  EXPECT_EQ(said(first.warnings), std::vector<std::string>{"no_account /staff/0"});
  const auto again = known();
  ASSERT_EQ(again.size(), 1u);
  EXPECT_EQ(again[0].hours->front().weekday, Weekday::monday) << "in the order of the week";
  const int version = card().version;
  const auto second = put(again);
  EXPECT_EQ(second.unchanged, 1);
  EXPECT_TRUE(second.warnings.empty());
  EXPECT_EQ(card().version, version);
}

TEST_F(AFileOfPeople, ChangesWhatItSaysAndNothingElse) {
  put({dana()});
  const StaffId id = card().id;
  const RoleAt elsewhere{Role::nurse, {}};
  clinic.write([&](db::Tx& tx) {
    people::give_role(tx, id, elsewhere);
    people::put_credential(tx, {.id = some<CredentialId>(1),
                                .staff_id = id,
                                .kind = "CADC",
                                .level = CredentialLevel::paraprofessional,
                                .number = {},
                                .state = "NJ",
                                .expires_on = day("2027-01-01")});
    auto there = availability_of(tx, id);
    there.away = {{day("2026-12-24"), day("2026-12-31"), AwayReason::vacation}};
    put_availability(tx, id, {there.hours, there.away});
  });
  auto file = dana();
  file.roles = {Role::therapist, Role::director};
  file.credentials->front().expires_on = day("2029-06-30");
  file.hours.reset();
  EXPECT_EQ(put({file}).changed, 1);
  const auto after = card();
  EXPECT_EQ(after.roles.size(), 3u);
  EXPECT_EQ(std::ranges::count(after.roles, elsewhere), 1);
  EXPECT_EQ(std::ranges::count(after.roles, RoleAt{Role::facilitator, clinic.site}), 0);
  ASSERT_EQ(after.credentials.size(), 2u) << "the renewed licence is the one that was";
  EXPECT_EQ(after.credentials[0].expires_on, day("2029-06-30"));
  clinic.read([&](db::Tx& tx) {
    const auto there = availability_of(tx, id);
    EXPECT_EQ(there.hours.size(), 2u);
    EXPECT_EQ(there.away.size(), 1u);
  });
}

TEST_F(AFileOfPeople, IsHeldToWhereWhoeverBringsItMayChangeThings) {
  put({dana()});
  clinic.write([&](db::Tx& tx) {
    people::give_role(tx, card().id, {Role::nurse, clinic.other_site});
  });
  const Reach here{.sites = {clinic.site}};
  EXPECT_TRUE(refused({dana()}, here).empty()) << "it says nothing new";
  auto file = dana();
  file.roles = {Role::director};
  EXPECT_EQ(refused({file}, here), std::vector<std::string>{"staff_out_of_reach /staff/0"});
  EXPECT_EQ(card().roles.size(), 3u) << "nothing was kept";
  EXPECT_TRUE(refused({file}, everywhere()).empty());
}

}  // namespace
}  // namespace stepwell::staff
