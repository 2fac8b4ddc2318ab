#include <gtest/gtest.h>

#include "stepwell/people/store.h"
#include "stepwell/referral/intake.h"
#include "stepwell/referral/routes.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::referral {
namespace {

using testing::day;
using testing::some;

constexpr const char* hospital = "https://hospital.example/mrn";
constexpr const char* payer = "https://payer.example/member";

people::PatientDetails details(std::string given, std::string family, const char* born = "") {
  people::PatientDetails person;
  person.given_name = Private(std::move(given));
  person.family_name = Private(std::move(family));
  if (*born) person.birth_date = Private(day(born));
  return person;
}

people::Identifier number(const char* system, const char* value) {
  return {system, Private<std::string>(value)};
}

SentPerson sent(std::string given, std::string family, const char* born = "",
                std::vector<people::Identifier> identifiers = {}) {
  return {details(std::move(given), std::move(family), born), std::move(identifiers), {}};
}

Known known(const SentPerson& person) {
  return {people::with_details({}, person.details), person.identifiers};
}

TEST(Likeness, IsDecidedAsACarefulClerkWould) {
  const struct {
    const char* why;
    SentPerson sent;
    SentPerson known;
    Verdict verdict;
  } cases[] = {
      {"name and date of birth agree", sent("Ana", "Rivera", "1990-05-04"),
       sent("Ana", "Rivera", "1990-05-04"), Verdict::same},
      {"accents, case and hyphens are no difference", sent("ANA MARIA", "Muñoz-Gil", "1990-05-04"),
       sent("Ana-Maria", "munoz gil", "1990-05-04"), Verdict::same},
      {"a number agrees, and the name", sent("Ana", "Rivera", "", {number(hospital, "7")}),
       sent("Ana", "Rivera", "1990-05-04", {number(hospital, "7")}), Verdict::same},
      {"a number agrees, the family name changed",
       sent("Ana", "Baxter", "1990-05-04", {number(hospital, "7")}),
       sent("Ana", "Rivera", "1990-05-04", {number(hospital, "7")}), Verdict::same},
      {"a number agrees, another date of birth",
       sent("Ana", "Rivera", "1990-05-04", {number(hospital, "7")}),
       sent("Ana", "Rivera", "1991-05-04", {number(hospital, "7")}), Verdict::doubtful},
      {"a number agrees, somebody else's name: a family's member number",
       sent("Tom", "Quist", "1990-05-04", {number(payer, "7")}),
       sent("Ana", "Rivera", "1990-05-04", {number(payer, "7")}), Verdict::doubtful},
      {"name and birth agree, another hospital number",
       sent("Ana", "Rivera", "1990-05-04", {number(hospital, "7")}),
       sent("Ana", "Rivera", "1990-05-04", {number(hospital, "8")}), Verdict::doubtful},
      {"name and birth agree, numbers of different systems",
       sent("Ana", "Rivera", "1990-05-04", {number(hospital, "7")}),
       sent("Ana", "Rivera", "1990-05-04", {number(payer, "8")}), Verdict::same},
      {"same name, one without a date of birth", sent("Ana", "Rivera"),
       sent("Ana", "Rivera", "1990-05-04"), Verdict::doubtful},
      {"same name, another date of birth", sent("Ana", "Rivera", "1990-05-04"),
       sent("Ana", "Rivera", "1991-05-04"), Verdict::doubtful},
      {"same birthday, a letter off", sent("Ana", "Riveira", "1990-05-04"),
       sent("Ana", "Rivera", "1990-05-04"), Verdict::doubtful},
      {"same birthday, a middle name more", sent("Ana Maria", "Rivera", "1990-05-04"),
       sent("Ana", "Rivera", "1990-05-04"), Verdict::doubtful},
      {"twins", sent("Ana", "Rivera", "1990-05-04"), sent("Luz", "Rivera", "1990-05-04"),
       Verdict::doubtful},
      {"same birthday and first name, married since", sent("Ana", "Baxter", "1990-05-04"),
       sent("Ana", "Rivera", "1990-05-04"), Verdict::doubtful},
      {"same birthday, nothing else", sent("Tom", "Quist", "1990-05-04"),
       sent("Ana", "Rivera", "1990-05-04"), Verdict::somebody_new},
      {"a similar name, another birthday", sent("Ana", "Riveira", "1991-01-01"),
       sent("Ana", "Rivera", "1990-05-04"), Verdict::somebody_new},
      {"no name on either side is no agreement", sent("", "", "1990-05-04"),
       sent("", "", "1990-05-04"), Verdict::somebody_new},
  };
  for (const auto& c : cases)
    EXPECT_EQ(likeness(c.sent, known(c.known)).verdict, c.verdict) << c.why;
}

TEST(Decide, IsTheSameOnlyWhenExactlyOneIs) {
  const SentPerson ana = sent("Ana", "Rivera", "1990-05-04", {number(hospital, "7")});
  EXPECT_EQ(decide(ana, {}).verdict, Verdict::somebody_new);
  const std::vector<Known> one{known(ana), known(sent("Ana", "Rivera"))};
  EXPECT_EQ(decide(ana, one).verdict, Verdict::same);
  const std::vector<Known> two{known(ana), known(sent("Ana", "Rivera", "1990-05-04"))};
  const Decision decision = decide(ana, two);
  EXPECT_EQ(decision.verdict, Verdict::doubtful);
  EXPECT_EQ(decision.candidates.size(), 2u);
  EXPECT_FALSE(decision.patient_id);
}

TEST(Differences, ListWhatWasSentOtherwise) {
  people::PatientDetails sent = details("Ana", "RIVERA", "1990-05-04");
  sent.phone = Private<std::string>("555-0100");
  sent.email = Private<std::string>("ana@example.org");
  people::Patient record = people::with_details({}, details("Ana", "Rivera", "1990-05-05"));
  record.phone = Private<std::string>("555-0199");
  const auto found = differences(sent, record);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].field, "birth_date");
  EXPECT_EQ(found[0].sent.reveal(), "1990-05-04");
  EXPECT_EQ(found[1].field, "phone");
}

