#pragma once
// Files that must arrive whole: written beside their name, flushed, renamed, read back.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "sync/error.h"

namespace phieukin::sync {

// Temp file in the same folder, fsync, rename, fsync of the folder, read back and compare. Refuses
// to replace a file with different content unless `replace`. `mode` is the file's permission bits.
Result<void> write_whole(const std::filesystem::path& file, std::string_view content,
                         bool replace = false, unsigned mode = 0644);

// At most `limit` bytes; too_large beyond. Refuses anything that is not a regular file.
Result<std::string> read_whole(const std::filesystem::path& file, std::uint64_t limit);

}  // namespace phieukin::sync
