#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "stepwell/attendance/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/schedule/extend.h"
#include "stepwell/schedule/routes.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/offer.h"

namespace stepwell::testing {

// The process group meets each Tuesday at ten in Maple, the skills group at the same time in Birch.
class Arranging : public ::testing::Test {
 protected:
  void SetUp() override {
    schedule::routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      offer = put_offer(tx, clinic.site);
      put_slot(tx, 1, offer.process);
      put_slot(tx, 2, offer.skills);
      schedule::extend(tx, clinic.site);
    });
    process = on("2026-11-17").at(1);
    skills = on("2026-11-17").at(0);
  }

  static void put_slot(db::Tx& tx, std::uint8_t n, const program::Group& group) {
    program::put_slot(tx, {.id = some<SlotId>(n),
                           .group_id = group.id,
                           .weekday = 2,
                           .starts_at_minute = 600,
                           .minutes = 60,
                           .from_on = day("2026-11-17"),
                           .until_on = {}});
  }

  std::vector<schedule::SessionCard> on(const char* date) {
    std::vector<schedule::SessionCard> found;
    clinic.read([&](db::Tx& tx) { found = schedule::sessions_on(tx, clinic.site, day(date)); });
    return found;
  }

  schedule::SessionCard now(const schedule::SessionCard& session) {
    schedule::SessionCard found;
    clinic.read([&](db::Tx& tx) { found = schedule::find_card(tx, session.id); });
    return found;
  }

  http::Response change(const char* what, const schedule::SessionCard& session,
                        const std::string& body) {
    return clinic.call(
        {.method = std::string_view(what) == "telehealth" ? http::Method::put : http::Method::post,
         .target = fmt::format("/api/v1/sessions/{}/{}", session.id.text(), what),
         .body = body,
         .if_match = http::etag_of(now(session).version)});
  }

  http::Response move(const schedule::SessionCard& session, const char* date, const char* starts,
                      const RoomId& room) {
    return change("move", session,
                  fmt::format(R"({{"held_on":"{}","starts":"{}","room_id":"{}"}})", date, starts,
                              room.text()));
  }

  http::Response substitute(const schedule::SessionCard& session, const StaffId& who,
                            const StaffId& instead) {
    return change(
        "substitute", session,
        fmt::format(R"({{"staff_id":"{}","substitute_id":"{}"}})", who.text(), instead.text()));
  }

  http::Response cancel(const schedule::SessionCard& session, const char* scope = "this_one") {
    return change("cancel", session, fmt::format(R"({{"reason":"Flu","scope":"{}"}})", scope));
  }

  http::Response restore(const schedule::SessionCard& session) {
    return change("restore", session, "{}");
  }

  void mark_somebody(const schedule::SessionCard& session) {
    clinic.write([&](db::Tx& tx) {
      const auto stay = put_admitted(tx, clinic.site, offer, 1);
      attendance::put_mark(tx, {.session_id = session.id,
                                .patient_id = stay.patient_id,
                                .held_on = session.held_on,
                                .presence = attendance::Presence::present});
    });
  }

  StaffId hire(std::uint8_t n, const char* given, const char* expires = nullptr) {
    const auto id = some<StaffId>(n);
    clinic.write([&](db::Tx& tx) {
      people::put_staff(tx, {id, given, "Lee"});
      if (expires)
        people::put_credential(tx, {.id = some<CredentialId>(n),
                                    .staff_id = id,
                                    .kind = "LCSW",
                                    .level = people::CredentialLevel::independent,
                                    .number = "1",
                                    .state = "NJ",
                                    .expires_on = day(expires)});
    });
    return id;
  }

  // The site changes the group's room, and its template is followed.
  void move_group(program::Group group, const RoomId& room) {
    clinic.write([&](db::Tx& tx) {
      group.room_id = room;
      program::put_group(tx, group);
      EXPECT_TRUE(schedule::follow(tx, clinic.site, std::vector{group.id}, day("2026-11-16"))
                      .findings.empty());
    });
  }

  // A third room, in which nobody meets.
  RoomId oak() {
    clinic.write([&](db::Tx& tx) {
      program::put_room(tx, {some<RoomId>(9), clinic.site, "Oak", 20});
    });
    return some<RoomId>(9);
  }

  int made() {
    int count = 0;
    clinic.write([&](db::Tx& tx) { count = schedule::extend(tx, clinic.site).made; });
    return count;
  }

  static std::vector<std::string> texts(const http::Response& response) {
    std::vector<std::string> found;
    const auto body = parse_json(response.body);
    for (const auto& one : body.at("findings").as_array())
      found.emplace_back(one.at("text").as_string());
    return found;
  }

  static std::string code(const http::Response& response) {
    return std::string(parse_json(response.body).at_pointer("/findings/0/code").as_string());
  }

  Clinic clinic;
  Offer offer;
  schedule::SessionCard process, skills;
};

}  // namespace stepwell::testing
