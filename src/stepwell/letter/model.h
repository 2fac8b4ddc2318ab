#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"
#include "stepwell/people/model.h"

namespace stepwell {

using LetterId = Id<struct LetterKind>;
using ReleaseId = Id<struct ReleaseKind>;

}  // namespace stepwell

// Letter: somebody's work, school or court is told on which days they attended.
//
// That is a disclosure, so no letter is made without a release: what the person signed, naming who
// may tell whom what, for what, and until when (42 CFR 2.31). A letter says days and hours and
// nothing of why. Each is kept as it was printed: to whom, what, when, and by whom.
namespace stepwell::letter {

enum class Purpose { employment, school, court, other };  // other: in words, then
BOOST_DESCRIBE_ENUM(Purpose, employment, school, court, other)

// How much may be told.
enum class Told { days, days_and_hours };
BOOST_DESCRIBE_ENUM(Told, days, days_and_hours)

// By what name and address a site writes. The name may be a neutral one.
struct Letterhead {
  std::string name;
  std::string lines;  // address and telephone, one a line; may be empty
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Letterhead, (), (name, lines, version))

struct LetterheadWords {
  std::string name;
  std::string lines;
};
BOOST_DESCRIBE_STRUCT(LetterheadWords, (), (name, lines))

// What stands on a consent form that was signed.
struct NewRelease {
  Private<std::string> recipient;
  std::optional<Private<std::string>> recipient_lines;  // an address, one line each
  Purpose purpose = Purpose::employment;
  std::optional<Private<std::string>> purpose_words;
  Told told = Told::days;
  Private<std::string> signed_by;  // the person, or who may sign for them
  Day signed_on;
  Day expires_on;                // the last day it holds
  bool revocation_told = false;  // the form says that and how it can be revoked
};
BOOST_DESCRIBE_STRUCT(NewRelease, (),
                      (recipient, recipient_lines, purpose, purpose_words, told, signed_by,
                       signed_on, expires_on, revocation_told))

struct Release {
  ReleaseId id;
  PatientId patient_id;
  SiteId site_id;
  std::string discloser;  // the letterhead's name when it was noted
  Private<std::string> recipient;
  Private<std::string> recipient_lines;
  Purpose purpose = Purpose::employment;
  Private<std::string> purpose_words;
  Told told = Told::days;
  Private<std::string> signed_by;
  Day signed_on;
  Day expires_on;
  Instant noted_at;
  std::optional<StaffId> noted_by;
  std::optional<Day> revoked_on;  // from that day on it holds no more
  std::optional<StaffId> revoked_by;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Release, (),
                      (id, patient_id, site_id, discloser, recipient, recipient_lines, purpose,
                       purpose_words, told, signed_by, signed_on, expires_on, noted_at, noted_by,
                       revoked_on, revoked_by, version))

struct NewLetter {
  ReleaseId release_id;
  Day from_on;
  Day until_on;  // the last day told of
  people::Language language = people::Language::en;
};
BOOST_DESCRIBE_STRUCT(NewLetter, (), (release_id, from_on, until_on, language))

// One telling, without the page itself.
struct Letter {
  LetterId id;
  PatientId patient_id;
  ReleaseId release_id;
  Private<std::string> recipient;
  Purpose purpose = Purpose::employment;
  people::Language language = people::Language::en;
  Day from_on;
  Day until_on;
  int days = 0;
  int minutes = 0;
  Instant made_at;
  StaffId made_by;
  std::string sha256;  // of the page
};
BOOST_DESCRIBE_STRUCT(Letter, (),
                      (id, patient_id, release_id, recipient, purpose, language, from_on, until_on,
                       days, minutes, made_at, made_by, sha256))

struct LetterRow {
  Letter letter;
  std::string made_by_name;
};
BOOST_DESCRIBE_STRUCT(LetterRow, (), (letter, made_by_name))

struct ReleaseRow {
  Release release;
  bool open = false;  // a letter may be made on it today
};
BOOST_DESCRIBE_STRUCT(ReleaseRow, (), (release, open))

struct LetterList {
  std::optional<Letterhead> letterhead;  // none until the site has chosen one
  std::vector<ReleaseRow> releases;      // newest first
  std::vector<LetterRow> letters;        // newest first
};
BOOST_DESCRIBE_STRUCT(LetterList, (), (letterhead, releases, letters))

// A day on which somebody was there.
struct AttendedDay {
  Day day;
  int minutes = 0;

  bool operator==(const AttendedDay&) const = default;
};

}  // namespace stepwell::letter
