#pragma once
// The bytes of a journal line and the chain they form (docs/formats/store.md). Private to this
// room.

#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/store/station_store.h"

namespace kiosk::store {

constexpr std::size_t facts_bytes_max = 16 * 1024;
constexpr std::size_t journal_line_bytes_max = facts_bytes_max + 512;
constexpr std::size_t journal_bytes_max = 64 * 1024 * 1024;
constexpr std::string_view cast_kind = "ballot_cast";

// malformed unless the kind is a short machine word and the facts a compact JSON object.
Result<void> check_event(const JournalEvent& event);

// The line without its line feed. `event` has passed check_event.
std::string journal_line(std::uint64_t sequence, const crypto::Hash& previous,
                         const JournalEvent& event);

struct ChainSummary {
  StationStore::JournalHead head;
  std::uint64_t casts = 0;  // lines of cast_kind, whose counts run 1, 2, 3 ...
};
// Checks every line and every link; damaged names the first line that breaks the chain.
Result<ChainSummary> summarise_chain(std::string_view lines);

}  // namespace kiosk::store
