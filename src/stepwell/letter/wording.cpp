#include "stepwell/letter/wording.h"

#include <fmt/core.h>

#include <array>
#include <sstream>

namespace stepwell::letter {
namespace {

using people::Language;

using Names = std::array<const char*, 12>;
constexpr std::array<const char*, 7> weekdays_en{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                 "Thursday", "Friday", "Saturday"};
constexpr std::array<const char*, 7> weekdays_es{"domingo", "lunes",   "martes", "miércoles",
                                                 "jueves",  "viernes", "sábado"};
constexpr Names months_en{"January", "February", "March",     "April",   "May",      "June",
                          "July",    "August",   "September", "October", "November", "December"};
constexpr Names months_es{"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                          "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};

std::string say_date(Day day, Language language) {
  const std::chrono::year_month_day on(day.date);
  const auto month = static_cast<unsigned>(on.month()) - 1;
  const auto number = static_cast<unsigned>(on.day());
  const auto year = static_cast<int>(on.year());
  return language == Language::en
             ? fmt::format("{} {}, {}", months_en.at(month), number, year)
             : fmt::format("{} de {} de {}", number, months_es.at(month), year);
}

std::string count(int number, const char* one, const char* many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream from(text);
  for (std::string line; std::getline(from, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

int minutes_of(const std::vector<AttendedDay>& days) {
  int minutes = 0;
  for (const AttendedDay& day : days) minutes += day.minutes;
  return minutes;
}

std::string say_purpose(const Release& release, Language language) {
  const bool en = language == Language::en;
  switch (release.purpose) {
    case Purpose::employment:
      return en ? "employment" : "empleo";
    case Purpose::school:
      return en ? "school" : "estudios";
    case Purpose::court:
      return en ? "court" : "juzgado";
    case Purpose::other:
      return release.purpose_words.reveal();
  }
  return "";
}

// 42 CFR 2.32(a)(2), as in force since 2024-04-16: these are its words, so they stay in English.
constexpr const char* statement =
    "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

std::string say_days(const Telling& told, Language language) {
  const auto days = static_cast<int>(told.days.size());
  return language == Language::en ? count(days, "day", "days") : count(days, "día", "días");
}

std::string say_total(const Telling& told) {
  const Language language = told.letter.language;
  const bool en = language == Language::en;
  const std::string days = say_days(told, language);
  if (told.release.told == Told::days)
    return fmt::format(fmt::runtime(en ? "{} in all" : "{} en total"), days);
  return fmt::format(fmt::runtime(en ? "{}, {} in all" : "{}, {} en total"), days,
                     say_time(minutes_of(told.days), language));
}

void say_in_english(const Telling& told, Page& page) {
  const std::string& name = told.name.reveal();
  const Release& release = told.release;
  const auto date = [](Day day) { return say_date(day, Language::en); };
  const bool hours = release.told == Told::days_and_hours;
  const char* what = hours ? "the days and hours" : "the days";
  page.title = "Letter of attendance";
  page.subject = fmt::format("Attendance of {}", name);
  page.opening = {"To whom it may concern:",
                  fmt::format("{} has asked us to tell you {} on which they attended appointments "
                              "with us between {} and {}. Our records show:",
                              name, what, date(told.letter.from_on), date(told.letter.until_on))};
  page.closing = {fmt::format(
      "This letter tells of {} alone. We can add nothing to it without written consent.",
      hours ? "days and hours" : "days")};
  page.signature = {told.signer, fmt::format("for {}", told.letterhead.name)};
  page.small_print = {
      fmt::format("Scope of the consent (42 CFR 2.32(b)): in writing, signed by {} on {}, {} may "
                  "tell {} {} of {}'s attendance, for this purpose: {}. It holds until {} and can "
                  "be revoked before then.",
                  release.signed_by.reveal(), date(release.signed_on), release.discloser,
                  release.recipient.reveal(), what, name, say_purpose(release, Language::en),
                  date(release.expires_on)),
      fmt::format("{} (42 CFR 2.32(a)(2))", statement)};
}

void say_in_spanish(const Telling& told, Page& page) {
  const std::string& name = told.name.reveal();
  const Release& release = told.release;
  const auto date = [](Day day) { return say_date(day, Language::es); };
  const bool hours = release.told == Told::days_and_hours;
  const char* what = hours ? "los días y las horas" : "los días";
  page.title = "Carta de asistencia";
  page.subject = fmt::format("Asistencia de {}", name);
  page.opening = {"A quien corresponda:",
                  fmt::format("{} nos ha pedido que le comuniquemos {} en que asistió a sus citas "
                              "con nosotros entre el {} y el {}. Según nuestros registros:",
                              name, what, date(told.letter.from_on), date(told.letter.until_on))};
  page.closing = {
      fmt::format("Esta carta informa solo de {}. No podemos añadir nada sin un "
                  "consentimiento por escrito.",
                  hours ? "días y horas" : "días")};
  page.signature = {told.signer, fmt::format("por {}", told.letterhead.name)};
  page.small_print = {
      fmt::format("Alcance del consentimiento (42 CFR 2.32(b)): por escrito, firmado por {} el {}, "
                  "{} puede comunicar a {} {} de asistencia de {}, con este fin: {}. Vale hasta el "
                  "{} y puede revocarse antes.",
                  release.signed_by.reveal(), date(release.signed_on), release.discloser,
                  release.recipient.reveal(), what, name, say_purpose(release, Language::es),
                  date(release.expires_on)),
      fmt::format("La norma federal 42 CFR parte 2 prohíbe usar o divulgar estos datos sin "
                  "autorización. {} (42 CFR 2.32(a)(2))",
                  statement)};
}

}  // namespace

std::string say_day(Day day, Language language) {
  const std::chrono::weekday weekday(day.date);
  const bool en = language == Language::en;
  const char* name = (en ? weekdays_en : weekdays_es).at(weekday.c_encoding());
  return fmt::format("{}, {}", name, say_date(day, language));
}

std::string say_time(int minutes, Language language) {
  const bool en = language == Language::en;
  const std::string hours =
      en ? count(minutes / 60, "hour", "hours") : count(minutes / 60, "hora", "horas");
  const std::string rest =
      en ? count(minutes % 60, "minute", "minutes") : count(minutes % 60, "minuto", "minutos");
  if (minutes % 60 == 0) return hours;
  return minutes < 60 ? rest : hours + " " + rest;
}

Page wording(const Telling& told) {
  const Language language = told.letter.language;
  Page page{.made_at = told.made_at,
            .letterhead = told.letterhead.name,
            .letterhead_lines = lines_of(told.letterhead.lines),
            .date = say_date(told.made_on, language),
            .recipient = {told.release.recipient.reveal()},
            .total = say_total(told)};
  for (const std::string& line : lines_of(told.release.recipient_lines.reveal()))
    page.recipient.push_back(line);
  for (const AttendedDay& day : told.days) {
    page.rows.push_back({say_day(day.day, language)});
    if (told.release.told == Told::days_and_hours)
      page.rows.back().push_back(say_time(day.minutes, language));
  }
  language == Language::en ? say_in_english(told, page) : say_in_spanish(told, page);
  return page;
}

}  // namespace stepwell::letter
