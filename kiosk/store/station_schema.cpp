#include <array>

#include "kiosk/store/database.h"
#include "kiosk/store/journal_schema.h"

namespace kiosk::store {

namespace {
// docs/formats/store.md explains every table. Flags are 0 or 1 because both take no byte in a row.
constexpr const char* tables = R"sql(
CREATE TABLE state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  slot_bytes INTEGER NOT NULL DEFAULT 0 CHECK (slot_bytes >= 0),
  ballots INTEGER NOT NULL DEFAULT 0 CHECK (ballots >= 0),
  session_open INTEGER NOT NULL DEFAULT 0 CHECK (session_open IN (0, 1)),
  session_ballots INTEGER NOT NULL DEFAULT 0 CHECK (session_ballots >= 0),
  cards_erased INTEGER NOT NULL DEFAULT 0 CHECK (cards_erased IN (0, 1)),
  slots_erased INTEGER NOT NULL DEFAULT 0 CHECK (slots_erased IN (0, 1))
) STRICT;
CREATE TABLE cards (
  card INTEGER PRIMARY KEY,
  tag TEXT NOT NULL UNIQUE CHECK (length(tag) = 32),
  used INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1))
) STRICT;
CREATE TABLE card_contents (
  card INTEGER PRIMARY KEY REFERENCES cards,
  content BLOB NOT NULL
) STRICT;
CREATE TABLE slots (
  slot INTEGER PRIMARY KEY,
  used INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1))
) STRICT;
CREATE TABLE slot_contents (
  slot INTEGER PRIMARY KEY REFERENCES slots,
  content BLOB NOT NULL
) STRICT;
CREATE TABLE documents (
  document INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE document_contents (
  document INTEGER PRIMARY KEY REFERENCES documents,
  content BLOB NOT NULL CHECK (length(content) % 4096 = 0)
) STRICT;
CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// A spoiled card that officers replaced: it holds random bytes as a spent one does, but no ballot.
constexpr const char* voided_cards =
    "ALTER TABLE cards ADD COLUMN voided INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1));";

constexpr std::array first = {tables, journal_tables};
constexpr std::array second = {voided_cards};
constexpr std::array<Migration, 2> migrations = {first, second};
}  // namespace

const Schema& station_schema() {
  static constexpr Schema schema{0x504b4231, migrations, false};  // "PKB1"
  return schema;
}

}  // namespace kiosk::store
