#include "stepwell/fhir/reading.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "stepwell/base/limits.h"

namespace stepwell::fhir {
namespace {

std::string nothing(const Reference&) { return {}; }

Reading read(std::string_view text) { return read_resource(text, nothing); }

// A resource about Patient/1, with more members.
std::string about_patient(const char* type, const char* patient, std::string_view members) {
  return fmt::format(R"({{"resourceType":"{}","id":"1","{}":{{"reference":"Patient/1"}},{}}})",
                     type, patient, members);
}

std::string words(const Reading& reading) {
  return reading.line ? reading.line->text.reveal() : "kept: " + reading.kept_because;
}

TEST(Dates, AreAsPreciseAsTheyWereSent) {
  const std::pair<const char*, std::optional<std::string>> cases[] = {
      {"2019", "2019"},
      {"2019-05", "2019-05"},
      {"2019-05-04", "2019-05-04"},
      {"2019-05-04T10:11:12-05:00", "2019-05-04"},
      {"2019-05-04T10:11:12.345Z", "2019-05-04"},
      {"2019-05-04T10:11", "2019-05-04"},
      {"2019-13", {}},
      {"2019-02-29", {}},
      {"05/04/2019", {}},
      {"19", {}},
      {"", {}},
      {"2019T10:00:00Z", {}},
      {"2019-05-04T", {}},
      {"2019-05-04Tnoon", {}},
      {"2019-05-04T25:00:00Z", {}},
  };
  for (const auto& [text, day] : cases) EXPECT_EQ(day_of(text), day) << text;
}

TEST(History, IsToldInPlainWords) {
  const struct {
    const char* why;
    std::string resource;
    std::string words;
  } cases[] = {
      {"a condition by its text",
       about_patient("Condition", "subject", R"("code":{"text":"Depression"})"), "Depression"},
      {"a condition by its code's name",
       about_patient("Condition", "subject", R"("code":{"coding":[{"code":"F33.1"},
                     {"display":"Depression"}]})"),
       "F33.1"},
      {"a condition without a code", about_patient("Condition", "subject", R"("stage":[])"),
       "kept: it does not say what it is"},
      {"a condition that was refuted",
       about_patient("Condition", "subject", R"("code":{"text":"Depression"},
                     "verificationStatus":{"coding":[{"code":"refuted"}]})"),
       "kept: it was found not to be so"},
      {"a condition that was a mistake",
       about_patient("Condition", "subject", R"("code":{"text":"Depression"},
                     "verificationStatus":{"coding":[{"code":"entered-in-error"}]})"),
       "kept: its sender took it back"},
      {"a modifier nobody knows",
       about_patient("Condition", "subject", R"("code":{"text":"X"},"modifierExtension":[])"),
       "kept: its modifierExtension may change what it says"},
      {"a prescription with its dose",
       about_patient("MedicationRequest", "subject", R"("status":"active","intent":"order",
                     "medicationCodeableConcept":{"text":"sertraline 50 mg"},
                     "dosageInstruction":[{"text":"one each morning"}])"),
       "sertraline 50 mg, one each morning"},
      {"a prescription not to give",
       about_patient("MedicationRequest", "subject", R"("status":"active","intent":"order",
                     "doNotPerform":true,"medicationCodeableConcept":{"text":"ibuprofen"})"),
       "Not to be given: ibuprofen"},
      {"a contained medication",
       about_patient("MedicationRequest", "subject", R"("status":"active","intent":"order",
                     "contained":[{"resourceType":"Medication","id":"m","code":{"text":"naltrexone"}}],
                     "medicationReference":{"reference":"#m"})"),
       "naltrexone"},
      {"a medication that was not sent",
       about_patient("MedicationRequest", "subject", R"("status":"active","intent":"order",
                     "medicationReference":{"reference":"Medication/9"})"),
       "kept: the medication it points to was not sent"},
      {"a medication taken", about_patient("MedicationStatement", "subject", R"("status":"active",
                     "medicationCodeableConcept":{"text":"lithium"},"dosage":[{"text":"300 mg"}])"),
       "lithium, 300 mg"},
      {"an allergy with its reaction",
       about_patient("AllergyIntolerance", "patient", R"("code":{"text":"Penicillin"},
                     "criticality":"high","reaction":[{"manifestation":[{"text":"hives"}]}])"),
       "Penicillin, hives, high risk"},
      {"coverage",
       about_patient("Coverage", "beneficiary", R"("status":"active","payor":[{"display":"Acme"}],
                     "type":{"text":"PPO"},"subscriberId":"77")"),
       "Acme, PPO, member 77"},
      {"an encounter",
       about_patient("Encounter", "subject", R"("status":"finished","class":{"code":"IMP"},
                     "reasonCode":[{"text":"overdose"}],"serviceProvider":{"display":"St. Anne"})"),
       "IMP, overdose, St. Anne"},
      {"a number found",
       about_patient("Observation", "subject", R"("status":"final","code":{"text":"PHQ-9"},
                     "valueInteger":17)"),
       "PHQ-9: 17"},
      {"a quantity found",
       about_patient("Observation", "subject", R"("status":"final","code":{"text":"Weight"},
                     "valueQuantity":{"value":70.5,"unit":"kg","comparator":">"})"),
       "Weight: >70.5 kg"},
      {"several things found",
       about_patient("Observation", "subject", R"("status":"final","code":{"text":"Pressure"},
                     "component":[{"code":{"text":"upper"},"valueQuantity":{"value":120}},
                                  {"code":{"text":"lower"},"valueQuantity":{"value":80}}])"),
       "Pressure, upper: 120, lower: 80"},
      {"answers, and answers below answers",
       about_patient("QuestionnaireResponse", "subject", R"("status":"completed",
                     "questionnaire":"http://x/Questionnaire/AUDIT-C",
                     "item":[{"linkId":"1","text":"How often?","answer":[{"valueString":"weekly",
                       "item":[{"linkId":"1a","answer":[{"valueBoolean":true}]}]}]},
                       {"linkId":"2","item":[{"linkId":"2a","answer":[{"valueDecimal":2.5}]}]}])"),
       "AUDIT-C: How often? weekly; 1a yes; 2a 2.5"},
      {"a document",
       about_patient("DocumentReference", "subject", R"("status":"current","type":{"text":"Note"},
                     "content":[{"attachment":{"title":"Discharge"}}],"author":[{"display":"Dr. A"}])"),
       "Note, Discharge, Dr. A"},
      {"a request",
       about_patient("ServiceRequest", "subject", R"("status":"active","intent":"order",
                     "code":{"text":"IOP"},"reasonCode":[{"text":"relapse"}],
                     "requester":{"display":"Dr. A"})"),
       "IOP: relapse, asked by Dr. A"},
      {"something about a group",
       R"({"resourceType":"Observation","status":"final","code":{"text":"X"},"subject":{"reference":"Group/1"}})",
       "kept: it is about a Group, not a person"},
      {"something about nobody",
       R"({"resourceType":"Observation","status":"final","code":{"text":"X"}})",
       "kept: it does not say whom it is about"},
      {"a kind we don't read", about_patient("Procedure", "subject", R"("status":"completed")"),
       "kept: this kind is kept and not read"},
      {"control characters are blanks",
       about_patient("Condition", "subject", R"("code":{"text":"a\u0000b\nc"})"), "a b c"},
  };
  for (const auto& c : cases) {
    const Reading reading = read(c.resource);
    EXPECT_EQ(words(reading), c.words) << c.why;
    EXPECT_TRUE(reading.problems.empty()) << c.why << ": " << reading.problems.front().field;
  }
}

