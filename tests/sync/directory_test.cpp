#include "sync/directory.h"

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

#include <catch2/catch_test_macros.hpp>

#include "sync/file_source.h"
#include "tests/crypto/scratch.h"

namespace {

namespace fs = std::filesystem;
using sync::Error;

std::size_t count_of(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

Error error_of(const sync::Result<void>& result) {
  REQUIRE_FALSE(result);
  CHECK_FALSE(result.error().detail.empty());
  return result.error().error;
}
Error error_of(const sync::Result<std::string>& result) {
  REQUIRE_FALSE(result);
  CHECK_FALSE(result.error().detail.empty());
  return result.error().error;
}

unsigned mode_of(const fs::path& file) {
  struct stat found {};
  REQUIRE(::stat(file.c_str(), &found) == 0);
  return found.st_mode & 07777U;
}

// No file of this process may grow beyond `bytes` while this lives.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const rlimit lower{bytes, before_.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &lower) == 0);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

}  // namespace

TEST_CASE("a file is written whole and read whole") {
  const scratch::Folder folder;
  for (const std::string& content :
       {std::string(), std::string("abc"), std::string(1000000, 'x')}) {
    const auto file = folder / ("f" + std::to_string(content.size()));
    REQUIRE(sync::write_whole(file, content));
    const auto read = sync::read_whole(file, 1000000);
    REQUIRE(read);
    CHECK(*read == content);
  }
  CHECK(count_of(folder.path()) == 3);
}

TEST_CASE("the permission bits are those wanted, whatever the umask") {
  const scratch::Folder folder;
  const auto before = ::umask(0077);
  CHECK(sync::write_whole(folder / "open", "x"));
  CHECK(sync::write_whole(folder / "closed", "x", false, 0600));
  ::umask(before);
  CHECK(mode_of(folder / "open") == 0644);
  CHECK(mode_of(folder / "closed") == 0600);
}

TEST_CASE("a different file of the name stays, the same one is no trouble") {
  const scratch::Folder folder;
  const auto file = folder / "f";
  REQUIRE(sync::write_whole(file, "first"));
  CHECK(sync::write_whole(file, "first"));
  for (const auto* other : {"other", "firs", "first!", ""}) {
    CHECK(error_of(sync::write_whole(file, other)) == Error::unwritable);
  }
  CHECK(folder.read("f") == "first");
  CHECK(count_of(folder.path()) == 1);
}

TEST_CASE("a file is replaced only when asked") {
  const scratch::Folder folder;
  REQUIRE(sync::write_whole(folder / "f", "first"));
  REQUIRE(sync::write_whole(folder / "f", "second, longer", true));
  CHECK(folder.read("f") == "second, longer");
  REQUIRE(sync::write_whole(folder / "f", "", true));
  CHECK(folder.read("f").empty());
  CHECK(count_of(folder.path()) == 1);
}

TEST_CASE("a folder, a link or a pipe of the name is never written through") {
  const scratch::Folder folder;
  fs::create_directory(folder / "folder");
  folder.write("target", "x");
  fs::create_symlink(folder / "target", folder / "link");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  for (const auto* name : {"folder", "link", "pipe"}) {
    for (const bool replace : {false, true}) {
      CHECK(error_of(sync::write_whole(folder / name, "y", replace)) == Error::unwritable);
    }
    CHECK(error_of(sync::read_whole(folder / name, 10)) == Error::unreadable);
  }
  CHECK(folder.read("target") == "x");
  CHECK(error_of(sync::read_whole("/dev/zero", 10)) == Error::unreadable);
}

TEST_CASE("a missing folder is named") {
  const scratch::Folder folder;
  const auto written = sync::write_whole(folder / "no/such/folder", "x");
  CHECK(error_of(written) == Error::unwritable);
  CHECK(written.error().detail.find("no/such") != std::string::npos);
  CHECK(error_of(sync::read_whole(folder / "none", 10)) == Error::unreadable);
}

TEST_CASE("reading stops at the limit") {
  const scratch::Folder folder;
  folder.write("f", "12345");
  CHECK(sync::read_whole(folder / "f", 5));
  CHECK(error_of(sync::read_whole(folder / "f", 4)) == Error::too_large);
  CHECK(error_of(sync::read_whole(folder / "f", 0)) == Error::too_large);
  // A sparse file of four terabytes takes no memory to refuse.
  fs::resize_file(folder / "f", std::uintmax_t{1} << 42);
  CHECK(error_of(sync::read_whole(folder / "f", 256U << 20)) == Error::too_large);
}

TEST_CASE("a file is read piece by piece, and no more once it was cut") {
  const scratch::Folder folder;
  folder.write("f", "0123456789");
  const auto source = sync::FileSource::open(folder / "f", 10);
  REQUIRE(source);
  CHECK(source->size() == 10);
  std::string piece(4, '?');
  CHECK(source->read(3, piece));
  CHECK(piece == "3456");
  fs::resize_file(folder / "f", 5);
  CHECK_FALSE(source->read(3, piece));
  CHECK(source->size() == 10);
  CHECK(sync::FileSource::open(folder / "f", 4).error().error == Error::too_large);
  CHECK(sync::FileSource::open(folder / "none", 4).error().error == Error::unreadable);
}

TEST_CASE("a disk that takes no more leaves neither the file nor a piece of it") {
  const scratch::Folder folder;
  const FileSizeLimit limit(4096);
  CHECK(error_of(sync::write_whole(folder / "f", std::string(10000, 'x'))) == Error::no_space);
  CHECK(count_of(folder.path()) == 0);
  CHECK(sync::write_whole(folder / "f", std::string(4096, 'x')));
}

TEST_CASE("a disk that is full when a file is replaced leaves the old one") {
  const scratch::Folder folder;
  folder.write("f", "old");
  const FileSizeLimit limit(4096);
  CHECK(error_of(sync::write_whole(folder / "f", std::string(10000, 'x'), true)) ==
        Error::no_space);
  CHECK(folder.read("f") == "old");
  CHECK(count_of(folder.path()) == 1);
}

TEST_CASE("a folder without the right to write is refused") {
  const scratch::Folder folder;
  if (::geteuid() == 0) SKIP("root may write everywhere");
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(error_of(sync::write_whole(folder / "f", "x")) == Error::unwritable);
  fs::permissions(folder.path(), fs::perms::owner_all);
  CHECK(count_of(folder.path()) == 0);
}

TEST_CASE("a small or read-only file system is named for what it is") {
  if (::geteuid() != 0) SKIP("only root may mount");
  const scratch::Folder folder;
  fs::create_directory(folder / "stick");
  const auto stick = folder / "stick";
  if (::mount("none", stick.c_str(), "tmpfs", 0, "size=64k") != 0) SKIP("no right to mount");
  CHECK(error_of(sync::write_whole(stick / "f", std::string(1U << 20, 'x'))) == Error::no_space);
  CHECK(count_of(stick) == 0);
  CHECK(sync::write_whole(stick / "f", "fits"));
  CHECK(::mount("none", stick.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "") == 0);
  CHECK(error_of(sync::write_whole(stick / "g", "x")) == Error::unwritable);
  CHECK(sync::read_whole(stick / "f", 10) == "fits");
  CHECK(::umount(stick.c_str()) == 0);
}
