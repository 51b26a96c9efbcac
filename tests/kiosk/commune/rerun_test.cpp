// Another vote under the keys that the devices have pinned, linked to what it follows.
#include <array>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/keys.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/station/device.h"
#include "kiosk/station/device_sentences.h"
#include "tests/kiosk/commune/clusters.h"

namespace kiosk::commune {
namespace {

const CommuneOptions cheap{crypto::test_cost, crypto::test_cost};
constexpr auto monday = "2026-11-30";
constexpr auto next_sunday = "2026-12-13";

std::string refusal_in(const Outcome<std::size_t>& outcome) {
  return outcome ? std::string() : outcome.error().sentence;
}

// Both hamlets have voted; the first elected nobody.
struct Undecided : Clusters {
  Undecided() {
    package_all();
    hold(cluster_1, split_day());
    hold(cluster_2, split_day());
    hold("23504-002-1", clear_day());
  }
  void order_rerun() { REQUIRE(decide(hamlet_1, DecisionKind::rerun, monday).empty()); }
  Outcome<std::size_t> derive(std::string_view date = next_sunday,
                              std::string_view reason = {}) const {
    return commune->derive_rerun(folder / "again", date, reason);
  }
  Commune again() const {
    auto opened = Commune::open(folder / "again", passphrase(), cheap, clock);
    REQUIRE(opened);
    return std::move(*opened);
  }
};

sync::Manifest manifest_of(const std::string& bytes) {
  const auto envelope = sync::read_envelope(bytes);
  REQUIRE(envelope);
  return envelope->manifest;
}

}  // namespace

TEST_CASE("the same booths vote again, and their package names what it follows") {
  Undecided world;
  world.order_rerun();
  const auto first = world.hamlet(hamlet_1);
  const auto last = read_file(world.folder / "out/23504-002-1.envelope");
  REQUIRE(refusal_in(world.derive()).empty());
  CHECK(read_file(world.folder / "again/commune.pub") ==
        read_file(world.folder / "commune/commune.pub"));

  auto again = world.again();
  CHECK(again.plan().round.id == "2026-11-r1");
  CHECK(again.plan().round.date == next_sunday);
  CHECK(again.plan().round.name == "Bầu Trưởng thôn (bầu lại lần 1)");
  CHECK(again.stations() == std::vector<std::string>{"23504-001-1", "23504-001-2"});
  CHECK(again.hamlets().value().front().state == HamletState::planned);
  CHECK(again.hamlets().value().front().households == 10);

  const auto built = again.build_package(cluster_1, world.folder / "packages", {});
  REQUIRE(built);
  const auto bytes = read_file(built->envelope);
  // The chain goes on: a booth that looks at it sees neither a gap nor a beginning.
  CHECK(manifest_of(bytes).sequence == manifest_of(last).sequence + 1);
  CHECK(manifest_of(bytes).previous == crypto::sha256(last).hex());

  auto& booth = world.booths.find(cluster_1)->second;
  const auto before = booth.content();
  const auto old_result = booth.hold(Clusters::clear_day());
  booth.load(bytes, read_file(built->codes));
  const auto& content = booth.content();
  REQUIRE(content.follows);
  CHECK(content.follows->round == "2026-11");
  auto results = first.envelopes;
  std::sort(results.begin(), results.end());
  CHECK(content.follows->results == results);
  CHECK(content.definition.attempts[0].uuid != before.definition.attempts[0].uuid);
  CHECK(content.definition.roll_commitment != before.definition.roll_commitment);
  CHECK_FALSE(before.follows);

  const auto import = [&](const std::string& envelope) {
    return again.import(write_file(world.folder / "incoming.envelope", envelope)).value();
  };
  CHECK(import(old_result).reason == "wrong_election");
  CHECK(import(booth.hold(Clusters::clear_day())).fate == Fate::accepted);
}

TEST_CASE("votes are repeated twice, each named after the first, and then no more") {
  Undecided world;
  world.order_rerun();
  const std::array<const char*, 2> folders{"first", "second"};
  const std::array<const char*, 2> days{"2026-12-06", "2026-12-13"};
  auto* before = &*world.commune;
  std::optional<Commune> again;
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const auto folder = world.folder / folders[i];
    REQUIRE(before->derive_rerun(folder, days[i]));
    auto opened = Commune::open(folder, passphrase(), cheap, world.clock);
    REQUIRE(opened);
    again = std::move(*opened);
    before = &*again;
    const auto number = std::to_string(i + 1);
    CHECK(again->plan().round.id == "2026-11-r" + number);
    CHECK(again->plan().round.name == "Bầu Trưởng thôn (bầu lại lần " + number + ")");
    REQUIRE(again->plan().rerun_of);
    CHECK(again->plan().rerun_of->number == i + 1);
    CHECK(again->plan().rerun_of->round == (i == 0 ? "2026-11" : "2026-11-r1"));
    CHECK(again->plan().rerun_of->results.size() == 2);
    for (const auto station : {cluster_1, cluster_2}) {
      const auto built = again->build_package(station, folder / "packages", {});
      REQUIRE(built);
      auto& booth = world.booths.find(station)->second;
      booth.load(read_file(built->envelope), read_file(built->codes));
      const auto result = write_file(world.folder / "r", booth.hold(Clusters::split_day()));
      REQUIRE(again->import(result)->fate == Fate::accepted);
    }
    const CommuneDecision rerun{DecisionKind::rerun, "", days[i], "A Chủ Tịch", "Chưa đủ", "", 0};
    const auto decided = again->decide(hamlet_1, rerun);
    CHECK(decided.has_value() == (i == 0));
    if (!decided) CHECK(decided.error().sentence == sentences::enough_reruns);
  }
}

