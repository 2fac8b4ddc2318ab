#include "stepwell/letter/store.h"

#include "stepwell/base/base64.h"
#include "stepwell/base/hash.h"
#include "stepwell/letter/limits.h"
#include "stepwell/letter/rules.h"
#include "stepwell/people/store.h"

namespace stepwell::letter {
namespace {

constexpr db::Sql letterhead_by_site{R"(
  SELECT name, lines, version FROM letterhead WHERE organization_id = $1 AND site_id = $2)"};
constexpr db::Sql upsert_letterhead{R"(
  INSERT INTO letterhead (organization_id, site_id, name, lines, version)
  VALUES ($1, $2, $3, $4, 1)
  ON CONFLICT (organization_id, site_id) DO UPDATE
  SET name = excluded.name, lines = excluded.lines, version = letterhead.version + 1
  RETURNING name, lines, version)"};

constexpr db::Sql insert_release{R"(
  INSERT INTO letter_release (organization_id, id, patient_id, site_id, discloser, recipient,
                              recipient_lines, purpose, purpose_words, told, signed_by, signed_on,
                              expires_on, noted_at, noted_by, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1))"};
constexpr db::Sql release_by_id{R"(
  SELECT id, patient_id, site_id, discloser, recipient, recipient_lines, purpose, purpose_words,
         told, signed_by, signed_on, expires_on, noted_at, noted_by, revoked_on, revoked_by, version
  FROM letter_release WHERE organization_id = $1 AND patient_id = $2 AND id = $3)"};
constexpr db::Sql releases_by_patient{R"(
  SELECT id, patient_id, site_id, discloser, recipient, recipient_lines, purpose, purpose_words,
         told, signed_by, signed_on, expires_on, noted_at, noted_by, revoked_on, revoked_by, version
  FROM letter_release WHERE organization_id = $1 AND patient_id = $2
  ORDER BY signed_on DESC, id DESC LIMIT $3)"};
constexpr db::Sql revoke_release{R"(
  UPDATE letter_release SET revoked_on = $1, revoked_by = $2, version = version + 1
  WHERE organization_id = $3 AND id = $4)"};

constexpr db::Sql insert_letter{R"(
  INSERT INTO letter (organization_id, id, patient_id, site_id, release_id, recipient, purpose,
                      language, from_on, until_on, days, minutes, made_at, made_by, sha256, pdf)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16))"};
constexpr db::Sql letters_by_patient{R"(
  SELECT id, patient_id, release_id, recipient, purpose, language, from_on, until_on, days, minutes,
         made_at, made_by, sha256
  FROM letter WHERE organization_id = $1 AND patient_id = $2
  ORDER BY made_at DESC, id DESC LIMIT $3)"};
constexpr db::Sql page_by_letter{R"(
  SELECT sha256, pdf FROM letter WHERE organization_id = $1 AND patient_id = $2 AND id = $3)"};

struct Kept {
  std::string sha256;
  std::string pdf;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (sha256, pdf))

void tell(db::Tx& tx, const Release& release) {
  tx.changes.push_back(
      {tx.organization, release.site_id, "letter", "release", release.id.text(), release.version});
}

}  // namespace

std::optional<Letterhead> find_letterhead(db::Tx& tx, const SiteId& site) {
  return tx.db.one<Letterhead>(letterhead_by_site, tx.organization, site);
}

Letterhead put_letterhead(db::Tx& tx, const SiteId& site, const LetterheadWords& words) {
  return tx.db.one<Letterhead>(upsert_letterhead, tx.organization, site, words.name, words.lines)
      .value();
}

Release put_release(db::Tx& tx, const PatientId& patient, const NewRelease& said,
                    const std::string& discloser, const std::optional<StaffId>& by) {
  const Private<std::string> nothing;
  const Release made{.id = tx.next<ReleaseId>(),
                     .patient_id = patient,
                     .site_id = people::site_of_patient(tx, patient),
                     .discloser = discloser,
                     .recipient = said.recipient,
                     .recipient_lines = said.recipient_lines.value_or(nothing),
                     .purpose = said.purpose,
                     .purpose_words = said.purpose_words.value_or(nothing),
                     .told = said.told,
                     .signed_by = said.signed_by,
                     .signed_on = said.signed_on,
                     .expires_on = said.expires_on,
                     .noted_at = tx.now,
                     .noted_by = by};
  tx.db.run(insert_release, tx.organization, made.id, patient, made.site_id, made.discloser,
            made.recipient, made.recipient_lines, made.purpose, made.purpose_words, made.told,
            made.signed_by, made.signed_on, made.expires_on, made.noted_at, made.noted_by);
  tell(tx, made);
  return made;
}

Release revoke(db::Tx& tx, const Release& release, Day on, const std::optional<StaffId>& by) {
  tx.db.run(revoke_release, on, by, tx.organization, release.id);
  const Release stored = find_release(tx, release.patient_id, release.id);
  tell(tx, stored);
  return stored;
}

Release find_release(db::Tx& tx, const PatientId& patient, const ReleaseId& id) {
  auto found = tx.db.one<Release>(release_by_id, tx.organization, patient, id);
  if (!found) throw Error(Code::not_found, "there is no such consent");
  return *std::move(found);
}

Letter put_letter(db::Tx& tx, Letter letter, const std::string& pdf) {
  letter.id = tx.next<LetterId>();
  letter.sha256 = sha256(pdf);
  const SiteId site = people::site_of_patient(tx, letter.patient_id);
  tx.db.run(insert_letter, tx.organization, letter.id, letter.patient_id, site, letter.release_id,
            letter.recipient, letter.purpose, letter.language, letter.from_on, letter.until_on,
            letter.days, letter.minutes, letter.made_at, letter.made_by, letter.sha256,
            to_base64(pdf));
  tx.changes.push_back({tx.organization, site, "letter", "letter", letter.id.text(), 1});
  return letter;
}

std::string page_of(db::Tx& tx, const PatientId& patient, const LetterId& id) {
  const auto kept = tx.db.one<Kept>(page_by_letter, tx.organization, patient, id);
  if (!kept) throw Error(Code::not_found, "there is no such letter");
  auto pdf = from_base64(kept->pdf);
  check(pdf && sha256(*pdf) == kept->sha256, "letter " + id.text() + " is damaged");
  return *std::move(pdf);
}

LetterList letters_of(db::Tx& tx, const PatientId& patient, Day today) {
  LetterList list{.letterhead = find_letterhead(tx, people::site_of_patient(tx, patient))};
  for (Release& release :
       tx.db.all<Release>(releases_by_patient, tx.organization, patient, limits::letters_shown)) {
    const bool open = is_open(release, today);
    list.releases.push_back({std::move(release), open});
  }
  for (Letter& letter :
       tx.db.all<Letter>(letters_by_patient, tx.organization, patient, limits::letters_shown)) {
    const std::string name = people::name_of_staff(tx, letter.made_by);
    list.letters.push_back({std::move(letter), name});
  }
  return list;
}

}  // namespace stepwell::letter
