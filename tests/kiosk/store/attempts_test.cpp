// An attempt that nobody voted in ends: its slots go, its cards and the journal stay.
#include <catch2/catch_test_macros.hpp>

#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {

Change ended() {
  auto end = change("attempt_abandoned");
  end.documents = {{"trustees", ""}};
  end.secrets = {{"share", {}}};
  return end;
}

StationStore with_keys(const std::filesystem::path& file) {
  auto store = opened_polls(file, 6, 6);
  auto keys = change("key_ceremony_done");
  keys.documents = {{"trustees", std::string(5000, 'T')}};
  keys.secrets = {{"share", crypto::ByteString(60, 0xAB)}};
  if (!store.commit(keys)) throw std::runtime_error("commit");
  return store;
}

// Everything a refused end must leave alone.
std::string state_of(const StationStore& store) {
  return store.journal_head()->hash.hex() + std::to_string(store.ballot_count().value()) +
         store.document("trustees").value().value() +
         crypto::to_hex(store.secret("share").value().value());
}

}  // namespace

TEST_CASE("slots nobody used are given back and others allocated, of another length") {
  const Folder folder;
  const auto file = folder / "station.db";
  {
    auto store = with_keys(file);
    REQUIRE(store.void_card(tag_of(4)));
    REQUIRE(store.release_slots(ended()));
    CHECK(store.document("trustees").value() == "");
    CHECK(store.secret("share").value() == std::nullopt);
    REQUIRE(store.check());
    CHECK_FALSE(store.cast(tag_of(1), ballot_of(1)));  // there is no slot to cast into
    REQUIRE(store.allocate_slots(6, 900, change("polls_opened")));
    CHECK(store.card_was_voided(tag_of(4)).value());
    CHECK_FALSE(store.cast(tag_of(4), ballot_of(4, 900)));
    CHECK(store.cast(tag_of(1), ballot_of(1, 900)).value() == 1);
    REQUIRE(store.check());
  }
  CHECK(with_key(file,
                 "SELECT count(*), sum(used), min(length(content)), max(length(content)) "
                 "FROM slots JOIN slot_contents USING (slot);")
            .output == "6|1|900|900\n");
  const auto kept = with_key(file, "SELECT hex(content) FROM document_contents;").output;
  CHECK(kept.find("5454545454") == std::string::npos);
}

TEST_CASE("before the polls open there are no slots to give back, and that is no fault") {
  const Folder folder;
  auto store = StationStore::create(folder / "station.db", key_of(), some_cards(3), ended());
  REQUIRE(store);
  REQUIRE(store->release_slots(ended()));
  REQUIRE(store->allocate_slots(3, 900, change("polls_opened")));
  REQUIRE(store->check());
}

TEST_CASE("a ballot, a voter inside or an end already come keep every slot") {
  const Folder folder;
  auto store = with_keys(folder / "station.db");
  SECTION("a ballot") { REQUIRE(store.cast(tag_of(0), ballot_of(0))); }
  SECTION("a voter inside") { REQUIRE(store.begin_session()); }
  SECTION("the unused cards are erased") {
    REQUIRE(store.erase_unused_cards(change("tally_committed")));
  }
  SECTION("the slots are erased") { REQUIRE(store.erase_slots(change("sealed"))); }
  const auto before = state_of(store);
  const auto refused = store.release_slots(ended());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().error == Error::malformed);
  CHECK(state_of(store) == before);
  REQUIRE(store.check());
}
