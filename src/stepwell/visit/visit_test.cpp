#include <fmt/format.h>

#include "stepwell/appointment/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/note/routes.h"
#include "stepwell/note/settings.h"
#include "stepwell/note/store.h"
#include "stepwell/program/store.h"
#include "stepwell/testing/the_day.h"
#include "stepwell/visit/routes.h"
#include "stepwell/visit/store.h"

namespace stepwell::visit {
namespace {

using http::Method;
using people::Role;
using testing::parsed;
using testing::some;
using testing::TheDay;

// Ada's appointment with the therapist, an hour after it ended.
class AVisit : public TheDay {
 protected:
  void SetUp() override {
    TheDay::SetUp();
    note::routes(clinic.router);
    routes(clinic.router);
    own = appointment("Individual", program::Modality::individual);
  }

  // Makes an appointment of tomorrow, and moves the clock to when it is over.
  SessionId appointment(const std::string& title, program::Modality modality) {
    schedule::SessionCard card;
    clinic.write([&](db::Tx& tx) {
      program::put_room(tx, {some<RoomId>(9), clinic.site, "Oak", 20});
      const auto made = appointment::make(tx, episode::open_episode(tx, ada).value(),
                                          {.title = title,
                                           .modality = modality,
                                           .staff_ids = {staff(Role::therapist)},
                                           .room_id = some<RoomId>(9),
                                           .first_on = testing::day("2026-11-17"),
                                           .starts = {10 * 60}});
      card = made.appointments.items.at(0).sessions.at(0);
    });
    clinic.now = {card.ends_at.time + std::chrono::hours(1)};
    return card.id;
  }

  StaffId staff(Role role) { return testing::staff_at(clinic.site, role); }

  Response by(Role role, Method method, const std::string& target, const std::string& body = "",
              const std::string& version = "") {
    return send(method, target, body, {.if_match = version, .credential = clinic.as(role)});
  }

  Response begin(const std::string& body, Role role = Role::therapist) {
    return by(role, Method::post, "/patients/" + ada.text() + "/visit-notes", body);
  }
  Response begin_own(Role role = Role::therapist) {
    return begin(R"({"session_id":")" + own.text() + "\"}", role);
  }
  static std::string id_of(const Response& page) {
    return std::string(parsed(page).at_pointer("/note/id").as_string());
  }

  Response write(const std::string& note, const std::string& answers, const std::string& version,
                 const std::string& more = "", Role role = Role::therapist) {
    return by(role, Method::put, "/visit-notes/" + note,
              R"({"form_id":"dap","answers":)" + answers + more + "}", version);
  }

  Response sign(const std::string& note, const std::string& version, Role role = Role::therapist,
                const std::string& body = "{}") {
    return by(role, Method::post, "/visit-notes/" + note + "/sign", body, version);
  }

  Response mark(int minutes, const char* presence) {
    return send(Method::put, "/sessions/" + own.text() + "/marks/" + ada.text(),
                fmt::format(R"({{"minutes":{},"presence":"{}"}})", minutes, presence));
  }

  json::value chart() {
    return parsed(send(Method::get, "/patients/" + ada.text() + "/notes", ""));
  }
  json::value due() {
    return parsed(by(Role::therapist, Method::get, "/notes-due?site=" + clinic.site.text()));
  }
  bool is_due(const SessionId& session) {
    const auto known = due();
    for (const auto& one : known.at("items").as_array())
      if (one.at_pointer("/session/id").as_string() == session.text().c_str()) return true;
    return false;
  }

  static std::string code(const Response& response) {
    const auto findings = parsed(response).at("findings").as_array();
    return findings.empty() ? std::string(parsed(response).at("code").as_string())
                            : std::string(findings[0].at("code").as_string());
  }
  static std::string field(const Response& response) {
    return std::string(parsed(response).at_pointer("/findings/0/field").as_string());
  }

