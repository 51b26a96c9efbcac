#pragma once
// Writes to a descriptor until everything is there. False when it takes no more; a signal in
// between is no end.

#include <cstddef>

namespace kiosk::platform {

[[nodiscard]] bool write_all(int descriptor, const void* bytes, std::size_t size);

}  // namespace kiosk::platform
