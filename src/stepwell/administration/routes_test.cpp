#include "stepwell/administration/routes.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "stepwell/administration/forms.h"
#include "stepwell/base/json.h"
#include "stepwell/testing/offer.h"

namespace stepwell::administration {
namespace {

using http::Method;
using http::Response;
using people::Role;

class Giving : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    clinic.write([&](db::Tx& tx) {
      const auto offer = testing::put_offer(tx, clinic.site);
      program = offer.program.id;
      ada = testing::put_admitted(tx, clinic.site, offer, 1).patient_id;
    });
  }

  Response send(Method method, const std::string& target, const std::string& body = "{}",
                int version = -1) {
    http::Request request{.method = method, .target = "/api/v1" + target, .body = body};
    if (version >= 0) request.if_match = http::etag_of(version);
    return clinic.call(request);
  }

  static std::string text_at(const Response& response, const char* pointer) {
    const auto* found = [&]() -> const json::value* {
      static thread_local json::value body;
      body = parse_json(response.body);
      boost::system::error_code none;
      return body.find_pointer(pointer, none);
    }();
    if (!found) return "nothing";
    return found->is_string() ? std::string(found->as_string()) : json::serialize(*found);
  }

  std::string begun(const std::string& instrument) {
    const auto response =
        send(Method::post, "/patients/" + ada.text() + "/administrations",
             fmt::format(R"({{"instrument":"{}","answered_by":"patient","on_paper":false}})",
                         instrument));
    EXPECT_EQ(response.status, 200) << response.body;
    return text_at(response, "/administration/id");
  }

  Response said(const std::string& id, const std::string& item, int value) {
    return send(Method::put, "/administrations/" + id + "/answers/" + item,
                fmt::format(R"({{"reply":"value","value":{},"milliseconds":800}})", value));
  }

  testing::Clinic clinic;
  ProgramId program;
  PatientId ada;
};

constexpr const char* weekly_gad7 =
    R"({"lines":[{"instrument":"gad-7","diagnoses":[],"at_admission":true,"every_days":7,)"
    R"("at_discharge":false,"answered_by":"patient","on_paper":false}]})";

TEST_F(Giving, AProgramsProtocolMakesItDue) {
  const std::string protocol = "/programs/" + program.text() + "/measures";
  EXPECT_EQ(text_at(send(Method::get, protocol), "/version"), "0");
  EXPECT_EQ(send(Method::put, protocol, weekly_gad7).status, 428);
  EXPECT_EQ(send(Method::put, protocol, weekly_gad7, 0).status, 200);
  EXPECT_EQ(send(Method::put, protocol, weekly_gad7, 0).status, 412);
  EXPECT_EQ(text_at(send(Method::put, protocol, R"({"lines":[{"instrument":"gad-7"}]})", 1),
                    "/findings/0/code"),
            "missing");
  EXPECT_EQ(
      text_at(send(Method::get, "/patients/" + ada.text() + "/measures"), "/due/0/instrument"),
      "gad-7");
  EXPECT_EQ(text_at(send(Method::get, "/sites/" + clinic.site.text() + "/measures-due"),
                    "/patients/0/due/0/instrument"),
            "gad-7");
}