TEST(Moves, WhatIsSettledStays) {
  EXPECT_TRUE(may_move(State::to_match, State::received));
  EXPECT_FALSE(may_move(State::to_match, State::admitted));
  EXPECT_TRUE(may_move(State::received, State::admitted));
  for_each_word<State>([](std::string_view word, State to) {
    for (const State from : {State::admitted, State::declined, State::referred_out, State::voided})
      EXPECT_FALSE(may_move(from, to)) << word;
  });
}

class ReferralTest : public ::testing::Test {
 protected:
  ReferralTest() { routes(clinic.router); }

  Taken take(std::string key, const SentPerson& person) {
    Taken taken;
    clinic.write([&](db::Tx& tx) {
      taken = take_person(
          tx, {.site_id = clinic.site, .import_key = std::move(key), .source_name = "St. Anne"},
          person);
    });
    return taken;
  }

  people::Patient patient(const PatientId& id) {
    people::Patient found;
    clinic.read([&](db::Tx& tx) { found = people::find_patient(tx, id); });
    return found;
  }

  http::Response post(const std::string& target, const json::value& body, int version = 0) {
    return clinic.call({.method = http::Method::post,
                        .target = target,
                        .body = json::serialize(body),
                        .if_match = version ? http::etag_of(version) : ""});
  }

  json::object new_referral(const json::value& patient_id, const json::value& person) {
    return {{"site_id", clinic.site.text()},
            {"patient_id", patient_id},
            {"patient", person},
            {"source_kind", "self"},
            {"source_name", "walk-in"},
            {"reason", "asks for help"},
            {"urgency", "urgent"}};
  }

  std::string target(const Referral& referral, const char* what = "") {
    return "/api/v1/referrals/" + referral.id.text() + what;
  }

  testing::Clinic clinic;
};

TEST_F(ReferralTest, SomebodyNewIsRegisteredWithNumbersAndContacts) {
  SentPerson ana = sent("Ana", "Rivera", "1990-05-04", {number(hospital, "7")});
  ana.contacts.push_back({"mother", Private<std::string>("Luz Rivera"), Private<std::string>("1")});
  const Taken taken = take("a/Patient/1", ana);
  EXPECT_EQ(taken.outcome, Outcome::new_patient);
  EXPECT_EQ(taken.referral.state, State::received);
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(people::find_by_identifier(tx, number(hospital, "7")), taken.referral.patient_id);
    EXPECT_EQ(people::contacts_of(tx, *taken.referral.patient_id).size(), 1u);
  });
}

