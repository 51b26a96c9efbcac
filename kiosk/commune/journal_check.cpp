#include "kiosk/commune/journal_check.h"

#include <nlohmann/json.hpp>

#include "kiosk/store/station_store.h"

namespace kiosk::commune {

namespace {

constexpr std::string_view cast_kind = "ballot_cast";

// Precondition: check_journal accepted the lines, so each is a JSON object.
std::uint64_t casts_in(std::string_view journal) {
  std::uint64_t casts = 0;
  while (!journal.empty()) {
    const auto line = journal.substr(0, journal.find('\n'));
    journal.remove_prefix(std::min(line.size() + 1, journal.size()));
    const auto object = nlohmann::json::parse(line, nullptr, false);
    if (!object.is_object()) continue;
    const auto kind = object.find("kind");
    if (kind != object.end() && *kind == cast_kind) ++casts;
  }
  return casts;
}

}  // namespace

Judged<void> check_journal_of(std::string_view journal, std::string_view head_hex,
                              std::uint64_t ballots) {
  if (journal.size() > most_journal_bytes) return tl::unexpected(Reason::too_large);
  const auto head = store::check_journal(journal);
  if (!head) return tl::unexpected(Reason::bad_journal);
  if (head->hash.hex() != head_hex) return tl::unexpected(Reason::wrong_journal);
  if (casts_in(journal) != ballots) return tl::unexpected(Reason::wrong_ballot_count);
  return {};
}

}  // namespace kiosk::commune
