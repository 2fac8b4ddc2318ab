#include "stepwell/demo/clinic.h"

#include <algorithm>
#include <array>

#include "stepwell/access/password.h"
#include "stepwell/access/store.h"
#include "stepwell/admission/hold.h"
#include "stepwell/admission/store.h"
#include "stepwell/appointment/store.h"
#include "stepwell/demo/calls.h"
#include "stepwell/demo/free_hours.h"
#include "stepwell/demo/history.h"
#include "stepwell/demo/measures.h"
#include "stepwell/demo/messages.h"
#include "stepwell/demo/plans.h"
#include "stepwell/demo/screenings.h"
#include "stepwell/demo/teams.h"
#include "stepwell/demo/visit_notes.h"
#include "stepwell/demo/visits.h"
#include "stepwell/letter/store.h"
#include "stepwell/outcome/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/intake.h"
#include "stepwell/roster/store.h"
#include "stepwell/schedule/arrange.h"
#include "stepwell/schedule/establish.h"
#include "stepwell/schedule/store.h"
#include "stepwell/waitlist/offers.h"
#include "stepwell/waitlist/store.h"

namespace stepwell::demo {
namespace {

using std::chrono::days;
using std::chrono::weeks;

constexpr int weeks_lived = 16;
constexpr int middle_of_the_morning = 10 * 60 + 30;

// Somebody's stay, in days before today.
struct Stay {
  std::size_t track = 0;
  int seat = 0;
  Story story = Story::steady;
  int admitted = 0;
  std::optional<int> ended;  // none: still here
  episode::EndReason reason = episode::EndReason::completed;
};

// Who of today's people is worth a look: in which track, on which seat, since how many days.
constexpr Stay stories[] = {
    {0, 0, Story::improving, 44},        {0, 1, Story::worsening, 22},
    {0, 2, Story::not_improving, 29},    {0, 3, Story::from_hospital, 7},
    {0, 4, Story::spanish_speaking, 13}, {1, 0, Story::three_no_shows, 24},
    {1, 1, Story::no_birth_date, 16},    {2, 0, Story::hours_short, 19},
};
constexpr std::array<int, 3> people_in_track{14, 14, 13};  // forty today, and one on hold

// Who is on hold: for five days, and expected back in nine.
constexpr Stay paused{1, 13, Story::steady, 26};
constexpr int paused_for = 5;
constexpr int back_in = 9;

struct Setting {
  SiteId site;
  Day today;
  std::vector<program::Track> tracks;  // in the file's order
  std::vector<program::Group> groups;
};

int minutes_from_morning(const std::string& zone, Instant now) {
  return std::abs(zone_named(zone).minute_of_day(now) - middle_of_the_morning);
}

// Turns the template's week so that today is its fullest day: a demo opened on a Sunday shows one.
void turn_week(program::ProgramFile& file, Day today) {
  const int weekday =
      static_cast<int>(std::chrono::weekday(today.date).iso_encoding());  // 1 Monday ... 7 Sunday
  std::array<int, 7> meetings{};
  const auto each_meeting = [&](auto visit) {
    for (auto& program : file.programs)
      for (auto& track : program.tracks)
        for (auto& group : track.groups)
          for (auto& meeting : group.meets) visit(meeting);
  };
  each_meeting([&](auto& meeting) {
    ++meetings[static_cast<std::size_t>((weekday - number_of(meeting.weekday) + 7) % 7)];
  });
  const auto turn = std::ranges::max_element(meetings) - meetings.begin();
  each_meeting([&](auto& meeting) {
    meeting.weekday = static_cast<Weekday>((static_cast<int>(meeting.weekday) + turn) % 7);
  });
}

void hire(db::Tx& tx, Day today) {
  const auto hash = access::hash_password(Private<std::string>(password));
  for (const StaffMember& member : staff()) {
    const auto id = tx.next<StaffId>();
    people::put_staff(tx, {id, member.given_name, member.family_name});
    people::give_role(tx, id, {member.role, {}});
    if (member.signs_in)
      access::put_account(
          tx, {.staff_id = id, .username = to_word(member.role), .password_hash = hash});
    if (std::string_view(member.credential).empty()) continue;
    people::put_credential(tx, {.id = tx.next<CredentialId>(),
                                .staff_id = id,
                                .kind = member.credential,
                                .level = member.level,
                                .number = std::string("DEMO-") + member.family_name,
                                .state = "NY",
                                .expires_on = {today.date + days(200)}});
  }
}

Setting open_site(db::Tx& tx) {
  auto file = program::read_program_file(program::three_track_iop());
  file.site.time_zone = zone_named(time_zone_for(tx.now));
  const Day today = file.site.time_zone.day_of(tx.now);
  turn_week(file, today);
  hire(tx, today);
  const auto site = schedule::establish(tx, file, {today.date - weeks(weeks_lived)}).site_id;
  Setting setting{site, today, {}, program::groups_of(tx, site)};
  const auto tracks = program::tracks_of(tx, site);
  for (const auto& program : file.programs)
    for (const auto& track : program.tracks)
      setting.tracks.push_back(*std::ranges::find(tracks, track.name, &program::Track::name));
  return setting;
}

Stay todays(std::size_t track, int seat, Dice& dice) {
  for (const Stay& story : stories)
    if (story.track == track && story.seat == seat) return story;
  if (track == paused.track && seat == paused.seat) return paused;
  return {track, seat, Story::steady, dice.between(3, 48)};
}

// Returns who sat on each seat before, back to when the clinic opened: most complete, some drop out
// early (national figures for substance-use IOP: 38 % completed, median stay of 26 days for those
// who dropped out and 50 for those who did not; TEDS 2004).
void add_predecessors(std::vector<Stay>& stays, Dice& dice) {
  Stay next = stays.back();
  for (;;) {
    const bool completes = dice.chance(0.6);
    const int ended = next.admitted + dice.between(1, 5);
    const int stayed = completes ? dice.between(42, 56) : dice.between(14, 38);
    if (ended + stayed > weeks_lived * 7 - 3) return;
    next = {
        next.track,    next.seat,
        Story::steady, ended + stayed,
        ended,         completes ? episode::EndReason::completed : episode::EndReason::dropped_out};
    stays.push_back(next);
  }
}

// Everybody's stays in the order they began, so that each finds the seat of who left before.
std::vector<Stay> all_stays(Dice& dice) {
  std::vector<Stay> stays;
  for (std::size_t track = 0; track < people_in_track.size(); ++track)
    for (int seat = 0; seat < people_in_track[track]; ++seat) {
      stays.push_back(todays(track, seat, dice));
      add_predecessors(stays, dice);
    }
  std::ranges::stable_sort(stays, std::greater(), &Stay::admitted);
  return stays;
}

// The track's groups, one of those that run side by side. Who is short of hours leaves out the one
// group that is worth two.
std::vector<GroupId> groups_for(const Setting& setting, const Stay& stay) {
  std::vector<GroupId> chosen;
  int side_by_side = 0;
  for (const auto& group : setting.groups) {
    if (group.track_id != setting.tracks[stay.track].id) continue;
    const bool process = group.modality == program::Modality::process_group;
    if (process && side_by_side++ != stay.seat % 2) continue;
    if (stay.story == Story::hours_short && group.modality == program::Modality::psychoeducation)
      continue;
    chosen.push_back(group.id);
  }
  return chosen;
}

struct Sender {
  referral::SourceKind kind;
  const char* name;
};
constexpr Sender senders[] = {{referral::SourceKind::provider, "Dr. Okafor, primary care"},
                              {referral::SourceKind::self, ""},
                              {referral::SourceKind::family, ""},
                              {referral::SourceKind::court, "County drug court"},
                              {referral::SourceKind::provider, "Lakeview Counseling"}};
constexpr Sender hospital{referral::SourceKind::hospital, "Riverside Hospital, inpatient unit"};

referral::Referral refer(db::Tx& tx, const Setting& setting, const PatientId& patient,
                         const Sender& sender, Instant received, referral::Urgency urgency) {
  const AsOf then(tx, received);
  return referral::put_new(tx,
                           {.id = tx.next<ReferralId>(),
                            .site_id = setting.site,
                            .patient_id = patient,
                            .source_kind = sender.kind,
                            .source_name = sender.name,
                            .reason = Private<std::string>("Needs more than weekly therapy"),
                            .urgency = urgency},
                           {});
}

void pause(db::Tx& tx, const Setting& setting, const episode::Episode& episode) {
  const Day from{setting.today.date - days(paused_for)};
  const AsOf then(tx, program::zone_of_site(tx, setting.site).instant_of(from, 9 * 60).at);
  admission::begin_hold(tx, episode,
                        {.from_on = from,
                         .expected_on = {setting.today.date + days(back_in)},
                         .reason_kind = admission::HoldReason::hospital,
                         .reason = Private<std::string>("Gall bladder operation, then rest")},
                        {});
}

// Some of the people who come in the morning or the afternoon see the therapist each week, right
// after their groups; two of them today.
constexpr int seats_seen[] = {7, 8, 9, 10};
constexpr TimeOfDay seen_at[] = {{12 * 60}, {16 * 60 + 10}};  // by track

void see_weekly(db::Tx& tx, const Setting& setting, const Stay& stay,
                const episode::Episode& episode) {
  const auto nth = std::ranges::find(seats_seen, stay.seat) - std::begin(seats_seen);
  if (stay.ended || stay.track >= std::size(seen_at) || nth == std::ssize(seats_seen)) return;
  const auto staff = program::colleagues(tx);
  const auto therapist = std::ranges::find(staff, "therapist", &program::Colleague::username);
  const int before = std::min(stay.admitted, 28) / 7;  // whole weeks
  const AsOf then(tx, program::zone_of_site(tx, setting.site)
                          .instant_of({setting.today.date - days(stay.admitted)}, 9 * 60)
                          .at);
  appointment::make(tx, episode,
                    {.title = "Individual",
                     .staff_ids = {therapist->staff_id},
                     .room_id = setting.groups.front().room_id,
                     .first_on = {setting.today.date + days(nth) - weeks(before)},
                     .starts = seen_at[stay.track],
                     .times = before + 4,
                     .beside_groups = true});
}

// One plan is still a draft, one is to be reviewed today, one to be certified anew by tomorrow.
PlanStory plan_story(const Stay& stay) {
  if (stay.track == 0 && stay.seat == 11) return PlanStory::draft;
  if (stay.track == 1 && stay.seat == 3) return PlanStory::review_due;
  if (stay.track == 2 && stay.seat == 4) return PlanStory::certification_due;
  return PlanStory::signed_and_certified;
}

void live(db::Tx& tx, const Setting& setting, const Stay& stay, int number, Dice& dice) {
  const Person made = person(number, stay.story, dice);
  const Day admitted{setting.today.date - days(stay.admitted)};
  const auto patient = people::register_patient(tx, setting.site, made.details);
  const Zone zone = program::zone_of_site(tx, setting.site);
  const Sender sender = stay.story == Story::from_hospital
                            ? hospital
                            : senders[static_cast<std::size_t>(dice.below(std::size(senders)))];
  const auto referral =
      refer(tx, setting, patient.id, sender,
            zone.instant_of({admitted.date - days(dice.between(2, 9))}, 11 * 60).at,
            referral::Urgency::routine);
  call_after(tx, referral, number, Reaching::reached);
  if (stay.story == Story::from_hospital && !stay.ended) screen_around_hospital(tx, referral);
  auto episode = admission::begin_stay(tx, patient.id, referral,
                                       {.referral_id = referral.id,
                                        .program_id = setting.tracks[stay.track].program_id,
                                        .track_id = setting.tracks[stay.track].id,
                                        .admitted_on = admitted,
                                        .groups = groups_for(setting, stay)});
  if (stay.ended)
    episode = admission::end_stay(
        tx, episode, {.reason = stay.reason, .ended_on = {setting.today.date - days(*stay.ended)}});
  if (stay.track == paused.track && stay.seat == paused.seat && !stay.ended)
    pause(tx, setting, episode);
  see_weekly(tx, setting, stay, episode);
  if (!stay.ended) visit_today(tx, episode, stay.track, stay.seat);
  if (!stay.ended) name_team(tx, episode, stay.track, stay.seat);
  if (!stay.ended) say_free_hours(tx, episode, stay.track, stay.seat);
  if (!stay.ended) write_plan(tx, episode, stay.track, stay.seat, plan_story(stay));
  give_measures(tx, episode, stay.track, stay.seat, stay.story);
  if (!stay.ended) write_visit_notes(tx, episode, stay.track, stay.seat);
  const auto begins = stay.story != Story::steady ? Today::comes
                      : stay.seat == 5            ? Today::stays_away
                      : stay.seat == 6            ? Today::called_in
                                                  : Today::comes;
  History(tx, setting.site, dice).live(made, episode, begins);
}

// People somebody has asked us to take, and nobody has answered yet. Returns the next number.
int leave_referrals_waiting(db::Tx& tx, const Setting& setting, int number, Dice& dice) {
  const auto wait = [&](int hours, const Sender& sender, referral::Urgency urgency,
                        std::optional<Reaching> reaching) {
    const auto made = person(number++, Story::steady, dice);
    const auto patient = people::register_patient(tx, setting.site, made.details);
    const auto from =
        refer(tx, setting, patient.id, sender, {tx.now.time - std::chrono::hours(hours)}, urgency);
    if (reaching) call_after(tx, from, number, *reaching);
    return made;
  };
  wait(3, hospital, referral::Urgency::urgent, {});
  wait(20, senders[0], referral::Urgency::soon, Reaching::tried_once);
  auto twice = wait(29, senders[1], referral::Urgency::routine, Reaching::asked_back).details;
  twice.phone = Private<std::string>("555-0142");  // somebody asked again, and was registered anew
  const auto twin = people::register_patient(tx, setting.site, twice);
  people::put_contact(tx, {tx.next<ContactId>(), twin.id, "sister", Private<std::string>("Luz"),
                           Private<std::string>("555-0143")});
  const Person known = wait(51, senders[3], referral::Urgency::routine, Reaching::never);
  referral::SentPerson again{.details = known.details};
  again.details.birth_date.reset();  // the same person? A human says so, or not
  referral::take_person(tx, {setting.site, "demo/again", hospital.kind, hospital.name}, again);
  return number;
}

// The groups of a track that still have a seat.
std::vector<GroupId> groups_with_seats(db::Tx& tx, const Setting& setting, const TrackId& track) {
  std::vector<GroupId> found;
  for (const auto& group : setting.groups)
    if (group.track_id == track &&
        roster::seats_taken(tx, group.id, setting.today) < group.capacity)
      found.push_back(group.id);
  return found;
}

// Who waits for a place: one with a place offered, one moved up, one who waits for her coverage.
void leave_people_waiting(db::Tx& tx, const Setting& setting, int number, Dice& dice) {
  const auto wait = [&](std::size_t track, int days_ago, referral::Urgency urgency,
                        waitlist::NewWaiting asked) {
    const auto made = person(number++, Story::steady, dice);
    const auto patient = people::register_patient(tx, setting.site, made.details);
    const Instant since{tx.now.time - days(days_ago)};
    const auto from = refer(tx, setting, patient.id, senders[track],
                            {since.time - std::chrono::hours(26)}, urgency);
    call_after(tx, from, number, Reaching::reached);
    const AsOf then(tx, since);
    asked.wish.track_id = setting.tracks[track].id;
    asked.band = urgency;
    return waitlist::put_waiting(tx, from, asked, {});
  };
  const auto first = wait(2, 9, referral::Urgency::soon, {});
  wait(0, 6, referral::Urgency::routine,
       {.wish = {.reason_kind = waitlist::WaitReason::coverage,
                 .reason = Private<std::string>("The payer asks for another letter"),
                 .expected_on = Day{setting.today.date + days(8)}}});
  const auto last = wait(2, 3, referral::Urgency::routine, {});
  waitlist::move_to_band(
      tx, last, {waitlist::Band::soon, Private<std::string>("Sleeping worse, by phone")}, {});
  const auto free = groups_with_seats(tx, setting, first.track_id);
  if (free.empty()) return;
  const AsOf then(tx, {tx.now.time - std::chrono::hours(19)});
  waitlist::put_offer(
      tx, first,
      {.track_id = first.track_id, .groups = free, .starts_on = {setting.today.date + days(3)}},
      {});
}

// For whoever opens the week board: of the sessions to come, one is on a screen and one called off.
void change_the_week(db::Tx& tx, const Setting& setting) {
  const Day tomorrow{setting.today.date + days(1)};
  const auto coming =
      schedule::sessions_between(tx, setting.site, tomorrow, {tomorrow.date + weeks(1)});
  const auto session = [&](std::size_t n) { return schedule::find_session(tx, coming.at(n).id); };
  schedule::put_telehealth(tx, session(0), {Private<std::string>("https://meet.example.org/demo")});
  schedule::cancel(
      tx, session(1),
      {Private<std::string>("A training of the facilitator"), schedule::CancelScope::this_one});
}

}  // namespace

std::string time_zone_for(Instant now) {
  constexpr std::array zones{
      "America/New_York", "America/Chicago",  "America/Denver",   "America/Los_Angeles",
      "Pacific/Honolulu", "Pacific/Auckland", "Australia/Sydney", "Asia/Tokyo",
      "Asia/Singapore",   "Asia/Kolkata",     "Asia/Dubai",       "Africa/Nairobi",
      "Europe/Berlin",    "Europe/London",    "Atlantic/Azores",  "America/Sao_Paulo"};
  return *std::ranges::min_element(
      zones, {}, [&](const char* zone) { return minutes_from_morning(zone, now); });
}

void fill(db::Tx& tx, std::uint64_t seed) {
  Dice dice(seed);
  people::put_organization(tx, {tx.organization, "Stepwell Demo Clinics", "demo"});
  access::mark_demo(tx, password);
  const Setting setting = open_site(tx);
  letter::put_letterhead(
      tx, setting.site, {"Main Street Services", "12 Main Street\nRiverton 55501\n(555) 010-0199"});
  for (const auto& track : setting.tracks) ask_for_measures(tx, track.program_id);
  int number = 0;
  for (const Stay& stay : all_stays(dice)) live(tx, setting, stay, number++, dice);
  outcome::look_through(tx, setting.site);
  leave_people_waiting(tx, setting, leave_referrals_waiting(tx, setting, number, dice), dice);
  screen_who_waits(tx, setting.site);
  leave_messages(tx, setting.site, setting.today);
  change_the_week(tx, setting);
  tx.events.push_back({.organization_id = tx.organization,
                       .actor = "program",
                       .action = "demo",
                       .recorded_at = tx.now});
}

bool is_filled(db::Tx& tx) {
  return std::ranges::count(people::organizations(tx), tx.organization) > 0;
}

}  // namespace stepwell::demo
