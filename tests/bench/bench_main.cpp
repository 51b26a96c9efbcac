// How fast the record is written and checked, as ratios against libsodium's own operations and
// against the tool others wrote, all measured in this run. Prints a table; --json FILE also writes
// one JSON object.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>

#include "tests/bench/child.h"
#include "tests/bench/operations.h"
#include "tests/bench/rows.h"
#include "tests/crypto/belenios/sample_record.h"

namespace {

using bench::Row;
using crypto::belenios::Question;
namespace belenios = crypto::belenios;

constexpr int rounds = 15;
constexpr int ballots_a_round = 12;
constexpr int repetitions_a_round = 60;

struct Options {
  std::string verifier, peer, folder, json;
  std::size_t ballots = 300;
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// One round of the same work and of libsodium's operations, one after the other, so that a noisy
// machine disturbs both alike; the median of the rounds' ratios is what counts.
template <class Work>
Row against_limit(const std::string& what, const bench::Operations& counts, Work&& work) {
  std::vector<double> powers;
  std::vector<double> all;
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) {
    const auto costs = bench::measure_costs(repetitions_a_round);
    const double begin = bench::processor_time();
    for (int i = 0; i < ballots_a_round; ++i) work();
    const double taken = (bench::processor_time() - begin) / ballots_a_round;
    powers.push_back(bench::microseconds_of_powers(counts, costs) / taken);
    all.push_back(bench::microseconds(counts, costs) / taken);
    times.push_back(taken);
  }
  return {what, median(all), 0.85, false,
          fmt::format("{:.0f} us; {} base powers, {} powers, {} memberships, {} products; "
                      "{:.2f} of the limit without the products",
                      median(times), counts.base_powers, counts.powers, counts.memberships,
                      counts.products, median(powers))};
}

std::vector<Row> ballot_rows(std::size_t answers) {
  std::mt19937 random(belenios::sample::fresh_seed());
  belenios::sample::Shape shape;
  shape.questions = {belenios::sample::question_of(answers)};
  const auto parts = belenios::sample::make_parts(shape, random);
  const auto& election = parts.election;
  belenios::PlainVote vote(election);
  vote.mark(0, 0);
  const auto card = credential_scalar(parts.cards.front(), election.uuid);
  const auto credential = crypto::base_power(card);
  const auto make = [&] { return belenios::sign(prepare(election, credential, vote), card); };
  const auto ballot = make();
  const auto& question = election.questions.front();
  return {against_limit(fmt::format("prepare + sign, {} candidates / libsodium limit", answers),
                        bench::to_prove(question) + bench::to_sign(), make),
          against_limit(fmt::format("check a ballot, {} candidates / libsodium limit", answers),
                        bench::to_check(question) + bench::to_check_signature(), [&] {
                          if (!check_ballot(election, ballot.json)) std::abort();
                        })};
}

std::filesystem::path write_record(const std::filesystem::path& folder, std::size_t ballots) {
  std::mt19937 random(belenios::sample::fresh_seed());
  belenios::sample::Shape shape;
  shape.voters = ballots;
  shape.ballots = ballots;
  shape.questions = {belenios::sample::question_of(3)};
  const auto parts = belenios::sample::make_parts(shape, random);
  const auto own = folder / std::to_string(ballots);
  std::filesystem::create_directories(own);
  auto file = own / (parts.election.uuid + ".bel");
  std::ofstream(file, std::ios::binary) << belenios::sample::write_record(parts);
  return file;
}

// The best of three runs: what the machine can do when nobody disturbs it.
bench::Run best_run(const std::vector<std::string>& command, int cores) {
  bench::Run best;
  for (int i = 0; i < 3; ++i) {
    const auto one = bench::run(command, cores);
    if (one.status != 0) throw std::runtime_error(command.front() + " refuses the record");
    if (i == 0 || one.wall_ms < best.wall_ms) best = one;
  }
  return best;
}

std::vector<Row> record_rows(const Options& options) {
  const auto small = write_record(options.folder, options.ballots);
  const auto large = write_record(options.folder, options.ballots * 10);
  const std::vector<std::string> verify{options.verifier, small.string()};
  const auto one = best_run(verify, 1);
  std::vector<Row> rows;
  if (bench::usable_cores() >= 2) {
    const auto two = best_run(verify, 2);
    rows.push_back({"verify a record on two cores / on one", one.wall_ms / two.wall_ms, 1.8, false,
                    fmt::format("{} ballots, {:.0f} ms / {:.0f} ms", options.ballots, one.wall_ms,
                                two.wall_ms)});
  } else {
    fmt::print("this machine has one core: nothing to compare two with\n");
  }
  const auto ten = bench::run({options.verifier, large.string()}, bench::usable_cores());
  rows.push_back(
      {"memory of the verifier, ten times the ballots / once",
       ten.most_memory_mib / one.most_memory_mib, 1.25, true,
       fmt::format("{:.1f} MiB / {:.1f} MiB", ten.most_memory_mib, one.most_memory_mib)});
  if (!std::filesystem::exists(options.peer)) {
    fmt::print("belenios-tool is not at {}: run packaging/peer to compare with it\n", options.peer);
    return rows;
  }
  const auto peer =
      best_run({options.peer, "election", "verify", "--dir", small.parent_path().string()}, 1);
  rows.push_back({"belenios-tool on one core / phieukin-verify on one core",
                  peer.processor_ms / one.processor_ms, 1.6, false,
                  fmt::format("{} ballots, {:.0f} ms / {:.0f} ms of processor", options.ballots,
                              peer.processor_ms, one.processor_ms)});
  return rows;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Figures of Phiếu Kín, as ratios");
  app.add_option("--verifier", options.verifier, "phieukin-verify")->required();
  app.add_option("--peer", options.peer, "belenios-tool")->required();
  app.add_option("--folder", options.folder, "Where records are written")->required();
  app.add_option("--ballots", options.ballots, "Ballots of the record");
  app.add_option("--json", options.json, "Write the figures there");
  CLI11_PARSE(app, argc, argv);
  try {
    setenv("LWT_ASYNC_METHOD", "none", 1);
    auto rows = ballot_rows(3);
    const auto eight = ballot_rows(8);
    rows.insert(rows.end(), eight.begin(), eight.end());
    const auto records = record_rows(options);
    rows.insert(rows.end(), records.begin(), records.end());
    bench::print(rows);
    if (!options.json.empty()) bench::write_json(rows, options.json);
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    return 1;
  }
  return 0;
}
