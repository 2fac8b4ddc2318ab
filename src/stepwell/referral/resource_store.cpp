#include "stepwell/base/limits.h"
#include "stepwell/referral/store.h"

// What was sent with referrals: the resources themselves, and the lines read in them.
namespace stepwell::referral {
namespace {

constexpr db::Sql resource_before{R"(
  SELECT hash, import_id, version FROM referral_resource
  WHERE organization_id = $1 AND source = $2 AND resource = $3)"};
constexpr db::Sql seen_again{R"(
  UPDATE referral_resource SET import_id = $1
  WHERE organization_id = $2 AND source = $3 AND resource = $4)"};
constexpr db::Sql keep_past{R"(
  INSERT INTO referral_resource_past (organization_id, source, resource, version, hash, import_id,
                                      referral_id, verbatim)
  SELECT organization_id, source, resource, version, hash, import_id, referral_id, verbatim
  FROM referral_resource
  WHERE organization_id = $1 AND source = $2 AND resource = $3)"};
constexpr db::Sql insert_resource{R"(
  INSERT INTO referral_resource (organization_id, source, resource, version, hash, import_id,
                                 referral_id, reason, id, kind, line, code_system, code, status,
                                 from_on, until_on, verbatim)
  VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  ON CONFLICT (organization_id, source, resource) DO NOTHING)"};
constexpr db::Sql replace_resource{R"(
  UPDATE referral_resource
  SET version = version + 1, hash = $1, import_id = $2, referral_id = $3, reason = $4, kind = $5,
      line = $6, code_system = $7, code = $8, status = $9, from_on = $10, until_on = $11,
      verbatim = $12
  WHERE organization_id = $13 AND source = $14 AND resource = $15)"};
constexpr db::Sql insert_mention{R"(
  INSERT INTO referral_mention (organization_id, referral_id, source, resource)
  VALUES ($1, $2, $3, $4) ON CONFLICT (organization_id, referral_id, source, resource) DO NOTHING)"};

constexpr db::Sql history_by_patient{R"(
  SELECT r.id AS id, r.kind AS kind, r.line AS text, r.code_system AS code_system, r.code AS code,
         r.status AS status, r.from_on AS "from", r.until_on AS until
  FROM referral
  JOIN referral_resource r ON r.organization_id = referral.organization_id
                          AND r.referral_id = referral.id
  WHERE referral.organization_id = $1 AND referral.patient_id = $2 AND referral.state <> 'voided'
    AND r.kind IN ('allergy', 'condition', 'medication')
  ORDER BY r.kind, r.from_on DESC NULLS LAST, r.id LIMIT $3)"};
constexpr db::Sql lines_by_referral{R"(
  SELECT id, kind, line AS text, code_system, code, status, from_on AS "from", until_on AS until
  FROM referral_resource
  WHERE organization_id = $1 AND referral_id = $2 AND kind IS NOT NULL
  UNION ALL
  SELECT r.id, r.kind, r.line, r.code_system, r.code, r.status, r.from_on, r.until_on
  FROM referral_mention m
  JOIN referral_resource r ON r.organization_id = m.organization_id AND r.source = m.source
                          AND r.resource = m.resource
  WHERE m.organization_id = $1 AND m.referral_id = $2 AND r.kind IS NOT NULL
  ORDER BY 7 DESC NULLS LAST, 1 LIMIT $3)"};
constexpr db::Sql kept_by_referral{R"(
  SELECT resource, resource AS type, reason FROM referral_resource
  WHERE organization_id = $1 AND referral_id = $2 AND reason <> ''
  UNION ALL
  SELECT r.resource, r.resource, r.reason
  FROM referral_mention m
  JOIN referral_resource r ON r.organization_id = m.organization_id AND r.source = m.source
                          AND r.resource = m.resource
  WHERE m.organization_id = $1 AND m.referral_id = $2 AND r.reason <> ''
  ORDER BY 1 LIMIT $3)"};
constexpr db::Sql line_count{R"(
  SELECT (SELECT count(*) FROM referral_resource
          WHERE organization_id = $1 AND referral_id = $2 AND kind IS NOT NULL)
       + (SELECT count(*) FROM referral_mention m
          JOIN referral_resource r ON r.organization_id = m.organization_id
                                  AND r.source = m.source AND r.resource = m.resource
          WHERE m.organization_id = $1 AND m.referral_id = $2 AND r.kind IS NOT NULL))"};
constexpr db::Sql kept_count{R"(
  SELECT (SELECT count(*) FROM referral_resource
          WHERE organization_id = $1 AND referral_id = $2 AND reason <> '')
       + (SELECT count(*) FROM referral_mention m
          JOIN referral_resource r ON r.organization_id = m.organization_id
                                  AND r.source = m.source AND r.resource = m.resource
          WHERE m.organization_id = $1 AND m.referral_id = $2 AND r.reason <> ''))"};

// Returns whether it was stored: false where one of this name is there.
bool insert(db::Tx& tx, const Resource& r, const HistoryLine& line,
            const std::optional<HistoryKind>& kind) {
  return tx.db.run(insert_resource, tx.organization, r.source, r.resource, r.hash, r.import_id,
                   r.referral_id, r.reason, tx.next<HistoryId>(), kind, line.text, line.code_system,
                   line.code, line.status, line.from, line.until, r.verbatim) == 1;
}

void replace(db::Tx& tx, const Resource& r, const HistoryLine& line,
             const std::optional<HistoryKind>& kind) {
  tx.db.post(keep_past, tx.organization, r.source, r.resource);
  tx.db.post(replace_resource, r.hash, r.import_id, r.referral_id, r.reason, kind, line.text,
             line.code_system, line.code, line.status, line.from, line.until, r.verbatim,
             tx.organization, r.source, r.resource);
}

}  // namespace

std::optional<Before> kept_before(db::Tx& tx, const std::string& source,
                                  const std::string& resource) {
  return tx.db.one<Before>(resource_before, tx.organization, source, resource);
}

// Most are new, so that is tried first: one round trip for each of them.
Stored put_resource(db::Tx& tx, const Resource& r) {
  const HistoryLine line = r.line.value_or(HistoryLine());
  const auto kind = r.line ? std::optional(line.kind) : std::nullopt;
  if (insert(tx, r, line, kind)) return Stored::as_new;
  const auto before = kept_before(tx, r.source, r.resource).value();
  if (before.hash == r.hash) {
    if (before.import_id != r.import_id)
      tx.db.post(seen_again, r.import_id, tx.organization, r.source, r.resource);
    return Stored::unchanged;
  }
  if (before.import_id == r.import_id) return Stored::sent_twice;
  replace(tx, r, line, kind);
  return Stored::changed;
}

void put_mention(db::Tx& tx, const ReferralId& referral, const std::string& source,
                 const std::string& resource) {
  tx.db.post(insert_mention, tx.organization, referral, source, resource);
}

std::vector<HistoryLine> history_of(db::Tx& tx, const PatientId& patient) {
  return tx.db.all<HistoryLine>(history_by_patient, tx.organization, patient,
                                limits::history_lines);
}

std::vector<HistoryLine> lines_of(db::Tx& tx, const ReferralId& referral) {
  return tx.db.all<HistoryLine>(lines_by_referral, tx.organization, referral,
                                limits::referral_lines);
}

std::vector<KeptResource> kept_of(db::Tx& tx, const ReferralId& referral) {
  auto kept =
      tx.db.all<KeptResource>(kept_by_referral, tx.organization, referral, limits::referral_lines);
  for (KeptResource& one : kept) one.type.resize(std::min(one.type.find('/'), one.type.size()));
  return kept;
}

int count_lines(db::Tx& tx, const ReferralId& referral) {
  return tx.db.one<int>(line_count, tx.organization, referral).value();
}

int count_kept(db::Tx& tx, const ReferralId& referral) {
  return tx.db.one<int>(kept_count, tx.organization, referral).value();
}

}  // namespace stepwell::referral
