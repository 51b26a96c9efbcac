// preview_roll: a list in any encoding, or the bytes of a workbook, with and without an old font.

#include "roll_demands.h"
#include "target.h"

namespace fuzz {

namespace rolls = kiosk::rolls;

bool accepts(std::string_view bytes) {
  constexpr std::string_view sunday = "2026-11-29";
  for (const auto font : {rolls::OldFont::tcvn3, rolls::OldFont::vni}) {
    static_cast<void>(demand_order(rolls::preview_roll(bytes, sunday, {font, "", true})));
  }
  return demand_order(rolls::preview_roll(bytes, sunday, {}));
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
