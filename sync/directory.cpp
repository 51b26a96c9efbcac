#include "sync/directory.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "crypto/random.h"
#include "sync/file_source.h"

namespace phieukin::sync {
namespace {

namespace fs = std::filesystem;

class OpenFile {
 public:
  OpenFile(const fs::path& path, int flags, unsigned mode = 0)
      : number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  ~OpenFile() { close(); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  // False if the last bytes could not be kept (a network or quota file system says so only here).
  bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

// Removes the temporary file unless it has got its name.
class TemporaryName {
 public:
  explicit TemporaryName(fs::path path) : path_(std::move(path)) {}
  ~TemporaryName() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  TemporaryName(const TemporaryName&) = delete;
  TemporaryName& operator=(const TemporaryName&) = delete;
  const fs::path& path() const { return path_; }
  void keep() { path_.clear(); }

 private:
  fs::path path_;
};

tl::unexpected<Failure> failure(Error error, const fs::path& file, std::string_view what) {
  return tl::unexpected(Failure{error, fmt::format("{}: {}", file.string(), what)});
}

// A file system that takes no more bytes says so in one of three ways.
tl::unexpected<Failure> write_failure(const fs::path& file, int code) {
  const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
  return failure(full ? Error::no_space : Error::unwritable, file, std::strerror(code));
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

fs::path temporary_beside(const fs::path& file) {
  std::array<std::uint8_t, 8> random{};
  crypto::fill_random(random);
  return folder_of(file) / fmt::format(".{}.partial", crypto::to_hex(random));
}

int write_all(int number, std::string_view content) {
  while (!content.empty()) {
    const auto written = ::write(number, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return written < 0 ? errno : EIO;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

bool flush_folder(const fs::path& folder) {
  const OpenFile opened(folder, O_RDONLY | O_DIRECTORY);
  // Some file systems of sticks cannot flush a folder; they say EINVAL.
  return opened.is_open() && (::fsync(opened.number()) == 0 || errno == EINVAL);
}

// Content, permission bits and flush of the temporary file.
Result<void> fill(const fs::path& path, std::string_view content, unsigned mode) {
  OpenFile file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
  if (!file.is_open()) return write_failure(path, errno);
  if (const int code = write_all(file.number(), content); code != 0) {
    return write_failure(path, code);
  }
  // The umask took bits away at most; a stick without permission bits refuses, which is no harm.
  if (::fchmod(file.number(), mode) != 0 && errno != EPERM && errno != EOPNOTSUPP) {
    return write_failure(path, errno);
  }
  if (::fsync(file.number()) != 0 || !file.close()) return write_failure(path, errno);
  return {};
}

// Gives the temporary file its name. Without `replace` a file that has appeared meanwhile stays.
int rename_to(const fs::path& from, const fs::path& to, bool replace) {
  if (!replace) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;  // the file system cannot promise it
  }
  return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

enum class Present { no, same, different };

Result<Present> compare_present(const fs::path& file, std::string_view content) {
  struct stat found {};
  if (::lstat(file.c_str(), &found) != 0) {
    if (errno == ENOENT) return Present::no;
    return failure(Error::unwritable, file, std::strerror(errno));
  }
  const auto there = read_whole(file, content.size());
  if (there) return *there == content ? Present::same : Present::different;
  if (there.error().error == Error::too_large) return Present::different;
  return failure(Error::unwritable, file, "something else has this name");
}

// From the device if the system allows it, not from its memory of what was just written.
Result<void> read_back(const fs::path& file, std::string_view content) {
  const OpenFile opened(file, O_RDONLY | O_NOFOLLOW);
  if (opened.is_open()) ::posix_fadvise(opened.number(), 0, 0, POSIX_FADV_DONTNEED);
  const auto there = read_whole(file, content.size());
  if (!there || *there != content) {
    return failure(Error::unwritable, file, "what was read back differs");
  }
  return {};
}

// Also for a file that was there before: a crash may have left it unflushed.
Result<void> flush_present(const fs::path& file) {
  const OpenFile opened(file, O_RDONLY | O_NOFOLLOW);
  if (!opened.is_open() || ::fsync(opened.number()) != 0 || !flush_folder(folder_of(file))) {
    return failure(Error::unwritable, file, std::strerror(errno));
  }
  return {};
}

Result<std::string> read_all(const FileSource& source, const fs::path& file) {
  std::string content(source.size(), '\0');
  const bool whole = source.read(0, content);
  if (!whole && errno != 0) return failure(Error::unreadable, file, std::strerror(errno));
  if (!whole || !source.has_same_size()) {
    return failure(Error::unreadable, file, "its size changed while it was read");
  }
  return content;
}

}  // namespace

Result<void> write_whole(const fs::path& file, std::string_view content, bool replace,
                         unsigned mode) {
  try {
    const auto present = compare_present(file, content);
    if (!present) {
      return tl::unexpected(present.error());
    }
    if (*present == Present::same) return flush_present(file);
    if (*present == Present::different && !replace) {
      return failure(Error::unwritable, file, "a different file has this name");
    }
    TemporaryName temporary(temporary_beside(file));
    if (auto filled = fill(temporary.path(), content, mode); !filled) return filled;
    if (const int code = rename_to(temporary.path(), file, replace); code != 0) {
      return write_failure(file, code);
    }
    temporary.keep();
    if (!flush_folder(folder_of(file))) return write_failure(file, errno);
    return read_back(file, content);
  } catch (const std::bad_alloc&) {
    return failure(Error::unwritable, file, "out of memory");
  }
}

Result<std::string> read_whole(const fs::path& file, std::uint64_t limit) {
  const auto source = FileSource::open(file, limit);
  if (!source) return tl::unexpected(source.error());
  try {
    return read_all(*source, file);
  } catch (const std::bad_alloc&) {
    return failure(Error::too_large, file, "more than this machine's memory");
  }
}

}  // namespace phieukin::sync
