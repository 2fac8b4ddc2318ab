#include "stepwell/document/store.h"

#include <algorithm>

#include "stepwell/base/base64.h"
#include "stepwell/document/limits.h"
#include "stepwell/people/store.h"

namespace stepwell::document {
namespace {

constexpr db::Sql insert_document{R"(
  INSERT INTO document (organization_id, id, patient_id, site_id, kind, title, dated_on, file_name,
                        format, size_bytes, added_at, added_by, void_reason, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '', 1))"};
constexpr db::Sql document_by_id{R"(
  SELECT id, patient_id, site_id, kind, title, dated_on, file_name, format, size_bytes, sha256,
         added_at, added_by, voided_at, voided_by, void_reason, version
  FROM document WHERE organization_id = $1 AND patient_id = $2 AND id = $3)"};
constexpr db::Sql kept_by_patient{R"(
  SELECT id, patient_id, site_id, kind, title, dated_on, file_name, format, size_bytes, sha256,
         added_at, added_by, voided_at, voided_by, void_reason, version
  FROM document
  WHERE organization_id = $1 AND patient_id = $2 AND sha256 IS NOT NULL
  ORDER BY added_at DESC, id DESC LIMIT $3)"};
constexpr db::Sql count_under_way{R"(
  SELECT count(*) FROM document
  WHERE organization_id = $1 AND patient_id = $2 AND sha256 IS NULL)"};
constexpr db::Sql given_up{R"(
  SELECT id FROM document WHERE organization_id = $1 AND sha256 IS NULL AND added_at < $2
  ORDER BY added_at LIMIT $3)"};
constexpr db::Sql next_version{R"(
  UPDATE document SET version = version + 1 WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql keep{R"(
  UPDATE document SET sha256 = $1, added_at = $2, version = version + 1
  WHERE organization_id = $3 AND id = $4 AND sha256 IS NULL)"};
constexpr db::Sql take_back{R"(
  UPDATE document SET voided_at = $1, voided_by = $2, void_reason = $3, version = version + 1
  WHERE organization_id = $4 AND id = $5)"};
constexpr db::Sql delete_parts{
    "DELETE FROM document_part WHERE organization_id = $1 AND document_id = $2"};
constexpr db::Sql delete_document{
    "DELETE FROM document WHERE organization_id = $1 AND id = $2 AND sha256 IS NULL"};
constexpr db::Sql upsert_part{R"(
  INSERT INTO document_part (organization_id, document_id, number, bytes) VALUES ($1, $2, $3, $4)
  ON CONFLICT (organization_id, document_id, number) DO UPDATE SET bytes = excluded.bytes)"};
constexpr db::Sql letters_of_parts{R"(
  SELECT coalesce(sum(octet_length(bytes)), 0) FROM document_part
  WHERE organization_id = $1 AND document_id = $2)"};
constexpr db::Sql part_numbers{R"(
  SELECT number FROM document_part WHERE organization_id = $1 AND document_id = $2
  ORDER BY number)"};
constexpr db::Sql part_by_number{R"(
  SELECT bytes FROM document_part
  WHERE organization_id = $1 AND document_id = $2 AND number = $3)"};
constexpr db::Sql sent_to_patient{R"(
  SELECT r.id AS id, referral.id AS referral_id, referral.source_name AS source_name,
         r.line AS text, r.from_on AS "from"
  FROM referral
  JOIN referral_resource r ON r.organization_id = referral.organization_id
                          AND r.referral_id = referral.id
  WHERE referral.organization_id = $1 AND referral.patient_id = $2
    AND referral.state <> 'voided' AND r.kind = 'document'
  ORDER BY r.from_on DESC NULLS LAST, r.id LIMIT $3)"};

constexpr std::int64_t forgotten_at_once = 5;  // of 20 MB each: a moment of the writer

void tell(db::Tx& tx, const Document& document) {
  tx.changes.push_back({tx.organization, document.site_id, "document", "document",
                        document.id.text(), document.version});
}

std::string name_of(db::Tx& tx, const std::optional<StaffId>& id) {
  return id ? people::name_of_staff(tx, *id) : "";
}

void forget_given_up(db::Tx& tx) {
  const Instant before{tx.now.time - limits::upload_life};
  for (const auto& id : tx.db.all<DocumentId>(given_up, tx.organization, before, forgotten_at_once))
    forget_document(tx, id);
}

}  // namespace

Document begin_document(db::Tx& tx, const PatientId& patient, const NewDocument& said,
                        Format format, const std::optional<StaffId>& by) {
  forget_given_up(tx);
  if (tx.db.one<std::int64_t>(count_under_way, tx.organization, patient) >=
      limits::uploads_under_way)
    throw Error(Code::too_large, "too many documents are on their way for this person");
  const Document made{.id = tx.next<DocumentId>(),
                      .patient_id = patient,
                      .site_id = people::site_of_patient(tx, patient),
                      .kind = said.kind,
                      .title = said.title,
                      .dated_on = said.dated_on,
                      .file_name = said.file_name,
                      .format = format,
                      .size_bytes = said.size_bytes,
                      .added_at = tx.now,
                      .added_by = by};
  tx.db.run(insert_document, tx.organization, made.id, patient, made.site_id, made.kind, made.title,
            made.dated_on, made.file_name, made.format, made.size_bytes, made.added_at,
            made.added_by);
  return made;
}

Document put_part(db::Tx& tx, const Document& document, std::int64_t number,
                  const std::string& bytes) {
  tx.db.run(upsert_part, tx.organization, document.id, number, to_base64(bytes));
  tx.db.run(next_version, tx.organization, document.id);
  const auto letters = tx.db.one<std::int64_t>(letters_of_parts, tx.organization, document.id);
  const std::int64_t most = document.size_bytes / 3 * 4 + 4 * limits::document_parts;
  if (letters.value() > most)
    throw Error(Code::too_large, "more has come than the file was said to have");
  return find_document(tx, document.patient_id, document.id);
}

std::string bytes_of(db::Tx& tx, const DocumentId& id) {
  std::string bytes;
  for (const auto number : tx.db.all<std::int64_t>(part_numbers, tx.organization, id)) {
    const auto part = tx.db.one<std::string>(part_by_number, tx.organization, id, number);
    bytes += from_base64(part.value()).value();
  }
  return bytes;
}

Document keep_document(db::Tx& tx, const Document& document, const std::string& sha256) {
  tx.db.run(keep, sha256, tx.now, tx.organization, document.id);
  const Document kept = find_document(tx, document.patient_id, document.id);
  tell(tx, kept);
  return kept;
}

void forget_document(db::Tx& tx, const DocumentId& id) {
  tx.db.run(delete_parts, tx.organization, id);
  tx.db.run(delete_document, tx.organization, id);
}

Document void_document(db::Tx& tx, const Document& document, const Private<std::string>& reason,
                       const std::optional<StaffId>& by) {
  tx.db.run(take_back, tx.now, by, reason, tx.organization, document.id);
  const Document stored = find_document(tx, document.patient_id, document.id);
  tell(tx, stored);
  return stored;
}

bool is_known(db::Tx& tx, const PatientId& patient, const DocumentId& id) {
  return tx.db.one<Document>(document_by_id, tx.organization, patient, id).has_value();
}

Document find_document(db::Tx& tx, const PatientId& patient, const DocumentId& id) {
  auto found = tx.db.one<Document>(document_by_id, tx.organization, patient, id);
  if (!found) throw Error(Code::not_found, "there is no such document");
  return *std::move(found);
}

DocumentList documents_of(db::Tx& tx, const PatientId& patient) {
  DocumentList list;
  for (Document& document :
       tx.db.all<Document>(kept_by_patient, tx.organization, patient, limits::documents_shown)) {
    DocumentRow row{.added_by_name = name_of(tx, document.added_by),
                    .voided_by_name = name_of(tx, document.voided_by)};
    row.document = std::move(document);
    list.items.push_back(std::move(row));
  }
  list.sent =
      tx.db.all<SentDocument>(sent_to_patient, tx.organization, patient, limits::documents_shown);
  return list;
}

}  // namespace stepwell::document
