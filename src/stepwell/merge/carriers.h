#pragma once

#include <span>

#include "stepwell/db/db.h"

// Every table that says whose it is with a patient_id. A merge moves what one record has to the
// other, table by table; a new table is a line here, and a test says so when it is missing.
namespace stepwell::merge {

// A table whose rows move.
struct Carrier {
  const char* table;
  db::Sql count;  // of organization $1 and patient $2: rows, and clashes with what $3 has
  db::Sql note;   // for merge $1 of organization $2, what of $3 does not clash with what $4 has
  db::Sql move;   // to $1, in organization $2, from $3, what was noted for merge $4
};

// In the order in which they move.
std::span<const Carrier> carriers();

// A table whose rows stay with the record they were made for.
struct Stayer {
  const char* table;
  const char* why;
};

std::span<const Stayer> stayers();

}  // namespace stepwell::merge
