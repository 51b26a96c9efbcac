#pragma once
// The small files in which the system speaks of itself (/sys, /proc).

#include <filesystem>
#include <optional>
#include <string>

namespace kiosk::platform {

// The first line of at most 256 bytes; missing when there is no such file or it says nothing.
std::optional<std::string> first_line(const std::filesystem::path& file);
// At most `most` bytes of the file.
std::string beginning(const std::filesystem::path& file, std::size_t most);

}  // namespace kiosk::platform
