#include "stepwell/waitlist/rules.h"

#include <gtest/gtest.h>

#include "stepwell/base/limits.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::waitlist {
namespace {

using testing::day;
using testing::some;
using Codes = std::vector<std::string>;

Codes codes(const std::vector<Finding>& findings) {
  Codes found;
  for (const Finding& finding : findings) found.push_back(finding.code);
  return found;
}

Private<std::string> words(const std::string& text) { return Private<std::string>(text); }

Instant at(int second) {
  return {Instant::parse("2026-11-16T14:00:00.000000Z")->time + std::chrono::seconds(second)};
}

InLine in_line(std::uint8_t id, Band band, int second, bool offered = false,
               std::uint8_t track = 1) {
  return {some<WaitingId>(id), some<TrackId>(track), band, at(second), offered};
}

TEST(Order, IsByBandThenByDayOfComing) {
  EXPECT_TRUE(comes_before(in_line(2, Band::urgent, 9), in_line(1, Band::soon, 1)));
  EXPECT_TRUE(comes_before(in_line(2, Band::soon, 9), in_line(1, Band::routine, 1)));
  EXPECT_TRUE(comes_before(in_line(2, Band::soon, 1), in_line(1, Band::soon, 2)));
  EXPECT_TRUE(comes_before(in_line(1, Band::soon, 1), in_line(2, Band::soon, 1)));
  EXPECT_FALSE(comes_before(in_line(1, Band::soon, 1), in_line(1, Band::soon, 1)));
}

TEST(Next, IsTheFirstForTheTrackWithoutAPlaceOffered) {
  struct Case {
    const char* why;
    std::vector<InLine> line;
    std::optional<WaitingId> expected;
  };
  const Case cases[] = {
      {"nobody waits", {}, {}},
      {"the only one", {in_line(1, Band::routine, 1)}, some<WaitingId>(1)},
      {"the urgent one, though later",
       {in_line(1, Band::routine, 1), in_line(2, Band::urgent, 9)},
       some<WaitingId>(2)},
      {"not who has a place offered",
       {in_line(1, Band::urgent, 1, true), in_line(2, Band::routine, 9)},
       some<WaitingId>(2)},
      {"not who waits for another track", {in_line(1, Band::urgent, 1, false, 2)}, {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(next_for(c.line, some<TrackId>(1)), c.expected);
  }
}

TEST(Wish, IsOfOneTrackWithAReasonAndADayToCome) {
  const program::Track track{.id = some<TrackId>(1)};
  const auto check = [&](auto change) {
    Wish wish{.track_id = track.id};
    std::vector<program::Group> groups{{.id = some<GroupId>(1), .track_id = track.id}};
    change(wish, groups);
    return codes(check_wish(wish, track, groups, day("2026-11-16")));
  };
  EXPECT_EQ(check([](auto&...) {}), Codes{});
  EXPECT_EQ(check([](auto&, auto& g) { g[0].track_id = some<TrackId>(2); }),
            Codes{"another_track"});
  EXPECT_EQ(check([](auto& w, auto&) { w.reason_kind = WaitReason::other; }),
            Codes{"reason_in_words"});
  EXPECT_EQ(check([](auto& w, auto&) { w.reason = words(std::string(500, 'a')); }), Codes{});
  EXPECT_EQ(check([](auto& w, auto&) { w.reason = words(std::string(501, 'a')); }),
            Codes{"too_long"});
  EXPECT_EQ(check([](auto& w, auto&) { w.expected_on = day("2026-11-16"); }), Codes{});
  EXPECT_EQ(check([](auto& w, auto&) { w.expected_on = day("2026-11-15"); }), Codes{"in_the_past"});
  EXPECT_EQ(check([](auto& w, auto&) { w.expected_on = day("2027-11-17"); }), Codes{});
  EXPECT_EQ(check([](auto& w, auto&) { w.expected_on = day("2027-11-18"); }),
            Codes{"too_far_ahead"});
  EXPECT_EQ(check([](auto& w, auto&) { w.groups.resize(limits::wished_groups + 1); }),
            Codes{"too_many"});
}

TEST(NewWaiting, IsOfAnOpenReferralInItsBandUnlessThereIsAReason) {
  const auto check = [&](auto change) {
    NewWaiting asked{.band = Band::soon};
    referral::Referral referral{.patient_id = some<PatientId>(1), .urgency = Band::soon};
    std::optional<episode::Episode> open;
    change(asked, referral, open);
    return codes(check_new(asked, referral, open));
  };
  EXPECT_EQ(check([](auto&...) {}), Codes{});
  EXPECT_EQ(check([](auto& a, auto&, auto&) { a.band = Band::urgent; }), Codes{"missing"});
  EXPECT_EQ(check([](auto& a, auto&, auto&) { a.band = Band::routine; }), Codes{"missing"});
  EXPECT_EQ(check([](auto& a, auto&, auto&) {
              a.band = Band::urgent;
              a.band_reason = words("worse since yesterday");
            }),
            Codes{});
  EXPECT_EQ(check([](auto&, auto& r, auto&) { r.patient_id.reset(); }), Codes{"referral_not_open"});
  EXPECT_EQ(check([](auto&, auto& r, auto&) { r.state = referral::State::waitlisted; }),
            Codes{"referral_not_open"});
  for (const auto state :
       {episode::State::admitted, episode::State::on_hold, episode::State::waitlisted})
    EXPECT_EQ(check([&](auto&, auto&, auto& open) { open = episode::Episode{.state = state}; }),
              Codes{"move_not_allowed"})
        << to_word(state);
  EXPECT_EQ(check([](auto&, auto&, auto& open) {
              open = episode::Episode{.state = episode::State::screening};
            }),
            Codes{});
}

TEST(Move, NeedsAReasonUpAndDown) {
  Waiting waiting{.band = Band::soon};
  EXPECT_EQ(codes(check_move(waiting, {Band::urgent, words("worse")})), Codes{});
  EXPECT_EQ(codes(check_move(waiting, {Band::urgent, words(" ")})), Codes{"missing"});
  EXPECT_EQ(codes(check_move(waiting, {Band::routine, words("")})), Codes{"missing"});
  EXPECT_EQ(codes(check_move(waiting, {Band::soon, words("same")})), Codes{"same_band"});
  waiting.ended_at = at(0);
  EXPECT_EQ(codes(check_move(waiting, {Band::urgent, words("worse")})), Codes{"not_waiting"});
}

TEST(End, IsSaidWithAReasonAndNeverForAnAdmission) {
  EXPECT_EQ(codes(check_end({}, {WaitEnd::declined, words("moved away")})), Codes{});
  EXPECT_EQ(codes(check_end({}, {WaitEnd::declined, words("")})), Codes{"missing"});
  EXPECT_EQ(codes(check_end({}, {WaitEnd::admitted, words("came")})), Codes{"admit_instead"});
  EXPECT_EQ(codes(check_end({.ended_at = at(0)}, {WaitEnd::mistake, words("x")})),
            Codes{"not_waiting"});
}

TEST(Offer, HoldsSeatsOfOneTrackAndPassesOverNobodyUnsaid) {
  const auto check = [&](auto change) {
    NewPlaceOffer asked{some<TrackId>(1), {some<GroupId>(1)}, day("2026-11-16"), {}};
    OfferFacts facts{.waiting = {.id = some<WaitingId>(1)},
                     .next = some<WaitingId>(1),
                     .groups = {{.id = some<GroupId>(1), .track_id = some<TrackId>(1)}},
                     .today = day("2026-11-16")};
    change(asked, facts);
    return codes(check_offer(asked, facts));
  };
  EXPECT_EQ(check([](auto&...) {}), Codes{});
  EXPECT_EQ(check([](auto&, auto& f) { f.next.reset(); }), Codes{});
  EXPECT_EQ(check([](auto&, auto& f) { f.next = some<WaitingId>(2); }), Codes{"out_of_order"});
  EXPECT_EQ(check([](auto& a, auto& f) {
              f.next = some<WaitingId>(2);
              a.reason = words("the group suits her");
            }),
            Codes{});
  EXPECT_EQ(check([](auto&, auto& f) { f.live = PlaceOffer{}; }), Codes{"offered_already"});
  EXPECT_EQ(check([](auto&, auto& f) { f.waiting.ended_at = at(0); }), Codes{"not_waiting"});
  EXPECT_EQ(check([](auto& a, auto& f) {
              a.groups.clear();
              f.groups.clear();
            }),
            Codes{"groups_missing"});
  EXPECT_EQ(check([](auto&, auto& f) { f.groups[0].track_id = some<TrackId>(2); }),
            Codes{"another_track"});
  EXPECT_EQ(check([](auto& a, auto&) { a.starts_on = day("2026-11-15"); }), Codes{"in_the_past"});
  EXPECT_EQ(check([](auto& a, auto&) { a.starts_on = day("2027-11-18"); }), Codes{"too_far_ahead"});
}

TEST(Answer, ComesInTimeAndADeclineHasItsReason) {
  const OfferAnswer yes{Answer::accepted, {}, {}};
  const OfferAnswer no{Answer::declined, words("found another place"), {}};
  struct Case {
    const char* why;
    OfferState state;
    int second;
    OfferAnswer answer;
    Codes expected;
  };
  const Case cases[] = {
      {"in the last moment", OfferState::open, 99, yes, {}},
      {"a moment late", OfferState::open, 100, yes, {"offer_expired"}},
      {"declined", OfferState::open, 0, no, {}},
      {"declined, unsaid why", OfferState::open, 0, {Answer::declined, {}, {}}, {"missing"}},
      {"declined, and off the list",
       OfferState::open,
       0,
       {Answer::declined, words("x"), WaitEnd::referred_out},
       {}},
      {"declined, and admitted",
       OfferState::open,
       0,
       {Answer::declined, words("x"), WaitEnd::admitted},
       {"leaves_so_not"}},
      {"accepted, and off the list",
       OfferState::open,
       0,
       {Answer::accepted, {}, WaitEnd::declined},
       {"leaves_so_not"}},
      {"accepted twice", OfferState::accepted, 0, yes, {"offer_not_open"}},
      {"a mind changed, however late", OfferState::accepted, 500, no, {}},
      {"after it ran out", OfferState::expired, 0, no, {"offer_not_open"}},
      {"after it was taken back", OfferState::withdrawn, 0, yes, {"offer_not_open"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.why);
    const PlaceOffer offer{.state = c.state, .offered_at = at(0), .expires_at = at(100)};
    EXPECT_EQ(codes(check_answer(offer, c.answer, at(c.second))), c.expected);
  }
}

TEST(Withdrawal, IsOfALiveOfferWithAReason) {
  for_each_word<OfferState>([&](std::string_view word, OfferState state) {
    const auto found = codes(check_withdrawal({.state = state}, {words("a mistake")}));
    EXPECT_EQ(found.empty(), is_live(state)) << word;
  });
  EXPECT_EQ(codes(check_withdrawal({}, {words("")})), Codes{"missing"});
}

TEST(Step, IsOneForEachRow) {
  EXPECT_EQ(step_of({}), RowStep::offer);
  EXPECT_EQ(step_of(PlaceOffer{.state = OfferState::open}), RowStep::record_answer);
  EXPECT_EQ(step_of(PlaceOffer{.state = OfferState::accepted}), RowStep::admit);
  for (const auto over : {OfferState::declined, OfferState::expired, OfferState::withdrawn})
    EXPECT_EQ(step_of(PlaceOffer{.state = over}), RowStep::offer) << to_word(over);
}

TEST(Median, IsTheMiddleOne) {
  EXPECT_EQ(median({}), std::nullopt);
  EXPECT_EQ(median({7}), 7);
  EXPECT_EQ(median({9, 1, 2}), 2);
  EXPECT_EQ(median({9, 1, 2, 3}), 2.5);
}

}  // namespace
}  // namespace stepwell::waitlist