TEST_CASE("only an ordered re-run without a pending complaint is voted again") {
  Undecided world;
  CHECK(refusal_in(world.derive()) == sentences::no_rerun);
  world.order_rerun();
  REQUIRE(world.commune->open_complaint(hamlet_1, {"Đơn", monday, "Y Tiếp", "", "", false}));
  CHECK(refusal_in(world.derive()) == sentences::no_rerun);
  REQUIRE(world.commune->close_complaint(hamlet_1, 0, monday, "Xong."));
  CHECK(refusal_in(world.derive()).empty());
  CHECK(refusal_in(world.derive()) == sentences::folder_exists);
}

TEST_CASE("another vote has a later day, a Sunday unless a reason is written") {
  Undecided world;
  world.order_rerun();
  for (const auto* day : {"2026-11-29", "2026-11-22"}) {
    CHECK(refusal_in(world.derive(day)) == sentences::rerun_too_early);
  }
  CHECK(refusal_in(world.derive("13/12/2026")) == sentences::bad_date);
  for (const auto* reason : {"", "  "}) {
    CHECK(refusal_in(world.derive("2026-12-12", reason)) == sentences::rerun_not_sunday);
  }
  CHECK(refusal_in(world.derive("2026-12-12", std::string(301, 'x'))) == sentences::text_too_long);
  CHECK_FALSE(std::filesystem::exists(world.folder / "again"));
  REQUIRE(refusal_in(world.derive("2026-12-12", "Chủ nhật có bão.")).empty());
  CHECK(world.again().plan().round.date_reason == "Chủ nhật có bão.");
}

TEST_CASE("the new folder opens with the passphrase nobody typed again, by a key of its own") {
  Undecided world;
  world.order_rerun();
  CHECK(world.commune->next_round_id() == "2026-11-r1");
  world.reopen();  // the passphrase was given to open the first folder, and then forgotten
  REQUIRE(refusal_in(world.derive(next_sunday, "no reason is kept for a Sunday")).empty());
  const auto again = world.again();
  CHECK(again.plan().round.date_reason.empty());
  CHECK(again.plan().round.id == world.commune->next_round_id());
  const auto other =
      Commune::open(world.folder / "again", passphrase("mot mat khau khac"), cheap, world.clock);
  REQUIRE_FALSE(other);
  CHECK(other.error().sentence == sentences::wrong_passphrase);

  const auto keys_of = [&](const char* folder) {
    return read_file(world.folder / folder / "keys.wrapped");
  };
  CHECK(keys_of("again") != keys_of("commune"));
  // Whoever swaps the files opens neither store.
  const auto first = open_store_key(keys_of("commune"), passphrase());
  REQUIRE(first);
  CHECK_FALSE(store::CommuneStore::open(world.folder / "again/commune.db", *first));
}

