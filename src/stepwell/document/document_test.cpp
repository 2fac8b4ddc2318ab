#include <gtest/gtest.h>

#include "stepwell/base/base64.h"
#include "stepwell/base/hash.h"
#include "stepwell/document/limits.h"
#include "stepwell/document/routes.h"
#include "stepwell/document/store.h"
#include "stepwell/http/answer.h"
#include "stepwell/testing/clinic.h"

namespace stepwell::document {
namespace {

using http::Method;
using people::Role;

TEST(Base64, GoesThereAndBack) {
  EXPECT_EQ(to_base64(std::string("\0\xFF\n", 3)), "AP8K");
  EXPECT_EQ(from_base64("AP8K"), std::string("\0\xFF\n", 3));
  EXPECT_EQ(from_base64(to_base64("a")), "a");
  EXPECT_EQ(from_base64(""), "");
  for (const char* wrong : {"AP8", "AP8K\n", "AP-K", "A===", "AP8K "})
    EXPECT_EQ(from_base64(wrong), std::nullopt) << wrong;
}

// Ada's chart, and somebody at the front desk with a paper.
class Paper : public ::testing::Test {
 protected:
  void SetUp() override {
    routes(clinic.router);
    ada = clinic.patient("Ada", "Hazel").id;
  }

  http::Response send(const std::string& target, const std::string& body = "",
                      const std::string& version = "") {
    return clinic.call({.method = Method::post,
                        .target = "/api/v1/patients/" + ada.text() + "/documents" + target,
                        .body = body,
                        .if_match = version,
                        .credential = clinic.as(Role::intake)});
  }

  http::Response get(const std::string& target, Role role = Role::intake) {
    return clinic.call({.target = "/api/v1/patients/" + ada.text() + "/documents" + target,
                        .credential = clinic.as(role)});
  }

  Document begin(const std::string& name, std::size_t size) {
    const auto begun = send("", R"({"kind":"other","title":"A letter","file_name":")" + name +
                                    R"(","size_bytes":)" + std::to_string(size) + "}");
    EXPECT_EQ(begun.status, 200) << begun.body;
    return from_json<Document>(parse_json(begun.body));
  }

  http::Response put(const Document& document, int number, const std::string& bytes) {
    return clinic.call({.method = Method::put,
                        .target = "/api/v1/patients/" + ada.text() + "/documents/" +
                                  document.id.text() + "/parts/" + std::to_string(number),
                        .body = R"({"bytes":")" + to_base64(bytes) + "\"}",
                        .credential = clinic.as(Role::intake)});
  }

  http::Response keep(const Document& document) { return send("/" + document.id.text() + "/keep"); }

  Document kept(const std::string& text) {
    const Document document = begin("letter.txt", text.size());
    put(document, 1, text);
    return from_json<Document>(parse_json(keep(document).body));
  }

  DocumentList list() { return from_json<DocumentList>(parse_json(get("").body)); }

  std::string code(const http::Response& response) {
    return std::string(parse_json(response.body).at("findings").at(0).at("code").as_string());
  }

  std::int64_t count(const db::Sql& sql) {
    std::int64_t rows = 0;
    clinic.read([&](db::Tx& tx) { rows = tx.db.one<std::int64_t>(sql).value(); });
    return rows;
  }

  static constexpr db::Sql all_parts{"SELECT count(*) FROM document_part"};
  static constexpr db::Sql all_documents{"SELECT count(*) FROM document"};

  testing::Clinic clinic;
  PatientId ada;
};

TEST_F(Paper, ComesInPartsInAnyOrderAndIsReadAsItCame) {
  const std::string first(limits::document_part_bytes, 'a'), second = "and the rest\n";
  const Document document = begin("letter.txt", first.size() + second.size());
  EXPECT_EQ(put(document, 2, second).status, 200);
  EXPECT_EQ(put(document, 1, first).status, 200);
  EXPECT_EQ(put(document, 1, first).status, 200) << "again, after a lost answer";
  EXPECT_TRUE(list().items.empty()) << "on its way is not on record";
  EXPECT_EQ(keep(document).status, 200);
  ASSERT_EQ(list().items.size(), 1u);
  EXPECT_EQ(list().items[0].document.sha256, sha256(first + second));
  EXPECT_EQ(list().items[0].added_by_name, "Test intake");
  EXPECT_EQ(get("/" + document.id.text() + "/content").body, first + second);
}

TEST_F(Paper, IsSavedAndNeverShownAsAPage) {
  const Document document = kept("Seen on Monday");
  const auto answer = http::answer_of(get("/" + document.id.text() + "/content", Role::biller));
  EXPECT_EQ(answer.type, "application/octet-stream");
  for (const char* header : {"Content-Disposition: attachment\r\n", "; sandbox\r\n", "no-store"})
    EXPECT_NE(answer.headers.find(header), std::string::npos) << header;
  const std::string head = head_of(answer, http::Persistence::close, http::Transport::plain);
  EXPECT_NE(head.find("nosniff"), std::string::npos);
}

TEST_F(Paper, ThatLiesIsRefusedAndForgotten) {
  const Document document = begin("letter.pdf", 14);
  put(document, 1, "Seen on Monday");
  const auto refused = keep(document);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(code(refused), "not_what_it_says");
  EXPECT_EQ(keep(document).status, 404);
  EXPECT_EQ(count(all_documents), 0);
  EXPECT_EQ(count(all_parts), 0);
}

