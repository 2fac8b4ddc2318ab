#include "stepwell/demo/cast.h"

#include <fmt/format.h>

#include <array>

namespace stepwell::demo {
namespace {

constexpr std::array given_names{
    "Ana",    "Marcus", "Priya",  "Jonah",  "Lucía",  "Devon", "Mei",     "Terrence", "Rosa",
    "Caleb",  "Imani",  "Viktor", "Noor",   "Hannah", "Omar",  "Sadie",   "Rafael",   "Keisha",
    "Elliot", "Yara",   "Dmitri", "Paloma", "Andre",  "Fern",  "Mateo",   "Bridget",  "Kwame",
    "Talia",  "Rowan",  "Simone", "Hugo",   "Aisha",  "Leo",   "Marisol", "Gideon",   "June"};

constexpr std::array family_names{"Juniper", "Larch",  "Hazel",   "Alder",  "Rowan", "Tamarack",
                                  "Sequoia", "Linden", "Cypress", "Laurel", "Aspen", "Hemlock",
                                  "Willow",  "Danube", "Orinoco", "Severn", "Loire", "Tigris",
                                  "Volga",   "Mekong", "Yukon",   "Hudson", "Tagus", "Niger"};

constexpr StaffMember members[] = {
    {people::Role::intake, "Nina", "Harbor", "", people::CredentialLevel::trainee},
    {people::Role::facilitator, "Dana", "Meadow", "CADC",
     people::CredentialLevel::paraprofessional},
    {people::Role::therapist, "Theo", "Brook", "LCSW", people::CredentialLevel::independent},
    {people::Role::therapist, "Lena", "Marsh", "LMHC", people::CredentialLevel::independent, false},
    {people::Role::prescriber, "Priscilla", "Vale", "MD", people::CredentialLevel::independent},
    {people::Role::nurse, "Noah", "Glen", "RN", people::CredentialLevel::independent},
    {people::Role::case_manager, "Carmen", "Dell", "", people::CredentialLevel::trainee},
    {people::Role::reviewer, "Ulla", "Ridge", "", people::CredentialLevel::trainee},
    {people::Role::biller, "Bill", "Ford", "", people::CredentialLevel::trainee},
    {people::Role::director, "Dora", "Summit", "LCSW", people::CredentialLevel::independent},
    {people::Role::admin, "Adam", "Quay", "", people::CredentialLevel::trainee}};

Private<Day> birth_date(Dice& dice) {
  const std::chrono::year_month_day date{
      std::chrono::year(dice.between(1962, 2005)),
      std::chrono::month(static_cast<unsigned>(dice.between(1, 12))),
      std::chrono::day(static_cast<unsigned>(dice.between(1, 28)))};
  return Private<Day>(Day{std::chrono::sys_days(date)});
}

}  // namespace

Person person(int n, Story story, Dice& dice) {
  const auto at = static_cast<std::size_t>(n);
  Person made{.story = story};
  made.details.given_name = Private<std::string>(given_names[at % given_names.size()]);
  made.details.family_name =
      Private<std::string>(family_names[(at * 7 + at / given_names.size()) % family_names.size()]);
  if (story != Story::no_birth_date) made.details.birth_date = birth_date(dice);
  made.details.sex = dice.chance(0.5) ? people::Sex::female : people::Sex::male;
  made.details.language =
      story == Story::spanish_speaking ? people::Language::es : people::Language::en;
  made.details.phone = Private<std::string>(fmt::format("(555) 555-01{:02}", n % 100));
  made.attendance = dice.between(78, 96) / 100.0;
  return made;
}

std::span<const StaffMember> staff() { return members; }

}  // namespace stepwell::demo