  SessionId own;
  const std::string whole = R"([{"part":"data","words":"Spoke of sleep","people":[]},)"
                            R"({"part":"assessment","words":"Less tense","people":[]},)"
                            R"({"part":"plan","words":"Thursday again","people":[]},)"
                            R"({"part":"risk","words":"none","people":[]}])";
};

TEST_F(AVisit, IsDueUntilItIsSigned) {
  EXPECT_TRUE(is_due(own));
  const auto begun = begin_own();
  ASSERT_EQ(begun.status, 200) << begun.body;
  const auto page = parsed(begun);
  EXPECT_EQ(page.at_pointer("/form/id"), "dap");
  EXPECT_EQ(page.at_pointer("/session/minutes"), 50);
  mark(50, "present");
  EXPECT_EQ(write(id_of(begun), whole, "\"1\"").etag, "\"2\"");
  EXPECT_TRUE(is_due(own));
  const auto signed_note = sign(id_of(begun), "\"2\"");
  EXPECT_EQ(signed_note.status, 200) << signed_note.body;
  EXPECT_FALSE(is_due(own));
  const auto card = chart().at_pointer("/items/0");
  EXPECT_EQ(card.at("kind"), "individual");
  EXPECT_EQ(card.at("response"), "Spoke of sleep");
  EXPECT_EQ(card.at("minutes"), 50);
}

TEST_F(AVisit, IsReadWithItsParts) {
  mark(45, "late");
  const auto note = id_of(begin_own());
  write(note, whole, "\"1\"");
  sign(note, "\"2\"");
  const auto view = parsed(by(Role::nurse, Method::get, "/notes/" + note));
  EXPECT_EQ(view.at_pointer("/form/parts/0/title/es"), "Datos");
  EXPECT_EQ(view.at_pointer("/answers/1/words"), "Less tense");
  EXPECT_EQ(view.at_pointer("/note/presence"), "late");
  EXPECT_EQ(view.at("narrative"), "");
}

TEST_F(AVisit, HasOneNoteHoweverOftenItIsBegun) {
  const auto note = id_of(begin_own());
  EXPECT_EQ(id_of(begin_own()), note);
  EXPECT_EQ(id_of(begin_own(Role::director)), note);
}

TEST_F(AVisit, IsNotSignedWithAPartMissing) {
  mark(50, "present");
  const auto note = id_of(begin_own());
  const auto response = sign(note, "\"1\"");
  EXPECT_EQ(code(response), "missing");
  EXPECT_EQ(field(response), "/answers/data");
  EXPECT_EQ(parsed(response).at("findings").as_array().size(), 4u);
}

TEST_F(AVisit, OfSomebodyWhoDidNotComeIsNotWritten) {
  const auto note = id_of(begin_own());
  write(note, whole, "\"1\"");
  EXPECT_EQ(code(sign(note, "\"2\"")), "not_attended") << "nobody was marked";
  mark(0, "no_show");
  EXPECT_EQ(code(sign(note, "\"2\"")), "not_attended");
  EXPECT_FALSE(is_due(own));
  by(Role::therapist, Method::post, "/visit-notes/" + note + "/void", R"({"reason":"No-show"})",
     "\"2\"");
  EXPECT_EQ(code(begin_own()), "not_attended");
}

TEST_F(AVisit, IsFinalOnceSigned) {
  mark(50, "present");
  const auto note = id_of(begin_own());
  write(note, whole, "\"1\"");
  EXPECT_EQ(sign(note, "\"2\"").status, 200);
  EXPECT_EQ(write(note, whole, "\"3\"").status, 423);
  EXPECT_EQ(sign(note, "\"3\"").status, 200) << "sent twice";
  EXPECT_EQ(by(Role::therapist, Method::post, "/visit-notes/" + note + "/void",
               R"({"reason":"A mistake"})", "\"3\"")
                .status,
            423);
  const auto added = by(Role::therapist, Method::post, "/notes/" + note + "/addenda",
                        R"({"words":"It was Friday"})");
  EXPECT_EQ(parsed(added).at_pointer("/addenda/0/words"), "It was Friday");
}

TEST_F(AVisit, KnowsAStaleDraft) {
  const auto note = id_of(begin_own());
  EXPECT_EQ(write(note, whole, "").status, 428);
  write(note, whole, "\"1\"");
  const auto stale = write(note, whole, "\"1\"");
  EXPECT_EQ(stale.status, 412);
  EXPECT_EQ(parsed(stale).at("version"), 2);
  EXPECT_EQ(sign(note, "\"1\"").status, 412);
}

TEST_F(AVisit, RefusesAGoalOfSomebodyElse) {
  const auto note = id_of(begin_own());
  const auto goal = fmt::format(R"(,"goal_id":"{}")", some<GoalId>(5).text());
  EXPECT_EQ(code(write(note, whole, "\"1\"", goal)), "goal_of_another");
}

TEST_F(AVisit, IsSignedByWhoeverWroteItLast) {
  mark(50, "present");
  const auto note = id_of(begin_own());
  write(note, whole, "\"1\"", "", Role::director);
  EXPECT_EQ(code(sign(note, "\"2\"")), "written_by_another");
  EXPECT_EQ(sign(note, "\"2\"", Role::director).status, 200);
}

TEST_F(AVisit, KeepsTheFormItWasWrittenBy) {
  const auto note = id_of(begin_own());
  const auto other = R"([{"part":"subjective","words":"Tired","people":[]}])";
  const auto body = std::string(R"({"form_id":"soap","answers":)") + other + "}";
  EXPECT_EQ(by(Role::therapist, Method::put, "/visit-notes/" + note, body, "\"1\"").status, 200);
  const auto page = parsed(by(Role::therapist, Method::get, "/visit-notes/" + note));
  EXPECT_EQ(page.at_pointer("/form/id"), "soap");
  EXPECT_EQ(page.at_pointer("/answers/0/words"), "Tired");
  EXPECT_EQ(page.at_pointer("/note/response"), "Tired");
  EXPECT_EQ(code(by(Role::therapist, Method::put, "/visit-notes/" + note,
                    R"({"form_id":"haiku","answers":[]})", "\"2\"")),
            "no_such_form");
}

TEST_F(AVisit, IsBegunInTheFormOfTheProgram) {
  clinic.write(
      [&](db::Tx& tx) { note::put_settings(tx, group.program, {.note_individual = "birp"}); });
  EXPECT_EQ(parsed(begin_own()).at_pointer("/form/id"), "birp");
}

TEST_F(AVisit, ThatCameToNothingMakesRoomForTheNext) {
  const auto note = id_of(begin_own());
  const auto target = "/visit-notes/" + note + "/void";
  EXPECT_EQ(code(by(Role::therapist, Method::post, target, R"({"reason":" "})", "\"1\"")),
            "missing");
  EXPECT_EQ(
      by(Role::therapist, Method::post, target, R"({"reason":"Wrong person"})", "\"1\"").status,
      200);
  EXPECT_EQ(by(Role::therapist, Method::get, "/visit-notes/" + note).status, 404);
  EXPECT_NE(id_of(begin_own()), note);
  EXPECT_TRUE(is_due(own));
}

TEST_F(AVisit, IsAskedOfAnAppointmentAndOfNoGroup) {
  EXPECT_EQ(code(begin(R"({"session_id":")" + evening.text() + "\"}")), "not_an_appointment");
  const auto line = by(Role::therapist, Method::put,
                       "/sessions/" + own.text() + "/lines/" + ada.text(), R"({"response":"x"})");
  EXPECT_EQ(code(line), "not_a_group");
  const auto other = clinic.patient("Bea", "Linden").id;
  EXPECT_EQ(by(Role::therapist, Method::post, "/patients/" + other.text() + "/visit-notes",
               R"({"session_id":")" + own.text() + "\"}")
                .status,
            404);
}

