#include "stepwell/audit/chain.h"

#include <algorithm>

#include "stepwell/audit/traits.h"
#include "stepwell/base/hash.h"
#include "stepwell/base/json.h"

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

// An update that changes nothing: it makes the row when it is missing, and locks it on PostgreSQL
// until we commit. (SELECT ... FOR UPDATE does neither, and SQLite has no such thing.)
constexpr db::Sql lock_head{R"(
  INSERT INTO audit_chain (organization_id, length, hash) VALUES ($1, 0, '')
  ON CONFLICT (organization_id) DO UPDATE SET length = audit_chain.length
  RETURNING length, hash)"};
constexpr db::Sql put_head{R"(
  UPDATE audit_chain SET length = $1, hash = $2 WHERE organization_id = $3)"};
constexpr db::Sql put_link{R"(
  INSERT INTO audit_event (organization_id, number, event, hash, actor, kind, patient_id,
                           recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};
constexpr db::Sql find_head{R"(
  SELECT length, hash FROM audit_chain WHERE organization_id = $1)"};
constexpr db::Sql links{R"(
  SELECT number, event, hash FROM audit_event WHERE organization_id = $1 ORDER BY number)"};

std::int64_t extend(db::Connection& db, const OrganizationId& organization,
                    std::span<const db::Event* const> events) {
  Head head = db.one<Head>(lock_head, organization).value();
  for (const db::Event* event : events) {
    const std::string text = json_text(*event);
    head.hash = sha256(head.hash + text);
    const Traits traits = traits_of(*event);
    db.post(put_link, organization, ++head.length, text, head.hash, traits.actor, traits.kind,
            traits.patient_id, traits.recorded_at);
  }
  db.post(put_head, head.length, head.hash, organization);
  return head.length;
}

}  // namespace

void seal(db::Connection& db, std::span<const db::Event> events, std::span<db::Change> changes) {
  std::vector<const db::Event*> sorted;
  for (const db::Event& event : events) sorted.push_back(&event);
  const auto organization = [](const db::Event* event) { return event->organization_id; };
  std::ranges::stable_sort(sorted, {}, organization);
  for (auto from = sorted.begin(); from != sorted.end();) {
    const auto to =
        std::ranges::upper_bound(from, sorted.end(), organization(*from), {}, organization);
    const std::int64_t length = extend(db, organization(*from), {from, to});
    for (db::Change& change : changes)
      if (change.organization_id == organization(*from)) change.number = length;
    from = to;
  }
}

std::int64_t first_broken(db::Connection& db, const OrganizationId& organization) {
  std::string hash;
  std::int64_t number = 0;
  for (const Link& link : db.all<Link>(links, organization)) {
    hash = sha256(hash + link.event);
    if (link.number != ++number || link.hash != hash) return number;
  }
  const Head head = db.one<Head>(find_head, organization).value_or(Head{});
  return head.length == number && head.hash == hash ? 0 : number + 1;
}

}  // namespace stepwell::audit
