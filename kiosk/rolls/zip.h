#pragma once
// The parts of an .xlsx file: a zip of XML, bounded before anything is believed.

#include <map>
#include <string>
#include <string_view>

#include "kiosk/package/refusal.h"

namespace kiosk::rolls {

inline constexpr std::size_t most_zip_entries = 2000;
inline constexpr std::size_t most_part_bytes = 32U << 20;   // one part, unpacked
inline constexpr std::size_t most_parts_bytes = 64U << 20;  // all that are read

// By name. Only the parts a table is made of are unpacked: pictures, macros and printer settings
// are stepped over.
using ZipParts = std::map<std::string, std::string>;
package::Outcome<ZipParts> zip_parts(std::string_view bytes);

}  // namespace kiosk::rolls