TEST_F(AVisit, AsksForThePasswordWhereTheProgramDoes) {
  clinic.write([&](db::Tx& tx) { note::put_settings(tx, group.program, {.note_password = true}); });
  mark(50, "present");
  const auto begun = begin_own();
  EXPECT_EQ(parsed(begun).at("asks_password"), true);
  write(id_of(begun), whole, "\"1\"");
  EXPECT_EQ(code(sign(id_of(begun), "\"2\"")), "password_needed");
  EXPECT_EQ(code(sign(id_of(begun), "\"2\"", Role::therapist, R"({"password":"wrong"})")),
            "wrong_password");
}

TEST_F(AVisit, IsCosignedByALicensedColleague) {
  clinic.write([&](db::Tx& tx) {
    note::put_settings(tx, group.program, {.note_cosign = true});
    people::put_credential(tx, {.id = some<CredentialId>(9),
                                .staff_id = staff(Role::director),
                                .kind = "LCSW",
                                .level = people::CredentialLevel::independent,
                                .number = "1",
                                .state = "NJ",
                                .expires_on = testing::day("2027-01-01")});
  });
  mark(50, "present");
  const auto note = id_of(begin_own());
  write(note, whole, "\"1\"");
  sign(note, "\"2\"");
  EXPECT_EQ(due().at("to_cosign").as_array().size(), 1u);
  EXPECT_EQ(by(Role::director, Method::post, "/notes/" + note + "/cosign").status, 200);
  EXPECT_EQ(due().at("to_cosign").as_array().size(), 0u);
}

