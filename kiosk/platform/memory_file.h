#pragma once
// A file that is nowhere but in memory: what a program of the system reads as its input, or writes
// as its output. Overwritten when it goes.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::platform {

class MemoryFile {
 public:
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool add(std::span<const std::uint8_t> bytes);
  bool add(std::string_view text);
  // Whoever gets the descriptor reads from the beginning.
  bool rewind() const;
  std::string first(std::size_t most) const;  // of what is in it
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

}  // namespace kiosk::platform
