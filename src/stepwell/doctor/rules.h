#pragma once

#include "stepwell/doctor/model.h"

namespace stepwell::doctor {

// Each returns what it makes of what was found. Its numbers are in base/limits.h.
Check check_key(const KeyFile& key);
Check check_folder(const Folder& folder);
Check check_disk(const Disk& disk);
Check check_clock(const Clocks& clocks);
Check check_versions(const Versions& versions);
Check check_integrity(const std::vector<std::string>& wrong);
Check check_checkpoints(const Checkpoints& checkpoints, Instant now);
Check check_backups(const Backups& backups, Instant now);
Check check_certificate(std::optional<Instant> ends_at, Instant now);  // nothing: can't be read
Check check_licences(const std::vector<Licence>& expiring, Day today);
Check check_mail(const Mail& mail);
Check check_time_zones(const std::vector<std::string>& unknown);

// What can't be looked into because `why` is in the way.
Check out_of_reach(std::string name, std::string why);

State worst_of(const std::vector<Check>& checks);

}  // namespace stepwell::doctor