TEST_F(Paper, IsNotKeptBeforeAllOfItHasCome) {
  const Document document = begin("letter.txt", 14);
  put(document, 1, "Seen on");
  EXPECT_EQ(code(keep(document)), "incomplete_upload");
}

TEST_F(Paper, TakesNoPartThatIsTooLongOrOneTooMany) {
  const Document document = begin("letter.txt", 14);
  EXPECT_EQ(code(put(document, 1, std::string(limits::document_part_bytes + 1, 'a'))),
            "part_too_long");
  EXPECT_EQ(put(document, 0, "a").status, 404);
  EXPECT_EQ(put(document, 513, "a").status, 404);
  EXPECT_EQ(put(document, 1, std::string(limits::document_part_bytes, 'a')).status, 413)
      << "far more than it was said to have";
}

TEST_F(Paper, DoesNotChangeOnceItIsKept) {
  const Document document = kept("Seen on Monday");
  EXPECT_EQ(put(document, 1, "Seen on Sunday").status, 409);
  EXPECT_EQ(keep(document).status, 409);
  EXPECT_EQ(send("/" + document.id.text() + "/cancel").status, 409);
  EXPECT_EQ(get("/" + document.id.text() + "/content").body, "Seen on Monday");
}

// The bytes are looked at beside the writer; a part may come before it is its turn.
TEST_F(Paper, IsNotKeptWithAPartThatNobodyLookedAt) {
  const Document document = begin("letter.txt", 14);
  put(document, 1, "Seen on Monday");
  http::Request request{
      .method = Method::post,
      .target = "/api/v1/patients/" + ada.text() + "/documents/" + document.id.text() + "/keep"};
  clinic.router.match(request);
  clinic.read([&](db::Tx& tx) { request.prepared = request.route->preparation(tx, request); });
  put(document, 1, "<script></scr>");
  const auto keep_now = [&] {
    clinic.write([&](db::Tx& tx) { request.route->handler(tx, request); });
  };
  EXPECT_THROW(keep_now(), Error);
  clinic.read([&](db::Tx& tx) { request.prepared = request.route->preparation(tx, request); });
  EXPECT_NO_THROW(keep_now()) << "looked at, it is refused in an answer";
  EXPECT_EQ(count(all_documents), 0);
}

TEST_F(Paper, ThatIsCancelledLeavesNothing) {
  const Document document = begin("letter.txt", 14);
  put(document, 1, "Seen on");
  EXPECT_EQ(send("/" + document.id.text() + "/cancel").status, 200);
  EXPECT_EQ(count(all_documents), 0);
  EXPECT_EQ(count(all_parts), 0);
}

TEST_F(Paper, ThatNobodyFinishedIsForgottenADayLater) {
  put(begin("letter.txt", 14), 1, "Seen on");
  clinic.now.time += limits::upload_life;
  begin("letter.txt", 14);
  EXPECT_EQ(count(all_documents), 2) << "to the hour";
  clinic.now.time += std::chrono::seconds(1);
  begin("letter.txt", 14);
  EXPECT_EQ(count(all_documents), 2);
  EXPECT_EQ(count(all_parts), 0);
}

TEST_F(Paper, OnItsWayIsOneOfAFewAtMost) {
  for (std::int64_t i = 0; i < limits::uploads_under_way; ++i) begin("letter.txt", 14);
  EXPECT_EQ(send("", R"({"kind":"other","title":"x","file_name":"a.txt","size_bytes":1})").status,
            413);
}

TEST_F(Paper, ThatIsTakenBackStaysOnRecord) {
  const Document document = kept("Seen on Monday");
  const std::string target = "/" + document.id.text() + "/void";
  const std::string version = http::etag_of(document.version);
  EXPECT_EQ(send(target, R"({"reason":" "})", version).status, 422);
  EXPECT_EQ(send(target, R"({"reason":"Another person's"})", "\"99\"").status, 412);
  EXPECT_EQ(send(target, R"({"reason":"Another person's"})").status, 428);
  EXPECT_EQ(send(target, R"({"reason":"Another person's"})", version).status, 200);
  const auto row = list().items.at(0);
  EXPECT_TRUE(row.document.voided_at);
  EXPECT_EQ(row.voided_by_name, "Test intake");
  EXPECT_EQ(send(target, R"({"reason":"Twice"})", http::etag_of(row.document.version)).status, 422);
  EXPECT_EQ(get("/" + document.id.text() + "/content").body, "Seen on Monday");
}

TEST_F(Paper, WhoseBytesWereChangedBehindItsBackIsNotShown) {
  static constexpr db::Sql change{"UPDATE document_part SET bytes = $1"};
  const Document document = kept("Seen on Monday");
  clinic.write([&](db::Tx& tx) { tx.db.run(change, to_base64("Seen on Sunday")); });
  EXPECT_EQ(get("/" + document.id.text() + "/content").status, 500);
}

TEST_F(Paper, OfOnePersonIsNotAnothers) {
  const Document document = kept("Seen on Monday");
  ada = clinic.patient("Grace", "Elm").id;
  EXPECT_EQ(get("/" + document.id.text() + "/content").status, 404);
  EXPECT_TRUE(list().items.empty());
}

}  // namespace
}  // namespace stepwell::document
