// Nothing a booth leaves behind follows the order in which ballots were cast. What is compared is
// in evidence.cpp, how in order_statistics.h; docs/threat-model.md says what it means.

#include <unistd.h>

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <exception>
#include <filesystem>
#include <thread>

#include <fmt/format.h>

#include "evidence.h"
#include "planted_leaks.h"

namespace secrecy {
namespace {

namespace fs = std::filesystem;

constexpr double false_alarm = 1e-9;
constexpr std::size_t opened_polls = 10;         // key ceremonies
constexpr std::size_t elections_of_each = 100;   // on copies of the same opened polls
constexpr std::size_t elections_of_a_leak = 10;  // every so many elections are spoilt too
constexpr std::size_t fewest_ballots = 4;
constexpr std::size_t most_ballots = 8;

struct Results {
  std::size_t elections = 0, leaky_elections = 0;
  OrderStatistics honest;
  std::vector<OrderStatistics> leaky{planted_leaks().size()};
  std::string broken_rule;

  void add(const Results& other) {
    elections += other.elections;
    leaky_elections += other.leaky_elections;
    honest.add(other.honest);
    for (std::size_t i = 0; i < leaky.size(); ++i) leaky[i].add(other.leaky[i]);
    if (broken_rule.empty()) broken_rule = other.broken_rule;
  }
};

// Memory where there is some: nothing here depends on a disk.
fs::path folder_of_this_run() {
  const fs::path memory = "/dev/shm";
  const auto folder = ::access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path();
  return folder / ("phieukin-secrecy-" + std::to_string(::getpid()));
}

void spoil(const Artefacts& artefacts, const OpenedPolls& polls, std::mt19937_64& random,
           Results& results) {
  ++results.leaky_elections;
  for (std::size_t i = 0; i < planted_leaks().size(); ++i) {
    auto spoilt = artefacts;
    spoilt.open_store += ".spoilt";
    fs::copy_file(artefacts.open_store, spoilt.open_store, fs::copy_options::overwrite_existing);
    planted_leaks()[i].plant(spoilt, polls.store_key(), random);
    collect(spoilt, polls.store_key(), results.leaky[i]);
  }
}

// The polls number `first`, `first` + `step`, ...
void play(const fs::path& folder, std::size_t first, std::size_t step, Results& results) {
  for (std::size_t number = first; number < opened_polls; number += step) {
    std::mt19937_64 random(Catch::getSeed() + number);
    const auto own = folder / std::to_string(number);
    const OpenedPolls polls(own / "polls", random);
    for (std::size_t i = 0; i < elections_of_each; ++i) {
      const auto ballots = fewest_ballots + i % (most_ballots - fewest_ballots + 1);
      const auto artefacts = polls.play(ballots, own / "election", random);
      ++results.elections;
      if (results.broken_rule.empty()) results.broken_rule = broken_rule(artefacts);
      collect(artefacts, polls.store_key(), results.honest);
      if (i % elections_of_a_leak == number) spoil(artefacts, polls, random, results);
    }
    fs::remove_all(own);
  }
}

Results play_all() {
  constexpr std::size_t threads = 2;
  const auto folder = folder_of_this_run();
  std::array<Results, threads> parts;
  std::array<std::exception_ptr, threads> failures;
  {
    std::vector<std::jthread> running;
    for (std::size_t i = 0; i < threads; ++i) {
      running.emplace_back([&, i] {
        try {
          play(folder, i, threads, parts.at(i));
        } catch (...) {
          failures.at(i) = std::current_exception();
        }
      });
    }
  }
  fs::remove_all(folder);
  for (const auto& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  parts[0].add(parts[1]);
  return std::move(parts[0]);
}

const Results& results() {
  static const auto all = play_all();
  return all;
}

std::string told(const std::vector<Finding>& findings) {
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(findings.size(), 5); ++i) {
    text += fmt::format("{} (probability below e^{:.0f})\n", findings[i].what,
                        findings[i].log_probability);
  }
  return text;
}

}  // namespace

TEST_CASE("what a booth leaves behind tells nothing about the order of casting") {
  INFO("seed " << Catch::getSeed());
  const auto& all = results();
  REQUIRE(all.elections >= 1000);
  fmt::print(
      "{} elections, {} tests, seed {}; a Kendall's tau of {:.3f} in the rows of slots "
      "would be found\n",
      all.elections, all.honest.tests(), Catch::getSeed(),
      all.honest.smallest_tau("row of slots while open", false_alarm));
  const auto findings = all.honest.findings(false_alarm);
  INFO(told(findings));
  CHECK(findings.empty());
  CHECK(all.broken_rule == "");
}

TEST_CASE("every planted leak is found") {
  INFO("seed " << Catch::getSeed());
  const auto& all = results();
  for (std::size_t i = 0; i < planted_leaks().size(); ++i) {
    INFO(planted_leaks()[i].name);
    const auto findings = all.leaky[i].findings(false_alarm);
    CHECK_FALSE(findings.empty());
    if (findings.empty()) continue;
    fmt::print("planted: {}\n  found in {} elections: {}", planted_leaks()[i].name,
               all.leaky_elections, told({findings.front()}));
  }
}

}  // namespace secrecy
