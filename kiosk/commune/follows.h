#pragma once
// What a hamlet's packages follow when this round is another vote: a document of the store, by the
// code of the unit. Private to this room.

#include <string>
#include <string_view>

#include "kiosk/package/content.h"

namespace kiosk::commune {

inline constexpr std::string_view follows_kind = "follows";  // hamlet

std::string follows_json(const package::Follows& follows);
package::Outcome<package::Follows> parse_follows(std::string_view json);

}  // namespace kiosk::commune
