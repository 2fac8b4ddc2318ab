#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

// FHIR: what another system sends about people, in HL7 FHIR R4, and how it comes in.
//
// An import is read in two passes. The first finds what others point to: the patients, who become
// referrals, and those who treat them. The second reads everything else and puts it where it
// points. Every resource is either kept as it came or refused with a reason; none is lost.
namespace stepwell::fhir {

// staged: being uploaded. waiting: for the program to begin.
enum class ImportState {
  staged,
  waiting,
  running,
  cancelling,
  done,
  cancelled,
  interrupted,
  failed
};
BOOST_DESCRIBE_ENUM(ImportState, staged, waiting, running, cancelling, done, cancelled, interrupted,
                    failed)

// What came of an import so far. Each resource read is new, changed, unchanged or refused.
struct Tally {
  std::int64_t resources_read = 0;
  std::int64_t patients_new = 0;
  std::int64_t patients_matched = 0;
  std::int64_t patients_to_review = 0;
  std::int64_t referrals_new = 0;
  std::int64_t unchanged = 0;
  std::int64_t changed = 0;
  std::int64_t kept_verbatim = 0;  // new or changed, and nothing was made of it
  std::int64_t refused_count = 0;

  bool operator==(const Tally&) const = default;
};
BOOST_DESCRIBE_STRUCT(Tally, (),
                      (resources_read, patients_new, patients_matched, patients_to_review,
                       referrals_new, unchanged, changed, kept_verbatim, refused_count))

// A resource that was not taken in. Never says what stood in an element that tells who someone is.
struct Refusal {
  std::string file;
  std::int64_t line = 1;
  std::string resource;  // "Condition/123", or what is known of it
  std::string element;   // "Condition.subject"; empty for the whole
  std::string reason;

  bool operator==(const Refusal&) const = default;
};
BOOST_DESCRIBE_STRUCT(Refusal, (), (file, line, resource, element, reason))

struct NewImport {
  SiteId site_id;
  std::string name;                   // of the file or folder
  std::optional<std::string> source;  // where it comes from, to keep two senders' ids apart
};
BOOST_DESCRIBE_STRUCT(NewImport, (), (site_id, name, source))

// One piece of an upload, in the order of their numbers; its body is at most limits::body_bytes. A
// new file name begins a new file.
struct ImportPart {
  std::string text;
  std::optional<std::string> file;
};
BOOST_DESCRIBE_STRUCT(ImportPart, (), (text, file))

struct Import {
  ImportId id;
  SiteId site_id;
  std::string name;
  ImportState state = ImportState::staged;
  std::int64_t bytes = 0;
  std::int64_t bytes_read = 0;  // of twice as many: there are two passes
  std::int64_t resources_read = 0;
  std::int64_t patients_new = 0;
  std::int64_t patients_matched = 0;
  std::int64_t patients_to_review = 0;
  std::int64_t referrals_new = 0;
  std::int64_t unchanged = 0;
  std::int64_t changed = 0;
  std::int64_t kept_verbatim = 0;
  std::int64_t refused_count = 0;
  Instant created_at;
  Instant beat_at;  // when its reader last said that it is at work
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Import, (),
                      (id, site_id, name, state, bytes, bytes_read, resources_read, patients_new,
                       patients_matched, patients_to_review, referrals_new, unchanged, changed,
                       kept_verbatim, refused_count, created_at, beat_at, version))

struct ImportDetail {
  Import job;
  std::vector<Refusal> refused;  // the first limits::refusals_shown
};
BOOST_DESCRIBE_STRUCT(ImportDetail, (), (job, refused))

}  // namespace stepwell::fhir
