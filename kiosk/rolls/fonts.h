#pragma once
// Vietnamese of the time before Unicode: letters of western Europe that only a certain font draws
// as Vietnamese ("NguyÔn V¨n" in .VnTime). Told by what the words would become; converted only
// when a person says so.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::rolls {

enum class OldFont { tcvn3, vni };

std::string_view name_of(OldFont font);  // tcvn3 | vni
std::optional<OldFont> font_named(std::string_view name);

// Text that holds a letter beyond U+00FF is Unicode already and comes back as it is.
std::string converted(std::string_view text, OldFont font);
// The font in which the cells, as a whole, make Vietnamese words although as they stand they do
// not.
std::optional<OldFont> font_of(const std::vector<std::string_view>& cells);
// The same for one cell alone, and only when every word says so.
std::optional<OldFont> font_of_cell(std::string_view cell);

}  // namespace kiosk::rolls
