#include <catch2/catch_test_macros.hpp>

#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {

std::string hex(const crypto::ByteString& bytes) { return crypto::to_hex(bytes); }

Error error_of(const Result<std::uint64_t>& result) {
  REQUIRE_FALSE(result);
  return result.error().error;
}

}  // namespace

TEST_CASE("a voided card opens nothing, is overwritten and counted") {
  const Folder folder;
  const auto file = folder / "station.db";
  {
    auto store = opened_polls(file, 5, 5);
    const auto length = store.journal_head()->length;
    CHECK(store.void_card(tag_of(2)).value() == 1);
    CHECK(store.void_card(tag_of(4)).value() == 2);
    CHECK(store.find_card(tag_of(2)).value() == std::nullopt);
    CHECK(store.card_was_voided(tag_of(2)).value());
    CHECK_FALSE(store.card_was_used(tag_of(2)).value());
    CHECK_FALSE(store.card_was_voided(tag_of(1)).value());
    CHECK(store.cards_voided().value() == 2);
    CHECK(store.ballot_count().value() == 0);
    CHECK(store.journal_head()->length == length + 2);
    const auto lines = store.journal_lines().value();
    CHECK(lines.find(R"("kind":"card_voided","facts":{"count":2}})") != std::string::npos);
    CHECK(lines.find(tag_of(2)) == std::string::npos);
    CHECK(store.cast(tag_of(1), ballot_of(1)).value() == 1);
    REQUIRE(store.check());
  }
  auto store = StationStore::open(file, key_of());
  REQUIRE(store);
  CHECK(store->cards_voided().value() == 2);
  REQUIRE(store->check());
}

TEST_CASE("the credential of a voided card is nowhere in the file any more") {
  const Folder folder;
  const auto file = folder / "station.db";
  {
    auto store = opened_polls(file, 3, 3);
    REQUIRE(store.void_card(tag_of(2)));
  }
  const auto dump = with_key(file, "SELECT hex(content) FROM card_contents;").output;
  const auto written = [&](std::size_t number) {
    auto text = hex(crypto::ByteString(100, static_cast<std::uint8_t>(number)));
    for (auto& c : text) {
      if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
    }
    return dump.find(text) != std::string::npos;
  };
  CHECK(written(0));
  CHECK(written(1));
  CHECK_FALSE(written(2));
}

TEST_CASE("only an unused card can be voided, once") {
  const Folder folder;
  auto store = opened_polls(folder / "station.db", 4, 4);
  REQUIRE(store.cast(tag_of(1), ballot_of(1)));
  REQUIRE(store.void_card(tag_of(2)));
  const auto head = store.journal_head()->length;
  CHECK(error_of(store.void_card(tag_of(1))) == Error::already_used);
  CHECK(error_of(store.void_card(tag_of(2))) == Error::already_used);
  CHECK(error_of(store.void_card(tag_of(9))) == Error::not_found);
  CHECK(error_of(store.cast(tag_of(2), ballot_of(2))) == Error::already_used);
  CHECK(store.journal_head()->length == head);
  REQUIRE(store.erase_unused_cards(change("polls_closed")));
  CHECK(error_of(store.void_card(tag_of(3))) == Error::not_found);
  CHECK(store.cards_voided().value() == 1);
  REQUIRE(store.check());
}

TEST_CASE("a store of the first schema, made before cards could be voided, is brought up") {
  const Folder folder;
  const auto file = folder / "station.db";
  { const auto store = opened_polls(file, 3, 3); }
  const auto older = "ALTER TABLE cards DROP COLUMN voided; PRAGMA user_version = 1;";
  REQUIRE(with_key(file, older).status == 0);
  auto store = StationStore::open(file, key_of());
  REQUIRE(store);
  CHECK(store->cards_voided().value() == 0);
  CHECK(store->void_card(tag_of(1)).value() == 1);
  REQUIRE(store->check());
}
