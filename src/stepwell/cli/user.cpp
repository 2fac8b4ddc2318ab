#include "stepwell/cli/user.h"

#include <fmt/format.h>

#include <iostream>

#include "stepwell/access/password.h"
#include "stepwell/access/store.h"
#include "stepwell/access/throttle.h"
#include "stepwell/audit/chain.h"
#include "stepwell/cli/location.h"
#include "stepwell/people/store.h"

namespace stepwell::cli {
namespace {

// What was said on the command line.
struct Wanted {
  db::Location location{};
  std::string organization{};  // its short name; may be left out where there is one
  std::string username{};
  std::string given_name{};
  std::string family_name{};
  std::string clinic{};              // the organization's name, when a new one is made
  std::vector<std::string> roles{};  // "nurse" or "nurse@Main Street"
  bool password_from_stdin = false;
};

// A new password, made up here unless it was typed.
struct Chosen {
  Private<std::string> password;
  Private<std::string> hash;
  bool made_up = false;
};

db::Conduct conduct() {
  db::Conduct conduct;
  system_secrets({reinterpret_cast<std::uint8_t*>(&conduct.seed), sizeof conduct.seed});
  conduct.seal = audit::seal;
  return conduct;
}

bool holds_nobody(db::Database& database) {
  bool empty = false;
  database.readers.with(OrganizationId{},
                        [&](db::Tx& tx) { empty = people::organizations(tx).empty(); });
  return empty;
}

OrganizationId the_organization(db::Database& database, const std::string& short_name) {
  std::optional<OrganizationId> found;
  database.readers.with(OrganizationId{}, [&](db::Tx& tx) {
    found = access::find_organization_to_enter(
        tx, short_name.empty() ? std::nullopt : std::optional(short_name));
  });
  if (!found) throw Error(Code::not_found, "there is no such organization in this database");
  return *found;
}

// Whether somebody is the first in a database that holds nobody yet.
bool begins_one(db::Database& database, const Wanted& wanted, std::string_view command) {
  const bool empty = holds_nobody(database);
  if (!empty && !wanted.clinic.empty())
    throw Error(Code::conflict, "there is an organization here already: leave --clinic out");
  if (empty && command == "add" && wanted.clinic.empty())
    throw Error(Code::not_found, "nobody is here yet: say with --clinic what the clinic is called");
  return empty && command == "add";
}

OrganizationId new_organization() {
  return IdSource(conduct().seed).next<OrganizationId>(system_clock());
}

// Does `work` in one transaction, on record under the program's own name.
void carry_out(const Wanted& wanted, const char* command,
               const std::function<void(db::Tx&)>& work) {
  db::Database database(wanted.location, conduct(), 1);
  const bool make = begins_one(database, wanted, command);
  const OrganizationId organization =
      make ? new_organization() : the_organization(database, wanted.organization);
  const auto on_record = [&](db::Tx& tx) {
    if (make)
      people::put_organization(tx, {organization, wanted.clinic,
                                    wanted.organization.empty() ? "clinic" : wanted.organization});
    work(tx);
    tx.events.push_back({.organization_id = organization,
                         .actor = "program",
                         .action = fmt::format("stepwell user {}", command),
                         .subject = "user/" + access::username_key(wanted.username),
                         .patient = "",
                         .recorded_at = tx.now});
  };
  database.writers.write(organization, on_record);
}

SiteId site_called(db::Tx& tx, std::string_view name) {
  for (const people::Site& site : people::sites(tx))
    if (site.name == name) return site.id;
  throw Error(Code::not_found, fmt::format("there is no site called {}", name));
}

people::RoleAt read_role(db::Tx& tx, std::string_view text) {
  const auto at = text.find('@');
  const auto role = from_word<people::Role>(text.substr(0, at));
  if (!role) refuse("bad_word", "--role", "a role must be " + words_of<people::Role>());
  if (at == text.npos) return {*role, {}};
  return {*role, site_called(tx, text.substr(at + 1))};
}

std::string typed_password(const Wanted& wanted) {
  std::string text;
  std::getline(std::cin, text);
  require(
      access::check_password(Private(text), access::Factors::password,
                             std::vector{wanted.username, wanted.given_name, wanted.family_name}));
  return text;
}

Chosen choose_password(const Wanted& wanted) {
  const bool made_up = !wanted.password_from_stdin;
  const Private<std::string> password(made_up ? secret_token(system_secrets).substr(0, 20)
                                              : typed_password(wanted));
  return {password, access::hash_password(password), made_up};
}

void show(const Chosen& chosen) {
  if (!chosen.made_up) return;
  fmt::print("Password: {}\nIt is not shown again; it can be changed once signed in.\n",
             chosen.password.reveal());
}

access::Account account_called(db::Tx& tx, const std::string& username) {
  auto account = access::find_account(tx, username);
  if (!account) throw Error(Code::not_found, "there is no user called " + username);
  return *std::move(account);
}

void add(const Wanted& wanted) {
  require(access::check_username(wanted.username));
  const Chosen chosen = choose_password(wanted);
  carry_out(wanted, "add", [&](db::Tx& tx) {
    if (access::find_account(tx, wanted.username))
      throw Error(Code::conflict,
                  fmt::format("there is a user called {} already", wanted.username));
    const auto staff = tx.next<StaffId>();
    people::put_staff(tx, {staff, wanted.given_name, wanted.family_name});
    for (const std::string& role : wanted.roles) people::give_role(tx, staff, read_role(tx, role));
    access::put_account(tx, {staff, wanted.username, chosen.hash});
  });
  fmt::print("{} may sign in now.\n", wanted.username);
  show(chosen);
}

void reset(const Wanted& wanted) {
  const Chosen chosen = choose_password(wanted);
  carry_out(wanted, "reset", [&](db::Tx& tx) {
    access::Account account = account_called(tx, wanted.username);
    account.password_hash = chosen.hash;
    account.totp_secret.reset();
    access::put_account(tx, account);
    access::end_all_sign_ins(tx, account.staff_id);
    access::clear_failures(tx, "user/" + access::username_key(wanted.username));
  });
  fmt::print("{} has a new password and no second factor, and is signed out everywhere.\n",
             wanted.username);
  show(chosen);
}

void set_disabled(db::Tx& tx, const std::string& username, bool disabled) {
  access::Account account = account_called(tx, username);
  account.disabled = disabled;
  access::put_account(tx, account);
  people::Staff staff = people::find_staff(tx, account.staff_id);
  staff.active = !disabled;
  people::put_staff(tx, staff);
  access::end_all_sign_ins(tx, account.staff_id);
}

void disable(const Wanted& wanted) {
  carry_out(wanted, "disable", [&](db::Tx& tx) { set_disabled(tx, wanted.username, true); });
  fmt::print("{} is signed out everywhere and may not sign in.\n", wanted.username);
}

void enable(const Wanted& wanted) {
  carry_out(wanted, "enable", [&](db::Tx& tx) { set_disabled(tx, wanted.username, false); });
  fmt::print("{} may sign in again.\n", wanted.username);
}

std::string words_of_roles(db::Tx& tx, const StaffId& staff) {
  std::vector<std::string> words;
  for (const people::RoleAt& held : people::roles_of(tx, staff)) {
    const std::string role = to_word(held.role);
    words.push_back(held.site_id
                        ? fmt::format("{}@{}", role, people::find_site(tx, *held.site_id).name)
                        : role);
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

void list(const Wanted& wanted) {
  db::Database database(wanted.location, conduct(), 1);
  database.readers.with(the_organization(database, wanted.organization), [](db::Tx& tx) {
    for (const access::Account& account : access::accounts(tx)) {
      const people::Staff staff = people::find_staff(tx, account.staff_id);
      fmt::print("{:<20} {} {}: {}{}{}\n", account.username, staff.given_name, staff.family_name,
                 words_of_roles(tx, account.staff_id), account.totp_secret ? ", second factor" : "",
                 account.disabled ? ", disabled" : "");
    }
  });
}

// Adds a command that does `work`, with the options that all of them take.
CLI::App* add_command(CLI::App& user, const char* name, const char* what,
                      const std::shared_ptr<Wanted>& wanted, void (*work)(const Wanted&)) {
  auto* command = user.add_subcommand(name, what);
  add_location(*command, wanted->location);
  command->add_option("--organization", wanted->organization,
                      "its short name, where the database holds several");
  command->footer(fmt::format("Example:\n  stepwell user {}{} --data /var/lib/stepwell", name,
                              work == list ? "" : " grace"));
  command->callback([wanted, work] { work(*wanted); });
  if (work != list)
    command->add_option("username", wanted->username, "what they sign in with")->required();
  return command;
}

void take_password(CLI::App& command, Wanted& wanted) {
  command.add_flag("--password-stdin", wanted.password_from_stdin,
                   "read the password from standard input instead of making one up");
}

void take_person(CLI::App& command, Wanted& wanted) {
  command.add_option("--clinic", wanted.clinic,
                     "what the clinic is called, to begin one in a database that holds nobody yet");
  command.add_option("--given", wanted.given_name, "given name")->required();
  command.add_option("--family", wanted.family_name, "family name")->required();
  command.add_option("--role", wanted.roles, "a role everywhere, or ROLE@SITE; may be repeated")
      ->required();
  command.footer(
      "Examples:\n"
      "  stepwell user add grace --data /var/lib/stepwell --given Grace --family Hopper "
      "--role director --clinic \"Elm Street Recovery\"\n"
      "  stepwell user add grace --data /var/lib/stepwell --given Grace --family Hopper "
      "--role director\n"
      "  stepwell user add nils --data /var/lib/stepwell --given Nils --family Ek "
      "--role \"nurse@Main Street\"");
}

}  // namespace

void add_user(CLI::App& program) {
  auto* user = program.add_subcommand("user", "Says who may sign in");
  user->require_subcommand(1);
  user->footer("Example:\n  stepwell user list --data /var/lib/stepwell");
  const auto wanted = std::make_shared<Wanted>();

  auto* command = add_command(*user, "add", "Lets somebody sign in", wanted, add);
  take_person(*command, *wanted);
  take_password(*command, *wanted);
  command =
      add_command(*user, "reset", "Gives a new password, without a second factor", wanted, reset);
  take_password(*command, *wanted);
  add_command(*user, "disable", "Signs somebody out and lets nobody in by that name", wanted,
              disable);
  add_command(*user, "enable", "Lets somebody sign in again", wanted, enable);
  add_command(*user, "list", "Lists who may sign in", wanted, list);
}

}  // namespace stepwell::cli
