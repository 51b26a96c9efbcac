#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <set>
#include <thread>

#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {
template <class T>
Error error_in(const Result<T>& result) {
  REQUIRE_FALSE(result);
  return result.error().error;
}
}  // namespace

TEST_CASE("documents and secrets survive a restart and are replaced by name") {
  const Folder folder;
  const auto file = folder / "station.db";
  {
    auto first = change("loaded");
    first.documents = {{"definition", R"({"a":1})"}, {"empty", ""}};
    first.secrets = {{"box_key", {1, 2, 3}}, {"share", {4}}};
    auto store = StationStore::create(file, key_of(), some_cards(3), first);
    REQUIRE(store);
    auto second = change("changed");
    second.documents = {{"definition", std::string("\0bytes\0", 7)},
                        {"long", std::string(9000, 'l')}};
    second.secrets = {{"share", {}}, {"box_key", crypto::ByteString(300, 9)}};
    REQUIRE(store->commit(second));
    auto third = change("changed");
    third.documents = {{"long", "short"}};
    REQUIRE(store->commit(third));
  }
  auto store = StationStore::open(file, key_of());
  REQUIRE(store);
  CHECK(store->document("definition").value() == std::string("\0bytes\0", 7));
  CHECK(store->document("empty").value() == "");
  CHECK(store->document("long").value() == "short");
  CHECK(store->document("unknown").value() == std::nullopt);
  CHECK(store->secret("box_key").value() == crypto::ByteString(300, 9));
  CHECK(store->secret("share").value() == std::nullopt);
  REQUIRE(store->check());
}

TEST_CASE("a cast fills one slot, spends one card, counts once and says so in the journal") {
  const Folder folder;
  auto store = opened_polls(folder / "station.db", 5, 4);
  const auto card = store.find_card(tag_of(2));
  REQUIRE(card);
  CHECK(*card == crypto::ByteString(100, 2));
  CHECK(store.card_was_used(tag_of(2)).value() == false);

  CHECK(store.cast(tag_of(2), ballot_of(2)).value() == 1);
  CHECK(store.cast(tag_of(4), ballot_of(4)).value() == 2);

  CHECK(store.find_card(tag_of(2)).value() == std::nullopt);
  CHECK(store.card_was_used(tag_of(2)).value() == true);
  CHECK(store.find_card("unknown").value() == std::nullopt);
  CHECK(store.card_was_used("unknown").value() == false);
  CHECK(store.ballot_count().value() == 2);
  const auto sealed = store.sealed_ballots();
  REQUIRE(sealed);
  CHECK(std::multiset<crypto::ByteString>(sealed->begin(), sealed->end()) ==
        std::multiset<crypto::ByteString>{ballot_of(2), ballot_of(4)});
  CHECK(store.journal_head()->length == 4);
  REQUIRE(store.check());
}

TEST_CASE("a spent card's credential is nowhere in the file any more") {
  const Folder folder;
  const auto file = folder / "station.db";
  {
    auto store = opened_polls(file, 5, 4);
    REQUIRE(store.cast(tag_of(2), ballot_of(2)));
  }
  const auto left = with_key(file, "SELECT count(*) FROM card_contents WHERE content = x'" +
                                       crypto::to_hex(crypto::ByteString(100, 2)) + "';");
  CHECK(left.output == "0\n");
  const auto other = with_key(file, "SELECT count(*) FROM card_contents WHERE content = x'" +
                                        crypto::to_hex(crypto::ByteString(100, 3)) + "';");
  CHECK(other.output == "1\n");
}

TEST_CASE("a cast that cannot be is refused with its reason and changes nothing") {
  const Folder folder;
  auto store = opened_polls(folder / "station.db", 5, 2);
  REQUIRE(store.cast(tag_of(0), ballot_of(0)));
  const auto head = store.journal_head();
  CHECK(error_in(store.cast(tag_of(0), ballot_of(1))) == Error::already_used);
  CHECK(error_in(store.cast(tag_of(9), ballot_of(1))) == Error::not_found);
  CHECK(error_in(store.cast("' OR 1 --", ballot_of(1))) == Error::not_found);
  CHECK(error_in(store.cast(tag_of(1), ballot_of(1, 2999))) == Error::malformed);
  CHECK(error_in(store.cast(tag_of(1), ballot_of(1, 3001))) == Error::malformed);
  CHECK(error_in(store.cast(tag_of(1), {})) == Error::malformed);
  CHECK(store.journal_head()->hash == head->hash);
  CHECK(store.ballot_count().value() == 1);
  REQUIRE(store.cast(tag_of(1), ballot_of(1)));
  CHECK(error_in(store.cast(tag_of(2), ballot_of(2))) == Error::no_free_slot);
  CHECK(store.find_card(tag_of(2)).value() != std::nullopt);
  REQUIRE(store.check());
}

TEST_CASE("before the polls open nothing can be cast, and slots are allocated once") {
  const Folder folder;
  auto store =
      StationStore::create(folder / "station.db", key_of(), some_cards(2), change("loaded"));
  REQUIRE(store);
  CHECK(error_in(store->cast(tag_of(0), ballot_of(0))) == Error::no_free_slot);
  CHECK(error_in(store->allocate_slots(0, 100, change("polls_opened"))) == Error::malformed);
  CHECK(error_in(store->allocate_slots(2, 0, change("polls_opened"))) == Error::malformed);
  CHECK(error_in(store->allocate_slots(2, 1'000'000, change("polls_opened"))) == Error::malformed);
  CHECK(store->journal_head()->length == 1);
  REQUIRE(store->allocate_slots(2, 100, change("polls_opened")));
  CHECK(error_in(store->allocate_slots(2, 100, change("polls_opened"))) == Error::malformed);
  CHECK(store->journal_head()->length == 2);
}

