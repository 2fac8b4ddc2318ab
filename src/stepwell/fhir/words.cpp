#include "stepwell/fhir/words.h"

#include <fmt/core.h>

#include "stepwell/base/limits.h"

namespace stepwell::fhir {
namespace {

std::string named(std::string_view name, std::string_view type) {
  return fmt::format("{}{}", name, type);
}

std::string words_of_period(const Element& period) {
  const std::string from = period.date("start"), until = period.date("end");
  return until.empty() ? from : fmt::format("{} to {}", from, until);
}

std::string words_of_range(const Element& range) {
  return joined({words_of_quantity(range.child("low")), words_of_quantity(range.child("high"))},
                " to ");
}

std::string words_of_ratio(const Element& ratio) {
  return joined(
      {words_of_quantity(ratio.child("numerator")), words_of_quantity(ratio.child("denominator"))},
      " : ");
}

}  // namespace

std::string words_of_coding(const Element& coding) {
  std::string words = coding.text("display");
  return words.empty() ? coding.text("code") : words;
}

std::string words_of_concept(const Element& concept_) {
  std::string words = concept_.text("text");
  if (!words.empty()) return words;
  for (const Element& coding : concept_.list("coding")) {
    words = words_of_coding(coding);
    if (!words.empty()) return words;
  }
  return {};
}

std::string code_of(const Element& concept_) { return concept_.first("coding").text("code"); }

std::string words_of_name(const Element& name) {
  std::string words;
  for (const std::string& given : name.texts("given")) words += given + " ";
  words += name.text("family");
  if (words.find_first_not_of(' ') == std::string::npos) return name.text("text");
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

std::string words_of_quantity(const Element& quantity) {
  std::string number = quantity.value("value");
  if (number.empty()) return {};
  std::string unit = quantity.text("unit");
  if (unit.empty()) unit = quantity.text("code");
  return joined({quantity.text("comparator") + number, unit}, " ");
}

std::string words_of_choice(const Element& parent, std::string_view name) {
  for (const char* type : {"String", "Boolean", "Integer", "Decimal", "Uri", "Time"})
    if (std::string words = parent.value(named(name, type)); !words.empty()) return words;
  for (const char* type : {"DateTime", "Date", "Instant"})
    if (std::string words = parent.date(named(name, type)); !words.empty()) return words;
  if (const Element e = parent.child(named(name, "Quantity"))) return words_of_quantity(e);
  if (const Element e = parent.child(named(name, "CodeableConcept"))) return words_of_concept(e);
  if (const Element e = parent.child(named(name, "Coding"))) return words_of_coding(e);
  if (const Element e = parent.child(named(name, "Range"))) return words_of_range(e);
  if (const Element e = parent.child(named(name, "Ratio"))) return words_of_ratio(e);
  if (const Element e = parent.child(named(name, "Period"))) return words_of_period(e);
  if (const Element e = parent.child(named(name, "Reference"))) return e.text("display");
  if (const Element e = parent.child(named(name, "Attachment"))) return e.text("title");
  return {};
}

std::string words_of_address(const Element& address) {
  if (std::string words = address.text("text"); !words.empty()) return words;
  std::string lines;
  for (const std::string& line : address.texts("line")) lines += lines.empty() ? line : ", " + line;
  return joined({lines, address.text("city"),
                 joined({address.text("state"), address.text("postalCode")}, " ")});
}

std::string telecom_of(const Element& parent, std::string_view system) {
  for (const Element& telecom : parent.list("telecom"))
    if (telecom.text("system") == system && telecom.text("use") != "old")
      return telecom.text("value");
  return {};
}

std::string start_of(const Element& parent, std::string_view name) {
  for (const char* type : {"DateTime", "Date", "Instant"})
    if (std::string day = parent.date(named(name, type)); !day.empty()) return day;
  return parent.child(named(name, "Period")).date("start");
}

std::string end_of(const Element& parent, std::string_view name) {
  return parent.child(named(name, "Period")).date("end");
}

std::string joined(std::initializer_list<std::string> parts, std::string_view between) {
  std::string whole;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!whole.empty()) whole += between;
    whole += part;
  }
  return whole;
}

std::string plain(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') c = ' ';
  constexpr std::string_view more = "...";
  if (text.size() <= limits::referral_text_bytes) return text;
  std::size_t end = limits::referral_text_bytes - more.size();
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end).append(more);
}

void put_concept(referral::HistoryLine& line, const Element& concept_) {
  if (line.text.reveal().empty()) line.text = Private(words_of_concept(concept_));
  const Element coding = concept_.first("coding");
  line.code_system = coding.text("system");
  line.code = coding.text("code");
}

}  // namespace stepwell::fhir
