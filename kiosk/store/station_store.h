#pragma once
// Everything a booth remembers, in one SQLCipher file. The file has its full size from
// opening on: ballots overwrite random slots, journal lines overwrite reserved rows, so neither
// size nor page map tells anything about time. Every change and its journal line are one
// transaction.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/hash.h"
#include "crypto/secret.h"
#include "kiosk/store/error.h"

namespace kiosk::store {

using StoreKey = crypto::Secret<struct StoreKeyTag, 32>;

// One line of the hash-chained journal. `facts_json` is a compact JSON object without anything
// a journal must never hold (cards, credentials, trackers, slots, times of casting).
struct JournalEvent {
  std::string kind;       // e.g. polls_opened, ballot_cast, paused
  std::int64_t time = 0;  // unix seconds; 0 means no time is written (always for ballot_cast)
  std::string facts_json = "{}";
};

// Card lookup tag and the credential encrypted under the card's code.
struct Card {
  std::string tag;               // 32 hex digits
  crypto::ByteString encrypted;  // constant length
};

// One atomic step: documents replaced by name, wrapped secrets replaced by name, a journal line.
struct Change {
  std::vector<std::pair<std::string, std::string>> documents;  // name -> JSON or bytes
  std::vector<std::pair<std::string, crypto::ByteString>>
      secrets;  // name -> wrapped bytes; empty erases
  JournalEvent event;
};

class StationStore {
 public:
  // A new file; refuses to touch an existing one. `cards` are stored, journal rows reserved.
  static Result<StationStore> create(const std::filesystem::path& file, const StoreKey& key,
                                     const std::vector<Card>& cards, const Change& first);
  static Result<StationStore> open(const std::filesystem::path& file, const StoreKey& key);

  StationStore(StationStore&&) noexcept;
  StationStore& operator=(StationStore&&) noexcept;
  ~StationStore();

  Result<void> commit(const Change& change);
  Result<std::optional<std::string>> document(std::string_view name) const;
  Result<std::optional<crypto::ByteString>> secret(std::string_view name) const;

  // At opening: `slots` rows of `slot_bytes` random bytes, in the same transaction as `change`.
  Result<void> allocate_slots(std::size_t slots, std::size_t slot_bytes, const Change& change);

  // The encrypted credential of an unused card; nullopt for an unknown or used one (the caller
  // cannot tell which, `card_was_used` can).
  Result<std::optional<crypto::ByteString>> find_card(std::string_view tag) const;
  Result<bool> card_was_used(std::string_view tag) const;
  // An unused card never opens again: overwritten, and a journal line that only counts. How many
  // there are now; not_found for an unknown card, already_used for a used or voided one.
  Result<std::uint64_t> void_card(std::string_view tag);
  Result<bool> card_was_voided(std::string_view tag) const;
  Result<std::uint64_t> cards_voided() const;

  // Where a voter stands, without saying who: kept so that a restart can say "recorded" or not.
  Result<void> begin_session();  // after admission
  Result<void> end_session();    // voter left, or thanks shown
  struct Recovered {
    bool session_was_open = false;
    bool recorded = false;  // the session's ballot is in the box
  };
  Result<Recovered> recovered() const;  // since the last end_session

  // One transaction: random free slot := sealed ballot, card erased, counter + 1, journal line;
  // then the slot is read back and compared. On any failure nothing is recorded.
  Result<std::uint64_t> cast(std::string_view card_tag, crypto::ByteView sealed_ballot);
  Result<std::uint64_t> ballot_count() const;
  Result<std::vector<crypto::ByteString>> sealed_ballots() const;  // in slot order

  // With the tally: cards not used are overwritten; sealing: wrapped secrets named here too.
  Result<void> erase_unused_cards(const Change& change);
  Result<void> erase_slots(const Change& change);
  // With the end of an attempt nobody voted in: its empty slots are given back, so that the next
  // opening allocates its own. malformed once there is a ballot or while a voter is inside.
  Result<void> release_slots(const Change& change);

  struct JournalHead {
    std::uint64_t length = 0;
    crypto::Hash hash;
  };
  Result<JournalHead> journal_head() const;
  Result<std::string> journal_lines() const;  // journal.jsonl, one canonical object a line
  // Recomputes the whole chain and SQLite's integrity check.
  Result<void> check() const;

 private:
  struct Impl;
  explicit StationStore(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Checks the hash chain of journal lines as they travel; the head on success, damaged otherwise.
Result<StationStore::JournalHead> check_journal(std::string_view journal_lines);

}  // namespace kiosk::store