TEST_F(Giving, IsBegunAnsweredFinishedAndTakenBack) {
  const std::string id = begun("gad-7");
  EXPECT_EQ(begun("gad-7"), id);
  for (int item = 1; item <= 7; ++item)
    EXPECT_EQ(said(id, std::to_string(item), item % 4).status, 200);
  EXPECT_EQ(text_at(said(id, "1", 9), "/findings/0/code"), "no_option");
  const auto finished = send(Method::post, "/administrations/" + id + "/finish");
  EXPECT_EQ(text_at(finished, "/scores/0/said"), "12");
  EXPECT_EQ(text_at(finished, "/scores/0/band"), "moderate");
  EXPECT_EQ(send(Method::post, "/administrations/" + id + "/finish").body, finished.body);
  const std::string take_back = "/administrations/" + id + "/void";
  EXPECT_EQ(send(Method::post, take_back, R"({"reason":"Another's"})").status, 428);
  EXPECT_EQ(text_at(send(Method::post, take_back, R"({"reason":" "})", 2), "/findings/0/field"),
            "/reason");
  EXPECT_EQ(send(Method::post, take_back, R"({"reason":"Another's"})", 2).status, 200);
  EXPECT_EQ(text_at(send(Method::post, take_back, R"({"reason":"Again"})", 3), "/findings/0/code"),
            "voided");
}

TEST_F(Giving, OnlyAPaperIsFromAnEarlierDay) {
  const auto on = [&](const char* day, bool paper) {
    const auto begun =
        send(Method::post, "/patients/" + ada.text() + "/administrations",
             fmt::format(R"({{"instrument":"gad-7","answered_by":"patient","on_paper":{},)"
                         R"("held_on":"{}"}})",
                         paper, day));
    return begun.status == 200 ? text_at(begun, "/administration/held_on")
                               : text_at(begun, "/findings/0/code");
  };
  EXPECT_EQ(on("2026-11-17", true), "in_future");
  EXPECT_EQ(on("2026-11-15", false), "not_on_paper");
  EXPECT_EQ(on("2026-11-15", true), "2026-11-15");
}

TEST_F(Giving, ReadingAnswersIsOnRecordWithThePerson) {
  const std::string id = begun("phq-9");
  send(Method::get, "/administrations/" + id);
  static constexpr db::Sql every_event{"SELECT event FROM audit_event WHERE organization_id = $1"};
  clinic.read([&](db::Tx& tx) {
    int reads = 0;
    for (const auto& event : tx.db.all<std::string>(every_event, tx.organization))
      reads += event.find("GET /api/v1/administrations/{administration}") != event.npos &&
               event.find(ada.text()) != event.npos;
    EXPECT_EQ(reads, 1);
  });
}

TEST_F(Giving, ScreensAreToldWhoseAndNeverWhat) {
  const std::string id = begun("phq-9");
  clinic.changes.clear();
  said(id, "9", 2);
  bool told = false;
  for (const auto& change : clinic.changes) {
    told = told || change.topic == "administration";
    EXPECT_EQ(change.id.find("phq"), std::string::npos);
  }
  EXPECT_TRUE(told);
}

TEST_F(Giving, AClinicSuppliesTheTextThatWeMayNotShow) {
  const std::string form = "/instruments/who-5", text = form + "/text";
  EXPECT_EQ(text_at(send(Method::get, form), "/wording"), "none");
  json::array words;
  clinic.read([&](db::Tx& tx) {
    for (const auto& item : form_of(tx, "who-5", "en").items) {
      words.push_back({{"id", item.id}, {"text", "Words for " + item.id}});
      if (item.id != "1") continue;
      const auto& set = measure::compiled_instrument("who-5").definition.option_sets.front();
      for (const auto& option : item.options)
        words.push_back({{"id", fmt::format("{}:{}", set.id, option.value)}, {"text", "At times"}});
    }
  });
  const auto clinics = clinic.everywhere(Role::director);
  const auto save = [&](const json::array& some, int version) {
    return clinic.call({.method = Method::put,
                        .target = "/api/v1" + text,
                        .body = json::serialize(json::object{{"words", some}}),
                        .if_match = http::etag_of(version),
                        .credential = clinics});
  };
  EXPECT_EQ(text_at(save({}, 0), "/findings/0/code"), "missing");
  EXPECT_EQ(save(words, 0).status, 200) << save(words, 0).body;
  EXPECT_EQ(save(words, 0).status, 412);
  EXPECT_EQ(text_at(send(Method::get, form), "/wording"), "clinic");
  EXPECT_EQ(text_at(send(Method::get, form), "/items/0/text"), "Words for 1");
  EXPECT_EQ(text_at(send(Method::get, form + "?language=es"), "/language"), "en");
  EXPECT_EQ(text_at(send(Method::get, "/instruments/phq-9"), "/wording"), "shipped");
}

}  // namespace
}  // namespace stepwell::administration
