#include "kiosk/commune/secret_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace kiosk::commune {

namespace {

bool write_all(int file, std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

bool flush_folder(const std::filesystem::path& folder) {
  const auto path = folder.empty() ? std::filesystem::path(".") : folder;
  const int opened = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return false;
  const bool flushed = ::fsync(opened) == 0;
  return ::close(opened) == 0 && flushed;
}

}  // namespace

bool write_secret_file(const std::filesystem::path& file, const crypto::SecretBuffer& content) {
  const int opened =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (opened < 0) return false;
  bool written = content.with([&](auto bytes) { return write_all(opened, bytes); });
  written = written && ::fsync(opened) == 0;
  written = ::close(opened) == 0 && written;
  if (written && flush_folder(file.parent_path())) return true;
  ::unlink(file.c_str());
  return false;
}

}  // namespace kiosk::commune
