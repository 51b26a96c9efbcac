#include "tests/drive/memory.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string_view>

namespace drive {

namespace {

constexpr std::size_t piece = 4U << 20;
constexpr std::size_t overlap = 64;  // more than any text is long

struct Range {
  std::uint64_t begin = 0, end = 0;
};

std::vector<Range> writable_memory(int process) {
  std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
  std::vector<Range> ranges;
  std::string line;
  while (std::getline(maps, line)) {
    std::istringstream words(line);
    Range range;
    char dash = 0;
    std::string rights;
    words >> std::hex >> range.begin >> dash >> range.end >> rights;
    if (rights.starts_with("rw")) ranges.push_back(range);
  }
  return ranges;
}

}  // namespace

std::optional<std::vector<std::string>> texts_in_memory(int process,
                                                        const std::vector<std::string>& texts) {
  const std::string file = "/proc/" + std::to_string(process) + "/mem";
  const int memory = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (memory < 0) return std::nullopt;
  std::vector<std::string> met;
  std::string bytes(piece, '\0');
  std::uint64_t read_at_all = 0;
  for (const auto& range : writable_memory(process)) {
    for (std::uint64_t at = range.begin; at < range.end; at += piece - overlap) {
      const auto wanted = std::min<std::uint64_t>(piece, range.end - at);
      const auto got = ::pread(memory, bytes.data(), wanted, static_cast<off_t>(at));
      if (got <= 0) break;
      read_at_all += static_cast<std::uint64_t>(got);
      const std::string_view seen(bytes.data(), static_cast<std::size_t>(got));
      for (const auto& text : texts) {
        const bool new_here = std::ranges::find(met, text) == met.end();
        if (new_here && seen.find(text) != std::string_view::npos) met.push_back(text);
      }
      if (at + wanted == range.end) break;
    }
  }
  ::close(memory);
  if (read_at_all == 0) return std::nullopt;
  return met;
}

}  // namespace drive
