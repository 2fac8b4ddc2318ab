#include "stepwell/chart/store.h"

#include "stepwell/absence/store.h"
#include "stepwell/admission/hold.h"
#include "stepwell/admission/transfer.h"
#include "stepwell/attendance/store.h"
#include "stepwell/base/zone.h"
#include "stepwell/chart/rules.h"
#include "stepwell/episode/rules.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/schedule/store.h"
#include "stepwell/task/store.h"

namespace stepwell::chart {
namespace {

using referral::HistoryKind;

constexpr int past_weeks = 8;
constexpr int check_ins_shown = 14;  // two weeks of a daily program

// One SELECT for each kind of moment. All take the organization, the patient, the cursor's time
// and id, and how many; all give a Moment's columns.
constexpr db::Sql referral_moments{R"(
  SELECT received_at AS at, 'referral' AS kind, id, state AS what, source_name AS detail,
         NULL AS minutes
  FROM referral
  WHERE organization_id = $1 AND patient_id = $2
    AND (received_at < $3 OR (received_at = $3 AND id < $4))
  ORDER BY received_at DESC, id DESC LIMIT $5)"};
constexpr db::Sql check_in_moments{R"(
  SELECT arrived_at AS at, 'check_in' AS kind, id, source AS what, '' AS detail, NULL AS minutes
  FROM check_in
  WHERE organization_id = $1 AND patient_id = $2
    AND (arrived_at < $3 OR (arrived_at = $3 AND id < $4))
  ORDER BY arrived_at DESC, id DESC LIMIT $5)"};
constexpr db::Sql check_out_moments{R"(
  SELECT left_at AS at, 'check_out' AS kind, id, 'checked_out' AS what,
         coalesce(evening_plan, '') AS detail, NULL AS minutes
  FROM check_out
  WHERE organization_id = $1 AND patient_id = $2
    AND (left_at < $3 OR (left_at = $3 AND id < $4))
  ORDER BY left_at DESC, id DESC LIMIT $5)"};
constexpr db::Sql absence_moments{R"(
  SELECT noted_at AS at, 'absence' AS kind, id, 'away_' || reason_kind AS what,
         reason AS detail,
         NULL AS minutes
  FROM absence
  WHERE organization_id = $1 AND patient_id = $2 AND voided_at IS NULL
    AND (noted_at < $3 OR (noted_at = $3 AND id < $4))
  ORDER BY noted_at DESC, id DESC LIMIT $5)"};
constexpr db::Sql attempt_moments{R"(
  SELECT tried_at AS at, 'attempt' AS kind, id, 'tried_' || how AS what, agreed AS detail, NULL AS minutes
  FROM attempt
  WHERE organization_id = $1 AND patient_id = $2
    AND (tried_at < $3 OR (tried_at = $3 AND id < $4))
  ORDER BY tried_at DESC, id DESC LIMIT $5)"};
constexpr db::Sql mark_moments{R"(
  SELECT s.starts_at AS at, 'mark' AS kind, s.id, k.presence AS what, g.name AS detail, k.minutes
  FROM mark k
  JOIN session s ON s.organization_id = k.organization_id AND s.id = k.session_id
  JOIN care_group g ON g.organization_id = s.organization_id AND g.id = s.group_id
  WHERE k.organization_id = $1 AND k.patient_id = $2
    AND (s.starts_at < $3 OR (s.starts_at = $3 AND s.id < $4))
  ORDER BY s.starts_at DESC, s.id DESC LIMIT $5)"};
constexpr db::Sql alert_moments{R"(
  SELECT raised_at AS at, 'alert' AS kind, id, kind AS what,
         upper(coalesce(instrument, '')) AS detail, NULL AS minutes
  FROM alert
  WHERE organization_id = $1 AND patient_id = $2
    AND (raised_at < $3 OR (raised_at = $3 AND id < $4))
  ORDER BY raised_at DESC, id DESC LIMIT $5)"};
constexpr db::Sql waiting_moments{R"(
  SELECT w.added_at AS at, 'waiting' AS kind, w.id, 'waitlisted' AS what, t.name AS detail,
         NULL AS minutes
  FROM waiting w
  JOIN track t ON t.organization_id = w.organization_id AND t.id = w.track_id
  WHERE w.organization_id = $1 AND w.patient_id = $2
    AND (w.added_at < $3 OR (w.added_at = $3 AND w.id < $4))
  ORDER BY w.added_at DESC, w.id DESC LIMIT $5)"};
constexpr db::Sql waiting_end_moments{R"(
  SELECT ended_at AS at, 'waiting' AS kind, id, 'waiting_' || ended_as AS what,
         end_reason AS detail, NULL AS minutes
  FROM waiting
  WHERE organization_id = $1 AND patient_id = $2 AND ended_as <> 'admitted'
    AND (ended_at < $3 OR (ended_at = $3 AND id < $4))
  ORDER BY ended_at DESC, id DESC LIMIT $5)"};
constexpr db::Sql offer_moments{R"(
  SELECT o.offered_at AS at, 'offer' AS kind, o.id, 'offered' AS what, t.name AS detail,
         NULL AS minutes
  FROM place_offer o
  JOIN track t ON t.organization_id = o.organization_id AND t.id = o.track_id
  WHERE o.organization_id = $1 AND o.patient_id = $2
    AND (o.offered_at < $3 OR (o.offered_at = $3 AND o.id < $4))
  ORDER BY o.offered_at DESC, o.id DESC LIMIT $5)"};
constexpr db::Sql offer_end_moments{R"(
  SELECT ended_at AS at, 'offer' AS kind, id, 'offer_' || state AS what, end_reason AS detail,
         NULL AS minutes
  FROM place_offer
  WHERE organization_id = $1 AND patient_id = $2
    AND (ended_at < $3 OR (ended_at = $3 AND id < $4))
  ORDER BY ended_at DESC, id DESC LIMIT $5)"};
constexpr db::Sql hold_moments{R"(
  SELECT noted_at AS at, 'hold' AS kind, id, 'held_' || reason_kind AS what, reason AS detail,
         NULL AS minutes
  FROM hold
  WHERE organization_id = $1 AND patient_id = $2
    AND (noted_at < $3 OR (noted_at = $3 AND id < $4))
  ORDER BY noted_at DESC, id DESC LIMIT $5)"};
constexpr db::Sql return_moments{R"(
  SELECT ended_at AS at, 'hold' AS kind, id, 'returned' AS what, '' AS detail, NULL AS minutes
  FROM hold
  WHERE organization_id = $1 AND patient_id = $2 AND ended_by IS NOT NULL
    AND (ended_at < $3 OR (ended_at = $3 AND id < $4))
  ORDER BY ended_at DESC, id DESC LIMIT $5)"};
constexpr db::Sql transfer_moments{R"(
  SELECT m.carried_out_at AS at, 'transfer' AS kind, m.id, 'transferred' AS what,
         t.name || CASE WHEN m.reason = '' THEN '' ELSE ' · ' || m.reason END AS detail,
         NULL AS minutes
  FROM transfer m
  JOIN track t ON t.organization_id = m.organization_id AND t.id = m.to_track_id
  WHERE m.organization_id = $1 AND m.patient_id = $2
    AND (m.carried_out_at < $3 OR (m.carried_out_at = $3 AND m.id < $4))
  ORDER BY m.carried_out_at DESC, m.id DESC LIMIT $5)"};
constexpr db::Sql undone_moments{R"(
  SELECT undone_at AS at, 'episode' AS kind, episode_id AS id, 'discharge_undone' AS what,
         reason AS detail, NULL AS minutes
  FROM discharge_undone
  WHERE organization_id = $1 AND patient_id = $2
    AND (undone_at < $3 OR (undone_at = $3 AND episode_id < $4))
  ORDER BY undone_at DESC, episode_id DESC LIMIT $5)"};
constexpr db::Sql task_moments{R"(
  SELECT closed_at AS at, 'task' AS kind, id, coalesce('outreach_' || ended_as, kind) AS what,
         outcome AS detail, NULL AS minutes
  FROM task
  WHERE organization_id = $1 AND patient_id = $2 AND closed_at IS NOT NULL
    AND (closed_by IS NOT NULL OR kind IN ('safety_check', 'outreach', 'review'))
    AND (closed_at < $3 OR (closed_at = $3 AND id < $4))
  ORDER BY closed_at DESC, id DESC LIMIT $5)"};

// A stay is one that began: who was only referred has none.
void count_stays(Banner& banner, const std::vector<episode::Episode>& episodes) {
  for (const auto& episode : episodes) {
    if (!episode.admitted_on) continue;
    ++banner.stay_number;
    if (!banner.former && banner.episode && episode.id == banner.episode->former_id)
      banner.former = episode;
  }
}

// Where the stay was, part by part, and where it will be. Most stays have one part, whose names the
// banner has.
void add_path(db::Tx& tx, Summary& summary) {
  Banner& banner = summary.banner;
  const auto& episode = banner.episode;
  if (!episode) return;
  std::vector<admission::Transfer> moves;
  for (auto& transfer : admission::transfers_of(tx, banner.patient.id))
    if (transfer.episode_id == episode->id) moves.push_back(std::move(transfer));
  const auto planned = std::ranges::find_if(
      moves, [](const auto& move) { return !move.carried_out_at && !move.voided_at; });
  if (planned != moves.end()) banner.transfer = *planned;
  for (const auto& stretch : admission::stretches(*episode, moves)) {
    const bool here = stretch.track_id == episode->track_id;
    summary.path.push_back(
        {stretch, people::find_site(tx, stretch.site_id).name,
         here ? banner.program_name : program::find_program(tx, stretch.program_id).name,
         here ? banner.track_name : program::find_track(tx, stretch.track_id).name});
  }
  std::ranges::reverse(summary.path);
  if (banner.hold) summary.held_groups = admission::groups_of_hold(tx, banner.hold->id);
}

void add_waiting_groups(db::Tx& tx, Summary& summary) {
  const auto& episode = summary.banner.episode;
  if (!episode || episode->state != episode::State::admitted) return;
  if (!roster::waits_for_plan(tx, *episode)) return;
  for (const GroupId& group : roster::groups_kept(tx, *episode))
    summary.waiting_groups.push_back(program::find_group(tx, group).name);
}

Banner banner_of(db::Tx& tx, people::Patient patient, Day today) {
  Banner banner{.patient = std::move(patient)};
  const auto episodes = episode::episodes_of(tx, banner.patient.id);
  if (!episodes.empty()) banner.episode = episodes.front();
  for (const auto& episode : episodes)
    if (episode::is_open(episode.state)) banner.episode = episode;
  if (banner.episode) banner.day_of_stay = episode::day_of_stay(*banner.episode, today);
  count_stays(banner, episodes);
  if (banner.episode && banner.episode->state == episode::State::on_hold)
    banner.hold = admission::open_hold(tx, banner.episode->id);
  if (banner.episode && banner.episode->track_id) {
    banner.program_name = program::find_program(tx, *banner.episode->program_id).name;
    banner.track_name = program::find_track(tx, *banner.episode->track_id).name;
  }
  banner.open_alerts = safety::open_alerts_of(tx, banner.patient.id);
  return banner;
}

void add_history(db::Tx& tx, Summary& summary) {
  for (auto& line : referral::history_of(tx, summary.banner.patient.id)) {
    switch (line.kind) {
      case HistoryKind::allergy:
        summary.banner.allergies.push_back(std::move(line));
        break;
      case HistoryKind::condition:
        summary.conditions.push_back(std::move(line));
        break;
      case HistoryKind::medication:
        summary.medications.push_back(std::move(line));
        break;
      default:  // coverage, visits and the rest are read with the referral
        break;
    }
  }
}

// Fills in this week's dose and those of the weeks before, back to admission.
void count_weeks(db::Tx& tx, Summary& summary, Day today) {
  const auto& episode = summary.banner.episode;
  if (!episode || !episode->admitted_on) return;
  const Week now = Week::of(today);
  const Day oldest{now.monday.date - std::chrono::weeks(past_weeks)};
  const Week first = Week::of(std::max(*episode->admitted_on, oldest));
  auto doses = attendance::week_doses(tx, summary.banner.patient.id, first, now);
  std::ranges::reverse(doses);
  if (episode::is_open(episode->state) && !doses.empty()) {
    summary.this_week = doses.front();
    doses.erase(doses.begin());
  }
  summary.past_weeks = std::move(doses);
}

// The moments an episode is made of. It has days where the others have instants, so they stand at
// the day's first moment on the site's wall clock.
void add_episode_moments(db::Tx& tx, std::vector<Moment>& moments, const PatientId& patient,
                         const Cursor& cursor) {
  for (const auto& episode : episode::episodes_of(tx, patient)) {
    const Zone zone = program::zone_of_site(tx, episode.site_id);
    const auto add = [&](std::optional<Day> day, const char* what,
                         const Private<std::string>& detail) {
      if (!day) return;
      Moment moment{.at = zone.instant_of(*day, 0).at,
                    .kind = MomentKind::episode,
                    .id = episode.id.text() + "/" + what,
                    .what = what,
                    .detail = detail};
      if (std::tie(moment.at, moment.id) < std::tie(cursor.at, cursor.id))
        moments.push_back(std::move(moment));
    };
    add(episode.admitted_on, "admitted", {});
    add(episode.ended_on, "discharged", episode.end_note);
  }
}

Cursor cursor_of(const std::string& after) {
  if (after.empty()) return {Instant{decltype(Instant::time)::max()}, ""};
  const auto cursor = Cursor::parse(after);
  if (!cursor) refuse("bad_cursor", "?after", "this is not the `next` of a page");
  return *cursor;
}

}  // namespace

Summary summary(db::Tx& tx, const PatientId& id) {
  auto patient = people::find_patient(tx, id);
  const Day today = program::today_at(tx, patient.site_id);
  Summary summary{.banner = banner_of(tx, std::move(patient), today)};
  add_history(tx, summary);
  count_weeks(tx, summary, today);
  summary.coming =
      schedule::sessions_of_patient(tx, id, today, {today.date + std::chrono::days(7)});
  summary.check_ins = attendance::check_ins_of(tx, id, check_ins_shown);
  summary.check_outs = attendance::check_outs_of(tx, id, check_ins_shown);
  summary.absences = absence::absences_from(tx, id, today);
  add_path(tx, summary);
  add_waiting_groups(tx, summary);
  summary.open_tasks = task::open_tasks_of(tx, id);
  summary.contacts = people::contacts_of(tx, id);
  return summary;
}

TimelinePage timeline(db::Tx& tx, const PatientId& patient, const std::string& after) {
  const Cursor cursor = cursor_of(after);
  const auto most = static_cast<std::int64_t>(page_size + 1);
  std::vector<Moment> moments;
  const auto add = [&](const db::Sql& sql) {
    for (auto& moment :
         tx.db.all<Moment>(sql, tx.organization, patient, cursor.at, cursor.id, most))
      moments.push_back(std::move(moment));
  };
  people::find_patient(tx, patient);
  add(referral_moments);
  add(check_in_moments);
  add(check_out_moments);
  add(mark_moments);
  add(absence_moments);
  add(attempt_moments);
  add(alert_moments);
  add(task_moments);
  add(waiting_moments);
  add(waiting_end_moments);
  add(offer_moments);
  add(offer_end_moments);
  add(hold_moments);
  add(return_moments);
  add(transfer_moments);
  add(undone_moments);
  add_episode_moments(tx, moments, patient, cursor);
  return page_of(std::move(moments));
}

}  // namespace stepwell::chart
