#include <gtest/gtest.h>

#include "stepwell/administration/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/outbox/store.h"
#include "stepwell/people/rules.h"
#include "stepwell/phone/routes.h"
#include "stepwell/phone/rules.h"
#include "stepwell/phone/store.h"
#include "stepwell/testing/the_day.h"

namespace stepwell::phone {
namespace {

using http::Method;
using http::Response;
using people::Role;
using testing::day;
using testing::parsed;

schedule::SessionCard session(const char* starts, const char* ends,
                              schedule::State state = schedule::State::scheduled) {
  const auto at = [](const char* time) {
    return Instant::parse("2026-11-16T" + std::string(time) + ":00.000000Z").value();
  };
  return {.starts_at = at(starts), .ends_at = at(ends), .state = state};
}

TEST(TheDoor, IsOpenFromAnHourBeforeTheFirstSessionToTheEndOfTheLast) {
  using schedule::State;
  const Zone zone = zone_named("America/New_York");  // five hours behind
  const std::vector two{session("14:00", "15:00"), session("16:00", "17:30")};
  const std::vector first_off{session("14:00", "15:00", State::cancelled),
                              session("16:00", "17:30")};
  const std::vector all_off{session("14:00", "15:00", State::cancelled)};
  const struct {
    const char* why;
    std::vector<schedule::SessionCard> sessions;
    const char* now;
    std::string code;
  } cases[] = {
      {"a minute before the hour", two, "12:59", "too_early"},
      {"the hour before", two, "13:00", ""},
      {"between two", two, "15:30", ""},
      {"in the last minute", two, "17:29", ""},
      {"when the last is over", two, "17:30", "too_late"},
      {"what is cancelled does not count", first_off, "13:00", "too_early"},
      {"an hour before what takes place", first_off, "15:00", ""},
      {"all cancelled", all_off, "13:30", "nothing_today"},
      {"nothing planned", {}, "13:30", "nothing_today"},
  };
  for (const auto& c : cases) {
    const Instant now = Instant::parse("2026-11-16T" + std::string(c.now) + ":00.000000Z").value();
    const auto why = closed_because({}, c.sessions, day("2026-11-16"), now, 60, zone);
    EXPECT_EQ(why ? why->code : "", c.code) << c.why;
  }
  const Instant early = Instant::parse("2026-11-16T12:00:00.000000Z").value();
  EXPECT_EQ(closed_because({}, two, day("2026-11-16"), early, 60, zone)->text,
            "check-in opens at 08:00");
  const access::Link tomorrows{.valid_on = day("2026-11-17")};
  EXPECT_EQ(closed_because(tomorrows, two, day("2026-11-16"), early, 60, zone)->code,
            "another_day");
}

TEST(Born, IsTheYearAndTheDayOfTheMonth) {
  EXPECT_TRUE(is_born(day("1996-02-29"), 1996, 29));
  EXPECT_FALSE(is_born(day("1996-02-29"), 1996, 28));
  EXPECT_FALSE(is_born(day("1996-02-29"), 1995, 29));
  EXPECT_FALSE(is_born(day("1996-02-29"), 1996, -227)) << "no wrapping around";
}

TEST(APhoneLink, IsForSomebodyInTheProgramWhoseBirthdayWeKnow) {
  const auto codes = [](const NewPhoneLink& asked, bool born, bool admitted) {
    std::string all;
    for (const Finding& one : check_link(asked, day("2026-11-16"), born, admitted))
      all += one.code + " ";
    return all;
  };
  EXPECT_EQ(codes({}, true, true), "");
  EXPECT_EQ(codes({}, false, false), "not_admitted no_birth_date ");
  EXPECT_EQ(codes({.valid_on = day("2026-11-16")}, true, true), "");
  EXPECT_EQ(codes({.valid_on = day("2026-11-15")}, true, true), "in_the_past ");
  EXPECT_EQ(codes({.valid_on = day("2027-05-15")}, true, true), "");
  EXPECT_EQ(codes({.valid_on = day("2027-05-16")}, true, true), "too_far_ahead ");
}

// Ada, born on the 7th of a month in 1988, whose evening group begins just now.
class AdasPhone : public testing::TheDay {
 protected:
  void SetUp() override {
    TheDay::SetUp();
    routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      auto known = people::find_patient(tx, ada);
      known.birth_date = Private(day("1988-03-07"));
      people::put_patient(tx, known);
    });
    token = make("{\"send\":false}");
  }

  std::string address() const { return "/patients/" + ada.text() + "/phone-links"; }

  std::string make(const std::string& body) {
    const Response made = send(Method::post, address(), body);
    EXPECT_EQ(made.status, 200) << made.body;
    return std::string(parsed(made).at_pointer("/token").as_string());
  }

