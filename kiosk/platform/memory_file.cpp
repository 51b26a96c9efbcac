#include "kiosk/platform/memory_file.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "kiosk/platform/write_all.h"

namespace kiosk::platform {

MemoryFile::MemoryFile() : descriptor_(memfd_create("", MFD_CLOEXEC)) {}

MemoryFile::~MemoryFile() {
  if (descriptor_ < 0) return;
  struct stat facts {};
  if (fstat(descriptor_, &facts) == 0) {
    static constexpr std::array<char, 4096> zeros{};
    const off_t step = static_cast<off_t>(zeros.size());
    for (off_t at = 0; at < facts.st_size; at += step) {
      const auto size = static_cast<std::size_t>(std::min(facts.st_size - at, step));
      if (pwrite(descriptor_, zeros.data(), size, at) <= 0) break;
    }
  }
  close(descriptor_);
}

bool MemoryFile::add(std::span<const std::uint8_t> bytes) {
  return descriptor_ >= 0 && write_all(descriptor_, bytes.data(), bytes.size());
}

bool MemoryFile::add(std::string_view text) {
  return descriptor_ >= 0 && write_all(descriptor_, text.data(), text.size());
}

bool MemoryFile::rewind() const { return lseek(descriptor_, 0, SEEK_SET) == 0; }

std::string MemoryFile::first(std::size_t most) const {
  std::string text(most, '\0');
  const ssize_t got = pread(descriptor_, text.data(), text.size(), 0);
  text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return text;
}

}  // namespace kiosk::platform
