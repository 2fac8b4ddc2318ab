#include <fmt/core.h>
#include <gtest/gtest.h>

#include "stepwell/base/limits.h"
#include "stepwell/fhir/routes.h"
#include "stepwell/fhir/runner.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::fhir {
namespace {

using http::Method;

constexpr db::Sql parts{"SELECT count(*) FROM import_part"};
constexpr db::Sql people{"SELECT count(*) FROM patient"};
constexpr const char* ana =
    R"({"resourceType":"Patient","id":"1","name":[{"family":"Rivera","given":["Ana"]}]})";

class UploadTest : public ::testing::Test {
 protected:
  UploadTest() { routes(clinic.router); }

  json::value send(Method method, const std::string& target, const json::value& body, int status) {
    const auto response = clinic.call(
        {.method = method, .target = target, .body = body.is_null() ? "" : json::serialize(body)});
    EXPECT_EQ(response.status, status) << target << response.body;
    return response.body.empty() ? json::value() : parse_json(response.body);
  }

  // Begins an upload, and returns its address.
  std::string begin() {
    const json::value body{
        {"site_id", clinic.site.text()}, {"name", "letter.json"}, {"source", nullptr}};
    const auto import = send(Method::post, "/api/v1/imports", body, 200);
    return "/api/v1/imports/" + std::string(import.at("id").as_string());
  }

  void put_part(const std::string& import, int number, std::string_view text, int status = 200) {
    send(Method::put, fmt::format("{}/parts/{}", import, number),
         {{"text", std::string(text)}, {"file", nullptr}}, status);
  }

  json::value shown(const std::string& import) {
    return send(Method::get, import, nullptr, 200).at("job");
  }

  // Rings for what was published, and waits until everything that waited is read.
  void run() {
    bell.notice(clinic.changes);
    bell.finish();
  }

  std::int64_t count(const db::Sql& sql) {
    std::int64_t found = 0;
    clinic.read([&](db::Tx& tx) { found = tx.db.one<std::int64_t>(sql).value(); });
    return found;
  }

  testing::Clinic clinic;
  http::Bell bell{"import"};
};

TEST_F(UploadTest, PartsBecomeOneFileAndAreGoneWhenItIsRead) {
  const std::string import = begin();
  const std::string_view text(ana);
  put_part(import, 2, text.substr(40));
  put_part(import, 1, "something else");
  put_part(import, 1, text.substr(0, 40));  // sent again after a lost reply
  send(Method::post, import + "/start", nullptr, 200);
  put_part(import, 3, "too late", 409);
  ImportRunner runner(bell, clinic.writer, clinic.readers, true);
  run();
  const auto job = shown(import);
  EXPECT_EQ(job.at("state"), "done");
  EXPECT_EQ(job.at("patients_new"), 1);
  EXPECT_EQ(job.at("bytes").as_int64(), static_cast<std::int64_t>(text.size()));
  EXPECT_EQ(count(parts), 0);
  EXPECT_EQ(count(people), 1);
  send(Method::post, import + "/start", nullptr, 422);  // there is nothing left to read
  send(Method::post, import + "/cancel", nullptr, 409);
}

TEST_F(UploadTest, SeveralFilesPointToEachOther) {
  const std::string import = begin();
  const auto put = [&](int number, const char* file, const char* text) {
    send(Method::put, fmt::format("{}/parts/{}", import, number), {{"text", text}, {"file", file}},
         200);
  };
  put(1, "Condition.ndjson",
      R"({"resourceType":"Condition","subject":{"reference":"Patient/1"},"code":{"text":"X"}})");
  put(2, "Patient.ndjson", ana);
  put(3, "log.ndjson", "{\"exportId\":1}");
  send(Method::post, import + "/start", nullptr, 200);
  ImportRunner runner(bell, clinic.writer, clinic.readers, true);
  run();
  const auto detail = send(Method::get, import, nullptr, 200);
  EXPECT_EQ(detail.at("job").at("resources_read"), 3);
  ASSERT_EQ(detail.at("refused").as_array().size(), 1u);
  EXPECT_EQ(detail.at("refused").at(0).at("file"), "log.ndjson");
}

TEST_F(UploadTest, NothingUploadedIsSaid) {
  send(Method::post, begin() + "/start", nullptr, 422);
  put_part(begin(), 0, "x", 404);
}

TEST_F(UploadTest, AnUploadCanBeCalledOffBeforeItIsRead) {
  const std::string import = begin();
  put_part(import, 1, ana);
  send(Method::post, import + "/cancel", nullptr, 200);
  EXPECT_EQ(shown(import).at("state"), "cancelled");
  EXPECT_EQ(count(parts), 0);
}

TEST_F(UploadTest, WhatAnEndedProgramLeftIsInterruptedAndCanBeBegunAgain) {
  const std::string import = begin();
  put_part(import, 1, ana);
  send(Method::post, import + "/start", nullptr, 200);
  const auto id = ImportId::parse(import.substr(import.rfind('/') + 1)).value();
  clinic.write([&](db::Tx& tx) {
    move_import(tx, id, ImportState::waiting, ImportState::waiting, ImportState::running);
  });
  {
    ImportRunner another(bell, clinic.writer, clinic.readers,
                         false);  // its reader may still be at work
    EXPECT_EQ(shown(import).at("state"), "running");
  }
  clinic.now.time += limits::import_silence + std::chrono::seconds(1);
  ImportRunner runner(bell, clinic.writer, clinic.readers, false);
  EXPECT_EQ(shown(import).at("state"), "interrupted");
  send(Method::post, import + "/start", nullptr, 200);
  run();
  EXPECT_EQ(shown(import).at("state"), "done");
  EXPECT_EQ(count(people), 1);
}

TEST_F(UploadTest, AnImportBeingReadStopsWhenAsked) {
  const std::string import = begin();
  put_part(import, 1, ana);
  send(Method::post, import + "/start", nullptr, 200);
  const auto id = ImportId::parse(import.substr(import.rfind('/') + 1)).value();
  clinic.write([&](db::Tx& tx) {
    move_import(tx, id, ImportState::waiting, ImportState::waiting, ImportState::running);
  });
  EXPECT_EQ(send(Method::post, import + "/cancel", nullptr, 200).at("state"), "cancelling");
  Order order;
  clinic.read([&](db::Tx& tx) { order = find_order(tx, id); });
  const auto files = files_of_upload(clinic.readers, clinic.organization, id, order.name);
  run_import(clinic.writer, clinic.readers, clinic.organization, order, files, {});
  EXPECT_EQ(shown(import).at("state"), "cancelled");
  EXPECT_EQ(count(parts), 0);
}

}  // namespace
}  // namespace stepwell::fhir
