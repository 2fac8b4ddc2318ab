#pragma once

#include "stepwell/base/weekday.h"
#include "stepwell/db/tx.h"
#include "stepwell/staff/rules.h"

// The part of a site's file that says who works there. People come with it and are mended by it;
// nobody leaves by being left out, and how somebody signs in is never in it.
namespace stepwell::staff {

struct FileHours {
  Weekday weekday = Weekday::monday;
  TimeOfDay starts;
  TimeOfDay ends;
};
BOOST_DESCRIBE_STRUCT(FileHours, (), (weekday, starts, ends))

// Somebody is known again by their full name, a credential by its kind and who issued it.
struct FileStaff {
  std::string given_name;
  std::string family_name;
  std::vector<people::Role> roles;                              // at the site: these and no others
  std::optional<std::vector<CredentialDetails>> credentials{};  // what is not named stays
  std::optional<std::vector<FileHours>> hours{};                // left out, they stay as they are
};
BOOST_DESCRIBE_STRUCT(FileStaff, (), (given_name, family_name, roles, credentials, hours))

// Returns everything wrong with `said` beside those who work here already; fields begin with
// /staff.
std::vector<Finding> check_file(std::span<const FileStaff> said, std::span<const StaffCard> staff);

// What putting such people in their places came to.
struct Engaged {
  int added = 0;
  int changed = 0;
  int unchanged = 0;
  std::vector<Finding> findings;  // then nothing may be kept
  std::vector<Finding> warnings;
};

// The people of a file, in the order in which the rest of it needs them. Throws `invalid` with what
// check_file() finds.
class Engaging {
 public:
  // Makes those who are new, so that they may be named.
  Engaging(db::Tx& tx, std::span<const FileStaff> said);

  // Gives everybody what is said of them. Who works where `reach` does not go can't be changed.
  Engaged at(const SiteId& site, const Reach& reach);

 private:
  bool engage(const FileStaff& said, StaffCard& card, const SiteId& site, const Reach& reach,
              const std::string& field);
  bool put_credentials(const FileStaff& said, const StaffCard& card);
  bool put_hours(const FileStaff& said, const StaffId& staff);

  db::Tx& tx_;
  std::span<const FileStaff> said_;
  std::vector<StaffCard> staff_;
  std::vector<StaffId> new_;
  Engaged done_;
};

// Returns those who have a role at `site`, as a file says it; of several credentials of a kind and
// issuer the one that holds longest.
std::vector<FileStaff> file_of(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::staff
