#pragma once

#include "stepwell/episode/model.h"

namespace stepwell {
using HoldId = Id<struct HoldKind>;
using TransferId = Id<struct TransferKind>;
}  // namespace stepwell

namespace stepwell::limits {
inline constexpr int hold_days = 92;                       // a season; then the stay is over
inline constexpr int transfer_days = 28;                   // ahead: four weeks of notice
inline constexpr std::chrono::hours discharge_undone{24};  // then it is a readmission
}  // namespace stepwell::limits

// Admission: how a stay begins, pauses, moves and ends. It moves the episode, seats the person in
// their groups, and frees those seats again, all in one act.
//
// A stay is one thread: a hold or a transfer never makes it another one.
namespace stepwell::admission {

struct Admission {
  ReferralId referral_id;
  ProgramId program_id;
  TrackId track_id;
  Day admitted_on;
  std::optional<int> order_minutes;  // a week; none: the program's minimum
  std::optional<int> order_days;
  std::vector<GroupId> groups;  // to sit in from that day
};
BOOST_DESCRIBE_STRUCT(Admission, (),
                      (referral_id, program_id, track_id, admitted_on, order_minutes, order_days,
                       groups))

struct Discharge {
  episode::EndReason reason = episode::EndReason::completed;
  Day ended_on;  // the last day of the stay
  Private<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Discharge, (), (reason, ended_on, note))

// Takes a discharge back that was said by mistake.
struct UndoDischarge {
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(UndoDischarge, (), (reason))

enum class HoldReason { medical, hospital, family, travel, legal, own_wish, other };
BOOST_DESCRIBE_ENUM(HoldReason, medical, hospital, family, travel, legal, own_wish, other)

// What becomes of their seats meanwhile.
enum class Seats { kept, released };
BOOST_DESCRIBE_ENUM(Seats, kept, released)

struct NewHold {
  Day from_on;      // the first day they are not expected
  Day expected_on;  // back on this day
  HoldReason reason_kind = HoldReason::medical;
  std::optional<Private<std::string>> reason;  // in words
  Seats seats = Seats::kept;
};
BOOST_DESCRIBE_STRUCT(NewHold, (), (from_on, expected_on, reason_kind, reason, seats))

// A stay that pauses. Nobody is missed on its days, and they are not short of hours for them.
struct Hold {
  HoldId id;
  EpisodeId episode_id;
  PatientId patient_id;
  SiteId site_id;
  Day from_on;
  Day expected_on;
  HoldReason reason_kind = HoldReason::medical;
  Private<std::string> reason;
  Seats seats = Seats::kept;
  Instant noted_at;
  std::optional<StaffId> noted_by;
  std::optional<Day> until_on;  // the first day it no longer counts
  std::optional<Instant> ended_at;
  std::optional<StaffId> ended_by;
  int version = 1;

  bool covers(Day day) const { return from_on <= day && (!until_on || day < *until_on); }
};
BOOST_DESCRIBE_STRUCT(Hold, (),
                      (id, episode_id, patient_id, site_id, from_on, expected_on, reason_kind,
                       reason, seats, noted_at, noted_by, until_on, ended_at, ended_by, version))

struct Return {
  Day returned_on;              // the first day they are expected again
  std::vector<GroupId> groups;  // to sit in from that day
};
BOOST_DESCRIBE_STRUCT(Return, (), (returned_on, groups))

struct NewTransfer {
  TrackId track_id;
  std::vector<GroupId> groups;  // to sit in from that day
  Day moved_on;                 // the first day in the new track
  Private<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(NewTransfer, (), (track_id, groups, moved_on, reason))

// A stay that goes on in another track. What is planned for a later day is carried out on it.
struct Transfer {
  TransferId id;
  EpisodeId episode_id;
  PatientId patient_id;
  SiteId from_site_id;
  ProgramId from_program_id;
  TrackId from_track_id;
  SiteId to_site_id;
  ProgramId to_program_id;
  TrackId to_track_id;
  Day moved_on;
  Private<std::string> reason;
  Instant noted_at;
  std::optional<StaffId> noted_by;
  std::optional<Instant> carried_out_at;
  std::optional<Instant> voided_at;
  Private<std::string> void_reason;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Transfer, (),
                      (id, episode_id, patient_id, from_site_id, from_program_id, from_track_id,
                       to_site_id, to_program_id, to_track_id, moved_on, reason, noted_at, noted_by,
                       carried_out_at, voided_at, void_reason, version))

// A part of a stay: where it was, from when, until when.
struct Stretch {
  SiteId site_id;
  ProgramId program_id;
  TrackId track_id;
  Day from_on;
  std::optional<Day> until_on;  // the first day it no longer was
  Private<std::string> reason;  // why it moved here; empty for the first

  bool operator==(const Stretch&) const = default;
};
BOOST_DESCRIBE_STRUCT(Stretch, (), (site_id, program_id, track_id, from_on, until_on, reason))

// A stay that goes on, and the groups in which there was no seat left for it.
struct Resumed {
  episode::Episode episode;
  std::vector<GroupId> full;
};
BOOST_DESCRIBE_STRUCT(Resumed, (), (episode, full))

}  // namespace stepwell::admission
