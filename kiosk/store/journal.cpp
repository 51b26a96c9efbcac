#include "kiosk/store/journal.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "crypto/hash.h"

namespace kiosk::store {

namespace {
constexpr std::size_t row_bytes = 512;  // the schema's CHECK holds the same number

crypto::ByteView blob_of(const SQLite::Column& column) {
  return {static_cast<const std::uint8_t*>(column.getBlob()),
          static_cast<std::size_t>(column.getBytes())};
}
}  // namespace

struct Journal::Position {
  StationStore::JournalHead head;
  std::int64_t rows = 0;
};

Journal::Position Journal::position() const {
  SQLite::Statement query(database_.sql(), "SELECT length, rows, hash FROM journal_head");
  Position position;
  if (!query.executeStep()) return position;
  position.head.length = static_cast<std::uint64_t>(query.getColumn(0).getInt64());
  position.rows = query.getColumn(1).getInt64();
  position.head.hash = crypto::Hash::from(blob_of(query.getColumn(2))).value_or(crypto::Hash());
  return position;
}

void Journal::write_row(std::int64_t row, std::string_view piece) const {
  std::string padded(piece);
  padded.resize(row_bytes, '\0');
  SQLite::Statement update(database_.sql(), "UPDATE journal SET content = ?2 WHERE row = ?1");
  update.bind(1, row);
  update.bindNoCopy(2, padded.data(), static_cast<int>(padded.size()));
  if (update.exec() == 1) return;
  // The reserve is used up (or not made yet, before the polls open): the table grows.
  SQLite::Statement insert(database_.sql(), "INSERT INTO journal VALUES (?1, ?2)");
  insert.bind(1, row);
  insert.bindNoCopy(2, padded.data(), static_cast<int>(padded.size()));
  insert.exec();
}

Result<void> Journal::append(const JournalEvent& event) const {
  if (auto sound = check_event(event); !sound) return sound;
  auto now = position();
  const auto line = journal_line(now.head.length + 1, now.head.hash, event);
  const auto hash = crypto::sha256(line);
  const auto with_end = line + '\n';
  for (std::string_view rest = with_end; !rest.empty();) {
    const auto piece = rest.substr(0, row_bytes);
    write_row(++now.rows, piece);
    rest.remove_prefix(piece.size());
  }
  SQLite::Statement update(database_.sql(),
                           "UPDATE journal_head SET length = length + 1, rows = ?1, hash = ?2");
  update.bind(1, now.rows);
  update.bind(2, hash.view().data(), static_cast<int>(crypto::Hash::size));
  update.exec();
  return {};
}

void Journal::reserve(std::size_t rows) const {
  const auto used = position().rows;
  SQLite::Statement insert(database_.sql(),
                           "INSERT OR IGNORE INTO journal VALUES (?1, zeroblob(?2))");
  for (std::size_t i = 1; i <= rows; ++i) {
    insert.bind(1, used + static_cast<std::int64_t>(i));
    insert.bind(2, static_cast<int>(row_bytes));
    insert.exec();
    insert.reset();
  }
}

StationStore::JournalHead Journal::head() const { return position().head; }

std::string Journal::lines() const {
  SQLite::Statement query(database_.sql(),
                          "SELECT content FROM journal WHERE row <= ?1 ORDER BY row");
  query.bind(1, position().rows);
  std::string lines;
  while (query.executeStep()) {
    const auto piece = crypto::as_text(blob_of(query.getColumn(0)));
    // A line holds no zero byte (JSON escapes it), so the first one begins the padding.
    lines += piece.substr(0, piece.find('\0'));
  }
  return lines;
}

Result<ChainSummary> Journal::check() const {
  auto summary = summarise_chain(lines());
  if (!summary) return summary;
  const auto stored = head();
  if (stored.length != summary->head.length || stored.hash != summary->head.hash) {
    return fail(Error::damaged, "the journal does not end at its head");
  }
  return summary;
}

}  // namespace kiosk::store
