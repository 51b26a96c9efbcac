#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/watched_folder.h"
#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {
namespace {

std::vector<std::string> names(const std::vector<std::filesystem::path>& files) {
  std::vector<std::string> all;
  for (const auto& file : files) all.push_back(file.filename());
  return all;
}
using Names = std::vector<std::string>;

TEST_CASE("a file counts when it has stopped growing, and once") {
  const Folder folder;
  WatchedFolder watched(folder / "in");
  CHECK(watched.settled_files().empty());  // not even there yet
  std::filesystem::create_directory(folder / "in");
  write_file(folder / "in/b.envelope", "one");
  write_file(folder / "in/a.envelope", "two");
  write_file(folder / "in/other.txt", "three");
  write_file(folder / "in/empty.envelope", "");
  std::filesystem::create_directory(folder / "in/c.envelope");
  std::filesystem::create_symlink(folder / "in/a.envelope", folder / "in/d.envelope");
  CHECK(watched.settled_files().empty());
  write_file(folder / "in/b.envelope", "one, and more");
  CHECK(names(watched.settled_files()) == Names{"a.envelope"});
  CHECK(names(watched.settled_files()) == Names{"b.envelope"});
  CHECK(watched.settled_files().empty());
}

TEST_CASE("content that was handed out is not handed out again") {
  const Folder folder;
  std::filesystem::create_directory(folder / "in");
  write_file(folder / "in/a.envelope", "one");
  WatchedFolder watched(folder / "in");
  watched.settled_files();
  CHECK(names(watched.settled_files()) == Names{"a.envelope"});
  write_file(folder / "in/copy.envelope", "one");
  watched.settled_files();
  CHECK(watched.settled_files().empty());
  // The stick goes and comes back.
  std::filesystem::rename(folder / "in", folder / "gone");
  CHECK(watched.settled_files().empty());
  std::filesystem::rename(folder / "gone", folder / "in");
  watched.settled_files();
  CHECK(watched.settled_files().empty());
  // Another content under a known name counts.
  write_file(folder / "in/a.envelope", "something else");
  watched.settled_files();
  CHECK(names(watched.settled_files()) == Names{"a.envelope"});
}

}  // namespace
}  // namespace kiosk::commune
