#include <catch2/catch_test_macros.hpp>

#include "kiosk/store/commune_store.h"
#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {
ReceivedEnvelope envelope(char digit, const std::string& fate) {
  ReceivedEnvelope made;
  made.hash = std::string(64, digit);
  made.station = "ban-na-01";
  made.device = "may-01";
  made.uuid = "uuid";
  made.epoch = 1;
  made.sequence = 2;
  made.fate = fate;
  made.detail = "Chữ ký không khớp.";
  made.time = 1'800'000'000;
  return made;
}
}  // namespace

TEST_CASE("documents of the commune are kept by kind and id over a restart") {
  const Folder folder;
  {
    auto store = CommuneStore::create(folder / "commune.db", key_of());
    REQUIRE(store);
    REQUIRE(store->commit(
        {{"plan", "", "{}"}, {"roll", "b", "2"}, {"roll", "a", std::string("\0x", 2)}},
        event("plan_made")));
    REQUIRE(store->commit({{"plan", "", R"({"round":1})"}}, event("plan_changed")));
  }
  auto store = CommuneStore::open(folder / "commune.db", key_of());
  REQUIRE(store);
  CHECK(store->document("plan", "").value() == R"({"round":1})");
  CHECK(store->document("plan", "x").value() == std::nullopt);
  const auto rolls = store->documents("roll");
  REQUIRE(rolls);
  REQUIRE(rolls->size() == 2);
  CHECK(rolls->front().id == "a");
  CHECK(rolls->front().value == std::string("\0x", 2));
  REQUIRE(store->check());
  const auto head = check_journal(*store->journal_lines());
  REQUIRE(head);
  CHECK(head->length == 2);
}

TEST_CASE("an envelope is received once, with its documents and its journal line or not at all") {
  const Folder folder;
  auto store = CommuneStore::create(folder / "commune.db", key_of());
  REQUIRE(store);
  const auto accepted = envelope('a', "accepted");
  REQUIRE(store->receive(accepted, {{"result", "ban-na-01", "first"}}, event("received")));
  const auto again =
      store->receive(accepted, {{"result", "ban-na-01", "second"}}, event("received"));
  REQUIRE_FALSE(again);
  CHECK(again.error().error == Error::malformed);
  CHECK_FALSE(store->receive(envelope('b', "lost"), {}, event("received")));
  CHECK_FALSE(store->receive(envelope('c', "accepted"), {{"result", "x", "y"}}, event("Bad kind")));
  CHECK(store->document("result", "ban-na-01").value() == "first");
  CHECK(store->document("result", "x").value() == std::nullopt);
  REQUIRE(store->receive(envelope('d', "quarantined"), {}, event("quarantined")));

  const auto found = store->received(accepted.hash);
  REQUIRE(found);
  REQUIRE(found->has_value());
  CHECK((*found)->station == accepted.station);
  CHECK((*found)->sequence == 2);
  CHECK((*found)->detail == accepted.detail);
  CHECK(store->received(std::string(64, 'c')).value() == std::nullopt);
  const auto all = store->all_received();
  REQUIRE(all);
  REQUIRE(all->size() == 2);
  CHECK(all->back().fate == "quarantined");
  CHECK(check_journal(*store->journal_lines())->length == 2);
}

TEST_CASE("a quarantined envelope may be judged again, an accepted one never") {
  const Folder folder;
  auto store = CommuneStore::create(folder / "commune.db", key_of());
  REQUIRE(store);
  auto row = envelope('a', "quarantined");
  row.reason = "unknown_device";
  REQUIRE(store->receive(row, {}, event("quarantined")));
  REQUIRE(store->receive(envelope('b', "quarantined"), {}, event("quarantined")));
  row.reason = "newer_format";
  REQUIRE(store->receive(row, {}, event("quarantined")));
  CHECK(store->received(row.hash).value()->reason == "newer_format");
  row.fate = "accepted";
  row.reason.clear();
  REQUIRE(store->receive(row, {{"result", "ban-na-01", "first"}}, event("received")));

  row.fate = "quarantined";
  CHECK_FALSE(store->receive(row, {{"result", "ban-na-01", "second"}}, event("quarantined")));
  row.fate = "accepted";
  row.sequence = 9;
  CHECK_FALSE(store->receive(row, {}, event("received")));
  CHECK(store->document("result", "ban-na-01").value() == "first");
  const auto all = store->all_received().value();
  REQUIRE(all.size() == 2);
  CHECK(all[0].fate == "accepted");
  CHECK(all[0].reason.empty());
  CHECK(all[0].sequence == 2);
  CHECK(check_journal(*store->journal_lines())->length == 4);
}

TEST_CASE("the commune's file is ciphertext, its write-ahead log too") {
  const Folder folder;
  const std::string marker = "MARKER-TRAN-THI-DAU-VET";
  auto store = CommuneStore::create(folder / "commune.db", key_of());
  REQUIRE(store);
  REQUIRE(store->commit({{"roll", "a", marker}}, event("roll_read")));
  const auto log = contents(folder / "commune.db-wal");
  CHECK(log.size() > 4096);
  CHECK(log.find(marker) == std::string::npos);
  store = tl::make_unexpected(Failure{});
  const auto raw = contents(folder / "commune.db");
  CHECK(raw.size() > 4096);
  CHECK(raw.find(marker) == std::string::npos);
  CHECK_FALSE(raw.starts_with("SQLite format 3"));
}

TEST_CASE("documents are erased together with what takes their place, or none of them") {
  const Folder folder;
  auto store = CommuneStore::create(folder / "commune.db", key_of());
  REQUIRE(store);
  REQUIRE(store->commit({{"roll", "a", "Hộ một"}, {"roll", "b", "Hộ hai"}, {"plan", "", "{}"}},
                        event("rolls_added")));
  CHECK(store->ids("roll").value() == std::vector<std::string>{"a", "b"});
  CHECK_FALSE(store->erase({{"roll", "a", ""}, {"roll", "c", ""}}, {{"purge", "1", "x"}},
                           event("deleted")));
  CHECK(store->ids("roll").value().size() == 2);
  CHECK(store->document("purge", "1").value() == std::nullopt);
  REQUIRE(store->erase({{"roll", "a", ""}, {"roll", "b", ""}}, {{"purge", "1", "x"}},
                       event("deleted")));
  CHECK(store->ids("roll").value().empty());
  CHECK(store->document("purge", "1").value() == "x");
  CHECK(store->document("plan", "").value() == "{}");
  REQUIRE(store->compact());
  REQUIRE(store->check());
  CHECK(check_journal(*store->journal_lines())->length == 2);
}
