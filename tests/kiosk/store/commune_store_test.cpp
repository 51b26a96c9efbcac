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

TEST_CASE("of thousands of envelopes the few that matter are found by index") {
  const Folder folder;
  auto store = CommuneStore::create(folder / "commune.db", key_of());
  REQUIRE(store);
  CHECK(store->accepted_of_station("ban-na-01").value() == std::nullopt);
  CHECK(store->newest_accepted_of("may-01").value() == std::nullopt);
  char digit = 'a';
  const auto accept = [&](const char* station, std::uint64_t epoch, std::uint64_t sequence) {
    auto row = envelope(digit++, "accepted");
    row.station = station;
    row.uuid = std::string("uuid-") + station;
    row.epoch = epoch;
    row.sequence = sequence;
    return store->receive(row, {}, event("received")).has_value();
  };
  REQUIRE(accept("one", 1, 9));
  REQUIRE(accept("two", 2, 3));
  REQUIRE(accept("three", 2, 1));
  auto quarantined = envelope('9', "quarantined");
  quarantined.station = "one";
  quarantined.epoch = 7;
  quarantined.evidence = "Số liệu khác nhau.";
  quarantined.whole = true;
  REQUIRE(store->receive(quarantined, {}, event("quarantined")));
  CHECK_FALSE(accept("one", 3, 1));  // a station has one result

  CHECK(store->accepted_of_station("one").value()->hash == std::string(64, 'a'));
  CHECK(store->accepted_of_station("four").value() == std::nullopt);
  CHECK(store->accepted_with_uuid("uuid-two").value()->hash == std::string(64, 'b'));
  CHECK(store->newest_accepted_of("may-01").value()->hash == std::string(64, 'b'));
  const auto away = store->kept_away();
  REQUIRE(away);
  REQUIRE(away->size() == 1);
  CHECK(away->front().evidence == quarantined.evidence);
  CHECK(away->front().whole);
  store = tl::make_unexpected(Failure{});
  for (const auto* query :
       {"SELECT * FROM envelopes WHERE station = 'one' AND fate = 'accepted'",
        "SELECT * FROM envelopes WHERE uuid = 'u' AND fate = 'accepted' LIMIT 1",
        "SELECT * FROM envelopes WHERE device = 'm' AND fate = 'accepted' "
        "ORDER BY epoch DESC, sequence DESC LIMIT 1"}) {
    const auto plan =
        with_key(folder / "commune.db", std::string("EXPLAIN QUERY PLAN ") + query + ";");
    INFO(plan.output);
    CHECK(plan.output.find("USING INDEX accepted_by_") != std::string::npos);
    CHECK(plan.output.find("TEMP B-TREE") == std::string::npos);
  }
}

TEST_CASE("a ruling changes both rows, its documents and the journal, or nothing") {
  const Folder folder;
  auto store = CommuneStore::create(folder / "commune.db", key_of());
  REQUIRE(store);
  REQUIRE(store->receive(envelope('a', "accepted"), {{"result", "s", "first"}}, event("received")));
  REQUIRE(store->receive(envelope('b', "quarantined"), {}, event("quarantined")));
  REQUIRE(store->receive(envelope('c', "quarantined"), {}, event("quarantined")));
  EnvelopeRuling ruling{std::string(64, 'b'), true, std::string(64, 'a'), "Lan", "Biên bản", 5};
  const auto rule = [&] {
    return store->rule(ruling, {{"result", "s", "second"}}, event("ruled")).has_value();
  };
  ruling.superseded.clear();
  CHECK_FALSE(rule());  // two accepted ones
  ruling.superseded = std::string(64, 'c');
  CHECK_FALSE(rule());  // not accepted
  ruling.superseded = std::string(64, 'a');
  ruling.hash = std::string(64, 'd');
  CHECK_FALSE(rule());  // never came
  CHECK(store->received(std::string(64, 'a')).value()->fate == "accepted");
  CHECK(store->document("result", "s").value() == "first");
  ruling.hash = std::string(64, 'b');
  REQUIRE(rule());
  CHECK_FALSE(rule());
  const auto superseded = store->received(std::string(64, 'a')).value();
  CHECK(superseded->fate == "superseded");
  CHECK(superseded->ruled_by == "Lan");
  const auto taken = store->received(std::string(64, 'b')).value();
  CHECK(taken->fate == "accepted");
  CHECK(taken->ruling == "take_in");
  CHECK(taken->ruled_why == "Biên bản");
  CHECK(taken->ruled_time == 5);
  CHECK(store->document("result", "s").value() == "second");

  EnvelopeRuling dismissed{std::string(64, 'c'), false, "", "Lan", "Thừa", 6};
  REQUIRE(store->rule(dismissed, {}, event("ruled")));
  CHECK_FALSE(store->rule(dismissed, {}, event("ruled")));
  // What was decided is not undone by the file coming again.
  CHECK_FALSE(store->receive(envelope('c', "quarantined"), {}, event("quarantined")));
  CHECK(store->kept_away()->size() == 3);
  CHECK(check_journal(*store->journal_lines())->length == 5);
}

TEST_CASE("a commune's store of the first schema is brought up with every row in its place") {
  const Folder folder;
  const auto file = folder / "commune.db";
  {
    auto store = CommuneStore::create(file, key_of());
    REQUIRE(store);
    REQUIRE(store->receive(envelope('f', "accepted"), {{"result", "s", "r"}}, event("received")));
    REQUIRE(store->receive(envelope('a', "quarantined"), {}, event("quarantined")));
  }
  const auto older =
      "DROP INDEX accepted_by_station; DROP INDEX accepted_by_uuid; DROP INDEX accepted_by_device;"
      "CREATE TABLE first (hash TEXT PRIMARY KEY CHECK (length(hash) = 64), station TEXT NOT NULL,"
      "device TEXT NOT NULL, uuid TEXT NOT NULL, epoch INTEGER NOT NULL, sequence INTEGER NOT NULL,"
      "fate TEXT NOT NULL CHECK (fate IN ('accepted', 'quarantined')), reason TEXT NOT NULL,"
      "detail TEXT NOT NULL, time INTEGER NOT NULL) STRICT;"
      "INSERT INTO first SELECT hash, station, device, uuid, epoch, sequence, fate, reason, detail,"
      "time FROM envelopes ORDER BY rowid;"
      "DROP TABLE envelopes; ALTER TABLE first RENAME TO envelopes; PRAGMA user_version = 1;";
  const auto made_older = with_key(file, older);
  INFO(made_older.output);
  REQUIRE(made_older.status == 0);
  auto store = CommuneStore::open(file, key_of());
  REQUIRE(store);
  const auto all = store->all_received().value();
  REQUIRE(all.size() == 2);
  CHECK(all[0].hash == std::string(64, 'f'));
  CHECK(all[0].fate == "accepted");
  CHECK(all[0].detail == "Chữ ký không khớp.");
  CHECK(all[1].fate == "quarantined");
  CHECK_FALSE(all[1].whole);
  CHECK(all[1].ruling.empty());
  CHECK(store->document("result", "s").value() == "r");
  EnvelopeRuling ruling{std::string(64, 'a'), true, std::string(64, 'f'), "Lan", "Biên bản", 5};
  REQUIRE(store->rule(ruling, {}, event("ruled")));
  REQUIRE(store->check());
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
