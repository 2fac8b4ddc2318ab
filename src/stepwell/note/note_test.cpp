#include "stepwell/note/routes.h"
#include "stepwell/note/settings.h"
#include "stepwell/note/store.h"
#include "stepwell/people/moving.h"
#include "stepwell/schedule/store.h"
#include "stepwell/testing/the_day.h"

namespace stepwell::note {
namespace {

using http::Method;
using people::Role;
using testing::parsed;
using testing::some;
using testing::TheDay;

// The day's group an hour after it ended, with Ada and Bea marked present.
class TheGroupNote : public TheDay {
 protected:
  void SetUp() override {
    TheDay::SetUp();
    routes(clinic.router);
    bea = clinic.patient("Bea", "Linden").id;
    clinic.write([&](db::Tx& tx) { testing::admit(tx, clinic.site, group, bea, 2); });
    clinic.now.time += std::chrono::hours(4);
    for (const auto& who : {ada, bea}) mark(who, R"({"minutes":180,"presence":"present"})");
  }

  Response mark(const PatientId& who, const std::string& body, const std::string& version = "") {
    return send(Method::put, "/sessions/" + evening.text() + "/marks/" + who.text(), body,
                {.if_match = version});
  }

  Response narrate(const std::string& words, const std::string& version = "") {
    return send(Method::put, "/sessions/" + evening.text() + "/narrative",
                R"({"words":")" + words + "\"}",
                {.if_match = version, .credential = clinic.as(Role::therapist)});
  }

  Response write(const PatientId& who, const std::string& body, const std::string& version = "",
                 Role role = Role::therapist) {
    return send(Method::put, "/sessions/" + evening.text() + "/lines/" + who.text(), body,
                {.if_match = version, .credential = clinic.as(role)});
  }

  Response sign(const std::string& body, Role role = Role::therapist) {
    return send(Method::post, "/sessions/" + evening.text() + "/sign", body,
                {.credential = clinic.as(role)});
  }

  // What signs the first version of a line about each of `whom`.
  static std::string signing(const std::vector<PatientId>& whom, int narrative = 1,
                             const std::string& more = "") {
    json::array notes;
    for (const auto& who : whom) notes.push_back({{"patient_id", who.text()}, {"version", 1}});
    return R"({"narrative_version":)" + std::to_string(narrative) + R"(,"notes":)" +
           json::serialize(notes) + more + "}";
  }

  json::value page() {
    return parsed(send(Method::get, "/sessions/" + evening.text() + "/note", "",
                       {.credential = clinic.as(Role::therapist)}));
  }

  json::value notes_of(const PatientId& who) {
    return parsed(send(Method::get, "/patients/" + who.text() + "/notes", ""));
  }

  std::size_t due() {
    return parsed(send(Method::get, "/notes-due?site=" + clinic.site.text(), ""))
        .at("items")
        .as_array()
        .size();
  }

  static std::string code(const Response& response) {
    const auto findings = parsed(response).at("findings").as_array();
    return findings.empty() ? std::string(parsed(response).at("code").as_string())
                            : std::string(findings[0].at("code").as_string());
  }

