#pragma once
// Writing a file of secrets straight from guarded memory. Private to this room.

#include <filesystem>

#include "crypto/hash.h"
#include "crypto/secret.h"

namespace kiosk::commune {

// Creates `file` (it must not exist; links are not followed) with mode 0600, writes, flushes file
// and folder. On failure the file is removed again.
bool write_secret_file(const std::filesystem::path& file, const crypto::SecretBuffer& content);

}  // namespace kiosk::commune
