#pragma once
// UTF-8 to code points and back, for text that is valid already (definitions and strings are
// checked when they are read). A broken byte becomes U+FFFD and never reads past the end.

#include <string>
#include <string_view>

namespace kiosk::ui {

std::u32string code_points(std::string_view text);
std::string to_utf8(std::u32string_view points);

}  // namespace kiosk::ui
