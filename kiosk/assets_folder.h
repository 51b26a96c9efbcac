#pragma once
// Where the sentences, letters and theme lie: beside a build tree, or where the package puts them.

#include <filesystem>

namespace kiosk {

// `chosen`, when somebody said where.
std::filesystem::path assets_folder(const std::filesystem::path& chosen);

}  // namespace kiosk
