#include "stepwell/fhir/element.h"
#include "stepwell/fhir/questionnaire.h"
#include "stepwell/fhir/questionnaire_names.h"

namespace stepwell::fhir {
namespace {

using measure::Answer;

constexpr int item_depth = 8;  // forms group their questions two or three deep

class ResponseReader {
 public:
  ResponseReader(const measure::Compiled& instrument, const std::string& base)
      : instrument_(instrument), form_(instrument, base) {
    sheet_.answers.assign(instrument.definition.items.size(), Answer::not_shown());
  }

  measure::Sheet read(const json::object& resource) {
    std::vector<Finding> problems;
    std::set<std::string, std::less<>> asked;
    const Element root(resource, "QuestionnaireResponse", problems, asked);
    require_ours(root);
    read_items(root, 0);
    std::ranges::move(problems, std::back_inserter(sheet_.findings));
    return std::move(sheet_);
  }

 private:
  void require_ours(const Element& root) const {
    if (root.text("resourceType") != "QuestionnaireResponse")
      refuse("not_a_response", "/resourceType", "this is no QuestionnaireResponse");
    if (root.text("status") == "entered-in-error")
      refuse("in_error", "/status", "this was entered in error");
    const std::string form = root.text("questionnaire");
    if (form.starts_with(form_.address() + "|") && form != form_.address() + "|" + form_.version())
      refuse("definition_changed", "/questionnaire",
             "the answers were given to another version of " + instrument_.definition.id);
  }

  void note(const char* code, const std::string& item, const char* text) {
    if (sheet_.findings.size() < limits::findings)
      sheet_.findings.push_back(Finding{code, "/item/" + item.substr(0, limits::name_bytes), text});
  }

  // Groups hold items, and an answer may hold more of them.
  void read_items(const Element& parent, int depth) {
    for (const Element& item : parent.list("item")) {
      if (depth == item_depth) return note("too_deep", "", "items are nested too deep");
      const auto answers = item.list("answer");
      if (item.list("item").empty() || !answers.empty()) read_item(item, answers);
      read_items(item, depth + 1);
      for (const Element& answer : answers) read_items(answer, depth + 1);
    }
  }

  void read_item(const Element& item, const std::vector<Element>& answers) {
    const std::string link = item.text("linkId");
    const int place = place_of(link);
    if (place < 0) return note_unknown(link, answers);
    if (seen_ >> place & 1) note("answered_twice", link, "this item is there twice");
    Answer& answer = sheet_.answers[static_cast<std::size_t>(place)];
    const Answer read = answer_in(item, answers, place);
    answer = (seen_ >> place & 1) && answer != read ? Answer::unreadable() : read;
    seen_ |= measure::ItemSet{1} << place;
  }

  // What is only shown has no answer, and a score that was sent along is worked out anew.
  void note_unknown(const std::string& link, const std::vector<Element>& answers) {
    const auto& scores = instrument_.definition.scores;
    const std::optional code(code_of(link));
    if (answers.empty() || std::ranges::count(scores, code, &measure::Score::loinc) > 0) return;
    note("unknown_item", link, "the instrument has no such item");
  }

  // LOINC's own forms link by code, with a slash before it.
  int place_of(const std::string& link) const {
    if (const int place = instrument_.item(link); place >= 0) return place;
    const auto& items = instrument_.definition.items;
    const auto found =
        std::ranges::find(items, std::optional(code_of(link)), &measure::Item::loinc);
    return found == items.end() ? -1 : static_cast<int>(found - items.begin());
  }

  static std::string code_of(const std::string& link) { return link.substr(link.rfind('/') + 1); }

  Answer answer_in(const Element& item, const std::vector<Element>& answers, int place) {
    if (answers.empty() && item.has("answer")) return Answer::unreadable();  // and noted as such
    if (answers.empty()) return declined(item) ? Answer::refused() : Answer::skipped();
    const auto value = answers.size() == 1 ? value_of(answers.front(), place) : std::nullopt;
    if (!value) note("no_option", item.text("linkId"), "this is not one answer of its options");
    return value ? Answer::of(*value) : Answer::unreadable();
  }

  static bool declined(const Element& item) {
    for (const Element& extension : item.list("extension"))
      if (extension.text("url") == absent_reason && extension.text("valueCode") == "asked-declined")
        return true;
    return false;
  }

  std::optional<int> value_of(const Element& answer, int place) const {
    const auto& item = instrument_.definition.items[static_cast<std::size_t>(place)];
    const measure::OptionSet& set = form_.options_of(item);
    if (const Element coding = answer.child("valueCoding")) return coded(coding, item, set);
    return allowed(measure::read_answer(
                       answer.value(answer.has("valueInteger") ? "valueInteger" : "valueDecimal")),
                   place);
  }

  std::optional<int> coded(const Element& coding, const measure::Item& item,
                           const measure::OptionSet& set) const {
    const std::string system = coding.text("system"), code = coding.text("code");
    if (!set.options) return std::nullopt;
    for (const measure::Option& option : *set.options)
      if ((system == loinc_system && option.loinc == code) ||
          (system == form_.option_system(item) && std::to_string(option.value) == code))
        return option.value;
    return std::nullopt;
  }

  std::optional<int> allowed(Answer answer, int place) const {
    const auto& values = instrument_.allowed[static_cast<std::size_t>(place)];
    if (!answer.given() || static_cast<std::size_t>(answer.value()) >= values.size() ||
        !values[static_cast<std::size_t>(answer.value())])
      return std::nullopt;
    return answer.value();
  }

  const measure::Compiled& instrument_;
  Form form_;
  measure::Sheet sheet_;
  measure::ItemSet seen_ = 0;
};

}  // namespace

measure::Sheet read_questionnaire_response(const measure::Compiled& instrument,
                                           const std::string& base, const json::value& resource) {
  const auto* object = resource.if_object();
  if (!object) refuse("not_a_response", "", "this is no QuestionnaireResponse");
  return ResponseReader(instrument, base).read(*object);
}

}  // namespace stepwell::fhir
