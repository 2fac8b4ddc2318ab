// How a chain is followed.
//
// Event n is sealed with sha256(seal of n-1, event n). We walk by number and make each seal anew
// from the one that is *stored* before it, so that one flaw doesn't hide the next: after it we go
// on from what is there. So
//
//   an event's text was changed          its own seal is wrong
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
#include <limits>
#include <set>

#include "stepwell/base/hash.h"
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
};
BOOST_DESCRIBE_STRUCT(Link, (), (number, event, hash))

constexpr db::Sql organizations_with_events{R"(
  SELECT organization_id FROM audit_chain
  UNION SELECT organization_id FROM audit_event ORDER BY organization_id)"};
constexpr db::Sql find_head{"SELECT length, hash FROM audit_chain WHERE organization_id = $1"};
constexpr db::Sql page_of_links{R"(
  SELECT number, event, hash FROM audit_event WHERE organization_id = $1 AND number > $2
  ORDER BY number LIMIT $3)"};

// One organization's chain, followed link by link.
class Walk {
 public:
  Walk(const OrganizationId& organization, const Checkpoint* checkpoint)
      : organization_(organization), checkpoint_(checkpoint) {}

  void follow(const Link& link) {
    if (link.number <= length_)
      return note(link.number, FlawKind::inserted, "there can be no event with this number");
    if (link.number > length_ + 1)
      note_missing(link.number);
    else if (link.hash != sha256(hash_ + link.event))
      note(link.number, FlawKind::changed,
           "this event does not follow from those before it: it was changed, moved or put in");
    length_ = link.number;
    hash_ = link.hash;
    if (checkpoint_ && checkpoint_->length == length_) compare_with_checkpoint();
  }

  void end(const std::optional<Head>& head) {
    if (checkpoint_ && checkpoint_->length > length_)
      note(length_ + 1, FlawKind::forgotten,
           fmt::format("there were {} events on {}", checkpoint_->length,
                       checkpoint_->made_at.text()));
    if (!head) return note(0, FlawKind::changed, "the chain has lost its head");
    if (head->length > length_)
      note(length_ + 1, FlawKind::cut_off,
           fmt::format("the head says that there are {} events", head->length));
    else if (head->length < length_)
      note(head->length + 1, FlawKind::inserted, "these events come after the chain's end");
    else if (head->hash != hash_)
      note(length_, FlawKind::changed, "the chain does not end with what its head says");
  }

  std::vector<Flaw> take_flaws() { return std::move(flaws_); }

 private:
  void note_missing(std::int64_t next) {
    const std::int64_t gone = next - length_ - 1;
    note(length_ + 1, FlawKind::missing,
         gone == 1 ? std::string("this event is gone")
                   : fmt::format("{} events are gone from here on", gone));
  }

  void compare_with_checkpoint() {
    if (checkpoint_->hash == hash_) return;
    note(length_, FlawKind::forgotten,
         fmt::format("up to here the chain is not what it was on {}", checkpoint_->made_at.text()));
  }

  void note(std::int64_t number, FlawKind kind, std::string text) {
    if (flaws_.size() < limits::flaws)
      flaws_.push_back({organization_, number, kind, std::move(text)});
  }

  const OrganizationId organization_;
  const Checkpoint* checkpoint_;
  std::int64_t length_ = 0;
  std::string hash_;
  std::vector<Flaw> flaws_;
};

std::set<OrganizationId> everyone(db::Connection& db, std::span<const Checkpoint> checkpoints) {
  std::set<OrganizationId> organizations;
  for (const auto& organization : db.all<OrganizationId>(organizations_with_events))
    organizations.insert(organization);
  for (const Checkpoint& checkpoint : checkpoints) organizations.insert(checkpoint.organization_id);
  return organizations;
}

}  // namespace

Verdict verify(db::Connection& db, std::span<const Checkpoint> checkpoints,
               const std::function<void(std::int64_t)>& told) {
  Verdict verdict;
  for (const OrganizationId& organization : everyone(db, checkpoints)) {
    const auto seen = std::ranges::find(checkpoints, organization, &Checkpoint::organization_id);
    Walk walk(organization, seen == checkpoints.end() ? nullptr : &*seen);
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (auto page = db.all<Link>(page_of_links, organization, last, limits::verify_page);
         !page.empty();
         page = db.all<Link>(page_of_links, organization, last, limits::verify_page)) {
      for (const Link& link : page) walk.follow(link);
      last = page.back().number;
      verdict.events += static_cast<std::int64_t>(page.size());
      if (told) told(verdict.events);
    }
    walk.end(db.one<Head>(find_head, organization));
    std::ranges::move(walk.take_flaws(), std::back_inserter(verdict.flaws));
    ++verdict.organizations;
  }
  verdict.sound = verdict.flaws.empty();
  return verdict;
}

}  // namespace stepwell::audit
