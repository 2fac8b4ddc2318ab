#include "stepwell/note/form.h"

#include <gtest/gtest.h>

#include <functional>

#include "stepwell/base/json.h"

namespace stepwell::note {
namespace {

std::string codes_of(const std::vector<Finding>& findings) {
  std::string codes;
  for (const Finding& one : findings)
    if (codes.find(one.code) == std::string::npos) codes += (codes.empty() ? "" : " ") + one.code;
  return codes;
}

TEST(FormLint, HasNothingAgainstTheFormsInTheProgram) {
  EXPECT_EQ(forms().size(), 10u);
  for (const NoteForm& one : forms())
    for (const Finding& finding : lint(one))
      ADD_FAILURE() << one.id << finding.field << ": " << finding.text;
  for (const Finding& finding : lint_together(forms()))
    ADD_FAILURE() << finding.field << ": " << finding.text;
}

// A fault planted into a form that is whole, and the code it must be found by.
struct Fault {
  const char* why;
  const char* form;
  std::function<void(NoteForm&)> plant;
  const char* code;
};

FormPart& part_in(NoteForm& form, const std::string& id) {
  return *std::find_if(form.parts.begin(), form.parts.end(),
                       [&](const FormPart& part) { return part.id == id; });
}

const Fault faults[] = {
    {"a form of a group", "dap", [](NoteForm& it) { it.kind = Kind::group; }, "bad_kind"},
    {"a form without a version", "dap", [](NoteForm& it) { it.version = 0; }, "bad_version"},
    {"an id with a space", "dap", [](NoteForm& it) { it.id = "d a p"; }, "bad_id"},
    {"a title in one language", "dap", [](NoteForm& it) { it.title.es = ""; }, "missing"},
    {"help in one language", "dap", [](NoteForm& it) { it.parts[0].help->en = " "; }, "missing"},
    {"a form that asks nothing", "dap", [](NoteForm& it) { it.parts.clear(); },
     "no_parts unknown_part"},
    {"one part more than a form may have", "dap",
     [](NoteForm& it) {
       for (int n = 0; it.parts.size() <= limits::form_parts; ++n) {
         it.parts.push_back(it.parts[0]);
         it.parts.back().id = "more" + std::to_string(n);
       }
     },
     "too_many"},
    {"a part twice", "dap", [](NoteForm& it) { it.parts[1].id = it.parts[0].id; }, "id_twice"},
    {"a part with an address in its id", "dap", [](NoteForm& it) { it.parts[1].id = "a/b"; },
     "bad_id"},
    {"a line that is no part", "dap", [](NoteForm& it) { it.line = "summary"; }, "unknown_part"},
    {"a line that is a choice", "dap", [](NoteForm& it) { it.line = "risk"; }, "bad_line"},
    {"a line that may be left out", "dap",
     [](NoteForm& it) { part_in(it, "data").required = false; }, "bad_line"},
    {"a choice of one", "crisis", [](NoteForm& it) { part_in(it, "means").choices->resize(1); },
     "no_choice"},
    {"a choice twice", "crisis",
     [](NoteForm& it) {
       auto& choices = *part_in(it, "means").choices;
       choices[1].id = choices[0].id;
     },
     "id_twice"},
    {"a choice without a name in Spanish", "crisis",
     [](NoteForm& it) { part_in(it, "means").choices->at(0).name.es = ""; }, "missing"},
    {"choices under a text", "crisis",
     [](NoteForm& it) { part_in(it, "done").choices = part_in(it, "means").choices; },
     "not_a_choice"},
    {"a number that ends before it begins", "medication",
     [](NoteForm& it) { part_in(it, "pulse").most = 20; }, "bad_range"},
    {"a number without an end", "medication", [](NoteForm& it) { part_in(it, "pulse").most = {}; },
     "bad_range"},
    {"a text with a least", "medication", [](NoteForm& it) { part_in(it, "taking").least = 1; },
     "not_a_number"},
};

TEST(FormLint, FindsEveryPlantedFault) {
  for (const auto& [why, id, plant, code] : faults) {
    SCOPED_TRACE(why);
    NoteForm form = *form_by_id(id);
    plant(form);
    EXPECT_EQ(codes_of(lint(form)), code);
  }
}

TEST(FormLint, LooksBetweenForms) {
  auto all = forms();
  all.push_back(all[0]);
  EXPECT_EQ(codes_of(lint_together(all)), "version_twice");
  all.back().version = 2;
  EXPECT_EQ(codes_of(lint_together(all)), "");
  all.back().kind = Kind::crisis;
  EXPECT_EQ(codes_of(lint_together(all)), "kind_changed");
  std::erase_if(all, [](const NoteForm& one) { return one.kind == Kind::family; });
  EXPECT_EQ(codes_of(lint_together(all)), "kind_changed no_form");
}

TEST(Form, IsReadWithEverythingThatDoesNotFit) {
  try {
    read_form(R"({"id":"x","version":"1","kind":"poem","title":{"en":"X"},"line":"a",
                  "asks_goal":false,"parts":[],"more":1})");
    FAIL() << "it was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.findings.size(), 4u);
  }
}

TEST(Form, HasAHashOfWhatItSaysAndNotOfHowItIsLaidOut) {
  const NoteForm& form = *form_by_id("dap");
  EXPECT_EQ(hash_of(read_form(json_text(form))), hash_of(form));
  NoteForm other = form;
  other.parts[0].required = false;
  EXPECT_NE(hash_of(other), hash_of(form));
  EXPECT_EQ(form_by_id("haiku"), nullptr);
}

}  // namespace
}  // namespace stepwell::note
