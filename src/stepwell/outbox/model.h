#pragma once

#include "stepwell/people/model.h"

// Outbox: what somebody outside is told, by e-mail or text message.
//
// A notice is stored in the transaction that does what it tells of, so there are both or neither,
// and the server sends it afterwards. It says that something changed and where to look, never what:
// no diagnosis, no group, no clinic. A patient is only told in a way they have allowed.
namespace stepwell::outbox {

using NoticeId = Id<struct NoticeKind>;

enum class Channel { email, text };
BOOST_DESCRIBE_ENUM(Channel, email, text)

enum class Kind {
  schedule_changed,  // a session of theirs was moved, cancelled or brought back
  invitation,        // to an account, for staff
  personal_link,     // to check in by phone, for a patient
  alert_open,        // a safety alert that nobody has answered yet, for staff
};
BOOST_DESCRIBE_ENUM(Kind, schedule_changed, invitation, personal_link, alert_open)

enum class State {
  queued,    // waits to be sent
  sending,   // a server is at it
  sent,      // the other side has taken it
  failed,    // will be tried again
  given_up,  // will not
};
BOOST_DESCRIBE_ENUM(State, queued, sending, sent, failed, given_up)

// Why it was not sent. Our own words: what the other side said may repeat an address.
enum class Failure {
  unreachable,        // nobody answers there
  insecure,           // no TLS, or a certificate that is not theirs
  sign_in_refused,    // our name or password
  recipient_refused,  // that address, for good
  refused,            // the message, or all of them for now
  too_slow,
  broken_off,  // the server ended between sending and noting it
  nowhere,     // no address, no consent any more, or nothing left to say
};
BOOST_DESCRIBE_ENUM(Failure, unreachable, insecure, sign_in_refused, recipient_refused, refused,
                    too_slow, broken_off, nowhere)

struct Notice {
  NoticeId id;
  std::optional<PatientId> patient_id;  // one of these two
  std::optional<StaffId> staff_id;
  Channel channel = Channel::email;
  Kind kind = Kind::schedule_changed;
  std::string about_id;  // of the first thing it tells of
  State state = State::queued;
  Instant due_at;  // the next try
  int attempts = 0;
  std::optional<Failure> last_failure;
  Instant created_at;
  std::optional<Instant> ended_at;  // when it was sent or given up
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Notice, (),
                      (id, patient_id, staff_id, channel, kind, about_id, state, due_at, attempts,
                       last_failure, created_at, ended_at, version))

// A notice as a page shows it.
struct NoticeRow {
  Notice notice;
  std::optional<Private<std::string>> patient_name;  // for whoever may read their chart
  std::string staff_name;                            // of a notice to staff
};
BOOST_DESCRIBE_STRUCT(NoticeRow, (), (notice, patient_name, staff_name))

struct Notices {
  std::vector<NoticeRow> items;  // what waits or failed first, then the newest
  bool sends_email = false;      // this server has been told how
  bool sends_text = false;
  int waiting = 0;   // queued, being sent, or to be tried again
  int given_up = 0;  // of those shown
};
BOOST_DESCRIBE_STRUCT(Notices, (), (items, sends_email, sends_text, waiting, given_up))

// How a patient lets us write to them. The default is not at all.
struct ContactConsent {
  bool may_email = false;
  bool may_text = false;
  std::optional<Instant> noted_at;  // none: they were never asked
  int version = 0;                  // 0 as long as they were never asked
};
BOOST_DESCRIBE_STRUCT(ContactConsent, (), (may_email, may_text, noted_at, version))

struct NewContactConsent {
  bool may_email = false;
  bool may_text = false;
};
BOOST_DESCRIBE_STRUCT(NewContactConsent, (), (may_email, may_text))

// Where somebody of the staff is told; empty where they are not.
struct StaffContact {
  Private<std::string> email;
  Private<std::string> phone;
  int version = 0;  // 0 as long as there is none
};
BOOST_DESCRIBE_STRUCT(StaffContact, (), (email, phone, version))

struct NewStaffContact {
  Private<std::string> email;
  Private<std::string> phone;
};
BOOST_DESCRIBE_STRUCT(NewStaffContact, (), (email, phone))

// What is sent. It lives in memory alone, from the claim to the answer.
struct Message {
  std::string id;  // the same at each try, so that a second copy is seen to be one
  Private<std::string> to;
  std::string subject;  // ASCII
  Private<std::string> text;
  Instant written_at;
};

}  // namespace stepwell::outbox
