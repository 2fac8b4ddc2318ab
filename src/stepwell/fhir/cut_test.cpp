#include "stepwell/fhir/cut.h"

#include <gtest/gtest.h>

#include <vector>

#include "stepwell/base/limits.h"

namespace stepwell::fhir {
namespace {

struct Cut {
  std::int64_t line;
  std::string text;

  bool operator==(const Cut&) const = default;
};

void PrintTo(const Cut& cut, std::ostream* out) { *out << cut.line << ": " << cut.text; }

// Cuts `text` in chunks of `size`, so that every boundary falls everywhere.
std::vector<Cut> cut_in_chunks(Shape shape, std::string_view text, std::size_t size) {
  std::vector<Cut> found;
  Cutter cutter(shape, [&](const Piece& piece) {
    found.push_back({piece.line, piece.problem.empty() ? std::string(piece.text)
                                                       : "problem: " + piece.problem});
  });
  for (std::size_t at = 0; at < text.size(); at += size) cutter.feed(text.substr(at, size));
  cutter.finish();
  return found;
}

TEST(Cutter, CutsEachShapeWhereverTheChunksEnd) {
  const struct {
    const char* why;
    Shape shape;
    std::string_view text;
    std::vector<Cut> pieces;
  } cases[] = {
      {"lines, one without an end",
       Shape::lines,
       "{\"a\":1}\n\n  {\"b\":2}\r\n{",
       {{1, "{\"a\":1}"}, {3, "{\"b\":2}\r"}, {4, "{"}}},
      {"a document over several lines",
       Shape::document,
       "\n{\n\"a\": \"}\"\n}\n",
       {{2, "{\n\"a\": \"}\"\n}"}}},
      {"more after a document",
       Shape::document,
       "{}\n{}",
       {{1, "{}"}, {2, "problem: something follows the end of the document"}}},
      {"a document that breaks off",
       Shape::document,
       "{\"a\":[1,2",
       {{1, "problem: the file breaks off before its end"}}},
      {"the entries of a bundle",
       Shape::bundle,
       "{\"resourceType\":\"Bundle\",\"link\":[{}],\"entry\":[{\"x\":[{}]},\n "
       "{\"y\":\"]}\\\"\"}],\"z\":{}}",
       {{1, "{\"x\":[{}]}"}, {2, "{\"y\":\"]}\\\"\"}"}}},
      {"entry as a value or deeper down",
       Shape::bundle,
       "{\"a\":\"entry\",\"b\":[{\"entry\":[{\"no\":1}]}],\"entry\":[{\"yes\":1}]}",
       {{1, "{\"yes\":1}"}}},
      {"an entry that is no object",
       Shape::bundle,
       "{\"entry\":[12,{\"a\":1}]}",
       {{1, "problem: an entry must be an object"}, {1, "{\"a\":1}"}}},
      {"a bundle that breaks off",
       Shape::bundle,
       "{\"entry\":[{\"a\":1},{\"b\":",
       {{1, "{\"a\":1}"}, {1, "problem: the file breaks off before its end"}}},
      {"brackets that close too often", Shape::bundle, "}]}{\"entry\":[{}]}", {{1, "{}"}}},
  };
  for (const auto& c : cases)
    for (const std::size_t size : {1, 2, 3, 7, 1000})
      EXPECT_EQ(cut_in_chunks(c.shape, c.text, size), c.pieces) << c.why << ", chunks of " << size;
}

TEST(Cutter, SaysWhatIsTooLongAndGoesOn) {
  const std::string longest(limits::resource_bytes, 'x');
  const auto cut = cut_in_chunks(Shape::lines, longest + "\n" + longest + "y\nz", 1 << 16);
  ASSERT_EQ(cut.size(), 3u);
  EXPECT_EQ(cut[0].text.size(), longest.size());
  EXPECT_EQ(cut[1], (Cut{2, "problem: it is longer than 16 MB"}));
  EXPECT_EQ(cut[2], (Cut{3, "z"}));
}

TEST(ShapeFinder, KnowsLinesFromDocuments) {
  const struct {
    const char* why;
    bool named_lines;
    std::string_view text;
    Shape shape;
  } cases[] = {
      {"named so", true, "", Shape::lines},
      {"two objects on two lines", false, "{\"a\":1}\n{\"a\":2}", Shape::lines},
      {"one object on one line", false, "{\"resourceType\":\"Patient\"}\n", Shape::document},
      {"a bundle on one line", false, "{\"resourceType\":\"Bundle\",\"entry\":[{}]}",
       Shape::bundle},
      {"two bundles on two lines", false,
       "{\"resourceType\":\"Bundle\"}\n{\"resourceType\":\"Bundle\"}", Shape::lines},
      {"a bundle over lines", false, "{\n \"resourceType\" : \"Bundle\",\n", Shape::bundle},
      {"a bundle that says so last", false,
       "{\n\"entry\":[\n{\"resourceType\":\"X\"}],\n"
       "\"resourceType\":\"Bundle\"\n}",
       Shape::bundle},
      {"a list of entries that is no bundle", false, "{\n\"resourceType\":\"List\",\"entry\":[]\n}",
       Shape::document},
      {"nothing", false, "", Shape::document},
  };
  for (const auto& c : cases) {
    ShapeFinder finder(c.named_lines);
    for (std::size_t at = 0; at < c.text.size(); ++at)
      if (!finder.feed(c.text.substr(at, 1))) break;
    EXPECT_EQ(finder.shape(), c.shape) << c.why;
  }
}

TEST(MemberText, FindsMembersWithoutTheRest) {
  const std::string_view text =
      R"( { "a" : {"b":[1,"}"]}, "c":"x\"y", "d" : 12 ,"c":"second", "e":tru } )";
  EXPECT_EQ(member_text(text, "a"), R"({"b":[1,"}"]})");
  EXPECT_EQ(member_text(text, "c"), R"("x\"y")");
  EXPECT_EQ(member_text(text, "d"), "12");
  EXPECT_EQ(member_text(text, "e"), "tru");
  EXPECT_EQ(member_text(text, "b"), std::nullopt);
  for (const char* broken : {"", "[", "{", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":1", "{,}", "{a:1}"})
    EXPECT_EQ(member_text(broken, "z"), std::nullopt) << broken;
}

TEST(ForEachItem, TakesEachItemOfAnArray) {
  std::vector<std::string> items;
  for_each_item(R"([ {"a":[1]} , "x" ,2] )",
                [&](std::string_view item) { items.emplace_back(item); });
  EXPECT_EQ(items, (std::vector<std::string>{R"({"a":[1]})", R"("x")", "2"}));
}

}  // namespace
}  // namespace stepwell::fhir
