#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "stepwell/base/time.h"

namespace stepwell {

using Uuid = std::array<std::uint8_t, 16>;

std::string uuid_text(const Uuid& uuid);                // 36 characters, lower case
std::optional<Uuid> parse_uuid(std::string_view text);  // strictly that form
Uuid uuid_v7(Instant now, std::uint64_t random);        // sorts by `now`, to the microsecond

// Sixteen bytes here, a UUID in text everywhere else. `Kind` is never defined: it only keeps a
// patient's id from being passed where a session's belongs.
template <class Kind>
struct Id {
  static constexpr const char* format = "uuid";
  Uuid uuid{};

  auto operator<=>(const Id&) const = default;
  std::string text() const { return uuid_text(uuid); }
  static std::optional<Id> parse(std::string_view text) {
    const auto uuid = parse_uuid(text);
    return uuid ? std::optional(Id{*uuid}) : std::nullopt;
  }
};

using AbsenceId = Id<struct AbsenceKind>;
using AddendumId = Id<struct AddendumKind>;
using AlertId = Id<struct AlertKind>;
using AppointmentId = Id<struct AppointmentKind>;
using AttemptId = Id<struct AttemptKind>;
using CallId = Id<struct CallKind>;
using CheckInId = Id<struct CheckInKind>;
using CheckOutId = Id<struct CheckOutKind>;
using ClosureId = Id<struct ClosureKind>;
using ContactId = Id<struct ContactKind>;
using CredentialId = Id<struct CredentialKind>;
using DeviceId = Id<struct DeviceKind>;
using EpisodeId = Id<struct EpisodeKind>;
using GoalId = Id<struct GoalKind>;
using GroupId = Id<struct GroupKind>;
using HistoryId = Id<struct HistoryKind>;
using ImportId = Id<struct ImportKind>;
using InterventionId = Id<struct InterventionKind>;
using MembershipId = Id<struct MembershipKind>;
using NoteId = Id<struct NoteKind>;
using ObjectiveId = Id<struct ObjectiveKind>;
using OpeningId = Id<struct OpeningKind>;
using OrganizationId = Id<struct OrganizationKind>;
using PatientId = Id<struct PatientKind>;
using PlanId = Id<struct PlanKind>;
using ProblemId = Id<struct ProblemKind>;
using ProgramId = Id<struct ProgramKind>;
using ReferralId = Id<struct ReferralKind>;
using RoomId = Id<struct RoomKind>;
using SessionId = Id<struct SessionKind>;
using SiteId = Id<struct SiteKind>;
using SlotId = Id<struct SlotKind>;
using StaffId = Id<struct StaffKind>;
using TaskId = Id<struct TaskKind>;
using TrackId = Id<struct TrackKind>;

// Where new ids come from; the same seed and clock give the same ids. Not for secrets.
// One thread at a time.
class IdSource {
 public:
  explicit IdSource(std::uint64_t seed) : random_(seed) {}

  template <class SomeId>
  SomeId next(Instant now) {
    return {uuid_v7(now, random_())};
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace stepwell
