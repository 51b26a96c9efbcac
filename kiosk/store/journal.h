#pragma once
// The table of journal rows: rows of constant length, reserved ahead, so that a new line overwrites
// and never appends. append() and reserve() belong inside a transaction of the caller. The calls
// may throw SQLite's exceptions: use them within Database::read or write. Private to this room.

#include <cstddef>
#include <string>

#include "kiosk/store/database.h"
#include "kiosk/store/journal_line.h"

namespace kiosk::store {

class Journal {
 public:
  explicit Journal(const Database& database) : database_(database) {}

  Result<void> append(const JournalEvent& event) const;
  void reserve(std::size_t rows) const;

  StationStore::JournalHead head() const;
  std::string lines() const;
  // The whole chain, and that it ends where the stored head says.
  Result<ChainSummary> check() const;

 private:
  struct Position;
  Position position() const;
  void write_row(std::int64_t row, std::string_view piece) const;

  const Database& database_;
};

}  // namespace kiosk::store
