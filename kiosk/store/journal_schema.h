#pragma once
// The tables of a journal, the same in every store (docs/formats/store.md). Private to this room.

namespace kiosk::store {

inline constexpr const char* journal_tables = R"sql(
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

}  // namespace kiosk::store
