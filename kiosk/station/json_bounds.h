#pragma once
// Looked at before a JSON parser sees a text that came from a file.

#include <cstddef>
#include <string_view>

namespace kiosk::station {

// At most `most_bytes` long and at most `most_depth` brackets deep.
bool json_is_bounded(std::string_view text, std::size_t most_bytes, std::size_t most_depth);

}  // namespace kiosk::station
