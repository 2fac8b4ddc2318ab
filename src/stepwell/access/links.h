#pragma once

#include "stepwell/base/describe.h"
#include "stepwell/db/tx.h"

// Personal links: a secret address that one person opens without a password. It lets them do one
// thing about themselves, until it is over or somebody takes it back.
//
// Only the hash of a secret is kept. It is made anew each time the link is shown or sent, and each
// of them is good.
namespace stepwell::access {

using LinkId = Id<struct LinkIdKind>;

enum class LinkKind {
  phone,  // a patient checks in
  feed,   // a calendar reads a patient's or a colleague's times
};
BOOST_DESCRIBE_ENUM(LinkKind, phone, feed)

struct Link {
  LinkId id;
  LinkKind kind = LinkKind::phone;
  std::optional<PatientId> patient_id;  // one of these two
  std::optional<StaffId> staff_id;
  std::optional<Day> valid_on;  // of one that is for one day
  Instant created_at;
  Instant expires_at;
  std::optional<Instant> used_at;  // the last time
  std::optional<Instant> revoked_at;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(Link, (),
                      (id, kind, patient_id, staff_id, valid_on, created_at, expires_at, used_at,
                       revoked_at, version))

// What is shown once, when a link is made.
struct MadeLink {
  Link link;
  Private<std::string> token;  // another than in what is sent
};
BOOST_DESCRIBE_STRUCT(MadeLink, (), (link, token))

// Stores `link` under a new id and returns it as stored.
Link put_link(db::Tx& tx, Link link, const std::optional<StaffId>& by);

// Returns another secret for `link`, "<organization>.<43 characters>". The only time it is seen.
Private<std::string> new_token(db::Tx& tx, const LinkId& link);

Link find_link(db::Tx& tx, const LinkId& id);  // throws `not_found`
Link revoke_link(db::Tx& tx, const LinkId& id);
void note_used(db::Tx& tx, const LinkId& id);

// Each returns those that are neither over nor taken back, the newest first.
std::vector<Link> links_of(db::Tx& tx, LinkKind kind, const PatientId& patient);
std::vector<Link> links_of(db::Tx& tx, LinkKind kind, const StaffId& staff);

// Returns the link that a secret is of; nothing when it is over, or was taken back, or whoever of
// the staff it is of may not sign in any more.
std::optional<Link> find_link_by_token(db::Tx& tx, LinkKind kind, const std::string& token_hash);

// Returns whether the phone that calls itself `phone_key` may use this secret: the first that does,
// and from then on no other.
bool is_same_phone(db::Tx& tx, const std::string& token_hash, const std::string& phone_key);

}  // namespace stepwell::access
