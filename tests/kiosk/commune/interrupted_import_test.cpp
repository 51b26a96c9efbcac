// The desk is killed in the middle of a night, or its disk fills up: what is there afterwards is
// whole, and the same night played again ends as if nothing had happened.

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

#include <random>

#include "kiosk/commune/sentences.h"
#include "kiosk/store/station_store.h"
#include "tests/kiosk/commune/desk.h"
#include "tests/kiosk/commune/interruption.h"

namespace kiosk::commune {
namespace {

using std::chrono::microseconds;
using std::chrono::steady_clock;
using Files = std::vector<std::filesystem::path>;

constexpr int kills = 40;

Files a_night(Desk& desk) {
  Day day;
  Files files{desk.file("a.envelope", desk.booth(station_a).hold(day))};
  day.sequence = 2;
  day.choices = {1, 1, 1, 0};
  files.push_back(desk.file("b.envelope", desk.booth(station_a).hold(day)));
  files.push_back(desk.file("c.envelope", "no envelope"));
  day.choices = {0, 0, 0, 1};
  files.push_back(desk.file("d.envelope", desk.booth(station_b).hold(day)));
  return files;
}

bool chained(const Commune& commune) {
  return store::check_journal(commune.journal().value()).has_value();
}

std::string hash_of(const std::filesystem::path& file) {
  return crypto::sha256(read_file(file)).hex();
}

TEST_CASE("killed at any instant, the night is played again and ends the same") {
  const auto seed = Catch::getSeed();
  std::mt19937 random(seed);
  Desk desk;
  const auto files = a_night(desk);
  std::string expected;
  microseconds whole{};
  {
    const auto folder = desk.copy("clean");
    auto commune = desk.opened(folder);
    const auto begun = steady_clock::now();
    REQUIRE(commune.import_all(files, 1));
    whole = std::chrono::duration_cast<microseconds>(steady_clock::now() - begun);
    expected = traces(commune);
  }
  int cut = 0;
  for (int i = 0; i < kills; ++i) {
    const auto folder = desk.copy("night");
    const microseconds instant(
        std::uniform_int_distribution<std::int64_t>(0, whole.count())(random));
    INFO("seed " << seed << ", kill " << i << " after " << instant.count() << " us");
    const bool killed = killed_after(instant, [&](const auto& ready) {
      auto commune = desk.opened(folder);
      ready();
      (void)commune.import_all(files, 1);
    });
    cut += killed ? 1 : 0;
    if (!killed) whole -= whole / 8;  // this machine has become faster
    auto commune = desk.opened(folder);
    CHECK(chained(commune));
    const auto status = commune.status();
    REQUIRE(status);
    for (const auto& station : status->stations) {
      if (station.state != "received") continue;
      CHECK(hash_of(folder / "accepted" / (station.envelope_hash + ".envelope")) ==
            station.envelope_hash);
    }
    REQUIRE(commune.import_all(files, 1));
    CHECK(traces(commune) == expected);
  }
  CHECK(cut > kills / 4);
}

TEST_CASE("killed while a person decides, the decision is made or not") {
  const auto seed = Catch::getSeed();
  std::mt19937 random(seed);
  Desk desk;
  const auto files = a_night(desk);
  REQUIRE(desk.commune->import_all({files[0], files[1]}));
  const std::string first = hash_of(files[0]), second = hash_of(files[1]);
  const auto decide = [&](Commune& commune, const std::string& envelope) {
    return commune.rule({envelope, TrayDecision::take_in, "Trần Thị Lan", "Đối chiếu biên bản"});
  };
  const auto folder = desk.copy("decided");
  microseconds thrice{};
  {
    auto commune = desk.opened(desk.copy("measured"));
    const auto begun = steady_clock::now();
    for (const auto& each : {second, first, second}) REQUIRE(decide(commune, each));
    thrice = std::chrono::duration_cast<microseconds>(steady_clock::now() - begun);
  }
  int changed = 0;
  std::string counted = first;
  for (int i = 0; i < kills; ++i) {
    const microseconds instant(
        std::uniform_int_distribution<std::int64_t>(0, thrice.count())(random));
    INFO("seed " << seed << ", kill " << i << " after " << instant.count() << " us");
    killed_after(instant, [&](const auto& ready) {
      auto commune = desk.opened(folder);
      ready();
      for (;;) {
        if (!decide(commune, counted == first ? second : first)) ::_exit(4);
        counted = counted == first ? second : first;
      }
    });
    auto commune = desk.opened(folder);
    CHECK(chained(commune));
    const auto station = commune.status()->stations.front();
    REQUIRE((station.envelope_hash == first || station.envelope_hash == second));
    const bool is_first = station.envelope_hash == first;
    CHECK(station.votes ==
          (is_first ? std::vector<std::uint64_t>{3, 1} : std::vector<std::uint64_t>{1, 3}));
    for (const auto& each : {first, second}) {
      const auto* where = each == station.envelope_hash ? "accepted" : "quarantine";
      CHECK(hash_of(folder / where / (each + ".envelope")) == each);
    }
    changed += station.envelope_hash != counted ? 1 : 0;
    counted = station.envelope_hash;
  }
  CHECK(changed > 0);
}

TEST_CASE("on a full disk an import is refused with a sentence, and goes on when there is room") {
  Desk desk;
  const auto file = a_night(desk).front();
  const auto size = std::filesystem::file_size(file);
  int refused = 0, accepted = 0;
  for (rlim_t limit = 0; limit <= size + 40'000; limit += 4096) {
    INFO("limit " << limit << " of " << size);
    auto commune = desk.opened(desk.copy("full"));
    const auto before = traces(commune);
    Outcome<Imported> imported;
    {
      const FileSizeLimit small(limit);
      imported = commune.import(file);
    }
    if (imported) {
      ++accepted;
      CHECK(imported->fate == Fate::accepted);
      continue;
    }
    ++refused;
    CHECK(imported.error().sentence == sentences::disk_full);
    CHECK(traces(commune) == before);
    CHECK(commune.import(file)->fate == Fate::accepted);
    CHECK(chained(commune));
  }
  CHECK(refused >= 5);
  CHECK(accepted >= 1);
}

TEST_CASE("on a full disk a decision is refused with a sentence and can be made later") {
  Desk desk;
  const auto files = a_night(desk);
  REQUIRE(desk.commune->import_all({files[0], files[1]}));
  const TrayRuling ruling{hash_of(files[1]), TrayDecision::take_in, "Trần Thị Lan", "Lý do"};
  const auto size = std::filesystem::file_size(files[0]);
  int refused = 0;
  for (rlim_t limit = 0; limit <= size + 40'000; limit += 4096) {
    INFO("limit " << limit << " of " << size);
    auto commune = desk.opened(desk.copy("full"));
    const auto before = traces(commune);
    Outcome<void> ruled;
    {
      const FileSizeLimit small(limit);
      ruled = commune.rule(ruling);
    }
    if (ruled) continue;
    ++refused;
    CHECK(ruled.error().sentence == sentences::disk_full);
    CHECK(traces(commune) == before);
    REQUIRE(commune.rule(ruling));
    CHECK(chained(commune));
  }
  CHECK(refused >= 5);
}

}  // namespace
}  // namespace kiosk::commune
