#pragma once

#include <atomic>
#include <map>
#include <thread>

#include "stepwell/db/readers.h"
#include "stepwell/db/writers.h"
#include "stepwell/http/bell.h"
#include "stepwell/outbox/carrier.h"
#include "stepwell/outbox/rules.h"
#include "stepwell/outbox/store.h"

namespace stepwell::outbox {

// Returns what a notice says, written when it is sent: a link in it is made for it then and kept
// nowhere. Nothing when there is nothing left to say. It may write to `tx`.
using Write = std::function<std::optional<Letter>(db::Tx& tx, const Notice& notice)>;

// Who writes which kind. A kind without anybody says nothing.
using Writes = std::map<Kind, Write>;

// Sends what is due, one after the other, on a thread of its own, whenever the bell rings.
//
// A notice is claimed in a short transaction, carried outside of any, and marked in another. Two
// servers never carry one at the same time. What was marked as sent is never sent again; what a
// server was carrying when it was killed is, once its claim is over, with the same message id.
class Sender {
 public:
  Sender(http::Bell& bell, db::Writers& writers, db::Readers& readers, Carriers carriers,
         Writes writes);
  ~Sender();  // breaks off what is under way; it will be tried again

  Channels channels() const;

  // Since the start, and as of the last round. Any thread.
  std::int64_t sent() const { return sent_; }
  std::int64_t failed() const { return failed_; }
  std::int64_t waiting() const { return waiting_; }

 private:
  struct Parcel {
    Notice notice;
    std::optional<Message> message;  // none: there is nothing to send, or nobody to send it to
  };

  void go_round();
  void send_due(const OrganizationId& organization);
  std::optional<Parcel> take(const OrganizationId& organization, const NoticeId& id);
  std::optional<Failure> carry(const Parcel& parcel);
  std::optional<Message> message_of(db::Tx& tx, const Notice& notice) const;

  http::Bell& bell_;
  db::Writers& writers_;
  db::Readers& readers_;
  const Carriers carriers_;
  const Writes writes_;
  std::atomic<std::int64_t> sent_ = 0;
  std::atomic<std::int64_t> failed_ = 0;
  std::atomic<std::int64_t> waiting_ = 0;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;  // last, so that everything it uses is there before it starts
};

}  // namespace stepwell::outbox
