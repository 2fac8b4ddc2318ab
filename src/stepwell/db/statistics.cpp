#include "stepwell/db/statistics.h"

namespace stepwell::db {
namespace {

// https://www.sqlite.org/fileformat2.html#stat1tab: the rows of the table, then how many of them
// share an index's first column, its first two, and so on.
constexpr const char* describe = R"(
  ANALYZE migration;
  DELETE FROM sqlite_stat1;
  INSERT INTO sqlite_stat1 (tbl, idx, stat)
  SELECT t.name, i.name, '1000000 ' || (
    SELECT group_concat(
      CASE WHEN c.name = 'organization_id' THEN '1000000'
           WHEN i."unique" AND c.seqno = (SELECT max(seqno) FROM pragma_index_info(i.name)) THEN '1'
           WHEN c.seqno <= 1 THEN '500'
           ELSE '20' END, ' ')
    FROM (SELECT name, seqno FROM pragma_index_info(i.name) ORDER BY seqno) c)
  FROM sqlite_schema t JOIN pragma_index_list(t.name) i
  WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%';
  ANALYZE sqlite_schema;)";

}  // namespace

void describe_keys(Connection& writer) { writer.script(describe); }

}  // namespace stepwell::db
