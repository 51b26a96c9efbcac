#include "kiosk/commune/journal_check.h"

#include <nlohmann/json.hpp>

#include "kiosk/store/station_store.h"

namespace kiosk::commune {

namespace {

constexpr std::string_view cast_kind = "ballot_cast";
constexpr std::string_view abandoned_kind = "attempt_abandoned";

struct Told {
  std::uint64_t casts = 0, abandoned = 0;
};

// Precondition: check_journal accepted the lines, so each is a JSON object.
Told told_by(std::string_view journal) {
  Told told;
  while (!journal.empty()) {
    const auto line = journal.substr(0, journal.find('\n'));
    journal.remove_prefix(std::min(line.size() + 1, journal.size()));
    const auto object = nlohmann::json::parse(line, nullptr, false);
    if (!object.is_object()) continue;
    const auto kind = object.find("kind");
    if (kind == object.end()) continue;
    if (*kind == cast_kind) ++told.casts;
    if (*kind == abandoned_kind) ++told.abandoned;
  }
  return told;
}

}  // namespace

Judged<void> check_journal_of(std::string_view journal, const election::ResultFile& result,
                              std::uint64_t ballots) {
  if (journal.size() > most_journal_bytes) return tl::unexpected(Reason::too_large);
  const auto head = store::check_journal(journal);
  if (!head) return tl::unexpected(Reason::bad_journal);
  if (head->hash.hex() != result.journal_head) return tl::unexpected(Reason::wrong_journal);
  const auto told = told_by(journal);
  if (told.casts != ballots) return tl::unexpected(Reason::wrong_ballot_count);
  // Attempt 2 is the one that follows an abandoned attempt 1, and nothing follows attempt 2.
  if (told.abandoned + 1 != result.attempt) return tl::unexpected(Reason::wrong_result);
  return {};
}

}  // namespace kiosk::commune
