#pragma once

#include <span>
#include <string>
#include <vector>

#include "stepwell/base/describe.h"
#include "stepwell/base/error.h"

// Form: what the note of a kind of visit asks for, part by part.
//
// A form is data: data/notes/*.json, a file for each version. Which words a note has to answer was
// true when it was written, so a note keeps the form it was written by.
namespace stepwell::limits {
inline constexpr std::size_t form_parts = 30;     // an intake has sixteen
inline constexpr std::size_t form_choices = 12;   // of one part: more are not looked through
inline constexpr std::size_t form_id_bytes = 40;  // "case-management"
}  // namespace stepwell::limits

namespace stepwell::note {

enum class Kind {
  group,
  individual,
  intake,
  medication,
  case_management,
  family,
  skills,
  activity,
  crisis
};
BOOST_DESCRIBE_ENUM(Kind, group, individual, intake, medication, case_management, family, skills,
                    activity, crisis)

struct Bilingual {
  std::string en;
  std::string es;
  bool operator==(const Bilingual&) const = default;
};
BOOST_DESCRIBE_STRUCT(Bilingual, (), (en, es))

struct FormChoice {
  std::string id;
  Bilingual name;
  bool operator==(const FormChoice&) const = default;
};
BOOST_DESCRIBE_STRUCT(FormChoice, (), (id, name))

enum class PartKind {
  text,
  choice,  // the id of one of its choices
  yes_no,
  number,  // a whole one, from least to most
  people   // who was there besides the patient
};
BOOST_DESCRIBE_ENUM(PartKind, text, choice, yes_no, number, people)

struct FormPart {
  std::string id;
  Bilingual title;
  PartKind kind = PartKind::text;
  bool required = false;  // before the note may be signed
  std::optional<Bilingual> help;
  std::optional<std::vector<FormChoice>> choices;
  std::optional<int> least;
  std::optional<int> most;
  bool operator==(const FormPart&) const = default;
};
BOOST_DESCRIBE_STRUCT(FormPart, (), (id, title, kind, required, help, choices, least, most))

struct NoteForm {
  std::string id;
  int version = 1;
  Kind kind = Kind::individual;
  Bilingual title;
  std::string line;  // the part that stands for the note in a list
  bool asks_goal = false;
  std::vector<FormPart> parts;
  bool operator==(const NoteForm&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoteForm, (), (id, version, kind, title, line, asks_goal, parts))

// The texts of data/notes/*.json, as they were when the program was built, by name.
std::span<const std::string_view> form_texts();

// Reads a form. Throws `invalid` with everything that does not fit; what fits may still make no
// sense, and lint() says so.
NoteForm read_form(std::string_view text);

// Returns the forms that are written by now: the latest version of each, by kind.
const std::vector<NoteForm>& forms();

// Returns the one of forms() with this id, or nullptr.
const NoteForm* form_by_id(std::string_view id);

// Returns the SHA-256 of what a form says, however its file is laid out.
std::string hash_of(const NoteForm& form);

// Returns everything wrong with a form, empty when it may be used. Fields are JSON pointers into
// its file.
std::vector<Finding> lint(const NoteForm& form);

// Returns what is wrong between forms: a version twice, an id of two kinds, a kind without a form.
std::vector<Finding> lint_together(std::span<const NoteForm> all);

}  // namespace stepwell::note
