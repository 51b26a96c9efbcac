#pragma once
// When two names are one name in two spellings: "Hoà" and "Hòa", "Lý" and "Lí".

#include <string>
#include <string_view>

namespace kiosk::rolls {

// Equal for two spellings of one name; case, hyphens and the kind of apostrophe do not matter.
std::string twin_key(std::string_view name);

}  // namespace kiosk::rolls
