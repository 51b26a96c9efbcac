#include <catch2/catch_test_macros.hpp>

#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>

#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {
// No file of this process may grow beyond `bytes` while this lives; writes past it fail.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : old_handler_(::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &old_limit_);
    rlimit limit = old_limit_;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &old_limit_);
    ::signal(SIGXFSZ, old_handler_);
  }

 private:
  sighandler_t old_handler_;
  rlimit old_limit_{};
};

// A file system of its own that is `bytes` large; unusable without the right to mount.
class SmallDisk {
 public:
  SmallDisk(const std::filesystem::path& at, const std::string& bytes) : at_(at) {
    std::filesystem::create_directory(at);
    mounted_ = ::geteuid() == 0 &&
               ::mount("tmpfs", at.c_str(), "tmpfs", 0, ("size=" + bytes).c_str()) == 0;
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (mounted_) ::umount2(at_.c_str(), MNT_DETACH);
  }
  bool mounted() const { return mounted_; }

  // Leaves room for `pages` pages of 4,096 bytes.
  void fill_but(std::uintmax_t pages) const {
    std::filesystem::remove(at_ / "filler");
    const auto room = std::filesystem::space(at_).available;
    std::ofstream filler(at_ / "filler", std::ios::binary);
    filler << std::string(room - pages * 4096, 'f');
    REQUIRE(filler.flush());
  }
  void free() const { std::filesystem::remove(at_ / "filler"); }

 private:
  std::filesystem::path at_;
  bool mounted_ = false;
};

void holds(const StationStore& store, std::uint64_t count) {
  CHECK(store.ballot_count().value() == count);
  CHECK(store.sealed_ballots()->size() == count);
  const auto sound = store.check();
  INFO((sound ? "sound" : sound.error().detail));
  CHECK(sound);
}
}  // namespace

TEST_CASE("writes that fail at any size are a full disk, lose nothing, and casting goes on after") {
  const Folder folder;
  const auto file = folder / "station.db";
  auto store = opened_polls(file, 40, 40);
  std::size_t voter = 0;
  int refused = 0;
  for (rlim_t limit = 0; limit <= 16 * 4096; limit += 2048) {
    INFO("limit " << limit);
    Result<std::uint64_t> attempt;
    {
      const FileSizeLimit small(limit);
      attempt = store.cast(tag_of(voter), ballot_of(voter));
    }
    if (attempt) {
      ++voter;
      continue;
    }
    ++refused;
    CHECK(attempt.error().error == Error::disk_full);
    holds(store, voter);
    REQUIRE(store.cast(tag_of(voter), ballot_of(voter)));
    ++voter;
    holds(store, voter);
  }
  CHECK(refused >= 10);
}

TEST_CASE("on a full disk a cast is refused, and goes on when there is room again") {
  const Folder folder;
  const SmallDisk disk(folder / "disk", "3m");
  if (!disk.mounted()) SKIP("SKIP: mounting a small disk needs root");
  const auto file = folder.path() / "disk" / "station.db";
  auto store = opened_polls(file, 40, 40);
  std::size_t voter = 0;
  int refused = 0;
  for (std::uintmax_t pages = 0; pages < 16; ++pages) {
    INFO("pages " << pages);
    disk.fill_but(pages);
    const auto attempt = store.cast(tag_of(voter), ballot_of(voter));
    if (!attempt) {
      ++refused;
      CHECK(attempt.error().error == Error::disk_full);
      holds(store, voter);
      disk.free();
      REQUIRE(store.cast(tag_of(voter), ballot_of(voter)));
    }
    ++voter;
    disk.free();
  }
  CHECK(refused >= 3);
  CHECK(refused < 16);
  holds(store, voter);
}

TEST_CASE("a store that does not fit is not made, and leaves nothing behind") {
  const Folder folder;
  const auto file = folder / "station.db";
  Error error{};
  {
    const FileSizeLimit small(20'000);
    const auto made = StationStore::create(file, key_of(), some_cards(500), change("loaded"));
    REQUIRE_FALSE(made);
    error = made.error().error;
  }
  CHECK(error == Error::disk_full);
  CHECK_FALSE(std::filesystem::exists(file));
  CHECK_FALSE(std::filesystem::exists(file.string() + "-journal"));
}

TEST_CASE("slots that do not fit are not allocated at all") {
  const Folder folder;
  const auto file = folder / "station.db";
  auto store = StationStore::create(file, key_of(), some_cards(40), change("loaded"));
  REQUIRE(store);
  {
    const FileSizeLimit small(std::filesystem::file_size(file) + 100'000);
    const auto allocated = store->allocate_slots(400, 3000, change("polls_opened"));
    REQUIRE_FALSE(allocated);
    CHECK(allocated.error().error == Error::disk_full);
  }
  CHECK(store->journal_head()->length == 1);
  REQUIRE(store->allocate_slots(400, 3000, change("polls_opened")));
  REQUIRE(store->cast(tag_of(0), ballot_of(0)));
  holds(*store, 1);
}
