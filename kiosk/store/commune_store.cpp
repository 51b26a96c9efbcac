#include "kiosk/store/commune_store.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "kiosk/store/database.h"
#include "kiosk/store/journal.h"

namespace kiosk::store {

namespace {
constexpr std::size_t value_bytes_max = 256 * 1024 * 1024;
constexpr std::size_t name_bytes_max = 200;

constexpr const char* all_columns =
    "SELECT hash, station, device, uuid, epoch, sequence, fate, reason, detail, time "
    "FROM envelopes ";

ReceivedEnvelope envelope_of(SQLite::Statement& row) {
  ReceivedEnvelope envelope;
  envelope.hash = row.getColumn(0).getString();
  envelope.station = row.getColumn(1).getString();
  envelope.device = row.getColumn(2).getString();
  envelope.uuid = row.getColumn(3).getString();
  envelope.epoch = static_cast<std::uint64_t>(row.getColumn(4).getInt64());
  envelope.sequence = static_cast<std::uint64_t>(row.getColumn(5).getInt64());
  envelope.fate = row.getColumn(6).getString();
  envelope.reason = row.getColumn(7).getString();
  envelope.detail = row.getColumn(8).getString();
  envelope.time = row.getColumn(9).getInt64();
  return envelope;
}

constexpr const char* put_envelope =
    "INSERT INTO envelopes VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
    "ON CONFLICT (hash) DO UPDATE SET station = excluded.station, device = excluded.device, "
    "uuid = excluded.uuid, epoch = excluded.epoch, sequence = excluded.sequence, "
    "fate = excluded.fate, reason = excluded.reason, detail = excluded.detail, "
    "time = excluded.time WHERE envelopes.fate = 'quarantined'";

Result<void> insert_envelope(SQLite::Database& sql, const ReceivedEnvelope& envelope) {
  SQLite::Statement insert(sql, put_envelope);
  insert.bind(1, envelope.hash);
  insert.bind(2, envelope.station);
  insert.bind(3, envelope.device);
  insert.bind(4, envelope.uuid);
  insert.bind(5, static_cast<std::int64_t>(envelope.epoch));
  insert.bind(6, static_cast<std::int64_t>(envelope.sequence));
  insert.bind(7, envelope.fate);
  insert.bind(8, envelope.reason);
  insert.bind(9, envelope.detail);
  insert.bind(10, envelope.time);
  if (insert.exec() == 0) return fail(Error::malformed, "envelope accepted before");
  return {};
}
}  // namespace

struct CommuneStore::Impl {
  explicit Impl(Database opened) : database(std::move(opened)) {}

  Result<void> apply(const std::vector<Document>& documents, const JournalEvent& event) const {
    SQLite::Statement upsert(database.sql(),
                             "INSERT INTO documents VALUES (?1, ?2, ?3) ON CONFLICT (kind, id) "
                             "DO UPDATE SET value = excluded.value");
    for (const auto& document : documents) {
      if (document.kind.empty() || document.kind.size() > name_bytes_max ||
          document.id.size() > name_bytes_max || document.value.size() > value_bytes_max) {
        return fail(Error::malformed, "name or size of a document");
      }
      upsert.bind(1, document.kind);
      upsert.bind(2, document.id);
      upsert.bindNoCopy(3, document.value.data(), static_cast<int>(document.value.size()));
      upsert.exec();
      upsert.reset();
    }
    return journal.append(event);
  }

