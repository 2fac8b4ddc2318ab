#include "stepwell/doctor/rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "stepwell/base/limits.h"

namespace stepwell::doctor {
namespace {

using std::chrono::days;
using std::chrono::hours;

Check ok(const char* name, std::string text) { return {name, State::ok, std::move(text), ""}; }

Check attention(const char* name, std::string text, std::string advice) {
  return {name, State::attention, std::move(text), std::move(advice)};
}

Check broken(const char* name, std::string text, std::string advice) {
  return {name, State::broken, std::move(text), std::move(advice)};
}

std::string age_of(Instant at, Instant now) {
  const auto age = now.time - at.time;
  return age < hours(48) ? fmt::format("{} hours", std::chrono::floor<hours>(age).count())
                         : fmt::format("{} days", std::chrono::floor<days>(age).count());
}

std::string size_of(std::int64_t bytes) {
  constexpr std::int64_t giga = 1 << 30;
  return bytes >= 10 * giga ? fmt::format("{} GB", bytes / giga)
                            : fmt::format("{} MB", bytes >> 20);
}

// How many more days there is room for, at the pace so far; nothing in a clinic's first week.
std::optional<std::int64_t> days_left(const Disk& disk) {
  if (disk.data_days < 7 || disk.data_bytes == 0) return std::nullopt;
  return disk.free_bytes / std::max<std::int64_t>(1, disk.data_bytes / disk.data_days);
}

std::string list_of(const std::vector<Licence>& licences) {
  std::string list;
  for (const Licence& licence : licences)
    list += fmt::format("{}{} ({}, {})", list.empty() ? "" : "; ", licence.staff_id.text(),
                        licence.kind, licence.expires_on.text());
  return list;
}

}  // namespace

Check check_key(const KeyFile& key) {
  if (!key.is_there)
    return broken("key", fmt::format("The key file {} is not there.", key.path),
                  "Bring it back from your copy: without it the records can't be read.");
  if (!key.is_key)
    return broken("key", fmt::format("{} is not a key file.", key.path),
                  "Bring the key file back from your copy.");
  if (key.others_may_read)
    return broken("key", fmt::format("Others may read the key file {}.", key.path),
                  fmt::format("Run: chmod 600 {}", key.path));
  if (key.is_with_data)
    return broken("key", fmt::format("The key file {} lies with the data.", key.path),
                  "Move it away, and say where with --key-file.");
  return ok("key",
            fmt::format("The key file {} is there, and only its owner may read it.", key.path));
}

Check check_folder(const Folder& folder) {
  if (!folder.is_there)
    return broken("folder", fmt::format("There is no clinic in the data folder {}.", folder.path),
                  "Say where it is with --data, or restore a backup.");
  if (!folder.may_write)
    return broken(
        "folder", fmt::format("The data folder {} can't be written to.", folder.path),
        "Run this as the account that serves the clinic, or give that account the folder.");
  if (folder.others_may_enter)
    return attention("folder", fmt::format("Others may look into the data folder {}.", folder.path),
                     fmt::format("Run: chmod 700 {}", folder.path));
  return ok("folder", fmt::format("The data folder {} is its owner's alone.", folder.path));
}

Check check_disk(const Disk& disk) {
  const auto left = days_left(disk);
  const std::string text = fmt::format(
      "The records take {}, and {} are free{}.", size_of(disk.data_bytes), size_of(disk.free_bytes),
      left ? fmt::format(": enough for about {} days at the pace so far", *left) : "");
  if (disk.free_bytes < limits::disk_least)
    return broken("disk", text, "Make room now: when the disk is full nothing can be recorded.");
  if (disk.free_bytes < disk.data_bytes)
    return attention("disk", text, "Make room: a backup could not be restored beside the records.");
  if (left && days(*left) < limits::disk_days) return attention("disk", text, "Make room.");
  return ok("disk", text);
}

Check check_clock(const Clocks& clocks) {
  for (const auto& seen : {clocks.last_event, clocks.last_write})
    if (seen && seen->time > clocks.now.time + limits::clock_step)
      return broken("clock",
                    fmt::format("The clock shows {}, but something was recorded at {}.",
                                clocks.now.text(), seen->text()),
                    "The clock was set back, or was wrong then. Set it by a time server (NTP).");
  return ok("clock",
            fmt::format("The clock shows {}, after all that was recorded.", clocks.now.text()));
}

Check check_versions(const Versions& versions) {
  const std::string text = fmt::format("Stepwell {}, {}, schema {}.", versions.program,
                                       versions.engine, versions.schema);
  if (versions.standing == Schema::changed)
    return broken("versions", text, "The schema is not one of this program's: who changed it?");
  if (versions.standing == Schema::ahead)
    return broken("versions", text, "The database is newer than this program: install the newer.");
  if (versions.engine_is_too_old)
    return broken("versions", text, "PostgreSQL must be version 15 or newer.");
  if (versions.standing == Schema::behind)
    return attention("versions", text,
                     "Make a backup; the next start brings the schema up to date.");
  return ok("versions", text);
}

Check check_integrity(const std::vector<std::string>& wrong) {
  if (wrong.empty()) return ok("integrity", "Every page is as it was written.");
  return broken("integrity", fmt::format("The database is damaged: {}.", wrong.front()),
                "Stop the server, restore the last backup, and look at the disk.");
}

Check check_checkpoints(const Checkpoints& checkpoints, Instant now) {
  if (checkpoints.forged > 0)
    return broken("checkpoints",
                  fmt::format("{} lines of {} were not written with this clinic's key.",
                              checkpoints.forged, checkpoints.path),
                  "Compare it with your copy on another machine, and run stepwell verify.");
  if (!checkpoints.forgotten.empty())
    return broken(
        "checkpoints",
        fmt::format("The record of organization {} is not what it was on {}.",
                    checkpoints.forgotten.front().organization_id.text(),
                    checkpoints.forgotten.front().made_at.text()),
        "Run stepwell verify. After restoring an older backup, move the checkpoints away.");
  if (checkpoints.latest.empty())
    return attention("checkpoints", "The record's end was never noted outside the database.",
                     "Serve the clinic: the server notes it every ten minutes.");
  const Instant newest =
      std::ranges::max(checkpoints.latest, {}, &audit::Checkpoint::made_at).made_at;
  if (checkpoints.has_grown && now.time - newest.time > limits::checkpoint_age)
    return attention("checkpoints",
                     fmt::format("The record has grown, and its end was last noted {} ago.",
                                 age_of(newest, now)),
                     "The server notes it every ten minutes; its log says why it does not.");
  return ok("checkpoints", fmt::format("The record's end was noted on {}.", newest.text()));
}

Check check_backups(const Backups& backups, Instant now) {
  constexpr const char* how = "Serve with --backup-to FOLDER, or run stepwell backup every night.";
  if (!backups.last) return attention("backup", "There was never a backup.", how);
  const std::string text = fmt::format("The last backup is {} old: {}.",
                                       age_of(backups.last->made_at, now), backups.last->file);
  if (!backups.file_is_there)
    return attention("backup", text, "It can't be seen from here: is its disk mounted?");
  if (now.time - backups.last->made_at.time > limits::backup_age)
    return attention("backup", text, how);
  if (backups.is_on_the_datas_disk)
    return attention("backup", text,
                     "It is on the same disk as the records: have it copied to another machine.");
  return ok("backup", text);
}

Check check_certificate(std::optional<Instant> ends_at, Instant now) {
  if (!ends_at)
    return broken("certificate", "The certificate can't be read.", "Give its PEM file.");
  const std::string text = fmt::format("The certificate is good until {}.", ends_at->text());
  if (*ends_at <= now) return broken("certificate", text, "It has expired: renew it now.");
  if (ends_at->time - now.time < limits::certificate_notice)
    return attention("certificate", text, "Renew it.");
  return ok("certificate", text);
}

Check check_licences(const std::vector<Licence>& expiring, Day today) {
  if (expiring.empty())
    return ok("licences", fmt::format("No licence of active staff expires within {} days.",
                                      limits::licence_notice.count()));
  const auto gone = std::ranges::count_if(
      expiring, [&](const Licence& licence) { return licence.expires_on < today; });
  return attention("licences",
                   fmt::format("{} licences of active staff have expired and {} expire within {} "
                               "days: {}.",
                               gone, static_cast<std::ptrdiff_t>(expiring.size()) - gone,
                               limits::licence_notice.count(), list_of(expiring)),
                   "Enter the renewed licences, or plan substitutes.");
}

Check check_mail(const Mail& mail) {
  constexpr const char* where = "Set-up, Messages says what is in the way; see docs/admin/mail.md.";
  if (mail.failing > 0)
    return attention(
        "mail",
        fmt::format("{} messages can't be sent, and it was tried for over an hour.", mail.failing),
        where);
  if (mail.late > 0)
    return attention(
        "mail", fmt::format("{} messages wait for over an hour and nobody sends them.", mail.late),
        "Serve with --mail-server or --text-folder; see docs/admin/mail.md.");
  if (mail.given_up > 0)
    return attention("mail", fmt::format("{} messages were given up this week.", mail.given_up),
                     where);
  return ok("mail", "Every message of this week was sent.");
}

Check check_time_zones(const std::vector<std::string>& unknown) {
  if (unknown.empty()) return ok("time_zones", "This machine knows every site's time zone.");
  return broken(
      "time_zones",
      fmt::format("This machine does not know the time zone {}.", fmt::join(unknown, ", ")),
      "Install the time zone data: apt install tzdata");
}

Check out_of_reach(std::string name, std::string why) {
  return {std::move(name), State::broken, std::move(why),
          "The rest can be looked at once this is mended."};
}

State worst_of(const std::vector<Check>& checks) {
  State worst = State::ok;
  for (const Check& check : checks) worst = std::max(worst, check.state);
  return worst;
}

}  // namespace stepwell::doctor
