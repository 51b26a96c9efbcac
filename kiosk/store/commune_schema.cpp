#include <array>

#include "kiosk/store/database.h"

namespace kiosk::store {

namespace {
constexpr const char* first = R"sql(
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
CREATE TABLE journal (
  row INTEGER PRIMARY KEY,
  content BLOB NOT NULL CHECK (length(content) = 512)
) STRICT;
CREATE TABLE journal_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  length INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
INSERT INTO journal_head VALUES (1, 0, 0, zeroblob(32));
)sql";

constexpr std::array migrations = {first};
}  // namespace

const Schema& commune_schema() {
  static constexpr Schema schema{0x504b4331, migrations, true};  // "PKC1"
  return schema;
}

}  // namespace kiosk::store
