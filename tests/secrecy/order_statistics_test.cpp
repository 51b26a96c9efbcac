// The statistics themselves: silent where order is random, loud where it is not.

#include "order_statistics.h"

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>

namespace secrecy {
namespace {

constexpr std::size_t slots = 32;
constexpr std::size_t ballots = 6;
constexpr double false_alarm = 1e-9;

using Random = std::mt19937_64;

// `ballots` different slots, in the order of casting.
using Chooser = std::function<std::vector<std::size_t>(Random&)>;

OrderStatistics slots_chosen(const Chooser& choose, std::size_t elections, Random& random) {
  OrderStatistics statistics;
  for (std::size_t i = 0; i < elections; ++i) {
    const auto chosen = choose(random);
    const std::vector<std::uint64_t> numbers(chosen.begin(), chosen.end());
    statistics.number("slot", numbers);
    statistics.places("slot", chosen, slots);
    statistics.ranks("slot", numbers);
  }
  return statistics;
}

std::vector<std::size_t> random_slots(Random& random) {
  std::vector<std::size_t> all(slots);
  std::iota(all.begin(), all.end(), 0);
  std::ranges::shuffle(all, random);
  all.resize(ballots);
  return all;
}

// The k-th ballot goes `stride` beyond the one before, from a random start.
std::vector<std::size_t> counted_slots(Random& random, std::size_t stride) {
  std::vector<std::size_t> chosen;
  for (std::size_t slot = random() % slots; chosen.size() < ballots; slot += stride) {
    chosen.push_back(slot % slots);
  }
  return chosen;
}

// Of two random free slots the smaller one: a slight lean to the front.
std::vector<std::size_t> leaning_slots(Random& random) {
  std::vector<std::size_t> free(slots);
  std::iota(free.begin(), free.end(), 0);
  std::vector<std::size_t> chosen;
  while (chosen.size() < ballots) {
    const auto at = std::min(random() % free.size(), random() % free.size());
    chosen.push_back(free[at]);
    free.erase(free.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return chosen;
}

std::string random_text(Random& random, std::size_t size) {
  std::string text(size, '\0');
  for (auto& byte : text) byte = static_cast<char>(random());
  return text;
}

// Rows of 40 random bytes into which `write` puts something at the 21st.
OrderStatistics rows_with(
    const std::function<std::string(std::size_t cast, std::uint64_t start)>& write,
    std::size_t elections, Random& random) {
  OrderStatistics statistics;
  for (std::size_t i = 0; i < elections; ++i) {
    std::vector<std::string> rows;
    const auto start = random();
    for (std::size_t cast = 0; cast < ballots; ++cast) {
      rows.push_back(random_text(random, 40));
      const auto planted = write(cast, start);
      rows.back().replace(20, planted.size(), planted);
    }
    const std::vector<std::string_view> views(rows.begin(), rows.end());
    statistics.bytes("row", views);
  }
  return statistics;
}

}  // namespace

TEST_CASE("random slots and random rows raise no alarm, fifty times") {
  INFO("seed " << Catch::getSeed());
  Random random(Catch::getSeed());
  for (int run = 0; run < 50; ++run) {
    CHECK(slots_chosen(random_slots, 200, random).findings(false_alarm).empty());
  }
  const auto nothing = [](std::size_t, std::uint64_t) { return std::string(); };
  CHECK(rows_with(nothing, 1000, random).findings(false_alarm).empty());
}

TEST_CASE("the bounds are no smaller than what random orders show") {
  INFO("seed " << Catch::getSeed());
  Random random(Catch::getSeed());
  // With a false alarm of one half over all tests of a run, no more than half the runs may alarm.
  int alarms = 0;
  for (int run = 0; run < 200; ++run) {
    alarms += slots_chosen(random_slots, 100, random).findings(0.5).empty() ? 0 : 1;
  }
  CHECK(alarms <= 100);
}

TEST_CASE("slots that follow the order of casting are found") {
  INFO("seed " << Catch::getSeed());
  Random random(Catch::getSeed());
  const auto found = [&](const Chooser& choose, std::size_t elections) {
    return !slots_chosen(choose, elections, random).findings(false_alarm).empty();
  };
  CHECK(found([](Random&) { return std::vector<std::size_t>{0, 1, 2, 3, 4, 5}; }, 100));
  CHECK(found([](Random&) { return std::vector<std::size_t>{9, 4, 30, 1, 7, 12}; }, 100));
  CHECK(found([](Random& own) { return counted_slots(own, 1); }, 100));
  CHECK(found([](Random& own) { return counted_slots(own, 11); }, 100));
  CHECK(found(leaning_slots, 4000));
}

TEST_CASE("what grows inside a row is found, in any of the usual spellings") {
  INFO("seed " << Catch::getSeed());
  Random random(Catch::getSeed());
  const auto found = [&](const auto& write) {
    return !rows_with(write, 200, random).findings(false_alarm).empty();
  };
  const auto bytes_of = [](std::uint64_t value, std::size_t width, bool big) {
    std::string text;
    for (std::size_t i = 0; i < width; ++i) {
      text.push_back(static_cast<char>(value >> 8 * (big ? width - 1 - i : i)));
    }
    return text;
  };
  CHECK(found([&](std::size_t cast, std::uint64_t) {
    return bytes_of(1'795'914'000 + 70 * cast, 4, true);
  }));
  CHECK(found([&](std::size_t cast, std::uint64_t) {
    return bytes_of(1'795'914'000'000 + 70'000 * cast, 8, false);
  }));
  CHECK(
      found([](std::size_t cast, std::uint64_t) { return std::to_string(1'795'914'000 + cast); }));
  // A counter with a random beginning, and one that is masked besides.
  CHECK(found(
      [&](std::size_t cast, std::uint64_t start) { return bytes_of(start + cast, 1, true); }));
  CHECK(found([&](std::size_t cast, std::uint64_t start) {
    return bytes_of((start & 0xffU) ^ cast, 1, true);
  }));
}

}  // namespace secrecy
