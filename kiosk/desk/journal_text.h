#pragma once
// The journal's lines, one JSON object each, as a person reads them.

#include <string_view>
#include <vector>

#include "kiosk/desk/ports.h"

namespace kiosk::desk {

// Newest first. A line that is not a journal's is left out; at most `most` lines are read, the
// newest ones.
std::vector<JournalEntry> journal_entries(std::string_view lines, std::size_t most = 20'000);

}  // namespace kiosk::desk
