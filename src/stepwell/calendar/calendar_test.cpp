#include <gtest/gtest.h>

#include "stepwell/calendar/routes.h"
#include "stepwell/calendar/rules.h"
#include "stepwell/people/store.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/the_day.h"

namespace stepwell::calendar {
namespace {

using http::Method;
using http::Response;
using people::Role;
using testing::parsed;

Instant at(const char* text) { return Instant::parse(text).value(); }

Appointment appointment(const std::string& summary) {
  return {.uid = "1@stepwell",
          .starts_at = at("2026-11-16T14:00:00.000000Z"),
          .ends_at = at("2026-11-16T17:00:00.000000Z"),
          .version = 3,
          .summary = summary,
          .location = "Maple"};
}

std::string text_of(const Appointment& one) {
  return calendar_text(std::vector{one}, at("2026-11-15T00:00:00.000000Z"));
}

// RFC 5545, 3.1: lines end with CRLF and have at most 75 octets; a longer one goes on after a
// blank.
std::string unfolded(std::string text) {
  for (auto fold = text.find("\r\n "); fold != text.npos; fold = text.find("\r\n "))
    text.erase(fold, 3);
  return text;
}

bool has(const std::string& text, const std::string& line) {
  return text.find("\r\n" + line + "\r\n") != text.npos;
}

TEST(ACalendar, SaysWhenInUtcUnderAUidThatStays) {
  const std::string text = text_of(appointment("Process Group"));
  EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\n")) << text;
  EXPECT_TRUE(text.ends_with("END:VCALENDAR\r\n"));
  for (const char* line : {"VERSION:2.0", "UID:1@stepwell", "DTSTAMP:20261115T000000Z",
                           "DTSTART:20261116T140000Z", "DTEND:20261116T170000Z", "SEQUENCE:2",
                           "STATUS:CONFIRMED", "SUMMARY:Process Group", "LOCATION:Maple"})
    EXPECT_TRUE(has(text, line)) << line << " in " << text;
}

TEST(ACalendar, SaysThatSomethingIsCancelled) {
  Appointment off = appointment("Process Group");
  off.cancelled = true;
  EXPECT_TRUE(has(text_of(off), "STATUS:CANCELLED"));
}

TEST(ACalendar, EscapesWhatWouldEndAValue) {
  const std::string text = text_of(appointment("DBT; skills, part 2\nATTENDEE:x\\y"));
  EXPECT_TRUE(has(text, R"(SUMMARY:DBT\; skills\, part 2\nATTENDEE:x\\y)")) << text;
}

TEST(ACalendar, FoldsItsLines) {
  const std::string longest(300, 'a');
  const std::string text = text_of(appointment(longest));
  std::size_t begin = 0;
  for (auto end = text.find("\r\n"); end != text.npos; end = text.find("\r\n", begin)) {
    EXPECT_LE(end - begin, 75u);
    begin = end + 2;
  }
  EXPECT_TRUE(has(unfolded(text), "SUMMARY:" + longest));
}

TEST(ACalendar, OfNothingIsOneAllTheSame) {
  const std::string text = calendar_text({}, at("2026-11-15T00:00:00.000000Z"));
  EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\n"));
  EXPECT_EQ(text.find("VEVENT"), std::string::npos);
}

// Ada's evening group and the facilitator who leads it.
class TheirCalendars : public testing::TheDay {
 protected:
  void SetUp() override {
    TheDay::SetUp();
    routes(clinic.router);
  }

  std::string made(const Response& response) {
    EXPECT_EQ(response.status, 200) << response.body;
    return std::string(parsed(response).at_pointer("/token").as_string());
  }

  std::string adas() {
    return made(send(Method::post, "/patients/" + ada.text() + "/calendar", ""));
  }

  std::string leaders() {
    return made(
        send(Method::post, "/account/calendar", "", {.credential = clinic.as(Role::facilitator)}));
  }

  Response feed(const std::string& token) {
    return clinic.call_signed_out({.target = "/api/v1/calendars/" + token + "/stepwell.ics"});
  }

