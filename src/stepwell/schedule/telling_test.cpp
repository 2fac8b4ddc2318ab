#include <algorithm>

#include "stepwell/outbox/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/testing/arranging.h"

// Who hears of what is done to a session: Bea, who is in the skills group and lets us write to her,
// Luis, who leads it, and Ana, who may take it over.
namespace stepwell::schedule {
namespace {

using testing::day;
using testing::some;

class Telling : public testing::Arranging {
 protected:
  void SetUp() override {
    Arranging::SetUp();
    clinic.write([&](db::Tx& tx) {
      const auto stay = testing::put_admitted(tx, clinic.site, offer, 1);
      bea = stay.patient_id;
      auto known = people::find_patient(tx, bea);
      known.email = Private<std::string>("bea@example.org");
      people::put_patient(tx, known);
      ASSERT_TRUE(roster::join(tx, offer.skills.id, stay, day("2026-11-16")));
      outbox::put_contact_consent(tx, bea, {.may_email = true, .may_text = false}, {});
      people::put_staff(tx, {ana, "Ana", "Reyes"});
      for (const auto& [who, address] :
           {std::pair(offer.luis, "luis@example.org"), std::pair(ana, "ana@example.org")})
        outbox::put_staff_contact(tx, who, {Private<std::string>(address), {}});
    });
  }

  // Returns who has been told since this was last asked: "bea", "luis", "ana".
  std::vector<std::string> told() {
    std::vector<std::string> names;
    clinic.write([&](db::Tx& tx) {
      for (const auto& notice : outbox::latest_notices(tx)) {
        if (notice.ended_at) continue;
        names.push_back(notice.patient_id == bea        ? "bea"
                        : notice.staff_id == offer.luis ? "luis"
                        : notice.staff_id == ana        ? "ana"
                                                        : "somebody else");
        outbox::give_up(tx, notice);
      }
    });
    std::ranges::sort(names);
    return names;
  }

  using Names = std::vector<std::string>;
  PatientId bea;
  const StaffId ana = some<StaffId>(31);
};

TEST_F(Telling, OfAMoveHearWhoLeadsItAndWhoIsExpected) {
  ASSERT_EQ(move(skills, "2026-11-18", "14:00", offer.birch.id).status, 200);
  EXPECT_EQ(told(), (Names{"bea", "luis"}));
}

TEST_F(Telling, OfASubstituteHearTheTwoWhoLead) {
  ASSERT_EQ(substitute(skills, offer.luis, ana).status, 200);
  EXPECT_EQ(told(), (Names{"ana", "luis"})) << "who is expected comes all the same";
}

TEST_F(Telling, OfACancelledSessionAndOfItsReturnHearAll) {
  ASSERT_EQ(cancel(skills).status, 200);
  EXPECT_EQ(told(), (Names{"bea", "luis"}));
  ASSERT_EQ(restore(skills).status, 200);
  EXPECT_EQ(told(), (Names{"bea", "luis"}));
}

TEST_F(Telling, OfAllThatFollowEverybodyHearsOnce) {
  ASSERT_EQ(cancel(skills, "this_and_following").status, 200);
  EXPECT_EQ(told(), (Names{"bea", "luis"}));
}

TEST_F(Telling, OfAnotherGroupNobodyOfThisOneHears) {
  ASSERT_EQ(cancel(process).status, 200);
  EXPECT_TRUE(told().empty());
}

}  // namespace
}  // namespace stepwell::schedule