TEST_CASE("the folder of the first vote makes no more packages for a hamlet that votes again") {
  Clusters world;
  const auto build = [&](std::string_view station) {
    const auto built = world.commune->build_package(station, world.folder / "out", {});
    return built ? std::string() : built.error().sentence;
  };
  // One cluster has no package yet when the vote of the other is ordered again.
  world.package(cluster_1);
  world.hold(cluster_1, Clusters::split_day());
  REQUIRE(world.hamlet(hamlet_1).state == HamletState::received);
  REQUIRE(world.decide(hamlet_1, DecisionKind::rerun, monday).empty());
  CHECK(build(cluster_2) == sentences::votes_in_rerun);
  CHECK(build(cluster_1) == sentences::votes_in_rerun);
  world.package("23504-002-1");
  // Also when the commune changed its mind afterwards: the other folder may exist.
  REQUIRE(world.decide(hamlet_1, DecisionKind::interim, monday).empty());
  CHECK(build(cluster_2) == sentences::votes_in_rerun);
}

TEST_CASE("a real device that was enrolled for the first vote opens the package of the second") {
  Undecided world;
  const auto device = world.folder / "device";
  auto enrolled = station::enrol(device, "Máy dự phòng", world.folder / "commune/commune.pub",
                                 world.folder / "spare.envelope", crypto::test_cost, world.clock);
  REQUIRE(enrolled);
  // Too late for the first package, in time for the second.
  world.order_rerun();
  REQUIRE(refusal_in(world.derive()).empty());
  auto again = world.again();
  REQUIRE(again.enrol(cluster_1, world.folder / "spare.envelope"));
  const auto built = again.build_package(cluster_1, world.folder / "packages", {});
  REQUIRE(built);
  const auto loaded = station::load(device, built->envelope, std::move(enrolled->device_secret),
                                    crypto::test_cost, world.clock);
  REQUIRE(loaded);
  CHECK(loaded->definition.round.id == "2026-11-r1");
  CHECK(loaded->check_words == built->check_words);
}

TEST_CASE("a booth that has voted sets its vote aside only for the one that follows it") {
  Clusters world;
  const auto device = world.folder / "device";
  auto enrolled = station::enrol(device, "Máy số 1", world.folder / "commune/commune.pub",
                                 world.folder / "laptop.envelope", crypto::test_cost, world.clock);
  REQUIRE(enrolled);
  const auto load = [&](const std::filesystem::path& package) {
    auto secret = enrolled->device_secret.with([](auto digits) {
      crypto::DigitEntry again;
      for (const auto digit : digits) again.push(static_cast<char>(digit));
      return again;
    });
    const auto done =
        station::load(device, package, std::move(secret), crypto::test_cost, world.clock);
    return done ? std::string() : done.error().sentence;
  };
  REQUIRE(world.commune->enrol(cluster_1, world.folder / "laptop.envelope"));
  world.package_all();
  REQUIRE(load(world.folder / "out/23504-001-1.envelope").empty());

  // The sealed result of this device, as the commune accepted it.
  const auto sealed = world.booths.find(cluster_1)->second.hold(Clusters::split_day());
  REQUIRE(world.commune->import(write_file(world.folder / "r.envelope", sealed))->fate ==
          Fate::accepted);
  world.hold(cluster_2, Clusters::split_day());
  REQUIRE(world.decide(hamlet_1, DecisionKind::rerun, monday).empty());
  REQUIRE(world.commune->derive_rerun(world.folder / "again", next_sunday));
  auto again = Commune::open(world.folder / "again", passphrase(), cheap, world.clock);
  REQUIRE(again);
  const auto built = again->build_package(cluster_1, world.folder / "packages", {});
  REQUIRE(built);

  // Nothing is sealed: it stays as it is, and says what it waits for.
  CHECK(load(built->envelope) == station::sentences::not_sealed_yet);
  write_file(device / "outbox/other.envelope", "something else");
  CHECK(load(built->envelope) == station::sentences::follows_other_result);
  const auto hash = crypto::sha256(sealed).hex();
  write_file(device / "outbox/23504-001-1.envelope", sealed);
  CHECK(load(world.folder / "out/23504-001-1.envelope") == station::sentences::loaded_already);
  const auto store = read_file(device / "station.db");
  CHECK(load(built->envelope).empty());
  CHECK(read_file(device / "before" / hash / "station.db") == store);
  CHECK(read_file(device / "before" / hash / "23504-001-1.envelope") == sealed);
  CHECK(std::filesystem::exists(device / "before" / hash / "officers.json"));
  CHECK_FALSE(std::filesystem::exists(device / "outbox/23504-001-1.envelope"));
  CHECK(read_file(device / "package.envelope") == read_file(built->envelope));
  CHECK(load(built->envelope) == station::sentences::loaded_already);
}

}  // namespace kiosk::commune
