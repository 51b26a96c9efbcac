#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {
// Every page of the file: which table or index it serves, where in its tree, and of what kind; then
// how many pages there are and how many are free.
std::string page_map(const std::filesystem::path& file) {
  const auto outcome = with_key(file,
                                "SELECT name, path, pageno, pagetype FROM dbstat "
                                "ORDER BY pageno;\nPRAGMA page_count;\nPRAGMA freelist_count;");
  REQUIRE(outcome.status == 0);
  REQUIRE(outcome.output.find("slot_contents") != std::string::npos);
  return outcome.output;
}

void vote(StationStore& store, std::size_t first, std::size_t count, std::size_t slot_bytes) {
  for (std::size_t i = first; i < first + count; ++i) {
    REQUIRE(store.begin_session());
    REQUIRE(store.cast(tag_of(i), ballot_of(i, slot_bytes)));
    REQUIRE(store.end_session());
  }
}
}  // namespace

TEST_CASE("size and page map do not change from opening to closing") {
  const std::size_t slot_bytes = GENERATE(std::size_t{700}, std::size_t{2600}, std::size_t{6000});
  const Folder folder;
  const auto file = folder / "station.db";
  constexpr std::size_t slots = 90;
  {
    auto store = StationStore::create(file, key_of(), some_cards(slots), change("loaded"));
    REQUIRE(store);
    auto before = change("officers_named");
    before.documents = {{"status", "open"}, {"plan", std::string(10'000, 'p')}};
    REQUIRE(store->commit(before));
    REQUIRE(store->allocate_slots(slots, slot_bytes, change("polls_opened")));
  }
  const auto map = page_map(file);
  const auto size = std::filesystem::file_size(file);

  {
    auto store = StationStore::open(file, key_of());
    REQUIRE(store);
    vote(*store, 0, 60, slot_bytes);
    auto pause = change("paused");
    pause.documents = {{"status", std::string(4000, 's')}, {"plan", "short now"}};
    pause.event.facts_json = R"({"reason":")" + std::string(1500, 'r') + "\"}";
    REQUIRE(store->commit(pause));
    REQUIRE(store->begin_session());  // and the power goes
  }
  CHECK(page_map(file) == map);
  CHECK(std::filesystem::file_size(file) == size);

  {
    auto store = StationStore::open(file, key_of());
    REQUIRE(store);
    CHECK(store->recovered()->session_was_open);
    REQUIRE(store->end_session());
    REQUIRE(store->commit(change("recovered")));
    vote(*store, 60, 30, slot_bytes);
    CHECK_FALSE(store->cast("unknown", ballot_of(0, slot_bytes)));
    REQUIRE(store->erase_unused_cards(change("polls_closed")));
    REQUIRE(store->check());
  }
  CHECK(page_map(file) == map);
  CHECK(std::filesystem::file_size(file) == size);
}

TEST_CASE("the page map would show a document that outgrows its block") {
  const Folder folder;
  const auto file = folder / "station.db";
  { auto store = opened_polls(file, 10, 10); }
  const auto map = page_map(file);
  {
    auto store = StationStore::open(file, key_of());
    REQUIRE(store);
    auto grows = change("noted");
    grows.documents = {{"note", std::string(20'000, 'n')}};
    REQUIRE(store->commit(grows));
  }
  CHECK(page_map(file) != map);
}

TEST_CASE("a journal that outgrows its reserve goes on and stays sound") {
  const Folder folder;
  const auto file = folder / "station.db";
  auto store = opened_polls(file, 1, 1, 100);
  auto long_line = change("noted");
  long_line.event.facts_json = R"({"text":")" + std::string(16'000, 't') + "\"}";
  for (int i = 0; i < 40; ++i) REQUIRE(store.commit(long_line));
  REQUIRE(store.commit(change("short_line")));
  REQUIRE(store.check());
  CHECK(store.journal_head()->length == 43);
}
