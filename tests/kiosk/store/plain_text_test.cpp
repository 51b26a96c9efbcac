#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {
constexpr const char* marker = "MARKER-NGUYEN-VAN-DAU-VET";

double bits_per_byte(const std::string& bytes) {
  std::array<double, 256> counts{};
  for (const char c : bytes) ++counts[static_cast<unsigned char>(c)];
  double bits = 0;
  for (const double count : counts) {
    if (count == 0) continue;
    const double share = count / static_cast<double>(bytes.size());
    bits -= share * std::log2(share);
  }
  return bits;
}

void fill(const std::filesystem::path& file) {
  auto store = opened_polls(file, 20, 20);
  auto with_marker = change("noted");
  with_marker.documents = {{"note", std::string(marker) + std::string(9000, 'a')}};
  with_marker.secrets = {{"share", crypto::ByteString(200, 'M')}};
  with_marker.event.facts_json = std::string(R"({"note":")") + marker + "\"}";
  REQUIRE(store.commit(with_marker));
  for (std::size_t i = 0; i < 7; ++i) {
    REQUIRE(store.begin_session());
    REQUIRE(store.cast(tag_of(i), ballot_of(i)));
    REQUIRE(store.end_session());
  }
  // The rollback journal lies beside the file while it is open: it must be ciphertext too.
  CHECK(contents(file.string() + "-journal").find(marker) == std::string::npos);
}
}  // namespace

TEST_CASE("the raw file is ciphertext and holds no word that was put into it") {
  const Folder folder;
  fill(folder / "station.db");
  const auto raw = contents(folder / "station.db");
  REQUIRE(raw.size() > 100'000);
  CHECK_FALSE(raw.starts_with("SQLite format 3"));
  for (const char* word : {marker, "MMMMMMMMMMMMMMMM", "aaaaaaaaaaaaaaaa", "CREATE TABLE",
                           "ballot_cast", "polls_opened"}) {
    CHECK(raw.find(word) == std::string::npos);
  }
  CHECK(raw.find(tag_of(3)) == std::string::npos);
  CHECK(bits_per_byte(raw) > 7.99);
}

TEST_CASE("plain sqlite3 cannot open the file") {
  const Folder folder;
  fill(folder / "station.db");
  const auto outcome = shell("sqlite3", folder / "station.db", "SELECT count(*) FROM slots;\n");
  CHECK(outcome.status != 0);
  CHECK(outcome.output.find("not a database") != std::string::npos);
}

TEST_CASE("sqlcipher opens the file with the raw key and counts the slots") {
  const Folder folder;
  fill(folder / "station.db");
  CHECK(with_key(folder / "station.db", "SELECT count(*), sum(used) FROM slots;").output ==
        "20|7\n");
  CHECK(with_key(folder / "station.db", "SELECT ballots FROM state;").output == "7\n");
  // The control: the very word that the raw file must not show is there for whoever has the key.
  const auto note = with_key(folder / "station.db",
                             "SELECT substr(content, 9, 25) FROM documents "
                             "JOIN document_contents USING (document) WHERE name = 'note';");
  CHECK(note.output == std::string(marker) + "\n");
}

TEST_CASE("sqlcipher with another key is refused") {
  const Folder folder;
  fill(folder / "station.db");
  const auto outcome = shell("sqlcipher", folder / "station.db",
                             "PRAGMA key = \"x'" + key_digits(2) + "'\";\nSELECT 1 FROM slots;\n");
  CHECK(outcome.status != 0);
}

TEST_CASE("only the owner may read the file") {
  const Folder folder;
  fill(folder / "station.db");
  const auto permissions = std::filesystem::status(folder / "station.db").permissions();
  CHECK(permissions == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}
