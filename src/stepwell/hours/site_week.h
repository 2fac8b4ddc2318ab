#pragma once

#include <map>

#include "stepwell/db/tx.h"
#include "stepwell/hours/chance.h"
#include "stepwell/hours/rules.h"

namespace stepwell::hours {

// Somebody admitted at the site, and what is ordered for their week.
struct Person {
  PatientId patient_id;
  Private<std::string> given_name;
  Private<std::string> family_name;
  Private<std::string> preferred_name;
  TrackId track_id;
  std::string track_name;
  Day admitted_on;
  int minutes = 0;  // ordered for the week
  int days = 0;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (patient_id, given_name, family_name, preferred_name, track_id, track_name,
                       admitted_on, minutes, days))

// A site's week, and how people came before it.
struct SiteWeek {
  Week week;
  std::vector<Person> people;
  std::map<PatientId, PersonWeek> weeks;  // of everybody with a mark, a session or an absence
  std::map<PatientId, Record> records;    // of the last `record_weeks` weeks and this one
  std::map<TrackId, Record> tracks;

  // Returns the person's week, with as much of their order as it asks for.
  PersonWeek week_of(const Person& person) const;

  // Returns how likely they come to a session; nothing when too little is known.
  std::optional<double> comes(const Person& person) const;
};

// How far back somebody's record counts. A choice of ours: about the length of a stay.
inline constexpr int record_weeks = 8;

// Returns the week that the site's calendar is in.
SiteWeek site_week(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::hours