// A contact has no session that would remind of it.
class AContact : public AVisit {
 protected:
  const std::string crisis = R"({"form_id":"crisis","held_on":"2026-11-16","minutes":20})";
};

TEST_F(AContact, IsWrittenWithoutAnAppointmentAndRemindsOfItself) {
  const auto begun = begin(crisis);
  ASSERT_EQ(begun.status, 200) << begun.body;
  EXPECT_TRUE(parsed(begun).at("session").is_null());
  EXPECT_EQ(parsed(begun).at_pointer("/note/minutes"), 20);
  const auto draft = due().at_pointer("/drafts/0");
  EXPECT_EQ(draft.at("mine"), true);
  EXPECT_EQ(draft.at("late"), false);
  clinic.now.time += std::chrono::hours(24) + std::chrono::microseconds(1);
  EXPECT_EQ(due().at_pointer("/drafts/0/late"), true) << "and the director sees it";
  const auto choices =
      parsed(by(Role::therapist, Method::get, "/patients/" + ada.text() + "/visit-notes"));
  EXPECT_EQ(choices.at_pointer("/drafts/0/kind"), "crisis");
}

TEST_F(AContact, MayBeSeveralInADay) { EXPECT_NE(id_of(begin(crisis)), id_of(begin(crisis))); }

TEST_F(AContact, HasADayThatIsOver) {
  EXPECT_EQ(code(begin(R"({"form_id":"crisis","held_on":"2027-01-01"})")), "not_begun");
  EXPECT_EQ(field(begin(R"({"held_on":"2026-11-16"})")), "/form_id");
  EXPECT_EQ(code(begin(R"({"form_id":"haiku"})")), "no_such_form");
}

TEST_F(AContact, OfAFamilySaysWhoWasThereOnWhichGround) {
  const auto note = id_of(begin(R"({"form_id":"family","minutes":50})"));
  const auto answers = [](const std::string& ground) {
    return R"({"form_id":"family","minutes":50,"answers":[{"part":"present","words":"","people":[)"
           R"({"name":"Luz","relationship":"sister")" +
           ground +
           R"(}]},{"part":"patient_there","words":"yes","people":[]},)"
           R"({"part":"content","words":"Evenings","people":[]},)"
           R"({"part":"responses","words":"Relieved","people":[]},)"
           R"({"part":"plan","words":"Again in May","people":[]}]})";
  };
  by(Role::therapist, Method::put, "/visit-notes/" + note, answers(""), "\"1\"");
  EXPECT_EQ(field(sign(note, "\"2\"")), "/answers/present");
  by(Role::therapist, Method::put, "/visit-notes/" + note,
     answers(R"(,"agreement":"signed_release")"), "\"2\"");
  EXPECT_EQ(sign(note, "\"3\"").status, 200);
  const auto view = parsed(by(Role::therapist, Method::get, "/notes/" + note));
  EXPECT_EQ(view.at_pointer("/answers/0/people/0/name"), "Luz");
  EXPECT_EQ(chart().at_pointer("/items/0/minutes"), 50);
  EXPECT_EQ(due().at("drafts").as_array().size(), 0u);
}

TEST_F(AContact, IsTheLastNoteBesideTheNext) {
  const auto note = id_of(begin(R"({"form_id":"activity","minutes":30})"));
  by(Role::therapist, Method::put, "/visit-notes/" + note,
     R"({"form_id":"activity","minutes":30,"answers":[)"
     R"({"part":"activity","words":"Watercolour","people":[]},)"
     R"({"part":"response","words":"Painted for an hour","people":[]}]})",
     "\"1\"");
  EXPECT_EQ(sign(note, "\"2\"").status, 200);
  const auto page = parsed(begin_own());
  EXPECT_EQ(page.at_pointer("/last/response"), "Painted for an hour");
  EXPECT_EQ(page.at_pointer("/last/group_name"), "");
}

}  // namespace
}  // namespace stepwell::visit
