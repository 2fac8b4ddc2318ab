#include "stepwell/outbox/sender.h"

#include <signal.h>

#include "stepwell/base/log.h"
#include "stepwell/people/store.h"

namespace stepwell::outbox {
namespace {

// A mail server that hangs up while TLS still writes is a failure, and no reason to end.
void survive_hanging_up() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

}  // namespace

Sender::Sender(http::Bell& bell, db::Writers& writers, db::Readers& readers, Carriers carriers,
               Writes writes)
    : bell_(bell),
      writers_(writers),
      readers_(readers),
      carriers_(std::move(carriers)),
      writes_(std::move(writes)) {
  thread_ = std::thread([this] {
    survive_hanging_up();
    while (bell_.wait(stopping_)) {
      go_round();
      bell_.done();
    }
  });
}

Sender::~Sender() {
  stopping_ = true;
  bell_.wake();
  thread_.join();
}

Channels Sender::channels() const {
  return {.email = static_cast<bool>(carriers_.email), .text = static_cast<bool>(carriers_.text)};
}

// What can't be done now, on a full disk say, is tried again on the next round.
void Sender::go_round() {
  try {
    std::vector<OrganizationId> all;
    readers_.with({}, [&](db::Tx& tx) { all = people::organizations(tx); });
    for (const OrganizationId& organization : all) send_due(organization);
    std::int64_t waiting = 0;
    for (const OrganizationId& organization : all)
      readers_.with(organization, [&](db::Tx& tx) { waiting += count_waiting(tx); });
    waiting_ = waiting;
  } catch (const Error& error) {
    log::warning(error.code == Code::internal ? error.log : error.what());
  }
}

// When the way itself is shut, the others that would go it stay as they are until the next round.
void Sender::send_due(const OrganizationId& organization) {
  Channels open = channels();
  std::vector<NoticeId> due;
  readers_.with(organization, [&](db::Tx& tx) { due = due_notices(tx, open); });
  for (const NoticeId& id : due) {
    if (stopping_) return;
    const auto parcel = take(organization, id);
    if (!parcel) continue;
    const auto failure = carry(*parcel);
    writers_.write(organization, [&](db::Tx& tx) {
      failure ? mark_failed(tx, parcel->notice, *failure) : mark_sent(tx, parcel->notice);
    });
    failure ? ++failed_ : ++sent_;
    if (failure && is_of_the_way(*failure)) return;
  }
}

std::optional<Sender::Parcel> Sender::take(const OrganizationId& organization, const NoticeId& id) {
  std::optional<Parcel> parcel;
  writers_.write(organization, [&](db::Tx& tx) {
    parcel.reset();
    if (const auto notice = claim(tx, id)) parcel = {*notice, message_of(tx, *notice)};
  });
  return parcel;
}

std::optional<Message> Sender::message_of(db::Tx& tx, const Notice& notice) const {
  auto to = address_of(tx, notice);
  const auto writes = writes_.find(notice.kind);
  if (!to || writes == writes_.end()) return std::nullopt;
  auto letter = writes->second(tx, notice);
  if (!letter) return std::nullopt;
  return Message{.id = notice.id.text(),
                 .to = *std::move(to),
                 .subject = letter->subject,
                 .text = letter->text,
                 .written_at = tx.now};
}

std::optional<Failure> Sender::carry(const Parcel& parcel) {
  if (!parcel.message) return Failure::nowhere;
  const Carrier& carrier =
      parcel.notice.channel == Channel::email ? carriers_.email : carriers_.text;
  return carrier(*parcel.message, [this] { return stopping_.load(); });
}

}  // namespace stepwell::outbox
