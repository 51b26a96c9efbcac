#pragma once
// How letters reach the desk: some are handed over in one go, some come on sticks, some lie in a
// folder the desk watches. From sticks and folder every letter gets a receipt.

#include "tests/round/compare.h"

namespace phieukin::round {

struct Arrival {
  std::vector<kiosk::commune::Imported> answers;  // to each letter, in their order
  std::vector<ReceiptOf> receipts;
  Findings findings;  // what was not handed out, or was, on the way
};

// Sticks and folders are made in `folder`.
Arrival bring(kiosk::commune::Commune& commune, const std::vector<Letter>& letters,
              const std::filesystem::path& folder, unsigned threads);

}  // namespace phieukin::round