TEST_F(ReferralTest, AKnownPersonIsMatchedAndNothingIsWrittenOver) {
  const auto first = take("a/Patient/1", sent("Ana", "Rivera", "1990-05-04"));
  SentPerson again = sent("Ana", "Rivera", "1990-05-04", {number(hospital, "7")});
  again.details.phone = Private<std::string>("555-0100");
  const auto second = take("b/Patient/9", again);
  EXPECT_EQ(second.outcome, Outcome::matched);
  EXPECT_EQ(second.referral.patient_id, first.referral.patient_id);
  EXPECT_NE(second.referral.id, first.referral.id);
  EXPECT_EQ(patient(*first.referral.patient_id).phone.reveal(), "");
}

TEST_F(ReferralTest, ADoubtfulPersonWaitsForAHuman) {
  const auto first = take("a/Patient/1", sent("Ana", "Rivera", "1990-05-04"));
  SentPerson doubtful = sent("Ana", "Rivera", "1991-05-04", {number(hospital, "7")});
  const auto second = take("b/Patient/9", doubtful);
  EXPECT_EQ(second.outcome, Outcome::to_review);
  EXPECT_EQ(second.referral.state, State::to_match);
  EXPECT_FALSE(second.referral.patient_id);

  const auto shown = parse_json(clinic.call({.target = target(second.referral)}).body);
  ASSERT_EQ(shown.at("candidates").as_array().size(), 1u);
  EXPECT_EQ(shown.at("candidates").at(0).at("why"), "same name, another date of birth");
  EXPECT_EQ(shown.at("sent").at("birth_date"), "1991-05-04");

  const json::value match{{"patient_id", first.referral.patient_id->text()}};
  EXPECT_EQ(post(target(second.referral, "/match"), match).status, 428);
  EXPECT_EQ(post(target(second.referral, "/match"), match, 1).status, 200);
  EXPECT_EQ(post(target(second.referral, "/match"), match, 2).status, 409);
  const auto settled = parse_json(clinic.call({.target = target(second.referral)}).body);
  EXPECT_EQ(settled.at("referral").at("state"), "received");
  EXPECT_EQ(settled.at("differences").at(0).at("field"), "birth_date");
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(people::find_by_identifier(tx, number(hospital, "7")), first.referral.patient_id);
  });
}

TEST_F(ReferralTest, AHumanMayAlsoSayItIsSomebodyNew) {
  take("a/Patient/1", sent("Ana", "Rivera", "1990-05-04"));
  const auto second = take("b/Patient/9", sent("Ana", "Rivera", "1991-05-04"));
  const auto settled =
      parse_json(post(target(second.referral, "/match"), {{"patient_id", nullptr}}, 1).body);
  const auto id = PatientId::parse(settled.at("patient_id").as_string());
  EXPECT_EQ(patient(id.value()).birth_date, Private(day("1991-05-04")));
}

TEST_F(ReferralTest, TheSameNameTwiceIsOnePersonOrRefused) {
  const auto first = take("a/Patient/1", sent("Ana", "Rivera", "1990-05-04"));
  EXPECT_EQ(take("a/Patient/1", sent("Ana", "Rivera", "1990-05-04")).outcome,
            Outcome::known_before);
  const auto other = take("a/Patient/1", sent("Tom", "Quist", "1960-01-01"));
  EXPECT_EQ(other.outcome, Outcome::someone_else);
  EXPECT_EQ(other.referral.id, first.referral.id);
}

