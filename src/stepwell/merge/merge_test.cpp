#include <gtest/gtest.h>

#include <set>

#include "stepwell/attendance/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/merge/carriers.h"
#include "stepwell/merge/routes.h"
#include "stepwell/merge/store.h"
#include "stepwell/people/routes.h"
#include "stepwell/people/search.h"
#include "stepwell/people/store.h"
#include "stepwell/task/store.h"
#include "stepwell/testing/one_of_each.h"

namespace stepwell::merge {
namespace {

using http::Method;
using http::Response;
using people::Role;
using testing::day;

constexpr db::Sql tables_on_sqlite{R"(
  SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'patient_id'
  WHERE m.type = 'table')"};
constexpr db::Sql tables_on_postgres{R"(
  SELECT c.table_name AS name FROM information_schema.columns c
  JOIN information_schema.tables t ON t.table_schema = c.table_schema
                                  AND t.table_name = c.table_name
  WHERE c.table_schema = current_schema() AND c.column_name = 'patient_id'
    AND t.table_type = 'BASE TABLE')"};

std::set<std::string> listed() {
  std::set<std::string> tables;
  for (const Carrier& carrier : carriers()) tables.insert(carrier.table);
  for (const Stayer& stayer : stayers()) tables.insert(stayer.table);
  return tables;
}

// A table that is missing here would leave its rows with a record that nobody opens any more.
TEST(Carriers, AreAllTablesThatSayWhoseTheyAre) {
  testing::Clinic clinic;
  std::vector<std::string> found;
  clinic.read([&](db::Tx& tx) {
    found = testing::Database::is_postgres() ? tx.db.all<std::string>(tables_on_postgres)
                                             : tx.db.all<std::string>(tables_on_sqlite);
  });
  EXPECT_EQ(std::set<std::string>(found.begin(), found.end()), listed());
  EXPECT_EQ(carriers().size() + stayers().size(), listed().size()) << "each of them once";
}

constexpr db::Sql insert_attempt{R"(
  INSERT INTO attempt (organization_id, id, task_id, patient_id, how, reached, agreed, tried_at)
  VALUES ($1, $2, $3, $4, 'call', 0, '', 0))"};

constexpr db::Sql insert_undone{R"(
  INSERT INTO discharge_undone (organization_id, episode_id, patient_id, ended_on, end_reason,
                                end_note, reason, undone_at)
  VALUES ($1, $2, $3, '2026-11-16', 'other', '', '', 7))"};
constexpr db::Sql insert_off_track{R"(
  INSERT INTO off_track (organization_id, id, patient_id, episode_id, instrument, signal,
                         administration_id, raised_at)
  VALUES ($1, $2, $3, $4, 'phq-9', 'worse', $5, 0))"};
constexpr db::Sql insert_aid{R"(
  INSERT INTO decision_aid (organization_id, id, patient_id, instrument, administration_id,
                            answered_on, answered_at, answered_by, step, owner_id, due_on)
  VALUES ($1, $2, $3, 'phq-9', $4, '2026-11-16', 0, $5, 'Call', $5, '2026-11-20'))"};
constexpr db::Sql insert_availability{R"(
  INSERT INTO patient_availability (organization_id, id, patient_id, follows, said_at, noted_by)
  VALUES ($1, $2, $3, $3, 0, $4))"};
constexpr db::Sql insert_hold{R"(
  INSERT INTO hold (organization_id, id, episode_id, patient_id, site_id, from_on, expected_on,
                    reason_kind, reason, seats, noted_at, version)
  VALUES ($1, $2, $3, $4, $5, '2026-11-16', '2026-11-20', 'travel', '', 'kept', 0, 1))"};

struct RowCount {
  int rows = 0;
  int clashes = 0;
};
BOOST_DESCRIBE_STRUCT(RowCount, (), (rows, clashes))

// Ada is in the middle of her stay; somebody at the desk has registered her a second time.
class Twice : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    people::routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      one = testing::put_one_of_each(tx, clinic.site);
      ada = one.patient;
      auto details =
          people::PatientDetails{.given_name = ada.given_name, .family_name = ada.family_name};
      details.birth_date = ada.birth_date;
      details.phone = Private<std::string>("555-0199");
      twin = people::register_patient(tx, clinic.site, details);
    });
  }

  Response send(Method method, const std::string& target, const std::string& body = "",
                const std::string& version = "", Role role = Role::intake) {
    return clinic.call({.method = method,
                        .target = "/api/v1" + target,
                        .body = body,
                        .if_match = version,
                        .credential = clinic.as(role)});
  }

  // Merges `from` into `into`.
  Response merge(const people::Patient& into, const people::Patient& from,
                 const std::string& fields = "[]") {
    return send(Method::post, "/patients/" + into.id.text() + "/merge",
                R"({"merged_id":")" + from.id.text() + R"(","merged_version":)" +
                    std::to_string(now(from).version) + R"(,"from_merged":)" + fields +
                    R"(,"reason":"Registered twice"})",
                http::etag_of(now(into).version));
  }

  Merge merged(const people::Patient& into, const people::Patient& from,
               const std::string& fields = "[]") {
    const Response made = merge(into, from, fields);
    EXPECT_EQ(made.status, 200) << made.body;
    return from_json<Merge>(parse_json(made.body));
  }

  Response undo(const Merge& made) {
    return send(Method::post, "/merges/" + made.id.text() + "/undo",
                R"({"reason":"Two people after all"})", http::etag_of(made.version));
  }

  people::Patient now(const people::Patient& patient) {
    people::Patient found;
    clinic.read([&](db::Tx& tx) { found = people::find_patient(tx, patient.id); });
    return found;
  }

  // How many rows each table has of a patient.
  std::map<std::string, int> holdings(const people::Patient& patient) {
    std::map<std::string, int> held;
    clinic.read([&](db::Tx& tx) {
      for (const Carrier& carrier : carriers()) {
        const int rows =
            tx.db.all<RowCount>(carrier.count, tx.organization, patient.id, "").at(0).rows;
        if (rows > 0) held[carrier.table] = rows;
      }
    });
    return held;
  }

  std::string code(const Response& response) {
    const auto findings = parse_json(response.body).at("findings").as_array();
    return findings.empty() ? "" : std::string(findings.at(0).at("code").as_string());
  }

  Duplicates list() {
    return from_json<Duplicates>(
        parse_json(send(Method::get, "/duplicates?site=" + clinic.site.text()).body));
  }

  std::vector<Pair> pairs_of_ada() {
    auto pairs = list().items;
    std::erase_if(
        pairs, [&](const Pair& pair) { return pair.one.id != ada.id && pair.other.id != ada.id; });
    return pairs;
  }

  testing::Clinic clinic;
  testing::OneOfEach one;
  people::Patient ada;
  people::Patient twin;
};

