#pragma once
// Remembers by a checksum what the window shows, so that a frame that would look the same is not
// drawn again: drawn in software it costs more than everything else that follows a touch.

#include <cstddef>
#include <optional>

struct ImDrawData;

namespace kiosk::platform {

class ShownPicture {
 public:
  // True when `data` would look different from what was asked for the last time, which it replaces.
  bool replaced_by(const ImDrawData& data);
  // What the window shows is not known any more: it was covered, or the letters are other ones.
  void forget() { checksum_.reset(); }

 private:
  std::optional<std::size_t> checksum_;
};

}  // namespace kiosk::platform
