#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>
#include <vector>

#include "crypto/random.h"
#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {
constexpr std::size_t slots = 9;
constexpr std::size_t ballots = 6;
constexpr int elections = 300;

// How far the slots, read from first to last, follow the order of casting: the number of pairs in
// order minus the number out of order. Zero on average when position tells nothing about time.
int concordance(std::span<const std::size_t> cast_numbers) {
  int sum = 0;
  for (std::size_t i = 0; i < cast_numbers.size(); ++i) {
    for (std::size_t j = i + 1; j < cast_numbers.size(); ++j) {
      sum += cast_numbers[i] < cast_numbers[j] ? 1 : -1;
    }
  }
  return sum;
}

// Under a random order the sum has variance n (n - 1) (2 n + 5) / 18. Five standard deviations over
// 300 elections: a false alarm once in 1.7 million runs.
bool tells_order(int total) {
  const double n = ballots;
  const double variance = elections * n * (n - 1) * (2 * n + 5) / 18;
  return std::abs(static_cast<double>(total)) > 5 * std::sqrt(variance);
}

// The store's own rows, in slot order, as a person with the key would read them.
std::vector<std::size_t> cast_numbers_in_slot_order(const std::filesystem::path& file) {
  auto opened = StationStore::open(file, key_of());
  REQUIRE(opened);
  auto& store = *opened;
  for (std::size_t i = 0; i < ballots; ++i) REQUIRE(store.cast(tag_of(i), ballot_of(i, 64)));
  std::vector<std::size_t> numbers;
  const auto sealed = store.sealed_ballots();
  REQUIRE(sealed);
  for (const auto& ballot : *sealed) {
    numbers.push_back(std::stoul(std::string(crypto::as_text(ballot))));
  }
  REQUIRE(numbers.size() == ballots);
  return numbers;
}
}  // namespace

TEST_CASE("the slot of a ballot is independent of when it was cast") {
  const Folder folder;
  { const auto empty = opened_polls(folder / "empty.db", ballots, slots, 64); }
  int total = 0;
  for (int i = 0; i < elections; ++i) {
    // Every election begins with the same empty file, so only the casting differs.
    std::filesystem::copy_file(folder / "empty.db", folder / "station.db",
                               std::filesystem::copy_options::overwrite_existing);
    total += concordance(cast_numbers_in_slot_order(folder / "station.db"));
  }
  INFO("concordance " << total);
  CHECK_FALSE(tells_order(total));
}

TEST_CASE("the order test notices slots that are filled with a slight lean to the front") {
  INFO("seed " << Catch::getSeed());
  std::mt19937 generator(static_cast<std::mt19937::result_type>(Catch::getSeed()));
  int leaning = 0;
  int counting = 0;
  for (int i = 0; i < elections; ++i) {
    // Planted fault: of two random free slots the smaller one is taken.
    std::vector<std::size_t> rows(slots, ballots);
    for (std::size_t cast = 0; cast < ballots; ++cast) {
      std::vector<std::size_t> free;
      for (std::size_t row = 0; row < slots; ++row) {
        if (rows[row] == ballots) free.push_back(row);
      }
      std::uniform_int_distribution<std::size_t> pick(0, free.size() - 1);
      rows[free[std::min(pick(generator), pick(generator))]] = cast;
    }
    std::erase(rows, ballots);
    leaning += concordance(rows);
    for (std::size_t cast = 0; cast < ballots; ++cast) rows[cast] = cast;
    counting += concordance(rows);
  }
  CHECK(tells_order(leaning));
  CHECK(tells_order(counting));
}
