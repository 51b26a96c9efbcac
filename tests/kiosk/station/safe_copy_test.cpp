// The stick that is full, pulled out, read-only or lying, by breaking one call of the system at a
// time; and, where this machine allows it, real small file systems.
#include "kiosk/station/safe_copy.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>

#include "tests/support/scratch_folder.h"

namespace kiosk::station {

namespace {

namespace fs = std::filesystem;

const std::string name = "tram-1.envelope";
const std::string content(40'000, 'k');

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void put(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

// The system's calls, of which one fails.
struct Broken : FileCalls {
  int opening = 0, creating = 0, flushing = 0, closing = 0, renaming = 0, reading = 0;
  std::size_t room = content.size();  // bytes until writing fails with `writing`
  int writing = 0;
  std::size_t most_at_once = content.size();
  bool lies = false, gone = false;
  int flushes_before = 0;  // successful ones before `flushing`
  std::size_t written = 0;

  int open_folder(const fs::path& folder) override {
    return opening != 0 ? opening : FileCalls::open_folder(folder);
  }
  int create(int folder, const std::string& file) override {
    return creating != 0 ? creating : FileCalls::create(folder, file);
  }
  long write(int file, const char* bytes, std::size_t count) override {
    count = std::min(count, most_at_once);
    if (writing != 0 && written + count > room) return writing;
    const long done = FileCalls::write(file, bytes, count);
    if (done > 0) written += static_cast<std::size_t>(done);
    return done;
  }
  int flush(int file) override {
    if (flushing != 0 && flushes_before-- <= 0) return flushing;
    return FileCalls::flush(file);
  }
  int close(int file) override {
    const int closed = FileCalls::close(file);
    return closing != 0 ? closing : closed;
  }
  int rename_new(int folder, const std::string& from, const std::string& to) override {
    return renaming != 0 ? renaming : FileCalls::rename_new(folder, from, to);
  }
  tl::expected<std::string, int> read(int folder, const std::string& file,
                                      std::size_t limit) override {
    auto bytes = FileCalls::read(folder, file, limit);
    if (bytes && reading != 0) return tl::unexpected(reading);
    if (bytes && lies) bytes->back() = static_cast<char>(bytes->back() + 1);
    return bytes;
  }
  bool still_there(int folder, const fs::path& path) override {
    return !gone && FileCalls::still_there(folder, path);
  }
};

}  // namespace

TEST_CASE("a result arrives whole, and again is the same file") {
  const support::ScratchFolder stick;
  FileCalls calls;
  const auto first = copy_safely(calls, stick.path(), name, content);
  CHECK(first.end == ExportEnd::verified);
  CHECK(first.name == name);
  CHECK(read(stick.path() / name) == content);
  const auto again = copy_safely(calls, stick.path(), name, content);
  CHECK(again.end == ExportEnd::was_there);
  CHECK(again.name == name);
  CHECK(files_in(stick.path()) == 1);
}

TEST_CASE("another file of the same name is kept") {
  const support::ScratchFolder stick;
  FileCalls calls;
  put(stick.path() / name, "another");
  put(stick.path() / "tram-1-2.envelope", content + "longer");
  fs::create_symlink("nowhere", stick.path() / "tram-1-3.envelope");
  const auto copied = copy_safely(calls, stick.path(), name, content);
  CHECK(copied.end == ExportEnd::renamed);
  CHECK(copied.name == "tram-1-4.envelope");
  CHECK(read(stick.path() / copied.name) == content);
  CHECK(read(stick.path() / name) == "another");
}

TEST_CASE("nine other files are enough") {
  const support::ScratchFolder stick;
  FileCalls calls;
  put(stick.path() / name, "1");
  for (int i = 2; i <= 9; ++i)
    put(stick.path() / ("tram-1-" + std::to_string(i) + ".envelope"), "x");
  CHECK(copy_safely(calls, stick.path(), name, content).end == ExportEnd::failed);
  CHECK(files_in(stick.path()) == 9);
}

TEST_CASE("a stick that fills up at any byte keeps nothing of ours") {
  const auto room =
      GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{4096}, std::size_t{39'999});
  const support::ScratchFolder stick;
  Broken calls;
  calls.room = room;
  calls.writing = -ENOSPC;
  calls.most_at_once = 1000;
  const auto copied = copy_safely(calls, stick.path(), name, content);
  CHECK(copied.end == ExportEnd::full);
  CHECK(copied.name.empty());
  CHECK(files_in(stick.path()) == 0);
}

TEST_CASE("every call that fails has its own end, and no half file is left under the name") {
  struct Fault {
    const char* what;
    std::function<void(Broken&)> breaks;
    ExportEnd end;
  };
  const std::vector<Fault> faults{
      {"no folder", [](Broken& calls) { calls.opening = -ENOENT; }, ExportEnd::no_volume},
      {"no right", [](Broken& calls) { calls.opening = -EACCES; }, ExportEnd::read_only},
      {"read-only", [](Broken& calls) { calls.creating = -EROFS; }, ExportEnd::read_only},
      {"no room for a name", [](Broken& calls) { calls.creating = -ENOSPC; }, ExportEnd::full},
      {"pulled", [](Broken& calls) { calls.writing = -ENODEV, calls.room = 9; },
       ExportEnd::vanished},
      {"bad block", [](Broken& calls) { calls.writing = -EIO, calls.room = 0; }, ExportEnd::failed},
      {"flush", [](Broken& calls) { calls.flushing = -EIO; }, ExportEnd::failed},
      {"flush of a full stick", [](Broken& calls) { calls.flushing = -ENOSPC; }, ExportEnd::full},
      {"rename", [](Broken& calls) { calls.renaming = -EIO; }, ExportEnd::failed},
      {"rename of a pulled stick", [](Broken& calls) { calls.renaming = -ENOENT; },
       ExportEnd::vanished},
      {"close", [](Broken& calls) { calls.closing = -EIO; }, ExportEnd::failed}};
  for (const auto& fault : faults) {
    INFO(fault.what);
    const support::ScratchFolder stick;
    Broken calls;
    calls.most_at_once = 1;
    if (calls.writing == 0) calls.most_at_once = content.size();
    fault.breaks(calls);
    const auto copied = copy_safely(calls, stick.path(), name, content);
    CHECK(copied.end == fault.end);
    CHECK(copied.name.empty());
    CHECK(files_in(stick.path()) == 0);
  }
}

TEST_CASE("what cannot be read back, or differs, is never called verified") {
  const support::ScratchFolder stick;
  Broken lying;
  lying.lies = true;
  CHECK(copy_safely(lying, stick.path(), name, content).end == ExportEnd::differs);
  fs::remove(stick.path() / name);
  Broken silent;
  silent.reading = -EIO;
  CHECK(copy_safely(silent, stick.path(), name, content).end == ExportEnd::failed);
  fs::remove(stick.path() / name);
  Broken folder;
  folder.flushing = -EIO;
  folder.flushes_before = 1;  // the file's own flush is good, the folder's is not
  CHECK(copy_safely(folder, stick.path(), name, content).end == ExportEnd::failed);
}

TEST_CASE("a folder that cannot be flushed at all is no fault of the stick") {
  const support::ScratchFolder stick;
  Broken calls;
  calls.flushing = -EINVAL;
  calls.flushes_before = 1;
  CHECK(copy_safely(calls, stick.path(), name, content).end == ExportEnd::verified);
}

TEST_CASE("a stick that was pulled out while it was written is never verified") {
  const support::ScratchFolder stick;
  Broken calls;
  calls.gone = true;
  const auto copied = copy_safely(calls, stick.path(), name, content);
  CHECK(copied.end == ExportEnd::vanished);
  CHECK(copied.name.empty());
}

TEST_CASE("a folder that is no folder") {
  const support::ScratchFolder stick;
  FileCalls calls;
  CHECK(copy_safely(calls, stick.path() / "none", name, content).end == ExportEnd::no_volume);
  put(stick.path() / "file", "x");
  CHECK(copy_safely(calls, stick.path() / "file", name, content).end == ExportEnd::no_volume);
}

namespace {

int quietly(const std::string& command) {
  return std::system((command + " >/dev/null 2>&1").c_str());
}

// A file system of one mebibyte in a file, mounted; `mounted` is false where this is not allowed.
struct SmallStick {
  explicit SmallStick(const std::string& make) {
    put(image, std::string(1 << 20, '\0'));
    fs::create_directories(folder);
    mounted = ::geteuid() == 0 && quietly(make + " '" + image.string() + "'") == 0 &&
              quietly("mount -o loop '" + image.string() + "' '" + folder.string() + "'") == 0;
  }
  ~SmallStick() {
    if (mounted) quietly("umount -l '" + folder.string() + "'");
  }
  support::ScratchFolder scratch;
  fs::path image = scratch.path() / "image", folder = scratch.path() / "stick";
  bool mounted = false;
};

// Unmounts the stick in the middle of the write.
struct Pulled : Broken {
  explicit Pulled(fs::path stick) : folder(std::move(stick)) { most_at_once = 1000; }
  long write(int file, const char* bytes, std::size_t count) override {
    if (written > 5000 && !pulled) pulled = quietly("umount -l '" + folder.string() + "'") == 0;
    return Broken::write(file, bytes, count);
  }
  fs::path folder;
  bool pulled = false;
};

}  // namespace

TEST_CASE("real small file systems") {
  const std::string make =
      GENERATE(std::string("mkfs.vfat"), std::string("mkfs.ext4 -q -O ^has_journal"));
  SmallStick stick(make);
  if (!stick.mounted) SKIP("cannot make and mount a small file system here: " << make);
  FileCalls calls;
  CHECK(copy_safely(calls, stick.folder, name, content).end == ExportEnd::verified);
  CHECK(copy_safely(calls, stick.folder, name, content).end == ExportEnd::was_there);
  CHECK(copy_safely(calls, stick.folder, name, content + "2").end == ExportEnd::renamed);
  CHECK(copy_safely(calls, stick.folder, "big.envelope", std::string(2 << 20, 'b')).end ==
        ExportEnd::full);
  CHECK(files_in(stick.folder) <= 3);  // ext4 has its lost+found
  Pulled pulled(stick.folder);
  const auto copied = copy_safely(pulled, stick.folder, "pulled.envelope", content);
  REQUIRE(pulled.pulled);
  CHECK(copied.end == ExportEnd::vanished);
  CHECK(files_in(stick.folder) == 0);  // nothing was written to the folder underneath
}

}  // namespace kiosk::station
