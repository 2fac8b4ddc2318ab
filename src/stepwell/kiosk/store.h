#pragma once

#include "stepwell/db/tx.h"
#include "stepwell/kiosk/model.h"
#include "stepwell/people/model.h"

namespace stepwell::kiosk {

KioskSetting setting_of(db::Tx& tx, const SiteId& site);
KioskSetting put_setting(db::Tx& tx, const SiteId& site, const NewKioskSetting& said);

// Whether somebody is expected just now and has not come today.
bool is_awaited(db::Tx& tx, const PatientId& patient, const SiteId& site,
                const KioskSetting& setting);

// Returns who of those born on this day is awaited, by id.
std::vector<people::Patient> awaited_born_on(db::Tx& tx, const SiteId& site,
                                             const Private<Day>& birth_date,
                                             const KioskSetting& setting);

// Has `device` offer these people to choose from, in the place of whom it offered before. Returns
// them by their initials; none, and offers nobody, when two have the same.
std::vector<KioskChoice> offer(db::Tx& tx, const DeviceId& device,
                               const std::vector<people::Patient>& people);

// Returns whom `token` stands for on `device`, which offers nobody any more, whatever was chosen.
std::optional<PatientId> take_choice(db::Tx& tx, const DeviceId& device,
                                     const Private<std::string>& token);

}  // namespace stepwell::kiosk
