#pragma once
// The bytes of a text file as UTF-8, whatever program wrote them.

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/package/refusal.h"
#include "kiosk/rolls/fonts.h"

namespace kiosk::rolls {

struct RollText {
  std::string text;      // UTF-8 without byte order mark
  std::string encoding;  // utf-8 | utf-16le | utf-16be | windows-1258 | tcvn3 | vni
};

// `told` is the old font the person named. One byte a letter is Windows-1258 when that makes
// Vietnamese words; in an old font it comes back as letters of western Europe, for roll_fonts.h to
// name.
package::Outcome<RollText> decode_roll(std::string_view bytes, std::optional<OldFont> told);

}  // namespace kiosk::rolls