TEST_CASE("cards that break the format make no store") {
  const Folder folder;
  const auto file = folder / "station.db";
  auto cards = some_cards(3);
  SECTION("a tag of another length") { cards[1].tag += "0"; }
  SECTION("a tag in upper case") { cards[1].tag[0] = 'A'; }
  SECTION("the same tag twice") { cards[1].tag = cards[0].tag; }
  SECTION("another length of content") { cards[1].encrypted.push_back(0); }
  SECTION("no content") { cards[1].encrypted.clear(); }
  CHECK(error_in(StationStore::create(file, key_of(), cards, change("loaded"))) ==
        Error::malformed);
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("after a restart the store says whether the open session's ballot is in the box") {
  const Folder folder;
  const auto file = folder / "station.db";
  const auto reopened = [&] { return StationStore::open(file, key_of()).value(); };
  { auto store = opened_polls(file, 5, 5); }
  CHECK_FALSE(reopened().recovered()->session_was_open);
  REQUIRE(reopened().begin_session());
  CHECK(reopened().recovered()->session_was_open);
  CHECK_FALSE(reopened().recovered()->recorded);
  REQUIRE(reopened().cast(tag_of(0), ballot_of(0)));
  CHECK(reopened().recovered()->session_was_open);
  CHECK(reopened().recovered()->recorded);
  REQUIRE(reopened().end_session());
  CHECK_FALSE(reopened().recovered()->session_was_open);
  CHECK_FALSE(reopened().recovered()->recorded);
  REQUIRE(reopened().begin_session());
  CHECK_FALSE(reopened().recovered()->recorded);
}

TEST_CASE("closing overwrites the unused cards and ends casting") {
  const Folder folder;
  const auto file = folder / "station.db";
  auto store = opened_polls(file, 5, 5);
  REQUIRE(store.cast(tag_of(0), ballot_of(0)));
  REQUIRE(store.erase_unused_cards(change("polls_closed")));
  CHECK(store.find_card(tag_of(1)).value() == std::nullopt);
  CHECK(store.card_was_used(tag_of(1)).value() == false);
  CHECK(store.card_was_used(tag_of(0)).value() == true);
  CHECK(error_in(store.cast(tag_of(1), ballot_of(1))) == Error::not_found);
  CHECK(store.sealed_ballots()->size() == 1);
  REQUIRE(store.check());

  auto sealing = change("sealed");
  sealing.secrets = {{"box_key", {}}};
  REQUIRE(store.erase_slots(sealing));
  CHECK(store.sealed_ballots()->empty());
  CHECK(store.ballot_count().value() == 1);
  REQUIRE(store.check());
  store = opened_polls(folder / "other.db", 1, 1);  // closes the first file
  for (const int number : {0, 1, 4}) {
    const auto query = "SELECT count(*) FROM card_contents WHERE content = x'" +
                       crypto::to_hex(crypto::ByteString(100, static_cast<std::uint8_t>(number))) +
                       "';";
    CHECK(with_key(file, query).output == "0\n");
  }
  CHECK(with_key(file, "SELECT count(*) FROM slot_contents WHERE content = x'" +
                           crypto::to_hex(ballot_of(0)) + "';")
            .output == "0\n");
}

TEST_CASE("free slots look like sealed ballots and differ from each other") {
  const Folder folder;
  const auto file = folder / "station.db";
  { auto store = opened_polls(file, 30, 30); }
  CHECK(with_key(file,
                 "SELECT count(DISTINCT content), min(length(content)), "
                 "max(length(content)) FROM slot_contents;")
            .output == "30|3000|3000\n");
}

TEST_CASE("cards do not keep the order in which they were given") {
  const Folder folder;
  const auto file = folder / "station.db";
  { auto store = opened_polls(file, 40, 40); }
  CHECK(with_key(file,
                 "SELECT count(*) FROM cards a JOIN cards b ON b.card = a.card + 1 "
                 "WHERE b.tag < a.tag;")
            .output == "0\n");
}

TEST_CASE("another thread than the one that opened the store can work with it") {
  const Folder folder;
  auto store = opened_polls(folder / "station.db", 50, 50);
  std::uint64_t last = 0;
  std::thread worker([&] {
    for (std::size_t i = 0; i < 50; ++i) last = store.cast(tag_of(i), ballot_of(i)).value_or(0);
  });
  worker.join();
  CHECK(last == 50);
  REQUIRE(store.check());
}

TEST_CASE("a disagreement between counter, slots, cards and journal is damage") {
  const Folder folder;
  const auto file = folder / "station.db";
  {
    auto store = opened_polls(file, 5, 5);
    REQUIRE(store.cast(tag_of(0), ballot_of(0)));
  }
  const auto query = [] {
    return std::string(GENERATE("UPDATE state SET ballots = 2;",
                                "UPDATE slots SET used = 1 WHERE slot = 1;"
                                "UPDATE slots SET used = 1 WHERE slot = 2;",
                                "UPDATE cards SET used = 0;",
                                "UPDATE journal SET content = zeroblob(512) WHERE row = 3;",
                                "UPDATE journal_head SET length = 2;"));
  }();
  INFO(query);
  REQUIRE(with_key(file, query).status == 0);
  auto store = StationStore::open(file, key_of());
  REQUIRE(store);
  CHECK(error_in(store->check()) == Error::damaged);
}
