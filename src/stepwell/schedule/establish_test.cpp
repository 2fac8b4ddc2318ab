#include "stepwell/schedule/establish.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "stepwell/attendance/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/extend.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::schedule {
namespace {

using program::FileGroup;
using program::ProgramFile;
using testing::day;
using testing::some;

ProgramFile small() {
  std::ifstream in(STEPWELL_SOURCE "/data/programs/small-evening-iop.json");
  std::ostringstream text;
  text << in.rdbuf();
  auto file = program::read_program_file(text.str());
  for (FileGroup& group : file.programs[0].tracks[0].groups)
    group.facilitators = {"Dana Whitfield"};
  return file;
}

FileGroup& skills(ProgramFile& file) { return file.programs[0].tracks[0].groups[0]; }
FileGroup& process(ProgramFile& file) { return file.programs[0].tracks[0].groups[1]; }

class ProgramFiles : public ::testing::Test {  // it is Monday, 08:00 at Elm Street
 protected:
  void SetUp() override {
    clinic.write([](db::Tx& tx) {
      people::put_staff(tx, {some<StaffId>(1), "Dana", "Whitfield"});
      people::put_staff(tx, {some<StaffId>(2), "Luis", "Ortega"});
    });
  }

  Established put(const ProgramFile& file) {
    Established done;
    clinic.write([&](db::Tx& tx) { done = establish(tx, file); });
    return done;
  }

  std::vector<std::string> refused(const ProgramFile& file) {
    std::vector<std::string> codes;
    try {
      put(file);
    } catch (const Error& error) {
      for (const Finding& finding : error.findings) codes.push_back(finding.code);
    }
    return codes;
  }

  std::vector<SessionCard> cards(const Established& done) {
    std::vector<SessionCard> found;
    clinic.read([&](db::Tx& tx) {
      found = sessions_between(tx, done.site_id, day("2026-11-01"), day("2027-02-01"));
    });
    return found;
  }

