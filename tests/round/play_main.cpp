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
#include "tests/round/evening.h"
#include "tests/round/stopwatch.h"
#include "tests/round/taking_in.h"

namespace {

namespace play = phieukin::round;
using play::Findings;

struct Options {
  play::Shape shape;
  unsigned threads = std::max(1U, std::thread::hardware_concurrency());
};

using Answers = std::vector<kiosk::commune::Imported>;

void add(Findings& findings, const Findings& more) {
  findings.insert(findings.end(), more.begin(), more.end());
}

// What the desk says at the end, read once.
struct Said {
  Answers answers;
  kiosk::commune::Status status;
  std::vector<kiosk::commune::HamletView> hamlets;
  kiosk::commune::Summary summary;
};

Said listen_to(const play::Desk& desk, Answers answers) {
  auto status = desk.commune().status();
  auto hamlets = desk.commune().hamlets();
  auto summary = desk.commune().summary();
  if (!status || !hamlets || !summary) throw std::runtime_error("the desk does not answer");
  return {std::move(answers), std::move(*status), std::move(*hamlets), std::move(*summary)};
}

Findings compare_all(const play::Truth& truth, const play::Desk& desk, const Said& said) {
  auto findings = play::compare_fates(truth, said.answers);
  add(findings, play::compare_stations(truth, said.status));
  add(findings, play::compare_tray(truth, desk));
  add(findings, play::compare_hamlets(truth, said.hamlets));
  add(findings, play::compare_summary(truth, said.summary));
  return findings;
}

void tell(const std::string& what, play::Stopwatch& watch) {
  fmt::print("{} in {:.1f} s\n", what, watch.seconds());
  std::fflush(stdout);
}

// Letters that come before the evening's work, or after it.
Answers take_in(play::Desk& desk, const play::Truth& truth, bool late, unsigned threads) {
  std::vector<play::Letter> letters;
  for (const auto& letter : truth.letters) {
    if (letter.late == late) letters.push_back(letter);
  }
  return play::take_in(desk.commune(), play::files_of(letters), threads);
}

// The answers to every letter, in their order; what went wrong in between is a finding.
Answers spend_sunday_night(play::Desk& desk, play::Truth& truth, unsigned threads,
                           Findings& findings) {
  auto answers = take_in(desk, truth, false, threads);
  add(findings, play::rule_on_tray(desk, truth));
  add(findings, play::enter_paper(desk, truth));
  const auto late = take_in(desk, truth, true, threads);
  answers.insert(answers.end(), late.begin(), late.end());
  add(findings, play::decide(desk, truth));
  return answers;
}

Findings play_round(const Options& options) {
  play::Stopwatch watch;
  play::Truth truth{play::make_world(options.shape), {}};
  play::Desk desk(truth.world);
  play::Dice dice(options.shape.seed + 2);
  const auto orders = play::order_post(truth.world, dice);
  const play::Desk other_round(truth.world, play::of_other_round(orders));
  tell(fmt::format("{} stations in {} hamlets prepared", truth.world.plan.stations.size(),
                   truth.world.hamlets.size()),
       watch);
  truth.letters = play::deliver(play::write_post(truth.world, {desk, other_round}, orders,
                                                 desk.file("post"), options.threads),
                                dice);
  tell(fmt::format("{} letters written", truth.letters.size()), watch);
  Findings findings;
  auto answers = spend_sunday_night(desk, truth, options.threads, findings);
  tell("taken in and decided", watch);
  desk.reopen();
  const auto said = listen_to(desk, std::move(answers));
  add(findings, compare_all(truth, desk, said));
  add(findings, play::unnoticed_bends(
                    truth, [&](const auto& bent) { return compare_all(bent, desk, said); }));
  tell("compared", watch);
  return findings;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  options.shape.seed = std::random_device{}();
  CLI::App app("Một đợt bầu cử thử của cả xã, từ kế hoạch đến đêm Chủ nhật.");
  app.add_option("--stations", options.shape.stations)
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