TEST_F(Twice, TheyAreListedUntilSomebodySaysThatTheyAreTwoPeople) {
  const auto pairs = pairs_of_ada();
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0].why, (std::vector<Why>{Why::same_name, Why::same_birth_date}));
  const std::string target =
      "/patients/" + twin.id.text() + "/duplicates/" + ada.id.text() + "/distinct";
  EXPECT_EQ(send(Method::post, target).status, 200);
  EXPECT_EQ(send(Method::post, target).status, 200) << "once more changes nothing";
  EXPECT_TRUE(pairs_of_ada().empty());
}

TEST_F(Twice, EverythingOfTheOneBecomesTheOthers) {
  clinic.write([&](db::Tx& tx) {
    tx.db.run(insert_attempt, tx.organization, tx.next<AttemptId>(), one.outreach, ada.id);
    tx.db.run(insert_undone, tx.organization, one.episode, ada.id);
    tx.db.run(insert_hold, tx.organization, tx.next<EpisodeId>(), one.episode, ada.id, one.site);
    tx.db.run(insert_availability, tx.organization, tx.next<EpisodeId>(), ada.id, one.staff);
    tx.db.run(insert_off_track, tx.organization, tx.next<EpisodeId>(), ada.id, one.episode,
              one.administration);
    tx.db.run(insert_aid, tx.organization, tx.next<EpisodeId>(), ada.id, one.administration,
              one.staff);
    people::put_identifier(tx, ada.id, {"urn:payer", Private<std::string>("12345")});
    attendance::put_check_out(tx, {.id = tx.next<CheckOutId>(),
                                   .patient_id = ada.id,
                                   .site_id = clinic.site,
                                   .held_on = day("2026-11-16"),
                                   .left_at = tx.now});
  });
  const auto before = holdings(ada);
  std::set<std::string> without;
  for (const Carrier& carrier : carriers())
    if (!before.contains(carrier.table)) without.insert(carrier.table);
  EXPECT_EQ(without, (std::set<std::string>{"place_offer", "waiting"})) << "who waits has those";
  merged(twin, ada);
  EXPECT_TRUE(holdings(ada).empty());
  EXPECT_EQ(holdings(twin), before);
}

