#include "sync/file_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>

namespace phieukin::sync {

Result<FileSource> FileSource::open(const std::filesystem::path& file, std::uint64_t limit) {
  const auto failure = [&](Error error, std::string_view what) {
    return tl::unexpected(Failure{error, fmt::format("{}: {}", file.string(), what)});
  };
  // O_NONBLOCK: opening a pipe somebody has put there must not hang the program.
  const int number = ::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (number < 0) return failure(Error::unreadable, std::strerror(errno));
  FileSource source(number, 0);
  struct stat found {};
  if (::fstat(number, &found) != 0) return failure(Error::unreadable, std::strerror(errno));
  if (!S_ISREG(found.st_mode)) return failure(Error::unreadable, "not a regular file");
  source.size_ = static_cast<std::uint64_t>(found.st_size);
  if (source.size_ > limit) {
    return failure(Error::too_large, fmt::format("more than {} bytes", limit));
  }
  return source;
}

FileSource::~FileSource() {
  if (number_ >= 0) ::close(number_);
}

FileSource::FileSource(FileSource&& other) noexcept
    : number_(std::exchange(other.number_, -1)), size_(other.size_) {}

bool FileSource::has_same_size() const {
  struct stat found {};
  return ::fstat(number_, &found) == 0 && static_cast<std::uint64_t>(found.st_size) == size_;
}

bool FileSource::read(std::uint64_t offset, std::span<char> out) const {
  while (!out.empty()) {
    const auto got = ::pread(number_, out.data(), out.size(), static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got == 0) errno = 0;
    if (got <= 0) return false;
    out = out.subspan(static_cast<std::size_t>(got));
    offset += static_cast<std::uint64_t>(got);
  }
  return true;
}

}  // namespace phieukin::sync