TEST_F(ReferralTest, ByHandIsAboutSomebodyNewOrSomebodyKnown) {
  const json::value ana = parse_json(json_text(details("Ana", "Rivera", "1990-05-04")));
  const auto first = post("/api/v1/referrals", new_referral(nullptr, ana));
  ASSERT_EQ(first.status, 200) << first.body;
  const std::string id(parse_json(first.body).at("patient_id").as_string());
  EXPECT_EQ(post("/api/v1/referrals", new_referral(id.c_str(), nullptr)).status, 200);
  for (const auto& body : {new_referral(nullptr, nullptr), new_referral(id.c_str(), ana)}) {
    const auto refused = post("/api/v1/referrals", body);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(parse_json(refused.body).at("findings").at(0).at("code"), "one_of_two");
  }
}

TEST_F(ReferralTest, TheIntakeListBeginsWithTheUrgentAndTheOldest) {
  const auto put = [&](const char* name, const char* urgency) {
    auto body = new_referral(nullptr, parse_json(json_text(details(name, name))));
    body["urgency"] = urgency;
    EXPECT_EQ(post("/api/v1/referrals", body).status, 200);
    clinic.now.time += std::chrono::seconds(1);
  };
  for (const char* name : {"First", "Second"}) put(name, "routine");
  put("Third", "urgent");
  for (int i = 0; i < 50; ++i) put(("Many" + std::to_string(i)).c_str(), "routine");
  const std::string list = "/api/v1/referrals?site=" + clinic.site.text();
  const auto page = parse_json(clinic.call({.target = list}).body);
  ASSERT_EQ(page.at("items").as_array().size(), 50u);
  EXPECT_EQ(page.at("items").at(0).at("name"), "Third, Third");
  EXPECT_EQ(page.at("items").at(1).at("name"), "First, First");
  const std::string next(page.at("next").as_string());
  const auto rest = parse_json(clinic.call({.target = list + "&after=" + next}).body);
  EXPECT_EQ(rest.at("items").as_array().size(), 3u);
  EXPECT_TRUE(rest.at("next").is_null());
  EXPECT_EQ(clinic.call({.target = list + "&after=here"}).status, 422);
}

TEST_F(ReferralTest, DecliningNeedsAReasonAndIsFinal) {
  const auto taken = take("a/Patient/1", sent("Ana", "Rivera", "1990-05-04"));
  EXPECT_EQ(post(target(taken.referral, "/decline"), {{"reason", " "}}, 1).status, 422);
  EXPECT_EQ(post(target(taken.referral, "/decline"), {{"reason", "no place"}}, 1).status, 200);
  EXPECT_EQ(post(target(taken.referral, "/decline"), {{"reason", "no place"}}, 2).status, 409);
  EXPECT_THROW(clinic.write([&](db::Tx& tx) { move_to(tx, taken.referral.id, State::admitted); }),
               Error);
}

TEST_F(ReferralTest, AResourceIsKeptOnceAndItsEarlierVersionToo) {
  static constexpr db::Sql past{"SELECT verbatim FROM referral_resource_past"};
  const auto taken = take("a/Patient/1", sent("Ana", "Rivera", "1990-05-04"));
  const auto put = [&](const char* hash, std::uint8_t import, const char* text) {
    Stored stored{};
    clinic.write([&](db::Tx& tx) {
      HistoryLine line;
      line.text = Private<std::string>(text);
      line.from = "2019-05";
      stored = put_resource(tx, {.source = "a",
                                 .resource = "Condition/1",
                                 .hash = hash,
                                 .import_id = some<ImportId>(import),
                                 .referral_id = taken.referral.id,
                                 .reason = "not read: note",
                                 .line = line,
                                 .verbatim = text});
    });
    return stored;
  };
  EXPECT_EQ(put("x", 1, "Anxiety"), Stored::as_new);
  EXPECT_EQ(put("x", 2, "Anxiety"), Stored::unchanged);
  EXPECT_EQ(put("y", 3, "Panic"), Stored::changed);
  EXPECT_EQ(put("z", 3, "Fear"), Stored::sent_twice);
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(tx.db.all<std::string>(past), std::vector<std::string>{"Anxiety"});
    const auto history = history_of(tx, *taken.referral.patient_id);
    ASSERT_EQ(history.size(), 1u);
    EXPECT_EQ(history[0].text.reveal(), "Panic");
    EXPECT_EQ(history[0].from, "2019-05");
  });
}

}  // namespace
}  // namespace stepwell::referral
