#include <algorithm>

#include "stepwell/base/limits.h"
#include "stepwell/fhir/readers.h"

// Who: the patient, those around them, those who sent them.
namespace stepwell::fhir {
namespace {

constexpr std::string_view ssn_system = "http://hl7.org/fhir/sid/us-ssn";

// Types that name a visit, a bill or a sample, not a person (HL7 table 0203).
constexpr std::string_view not_of_a_person[] = {"AN", "VN", "ACSN", "FILL", "PLAC", "SHIP"};

bool passing(std::string_view use) { return use == "temp" || use == "old"; }

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

// Numbers that desks type when they have none.
bool made_up_ssn(std::string_view digits) {
  return digits.size() != 9 || digits == "123456789" ||
         digits.find_first_not_of(digits[0]) == digits.npos;
}

// Returns the identifiers that name one person and nobody else.
std::vector<people::Identifier> strong_identifiers(const Element& root) {
  std::vector<people::Identifier> strong;
  for (const Element& identifier : root.list("identifier")) {
    const std::string system = identifier.text("system");
    std::string value = identifier.text("value");
    if (system.empty() || value.empty() || passing(identifier.text("use"))) continue;
    if (system.size() + value.size() > limits::reference_bytes) continue;
    if (std::ranges::count(not_of_a_person, code_of(identifier.child("type")))) continue;
    if (system == ssn_system) {
      value = digits_of(value);
      if (made_up_ssn(value)) continue;
    }
    strong.push_back({system, Private(plain(value))});
  }
  return strong;
}

int rank_of_use(std::string_view use) {
  if (use == "official") return 0;
  if (use == "usual" || use.empty()) return 1;
  if (use == "temp" || use == "nickname") return 3;
  return use == "old" || use == "maiden" || use == "anonymous" ? 4 : 2;
}
constexpr int not_ones_name = 3;  // and above

// Returns the name someone goes by today, or none.
std::optional<Element> current_name(const std::vector<Element>& names) {
  std::optional<Element> best;
  int best_rank = not_ones_name;
  for (const Element& name : names) {
    const int rank = rank_of_use(name.text("use"));
    if (rank >= best_rank) continue;
    best_rank = rank;
    best = name;
  }
  return best;
}

std::string given_of(const Element& name) {
  std::string given;
  for (const std::string& one : name.texts("given")) given += given.empty() ? one : " " + one;
  return given;
}

std::string nickname_of(const std::vector<Element>& names) {
  for (const Element& name : names)
    if (name.text("use") == "nickname") return given_of(name);
  return {};
}

std::optional<Private<std::string>> if_any(std::string text) {
  if (text.empty()) return std::nullopt;
  return Private(plain(std::move(text)));
}

people::Language language_of(const Element& root) {
  std::string chosen;
  for (const Element& spoken : root.list("communication")) {
    const std::string code = code_of(spoken.child("language"));
    if (chosen.empty() || spoken.flag("preferred").value_or(false)) chosen = code;
  }
  return chosen.starts_with("es") ? people::Language::es : people::Language::en;
}

std::optional<Element> current_address(const Element& root) {
  for (const Element& address : root.list("address"))
    if (address.text("use") != "old") return address;
  return std::nullopt;
}

void read_birth_date(const Sheet& sheet, people::PatientDetails& details) {
  const std::string sent = sheet.root.text("birthDate");
  if (sent.empty()) return;
  if (const auto day = Day::parse(sent)) {
    details.birth_date = Private(*day);
  } else if (!day_of(sent)) {
    sheet.root.problem("birthDate", "this must be a date: a year, a month or a day");
  }
}

std::string relationship_of(const Element& parent) {
  for (const Element& relationship : parent.list("relationship"))
    if (std::string words = words_of_concept(relationship); !words.empty()) return plain(words);
  return {};
}

std::vector<referral::SentContact> contacts_of(const Element& root) {
  std::vector<referral::SentContact> contacts;
  for (const Element& contact : root.list("contact")) {
    const std::string name = words_of_name(contact.child("name"));
    if (name.empty()) continue;
    contacts.push_back({relationship_of(contact), Private(plain(name)),
                        Private(plain(telecom_of(contact, "phone")))});
  }
  return contacts;
}

bool too_long(const people::PatientDetails& details) {
  const auto longer = [](const std::optional<Private<std::string>>& text, std::size_t longest) {
    return text && text->reveal().size() > longest;
  };
  return longer(details.given_name, limits::person_name_bytes) ||
         longer(details.family_name, limits::person_name_bytes) ||
         longer(details.preferred_name, limits::person_name_bytes) ||
         longer(details.phone, limits::contact_line_bytes) ||
         longer(details.email, limits::contact_line_bytes) ||
         longer(details.address, limits::contact_line_bytes);
}

people::PatientDetails details_of(const Sheet& sheet, const Element& name) {
  people::PatientDetails details;
  details.given_name = Private(plain(given_of(name)));
  details.family_name = Private(plain(name.text("family")));
  details.preferred_name = if_any(nickname_of(sheet.root.list("name")));
  read_birth_date(sheet, details);
  details.sex = from_word<people::Sex>(sheet.root.text("gender")).value_or(people::Sex::unknown);
  details.language = language_of(sheet.root);
  details.phone = if_any(telecom_of(sheet.root, "phone"));
  details.email = if_any(telecom_of(sheet.root, "email"));
  if (const auto address = current_address(sheet.root))
    details.address = if_any(words_of_address(*address));
  return details;
}

}  // namespace

std::vector<people::Identifier> identifiers_of(const Element& root) {
  std::vector<people::Identifier> found;
  for (const Element& identifier : root.list("identifier")) {
    const std::string system = identifier.text("system"), value = identifier.text("value");
    if (!value.empty() && system.size() + value.size() <= limits::reference_bytes)
      found.push_back({system, Private(value)});
  }
  return found;
}

void read_patient(const Sheet& sheet) {
  const auto name = current_name(sheet.root.list("name"));
  if (!name || (name->text("family").empty() && given_of(*name).empty()))
    return sheet.keep("it has no name of today in its parts, and none is guessed");
  referral::SentPerson person{details_of(sheet, *name), strong_identifiers(sheet.root),
                              contacts_of(sheet.root)};
  if (too_long(person.details)) return sheet.keep("a name or an address in it is too long");
  sheet.reading.person = std::move(person);
  sheet.reading.source_name = plain(sheet.called(sheet.root.child("managingOrganization")));
}

void read_related_person(const Sheet& sheet) {
  const auto names = sheet.root.list("name");
  const std::string name = names.empty() ? "" : words_of_name(names.front());
  if (name.empty()) return sheet.keep("it has no name");
  const referral::SentContact contact{relationship_of(sheet.root), Private(plain(name)),
                                      Private(plain(telecom_of(sheet.root, "phone")))};
  auto& line = sheet.start_line(referral::HistoryKind::contact, "");
  line.text = Private(joined({name, contact.relationship, contact.phone.reveal()}));
  sheet.reading.contact = contact;
}

void read_practitioner(const Sheet& sheet) {
  const auto names = sheet.root.list("name");
  const std::string name = names.empty() ? "" : words_of_name(names.front());
  if (name.empty()) return sheet.keep("it has no name");
  std::string qualification;
  for (const Element& one : sheet.root.list("qualification"))
    qualification = joined({qualification, words_of_concept(one.child("code"))});
  auto& line = sheet.start_line(referral::HistoryKind::practitioner, "");
  line.text = Private(joined({name, qualification, telecom_of(sheet.root, "phone")}));
  sheet.reading.label = plain(name);
}

void read_practitioner_role(const Sheet& sheet) {
  const std::string who = sheet.called(sheet.root.child("practitioner"));
  std::string role = words_of_concept(sheet.root.first("specialty"));
  if (role.empty()) role = words_of_concept(sheet.root.first("code"));
  const std::string where = sheet.called(sheet.root.child("organization"));
  if (who.empty() && where.empty()) return sheet.keep("it names nobody");
  auto& line = sheet.start_line(referral::HistoryKind::practitioner, "");
  line.text = Private(joined({who, role, where, telecom_of(sheet.root, "phone")}));
  sheet.reading.label = plain(joined({who, where}));
}

void read_organization(const Sheet& sheet) {
  const std::string name = sheet.root.text("name");
  if (name.empty()) return sheet.keep("it has no name");
  auto& line = sheet.start_line(referral::HistoryKind::organization, "");
  line.text = Private(joined({name, telecom_of(sheet.root, "phone")}));
  sheet.reading.label = plain(name);
}

// Where something happened is told with it; a place by itself is no history.
void read_location(const Sheet& sheet) {
  sheet.reading.label = plain(sheet.root.text("name"));
  sheet.keep("a place is kept and not read");
}

void read_medication(const Sheet& sheet) {
  sheet.reading.label = plain(words_of_concept(sheet.root.child("code")));
  if (sheet.reading.label.empty()) sheet.keep("it does not say what it is");
}

}  // namespace stepwell::fhir
