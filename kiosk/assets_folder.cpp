#include "kiosk/assets_folder.h"

namespace kiosk {

std::filesystem::path assets_folder(const std::filesystem::path& chosen) {
  if (!chosen.empty()) return chosen;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  for (auto folder = program.parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    if (std::filesystem::exists(folder / "assets" / "theme.json", error)) return folder / "assets";
  }
  return "/usr/share/phieukin";
}

}  // namespace kiosk
