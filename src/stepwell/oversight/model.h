#pragma once

#include "stepwell/audit/traits.h"
#include "stepwell/audit/verify.h"
#include "stepwell/base/describe.h"
#include "stepwell/base/id.h"

// Oversight: the record of who saw and did what, read by whoever answers for it.
//
// It only reads the record; nothing in here can change a line of it. Reading it is on record as
// well.
namespace stepwell::oversight {

enum class ActorKind { staff, device, patient, program, nobody };
BOOST_DESCRIBE_ENUM(ActorKind, staff, device, patient, program, nobody)

struct AuditActor {
  ActorKind kind = ActorKind::nobody;
  std::optional<std::string> id;  // of the staff member or the device
  std::string name;               // as it is today; empty for a program and for nobody
};
BOOST_DESCRIBE_STRUCT(AuditActor, (), (kind, id, name))

// One event: who did what, about whom, when.
struct AuditLine {
  std::int64_t number = 0;  // in the organization's chain
  Instant recorded_at;
  audit::Kind kind = audit::Kind::changed;
  AuditActor who;
  std::string what;  // a route, "PUT /api/v1/patients/{patient}"; the page has words for each
  std::optional<PatientId> patient_id;
  std::optional<Private<std::string>> patient_name;  // as it is today; of one's own sites
};
BOOST_DESCRIBE_STRUCT(AuditLine, (),
                      (number, recorded_at, kind, who, what, patient_id, patient_name))

struct AuditPage {
  std::vector<AuditLine> items;      // newest first
  std::optional<std::int64_t> next;  // ?before= for what is older; there may be few items before it
};
BOOST_DESCRIBE_STRUCT(AuditPage, (), (items, next))

// What is looked for. What is left out is not asked about.
struct Filter {
  std::optional<Instant> from;
  std::optional<Instant> until;  // the first moment that is too late
  std::optional<StaffId> staff;
  std::optional<PatientId> patient;
  std::optional<audit::Kind> kind;
  std::optional<SiteId> site;  // of the patient, or named in the address
};

// What was last noted outside the database, and whether the chain still contains it.
struct CheckpointSeen {
  std::int64_t length = 0;
  Instant made_at;
  bool contained = false;
};
BOOST_DESCRIBE_STRUCT(CheckpointSeen, (), (length, made_at, contained))

// waiting -> running -> done | cancelled | interrupted, by the program's end
enum class CheckState { waiting, running, cancelling, done, cancelled, interrupted };
BOOST_DESCRIBE_ENUM(CheckState, waiting, running, cancelling, done, cancelled, interrupted)

// Where the chain is not what it was. Its text says more than its kind.
struct RecordFlaw {
  std::int64_t number = 0;
  audit::FlawKind kind = audit::FlawKind::changed;
};
BOOST_DESCRIBE_STRUCT(RecordFlaw, (), (number, kind))

// The organization's record being followed from its first event to its last.
struct RecordCheck {
  CheckState state = CheckState::waiting;
  std::string started_by;  // a name
  Instant started_at;
  std::optional<Instant> ended_at;
  std::int64_t seen = 0;
  std::int64_t length = 0;        // of the chain when it began
  std::vector<RecordFlaw> flaws;  // the first limits::flaws
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(RecordCheck, (),
                      (state, started_by, started_at, ended_at, seen, length, flaws, version))

struct RecordState {
  std::int64_t length = 0;
  std::optional<CheckpointSeen> checkpoint;  // none when none was made yet
  int forged = 0;                    // checkpoints that were not written with the database's key
  std::optional<RecordCheck> check;  // the last one, or the one under way
};
BOOST_DESCRIBE_STRUCT(RecordState, (), (length, checkpoint, forged, check))

}  // namespace stepwell::oversight
