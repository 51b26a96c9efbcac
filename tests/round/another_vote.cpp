#include "tests/round/another_vote.h"

#include <algorithm>
#include <stdexcept>

#include "tests/round/bends.h"
#include "tests/round/polling.h"
#include "tests/round/stories.h"
#include "tests/round/taking_in.h"

namespace phieukin::round {

namespace {

constexpr std::string_view sunday = "2026-12-13";
constexpr std::uint64_t later = 9;  // a sequence above all others of a device

// Everybody on the list of the first vote stands again, and this time somebody is elected.
World world_again(const World& world) {
  Dice dice(world.shape.seed + 3);
  World again{world.shape, world.plan, {}};
  for (auto hamlet : world.hamlets) {
    if (hamlet.decided != kiosk::commune::DecisionKind::rerun) continue;
    hamlet.story = Story::over_90;
    hamlet.decided.reset();
    for (auto& station : hamlet.stations) {
      const auto households = station.sums.households;
      station.sums = {};
      station.sums.households = households;
      station.attempt = dice.one_in(4) ? 2 : 1;
    }
    tell(dice, hamlet);
    again.hamlets.push_back(std::move(hamlet));
  }
  std::erase_if(again.plan.stations, [&](const auto& station) {
    return std::none_of(again.hamlets.begin(), again.hamlets.end(),
                        [&](const auto& hamlet) { return hamlet.unit.code == station.unit.code; });
  });
  return again;
}

// The same hamlet and station of the first vote.
World::Place place_before(const World& world, const std::string& station) {
  for (const auto& place : world.places()) {
    if (world.station(place).id == station) return place;
  }
  throw std::logic_error("nobody votes again at " + station);
}

// SHA-256 of the letters that count for a hamlet, in order.
std::vector<std::string> results_of(const Truth& truth, const std::string& hamlet) {
  std::vector<std::string> hashes;
  for (const auto& letter : truth.letters) {
    if (letter.counts() && letter.station.starts_with(hamlet + "-")) hashes.push_back(letter.hash);
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

// Each package is sealed to what it follows.
Findings compare_links(const Truth& truth, const World& again, const Desk& desk) {
  Findings findings;
  for (const auto& place : again.places()) {
    const auto what = "the second package of " + again.station(place).id;
    const auto& follows = desk.booth(place).content().follows;
    if (!follows) {
      findings.push_back(what + " follows nothing");
      continue;
    }
    expect_same(findings, what + " follows the round", follows->round, truth.world.plan.round.id);
    expect_same(findings, what + " follows", follows->results,
                results_of(truth, again.hamlet(place).unit.code));
  }
  return findings;
}

std::string hold_later(const World& world, const Desk& desk, const World::Place& place) {
  auto day = day_of(world, place);
  day.sequence = later;
  return desk.booth(place).hold(day);
}

Findings compare_again(const Truth& truth, const Desk& desk,
                       const std::vector<kiosk::commune::Imported>& answers) {
  const auto status = desk.commune().status();
  const auto hamlets = desk.commune().hamlets();
  if (!status || !hamlets) return {"the desk of the second vote does not answer"};
  Findings findings;
  for (const auto& more : {compare_fates(truth, answers), compare_stations(truth, *status),
                           compare_tray(truth, desk), compare_hamlets(truth, *hamlets)}) {
    findings.insert(findings.end(), more.begin(), more.end());
  }
  return findings;
}

}  // namespace

AnotherVote vote_again(Desk& desk, const Truth& truth, unsigned threads) {
  Truth second{world_again(truth.world), {}};
  const auto places = second.world.places();
  if (places.empty()) throw std::logic_error("nobody votes again");
  const auto folder = desk.file("again");
  std::filesystem::create_directory(folder);
  std::vector<Letter> of_the_first;
  for (const auto& place : places) {
    const auto& id = second.world.station(place).id;
    const auto before = place_before(truth.world, id);
    of_the_first.push_back(
        put_letter(folder, {hold_later(truth.world, desk, before), id}, "wrong_election"));
  }
  Desk again(desk, truth.world, second.world, sunday);
  AnotherVote done;
  done.findings = compare_links(truth, second.world, again);
  for (const auto& place : places) {
    const auto& id = second.world.station(place).id;
    const auto bytes = again.booth(place).hold(day_of(second.world, place));
    second.letters.push_back(put_letter(folder, {bytes, id}, ""));
    done.strays.push_back(
        put_letter(folder, {hold_later(second.world, again, place), id}, "wrong_election"));
  }
  second.letters.insert(second.letters.begin(), of_the_first.begin(), of_the_first.end());
  const auto answers = take_in(again.commune(), files_of(second.letters), threads);
  done.answers = take_in(desk.commune(), files_of(done.strays), threads);
  again.reopen();
  const auto compare = [&](const Truth& bent) { return compare_again(bent, again, answers); };
  for (const auto& more : {compare(second), unnoticed_bends(second, bends_of_votes(), compare)}) {
    for (const auto& finding : more) done.findings.push_back("the second vote: " + finding);
  }
  return done;
}

}  // namespace phieukin::round