TEST_F(Twice, WhoWaitsGoesOnWaiting) {
  people::Patient waiter;
  clinic.read([&](db::Tx& tx) { waiter = people::find_patient(tx, one.waiter); });
  const auto before = holdings(waiter);
  EXPECT_TRUE(before.contains("waiting") && before.contains("place_offer"));
  const Merge made = merged(twin, waiter);
  EXPECT_EQ(holdings(twin), before);
  EXPECT_EQ(undo(made).status, 200);
  EXPECT_EQ(holdings(waiter), before);
}

TEST_F(Twice, UndoneEverythingIsWhereItWas) {
  const auto ada_before = holdings(ada), twin_before = holdings(twin);
  const Merge made = merged(twin, ada, R"(["phone","email"])");
  EXPECT_EQ(now(twin).phone, ada.phone);
  EXPECT_EQ(undo(made).status, 200);
  EXPECT_EQ(holdings(ada), ada_before);
  EXPECT_EQ(holdings(twin), twin_before);
  EXPECT_EQ(now(twin).phone, twin.phone);
  EXPECT_EQ(undo(made).status, 412);
  EXPECT_EQ(pairs_of_ada().size(), 1u) << "a pair again";
}

TEST_F(Twice, WhatCameLaterStaysWithTheSurvivor) {
  const Merge made = merged(twin, ada);
  clinic.write([&](db::Tx& tx) {
    people::put_contact(tx, {tx.next<ContactId>(), twin.id, "sponsor", {}, {}});
  });
  EXPECT_EQ(undo(made).status, 200);
  EXPECT_EQ(holdings(twin), (std::map<std::string, int>{{"contact", 1}}));
}

TEST_F(Twice, WhatBothHaveForOneDayStaysWhereItIs) {
  clinic.write([&](db::Tx& tx) {
    attendance::put_check_in(tx, {.id = tx.next<CheckInId>(),
                                  .patient_id = twin.id,
                                  .site_id = clinic.site,
                                  .held_on = day("2026-11-16"),
                                  .arrived_at = tx.now});
    task::open_outreach(tx, twin.id, clinic.site, day("2026-11-16"));
  });
  const auto compared = from_json<Comparison>(parse_json(
      send(Method::get, "/patients/" + ada.id.text() + "/duplicates/" + twin.id.text()).body));
  for (const Holding& holding : compared.other.holdings) {
    SCOPED_TRACE(holding.table);
    EXPECT_EQ(holding.clashes, holding.rows) << "a check-in and an outreach, both of Monday";
  }
  const Merge made = merged(ada, twin);
  EXPECT_EQ(holdings(twin), (std::map<std::string, int>{{"check_in", 1}, {"task", 1}}));
  EXPECT_EQ(undo(made).status, 200);
  EXPECT_EQ(holdings(twin), (std::map<std::string, int>{{"check_in", 1}, {"task", 1}}));
}

TEST_F(Twice, TwoOpenStaysAreRefusedByName) {
  clinic.write([&](db::Tx& tx) {
    episode::put_episode(tx, {.id = tx.next<EpisodeId>(),
                              .patient_id = twin.id,
                              .site_id = clinic.site,
                              .referred_on = day("2026-11-16")});
  });
  const Response refused = merge(twin, ada);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(code(refused), "two_open_stays");
  EXPECT_TRUE(list().merged.size() == 1) << "the one there was";
}

