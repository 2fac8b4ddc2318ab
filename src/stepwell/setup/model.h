#pragma once

#include "stepwell/program/file.h"

// Set-up: a site with all it offers, as one document.
//
// What a page shows and sends back is the program file that the command line takes and gives, put
// into force by the same rules: whatever one of them refuses, the others do, in the same words.
namespace stepwell::limits {
inline constexpr int offer_hours = 336;          // two weeks: longer keeps others out
inline constexpr int first_contact_hours = 336;  // two weeks: longer is no goal
inline constexpr int rest_minutes_least = 10;    // presence is noted every five
inline constexpr int rest_minutes_most = 240;    // longer is nobody's break
}  // namespace stepwell::limits

namespace stepwell::setup {

struct Setup {
  program::ProgramFile file;
  int version = 1;  // the site's: it changes with anything it offers
};
BOOST_DESCRIBE_STRUCT(Setup, (), (file, version))

struct SetupChange {
  program::ProgramFile file;
  Day from;  // today or a day to come: until then the week stays as it is
};
BOOST_DESCRIBE_STRUCT(SetupChange, (), (file, from))

// Sites to begin with, made up: nobody leads their groups yet.
struct Examples {
  std::vector<program::ProgramFile> items;
};
BOOST_DESCRIBE_STRUCT(Examples, (), (items))

// The company, as its own page shows it.
struct Organization {
  std::string name;
  int offer_hours = 48;          // how long a place that was offered is held
  int first_contact_hours = 24;  // within which somebody referred is to be spoken to
  int rest_minutes = 60;         // without a request, and a signing-in is over
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Organization, (),
                      (name, offer_hours, first_contact_hours, rest_minutes, version))

struct OrganizationDetails {
  std::string name;
  std::optional<int> offer_hours;          // none: as it is
  std::optional<int> first_contact_hours;  // none: as it is
  std::optional<int> rest_minutes;         // none: as it is
};
BOOST_DESCRIBE_STRUCT(OrganizationDetails, (),
                      (name, offer_hours, first_contact_hours, rest_minutes))

}  // namespace stepwell::setup