TEST(Refusal, NamesTheElementAndTheProblemAndNoValue) {
  const struct {
    const char* why;
    std::string resource;
    std::string element;
    std::string reason;
  } cases[] = {
      {"no JSON", "{\"resourceType\":", "", "this is not JSON: incomplete JSON"},
      {"a list", "[]", "", "a resource must be an object"},
      {"no type", "{}", "resourceType", "this is needed and missing"},
      {"no such type", R"({"resourceType":"Pacient"})", "resourceType",
       "FHIR R4 has no such resource"},
      {"nested too deep",
       R"({"resourceType":"Patient","x":)" + std::string(100, '[') + std::string(100, ']') + "}",
       "", "it is nested too deep"},
      {"an id that can't be one", R"({"resourceType":"Basic","id":"a/b"})", "Basic.id",
       "this can't be an id"},
      {"an id of another type", R"({"resourceType":"Basic","id":1})", "Basic.id",
       "this must be a text"},
      {"no subject", R"({"resourceType":"Condition","code":{"text":"X"}})", "Condition.subject",
       "this is needed and missing"},
      {"a subject of another type", R"({"resourceType":"Condition","subject":"Patient/1"})",
       "Condition.subject", "this must be an object"},
      {"no status", about_patient("Observation", "subject", R"("code":{"text":"X"})"),
       "Observation.status", "this is needed and missing"},
      {"no medication",
       about_patient("MedicationRequest", "subject", R"("status":"active","intent":"order")"),
       "MedicationRequest.medication[x]", "this is needed and missing"},
      {"no content", about_patient("DocumentReference", "subject", R"("status":"current")"),
       "DocumentReference.content", "this is needed and missing"},
      {"a bad date",
       about_patient("Condition", "subject",
                     R"("code":{"text":"X"},"onsetDateTime":"last spring")"),
       "Condition.onsetDateTime", "this must be a date: a year, a month or a day"},
      {"a bad date of birth",
       R"({"resourceType":"Patient","name":[{"family":"X"}],"birthDate":"1990-02-30"})",
       "Patient.birthDate", "this must be a date: a year, a month or a day"},
      {"a name of another type", R"({"resourceType":"Patient","name":"Ana Rivera"})",
       "Patient.name", "this must be a list"},
      {"a family name of another type",
       R"({"resourceType":"Patient","name":[{"family":["Rivera"]}]})", "Patient.name[0].family",
       "this must be a text"},
  };
  for (const auto& c : cases) {
    const Reading reading = read(c.resource);
    ASSERT_FALSE(reading.problems.empty()) << c.why;
    EXPECT_EQ(reading.problems.front().field, c.element) << c.why;
    EXPECT_EQ(reading.problems.front().text, c.reason) << c.why;
  }
}

