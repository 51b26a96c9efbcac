#pragma once
// What the commune remembers, in one SQLCipher file (WAL): plan, enrolments, rolls, packages, every
// envelope that came in with its fate, and a hash-chained journal.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/store/station_store.h"

namespace kiosk::store {

struct ReceivedEnvelope {
  std::string hash;     // hex SHA-256 of the file: its identity
  std::string station;  // as far as it could be read
  std::string device;
  std::string uuid;
  std::uint64_t epoch = 0;
  std::uint64_t sequence = 0;
  std::string fate;    // accepted | quarantined
  std::string reason;  // machine word, e.g. bad_signature; empty when accepted
  std::string detail;  // Vietnamese sentence
  std::int64_t time = 0;
};

class CommuneStore {
 public:
  static Result<CommuneStore> create(const std::filesystem::path& file, const StoreKey& key);
  static Result<CommuneStore> open(const std::filesystem::path& file, const StoreKey& key);

  CommuneStore(CommuneStore&&) noexcept;
  CommuneStore& operator=(CommuneStore&&) noexcept;
  ~CommuneStore();

  // Documents by kind and id ("plan"/"", "roll"/station, "package"/station, "device"/device id,
  // "result"/station ...): values are JSON or bytes. One transaction with a journal line.
  struct Document {
    std::string kind, id, value;
  };
  Result<void> commit(const std::vector<Document>& documents, const JournalEvent& event);
  Result<std::optional<std::string>> document(std::string_view kind, std::string_view id) const;
  Result<std::vector<Document>> documents(std::string_view kind) const;
  // Without their values.
  Result<std::vector<std::string>> ids(std::string_view kind) const;
  // Deletes the documents that `gone` names (values do not matter) and stores `documents` with a
  // journal line, all in one transaction; not_found when one of them is not there.
  Result<void> erase(const std::vector<Document>& gone, const std::vector<Document>& documents,
                     const JournalEvent& event);
  // Writes the file anew without what was deleted or replaced, and empties its log.
  Result<void> compact() const;

  // Stores what happened to an envelope, its documents and a journal line in one transaction. A
  // quarantined envelope may come again, its row then says what became of it now; an accepted row
  // is never changed (malformed).
  Result<void> receive(const ReceivedEnvelope& envelope, const std::vector<Document>& documents,
                       const JournalEvent& event);
  Result<std::optional<ReceivedEnvelope>> received(std::string_view hash) const;
  Result<std::vector<ReceivedEnvelope>> all_received() const;

  Result<std::string> journal_lines() const;
  Result<void> check() const;

 private:
  struct Impl;
  explicit CommuneStore(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::store
