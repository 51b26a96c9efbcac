#pragma once
// A practice day: other keys, another folder, fruit for candidates. It is made fresh every time by
// the same steps as a real one, and no real package or store is opened for it.

#include <filesystem>

#include "kiosk/station/day.h"
#include "kiosk/station/device.h"

namespace kiosk::station {

inline constexpr std::size_t practice_households = 40;
inline constexpr crypto::Cost practice_cost{1, 8U << 20};  // nothing here is worth guessing

struct PracticeDay {
  std::filesystem::path device;  // a folder inside the given one
  Practice aids;
};
// Replaces what an earlier practice left in `<folder>/practice`, and touches nothing else.
Outcome<PracticeDay> make_practice(const std::filesystem::path& folder, crypto::Cost cost,
                                   const Clock& clock);

}  // namespace kiosk::station
