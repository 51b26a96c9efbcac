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
  std::string fate;    // accepted | quarantined | dismissed | superseded
  std::string reason;  // machine word, e.g. bad_signature; empty when accepted at once
  std::string detail;  // Vietnamese sentence
  std::int64_t time = 0;
  std::string evidence{};  // what differs, in words; empty when accepted at once
  bool whole = false;      // everything of it verifies: only order, a take-over or a conflict may
                           // have kept it out
  std::string ruling{};    // dismiss | take_in | superseded: what a person decided; else empty
  std::string ruled_by{}, ruled_why{};
  std::int64_t ruled_time = 0;
};

// What a person decided about one envelope, and which accepted one makes room for it.
struct EnvelopeRuling {
  std::string hash;
  bool accept = false;     // accepted now; otherwise dismissed
  std::string superseded;  // hash of the accepted one of its station; empty when there is none
  std::string by, why;
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
  // By index, however many there are. At most one envelope of a station is accepted.
  Result<std::optional<ReceivedEnvelope>> accepted_of_station(std::string_view station) const;
  Result<std::optional<ReceivedEnvelope>> accepted_with_uuid(std::string_view uuid) const;
  // The one with the greatest epoch, and of these with the greatest sequence.
  Result<std::optional<ReceivedEnvelope>> newest_accepted_of(std::string_view device) const;
  // Every one that was ever kept away, in the order of coming; with those a person took in.
  Result<std::vector<ReceivedEnvelope>> kept_away() const;

  // The ruling, what it supersedes, its documents and a journal line in one transaction; malformed
  // when the envelope is accepted already or the superseded one is not.
  Result<void> rule(const EnvelopeRuling& ruling, const std::vector<Document>& documents,
                    const JournalEvent& event);

  Result<std::string> journal_lines() const;
  Result<void> check() const;

 private:
  struct Impl;
  explicit CommuneStore(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::store
