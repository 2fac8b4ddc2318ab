#include "stepwell/http/openapi.h"

#include <gtest/gtest.h>

#include "stepwell/base/time.h"

namespace stepwell::http {
namespace {

struct Leaf {
  int size = 0;
  std::optional<Day> fallen_on;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (size, fallen_on))

struct Tree {
  Private<std::string> owner;
  std::vector<Leaf> leaves;
  std::optional<Leaf> first;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (owner, leaves, first, version))

namespace elsewhere {
struct Leaf {
  std::string of_paper;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (of_paper))
}  // namespace elsewhere

Response never_called(db::Tx&, const Request&) { return {}; }

json::object document_of(void (*add)(Router&)) {
  Router router;
  add(router);
  return openapi(router);
}

json::object trees() {
  return document_of([](Router& router) {
    router.get("/api/v1/woods/{wood}/trees/{tree}", to_oneself(), never_called)
        .asks<std::optional<Day>>("day")
        .gives<Tree>();
    router
        .put("/api/v1/woods/{wood}/trees/{tree}", in_organization(Grant::administer), never_called)
        .takes<Leaf>()
        .gives<Tree>();
    router.post("/api/v1/woods", at_site(Grant::kiosk, site_in_query), never_called).takes<Leaf>();
  });
}

const json::value& at(const json::value& document, const char* pointer) {
  return document.at_pointer(pointer);
}

void collect_references(const json::value& in, std::vector<std::string>& into) {
  if (const auto* list = in.if_array())
    for (const json::value& item : *list) collect_references(item, into);
  const auto* object = in.if_object();
  if (!object) return;
  for (const auto& [key, value] : *object) {
    if (key == "$ref")
      into.push_back(std::string(value.as_string()).substr(1));
    else
      collect_references(value, into);
  }
}

TEST(OpenApi, SaysEachRecordOnceUnderItsName) {
  const json::value document = trees();
  const auto& schemas = at(document, "/components/schemas").as_object();
  EXPECT_EQ(schemas.size(), 4U);  // Tree, Leaf, Problem, Finding
  EXPECT_EQ(at(document, "/components/schemas/Tree/properties/leaves/items/$ref"),
            "#/components/schemas/Leaf");
  EXPECT_EQ(at(document, "/components/schemas/Tree/properties/first/anyOf/0/$ref"),
            "#/components/schemas/Leaf");
  EXPECT_EQ(at(document, "/components/schemas/Tree/properties/owner/x-private"), true);
  EXPECT_EQ(at(document, "/components/schemas/Leaf/properties/fallen_on/anyOf/0/format"), "date");
}

TEST(OpenApi, HasWhatEveryReferenceNames) {
  const json::value document = trees();
  std::vector<std::string> references;
  collect_references(document, references);
  EXPECT_GT(references.size(), 8U);
  for (const std::string& reference : references)
    EXPECT_NO_THROW(document.at_pointer(reference)) << reference;
}

TEST(OpenApi, SaysWhatAnAddressNeeds) {
  const json::value document = trees();
  const auto& parameters =
      at(document, "/paths/~1api~1v1~1woods~1{wood}~1trees~1{tree}/get/parameters").as_array();
  ASSERT_EQ(parameters.size(), 3U);
  EXPECT_EQ(parameters[0].at("name"), "wood");
  EXPECT_EQ(parameters[1].at("name"), "tree");
  EXPECT_EQ(parameters[1].at("required"), true);
  EXPECT_EQ(parameters[2].at("name"), "day");
  EXPECT_EQ(parameters[2].at("in"), "query");
  EXPECT_EQ(parameters[2].at("required"), false);
}

TEST(OpenApi, AsksForTheSiteWhereTheGateDoes) {
  const json::value document = trees();
  const auto& site = at(document, "/paths/~1api~1v1~1woods/post/parameters/0");
  EXPECT_EQ(site.at("name"), "site");
  EXPECT_EQ(site.at("required"), true);
  EXPECT_EQ(site.at("schema").at("format"), "uuid");
}

TEST(OpenApi, SaysWhoMayAndHowTheyShowIt) {
  const json::value document = trees();
  const auto& change = at(document, "/paths/~1api~1v1~1woods~1{wood}~1trees~1{tree}/put");
  EXPECT_EQ(change.at("operationId"), "put_woods_wood_trees_tree");
  EXPECT_EQ(change.at("x-scope"), "organization");
  EXPECT_EQ(change.at("x-grant"), "administer");
  EXPECT_TRUE(change.at("security").at(0).as_object().contains("session"));
  const auto& kiosk = at(document, "/paths/~1api~1v1~1woods/post");
  EXPECT_TRUE(kiosk.at("security").at(0).as_object().contains("device"));
}

TEST(OpenApi, SaysWhatComesBack) {
  const json::value document = trees();
  const auto& change = at(document, "/paths/~1api~1v1~1woods~1{wood}~1trees~1{tree}/put/responses");
  EXPECT_EQ(at(change, "/200/content/application~1json/schema/$ref"), "#/components/schemas/Tree");
  EXPECT_TRUE(change.at("200").as_object().contains("headers"));
  EXPECT_EQ(change.at("default").at("$ref"), "#/components/responses/Problem");
  EXPECT_TRUE(at(document, "/paths/~1api~1v1~1woods/post/responses").as_object().contains("204"));
}

TEST(OpenApi, RefusesTwoRecordsOfOneName) {
  EXPECT_THROW(document_of([](Router& router) {
                 router.get("/a", to_oneself(), never_called).gives<Leaf>();
                 router.get("/b", to_oneself(), never_called).gives<elsewhere::Leaf>();
               }),
               Error);
}

}  // namespace
}  // namespace stepwell::http
