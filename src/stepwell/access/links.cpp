#include "stepwell/access/links.h"

#include "stepwell/base/hash.h"

namespace stepwell::access {
namespace {

constexpr db::Sql insert_link{R"(
  INSERT INTO personal_link (organization_id, id, kind, patient_id, staff_id, valid_on, created_at,
                             created_by, expires_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1))"};
constexpr db::Sql insert_token{R"(
  INSERT INTO personal_link_token (organization_id, token_hash, link_id, created_at)
  VALUES ($1, $2, $3, $4))"};
constexpr db::Sql link_by_id{R"(
  SELECT id, kind, patient_id, staff_id, valid_on, created_at, expires_at, used_at, revoked_at,
         version
  FROM personal_link WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql links_of_patient{R"(
  SELECT id, kind, patient_id, staff_id, valid_on, created_at, expires_at, used_at, revoked_at,
         version
  FROM personal_link
  WHERE organization_id = $1 AND patient_id = $2 AND kind = $3 AND revoked_at IS NULL
    AND expires_at > $4
  ORDER BY created_at DESC, id DESC)"};
constexpr db::Sql links_of_staff{R"(
  SELECT id, kind, patient_id, staff_id, valid_on, created_at, expires_at, used_at, revoked_at,
         version
  FROM personal_link
  WHERE organization_id = $1 AND staff_id = $2 AND kind = $3 AND revoked_at IS NULL
    AND expires_at > $4
  ORDER BY created_at DESC, id DESC)"};
constexpr db::Sql link_by_token{R"(
  SELECT l.id, l.kind, l.patient_id, l.staff_id, l.valid_on, l.created_at, l.expires_at, l.used_at,
         l.revoked_at, l.version
  FROM personal_link_token t
  JOIN personal_link l ON l.organization_id = t.organization_id AND l.id = t.link_id
  LEFT JOIN staff s ON s.organization_id = l.organization_id AND s.id = l.staff_id
  WHERE t.organization_id = $1 AND t.token_hash = $2 AND l.kind = $3 AND l.revoked_at IS NULL
    AND l.expires_at > $4 AND (l.staff_id IS NULL OR s.active = 1))"};
constexpr db::Sql revoke_by_id{R"(
  UPDATE personal_link SET revoked_at = COALESCE(revoked_at, $1), version = version + 1
  WHERE organization_id = $2 AND id = $3)"};
constexpr db::Sql use_by_id{
    "UPDATE personal_link SET used_at = $1 WHERE organization_id = $2 AND id = $3"};
constexpr db::Sql bind_phone{R"(
  UPDATE personal_link_token SET phone_hash = $1
  WHERE organization_id = $2 AND token_hash = $3 AND (phone_hash IS NULL OR phone_hash = $1))"};

}  // namespace

Link put_link(db::Tx& tx, Link link, const std::optional<StaffId>& by) {
  link.id = tx.next<LinkId>();
  link.created_at = tx.now;
  tx.db.run(insert_link, tx.organization, link.id, link.kind, link.patient_id, link.staff_id,
            link.valid_on, link.created_at, by, link.expires_at);
  return link;
}

Private<std::string> new_token(db::Tx& tx, const LinkId& link) {
  const std::string token = tx.organization.text() + "." + secret_token(*tx.secrets);
  tx.db.run(insert_token, tx.organization, sha256(token), link, tx.now);
  return Private(token);
}

Link find_link(db::Tx& tx, const LinkId& id) {
  auto found = tx.db.one<Link>(link_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such link");
  return *std::move(found);
}

Link revoke_link(db::Tx& tx, const LinkId& id) {
  tx.db.run(revoke_by_id, tx.now, tx.organization, id);
  return find_link(tx, id);
}

void note_used(db::Tx& tx, const LinkId& id) { tx.db.run(use_by_id, tx.now, tx.organization, id); }

std::vector<Link> links_of(db::Tx& tx, LinkKind kind, const PatientId& patient) {
  return tx.db.all<Link>(links_of_patient, tx.organization, patient, kind, tx.now);
}

std::vector<Link> links_of(db::Tx& tx, LinkKind kind, const StaffId& staff) {
  return tx.db.all<Link>(links_of_staff, tx.organization, staff, kind, tx.now);
}

std::optional<Link> find_link_by_token(db::Tx& tx, LinkKind kind, const std::string& token_hash) {
  return tx.db.one<Link>(link_by_token, tx.organization, token_hash, kind, tx.now);
}

bool is_same_phone(db::Tx& tx, const std::string& token_hash, const std::string& phone_key) {
  return tx.db.run(bind_phone, sha256(phone_key), tx.organization, token_hash) == 1;
}

}  // namespace stepwell::access
