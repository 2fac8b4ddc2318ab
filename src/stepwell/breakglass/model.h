#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

// Break-glass: in an emergency somebody reads the chart of a person at a site where they hold no
// role.
//
// They say why, and one chart is open to them for an hour: to read, not to write. Every look is on
// record as what it was, and somebody who holds read_audit signs each opening off. Nobody signs
// off their own.
namespace stepwell::breakglass {

enum class Outcome { justified, not_justified };
BOOST_DESCRIBE_ENUM(Outcome, justified, not_justified)

struct Opening {
  OpeningId id;
  PatientId patient_id;
  SiteId site_id;  // where the chart is kept
  StaffId staff_id;
  Private<std::string> reason;
  Instant opened_at;
  Instant expires_at;              // from here on it is closed
  std::optional<Outcome> outcome;  // none until it was reviewed
  Private<std::string> words;      // of the review
  std::optional<StaffId> reviewed_by;
  std::optional<Instant> reviewed_at;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Opening, (),
                      (id, patient_id, site_id, staff_id, reason, opened_at, expires_at, outcome,
                       words, reviewed_by, reviewed_at, version))

struct NewOpening {
  PatientId patient_id;
  Private<std::string> reason;  // at least ten characters
};
BOOST_DESCRIBE_STRUCT(NewOpening, (), (patient_id, reason))

struct OpeningReview {
  Outcome outcome = Outcome::justified;
  Private<std::string> words;  // what was found; not empty
};
BOOST_DESCRIBE_STRUCT(OpeningReview, (), (outcome, words))

// An opening as the privacy officer sees it.
struct OpeningRow {
  Opening opening;
  Private<std::string> patient_name;
  std::string staff_name;
  std::string reviewer_name;  // empty until it was reviewed
  std::string site_name;
  bool own = false;  // by whoever asks: somebody else reviews it
};
BOOST_DESCRIBE_STRUCT(OpeningRow, (),
                      (opening, patient_name, staff_name, reviewer_name, site_name, own))

struct OpeningList {
  std::vector<OpeningRow> items;  // those that wait for a review first, then the newest
};
BOOST_DESCRIBE_STRUCT(OpeningList, (), (items))

// How many openings whoever asks may review and has not: a number, and so nobody's name.
struct ReviewsWaiting {
  int count = 0;
};
BOOST_DESCRIBE_STRUCT(ReviewsWaiting, (), (count))

}  // namespace stepwell::breakglass
