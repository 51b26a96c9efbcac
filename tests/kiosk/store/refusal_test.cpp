#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <sys/mount.h>
#include <unistd.h>

#include <random>

#include "kiosk/store/commune_store.h"
#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {
void make_store(const std::filesystem::path& file) {
  auto store = opened_polls(file, 10, 10);
  REQUIRE(store.cast(tag_of(0), ballot_of(0)));
}

Error error_of_opening(const std::filesystem::path& file, std::uint8_t key = 1) {
  const auto store = StationStore::open(file, key_of(key));
  REQUIRE_FALSE(store);
  CHECK_FALSE(store.error().detail.empty());
  return store.error().error;
}

void still_whole(const std::filesystem::path& file) {
  const auto store = StationStore::open(file, key_of());
  REQUIRE(store);
  CHECK(store->ballot_count().value() == 1);
  CHECK(store->check());
}
}  // namespace

TEST_CASE("a wrong key is refused and the file stays byte for byte the same") {
  const Folder folder;
  make_store(folder / "station.db");
  const auto before = contents(folder / "station.db");
  CHECK(error_of_opening(folder / "station.db", 2) == Error::wrong_key);
  CHECK(contents(folder / "station.db") == before);
  still_whole(folder / "station.db");
}

TEST_CASE("files that are no store of a booth are refused with their reason") {
  const Folder folder;
  const auto file = folder / "station.db";
  SECTION("a text file") {
    replace_contents(file, std::string(10'000, 't'));
    CHECK(error_of_opening(file) == Error::wrong_key);
  }
  SECTION("a short text file") {
    replace_contents(file, "hello");
    CHECK(error_of_opening(file) == Error::damaged);
  }
  SECTION("an empty file") {
    replace_contents(file, "");
    CHECK(error_of_opening(file) == Error::damaged);
    CHECK(contents(file).empty());
  }
  SECTION("a plain SQLite database") {
    REQUIRE(shell("sqlite3", file, "CREATE TABLE a (b);\n").status == 0);
    const auto before = contents(file);
    CHECK(error_of_opening(file) == Error::not_encrypted);
    CHECK(contents(file) == before);
  }
  SECTION("the commune's store") {
    REQUIRE(CommuneStore::create(file, key_of()));
    CHECK(error_of_opening(file) == Error::wrong_file);
    CHECK(CommuneStore::open(file, key_of()));
  }
  SECTION("an encrypted database of somebody else") {
    REQUIRE(with_key(file, "CREATE TABLE a (b);").status == 0);
    CHECK(error_of_opening(file) == Error::wrong_file);
  }
  SECTION("a folder") {
    std::filesystem::create_directory(file);
    CHECK(error_of_opening(file) == Error::unwritable);
  }
  SECTION("nothing at all") {
    CHECK(error_of_opening(file) == Error::unwritable);
    CHECK_FALSE(std::filesystem::exists(file));
  }
}

TEST_CASE("a booth's store is no store of the commune") {
  const Folder folder;
  make_store(folder / "station.db");
  const auto opened = CommuneStore::open(folder / "station.db", key_of());
  REQUIRE_FALSE(opened);
  CHECK(opened.error().error == Error::wrong_file);
  still_whole(folder / "station.db");
}

TEST_CASE("a file of a newer version is refused and left as it is") {
  const Folder folder;
  make_store(folder / "station.db");
  REQUIRE(with_key(folder / "station.db", "PRAGMA user_version = 99;").status == 0);
  const auto before = contents(folder / "station.db");
  CHECK(error_of_opening(folder / "station.db") == Error::newer_schema);
  CHECK(contents(folder / "station.db") == before);
  REQUIRE(with_key(folder / "station.db", "PRAGMA user_version = 2;").status == 0);
  still_whole(folder / "station.db");
}

TEST_CASE("a store that was made but never filled is refused") {
  const Folder folder;
  make_store(folder / "station.db");
  REQUIRE(with_key(folder / "station.db", "UPDATE journal_head SET length = 0;").status == 0);
  CHECK(error_of_opening(folder / "station.db") == Error::damaged);
}

TEST_CASE("creating never touches what has the name already") {
  const Folder folder;
  make_store(folder / "station.db");
  const auto made =
      StationStore::create(folder / "station.db", key_of(), some_cards(1), change("loaded"));
  REQUIRE_FALSE(made);
  CHECK(made.error().error == Error::unwritable);
  still_whole(folder / "station.db");
}

TEST_CASE("a second opener is told that the file is locked, in this program and in another") {
  const Folder folder;
  const auto file = folder / "station.db";
  auto store = opened_polls(file, 3, 3);
  CHECK(error_of_opening(file) == Error::locked);
  REQUIRE(store.cast(tag_of(0), ballot_of(0)));
  const auto outside = with_key(file, "SELECT count(*) FROM slots;");
  CHECK(outside.status != 0);
  CHECK(outside.output.find("locked") != std::string::npos);
  REQUIRE(store.cast(tag_of(1), ballot_of(1)));
  REQUIRE(store.check());
}

TEST_CASE("the commune's store has one user at a time as well") {
  const Folder folder;
  auto store = CommuneStore::create(folder / "commune.db", key_of());
  REQUIRE(store);
  const auto second = CommuneStore::open(folder / "commune.db", key_of());
  REQUIRE_FALSE(second);
  CHECK(second.error().error == Error::locked);
  CHECK_FALSE(std::filesystem::exists(folder / "commune.db-shm"));
}

TEST_CASE("a read-only file is refused") {
  const Folder folder;
  make_store(folder / "station.db");
  const auto before = contents(folder / "station.db");
  if (::geteuid() != 0) {
    std::filesystem::permissions(folder / "station.db", std::filesystem::perms::owner_read);
    CHECK(error_of_opening(folder / "station.db") == Error::unwritable);
    std::filesystem::permissions(folder / "station.db", std::filesystem::perms::owner_all);
  } else {
    // Permissions do not bind root, so the administrator's case is a read-only mount.
    const auto* path = folder.path().c_str();
    if (::mount(path, path, nullptr, MS_BIND, nullptr) != 0) SKIP("no right to mount");
    if (::mount(path, path, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
      ::umount(path);
      SKIP("no right to mount read-only");
    }
    const auto error = error_of_opening(folder / "station.db");
    const auto made =
        StationStore::create(folder / "new.db", key_of(), some_cards(1), change("loaded"));
    ::umount(path);
    CHECK(error == Error::unwritable);
    REQUIRE_FALSE(made);
    CHECK(made.error().error == Error::unwritable);
  }
  CHECK(contents(folder / "station.db") == before);
  still_whole(folder / "station.db");
}

TEST_CASE("a truncated file is refused or found damaged, at any length") {
  const Folder folder;
  const auto file = folder / "station.db";
  make_store(file);
  const auto whole = contents(file);
  for (std::size_t kept = 0; kept < whole.size(); kept += 1 + whole.size() / 60) {
    INFO("kept " << kept);
    replace_contents(file, whole.substr(0, kept));
    const auto store = StationStore::open(file, key_of());
    const auto error = store ? store->check().error().error : store.error().error;
    CHECK((error == Error::damaged || error == Error::wrong_key));
  }
}

TEST_CASE("a flipped bit anywhere is found") {
  const Folder folder;
  const auto file = folder / "station.db";
  make_store(file);
  const auto whole = contents(file);
  std::mt19937 generator(static_cast<std::mt19937::result_type>(Catch::getSeed()));
  std::uniform_int_distribution<std::size_t> anywhere(0, whole.size() - 1);
  for (int i = 0; i < 60; ++i) {
    const auto at = i == 0 ? std::size_t{20} : anywhere(generator);
    INFO("seed " << Catch::getSeed() << ", byte " << at);
    auto changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ (1 << (i % 8)));
    replace_contents(file, changed);
    const auto store = StationStore::open(file, key_of());
    if (!store) {
      CHECK((store.error().error == Error::damaged || store.error().error == Error::wrong_key));
      continue;
    }
    const auto checked = store->check();
    REQUIRE_FALSE(checked);
    CHECK(checked.error().error == Error::damaged);
  }
}
