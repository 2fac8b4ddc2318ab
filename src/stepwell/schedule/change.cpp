#include "stepwell/schedule/change.h"

#include "stepwell/schedule/store.h"
#include "stepwell/schedule/telling.h"

namespace stepwell::schedule {
namespace {

constexpr db::Sql link_of{R"(
  SELECT telehealth_link FROM session
  WHERE organization_id = $1 AND id = $2 AND telehealth_link IS NOT NULL)"};

}  // namespace

void note_change(db::Tx& tx, const SessionChange& change) {
  const Session& session = change.after.session;
  tx.changes.push_back({tx.organization, session.site_id, "schedule", "session", session.id.text(),
                        session.version});
  tell_people(tx, change);
}

Arrangement arrangement_of(db::Tx& tx, const SessionId& session) {
  return {find_session(tx, session), staff_of(tx, session),
          tx.db.one<Private<std::string>>(link_of, tx.organization, session)};
}

}  // namespace stepwell::schedule
