#include "stepwell/questionnaire/rules.h"

#include <algorithm>

namespace stepwell::questionnaire {
namespace {

using administration::Form;
using administration::FormItem;
using measure::Definition;
using measure::Item;
using measure::OptionSet;

const OptionSet& options_of(const Definition& definition, const Item& item) {
  return *std::ranges::find(definition.option_sets, item.options, &OptionSet::id);
}

bool has_words(const FormItem& item) {
  return !item.text.empty() && std::ranges::none_of(item.options, [](const auto& option) {
    return option.label.empty();
  });
}

std::string translated_stem(const Definition& definition, const std::string& set,
                            const std::string& language) {
  if (!definition.translations) return "";
  for (const measure::Translation& one : *definition.translations) {
    if (one.language != language) continue;
    const auto found = std::ranges::find(one.options, set, &measure::Worded::id);
    return found == one.options.end() ? "" : found->text;
  }
  return "";
}

// A text that the clinic supplied stands alone: who wrote it knew what it is asked after.
std::string stem_of(const Form& form, const Definition& definition, const OptionSet& set) {
  if (!set.stem || form.wording != administration::Wording::shipped) return "";
  return form.language == "en" ? *set.stem : translated_stem(definition, set.id, form.language);
}

Question question_of(const Form& form, const FormItem& shown, const measure::Compiled& compiled,
                     const Item& item) {
  Question question{
      .id = item.id,
      .stem = stem_of(form, compiled.definition, options_of(compiled.definition, item)),
      .text = shown.text,
      .choices = {},
      .least = shown.least,
      .most = shown.most,
      .alarms_from = alarms_from(compiled, item),
      .asked_when = item.shown_when};
  for (const auto& option : shown.options) question.choices.push_back({option.value, option.label});
  return question;
}

int least_value(const OptionSet& set) {
  if (!set.options) return set.least.value_or(0);
  return std::ranges::min(*set.options, {}, &measure::Option::value).value;
}

}  // namespace

bool is_asked_here(const administration::Due& due) {
  return due.answered_by == administration::AnsweredBy::patient && !due.on_paper;
}

std::optional<FormWords> wording_of(const Form& form, const measure::Compiled& compiled,
                                    const std::string& language) {
  if (form.wording == administration::Wording::none || form.language != language) return {};
  if (!std::ranges::all_of(form.items, has_words)) return {};
  FormWords wording{.language = language, .questions = {}};
  for (std::size_t i = 0; i < form.items.size(); ++i)
    wording.questions.push_back(
        question_of(form, form.items[i], compiled, compiled.definition.items[i]));
  return wording;
}

std::optional<int> alarms_from(const measure::Compiled& compiled, const Item& item) {
  const auto place = compiled.item(item.id);
  if ((compiled.watched >> place & 1U) == 0) return {};
  std::optional<int> from;
  for (const auto& rule : compiled.definition.safety.value_or(std::vector<measure::SafetyRule>())) {
    if (!rule.items || std::ranges::find(*rule.items, item.id) == rule.items->end()) continue;
    from = std::min(from.value_or(rule.at_least), rule.at_least);
  }
  return from ? from : least_value(options_of(compiled.definition, item)) + 1;
}

bool keeps_here(const measure::Compiled& compiled, const std::string& item,
                const administration::NewAnswer& said) {
  const auto place = compiled.item(item);
  if (place < 0) return false;
  const auto from =
      alarms_from(compiled, compiled.definition.items[static_cast<std::size_t>(place)]);
  if (!from) return false;
  return said.reply == administration::Reply::refused || (said.value && *said.value >= *from);
}

bool is_complete(const administration::Sheet& sheet) {
  return std::ranges::all_of(sheet.asked, [&](const std::string& item) {
    return std::ranges::find(sheet.answers, item, &administration::StoredAnswer::item) !=
           sheet.answers.end();
  });
}

}  // namespace stepwell::questionnaire
