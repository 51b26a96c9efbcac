#include <catch2/catch_test_macros.hpp>

#include "kiosk/store/station_store.h"
#include "tests/kiosk/commune/desk.h"

namespace kiosk::commune {
namespace {

constexpr const char* officer = "Trần Thị Lan";

std::string hash_of(std::string_view bytes) { return crypto::sha256(bytes).hex(); }

TrayRow row_of(const Desk& desk, std::string_view bytes) {
  const auto tray = desk.commune->tray();
  REQUIRE(tray);
  for (const auto& row : *tray) {
    if (row.envelope == hash_of(bytes)) return row;
  }
  FAIL("not in the tray");
  return {};
}

bool said(const TrayRow& row, std::string_view text) {
  return row.evidence.find(text) != std::string::npos;
}

Outcome<void> rule(Desk& desk, std::string_view bytes, TrayDecision decision,
                   const std::string& why = "Đối chiếu với biên bản giấy") {
  return desk.commune->rule({hash_of(bytes), decision, officer, why});
}

std::filesystem::path kept(const Desk& desk, const char* where, std::string_view bytes) {
  return desk.folder / "commune" / where / (hash_of(bytes) + ".envelope");
}

std::vector<std::uint64_t> votes_of_first(const Desk& desk) {
  return desk.commune->status()->stations.front().votes;
}

Day day_of(std::uint64_t sequence, std::vector<int> choices) {
  Day day;
  day.sequence = sequence;
  day.choices = std::move(choices);
  return day;
}

TEST_CASE("a take-over waits for a person who compares it with the paper") {
  Desk desk;
  const auto bytes = desk.booth(station_a).hold(taken_over_day(2, 1));
  const auto imported = desk.import(bytes);
  CHECK(imported.fate == Fate::quarantined);
  CHECK(imported.reason == "taken_over");
  auto row = row_of(desk, bytes);
  CHECK(row.may_take_in);
  CHECK(row.hamlet == "23504-001");
  CHECK(row.epoch == 2);
  CHECK(said(row, "lần tiếp quản 2"));
  CHECK(said(row, desk.booth(station_a).id()));
  CHECK(votes_of_first(desk).empty());

  REQUIRE(rule(desk, bytes, TrayDecision::take_in));
  CHECK(votes_of_first(desk) == std::vector<std::uint64_t>{3, 1});
  CHECK(desk.commune->status()->quarantine.empty());
  row = row_of(desk, bytes);
  CHECK(row.ruling == "take_in");
  CHECK(row.by == officer);
  CHECK_FALSE(row.may_take_in);
  CHECK(read_file(kept(desk, "accepted", bytes)) == bytes);
  CHECK_FALSE(std::filesystem::exists(kept(desk, "quarantine", bytes)));
  CHECK(desk.import(bytes).fate == Fate::duplicate);
  const auto journal = desk.commune->journal();
  REQUIRE(journal);
  CHECK(journal->find("tray_taken_in") != std::string::npos);
  CHECK(journal->find(officer) != std::string::npos);
  CHECK(store::check_journal(*journal));
}

TEST_CASE("an epoch only the envelope names is no take-over but a wrong result") {
  Desk desk;
  auto day = taken_over_day(2, 1);
  day.result = nullptr;
  const auto bytes = desk.booth(station_a).hold(day);
  CHECK(desk.import(bytes).reason == "wrong_result");
  CHECK_FALSE(row_of(desk, bytes).may_take_in);
}

TEST_CASE("a result that follows a take-over names the one that counts") {
  Desk desk(sample_plan(), 2);
  const auto first = desk.booth(station_a).hold({});
  REQUIRE(desk.import(first).fate == Fate::accepted);
  auto day = taken_over_day(2, 1);
  day.choices = {1, 1, 1, 0, 0};
  const auto bytes = desk.booth(station_a, 1).hold(day);
  CHECK(desk.import(bytes).reason == "taken_over");
  const auto row = row_of(desk, bytes);
  CHECK(said(row, hash_of(first)));
  CHECK(said(row, "Số phiếu: 5 (đã nhận 4)."));
  CHECK(said(row, "2, 3 (đã nhận 3, 1)"));
}

TEST_CASE("two laptops under one election key") {
  Desk desk(sample_plan(), 2);
  const auto first = desk.booth(station_a).hold({});
  REQUIRE(desk.import(first).fate == Fate::accepted);
  SECTION("of one station: whole, and a person may choose") {
    const auto bytes = desk.booth(station_a, 1).hold({});
    CHECK(desk.import(bytes).reason == "same_key");
    const auto row = row_of(desk, bytes);
    CHECK(row.may_take_in);
    CHECK(said(row, hash_of(first)));
    CHECK(said(row, desk.booth(station_a).id()));
    CHECK(said(row, desk.booth(station_a, 1).id()));
  }
  SECTION("of two stations: never") {
    Day day;
    day.choices = {0, 0, 0, 1};
    day.manifest = [&](auto& manifest) {
      manifest.election = desk.booth(station_a).content().definition.attempts[0].uuid;
    };
    const auto bytes = desk.booth(station_b).hold(day);
    CHECK(desk.import(bytes).reason == "same_key");
    CHECK_FALSE(row_of(desk, bytes).may_take_in);
    CHECK(said(row_of(desk, bytes), "điểm 23504-001-1"));
    CHECK_FALSE(rule(desk, bytes, TrayDecision::take_in));
  }
}

TEST_CASE("another round's election and another station's laptop say what they are") {
  Desk desk;
  const Desk elsewhere;
  const auto& own = desk.booth(station_a);
  Day day;
  SECTION("another round under a key of this one") {
    day.manifest = [](auto& manifest) { manifest.election = "AbCdEfGhJkLmNpQrStUv"; };
    const auto bytes = own.hold(day);
    CHECK(desk.import(bytes).reason == "wrong_election");
    CHECK(said(row_of(desk, bytes), "AbCdEfGhJkLmNpQrStUv"));
    CHECK(said(row_of(desk, bytes), own.content().definition.attempts[0].uuid));
  }
  SECTION("another commune's round") {
    const auto bytes = elsewhere.booths.at(std::string(station_a)).front().hold({});
    CHECK(desk.import(bytes).reason == "unknown_device");
    CHECK(said(row_of(desk, bytes), elsewhere.booths.at(std::string(station_a)).front().id()));
  }
  SECTION("a stolen laptop") {
    day.manifest = [&](auto& manifest) { manifest.device = desk.booth(station_b).id(); };
    const auto bytes = own.hold(day, desk.booth(station_b).key());
    CHECK(desk.import(bytes).reason == "wrong_device");
    CHECK(said(row_of(desk, bytes), "đăng ký cho điểm 23504-002-1"));
  }
  SECTION("a practice day") {
    day.manifest = [](auto& manifest) { manifest.kind = "practice"; };
    const auto bytes = own.hold(day);
    CHECK(desk.import(bytes).reason == "practice");
    CHECK_FALSE(row_of(desk, bytes).may_take_in);
  }
  const auto tray = desk.commune->tray();
  REQUIRE(tray->size() == 1);
  for (const auto& row : *tray) {
    CHECK_FALSE(row.sentence.empty());
    CHECK_FALSE(row.evidence.empty());
  }
}

TEST_CASE("an older one says which is newer, and may still be the right one") {
  Desk desk;
  const auto& booth = desk.booth(station_a);
  REQUIRE(desk.import(booth.hold(day_of(5, {0, 0, 1, 0}))).fate == Fate::accepted);
  const auto bytes = booth.hold(day_of(4, {1, 1, 1, 0}));
  CHECK(desk.import(bytes).reason == "old_sequence");
  CHECK(said(row_of(desk, bytes), "số thứ tự 4"));
  CHECK(said(row_of(desk, bytes), "số thứ tự 5"));
  REQUIRE(rule(desk, bytes, TrayDecision::take_in));
  CHECK(votes_of_first(desk) == std::vector<std::uint64_t>{1, 3});
}

TEST_CASE("taking a conflicting one in supersedes the other, which stays and can come back") {
  Desk desk;
  const auto& booth = desk.booth(station_a);
  const auto first = booth.hold(day_of(1, {0, 0, 1, 0}));
  const auto second = booth.hold(day_of(2, {1, 1, 1, 0}));
  REQUIRE(desk.import(first).fate == Fate::accepted);
  CHECK(desk.import(second).reason == "conflict");
  CHECK(said(row_of(desk, second), "1, 3 (đã nhận 3, 1)"));
  REQUIRE(rule(desk, second, TrayDecision::take_in));
  CHECK(votes_of_first(desk) == std::vector<std::uint64_t>{1, 3});
  CHECK(desk.commune->status()->stations.front().envelope_hash == hash_of(second));
  auto row = row_of(desk, first);
  CHECK(row.ruling == "superseded");
  CHECK(row.by == officer);
  CHECK(read_file(kept(desk, "quarantine", first)) == first);
  CHECK_FALSE(std::filesystem::exists(kept(desk, "accepted", first)));
  CHECK(read_file(kept(desk, "accepted", second)) == second);
  const auto again = desk.import(first);
  CHECK(again.fate == Fate::quarantined);
  CHECK(again.reason == "superseded");

  REQUIRE(rule(desk, first, TrayDecision::take_in));
  CHECK(votes_of_first(desk) == std::vector<std::uint64_t>{3, 1});
  CHECK(row_of(desk, second).ruling == "superseded");
  desk.close();
  desk.reopen();
  CHECK(votes_of_first(desk) == std::vector<std::uint64_t>{3, 1});
}

TEST_CASE("what is dismissed leaves the tray, not the folder, and does not come back by itself") {
  Desk desk;
  const auto& booth = desk.booth(station_a);
  REQUIRE(desk.import(booth.hold({})).fate == Fate::accepted);
  const auto bytes = booth.hold(day_of(2, {1, 1, 1, 0}));
  REQUIRE(desk.import(bytes).reason == "conflict");
  REQUIRE(rule(desk, bytes, TrayDecision::dismiss));
  CHECK(desk.commune->status()->quarantine.empty());
  CHECK(row_of(desk, bytes).ruling == "dismiss");
  CHECK(read_file(kept(desk, "quarantine", bytes)) == bytes);
  CHECK(desk.import(bytes).reason == "dismissed");
  CHECK_FALSE(rule(desk, bytes, TrayDecision::dismiss));
  CHECK(votes_of_first(desk) == std::vector<std::uint64_t>{3, 1});
  REQUIRE(rule(desk, bytes, TrayDecision::take_in));
  CHECK(votes_of_first(desk) == std::vector<std::uint64_t>{1, 3});
}

TEST_CASE("a ruling that is refused changes nothing") {
  Desk desk;
  const auto& booth = desk.booth(station_a);
  const auto accepted = booth.hold({});
  REQUIRE(desk.import(accepted).fate == Fate::accepted);
  const auto conflict = booth.hold(day_of(2, {1, 1, 1, 0}));
  REQUIRE(desk.import(conflict).reason == "conflict");
  Day forged = day_of(3, {1, 1, 1, 0});
  forged.record = [](auto& record) { record[record.size() / 2] ^= 1; };
  const auto broken = booth.hold(forged);
  REQUIRE(desk.import(broken).reason == "bad_record");
  const auto before = traces(*desk.commune);

  CHECK_FALSE(rule(desk, broken, TrayDecision::take_in));
  CHECK_FALSE(rule(desk, conflict, TrayDecision::take_in, "  "));
  CHECK_FALSE(rule(desk, conflict, TrayDecision::take_in, std::string(501, 'x')));
  CHECK_FALSE(desk.commune->rule({hash_of(conflict), TrayDecision::dismiss, "", "Lý do"}));
  CHECK_FALSE(rule(desk, accepted, TrayDecision::dismiss));
  CHECK_FALSE(rule(desk, "never seen", TrayDecision::take_in));
  write_file(kept(desk, "quarantine", conflict), broken);
  CHECK_FALSE(rule(desk, conflict, TrayDecision::take_in));
  CHECK(traces(*desk.commune) == before);
}

TEST_CASE("of a hamlet's several stations nobody is shown what one of them says") {
  Desk desk(cluster_plan());
  const auto& booth = desk.booth(station_a);
  REQUIRE(desk.import(booth.hold({})).fate == Fate::accepted);
  const auto status = desk.commune->status();
  REQUIRE(status);
  const auto& station = status->stations.front();
  CHECK(station.state == "received");
  CHECK(station.votes.empty());
  CHECK(station.winner.empty());
  CHECK(station.outcome.empty());
  CHECK(station.ballots == 0);
  CHECK(station.present == 0);
  const auto json = status_json(*status);
  CHECK(json.find("\"state\":\"received\"") != std::string::npos);
  for (const auto* field : {"\"votes\"", "\"winner\"", "\"ballots\"", "\"present\"", "\"outcome\"",
                            "\"envelope\"", "\"record\""}) {
    CHECK(json.find(field) == std::string::npos);
  }
  const auto bytes = booth.hold(day_of(2, {1, 1, 1, 0}));
  REQUIRE(desk.import(bytes).reason == "conflict");
  CHECK(said(row_of(desk, bytes), "Số liệu khác nhau."));
  CHECK_FALSE(said(row_of(desk, bytes), "1, 3"));
}

}  // namespace
}  // namespace kiosk::commune
