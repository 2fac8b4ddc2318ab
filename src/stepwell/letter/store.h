#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"
#include "stepwell/letter/model.h"

namespace stepwell::letter {

// Returns by what name `site` writes; nothing when none was chosen yet.
std::optional<Letterhead> find_letterhead(db::Tx& tx, const SiteId& site);
Letterhead put_letterhead(db::Tx& tx, const SiteId& site, const LetterheadWords& words);

// Notes what somebody signed. `discloser` is who may tell.
Release put_release(db::Tx& tx, const PatientId& patient, const NewRelease& release,
                    const std::string& discloser, const std::optional<StaffId>& by);

// Notes that the person took it back on `on`. What was told before was allowed.
Release revoke(db::Tx& tx, const Release& release, Day on, const std::optional<StaffId>& by);

Release find_release(db::Tx& tx, const PatientId& patient, const ReleaseId& id);  // or `not_found`

// Keeps a letter and the page as it was drawn. The letter's id and hash are made here.
Letter put_letter(db::Tx& tx, Letter letter, const std::string& pdf);

// Returns the page, held against its hash. Throws `not_found`; `internal` when it is damaged.
std::string page_of(db::Tx& tx, const PatientId& patient, const LetterId& id);

// Returns the releases and letters of one person, as they stand on `today`.
LetterList letters_of(db::Tx& tx, const PatientId& patient, Day today);

}  // namespace stepwell::letter
