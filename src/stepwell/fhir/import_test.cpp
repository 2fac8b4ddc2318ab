#include "stepwell/fhir/import.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <fstream>

#include "stepwell/audit/verify.h"
#include "stepwell/base/limits.h"
#include "stepwell/people/store.h"
#include "stepwell/referral/intake.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::fhir {
namespace {

constexpr db::Sql first_referral{"SELECT id FROM referral WHERE organization_id = $1 LIMIT 1"};
constexpr db::Sql verbatims{"SELECT verbatim FROM referral_resource ORDER BY resource"};
constexpr db::Sql resources{"SELECT count(*) FROM referral_resource"};
constexpr db::Sql patients{"SELECT count(*) FROM patient"};
constexpr db::Sql leftovers{
    "SELECT (SELECT count(*) FROM import_target) + (SELECT count(*) FROM import_part)"};

constexpr const char* ana =
    R"({"resourceType":"Patient","id":"1","name":[{"family":"Rivera","given":["Ana"]}],)"
    R"("birthDate":"1990-05-04"})";
constexpr const char* anxiety =
    R"({"resourceType":"Condition","id":"c","subject":{"reference":"Patient/1"},)"
    R"("code":{"text":"Anxiety"}})";

File file(std::string name, std::string text) {
  return {.name = std::move(name),
          .bytes = static_cast<std::int64_t>(text.size()),
          .read = [text = std::move(text)](const TakeBytes& take) {
            for (std::size_t at = 0; at < text.size(); at += 100)
              if (!take(std::string_view(text).substr(at, 100))) return;
          }};
}

std::string entry(const std::string& full_url, std::string_view resource) {
  return fmt::format(R"({{"fullUrl":"{}","resource":{}}})", full_url, resource);
}

std::string bundle(const char* type, std::initializer_list<std::string> entries) {
  std::string all;
  for (const std::string& one : entries) all += (all.empty() ? "" : ",\n") + one;
  return fmt::format("{{\n\"resourceType\":\"Bundle\",\"type\":\"{}\",\"entry\":[{}]}}", type, all);
}

class ImportTest : public ::testing::Test {
 protected:
  struct Done {
    Tally tally;
    std::vector<Refusal> refused;
    Import job;
  };

  Done import(const std::vector<File>& files, const Watch& watch = {}, std::string source = "") {
    Order order{.id = {},
                .site_id = clinic.site,
                .name = "letter",
                .source = std::move(source),
                .started_by = "program"};
    clinic.write([&](db::Tx& tx) {
      order.id = put_import(tx, order, ImportState::running, size_of(files));
    });
    Done done;
    done.tally =
        run_import(clinic.writer, clinic.readers, clinic.organization, order, files, watch);
    clinic.read([&](db::Tx& tx) {
      done.job = find_import(tx, order.id);
      for (const auto& refusal : refusals_from(tx, order.id, 0, 1000))
        done.refused.push_back(without_number(refusal));
    });
    return done;
  }

  Done import(std::string text) { return import({file("sent.json", std::move(text))}); }

  referral::ReferralDetail first() {
    referral::ReferralDetail found;
    clinic.read([&](db::Tx& tx) {
      found = referral::detail(tx, tx.db.one<ReferralId>(first_referral, tx.organization).value());
    });
    return found;
  }

  std::int64_t count(const db::Sql& sql) {
    std::int64_t found = 0;
    clinic.read([&](db::Tx& tx) { found = tx.db.one<std::int64_t>(sql).value(); });
    return found;
  }

