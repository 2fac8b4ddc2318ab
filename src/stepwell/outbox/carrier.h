#pragma once

#include <filesystem>
#include <functional>

#include "stepwell/outbox/model.h"

namespace stepwell::outbox {

// Whether whoever waits should stop waiting: the server ends.
using Stopping = std::function<bool()>;

// Brings a message to its recipient and returns nothing, or why it could not. Nothing means that
// the other side has taken it. Returns soon once `stopping` says so. One thread at a time.
using Carrier =
    std::function<std::optional<Failure>(const Message& message, const Stopping& stopping)>;

// How each channel is carried; none where the server was not told how.
struct Carriers {
  Carrier email{};
  Carrier text{};
};

// A mail server, and who we are there.
struct MailPlan {
  std::string server{};  // "smtp://mail.example:587" or "smtps://mail.example"; empty: no mail
  std::string from{};    // "no-reply@clinic.example"
  std::string user{};    // empty: we don't sign in
  Private<std::string> password{};
  std::filesystem::path authority_file{};  // PEM; empty: those that this machine trusts
};

// Sends through SMTP, always encrypted unless the server is this machine. Throws `invalid` when
// the plan can't work.
Carrier by_mail(const MailPlan& plan);

// Puts each message into `folder` as a file of one line of JSON, "<id>.json":
// {"id":...,"to":"+12125550100","text":...}. Here a gateway to the telephone network is attached;
// it takes each file away. The same message written twice is one file. Throws `invalid` when the
// folder is not there or others may look into it.
Carrier into_folder(const std::filesystem::path& folder);

}  // namespace stepwell::outbox