  Response call(Method method, const std::string& target, const std::string& body = "",
                const std::string& version = "") {
    const auto credential = http::credential_of(http::Credential::Kind::device, token);
    return clinic.call_signed_out({.method = method,
                                   .target = "/api/v1/phone" + target,
                                   .body = body,
                                   .if_match = version,
                                   .credential = credential});
  }

  Response arrive(int year = 1988, int born_day = 7, const std::string& phone = "adas") {
    return call(Method::post, "/arrivals",
                R"({"born_year":)" + std::to_string(year) + R"(,"born_day":)" +
                    std::to_string(born_day) + R"(,"phone_key":")" + phone + "\"}");
  }

  static std::string code(const Response& response) {
    const auto body = parsed(response);
    boost::system::error_code none;
    const auto* found = body.find_pointer("/findings/0/code", none);
    return found ? std::string(found->as_string()) : std::string(body.at("code").as_string());
  }

  std::string token;
};

TEST_F(AdasPhone, ShowsNothingOfHersBeforeSheSaysWhenSheWasBorn) {
  const Response door = call(Method::get, "");
  EXPECT_EQ(door.body, R"({"language":"en","crisis_line":"988","time_zone":"America/New_York"})");
}

TEST_F(AdasPhone, ChecksHerInAsAPhone) {
  const Response in = arrive();
  ASSERT_EQ(in.status, 200) << in.body;
  EXPECT_EQ(parsed(in).at("first_name"), "Ada");
  EXPECT_EQ(parsed(in).at_pointer("/sessions/0/group_name"), "Process");
  const auto check_in = read<attendance::CheckIn>(
      [&](db::Tx& tx) { return attendance::check_in_on(tx, ada, day("2026-11-16")).value(); });
  EXPECT_EQ(check_in.source, attendance::Source::phone);
  EXPECT_EQ(arrive().status, 200) << "again, after a lost answer";
}

TEST_F(AdasPhone, RaisesTheAlertOfTheTablet) {
  const auto in = parsed(arrive());
  const std::string target =
      "/arrivals/" + std::string(in.at("check_in_id").as_string()) + "/answers";
  const Response told = call(Method::put, target, R"({"mood":3,"safety":"yes"})", "\"1\"");
  ASSERT_EQ(told.status, 200) << told.body;
  EXPECT_EQ(told.body, R"({"stay":true,"crisis_line":"988"})");
  ASSERT_EQ(tasks().size(), 2u) << "the check, and the plan";
  EXPECT_EQ(tasks()[0].kind, task::Kind::safety_check);
  EXPECT_TRUE(tasks()[0].needs_license);
  EXPECT_EQ(call(Method::put, target, R"({"mood":3,"safety":"yes"})", "\"1\"").status, 412)
      << "what was taken is not taken twice";
  EXPECT_EQ(tasks().size(), 2u);
}

TEST_F(AdasPhone, KeepsAGuesserWaiting) {
  for (int guess = 0; guess <= limits::person_failures; ++guess) {
    const Response wrong = arrive(1988, 8);
    ASSERT_EQ(wrong.status, 422);
    EXPECT_EQ(code(wrong), "not_born_then");
    EXPECT_EQ(wrong.body.find("1988"), std::string::npos);
  }
  EXPECT_EQ(arrive().status, 429) << "the right answer waits, too";
  clinic.now.time += std::chrono::seconds(1);
  EXPECT_EQ(arrive().status, 200);
}

TEST_F(AdasPhone, IsTheOnlyOneThatOpensTheLink) {
  EXPECT_EQ(arrive(1988, 7, "").status, 422) << "a phone has a name";
  EXPECT_EQ(arrive().status, 200);
  EXPECT_EQ(code(arrive(1988, 7, "somebody else's")), "another_phone");
  token = make("{\"send\":false}");
  EXPECT_EQ(arrive(1988, 7, "her new one").status, 200) << "a new link, a new phone";
}

TEST_F(AdasPhone, IsNotBoundByAVisitThatWasRefused) {
  clinic.now.time -= std::chrono::hours(2);
  EXPECT_EQ(code(arrive(1988, 7, "the first")), "too_early");
  clinic.now.time += std::chrono::hours(2);
  EXPECT_EQ(arrive(1988, 7, "the second").status, 200);
}

TEST_F(AdasPhone, OpensNothingOnAnotherDayOrOnceItIsOver) {
  token = make(R"({"valid_on":"2026-11-17","send":false})");
  EXPECT_EQ(code(arrive()), "another_day");
  clinic.now.time += std::chrono::days(2);
  EXPECT_EQ(call(Method::get, "").status, 401) << "its day is over";
}

