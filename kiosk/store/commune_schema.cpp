#include <array>

#include "kiosk/store/database.h"
#include "kiosk/store/journal_schema.h"

namespace kiosk::store {

namespace {
constexpr const char* tables = R"sql(
CREATE TABLE documents (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;
CREATE TABLE envelopes (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  station TEXT NOT NULL,
  device TEXT NOT NULL,
  uuid TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  fate TEXT NOT NULL CHECK (fate IN ('accepted', 'quarantined')),
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  time INTEGER NOT NULL
) STRICT;
)sql";

constexpr std::array first = {tables, journal_tables};
constexpr std::array<Migration, 1> migrations = {first};
}  // namespace

const Schema& commune_schema() {
  static constexpr Schema schema{0x504b4331, migrations, true};  // "PKC1"
  return schema;
}

}  // namespace kiosk::store
