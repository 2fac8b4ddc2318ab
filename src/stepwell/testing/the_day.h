#pragma once

#include <gtest/gtest.h>

#include "stepwell/absence/store.h"
#include "stepwell/attendance/routes.h"
#include "stepwell/attendance/store.h"
#include "stepwell/kiosk/routes.h"
#include "stepwell/people/store.h"
#include "stepwell/safety/routes.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/group.h"
#include "stepwell/today/routes.h"
#include "stepwell/today/store.h"

namespace stepwell::testing {

// A clinic with one evening group of the day, and Ada in it. The clock shows its first minute.
class TheDay : public ::testing::Test {
 protected:
  using Method = http::Method;
  using Presence = attendance::Presence;
  using Response = http::Response;

  void SetUp() override {
    attendance::routes(clinic.router);
    kiosk::routes(clinic.router);
    safety::routes(clinic.router);
    today::routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
    clinic.write([&](db::Tx& tx) { open_group(tx); });
  }

  void open_group(db::Tx& tx) {
    group = testing::open_group(tx, clinic.site);
    admit(tx, clinic.site, group, ada);
    ASSERT_EQ(plan_session(tx, clinic.site, group, clinic.now), evening);
  }

  Response send(Method method, const std::string& target, const std::string& body,
                http::Request request = {}) {
    request.method = method;
    request.target = "/api/v1" + target;
    request.body = body;
    return clinic.call(request);
  }

  Response put_mark_of(const std::string& body, http::Request request = {}) {
    return send(Method::put, "/sessions/" + evening.text() + "/marks/" + ada.text(), body, request);
  }

  Response check_in(const std::string& answers, http::Request request = {}) {
    const std::string rest = answers.empty() ? "" : R"(,"answers":)" + answers;
    return send(Method::post, "/check-ins", R"({"patient_id":")" + ada.text() + "\"" + rest + "}",
                request);
  }

  Response check_out(const std::string& answers) {
    const std::string rest = answers.empty() ? "" : R"(,"answers":)" + answers;
    return send(Method::post, "/check-outs", R"({"patient_id":")" + ada.text() + "\"" + rest + "}");
  }

  void excuse_today() {
    clinic.write([&](db::Tx& tx) {
      const Day today = day("2026-11-16");
      absence::put_absence(tx, ada, {today, today, absence::Reason::ill}, {});
    });
  }

  // Marks Ada a no-show on the last `days` days, as their sessions would have.
  void miss_the_days_before(int days) {
    clinic.write([&](db::Tx& tx) {
      for (int back = 1; back <= days; ++back) {
        const Instant then{tx.now.time - std::chrono::hours(24 * back)};
        const auto session =
            plan_session(tx, clinic.site, group, then, static_cast<std::uint8_t>(10 + back));
        attendance::put_mark(tx, {.session_id = session,
                                  .patient_id = ada,
                                  .held_on = {day("2026-11-16").date - std::chrono::days(back)},
                                  .presence = Presence::no_show});
      }
    });
  }

  std::vector<task::Task> reviews() {
    auto found = tasks();
    std::erase_if(found, [](const auto& task) { return task.kind != task::Kind::review; });
    return found;
  }

  Response arrive(const std::string& pin) {
    return send(Method::post, "/kiosk/arrivals", R"({"pin":")" + pin + "\"}",
                {.credential = clinic.kiosk()});
  }

  std::string pin() {
    std::string pin;
    clinic.read([&](db::Tx& tx) { pin = people::find_pin(tx, ada).pin.reveal(); });
    return pin;
  }

  template <class T>
  T read(std::function<T(db::Tx&)> what) {
    T value;
    clinic.read([&](db::Tx& tx) { value = what(tx); });
    return value;
  }

  std::vector<task::Task> tasks() {
    return read<std::vector<task::Task>>([&](db::Tx& tx) { return task::open_tasks_of(tx, ada); });
  }
  std::vector<task::Kind> kinds() {
    std::vector<task::Kind> found;
    for (const task::Task& one : tasks()) found.push_back(one.kind);
    return found;
  }
  // What an alert opens, in the order it is shown in.
  static inline const std::vector<task::Kind> of_an_alert{task::Kind::safety_check,
                                                          task::Kind::safety_plan};

  today::PersonRow row() {
    return read<today::Board>([&](db::Tx& tx) { return today::board(tx, clinic.site); })
        .people.at(0);
  }

  const SessionId evening = some<SessionId>(1);
  Clinic clinic;
  Group group;
  PatientId ada;
  const std::string late = R"({"minutes":170,"presence":"late"})";
};

inline json::value parsed(const http::Response& response) { return parse_json(response.body); }

}  // namespace stepwell::testing
