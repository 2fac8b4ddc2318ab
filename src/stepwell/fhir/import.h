#pragma once

#include <span>

#include "stepwell/db/writers.h"
#include "stepwell/fhir/files.h"
#include "stepwell/fhir/take.h"

// Import: from files to referrals. import.cpp tells how.
namespace stepwell::fhir {

inline constexpr int passes = 2;  // over an import's bytes

// How whoever started an import follows it. Called on the thread that runs it.
struct Watch {
  std::function<bool()> cancelled = [] { return false; };
  std::function<void(std::int64_t bytes_read, const Tally& tally)> progress{};  // may be empty
  ImportState stopped_as = ImportState::cancelled;  // or interrupted: it can be begun again
};

// Reads `files` into the import `order`, whose row is there and `running`, and brings the row to
// its end: done, cancelled or failed. What was stored before a cancel stays. Throws when a file or
// the database can't be used any more; the import has then failed.
Tally run_import(db::Writers& writers, db::Readers& readers, const OrganizationId& organization,
                 const Order& order, std::span<const File> files, const Watch& watch);

// Returns the number of bytes of `files`.
std::int64_t size_of(std::span<const File> files);

}  // namespace stepwell::fhir
