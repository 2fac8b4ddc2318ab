#include "stepwell/fhir/questionnaire.h"

#include <algorithm>

#include "stepwell/fhir/questionnaire_names.h"

namespace stepwell::fhir {
namespace {

using measure::Answer;
using measure::Definition;
using measure::Item;
using measure::Option;
using measure::OptionSet;

json::object loinc_coding(const std::string& code) {
  return {{"system", loinc_system}, {"code", code}};
}

// Where it is listed in LOINC it goes by that code, and otherwise by its value in a system of ours.
json::object coding_of(const Form& form, const Item& item, const Option& option) {
  json::object coding = option.loinc ? loinc_coding(*option.loinc)
                                     : json::object{{"system", form.option_system(item)},
                                                    {"code", std::to_string(option.value)}};
  coding["display"] = option.label;
  return coding;
}

// FHIR's name of a thing: letters and digits, a capital first.
std::string name_of(const Definition& definition) {
  std::string name = "Instrument_" + definition.id;
  std::ranges::replace(name, '-', '_');
  return name;
}

std::string text_of(const Item& item) {
  return item.text.value_or(item.about.value_or("Item " + item.id));
}

void put_options(json::object& made, const Form& form, const Item& item) {
  const OptionSet& set = form.options_of(item);
  if (!set.options) {
    made["type"] = "integer";
    made["extension"] = json::array{json::object{{"url", min_value}, {"valueInteger", *set.least}},
                                    json::object{{"url", max_value}, {"valueInteger", *set.most}}};
    return;
  }
  made["type"] = "choice";
  json::array options;
  for (const Option& option : *set.options)
    options.push_back(json::object{
        {"extension",
         json::array{json::object{{"url", ordinal_value}, {"valueDecimal", option.value}}}},
        {"valueCoding", coding_of(form, item, option)}});
  made["answerOption"] = std::move(options);
}

// R4 compares a choice for equality alone, so each option that reaches the threshold is one way.
void put_ways(json::array& ways, const Form& form, const measure::Endorsed& endorsed) {
  for (const std::string& id : endorsed.items) {
    const Item& item = form.item(id);
    const OptionSet& set = form.options_of(item);
    const int least = endorsed.at_least.value_or(0);
    if (!set.options)
      ways.push_back(json::object{{"question", id}, {"operator", ">="}, {"answerInteger", least}});
    for (const Option& option : set.options.value_or(std::vector<Option>()))
      if (option.value >= least && option.value <= endorsed.at_most.value_or(option.value))
        ways.push_back(json::object{
            {"question", id}, {"operator", "="}, {"answerCoding", coding_of(form, item, option)}});
  }
}

bool can_be_said(const measure::Condition& condition) {
  return condition.count.value_or(1) == 1 && condition.of &&
         std::ranges::none_of(*condition.of, [](const measure::Endorsed& one) {
           return one.or_refused.value_or(false);
         });
}

void put_condition(json::object& made, const Form& form, const Item& item) {
  if (!item.shown_when || !can_be_said(*item.shown_when)) return;
  json::array ways;
  for (const measure::Endorsed& one : *item.shown_when->of) put_ways(ways, form, one);
  made["enableWhen"] = std::move(ways);
  made["enableBehavior"] = "any";
}

json::object item_of(const Form& form, const Item& item) {
  json::object made{{"linkId", item.id}, {"text", text_of(item)}};
  if (item.loinc) made["code"] = json::array{loinc_coding(*item.loinc)};
  put_options(made, form, item);
  put_condition(made, form, item);
  return made;
}

json::object answer_of(const Form& form, const Item& item, int value) {
  const OptionSet& set = form.options_of(item);
  if (!set.options) return {{"valueInteger", value}};
  return {{"valueCoding",
           coding_of(form, item, *std::ranges::find(*set.options, value, &Option::value))}};
}

}  // namespace

json::object questionnaire(const measure::Compiled& instrument, const std::string& base) {
  const Form form(instrument, base);
  const Definition& definition = instrument.definition;
  json::object made{{"resourceType", "Questionnaire"},
                    {"id", definition.id},
                    {"url", form.address()},
                    {"version", form.version()},
                    {"name", name_of(definition)},
                    {"title", definition.title},
                    {"status", "active"},
                    {"subjectType", json::array{"Patient"}},
                    {"copyright", definition.licence.quote}};
  if (!definition.languages.empty()) made["language"] = definition.languages.front();
  if (definition.loinc) made["code"] = json::array{loinc_coding(*definition.loinc)};
  json::array items;
  for (const Item& item : definition.items) items.push_back(item_of(form, item));
  made["item"] = std::move(items);
  return made;
}

json::object questionnaire_response(const measure::Compiled& instrument,
                                    std::span<const Answer> answers, const std::string& base,
                                    const std::string& subject, const std::string& authored) {
  const Form form(instrument, base);
  json::array items;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Item& item = instrument.definition.items[i];
    if (answers[i] == Answer::not_shown()) continue;
    json::object made{{"linkId", item.id}};
    if (answers[i].given()) made["answer"] = json::array{answer_of(form, item, answers[i].value())};
    if (answers[i] == Answer::refused())
      made["extension"] =
          json::array{json::object{{"url", absent_reason}, {"valueCode", "asked-declined"}}};
    items.push_back(std::move(made));
  }
  return {{"resourceType", "QuestionnaireResponse"},
          {"questionnaire", form.address() + "|" + form.version()},
          {"status", "completed"},
          {"subject", json::object{{"reference", subject}}},
          {"authored", authored},
          {"item", std::move(items)}};
}

}  // namespace stepwell::fhir
