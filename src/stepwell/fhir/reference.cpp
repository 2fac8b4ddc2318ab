#include "stepwell/fhir/reference.h"

#include <fmt/core.h>

#include <boost/url/decode_view.hpp>
#include <boost/url/parse.hpp>

#include "stepwell/fhir/types.h"

namespace stepwell::fhir {
namespace {

constexpr std::string_view urn = "urn:";
constexpr std::string_view by_identifier = "?identifier=";

std::string decoded(std::string_view text) {
  const auto pct = boost::urls::make_pct_string_view(text);
  if (!pct) return std::string(text);
  const boost::urls::decode_view view(*pct);
  return {view.begin(), view.end()};
}

// "Practitioner?identifier=system|value": everything after the first bar is the value.
std::vector<std::string> conditional_names(std::string_view text, std::size_t at) {
  const std::string token = decoded(text.substr(at + by_identifier.size()));
  const auto bar = token.find('|');
  if (bar == token.npos) return {};
  const std::string_view whole = text.substr(0, at);
  const auto slash = whole.rfind('/');
  return {name_by_identifier(slash == whole.npos ? whole : whole.substr(slash + 1),
                             std::string_view(token).substr(0, bar),
                             std::string_view(token).substr(bar + 1))};
}

}  // namespace

Reference reference_of(const Element& element) {
  if (!element) return {};
  Reference found{element.text("reference"), element.text("type"), {}, {}, element.text("display")};
  if (const Element identifier = element.child("identifier")) {
    found.system = identifier.text("system");
    found.value = identifier.text("value");
  }
  return found;
}

std::string type_of(const Reference& reference) {
  if (const auto address = parse_address(reference.text)) return address->type;
  const auto question = reference.text.find(by_identifier);
  if (question != std::string::npos) return reference.text.substr(0, question);
  return reference.type;
}

std::string shown(const Reference& reference) {
  if (reference.text.empty()) return reference.value.empty() ? "nothing" : "an identifier";
  const auto question = reference.text.find('?');
  if (question != std::string::npos) return reference.text.substr(0, question) + " by identifier";
  constexpr std::size_t enough = 100;
  return reference.text.substr(0, enough);
}

std::optional<Address> parse_address(std::string_view text) {
  if (text.starts_with('#') || text.starts_with(urn) || text.find('?') != text.npos)
    return std::nullopt;
  const auto history = text.find("/_history/");
  if (history != text.npos) text = text.substr(0, history);
  const auto last = text.rfind('/');
  if (last == text.npos || last + 1 == text.size()) return std::nullopt;
  const auto before = last == 0 ? text.npos : text.rfind('/', last - 1);
  Address address;
  address.id = text.substr(last + 1);
  address.type =
      before == text.npos ? text.substr(0, last) : text.substr(before + 1, last - before - 1);
  if (before != text.npos) address.base = text.substr(0, before);
  if (!is_resource_type(address.type)) return std::nullopt;
  return address;
}

std::string name_at(const Address& address) {
  return address.base.empty() ? address.resource() : address.base + "/" + address.resource();
}

std::string name_by_identifier(std::string_view type, std::string_view system,
                               std::string_view value) {
  return fmt::format("{}{}{}|{}", type, by_identifier, system, value);
}

// A relative reference means its own server. An absolute one may also mean what came from nowhere
// in particular, when the pointing resource came from there too: a bulk export names no server.
std::vector<std::string> names_of(const Reference& reference, const std::string& base,
                                  std::string_view type) {
  const std::string& text = reference.text;
  if (text.starts_with(urn)) return {text};
  if (const auto question = text.find(by_identifier); question != text.npos)
    return conditional_names(text, question);
  if (auto address = parse_address(text)) {
    const bool relative = address->base.empty();
    if (relative) address->base = base;
    std::vector<std::string> names{name_at(*address)};
    if (!relative && base.empty()) names.push_back(address->resource());
    return names;
  }
  if (reference.value.empty()) return {};
  return {name_by_identifier(reference.type.empty() ? type : std::string_view(reference.type),
                             reference.system, reference.value)};
}

}  // namespace stepwell::fhir