  testing::Clinic clinic;
};

TEST_F(ImportTest, EveryKindOfBundleIsRead) {
  int n = 0;
  for (const char* type : {"transaction", "batch", "collection", "document", "searchset"}) {
    const std::string person =
        fmt::format(R"({{"resourceType":"Patient","name":[{{"family":"F{}"}}]}})", n);
    const std::string condition = fmt::format(
        R"({{"resourceType":"Condition","subject":{{"reference":"urn:uuid:{}"}},"code":{{"text":"X"}}}})",
        n);
    // The condition comes first, and both only have their Bundle's names.
    const Done done = import(bundle(type, {entry(fmt::format("urn:uuid:c{}", n), condition),
                                           entry(fmt::format("urn:uuid:{}", n), person)}));
    EXPECT_EQ(done.tally.resources_read, 2) << type;
    EXPECT_EQ(done.tally.patients_new, 1) << type;
    EXPECT_EQ(done.tally.refused_count, 0) << type << done.refused.front().reason;
    ++n;
  }
}

TEST_F(ImportTest, TheSameFileTwiceChangesNothing) {
  const std::string text = fmt::format("{}\n{}\n", ana, anxiety);
  import({file("a.ndjson", text)});
  const auto referral = first().referral;
  const Done again = import({file("a.ndjson", text)});
  EXPECT_EQ(again.tally, (Tally{.resources_read = 2, .unchanged = 2}));
  EXPECT_EQ(first().referral.version, referral.version);
  EXPECT_EQ(again.job.state, ImportState::done);
  EXPECT_EQ(again.job.bytes_read, 2 * again.job.bytes);
  EXPECT_EQ(count(leftovers), 0);
}

TEST_F(ImportTest, WhatWasSentIsKeptAsItCame) {
  const std::string odd = R"({ "resourceType" : "Basic", "x":1.50, "é":"\u00e9" })";
  import({file("a.ndjson", odd)});
  clinic.read([&](db::Tx& tx) {
    EXPECT_EQ(tx.db.all<std::string>(verbatims), std::vector<std::string>{odd});
  });
}

TEST_F(ImportTest, AChangedResourceTakesTheLinesPlace) {
  import({file("a.ndjson", fmt::format("{}\n{}\n", ana, anxiety))});
  std::string changed = anxiety;
  changed.replace(changed.find("Anxiety"), 7, "Panic");
  const Done done = import({file("a.ndjson", fmt::format("{}\n{}\n", ana, changed))});
  EXPECT_EQ(done.tally, (Tally{.resources_read = 2, .unchanged = 1, .changed = 1}));
  ASSERT_EQ(first().history.size(), 1u);
  EXPECT_EQ(first().history[0].text.reveal(), "Panic");
}

TEST_F(ImportTest, ReferencesOfEveryFormFindTheirPatient) {
  const auto about = [](const char* id, std::string_view subject) {
    return fmt::format(
        R"({{"resourceType":"Condition","id":"{}","subject":{},"code":{{"text":"{}"}}}})", id,
        subject, id);
  };
  const std::string person = R"({"resourceType":"Patient","id":"1","name":[{"family":"Rivera"}],)"
                             R"("identifier":[{"system":"https://h/mrn","value":"42"}]})";
  const Done done = import(bundle(
      "collection",
      {entry("https://h/fhir/Condition/a", about("relative", R"({"reference":"Patient/1"})")),
       entry("https://h/fhir/Condition/b",
             about("absolute", R"({"reference":"https://h/fhir/Patient/1"})")),
       entry("https://h/fhir/Condition/c",
             about("version", R"({"reference":"Patient/1/_history/2"})")),
       entry("https://h/fhir/Condition/d",
             about("conditional", R"({"reference":"Patient?identifier=https://h/mrn|42"})")),
       entry("https://h/fhir/Condition/e",
             about("logical", R"({"identifier":{"system":"https://h/mrn","value":"42"}})")),
       entry("https://h/fhir/Patient/1", person),
       entry("https://other/fhir/Condition/f", about("elsewhere", R"({"reference":"Patient/1"})")),
       entry("https://h/fhir/Condition/g", about("nobody", R"({"display":"Ana"})"))}));
  EXPECT_EQ(first().history_count, 5);
  ASSERT_EQ(done.refused.size(), 2u);
  EXPECT_EQ(done.refused[0], (Refusal{"sent.json", 8, "Condition/elsewhere", "Condition.subject",
                                      "points to Patient/1, which is not in what was sent"}));
  EXPECT_EQ(done.refused[1].reason, "points to nothing, which is not in what was sent");
}

TEST_F(ImportTest, APatientContainedInARequestBecomesAReferral) {
  const Done done = import(
      R"({"resourceType":"ServiceRequest","id":"s","status":"active","intent":"order",)"
      R"("priority":"stat","code":{"text":"IOP"},"subject":{"reference":"#p"},)"
      R"("requester":{"reference":"#d"},"authoredOn":"2026-11-01","contained":[)"
      R"({"resourceType":"Practitioner","id":"d","name":[{"family":"Osei","given":["Kofi"]}]},)"
      R"({"resourceType":"Patient","id":"p","name":[{"family":"Rivera","given":["Ana"]}]}]})");
  EXPECT_EQ(done.tally, (Tally{.resources_read = 1, .patients_new = 1, .referrals_new = 1}));
  const auto found = first();
  EXPECT_EQ(found.referral.reason.reveal(), "IOP");
  EXPECT_EQ(found.referral.urgency, referral::Urgency::urgent);
  EXPECT_EQ(found.referral.source_name, "Kofi Osei");
  EXPECT_EQ(found.patient->family_name.reveal(), "Rivera");
}

TEST_F(ImportTest, ThoseWhoTreatAreTiedToTheReferralsThatNameThem) {
  const Done done = import({file(
      "a.ndjson",
      fmt::format(
          "{}\n{}\n{}\n{}\n", ana,
          R"({"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"AMB"},)"
          R"("subject":{"reference":"Patient/1"},"participant":[{"individual":{"reference":)"
          R"("Practitioner?identifier=http://npi|7"}}],"serviceProvider":)"
          R"({"identifier":{"system":"http://ein","value":"9"}}})",
          R"({"resourceType":"Practitioner","id":"d","identifier":[{"system":"http://npi",)"
          R"("value":"7"}],"name":[{"family":"Osei"}]})",
          R"({"resourceType":"Organization","id":"o","identifier":[{"system":"http://ein",)"
          R"("value":"9"}],"name":"St. Anne"})"))});
  EXPECT_EQ(done.tally.refused_count, 0);
  std::vector<std::string> lines;
  for (const auto& line : first().history) lines.push_back(line.text.reveal());
  std::ranges::sort(lines);
  EXPECT_EQ(lines, (std::vector<std::string>{"AMB, St. Anne", "Osei"}));
}

TEST_F(ImportTest, ARelatedPersonIsSomebodyToCall) {
  const std::string text = fmt::format(
      "{}\n{}\n", ana,
      R"({"resourceType":"RelatedPerson","id":"r","patient":{"reference":"Patient/1"},)"
      R"("relationship":[{"text":"niece"}],"name":[{"family":"Putten","given":["Sara"]}],)"
      R"("telecom":[{"system":"phone","value":"555-0100"}]})");
  import({file("a.ndjson", text)});
  import({file("a.ndjson", text)});
  clinic.read([&](db::Tx& tx) {
    const auto id = tx.db.one<ReferralId>(first_referral, tx.organization).value();
    const auto contacts = people::contacts_of(tx, *referral::find(tx, id).patient_id);
    ASSERT_EQ(contacts.size(), 1u);
    EXPECT_EQ(contacts[0].relationship, "niece");
    EXPECT_EQ(contacts[0].name.reveal(), "Sara Putten");
  });
}

TEST_F(ImportTest, EachRefusalSaysWhereAndWhyAndTheRestGoesIn) {
  const std::string deep = std::string(100, '[') + std::string(100, ']');
  const std::string text = fmt::format(
      "{}\nnot json\n{{\"resourceType\":\"Nothing\"}}\n{}\n{}\n{}\n{}\n{}\n{}", ana,
      R"({"resourceType":"Condition","id":"gone","subject":{"reference":"Patient/9"}})",
      R"({"resourceType":"Basic","id":"deep","x":)" + deep + "}",
      R"({"resourceType":"Basic","id":"b","x":1})", R"({"resourceType":"Basic","id":"b","x":2})",
      R"({"resourceType":"Patient","id":"bad","name":[{"family":"X"}],"birthDate":"soon"})",
      R"({"resourceType":"Condition","id":"of","subject":{"reference":"Patient/bad"}})");
  const Done done = import({file("a.ndjson", text), file("b.json", "{\"resourceType\":\"Bun")});
  std::vector<std::string> refused;
  for (const Refusal& r : done.refused)
    refused.push_back(
        fmt::format("{}:{} {} {}: {}", r.file, r.line, r.resource, r.element, r.reason));
  std::ranges::sort(refused);
  EXPECT_EQ(refused,
            (std::vector<std::string>{
                "a.ndjson:2  : this is not JSON: syntax error",
                "a.ndjson:3  resourceType: FHIR R4 has no such resource",
                "a.ndjson:4 Condition/gone Condition.subject: points to Patient/9, which is not in "
                "what was sent",
                "a.ndjson:5  : it is nested too deep",
                "a.ndjson:7 Basic/b Basic.id: it was sent twice with different content",
                "a.ndjson:8 Patient/bad Patient.birthDate: this must be a date: a year, a month or "
                "a day",
                "a.ndjson:9 Condition/of Condition.subject: points to Patient/bad, which was "
                "refused",
                "b.json:1  : the file breaks off before its end"}));
  EXPECT_EQ(done.tally.resources_read, 10);
  EXPECT_EQ(done.tally.refused_count, 8);
  EXPECT_EQ(done.tally.kept_verbatim, 1);
  EXPECT_EQ(count(resources), 2);
}

TEST_F(ImportTest, APatientWithoutANameKeepsWhatIsAboutThem) {
  const Done done = import({file(
      "a.ndjson", fmt::format("{}\n{}\n", R"({"resourceType":"Patient","id":"1"})", anxiety))});
  EXPECT_EQ(done.tally, (Tally{.resources_read = 2, .kept_verbatim = 2}));
  EXPECT_EQ(count(patients), 0);
}

TEST_F(ImportTest, TwoPeopleUnderOneNameAreNobodysPatient) {
  const Done done = import({file(
      "a.ndjson",
      fmt::format("{}\n{}\n{}\n", ana,
                  R"({"resourceType":"Patient","id":"1","name":[{"family":"Quist"}]})", anxiety))});
  ASSERT_EQ(done.refused.size(), 2u);
  EXPECT_EQ(done.refused[0].reason, "it was sent twice with different content");
  EXPECT_EQ(done.refused[1].reason,
            "points to Patient/1, which may be one or another person of what was sent");
  EXPECT_EQ(first().history_count, 0);
}

TEST_F(ImportTest, AnotherSendersPatientOneIsKeptApart) {
  const char* tom =
      R"({"resourceType":"Patient","id":"1","name":[{"family":"Quist","given":["Tom"]}]})";
  import({file("a.ndjson", ana)});
  const Done refused = import({file("b.ndjson", fmt::format("{}\n{}\n", tom, anxiety))});
  EXPECT_EQ(refused.tally.refused_count, 2);
  EXPECT_EQ(first().history_count, 0);
  const Done taken =
      import({file("b.ndjson", fmt::format("{}\n{}\n", tom, anxiety))}, {}, "St. Anne");
  EXPECT_EQ(taken.tally.patients_new, 1);
  EXPECT_EQ(taken.tally.refused_count, 0);
}

TEST_F(ImportTest, AKnownPersonsLaterFileListsWhatDiffers) {
  import({file("a.ndjson", ana)});
  std::string with_phone(ana);
  with_phone.insert(with_phone.size() - 1, R"(,"telecom":[{"system":"phone","value":"555-0100"}])");
  clinic.write([&](db::Tx& tx) {
    const auto id = tx.db.one<ReferralId>(first_referral, tx.organization).value();
    auto patient = people::find_patient(tx, *referral::find(tx, id).patient_id);
    patient.phone = Private<std::string>("555-0199");
    people::put_patient(tx, patient);
  });
  const Done done = import({file("a.ndjson", with_phone)});
  EXPECT_EQ(done.tally, (Tally{.resources_read = 1, .changed = 1}));
  ASSERT_EQ(first().differences.size(), 1u);
  EXPECT_EQ(first().differences[0].field, "phone");
  EXPECT_EQ(first().patient->phone.reveal(), "555-0199");
}

TEST_F(ImportTest, ACancelledImportKeepsWhatIsInAndCanBeRepeated) {
  std::string text = fmt::format("{}\n", ana);
  for (std::size_t i = 0; i < 5 * limits::import_batch; ++i)
    text += fmt::format(R"({{"resourceType":"Basic","id":"b{}"}})"
                        "\n",
                        i);
  Watch watch;
  std::int64_t seen = 0;
  watch.progress = [&](std::int64_t, const Tally& tally) { seen = tally.resources_read; };
  watch.cancelled = [&] { return seen > 1; };
  const std::vector<File> files{file("a.ndjson", text)};
  const Done stopped = import(files, watch);
  EXPECT_EQ(stopped.job.state, ImportState::cancelled);
  EXPECT_LT(stopped.tally.resources_read, 5 * static_cast<int>(limits::import_batch));
  EXPECT_EQ(count(resources), stopped.tally.resources_read);
  const Done rest = import(files);
  EXPECT_EQ(rest.job.state, ImportState::done);
  EXPECT_EQ(rest.tally.unchanged, stopped.tally.resources_read);
  EXPECT_EQ(count(resources), 5 * static_cast<int>(limits::import_batch) + 1);
}

TEST_F(ImportTest, EveryWriteIsOnRecord) {
  import({file("a.ndjson", fmt::format("{}\n{}\n", ana, anxiety))});
  clinic.read([&](db::Tx& tx) { EXPECT_TRUE(audit::verify(tx.db, {}).sound); });
  const auto told = std::ranges::count_if(clinic.changes, [](const db::Change& change) {
    return change.topic == "referral" && change.resource == "referral";
  });
  EXPECT_EQ(told, 1);
}

// The project's shared data isn't part of the repository.
class SharedDataTest : public ImportTest {
 protected:
  std::vector<File> shared(const char* folder) {
    for (const char* root : {"../shared/data/fhir/", "../../shared/data/fhir/"})
      if (std::filesystem::exists(std::string(root) + folder))
        return files_at(std::string(root) + folder);
    return {};
  }

  void expect_all_accounted_for(const char* folder) {
    const auto files = shared(folder);
    if (files.empty()) GTEST_SKIP() << "there is no ../shared/data/fhir/" << folder;
    const Done done = import(files);
    EXPECT_GT(done.tally.patients_new, 0);
    EXPECT_EQ(done.tally.resources_read,
              count(resources) + done.tally.refused_count + done.tally.unchanged);
    EXPECT_EQ(done.tally.refused_count, static_cast<std::int64_t>(done.refused.size()));
    for (const Refusal& refusal : done.refused) EXPECT_FALSE(refusal.reason.empty());
    const Done again = import(files);
    EXPECT_EQ(again.tally.unchanged + again.tally.refused_count, done.tally.resources_read);
    EXPECT_EQ(again.tally.refused_count, done.tally.refused_count);
  }
};

TEST_F(SharedDataTest, ABulkExportIsAccountedFor) { expect_all_accounted_for("synthea-bulk-10"); }

TEST_F(SharedDataTest, UsCore6IsAccountedFor) { expect_all_accounted_for("us-core-6.1.0/example"); }

TEST_F(SharedDataTest, UsCore8IsAccountedFor) { expect_all_accounted_for("us-core-8.0.0/example"); }

}  // namespace
}  // namespace stepwell::fhir