  testing::Clinic clinic;
  SiteId put_site;
};

TEST_F(ProgramFiles, SayHowManyNoShowsAreTooManyAndKeepItWhenTheyDoNot) {
  auto file = small();
  const auto review = [&] {
    std::pair<int, int> found;
    clinic.read([&](db::Tx& tx) {
      const auto program = program::programs_of(tx, put_site).at(0);
      found = {program.review_no_shows, program.review_days};
    });
    return found;
  };
  put_site = put(file).site_id;
  EXPECT_EQ(review(), (std::pair{3, 14}));
  file.programs[0].review = {2, 30};
  put(file);
  EXPECT_EQ(review(), (std::pair{2, 30}));
  file.programs[0].review.reset();
  put(file);
  EXPECT_EQ(review(), (std::pair{2, 30}));
}

TEST_F(ProgramFiles, MakeASiteThatRunsByThem) {
  const auto done = put(small());
  EXPECT_EQ(done.added, 12);  // site, room, program, track, two groups, six meetings
  EXPECT_EQ(done.sessions_made, 48);
  EXPECT_TRUE(done.warnings.empty());
  const auto first = cards(done).at(0);
  EXPECT_EQ(first.group_name, "Recovery Skills");
  EXPECT_EQ(first.starts_at.text(), "2026-11-16T23:30:00.000000Z");
  EXPECT_EQ(first.facilitators, (std::vector<std::string>{"Dana Whitfield"}));
  clinic.read([&](db::Tx& tx) {
    const auto offered = program::programs_of(tx, done.site_id).at(0);
    EXPECT_EQ(offered.minutes_min, 540);
    for (const auto& group : program::groups_of(tx, done.site_id)) {
      EXPECT_EQ(group.capacity, 12);
      EXPECT_EQ(group.minimum, 3);
    }
  });
}

TEST_F(ProgramFiles, ChangeNothingTheSecondTime) {
  const auto first = put(small());
  const auto before = cards(first);
  const auto again = put(small());
  EXPECT_EQ(again, (Established{.site_id = first.site_id, .unchanged = 12}));
  const auto after = cards(first);
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(after[i].version, before[i].version);
}

TEST_F(ProgramFiles, ThatAreWrongChangeNothing) {
  auto file = small();
  file.rooms.push_back({"Annex", 8});
  process(file).meets[0].starts.minute -= 30;
  skills(file).facilitators = {"Nobody"};
  EXPECT_EQ(refused(file), (std::vector<std::string>{"facilitator_unknown", "room_overlap"}));
  clinic.read([&](db::Tx& tx) {
    for (const auto& site : people::sites(tx)) EXPECT_NE(site.name, "Elm Street");
  });
}

TEST_F(ProgramFiles, MoveWhatIsStillToCome) {
  const auto first = put(small());
  auto file = small();
  file.rooms.push_back({"Annex", 14});
  process(file).room = "Annex";
  process(file).facilitators = {"Luis Ortega"};
  skills(file).meets[0].minutes = 60;
  skills(file).meets[1].minutes = 120;
  skills(file).facilitators = {"Luis Ortega", "Dana Whitfield"};
  process(file).meets[1].starts.minute = 19 * 60 + 30;
  process(file).meets[1].minutes = 60;
  process(file).meets[0].minutes = 120;
  // Wednesday's process group ends for good at its old time, and begins at the new one.
  EXPECT_EQ(refused(file), std::vector<std::string>{});
  const auto after = cards(first);
  int cancelled = 0, annex = 0;
  for (const auto& card : after) {
    cancelled += card.state == State::cancelled;
    annex += card.room_name == "Annex" && card.state == State::scheduled;
    EXPECT_EQ(card.facilitators.size(), card.group_name == "Recovery Skills" ? 2u : 1u);
  }
  EXPECT_EQ(cancelled, 8);
  EXPECT_EQ(annex, 24);
  EXPECT_EQ(put(file).sessions_made, 0);
}

TEST_F(ProgramFiles, LetTwoGroupsChangeRooms) {
  auto file = small();
  file.rooms.push_back({"Annex", 14});
  process(file).room = "Annex";
  process(file).facilitators = {"Luis Ortega"};
  for (auto& meeting : process(file).meets) meeting.minutes = 180, meeting.starts.minute = 1050;
  for (auto& meeting : skills(file).meets) meeting.minutes = 180;
  put(file);
  std::swap(process(file).room, skills(file).room);
  EXPECT_EQ(put(file).sessions_moved, 48);
}

TEST_F(ProgramFiles, KeepWhatIsMarkedAlready) {
  const auto first = put(small());
  const auto tonight = cards(first).at(0);
  clinic.write([&](db::Tx& tx) {
    const auto patient = people::register_patient(
        tx, first.site_id,
        {.given_name = Private(std::string("Ada")), .family_name = Private(std::string("Test"))});
    attendance::put_mark(tx, {.session_id = tonight.id,
                              .patient_id = patient.id,
                              .held_on = tonight.held_on,
                              .presence = attendance::Presence::excused});
  });
  auto file = small();
  for (FileGroup& group : file.programs[0].tracks[0].groups) group.meets.clear();
  const auto done = put(file);
  EXPECT_EQ(done.sessions_cancelled, 47);
  EXPECT_EQ(done.changed, 6);
  EXPECT_EQ(done.warnings.at(0).code, "track_without_meetings");
  EXPECT_EQ(cards(first).at(0).state, State::scheduled);
  EXPECT_EQ(put(small()).sessions_made, 47);  // tonight's is there, and holds the room
}

TEST_F(ProgramFiles, KeepWhatHasBegun) {
  const auto first = put(small());
  clinic.now = Instant::parse("2026-11-17T00:00:00.000000Z").value();  // Monday, 18:00
  auto file = small();
  skills(file).meets[0].starts.minute -= 30;
  skills(file).meets[0].minutes += 30;
  const auto done = put(file);
  EXPECT_EQ(done.sessions_cancelled, 7);
  EXPECT_EQ(done.sessions_made, 7);  // from next Monday on
  EXPECT_EQ(cards(first).at(0).starts_at.text(), "2026-11-16T23:30:00.000000Z");
}

TEST_F(ProgramFiles, FollowTheSiteIntoAnotherTimeZone) {
  const auto first = put(small());
  auto file = small();
  file.site.time_zone = zone_named("America/Denver");
  EXPECT_EQ(put(file).sessions_moved, 48);
  EXPECT_EQ(cards(first).at(0).starts_at.text(), "2026-11-17T00:30:00.000000Z");
}

TEST_F(ProgramFiles, DoNotTakeSeatsFromWhoHasThem) {
  const auto first = put(small());
  clinic.write([&](db::Tx& tx) {
    testing::Offer offer;
    offer.program = program::programs_of(tx, first.site_id).at(0);
    offer.track = program::tracks_of(tx, first.site_id).at(0);
    const auto group = program::groups_of(tx, first.site_id).at(0);
    for (std::uint8_t n = 1; n <= 4; ++n)
      roster::join(tx, group.id, testing::put_admitted(tx, first.site_id, offer, n),
                   day("2026-11-16"));
  });
  auto file = small();
  process(file).capacity = 4;
  EXPECT_EQ(put(file).changed, 1);
  process(file).capacity = 3;
  EXPECT_EQ(refused(file), (std::vector<std::string>{"capacity_under_roster"}));
  process(file).capacity = 12;
  EXPECT_EQ(put(file).changed, 1);
}

TEST_F(ProgramFiles, LeaveAloneWhatTheyDoNotName) {
  put(small());
  auto file = small();
  skills(file).name = "Coping Skills";
  const auto clash = refused(file);
  EXPECT_EQ(clash.size(), 6u);  // the old group still has the room and its facilitator
  for (auto& meeting : skills(file).meets) meeting.starts.minute -= 90;
  const auto done = put(file);
  EXPECT_EQ(done.warnings.at(0).text, "Recovery Skills is not in the file and stays as it is");
  EXPECT_EQ(done.added, 4);
}

TEST_F(ProgramFiles, SayWhatAnotherSessionKeepsThemFromMoving) {
  const auto first = put(small());
  clinic.write([&](db::Tx& tx) {
    auto by_hand = find_session(tx, cards(first).at(0).id);
    by_hand.id = some<SessionId>(9);
    by_hand.template_slot_id.reset();
    by_hand.starts_at.time -= std::chrono::hours(1);
    by_hand.ends_at = {by_hand.starts_at.time + std::chrono::hours(1)};
    ASSERT_TRUE(put_session(tx, by_hand, {}).empty());
  });
  auto file = small();
  file.site.time_zone = zone_named("America/New_York");  // an hour earlier
  EXPECT_EQ(refused(file), (std::vector<std::string>{"session_in_the_way"}));
  EXPECT_EQ(cards(first).at(1).starts_at.text(), "2026-11-16T23:30:00.000000Z");
}

}  // namespace
}  // namespace stepwell::schedule
