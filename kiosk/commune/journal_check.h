#pragma once
// Is this journal whole, the one the result names, does it count the record's ballots, and did it
// come to the result's attempt? Private to this room.

#include <cstdint>
#include <string_view>

#include "kiosk/commune/result_check.h"

namespace kiosk::commune {

inline constexpr std::size_t most_journal_bytes = 64U << 20;

Judged<void> check_journal_of(std::string_view journal, const election::ResultFile& result,
                              std::uint64_t ballots);

}  // namespace kiosk::commune
