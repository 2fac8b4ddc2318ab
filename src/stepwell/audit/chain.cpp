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

}  // namespace stepwell::audit
