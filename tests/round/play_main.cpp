// play_round [--stations N] [--households H] [--seed S] [--threads T]: plays a whole round from the
// plan to Sunday night and says where the desk differs from what happened. Exit status 1 if it
// does.
#include <algorithm>
#include <cstdio>
#include <random>
#include <thread>

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>

#include "tests/round/bends.h"
#include "tests/round/stopwatch.h"
#include "tests/round/taking_in.h"

namespace {

namespace play = phieukin::round;
using play::Findings;

struct Options {
  play::Shape shape;
  unsigned threads = std::max(1U, std::thread::hardware_concurrency());
};

Findings compare_all(const play::Truth& truth, const play::Desk& desk,
                     const std::vector<kiosk::commune::Imported>& answers) {
  const auto status = desk.commune().status();
  if (!status) return {status.error().sentence};
  auto findings = play::compare_fates(truth, answers);
  for (const auto& more :
       {play::compare_stations(truth, *status), play::compare_tray(truth, desk)}) {
    findings.insert(findings.end(), more.begin(), more.end());
  }
  return findings;
}

Findings play_round(const Options& options) {
  play::Stopwatch watch;
  play::Truth truth{play::make_world(options.shape), {}};
  play::Desk desk(truth.world);
  play::Dice dice(options.shape.seed + 2);
  const auto orders = play::order_post(truth.world, dice);
  const play::Desk other_round(truth.world, play::of_other_round(orders));
  fmt::print("{} stations in {} hamlets prepared in {:.1f} s\n", truth.world.plan.stations.size(),
             truth.world.hamlets.size(), watch.seconds());
  truth.letters = play::deliver(play::write_post(truth.world, {desk, other_round}, orders,
                                                 desk.file("post"), options.threads),
                                dice);
  fmt::print("{} letters written in {:.1f} s\n", truth.letters.size(), watch.seconds());
  const auto answers =
      play::take_in(desk.commune(), play::files_of(truth.letters), options.threads);
  fmt::print("taken in in {:.1f} s\n", watch.seconds());
  desk.reopen();
  auto findings = compare_all(truth, desk, answers);
  const auto unnoticed = play::unnoticed_bends(
      truth, [&](const play::Truth& bent) { return compare_all(bent, desk, answers); });
  findings.insert(findings.end(), unnoticed.begin(), unnoticed.end());
  fmt::print("compared in {:.1f} s\n", watch.seconds());
  return findings;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  options.shape.seed = std::random_device{}();
  CLI::App app("Một đợt bầu cử thử của cả xã, từ kế hoạch đến đêm Chủ nhật.");
  app.add_option("--stations", options.shape.stations)
      ->check(CLI::Range(play::fewest_stations, play::most_stations));
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