TEST_F(AdasPhone, OpensNothingOnceItWasTakenBack) {
  const auto list = parsed(send(Method::get, address(), ""));
  const std::string link(list.at_pointer("/items/0/id").as_string());
  EXPECT_EQ(send(Method::post, address() + "/" + link + "/revoke", "").status, 200);
  EXPECT_EQ(call(Method::get, "").status, 401);
  EXPECT_EQ(arrive().status, 401);
}

TEST_F(AdasPhone, OpensNothingWhileHerStayIsOnHoldOrOver) {
  const auto move_to = [&](episode::State state) {
    clinic.write([&](db::Tx& tx) {
      auto stay = episode::open_episode(tx, ada).value();
      stay.state = state;
      episode::update_episode(tx, stay);
    });
  };
  move_to(episode::State::on_hold);
  EXPECT_EQ(code(arrive()), "stay_on_hold");
  move_to(episode::State::discharged);
  EXPECT_EQ(code(arrive()), "stay_over");
}

TEST_F(AdasPhone, OpensNobodyElsesCheckIn) {
  arrive();
  const auto ben = clinic.patient("Ben", "Ash").id;
  CheckInId his;
  clinic.write([&](db::Tx& tx) {
    const auto made = attendance::CheckIn{.id = tx.next<CheckInId>(),
                                          .patient_id = ben,
                                          .site_id = clinic.site,
                                          .held_on = day("2026-11-16"),
                                          .arrived_at = tx.now};
    his = attendance::put_check_in(tx, made)->id;
  });
  EXPECT_EQ(
      call(Method::put, "/arrivals/" + his.text() + "/answers", R"({"mood":1})", "\"1\"").status,
      404);
  const std::string due = "/arrivals/" + his.text() + "/questionnaires";
  EXPECT_EQ(call(Method::get, due).status, 404);
  EXPECT_EQ(call(Method::put, due + "/phq-9/answers/1", R"({"reply":"skipped"})").status, 404);
}

TEST_F(AdasPhone, AsksHerWhatIsDueAndTellsStaffOfAnAlarmAtOnce) {
  clinic.write([&](db::Tx& tx) {
    administration::ProtocolLine line;
    line.instrument = "phq-9";
    line.at_admission = true;
    administration::put_protocol(tx, administration::protocol_of(tx, group.program), {line}, {});
  });
  const auto in = parsed(arrive());
  const std::string due =
      "/arrivals/" + std::string(in.at("check_in_id").as_string()) + "/questionnaires";
  EXPECT_EQ(parsed(call(Method::get, due)).at_pointer("/items/0/instrument"), "phq-9");
  const Response told = call(Method::put, due + "/phq-9/answers/9",
                             R"({"reply":"value","value":2,"milliseconds":900})");
  ASSERT_EQ(told.status, 200) << told.body;
  EXPECT_EQ(parsed(told).at("stay"), true);
  EXPECT_EQ(kinds(), of_an_alert);
  const auto given = read<std::vector<administration::AdministrationLine>>(
      [&](db::Tx& tx) { return administration::administrations_of(tx, ada); });
  EXPECT_EQ(given.at(0).administration.source, administration::Source::phone);
}

TEST_F(AdasPhone, IsSentItsLinkOnlyWhereSheAllowsIt) {
  EXPECT_EQ(code(send(Method::post, address(), R"({"send":true})")), "no_way_to_tell");
  clinic.write([&](db::Tx& tx) {
    auto known = people::find_patient(tx, ada);
    known.phone = Private<std::string>("917 555 0164");
    people::put_patient(tx, known);
    outbox::put_contact_consent(tx, ada, {.may_email = false, .may_text = true}, {});
  });
  const std::string shown = make(R"({"send":true})");
  std::string sent;
  clinic.write([&](db::Tx& tx) {
    const auto notice = outbox::latest_notices(tx).at(0);
    const auto id = access::LinkId::parse(notice.about_id).value();
    sent = letter_of_link(tx, id, "https://clinic.example")->text.reveal();
  });
  const auto at = sent.find("/phone#");
  ASSERT_NE(at, std::string::npos) << sent;
  EXPECT_EQ(sent.find(shown), std::string::npos) << "another secret than the desk saw";
  token = sent.substr(at + 7);
  EXPECT_EQ(arrive().status, 200);
}

TEST_F(AdasPhone, OpensAsEarlyAsTheSiteSays) {
  clinic.now.time -= std::chrono::minutes(90);
  EXPECT_EQ(code(arrive()), "too_early");
  const std::string setting = "/sites/" + clinic.site.text() + "/phone";
  EXPECT_EQ(send(Method::put, setting, R"({"opens_minutes":241})", {.if_match = "\"0\""}).status,
            422);
  EXPECT_EQ(send(Method::put, setting, R"({"opens_minutes":90})", {.if_match = "\"0\""}).status,
            200);
  EXPECT_EQ(arrive().status, 200);
}

}  // namespace
}  // namespace stepwell::phone
