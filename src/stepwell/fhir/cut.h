#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

// Cutting resources out of a file as its bytes come by, without building the document: what is
// held at a time is one resource, however long the file.
//
// A cut piece is only as right as its brackets and quotes; whether it is JSON its parser says.
namespace stepwell::fhir {

// One piece of a file: a line, a Bundle's entry, or a whole document.
struct Piece {
  std::string_view text{};  // lives until the piece was taken
  std::int64_t line = 1;    // where it begins
  std::string problem{};    // why there is no text: it is too long, or the file breaks off
};
using TakePiece = std::function<void(const Piece& piece)>;

// How a file is laid out.
enum class Shape { lines, bundle, document };

// Returns the text of a member of an object's text, or nothing when it has none of this name. Of
// members of the same name, the first.
std::optional<std::string_view> member_text(std::string_view object, std::string_view name);

// Calls `take` for each item of an array's text.
void for_each_item(std::string_view array, const std::function<void(std::string_view)>& take);

// Where we are in JSON text: inside a string or not, and how deep.
class Depth {
 public:
  // Returns whether `c` belongs to the structure: it is not inside a string.
  bool step(char c) {
    if (in_string_) {
      if (escaped_)
        escaped_ = false;
      else if (c == '\\')
        escaped_ = true;
      else if (c == '"')
        in_string_ = false;
      return false;
    }
    if (c == '"') in_string_ = true;
    if (c == '{' || c == '[') ++depth_;
    if ((c == '}' || c == ']') && depth_ > 0) --depth_;
    return true;
  }
  int depth() const { return depth_; }
  bool in_string() const { return in_string_; }

 private:
  int depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

// The names of the members of the outermost object, as its characters come by.
class Members {
 public:
  void see(char c, bool structure);

  const std::string& name() const { return name_; }  // of the member we are in
  // The text of a string that just ended as a member's value; else null.
  const std::string* value() const { return value_ended_ ? &string_ : nullptr; }

 private:
  std::string string_;  // the last one at this depth, as far as it matters
  std::string name_;
  bool in_value_ = false;
  bool value_ended_ = false;
};

// Finds out a file's shape from its beginning: NDJSON where the name says so, or where something
// follows an object that fits on the first line.
class ShapeFinder {
 public:
  explicit ShapeFinder(bool named_lines) : known_(named_lines) {
    if (named_lines) shape_ = Shape::lines;
  }

  bool feed(std::string_view chunk);  // false once it is known
  Shape shape() const { return shape_; }

 private:
  void see(char c);

  bool known_;
  Shape shape_ = Shape::document;
  Depth depth_;
  Members members_;
  bool one_line_ = true;
  bool ended_ = false;
};

// Cuts a file of one shape into pieces. Feed it the file's bytes in order, then finish it.
class Cutter {
 public:
  Cutter(Shape shape, TakePiece take);

  void feed(std::string_view chunk);
  void finish();

 private:
  void see_line(char c);
  void see_document(char c);
  void see_bundle(char c);
  void keep(char c);
  void give();
  void begin();
  void refuse_odd_entry(char c);

  const Shape shape_;
  const TakePiece take_;
  std::string text_;
  bool too_long_ = false;
  bool keeping_ = false;
  bool ended_ = false;       // the document is over; only blanks may follow
  bool in_entries_ = false;  // of a Bundle
  bool odd_entry_ = false;   // one that is no object, told already
  Members members_;
  Depth depth_;
  std::int64_t line_ = 1;
  std::int64_t first_line_ = 1;
};

}  // namespace stepwell::fhir
