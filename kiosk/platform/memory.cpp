#include "kiosk/platform/memory.h"

#include <fstream>
#include <sstream>

#include "kiosk/platform/small_file.h"

namespace kiosk::platform {

namespace {
constexpr std::size_t most_line_bytes = 256;
constexpr std::size_t most_swaps_bytes = 64U << 10;
}  // namespace

std::string beginning(const std::filesystem::path& file, std::size_t most) {
  std::ifstream stream(file, std::ios::binary);
  std::string content(most, '\0');
  stream.read(content.data(), static_cast<std::streamsize>(most));
  content.resize(static_cast<std::size_t>(stream.gcount()));
  return content;
}

std::optional<std::string> first_line(const std::filesystem::path& file) {
  auto line = beginning(file, most_line_bytes);
  line.resize(std::min(line.find('\n'), line.size()));
  if (line.empty()) return std::nullopt;
  return line;
}

SystemMemory::SystemMemory(std::filesystem::path swaps) : swaps_(std::move(swaps)) {}

std::optional<bool> SystemMemory::swap_on() const {
  std::istringstream lines(beginning(swaps_, most_swaps_bytes));
  std::string line;
  if (!std::getline(lines, line) || !line.starts_with("Filename")) return std::nullopt;
  while (std::getline(lines, line)) {
    if (!line.empty() && !line.starts_with("/dev/zram")) return true;
  }
  return false;
}

}  // namespace kiosk::platform
