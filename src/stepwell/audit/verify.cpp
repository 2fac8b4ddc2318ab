// How a chain is followed.
//
// Event n is sealed with sha256(seal of n-1, event n). We walk by number and make each seal anew
// from the one that is *stored* before it, so that one flaw doesn't hide the next: after it we go
// on from what is there. So
//
//   an event's text was changed          its own seal is wrong
//   what it is found by was changed      it does not agree with the text
//   ... and its seal made to fit         the next event's seal is wrong
//   ... and all seals after it           the head's hash is wrong
//   ... and the head                     a checkpoint's hash is wrong, and that is kept elsewhere
//   two events were swapped              both seals are wrong
//   one was deleted                      its number is missing
//   ... and the rest moved up            the seal there is wrong, and the head counts one more
//   the end was cut off                  the head counts more than there are
//   ... and the head put back            a checkpoint counts more than there are
#include "stepwell/audit/verify.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "stepwell/audit/traits.h"
#include "stepwell/base/hash.h"
#include "stepwell/base/json.h"
#include "stepwell/base/limits.h"

namespace stepwell::audit {
namespace {

struct Head {
  std::int64_t length = 0;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(Head, (), (length, hash))

struct Link {
  std::int64_t number = 0;
  std::string event;  // the JSON that was hashed, byte for byte
  std::string hash;
  std::string actor;  // this and the rest: what the event is found by
  std::string kind;
  std::optional<std::string> patient_id;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(Link, (), (number, event, hash, actor, kind, patient_id, recorded_at))

constexpr db::Sql organizations_with_events{R"(
  SELECT organization_id FROM audit_chain
  UNION SELECT organization_id FROM audit_event ORDER BY organization_id)"};
constexpr db::Sql find_head{"SELECT length, hash FROM audit_chain WHERE organization_id = $1"};
constexpr db::Sql page_of_links{R"(
  SELECT number, event, hash, actor, kind, patient_id, recorded_at
  FROM audit_event WHERE organization_id = $1 AND number > $2
  ORDER BY number LIMIT $3)"};

// Whether an event can be found by what its text says.
bool is_found_as_it_says(const Link& link) {
  try {
    const Traits said = traits_of(from_json<db::Event>(parse_json(link.event)));
    return to_word(said.kind) == link.kind && said.actor == link.actor &&
           said.patient_id == link.patient_id && said.recorded_at == link.recorded_at;
  } catch (const Error&) {
    return false;
  }
}

std::set<OrganizationId> everyone(db::Connection& db, std::span<const Checkpoint> checkpoints) {
  std::set<OrganizationId> organizations;
  for (const auto& organization : db.all<OrganizationId>(organizations_with_events))
    organizations.insert(organization);
  for (const Checkpoint& checkpoint : checkpoints) organizations.insert(checkpoint.organization_id);
  return organizations;
}

}  // namespace

struct Follower::Event : Link {};

Follower::Follower(const OrganizationId& organization, std::optional<Checkpoint> checkpoint)
    : organization_(organization), checkpoint_(std::move(checkpoint)) {}

bool Follower::step(db::Connection& db) {
  const auto page = db.all<Link>(page_of_links, organization_, last_, limits::verify_page);
  for (const Link& link : page) follow({link});
  if (!page.empty()) last_ = page.back().number;
  seen_ += static_cast<std::int64_t>(page.size());
  if (page.size() == static_cast<std::size_t>(limits::verify_page)) return true;
  end(db);
  return false;
}

void Follower::follow(const Event& link) {
  if (link.number <= length_)
    return note(link.number, FlawKind::inserted, "there can be no event with this number");
  if (link.number > length_ + 1)
    note_missing(link.number);
  else if (link.hash != sha256(hash_ + link.event))
    note(link.number, FlawKind::changed,
         "this event does not follow from those before it: it was changed, moved or put in");
  else if (!is_found_as_it_says(link))
    note(link.number, FlawKind::changed, "this event is not found by what it says");
  length_ = link.number;
  hash_ = link.hash;
  if (checkpoint_ && checkpoint_->length == length_) compare_with_checkpoint();
}

void Follower::end(db::Connection& db) {
  const auto head = db.one<Head>(find_head, organization_);
  if (checkpoint_ && checkpoint_->length > length_)
    note(length_ + 1, FlawKind::forgotten,
         fmt::format("there were {} events on {}", checkpoint_->length,
                     checkpoint_->made_at.text()));
  if (!head) {
    if (length_ > 0 || checkpoint_) note(0, FlawKind::changed, "the chain has lost its head");
    return;
  }
  if (head->length > length_)
    note(length_ + 1, FlawKind::cut_off,
         fmt::format("the head says that there are {} events", head->length));
  else if (head->length < length_)
    note(head->length + 1, FlawKind::inserted, "these events come after the chain's end");
  else if (head->hash != hash_)
    note(length_, FlawKind::changed, "the chain does not end with what its head says");
}

void Follower::note_missing(std::int64_t next) {
  const std::int64_t gone = next - length_ - 1;
  note(length_ + 1, FlawKind::missing,
       gone == 1 ? std::string("this event is gone")
                 : fmt::format("{} events are gone from here on", gone));
}

void Follower::compare_with_checkpoint() {
  if (checkpoint_->hash == hash_) return;
  note(length_, FlawKind::forgotten,
       fmt::format("up to here the chain is not what it was on {}", checkpoint_->made_at.text()));
}

void Follower::note(std::int64_t number, FlawKind kind, std::string text) {
  if (flaws_.size() < limits::flaws)
    flaws_.push_back({organization_, number, kind, std::move(text)});
}

std::optional<Checkpoint> checkpoint_of(const OrganizationId& organization,
                                        std::span<const Checkpoint> checkpoints) {
  const auto seen = std::ranges::find(checkpoints, organization, &Checkpoint::organization_id);
  return seen == checkpoints.end() ? std::nullopt : std::optional(*seen);
}

Verdict verify(db::Connection& db, std::span<const Checkpoint> checkpoints,
               const std::function<void(std::int64_t)>& told) {
  Verdict verdict;
  for (const OrganizationId& organization : everyone(db, checkpoints)) {
    Follower follower(organization, checkpoint_of(organization, checkpoints));
    while (follower.step(db))
      if (told) told(verdict.events + follower.seen());
    verdict.events += follower.seen();
    if (told) told(verdict.events);
    std::ranges::copy(follower.flaws(), std::back_inserter(verdict.flaws));
    ++verdict.organizations;
  }
  verdict.sound = verdict.flaws.empty();
  return verdict;
}

}  // namespace stepwell::audit
