#include <curl/curl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <memory>

#include "stepwell/base/limits.h"
#include "stepwell/outbox/carrier.h"
#include "stepwell/outbox/rules.h"

// SMTP through libcurl, which knows the protocol, TLS and MIME; here is only what we want of it.
namespace stepwell::outbox {
namespace {

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Lines = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;
using Mime = std::unique_ptr<curl_mime, decltype(&curl_mime_free)>;
using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

constexpr std::chrono::seconds connect_wait{10};

// libcurl wants to be begun once, before there are threads that use it.
void begin_once() {
  static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
  check(begun == CURLE_OK, "libcurl can't begin");
}

struct Server {
  bool is_smtp = false;
  bool is_this_machine = false;
};

Server server_of(const std::string& address) {
  const Url url(curl_url(), curl_url_cleanup);
  if (curl_url_set(url.get(), CURLUPART_URL, address.c_str(), CURLU_NON_SUPPORT_SCHEME)) return {};
  const auto part = [&](CURLUPart which) {
    char* text = nullptr;
    if (curl_url_get(url.get(), which, &text, 0) != CURLUE_OK) return std::string();
    const std::string copied(text);
    curl_free(text);
    return copied;
  };
  const std::string scheme = part(CURLUPART_SCHEME), host = part(CURLUPART_HOST);
  const bool loopback = host == "localhost" || host == "[::1]" || host.starts_with("127.");
  return {.is_smtp = (scheme == "smtp" || scheme == "smtps") && part(CURLUPART_USER).empty(),
          .is_this_machine = loopback};
}

void check_plan(const MailPlan& plan) {
  if (!server_of(plan.server).is_smtp)
    refuse("bad_address", "--mail-server",
           "say it as smtp://HOST:PORT or smtps://HOST:PORT, without a name or password");
  if (!is_email(plan.from))
    refuse("not_an_email", "--mail-from", "say from whom mail comes: no-reply@clinic.example");
  if (plan.user.empty() != plan.password.reveal().empty())
    refuse("missing", "--mail-password-file", "a user and a password file are given together");
}

// What was said last to the server, but for goodbye: the command that its answer is to.
struct Talk {
  std::string command;
};

int listen(CURL*, curl_infotype type, char* bytes, std::size_t size, void* talk) {
  if (type != CURLINFO_HEADER_OUT) return 0;
  const std::string command(bytes, std::min<std::size_t>(size, 4));
  if (command != "QUIT") static_cast<Talk*>(talk)->command = command;
  return 0;
}

// RFC 5321, 4.2.1: an answer of 500 and more is for good. Only to RCPT it is about the recipient.
Failure refusal_of(const Talk& talk, long reply) {
  return talk.command == "RCPT" && reply >= 500 ? Failure::recipient_refused : Failure::refused;
}

Failure failure_of(CURLcode code, const Talk& talk, long reply) {
  switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CACERT_BADFILE:
      return Failure::insecure;
    case CURLE_LOGIN_DENIED:
      return Failure::sign_in_refused;
    case CURLE_OPERATION_TIMEDOUT:
      return Failure::too_slow;
    case CURLE_ABORTED_BY_CALLBACK:
      return Failure::broken_off;
    case CURLE_SEND_ERROR:
      return reply == 0 ? Failure::unreachable : refusal_of(talk, reply);
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_REMOTE_ACCESS_DENIED:
      return Failure::refused;
    default:
      return Failure::unreachable;
  }
}

int ask_to_go_on(void* stopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return (*static_cast<const Stopping*>(stopping))() ? 1 : 0;
}

Lines header_of(const Message& message, const MailPlan& plan) {
  const auto written = static_cast<std::time_t>(message.written_at.micros() / 1'000'000);
  const std::string host = plan.from.substr(plan.from.find('@') + 1);
  Lines lines(nullptr, curl_slist_free_all);
  for (const std::string& line :
       {fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} +0000", fmt::gmtime(written)),
        "From: Stepwell <" + plan.from + ">", "To: <" + message.to.reveal() + ">",
        "Subject: " + message.subject, "Message-ID: <" + message.id + "@" + host + ">",
        std::string("Auto-Submitted: auto-generated")}) {  // RFC 3834: nobody's absence answers it
    curl_slist* longer = curl_slist_append(lines.get(), line.c_str());
    check(longer, "out of memory");
    static_cast<void>(lines.release());
    lines.reset(longer);
  }
  return lines;
}

Mime body_of(CURL* handle, const Message& message) {
  Mime mime(curl_mime_init(handle), curl_mime_free);
  curl_mimepart* part = curl_mime_addpart(mime.get());
  curl_mime_data(part, message.text.reveal().data(), message.text.reveal().size());
  curl_mime_type(part, "text/plain; charset=utf-8");
  curl_mime_encoder(part, "quoted-printable");
  return mime;
}

void set_security(CURL* handle, const MailPlan& plan) {
  const bool may_be_plain = server_of(plan.server).is_this_machine;
  curl_easy_setopt(handle, CURLOPT_USE_SSL, may_be_plain ? CURLUSESSL_TRY : CURLUSESSL_ALL);
  curl_easy_setopt(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
  if (!plan.authority_file.empty())
    curl_easy_setopt(handle, CURLOPT_CAINFO, plan.authority_file.c_str());
  if (plan.user.empty()) return;
  curl_easy_setopt(handle, CURLOPT_USERNAME, plan.user.c_str());
  curl_easy_setopt(handle, CURLOPT_PASSWORD, plan.password.reveal().c_str());
}

std::optional<Failure> send(const MailPlan& plan, const Message& message,
                            const Stopping& stopping) {
  const Handle handle(curl_easy_init(), curl_easy_cleanup);
  check(handle != nullptr, "libcurl has no handle");
  CURL* curl = handle.get();
  const std::string from = "<" + plan.from + ">", to = "<" + message.to.reveal() + ">";
  const Lines recipients(curl_slist_append(nullptr, to.c_str()), curl_slist_free_all);
  const Lines header = header_of(message, plan);
  const Mime body = body_of(curl, message);
  Talk talk;
  curl_easy_setopt(curl, CURLOPT_URL, plan.server.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, header.get());
  curl_easy_setopt(curl, CURLOPT_MIMEPOST, body.get());
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(connect_wait.count()));
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(limits::mail_wait.count()));
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, ask_to_go_on);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &stopping);
  curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);  // heard by us alone
  curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, listen);
  curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &talk);
  set_security(curl, plan);
  const CURLcode outcome = curl_easy_perform(curl);
  long reply = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
  return outcome == CURLE_OK ? std::nullopt : std::optional(failure_of(outcome, talk, reply));
}

}  // namespace

Carrier by_mail(const MailPlan& plan) {
  begin_once();
  check_plan(plan);
  return [plan](const Message& message, const Stopping& stopping) {
    return send(plan, message, stopping);
  };
}

}  // namespace stepwell::outbox