TEST(Patient, IsReadWithNumbersAndContacts) {
  const Reading reading = read(R"({"resourceType":"Patient","id":"7",
    "identifier":[
      {"system":"http://hl7.org/fhir/sid/us-ssn","value":"123-45-6780"},
      {"system":"http://hl7.org/fhir/sid/us-ssn","value":"999-99-9999"},
      {"system":"https://h.example/mrn","value":"42"},
      {"system":"https://h.example/visit","value":"9","type":{"coding":[{"code":"VN"}]}},
      {"system":"https://h.example/mrn","value":"41","use":"old"},
      {"value":"no system"}],
    "name":[{"use":"maiden","family":"Gil"},{"use":"official","family":"Muñoz","given":["Ana","Luz"]},
            {"use":"nickname","given":["Anita"]}],
    "telecom":[{"system":"phone","value":"old","use":"old"},{"system":"phone","value":"555-0100"}],
    "gender":"female","birthDate":"1990-05-04",
    "address":[{"line":["1 Main St"],"city":"Newark","state":"NJ","postalCode":"07102"}],
    "communication":[{"language":{"coding":[{"code":"en"}]}},
                     {"language":{"coding":[{"code":"es-MX"}]},"preferred":true}],
    "contact":[{"relationship":[{"text":"mother"}],"name":{"text":"Luz Gil"},
                "telecom":[{"system":"phone","value":"555-0101"}]}],
    "maritalStatus":{"text":"S"}})");
  ASSERT_TRUE(reading.person);
  const auto& person = *reading.person;
  EXPECT_EQ(person.details.given_name.reveal(), "Ana Luz");
  EXPECT_EQ(person.details.family_name.reveal(), "Muñoz");
  EXPECT_EQ(person.details.preferred_name->reveal(), "Anita");
  EXPECT_EQ(person.details.birth_date->reveal(), Day::parse("1990-05-04"));
  EXPECT_EQ(person.details.sex, people::Sex::female);
  EXPECT_EQ(person.details.language, people::Language::es);
  EXPECT_EQ(person.details.phone->reveal(), "555-0100");
  EXPECT_EQ(person.details.address->reveal(), "1 Main St, Newark, NJ 07102");
  ASSERT_EQ(person.identifiers.size(), 2u);
  EXPECT_EQ(person.identifiers[0].value.reveal(), "123456780");
  EXPECT_EQ(person.identifiers[1].value.reveal(), "42");
  ASSERT_EQ(person.contacts.size(), 1u);
  EXPECT_EQ(person.contacts[0].name.reveal(), "Luz Gil");
  EXPECT_EQ(reading.unread, "maritalStatus");
}

