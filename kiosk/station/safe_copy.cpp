#include "kiosk/station/safe_copy.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "crypto/random.h"

namespace kiosk::station {

int FileCalls::open_folder(const std::filesystem::path& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  return opened < 0 ? -errno : opened;
}

int FileCalls::create(int folder, const std::string& name) {
  const int opened =
      ::openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
  return opened < 0 ? -errno : opened;
}

long FileCalls::write(int file, const char* bytes, std::size_t count) {
  const auto written = ::write(file, bytes, count);
  return written < 0 ? -errno : written;
}

int FileCalls::flush(int file) { return ::fsync(file) == 0 ? 0 : -errno; }

int FileCalls::close(int file) { return ::close(file) == 0 ? 0 : -errno; }

int FileCalls::rename_new(int folder, const std::string& from, const std::string& to) {
  if (::renameat2(folder, from.c_str(), folder, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -errno;
  // The file system cannot promise it; the name was free a moment ago.
  return ::renameat(folder, from.c_str(), folder, to.c_str()) == 0 ? 0 : -errno;
}

int FileCalls::remove(int folder, const std::string& name) {
  return ::unlinkat(folder, name.c_str(), 0) == 0 ? 0 : -errno;
}

tl::expected<std::string, int> FileCalls::read(int folder, const std::string& name,
                                               std::size_t limit) {
  const int file = ::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return tl::unexpected(-errno);
  ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
  std::string content(limit + 1, '\0');  // one more shows that the file is longer
  std::size_t have = 0;
  int error = 0;
  while (have < content.size() && error == 0) {
    const auto got = ::read(file, content.data() + have, content.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) error = -errno;
    if (got <= 0) break;
    have += static_cast<std::size_t>(got);
  }
  ::close(file);
  if (error != 0) return tl::unexpected(error);
  content.resize(have);
  return content;
}

bool FileCalls::still_there(int folder, const std::filesystem::path& path) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(folder, &opened) == 0 && ::stat(path.c_str(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

namespace {

constexpr int last_number = 9;

ExportEnd end_of(int error) {
  switch (-error) {
    case EROFS:
    case EACCES:
    case EPERM: return ExportEnd::read_only;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return ExportEnd::full;
    case ENOENT:
    case ENODEV:
    case ENXIO:
    case ESTALE:
    case ENOTDIR: return ExportEnd::vanished;
  }
  return ExportEnd::failed;
}

std::string numbered(const std::string& name, int number) {
  if (number == 1) return name;
  const auto dot = std::min(name.rfind('.'), name.size());
  return name.substr(0, dot) + "-" + std::to_string(number) + name.substr(dot);
}

class Copy {
 public:
  Copy(FileCalls& calls, int folder, std::string_view content)
      : calls_(calls), folder_(folder), content_(content) {}

  Copied run(const std::string& name) {
    for (int number = 1; number <= last_number; ++number) {
      const auto wanted = numbered(name, number);
      const auto there = calls_.read(folder_, wanted, content_.size());
      if (there && *there == content_) return present(wanted);
      if (there || there.error() == -ELOOP) continue;  // another file: it stays
      if (there.error() != -ENOENT) return {end_of(there.error()), ""};
      return {write(wanted, number > 1 ? ExportEnd::renamed : ExportEnd::verified), wanted};
    }
    return {ExportEnd::failed, ""};
  }

 private:
  // Written at another time, perhaps by a program that was stopped before it flushed.
  Copied present(const std::string& name) {
    const int flushed = flush_folder();
    return {flushed == 0 ? ExportEnd::was_there : end_of(flushed), name};
  }

  ExportEnd write(const std::string& name, ExportEnd good) {
    const auto temporary = temporary_name();
    int error = fill(temporary);
    if (error == 0) error = calls_.rename_new(folder_, temporary, name);
    if (error != 0) {
      calls_.remove(folder_, temporary);
      return end_of(error);
    }
    if (const int flushed = flush_folder(); flushed != 0) return end_of(flushed);
    const auto back = calls_.read(folder_, name, content_.size());
    if (!back) return end_of(back.error());
    return *back == content_ ? good : ExportEnd::differs;
  }

  int fill(const std::string& temporary) {
    const int file = calls_.create(folder_, temporary);
    if (file < 0) return file;
    int error = write_all(file);
    if (error == 0) error = calls_.flush(file);
    const int closed = calls_.close(file);
    return error != 0 ? error : closed;
  }

  int write_all(int file) {
    auto rest = content_;
    while (!rest.empty()) {
      const long written = calls_.write(file, rest.data(), rest.size());
      if (written == -EINTR) continue;
      if (written <= 0) return written < 0 ? static_cast<int>(written) : -EIO;
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
  }

  int flush_folder() {
    const int error = calls_.flush(folder_);
    return error == -EINVAL ? 0 : error;  // some file systems of sticks cannot flush a folder
  }

  // A name that old sticks can hold too: eight letters, a dot, three.
  static std::string temporary_name() {
    std::array<std::uint8_t, 4> random{};
    crypto::fill_random(random);
    return crypto::to_hex(random) + ".tmp";
  }

  FileCalls& calls_;
  int folder_;
  std::string_view content_;
};

}  // namespace

Copied copy_safely(FileCalls& calls, const std::filesystem::path& folder, const std::string& name,
                   std::string_view content) {
  const int opened = calls.open_folder(folder);
  if (opened < 0) {
    const auto end = end_of(opened);
    return {end == ExportEnd::vanished ? ExportEnd::no_volume : end, ""};
  }
  auto copied = Copy(calls, opened, content).run(name);
  // A stick that was pulled out and unmounted takes what is written to it without a word.
  if (!calls.still_there(opened, folder)) copied.end = ExportEnd::vanished;
  calls.close(opened);
  const bool arrived = copied.end == ExportEnd::verified || copied.end == ExportEnd::was_there ||
                       copied.end == ExportEnd::renamed;
  if (!arrived) copied.name.clear();
  return copied;
}

}  // namespace kiosk::station
