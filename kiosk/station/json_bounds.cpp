#include "kiosk/station/json_bounds.h"

namespace kiosk::station {

bool json_is_bounded(std::string_view text, std::size_t most_bytes, std::size_t most_depth) {
  if (text.size() > most_bytes) return false;
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\') {
      ++i;  // the escaped character can be a quote, which ends nothing
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '[' || c == '{')) {
      if (++depth > most_depth) return false;
    } else if (!quoted && (c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return true;
}

}  // namespace kiosk::station
