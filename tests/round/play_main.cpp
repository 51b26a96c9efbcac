// play_round [--stations N] [--households H] [--seed S] [--threads T]: plays a whole round from the
// plan to Sunday night and says where the desk differs from what happened; more stations than one
// desk can hold are several communes, one after the other. Exit status 1 if anything differs.
#include <algorithm>
#include <cstdio>
#include <random>
#include <thread>

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>

#include "tests/round/added_up.h"
#include "tests/round/commune_round.h"
#include "tests/round/stopwatch.h"

namespace {

namespace play = phieukin::round;
using play::Findings;

struct Options {
  play::Shape shape;
  unsigned threads = std::max(1U, std::thread::hardware_concurrency());
};

void print_sum(const play::Told& all) {
  const auto& sum = all.found;
  fmt::print(
      "{} stations in {} hamlets, {} letters: results of {}, {} elected ({} over 90 %, {} 70 "
      "to 90 %, {} less); {} of {} households present ({}); {} recognised, {} vote again\n",
      all.stations, all.hamlets, all.letters, sum.held.part, sum.elected.part, sum.band_over_90,
      sum.band_70_to_90, sum.band_under_70, sum.turnout.part, sum.turnout.whole,
      kiosk::commune::percent_text(sum.turnout), sum.recognised.part, sum.reruns);
}

// What the desks say together is what happened everywhere, and one vote more would be noticed.
Findings compare_sums(const play::Told& all) {
  auto findings = play::compare_figures(all.found, all.expected);
  auto bent = all.expected;
  ++bent.turnout.part;
  if (play::compare_figures(all.found, bent).empty()) {
    findings.push_back("not noticed: a household more in the sum of the communes");
  }
  return findings;
}

Findings play_round(const Options& options) {
  const auto communes = play::communes_of(options.shape);
  play::Stopwatch watch;
  play::Told all;
  for (const auto& shape : communes) {
    if (communes.size() > 1) fmt::print("commune {} of {}\n", shape.commune + 1, communes.size());
    const auto told = play::play_commune(shape, options.threads);
    all.stations += told.stations;
    all.hamlets += told.hamlets;
    all.letters += told.letters;
    play::add(all.found, told.found);
    play::add(all.expected, told.expected);
    all.findings.insert(all.findings.end(), told.findings.begin(), told.findings.end());
  }
  const auto sums = compare_sums(all);
  all.findings.insert(all.findings.end(), sums.begin(), sums.end());
  print_sum(all);
  fmt::print("all of it in {:.1f} s\n", watch.seconds());
  return all.findings;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  options.shape.seed = std::random_device{}();
  CLI::App app("Một đợt bầu cử thử của cả xã, từ kế hoạch đến đêm Chủ nhật.");
  app.add_option("--stations", options.shape.stations, "1452 is the province of 2022")
      ->check(CLI::Range(play::fewest_stations, std::size_t{100'000}));
  app.add_option("--households", options.shape.households, "of a station, on average")
      ->check(CLI::Range(play::fewest_households, std::uint64_t{900}));
  app.add_option("--seed", options.shape.seed);
  app.add_option("--threads", options.threads)->check(CLI::Range(1, 64));
  CLI11_PARSE(app, argc, argv);
  fmt::print("seed {}\n", options.shape.seed);
  spdlog::set_level(spdlog::level::off);  // bad letters are what this is about
  try {
    const auto findings = play_round(options);
    for (const auto& finding : findings) fmt::print(stderr, "{}\n", finding);
    fmt::print("{} differences\n", findings.size());
    return findings.empty() ? 0 : 1;
  } catch (const std::exception& failure) {
    fmt::print(stderr, "seed {}: {}\n", options.shape.seed, failure.what());
    return 1;
  }
}