TEST(Patient, WithoutANameOfTodayIsKeptAndNotGuessed) {
  for (const char* name : {"[]", R"([{"text":"Ana Rivera"}])", R"([{"use":"old","family":"Gil"}])",
                           R"([{"use":"official"}])"}) {
    const Reading reading =
        read(fmt::format(R"({{"resourceType":"Patient","id":"7","name":{}}})", name));
    EXPECT_FALSE(reading.person) << name;
    EXPECT_FALSE(reading.kept_because.empty()) << name;
    EXPECT_TRUE(reading.problems.empty()) << name;
  }
}

TEST(Patient, OfAYearOnlyHasNoDateOfBirth) {
  const Reading reading =
      read(R"({"resourceType":"Patient","name":[{"family":"X"}],"birthDate":"1990"})");
  ASSERT_TRUE(reading.person);
  EXPECT_FALSE(reading.person->details.birth_date);
  EXPECT_TRUE(reading.problems.empty());
}

TEST(Request, OfTodayGivesReasonAndUrgency) {
  const auto request = [](const char* status, const char* priority) {
    return read(about_patient("ServiceRequest", "subject",
                              fmt::format(R"("status":"{}","intent":"order","priority":"{}",
                                "code":{{"text":"IOP"}},"authoredOn":"2026-11-01")",
                                          status, priority)))
        .request;
  };
  EXPECT_EQ(request("active", "stat")->urgency, referral::Urgency::urgent);
  EXPECT_EQ(request("active", "urgent")->urgency, referral::Urgency::soon);
  EXPECT_EQ(request("active", "routine")->reason.reveal(), "IOP");
  EXPECT_EQ(request("active", "routine")->asked_on, "2026-11-01");
  EXPECT_FALSE(request("revoked", "stat"));
}

TEST(Reading, SaysWhatItMadeNothingOf) {
  const Reading reading = read(about_patient(
      "Condition", "subject", R"("code":{"text":"X"},"encounter":{"reference":"Encounter/5"},
      "note":[{"text":"n"}],"evidence":[{"detail":[{"reference":"Practitioner/3"}]}])"));
  EXPECT_EQ(reading.unread, "encounter, note, evidence");
  ASSERT_EQ(reading.mentions.size(), 3u);
  EXPECT_EQ(reading.mentions[2].text, "Practitioner/3");
}

TEST(Words, AreCutAtAPageWithoutCuttingALetter) {
  std::string longest;
  while (longest.size() < 2 * limits::referral_text_bytes) longest += "é";
  const Reading reading = read(
      about_patient("Condition", "subject", fmt::format(R"("code":{{"text":"{}"}})", longest)));
  const std::string& text = reading.line->text.reveal();
  EXPECT_LE(text.size(), limits::referral_text_bytes);
  EXPECT_TRUE(text.ends_with("é..."));
}

TEST(Names, OfWhatAReferencePointsTo) {
  using List = std::vector<std::string>;
  const struct {
    const char* why;
    Reference reference;
    const char* base;
    List names;
  } cases[] = {
      {"relative, from nowhere", {.text = "Patient/1"}, "", {"Patient/1"}},
      {"relative, from a server",
       {.text = "Patient/1"},
       "http://a/fhir",
       {"http://a/fhir/Patient/1"}},
      {"a version", {.text = "Patient/1/_history/3"}, "", {"Patient/1"}},
      {"absolute, from a server",
       {.text = "http://b/Patient/1"},
       "http://a",
       {"http://b/Patient/1"}},
      {"absolute, from nowhere",
       {.text = "http://b/Patient/1"},
       "",
       {"http://b/Patient/1", "Patient/1"}},
      {"a urn", {.text = "urn:uuid:7"}, "http://a", {"urn:uuid:7"}},
      {"by identifier",
       {.text = "Practitioner?identifier=http://x%2Fy|9"},
       "",
       {"Practitioner?identifier=http://x/y|9"}},
      {"logical",
       {.text = "", .type = "", .system = "s", .value = "v"},
       "",
       {"Patient?identifier=s|v"}},
      {"logical, of a type",
       {.text = "", .type = "Organization", .system = "s", .value = "v"},
       "",
       {"Organization?identifier=s|v"}},
      {"no resource", {.text = "Nobody/1"}, "", {}},
      {"words alone", {.text = "", .display = "Ana"}, "", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(names_of(c.reference, c.base, "Patient"), c.names) << c.why;
}

}  // namespace
}  // namespace stepwell::fhir
