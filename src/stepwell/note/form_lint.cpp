#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "stepwell/base/reason.h"
#include "stepwell/note/form.h"

namespace stepwell::note {
namespace {

// Small letters, digits, dashes and underscores: what may stand in an address and in an id of HTML.
bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= limits::form_id_bytes &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == id.npos;
}

class FormLint {
 public:
  explicit FormLint(const NoteForm& form) : form_(form) {}

  std::vector<Finding> run() {
    head();
    std::set<std::string> seen;
    for (std::size_t n = 0; n < form_.parts.size(); ++n) {
      const FormPart& one = form_.parts[n];
      const auto at = fmt::format("/parts/{}", n);
      if (!is_id(one.id)) note("bad_id", at + "/id", "an id is small letters, digits, - and _");
      if (!seen.insert(one.id).second) note("id_twice", at + "/id", "another part has this id");
      part(one, at);
    }
    line();
    return std::move(found_);
  }

 private:
  void note(const char* code, std::string field, const char* text) {
    found_.push_back({code, std::move(field), text});
  }

  void words(const Bilingual& said, const std::string& at) {
    if (is_blank(said.en)) note("missing", at + "/en", "say it in English");
    if (is_blank(said.es)) note("missing", at + "/es", "say it in Spanish");
  }

  void head() {
    if (!is_id(form_.id)) note("bad_id", "/id", "an id is small letters, digits, - and _");
    if (form_.version < 1) note("bad_version", "/version", "versions count from 1");
    if (form_.kind == Kind::group) note("bad_kind", "/kind", "a group's note has no form");
    words(form_.title, "/title");
    if (form_.parts.empty()) note("no_parts", "/parts", "a form asks for something");
    if (form_.parts.size() > limits::form_parts)
      note("too_many", "/parts", "a form has at most 30 parts");
  }

  void part(const FormPart& one, const std::string& at) {
    words(one.title, at + "/title");
    if (one.help) words(*one.help, at + "/help");
    choices(one, at);
    const bool bounded = one.least || one.most;
    if (one.kind != PartKind::number && bounded)
      note("not_a_number", at, "only a number has a least and a most");
    if (one.kind == PartKind::number && !(one.least && one.most && *one.least < *one.most))
      note("bad_range", at, "a number has a least, and a most above it");
  }

  void choices(const FormPart& one, const std::string& at) {
    const auto among = one.choices.value_or(std::vector<FormChoice>());
    if (one.kind != PartKind::choice) {
      if (one.choices) note("not_a_choice", at + "/choices", "only a choice has choices");
      return;
    }
    if (among.size() < 2) note("no_choice", at + "/choices", "one chooses among two at least");
    if (among.size() > limits::form_choices)
      note("too_many", at + "/choices", "one chooses among 12 at most");
    std::set<std::string> seen;
    for (std::size_t n = 0; n < among.size(); ++n) {
      const auto here = fmt::format("{}/choices/{}", at, n);
      if (!is_id(among[n].id)) note("bad_id", here + "/id", "an id is small letters and digits");
      if (!seen.insert(among[n].id).second)
        note("id_twice", here + "/id", "another choice has this id");
      words(among[n].name, here + "/name");
    }
  }

  void line() {
    const auto part = std::ranges::find(form_.parts, form_.line, &FormPart::id);
    if (part == form_.parts.end())
      note("unknown_part", "/line", "there is no such part");
    else if (part->kind != PartKind::text || !part->required)
      note("bad_line", "/line", "what stands for the note is a required text");
  }

  const NoteForm& form_;
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> lint(const NoteForm& form) { return FormLint(form).run(); }

std::vector<Finding> lint_together(std::span<const NoteForm> all) {
  std::vector<Finding> found;
  for (std::size_t n = 0; n < all.size(); ++n)
    for (std::size_t before = 0; before < n; ++before) {
      if (all[n].id != all[before].id) continue;
      if (all[n].version == all[before].version)
        found.push_back(
            {"version_twice", fmt::format("/{}", all[n].id), "two forms are the same version"});
      if (all[n].kind != all[before].kind)
        found.push_back(
            {"kind_changed", fmt::format("/{}", all[n].id), "an id stays with its kind"});
    }
  for_each_word<Kind>([&](std::string_view name, Kind kind) {
    if (kind == Kind::group || std::ranges::count(all, kind, &NoteForm::kind) > 0) return;
    found.push_back({"no_form", fmt::format("/{}", name), "this kind of visit has no form"});
  });
  return found;
}

}  // namespace stepwell::note
