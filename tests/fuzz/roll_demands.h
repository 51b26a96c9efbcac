#pragma once
// What holds of every preview of a list, wherever its rows came from.

#include <set>

#include "crypto/ensure.h"
#include "kiosk/rolls/preview.h"

namespace fuzz {

// Was the file read? Stops the program where the preview contradicts itself.
inline bool demand_order(const kiosk::rolls::RollPreview& preview) {
  using kiosk::rolls::RowState;
  std::set<std::uint32_t> numbers;
  std::size_t last = 0;
  for (const auto& row : preview.rows) {
    CRYPTO_ENSURE(row.row > last);
    last = row.row;
    if (row.state == RowState::refused || row.state == RowState::skipped) {
      CRYPTO_ENSURE(!row.why.empty());
      continue;
    }
    CRYPTO_ENSURE((row.state == RowState::repaired) == !row.repairs.empty());
    CRYPTO_ENSURE(!row.household.head.empty() && !row.household.representative.empty());
    CRYPTO_ENSURE(row.household.number > 0 && numbers.insert(row.household.number).second);
    for (const auto& repair : row.repairs) CRYPTO_ENSURE(!repair.word.empty());
    for (const auto& flag : row.flags) CRYPTO_ENSURE(!flag.sentence.empty());
  }
  CRYPTO_ENSURE(preview.roll().size() == preview.households());
  CRYPTO_ENSURE(!preview_text(preview).empty() && !preview_json(preview).empty());
  if (preview.refusal.empty()) return true;
  CRYPTO_ENSURE(!preview.importable());
  return false;
}

}  // namespace fuzz
