#include "stepwell/cli/outbox_plan.h"

#include "stepwell/base/limits.h"
#include "stepwell/cli/secret_file.h"
#include "stepwell/db/folder.h"
#include "stepwell/people/store.h"
#include "stepwell/phone/store.h"
#include "stepwell/safety/escalation.h"
#include "stepwell/staff/store.h"

namespace stepwell::cli {
namespace {

using outbox::Letter;
using outbox::Notice;

bool is_page_address(const std::string& url) {
  const bool is_local = url.starts_with("http://127.0.0.1") || url.starts_with("http://localhost");
  return (url.starts_with("https://") || is_local) && !url.ends_with('/') &&
         url.find_first_of(" \t\r\n#?") == std::string::npos;
}

std::optional<Letter> about_schedule(db::Tx& tx, const Notice& notice, const std::string& url) {
  if (notice.created_at.time + limits::notice_stale < tx.now.time) return std::nullopt;
  if (notice.staff_id) return outbox::schedule_letter(people::Language::en, url + "/sessions");
  const PatientId patient = notice.patient_id.value();
  return outbox::schedule_letter(people::find_patient(tx, patient).language,
                                 phone::address_of_standing_link(tx, patient, url));
}

}  // namespace

void add_outbox(CLI::App& command, OutboxPlan& plan) {
  auto* url = command
                  .add_option("--public-url", plan.public_url,
                              "what people type to open the pages; links in messages begin so")
                  ->type_name("URL");
  auto* server = command
                     .add_option("--mail-server", plan.mail.server,
                                 "send e-mail: smtp://HOST:PORT (with STARTTLS) or smtps://HOST")
                     ->type_name("URL")
                     ->needs(url);
  auto* from = command.add_option("--mail-from", plan.mail.from, "whom e-mail comes from")
                   ->type_name("ADDRESS")
                   ->needs(server);
  server->needs(from);
  auto* user = command.add_option("--mail-user", plan.mail.user, "the name to sign in there with")
                   ->needs(server);
  command
      .add_option("--mail-password-file", plan.password_file,
                  "the password is in it; only its owner may read it")
      ->type_name("FILE")
      ->needs(user);
  command
      .add_option("--mail-authority", plan.mail.authority_file,
                  "a PEM file of who vouches for the mail server, if nobody this machine knows")
      ->type_name("FILE")
      ->needs(server);
  command
      .add_option("--text-folder", plan.text_folder,
                  "put text messages here, a file each, for a gateway to take")
      ->type_name("FOLDER")
      ->needs(url);
}

outbox::Carriers carriers_of(const OutboxPlan& plan, const std::filesystem::path& data) {
  outbox::Carriers carriers;
  if (!plan.public_url.empty() && !is_page_address(plan.public_url))
    refuse("bad_address", "--public-url", "say it as https://HOST, without a slash at the end");
  if (!plan.mail.server.empty()) {
    outbox::MailPlan mail = plan.mail;
    if (!plan.password_file.empty())
      mail.password = Private(read_secret("--mail-password-file", plan.password_file, 1));
    carriers.email = outbox::by_mail(mail);
  }
  if (plan.text_folder.empty()) return carriers;
  if (!data.empty() && db::is_inside(plan.text_folder, data))
    refuse("with_the_data", "--text-folder",
           "this is inside the data folder: choose one that a gateway may read");
  carriers.text = outbox::into_folder(plan.text_folder);
  return carriers;
}

outbox::Writes letters(const std::string& public_url) {
  return {{outbox::Kind::schedule_changed,
           [public_url](db::Tx& tx, const Notice& notice) {
             return about_schedule(tx, notice, public_url);
           }},
          {outbox::Kind::personal_link,
           [public_url](db::Tx& tx, const Notice& notice) {
             const auto link = access::LinkId::parse(notice.about_id).value();
             return phone::letter_of_link(tx, link, public_url);
           }},
          {outbox::Kind::alert_open,
           [public_url](db::Tx& tx, const Notice& notice) {
             return safety::alert_letter(tx, AlertId::parse(notice.about_id).value(), public_url);
           }},
          {outbox::Kind::invitation, [public_url](db::Tx& tx, const Notice& notice) {
             return staff::invitation_letter(tx, notice.staff_id.value(), public_url);
           }}};
}

}  // namespace stepwell::cli
