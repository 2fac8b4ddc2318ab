#include "stepwell/doctor/look.h"

#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>

#include "stepwell/backup/shelf.h"
#include "stepwell/base/limits.h"
#include "stepwell/db/disk.h"
#include "stepwell/db/key_file.h"
#include "stepwell/db/sqlite.h"
#include "stepwell/doctor/rules.h"
#include "stepwell/doctor/store.h"

namespace stepwell::doctor {
namespace {

namespace fs = std::filesystem;

constexpr db::Sql begin{"BEGIN"};
constexpr db::Sql quick_check{"PRAGMA quick_check"};

using Checks = std::vector<Check>;

bool others_may(const fs::path& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 && (info.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

dev_t disk_of(const fs::path& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 ? info.st_dev : 0;
}

bool holds_key(const fs::path& file) {
  try {
    db::read_key(file);
    return true;
  } catch (const Error&) {
    return others_may(file);  // that is said by itself
  }
}

KeyFile key_file(const db::Location& location) {
  const fs::path path =
      location.key_file.empty() ? db::default_key_file(location.folder) : location.key_file;
  return {.path = path.string(),
          .is_there = fs::exists(path),
          .is_key = holds_key(path),
          .others_may_read = others_may(path),
          .is_with_data = db::is_inside(path, location.folder)};
}

Folder folder(const fs::path& path) {
  return {.path = path.string(),
          .is_there = fs::exists(db::database_in(path)),
          .others_may_enter = others_may(path),
          .may_write = access(path.c_str(), W_OK) == 0};
}

std::int64_t size_of(const fs::path& file) {
  std::error_code none;
  const auto size = fs::file_size(file, none);
  return none ? 0 : static_cast<std::int64_t>(size);
}

// The log is as long as it usually gets from the first day on, so it does not count as growth.
Disk disk(const fs::path& folder, db::Connection& db, Instant now) {
  return {.free_bytes = db::free_bytes(folder),
          .data_bytes = size_of(db::database_in(folder)),
          .data_days = days_of_data(db, now)};
}

std::optional<Instant> last_write(const fs::path& folder) {
  std::optional<Instant> latest;
  for (const char* ending : {"", "-wal"}) {
    struct stat info {};
    if (stat((db::database_in(folder) + ending).c_str(), &info) == 0)
      latest =
          std::max(latest, std::optional(Instant{std::chrono::sys_time<std::chrono::microseconds>(
                               std::chrono::seconds(info.st_mtim.tv_sec))}));
  }
  return latest;
}

Backups backups(const fs::path& folder) {
  Backups found{.last = backup::last_backup_of(folder)};
  if (!found.last) return found;
  found.file_is_there = fs::exists(found.last->file);
  found.is_on_the_datas_disk = found.file_is_there && disk_of(found.last->file) == disk_of(folder);
  return found;
}

std::vector<std::string> damage(db::Connection& db) {
  try {
    auto lines = db.all<std::string>(quick_check);
    std::erase(lines, "ok");
    return lines;
  } catch (const Error& error) {
    return {error.what()};
  }
}

Day day_of(Instant at) { return {std::chrono::floor<std::chrono::days>(at.time)}; }

// What only a data folder has.
void look_at_files(const db::Location& location, db::Connection& db, Instant now, Checks& checks) {
  checks.push_back(check_integrity(damage(db)));
  checks.push_back(check_disk(disk(location.folder, db, now)));
  checks.push_back(check_backups(backups(location.folder), now));
}

void look_at_records(const db::Location& location, db::Connection& db, Instant now,
                     Checks& checks) {
  const Day today = day_of(now);
  const Day notice{today.date + limits::licence_notice};
  const Versions known = versions(db, location.is_postgres());
  checks.push_back(check_versions(known));
  checks.push_back(check_checkpoints(checkpoints(db, location), now));
  checks.push_back(
      check_clock({now, audit::last_event_at(db),
                   location.is_postgres() ? std::nullopt : last_write(location.folder)}));
  checks.push_back(check_licences(licences_until(db, notice), today));
  if (known.standing == Schema::current) checks.push_back(check_mail(mail(db, now)));
  checks.push_back(check_time_zones(unknown_time_zones(db)));
}

void look_at_database(const db::Location& location, Instant now, Checks& checks) {
  try {
    const auto db = db::open_to_read(location);
    db->run(begin);
    if (!location.is_postgres()) look_at_files(location, *db, now, checks);
    look_at_records(location, *db, now, checks);
  } catch (const Error& error) {
    checks.push_back(out_of_reach("database", error.what()));
  }
}

}  // namespace

Report look_over(const db::Location& location, const fs::path& certificate, Instant now) {
  Checks checks;
  if (!location.is_postgres()) {
    checks.push_back(check_key(key_file(location)));
    checks.push_back(check_folder(folder(location.folder)));
  }
  if (worst_of(checks) != State::broken) look_at_database(location, now, checks);
  if (!certificate.empty())
    checks.push_back(check_certificate(end_of_certificate(certificate), now));
  return {worst_of(checks), std::move(checks)};
}

std::optional<Instant> end_of_certificate(const fs::path& file) {
  const std::unique_ptr<FILE, int (*)(FILE*)> in(std::fopen(file.c_str(), "r"), std::fclose);
  if (!in) return std::nullopt;
  const std::unique_ptr<X509, void (*)(X509*)> read(
      PEM_read_X509(in.get(), nullptr, nullptr, nullptr), X509_free);
  std::tm utc{};
  if (!read || ASN1_TIME_to_tm(X509_get0_notAfter(read.get()), &utc) != 1) return std::nullopt;
  return Instant{
      std::chrono::sys_time<std::chrono::microseconds>(std::chrono::seconds(timegm(&utc)))};
}

}  // namespace stepwell::doctor
