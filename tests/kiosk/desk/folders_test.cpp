// The journal as people read it, and what lies in folders.

#include <fstream>

#include <unistd.h>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/journal_text.h"
#include "kiosk/desk/system_folders.h"

using namespace kiosk::desk;

namespace {

namespace fs = std::filesystem;

// A folder that goes away again.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("phieukin-desk-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return path_; }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("journal lines are read newest first") {
  const std::string lines =
      R"({"seq":1,"previous":"00","kind":"created","time":1795953720,"facts":{}})"
      "\n"
      R"({"seq":2,"previous":"00","kind":"decided","time":1795953780,"facts":{"hamlet":"VM-001",)"
      R"("number":5,"flag":true,"by":"Nguyễn Văn A","hash":")" +
      std::string(64, 'a') + "\"}}\n";
  const auto entries = journal_entries(lines);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].sequence == 2);
  CHECK(entries[0].event == "decided");
  CHECK(entries[0].time == "29/11/2026 19:03");
  CHECK(entries[0].detail == "VM-001, 5, Nguyễn Văn A, aaaaaaaaaaaa…");
  CHECK(entries[1].event == "created");
  CHECK(entries[1].detail.empty());
  CHECK(journal_entries(lines, 1).size() == 1);
}

TEST_CASE("what is no journal line is left out") {
  CHECK(journal_entries("").empty());
  CHECK(journal_entries("\n\n").empty());
  CHECK(journal_entries("{").empty());
  CHECK(
      journal_entries("[1]\n{\"seq\":-1,\"kind\":\"x\"}\n{\"seq\":1}\n{\"kind\":\"x\"}\n").empty());
  CHECK(journal_entries("{\"seq\":1,\"kind\":\"" + std::string(30'000, 'x') + "\"}\n").empty());
  const auto odd = journal_entries("{\"seq\":1,\"kind\":\"x\",\"facts\":[1],\"time\":\"y\"}");
  REQUIRE(odd.size() == 1);
  CHECK(odd.front().time == "–");
  CHECK(odd.front().detail.empty());
}

TEST_CASE("an envelope has arrived when two looks find it the same, and arrives once") {
  const Folder folder;
  folder.write("a.envelope", "12345");
  folder.write("a.receipt", "1");
  SystemFolders folders;
  CHECK(folders.arrived(folder.path()).empty());
  const auto files = folders.arrived(folder.path());
  REQUIRE(files.size() == 1);
  CHECK(files.front().filename() == "a.envelope");
  CHECK(folders.arrived(folder.path()).empty());
  CHECK(folders.arrived(folder.path() / "nowhere").empty());
}

TEST_CASE("a folder on which nothing is mounted is no stick") {
  const Folder folder;
  fs::create_directories(folder.path() / "thao" / "KINGSTON");
  CHECK(SystemFolders({folder.path()}).sticks().empty());
  CHECK(SystemFolders({"/nonexistent"}).sticks().empty());
}
