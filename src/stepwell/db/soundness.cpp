#include "stepwell/db/soundness.h"

namespace stepwell::db {
namespace {

constexpr Sql integrity{"PRAGMA integrity_check"};
constexpr Sql pages{"PRAGMA cipher_integrity_check"};
constexpr Sql orphans{R"(SELECT "table" FROM pragma_foreign_key_check GROUP BY "table")"};

}  // namespace

std::vector<std::string> unsound(Connection& sqlite) {
  std::vector<std::string> wrong = sqlite.all<std::string>(pages);
  if (!wrong.empty()) return wrong;  // nothing that is built of such pages can be followed
  for (std::string& line : sqlite.all<std::string>(integrity))
    if (line != "ok") wrong.push_back(std::move(line));
  for (const std::string& table : sqlite.all<std::string>(orphans))
    wrong.push_back("a row of " + table + " refers to one that is not there");
  return wrong;
}

}  // namespace stepwell::db
