#pragma once
// The cards and slots of a booth. A ballot goes into a random free slot and the card's credential
// is overwritten where it lies; the order of casting is written nowhere. The calls may throw
// SQLite's exceptions: use them within Database::read or write. Private to this room.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/store/database.h"

namespace kiosk::store {

class BallotBox {
 public:
  explicit BallotBox(const Database& database) : database_(database) {}

  Result<void> add_cards(std::vector<Card> cards) const;
  Result<void> allocate(std::size_t slots, std::size_t slot_bytes) const;

  std::optional<crypto::ByteString> unused_card(std::string_view tag) const;
  bool was_used(std::string_view tag) const;
  bool was_voided(std::string_view tag) const;
  std::uint64_t voided() const;
  // Within the caller's transaction: the card opens nothing any more; how many there are now.
  Result<std::uint64_t> void_card(std::string_view tag) const;

  struct Placed {
    std::int64_t slot;
    std::uint64_t count;  // ballots in the box, this one included
  };
  // Within the caller's transaction: fills a slot, spends the card, moves the counter.
  Result<Placed> place(std::string_view tag, crypto::ByteView sealed) const;
  // After the commit: what the file itself now says about the slot and the counter.
  Result<void> read_back(const Placed& placed, crypto::ByteView sealed) const;

  std::uint64_t count() const;
  std::vector<crypto::ByteString> sealed_ballots() const;

  Result<void> erase_unused_cards() const;
  Result<void> erase_slots() const;
  Result<void> release_slots() const;  // only while no ballot was ever cast

  void begin_session() const;
  void end_session() const;
  StationStore::Recovered recovered() const;

  // Counter, filled slots, spent cards and `journal_casts` must be one number.
  Result<void> check(std::uint64_t journal_casts) const;

 private:
  Result<std::int64_t> spendable_card(std::string_view tag) const;
  Result<void> spend(std::int64_t card) const;
  Result<void> overwrite_content(std::int64_t card) const;
  std::optional<std::int64_t> random_free_slot() const;
  Result<void> overwrite_all(const char* query, const char* table) const;

  const Database& database_;
};

}  // namespace kiosk::store