  PatientId bea;
  const std::string of_ada = R"({"participation":"active","response":"Named a trigger at work"})";
  const std::string of_bea = R"({"participation":"quiet","response":"Listened and nodded"})";
};

TEST_F(TheGroupNote, IsDueUntilEverybodyWhoWasThereIsSigned) {
  EXPECT_EQ(due(), 1u);
  EXPECT_EQ(narrate("We practised breathing").etag, "\"1\"");
  EXPECT_EQ(write(ada, of_ada).etag, "\"1\"");
  EXPECT_EQ(write(bea, of_bea).etag, "\"1\"");
  EXPECT_EQ(due(), 1u);
  const auto response = sign(signing({ada, bea}));
  EXPECT_EQ(response.status, 200) << response.body;
  EXPECT_EQ(due(), 0u);
}

TEST_F(TheGroupNote, GivesEachChartItsOwnLineAndTheNarrative) {
  narrate("We practised breathing");
  write(ada, of_ada);
  write(bea, of_bea);
  sign(signing({ada, bea}));
  const auto card = notes_of(ada).at_pointer("/items/0");
  EXPECT_EQ(card.at("response"), "Named a trigger at work");
  EXPECT_EQ(card.at("minutes"), 180);
  const auto view = send(Method::get, "/notes/" + std::string(card.at("id").as_string()), "");
  EXPECT_EQ(view.status, 200);
  EXPECT_EQ(parsed(view).at("narrative"), "We practised breathing");
  EXPECT_EQ(view.body.find("nodded"), std::string::npos);
  EXPECT_EQ(view.body.find("Linden"), std::string::npos);
}

TEST_F(TheGroupNote, IsFinalOnceSigned) {
  narrate("We practised breathing");
  write(ada, of_ada);
  sign(signing({ada}));
  EXPECT_EQ(write(ada, of_ada, "\"2\"").status, 423);
  EXPECT_EQ(narrate("Something else", "\"1\"").status, 423);
  EXPECT_EQ(code(write(ada, of_ada, "\"2\"")), "signed");
  mark(ada, R"({"minutes":100,"presence":"late"})", "\"1\"");
  EXPECT_EQ(notes_of(ada).at_pointer("/items/0/minutes"), 180);
}

TEST_F(TheGroupNote, GoesWithThePersonToAnotherSite) {
  narrate("We practised breathing");
  write(ada, of_ada);
  sign(signing({ada}));
  const std::string note(notes_of(ada).at_pointer("/items/0/id").as_string());
  const auto reads = [&](const SiteId& at) {
    return send(Method::get, "/notes/" + note, "", {.credential = clinic.as(Role::therapist, at)})
        .status;
  };
  EXPECT_EQ(reads(clinic.site), 200);
  EXPECT_EQ(reads(clinic.other_site), 403);
  clinic.write([&](db::Tx& tx) { people::move_patient(tx, ada, clinic.other_site); });
  EXPECT_EQ(reads(clinic.site), 403);
  EXPECT_EQ(reads(clinic.other_site), 200);
}

TEST_F(TheGroupNote, IsAddedTo) {
  narrate("We practised breathing");
  write(ada, of_ada);
  sign(signing({ada}));
  const std::string id(notes_of(ada).at_pointer("/items/0/id").as_string());
  EXPECT_EQ(send(Method::post, "/notes/" + id + "/addenda", R"({"words":" "})").status, 422);
  const auto response =
      send(Method::post, "/notes/" + id + "/addenda", R"({"words":"The trigger was at home"})");
  EXPECT_EQ(parsed(response).at_pointer("/addenda/0/words"), "The trigger was at home");
  EXPECT_EQ(notes_of(ada).at_pointer("/items/0/addenda"), 1);
}

TEST_F(TheGroupNote, IsOnlyOfWhoWasThere) {
  mark(bea, R"({"minutes":0,"presence":"no_show"})", "\"1\"");
  EXPECT_EQ(code(write(bea, of_bea)), "not_attended");
  const auto cleo = clinic.patient("Cleo", "Rowan").id;
  EXPECT_EQ(code(write(cleo, of_bea)), "not_on_roster");
}

TEST_F(TheGroupNote, IsNotWrittenBeforeTheGroupBegins) {
  clinic.now.time -= std::chrono::hours(5);
  EXPECT_EQ(code(write(ada, of_ada)), "not_begun");
}

TEST_F(TheGroupNote, IsNotSignedWithAPartMissing) {
  narrate("We practised breathing");
  write(ada, R"({"response":"Named a trigger"})");
  const auto response = sign(signing({ada}));
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(parsed(response).at_pointer("/findings/0/field"), "/notes/0/participation");
  EXPECT_TRUE(notes_of(ada).at("items").as_array().empty());
}

TEST_F(TheGroupNote, ASigningThatSawAnOlderDraftSignsNothing) {
  narrate("We practised breathing");
  write(ada, of_ada);
  write(bea, of_bea);
  write(bea, R"({"participation":"some","response":"Spoke once"})", "\"1\"");
  EXPECT_EQ(sign(signing({ada, bea})).status, 412);
  EXPECT_TRUE(notes_of(ada).at("items").as_array().empty());
  narrate("We practised breathing twice", "\"1\"");
  EXPECT_EQ(sign(signing({ada})).status, 412);
}

TEST_F(TheGroupNote, AStaleLineIsRefused) {
  write(ada, of_ada);
  EXPECT_EQ(write(ada, of_ada).status, 428);
  EXPECT_EQ(write(ada, of_ada, "\"1\"").etag, "\"2\"");
  EXPECT_EQ(write(ada, of_ada, "\"1\"").status, 412);
}

TEST_F(TheGroupNote, IsSignedByWhoWroteIt) {
  narrate("We practised breathing");
  write(ada, of_ada);
  write(bea, of_bea, "", Role::facilitator);
  EXPECT_EQ(code(sign(signing({ada, bea}))), "written_by_another");
  EXPECT_EQ(sign(signing({ada})).status, 200);
  EXPECT_EQ(sign(signing({bea}), Role::facilitator).status, 200);
}

TEST_F(TheGroupNote, ASigningSentTwiceIsDoneOnce) {
  narrate("We practised breathing");
  write(ada, of_ada);
  EXPECT_EQ(sign(signing({ada})).status, 200);
  const auto again = sign(signing({ada}));
  EXPECT_EQ(again.status, 200) << again.body;
  EXPECT_EQ(page().at_pointer("/rows/0/note/version"), 2);
}

TEST_F(TheGroupNote, ThreeAlikeLinesAreLookedAtFirst) {
  const auto cleo = clinic.patient("Cleo", "Rowan").id;
  clinic.write([&](db::Tx& tx) { testing::admit(tx, clinic.site, group, cleo, 3); });
  mark(cleo, R"({"minutes":180,"presence":"present"})");
  narrate("We practised breathing");
  for (const auto& who : {ada, bea, cleo}) write(who, of_ada);
  const auto response = sign(signing({ada, bea, cleo}));
  EXPECT_EQ(code(response), "lines_alike");
  EXPECT_EQ(parsed(response).at("findings").as_array().size(), 3u);
  EXPECT_EQ(sign(signing({ada, bea, cleo}, 1, R"(,"alike_seen":true)")).status, 200);
}

TEST_F(TheGroupNote, ShowsTheLastNoteOfEach) {
  narrate("We practised breathing");
  write(ada, of_ada);
  sign(signing({ada}));
  clinic.write([&](db::Tx& tx) {
    const Instant next{tx.now.time + std::chrono::hours(20)};
    testing::plan_session(tx, clinic.site, group, next, 2);
  });
  const auto next =
      parsed(send(Method::get, "/sessions/" + some<SessionId>(2).text() + "/note", ""));
  EXPECT_EQ(next.at_pointer("/rows/0/last/response"), "Named a trigger at work");
  EXPECT_TRUE(next.at_pointer("/rows/1/last").is_null());
}

TEST_F(TheGroupNote, AProgramMayAskForThePasswordAndASecondName) {
  const auto address = "/programs/" + group.program.text() + "/note-settings";
  const auto settings = R"({"note_password":true,"note_cosign":true,"note_individual":"birp"})";
  EXPECT_EQ(send(Method::put, address, settings).status, 428);
  EXPECT_EQ(send(Method::put, address, settings, {.if_match = "\"1\""}).etag, "\"2\"");
  narrate("We practised breathing");
  write(ada, of_ada);
  EXPECT_EQ(page().at("asks_password"), true);
  EXPECT_EQ(code(sign(signing({ada}))), "password_needed");
}

TEST_F(TheGroupNote, IsCosignedByALicensedColleague) {
  clinic.write([&](db::Tx& tx) {
    put_settings(tx, group.program, {.note_cosign = true});
    people::put_credential(tx, {.id = some<CredentialId>(9),
                                .staff_id = testing::staff_at(clinic.site, Role::director),
                                .kind = "LCSW",
                                .level = people::CredentialLevel::independent,
                                .number = "1",
                                .state = "NJ",
                                .expires_on = testing::day("2027-01-01")});
  });
  narrate("We practised breathing");
  write(ada, of_ada);
  sign(signing({ada}));
  const std::string id(notes_of(ada).at_pointer("/items/0/id").as_string());
  EXPECT_EQ(notes_of(ada).at_pointer("/items/0/needs_cosign"), true);
  const auto own = send(Method::post, "/notes/" + id + "/cosign", "",
                        {.credential = clinic.as(Role::therapist)});
  EXPECT_EQ(code(own), "not_to_cosign");
  const auto response = send(Method::post, "/notes/" + id + "/cosign", "");
  EXPECT_EQ(response.status, 200) << response.body;
  EXPECT_FALSE(parsed(response).at_pointer("/note/cosigned_at").is_null());
}

TEST_F(TheGroupNote, AChartTurnsItsPages) {
  clinic.write([&](db::Tx& tx) {
    const auto author = testing::staff_at(clinic.site, Role::therapist);
    for (std::uint8_t n = 1; n <= limits::note_page + 1; ++n) {
      const Instant then{tx.now.time - std::chrono::hours(24 * n)};
      const auto id = testing::plan_session(tx, clinic.site, group, then, 20 + n);
      const auto session = schedule::find_session(tx, id);
      note::sign(tx, put_line(tx, session, ada, {.response = Private<std::string>("x")}, author),
                 attendance::Mark{.minutes = 180}, false);
    }
  });
  const auto first = notes_of(ada);
  EXPECT_EQ(first.at("items").as_array().size(), limits::note_page);
  const std::string next(first.at("next").as_string());
  const auto second =
      parsed(send(Method::get, "/patients/" + ada.text() + "/notes?after=" + next, ""));
  EXPECT_EQ(second.at("items").as_array().size(), 1u);
  EXPECT_TRUE(second.at("next").is_null());
}

}  // namespace
}  // namespace stepwell::note
