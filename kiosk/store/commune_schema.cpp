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

// What a person decides about an envelope, and what was found when it came. SQLite cannot widen a
// CHECK, so the table is made anew; the rows keep their order.
constexpr const char* rulings = R"sql(
CREATE TABLE envelopes_2 (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  station TEXT NOT NULL,
  device TEXT NOT NULL,
  uuid TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  fate TEXT NOT NULL CHECK (fate IN ('accepted', 'quarantined', 'dismissed', 'superseded')),
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  time INTEGER NOT NULL,
  evidence TEXT NOT NULL DEFAULT '',
  whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1)),
  ruling TEXT NOT NULL DEFAULT '',
  ruled_by TEXT NOT NULL DEFAULT '',
  ruled_why TEXT NOT NULL DEFAULT '',
  ruled_time INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO envelopes_2 (hash, station, device, uuid, epoch, sequence, fate, reason, detail, time)
  SELECT hash, station, device, uuid, epoch, sequence, fate, reason, detail, time
  FROM envelopes ORDER BY rowid;
DROP TABLE envelopes;
ALTER TABLE envelopes_2 RENAME TO envelopes;
CREATE UNIQUE INDEX accepted_by_station ON envelopes (station) WHERE fate = 'accepted';
CREATE INDEX accepted_by_uuid ON envelopes (uuid) WHERE fate = 'accepted';
CREATE INDEX accepted_by_device ON envelopes (device, epoch, sequence) WHERE fate = 'accepted';
)sql";

constexpr std::array first = {tables, journal_tables};
constexpr std::array second = {rulings};
constexpr std::array<Migration, 2> migrations = {first, second};
}  // namespace

const Schema& commune_schema() {
  static constexpr Schema schema{0x504b4331, migrations, true};  // "PKC1"
  return schema;
}

}  // namespace kiosk::store
