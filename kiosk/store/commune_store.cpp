#include "kiosk/store/commune_store.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "kiosk/store/commune_envelopes.h"
#include "kiosk/store/database.h"
#include "kiosk/store/journal.h"

namespace kiosk::store {

namespace {
constexpr std::size_t value_bytes_max = 256 * 1024 * 1024;
constexpr std::size_t name_bytes_max = 200;
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
  // The first row that `which` finds with `value` in the place of ?1.
  Result<std::optional<ReceivedEnvelope>> one(const char* which, std::string_view value) const;

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
    if (auto put = put_envelope(impl_->database.sql(), envelope); !put) return put;
    return impl_->apply(documents, event);
  });
}

Result<void> CommuneStore::rule(const EnvelopeRuling& ruling,
                                const std::vector<Document>& documents, const JournalEvent& event) {
  return impl_->database.write([&]() -> Result<void> {
    if (auto ruled = rule_envelope(impl_->database.sql(), ruling); !ruled) return ruled;
    return impl_->apply(documents, event);
  });
}

Result<std::optional<ReceivedEnvelope>> CommuneStore::Impl::one(const char* which,
                                                                std::string_view value) const {
  return database.read([&]() -> Result<std::optional<ReceivedEnvelope>> {
    auto found = envelopes_where(database.sql(), which, value);
    if (found.empty()) return std::optional<ReceivedEnvelope>();
    return std::optional(std::move(found.front()));
  });
}

Result<std::optional<ReceivedEnvelope>> CommuneStore::received(std::string_view hash) const {
  return impl_->one("WHERE hash = ?1", hash);
}

Result<std::optional<ReceivedEnvelope>> CommuneStore::accepted_of_station(
    std::string_view station) const {
  return impl_->one("WHERE station = ?1 AND fate = 'accepted'", station);
}

Result<std::optional<ReceivedEnvelope>> CommuneStore::accepted_with_uuid(
    std::string_view uuid) const {
  return impl_->one("WHERE uuid = ?1 AND fate = 'accepted' LIMIT 1", uuid);
}

Result<std::optional<ReceivedEnvelope>> CommuneStore::newest_accepted_of(
    std::string_view device) const {
  return impl_->one(
      "WHERE device = ?1 AND fate = 'accepted' ORDER BY epoch DESC, sequence DESC LIMIT 1", device);
}

Result<std::vector<ReceivedEnvelope>> CommuneStore::all_received() const {
  return impl_->database.read([&]() -> Result<std::vector<ReceivedEnvelope>> {
    return envelopes_where(impl_->database.sql(), "ORDER BY rowid", std::nullopt);
  });
}

Result<std::vector<ReceivedEnvelope>> CommuneStore::kept_away() const {
  return impl_->database.read([&]() -> Result<std::vector<ReceivedEnvelope>> {
    return envelopes_where(impl_->database.sql(),
                           "WHERE fate <> 'accepted' OR ruling <> '' ORDER BY rowid", std::nullopt);
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