  std::vector<std::string> events() {
    constexpr db::Sql all{
        "SELECT event FROM audit_event WHERE organization_id = $1 ORDER BY number"};
    return read<std::vector<std::string>>(
        [&](db::Tx& tx) { return tx.db.all<std::string>(all, tx.organization); });
  }
};

TEST_F(TheirCalendars, OfAColleagueSayWhatAndWhere) {
  const Response read = feed(leaders());
  ASSERT_EQ(read.status, 200) << read.body;
  EXPECT_EQ(read.type, "text/calendar; charset=utf-8");
  const std::string text = unfolded(read.body);
  EXPECT_TRUE(has(text, "SUMMARY:Process")) << text;
  EXPECT_TRUE(has(text, R"(LOCATION:Room 1\, Main Street)")) << text;
}

TEST_F(TheirCalendars, OfAPatientSayOnlyThatThereIsAnAppointment) {
  const std::string text = unfolded(feed(adas()).body);
  EXPECT_TRUE(has(text, "SUMMARY:Appointment")) << text;
  EXPECT_TRUE(has(text, "LOCATION:Main Street"));
  for (const char* never : {"Process", "Room", "IOP", "Ada", "Hazel", "Evening"})
    EXPECT_EQ(text.find(never), std::string::npos) << never;
}

TEST_F(TheirCalendars, SayThatASessionWasCancelledUnderTheSameUid) {
  const std::string token = adas();
  const std::string uid = "UID:" + evening.text() + "@stepwell";
  EXPECT_TRUE(has(feed(token).body, uid));
  clinic.write([&](db::Tx& tx) { schedule::cancel_session(tx, evening); });
  const std::string text = feed(token).body;
  EXPECT_TRUE(has(text, uid));
  EXPECT_TRUE(has(text, "STATUS:CANCELLED"));
  EXPECT_TRUE(has(text, "SEQUENCE:1"));
}

TEST_F(TheirCalendars, AreOnRecordAsReadWithoutTheirSecret) {
  const std::string token = adas();
  feed(token);
  const auto last = parse_json(events().back());
  EXPECT_EQ(last.at("action"), "GET /api/v1/calendars/{token}/stepwell.ics");
  EXPECT_EQ(last.at("patient").as_string(), ada.text());
  EXPECT_EQ(last.at("actor").as_string(), "patient/" + ada.text());
  for (const std::string& event : events()) EXPECT_EQ(event.find(token), std::string::npos);
}

// Whoever has the address reads it, whoever else they are; no other secret does.
TEST_F(TheirCalendars, AreReadByTheirAddressAlone) {
  const std::string token = adas();
  EXPECT_EQ(clinic
                .call_signed_out({.target = "/api/v1/calendars/" + token + "/stepwell.ics",
                                  .credential = clinic.kiosk()})
                .status,
            200);
  for (const std::string& other :
       {token + "x", testing::Clinic::kiosk_token(clinic.organization),
        testing::Clinic::token(clinic.organization,
                               testing::staff_at(clinic.site, Role::director))}) {
    EXPECT_EQ(clinic.call({.target = "/api/v1/calendars/" + other + "/stepwell.ics"}).status, 401);
  }
  const auto as_bearer = http::credential_of(http::Credential::Kind::device, token);
  EXPECT_EQ(clinic.call_signed_out({.target = "/api/v1/kiosk", .credential = as_bearer}).status,
            401);
}

TEST_F(TheirCalendars, EndWithTheirAddress) {
  const std::string first = adas(), second = adas();
  EXPECT_EQ(feed(first).status, 401) << "a new address ends the one before";
  EXPECT_EQ(feed(second).status, 200);
  EXPECT_EQ(send(Method::post, "/patients/" + ada.text() + "/calendar/end", "").status, 200);
  EXPECT_EQ(feed(second).status, 401);
  EXPECT_EQ(feed("nonsense").status, 401);
}

TEST_F(TheirCalendars, EndWithWhoeverLeftTheStaff) {
  const std::string token = leaders();
  clinic.write([&](db::Tx& tx) {
    auto gone = people::find_staff(tx, testing::staff_at(clinic.site, Role::facilitator));
    gone.active = false;
    people::put_staff(tx, gone);
  });
  EXPECT_EQ(feed(token).status, 401);
}

}  // namespace
}  // namespace stepwell::calendar
