#pragma once
// A candidate's photo as everybody from the commune to the booth's screen has it: grey, upright,
// three wide to four high, always of one size. There is nothing in it to be interpreted.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kiosk/election/definition.h"

namespace kiosk::election {

inline constexpr std::size_t photo_width = 120;
inline constexpr std::size_t photo_height = 160;
inline constexpr std::size_t photo_bytes = photo_width * photo_height;

struct Photo {
  std::array<std::uint8_t, photo_bytes> grey{};  // row by row, 0 is black
  bool operator==(const Photo&) const = default;
};

// Which of `photos`, made for the `official` list, stands beside each candidate of the list that
// is voted on. Empty, and then nobody's photo is shown, unless everybody on that list has one:
// somebody named from the floor has none.
std::vector<std::size_t> photos_beside(const std::vector<Photo>& photos,
                                       const std::vector<Candidate>& official,
                                       const std::vector<Candidate>& locked);

}  // namespace kiosk::election