  const Database database;
  const Journal journal{database};
};

CommuneStore::CommuneStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
CommuneStore::CommuneStore(CommuneStore&&) noexcept = default;
CommuneStore& CommuneStore::operator=(CommuneStore&&) noexcept = default;
CommuneStore::~CommuneStore() = default;

Result<CommuneStore> CommuneStore::create(const std::filesystem::path& file, const StoreKey& key) {
  return Database::create(file, key, commune_schema()).map([](Database&& database) {
    return CommuneStore(std::make_unique<Impl>(std::move(database)));
  });
}

Result<CommuneStore> CommuneStore::open(const std::filesystem::path& file, const StoreKey& key) {
  return Database::open(file, key, commune_schema()).map([](Database&& database) {
    return CommuneStore(std::make_unique<Impl>(std::move(database)));
  });
}

Result<void> CommuneStore::commit(const std::vector<Document>& documents,
                                  const JournalEvent& event) {
  return impl_->database.write([&] { return impl_->apply(documents, event); });
}

Result<std::optional<std::string>> CommuneStore::document(std::string_view kind,
                                                          std::string_view id) const {
  return impl_->database.read([&]() -> Result<std::optional<std::string>> {
    SQLite::Statement find(impl_->database.sql(),
                           "SELECT value FROM documents WHERE kind = ?1 AND id = ?2");
    find.bind(1, std::string(kind));
    find.bind(2, std::string(id));
    if (!find.executeStep()) return std::optional<std::string>();
    return std::optional(find.getColumn(0).getString());
  });
}

Result<std::vector<CommuneStore::Document>> CommuneStore::documents(std::string_view kind) const {
  return impl_->database.read([&]() -> Result<std::vector<Document>> {
    SQLite::Statement find(impl_->database.sql(),
                           "SELECT id, value FROM documents WHERE kind = ?1 ORDER BY id");
    find.bind(1, std::string(kind));
    std::vector<Document> found;
    while (find.executeStep()) {
      found.push_back(
          {std::string(kind), find.getColumn(0).getString(), find.getColumn(1).getString()});
    }
    return found;
  });
}

Result<std::vector<std::string>> CommuneStore::ids(std::string_view kind) const {
  return impl_->database.read([&]() -> Result<std::vector<std::string>> {
    SQLite::Statement find(impl_->database.sql(),
                           "SELECT id FROM documents WHERE kind = ?1 ORDER BY id");
    find.bind(1, std::string(kind));
    std::vector<std::string> found;
    while (find.executeStep()) found.push_back(find.getColumn(0).getString());
    return found;
  });
}

Result<void> CommuneStore::erase(const std::vector<Document>& gone,
                                 const std::vector<Document>& documents,
                                 const JournalEvent& event) {
  return impl_->database.write([&]() -> Result<void> {
    SQLite::Statement remove(impl_->database.sql(),
                             "DELETE FROM documents WHERE kind = ?1 AND id = ?2");
    for (const auto& document : gone) {
      remove.bind(1, document.kind);
      remove.bind(2, document.id);
      if (remove.exec() == 0) return fail(Error::not_found, "a document to delete");
      remove.reset();
    }
    return impl_->apply(documents, event);
  });
}

Result<void> CommuneStore::compact() const {
  return impl_->database.read([&]() -> Result<void> {
    auto& sql = impl_->database.sql();
    sql.exec("VACUUM");
    // The log still holds pages as they were before.
    SQLite::Statement checkpoint(sql, "PRAGMA wal_checkpoint(TRUNCATE)");
    const bool busy = !checkpoint.executeStep() || checkpoint.getColumn(0).getInt() != 0;
    if (busy) return fail(Error::locked, "the log could not be emptied");
    return {};
  });
}

Result<void> CommuneStore::receive(const ReceivedEnvelope& envelope,
                                   const std::vector<Document>& documents,
                                   const JournalEvent& event) {
  return impl_->database.write([&]() -> Result<void> {
    if (auto put = insert_envelope(impl_->database.sql(), envelope); !put) return put;
    return impl_->apply(documents, event);
  });
}

Result<std::optional<ReceivedEnvelope>> CommuneStore::received(std::string_view hash) const {
  return impl_->database.read([&]() -> Result<std::optional<ReceivedEnvelope>> {
    SQLite::Statement find(impl_->database.sql(), std::string(all_columns) + "WHERE hash = ?1");
    find.bind(1, std::string(hash));
    if (!find.executeStep()) return std::optional<ReceivedEnvelope>();
    return std::optional(envelope_of(find));
  });
}

Result<std::vector<ReceivedEnvelope>> CommuneStore::all_received() const {
  return impl_->database.read([&]() -> Result<std::vector<ReceivedEnvelope>> {
    SQLite::Statement find(impl_->database.sql(), std::string(all_columns) + "ORDER BY rowid");
    std::vector<ReceivedEnvelope> all;
    while (find.executeStep()) all.push_back(envelope_of(find));
    return all;
  });
}

Result<std::string> CommuneStore::journal_lines() const {
  return impl_->database.read([&]() -> Result<std::string> { return impl_->journal.lines(); });
}

Result<void> CommuneStore::check() const {
  if (auto pages = impl_->database.check(); !pages) return pages;
  return impl_->database.read(
      [&] { return impl_->journal.check().map([](const ChainSummary&) {}); });
}

}  // namespace kiosk::store