TEST_F(Twice, TheOldNumberAndPinLeadToTheSurvivor) {
  Private<std::string> pin;
  clinic.read([&](db::Tx& tx) { pin = people::find_pin(tx, twin.id).pin; });
  merged(ada, twin);
  clinic.read([&](db::Tx& tx) {
    const auto found = people::search_patients(tx, clinic.site, twin.record_number, {});
    ASSERT_EQ(found.items.size(), 1u);
    EXPECT_EQ(found.items[0].id, ada.id);
    EXPECT_EQ(people::find_by_pin(tx, clinic.site, pin)->id, ada.id);
    for (const auto& card : people::list_patients(tx, clinic.site, {}).items)
      EXPECT_NE(card.id, twin.id);
  });
  const auto merges = from_json<MergeList>(
      parse_json(send(Method::get, "/patients/" + twin.id.text() + "/merges").body));
  EXPECT_EQ(merges.merged_into, ada.id);
}

TEST_F(Twice, NothingIsWrittenToTheOneThatWent) {
  merged(ada, twin);
  const Response refused = send(Method::post, "/patients/" + twin.id.text() + "/contacts",
                                R"({"relationship":"x","name":"y","phone":""})");
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(code(refused), "merged_away");
  EXPECT_EQ(merge(ada, twin).status, 409) << "nor is it merged twice";
  EXPECT_EQ(merge(twin, ada).status, 409) << "nor into itself by a detour";
}

TEST_F(Twice, AChainLeadsToItsEndAndIsUndoneFromThere) {
  const people::Patient third = clinic.patient("Ada", "Hazel");
  const Merge first = merged(ada, twin);
  const Merge second = merged(third, ada);
  const auto pointer_of = [&](const people::Patient& patient) {
    std::optional<PatientId> into;
    clinic.read([&](db::Tx& tx) { into = merges_of(tx, patient.id).merged_into; });
    return into;
  };
  EXPECT_EQ(pointer_of(twin), third.id);
  EXPECT_EQ(undo(first).status, 409) << "its survivor went on under the third";
  EXPECT_EQ(undo(second).status, 200);
  EXPECT_EQ(pointer_of(twin), ada.id);
  EXPECT_EQ(undo(first).status, 200);
  EXPECT_EQ(pointer_of(twin), std::nullopt);
}

TEST_F(Twice, WhoeverLooksMustBeAllowedToSeeBoth) {
  const people::Patient there = clinic.patient_at(clinic.other_site, "Ada", "Hazel");
  const std::string pair = "/patients/" + ada.id.text() + "/duplicates/" + there.id.text();
  EXPECT_EQ(send(Method::get, pair).status, 403);
  EXPECT_EQ(send(Method::post, pair + "/distinct").status, 403);
  EXPECT_EQ(merge(ada, there).status, 403);
  EXPECT_EQ(send(Method::get, pair, "", "", Role::facilitator).status, 403);
}

TEST_F(Twice, BothChartsAreOnRecord) {
  static constexpr db::Sql count{R"(
    SELECT count(*) FROM audit_event WHERE organization_id = $1 AND patient_id = $2)"};
  const auto events = [&](const people::Patient& patient) {
    int rows = 0;
    clinic.read(
        [&](db::Tx& tx) { rows = tx.db.one<int>(count, tx.organization, patient.id).value(); });
    return rows;
  };
  send(Method::get, "/patients/" + ada.id.text() + "/duplicates/" + twin.id.text());
  EXPECT_EQ(events(ada), 1);
  EXPECT_EQ(events(twin), 1);
  const Merge made = merged(ada, twin);
  EXPECT_EQ(events(ada), 2);
  EXPECT_EQ(events(twin), 2);
  undo(made);
  EXPECT_EQ(events(ada), 3);
  EXPECT_EQ(events(twin), 3);
}

TEST_F(Twice, ARecordChangedSinceItWasLookedAtIsNotMerged) {
  const std::string body = R"({"merged_id":")" + twin.id.text() +
                           R"(","merged_version":7,"from_merged":[],"reason":"x"})";
  const std::string target = "/patients/" + ada.id.text() + "/merge";
  EXPECT_EQ(send(Method::post, target, body, "\"1\"").status, 412);
  EXPECT_EQ(send(Method::post, target, body, "\"9\"").status, 412);
  EXPECT_EQ(send(Method::post, target, body).status, 428);
}

}  // namespace
}  // namespace stepwell::merge
