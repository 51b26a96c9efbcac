// simulate_station --seed N --households H --ballots B --candidates C [--committee N] [--at-most
// SECONDS] Plays a Sunday in a folder of its own and prints one JSON object. Exit status 1 if the
// count differs from what was cast, or if the machine took absurdly long.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "crypto/hardening.h"
#include "sunday.h"
#include "throwaway_commune.h"

int main(int argc, char** argv) {
  simulate::Sunday sunday;
  simulate::Hamlet hamlet;
  double at_most = 0;
  CLI::App app("Một Chủ nhật bầu thử, từ đầu đến cuối.");
  app.add_option("--seed", sunday.seed);
  app.add_option("--households", hamlet.households)->check(CLI::Range(1, 5000));
  app.add_option("--ballots", sunday.ballots);
  app.add_option("--candidates", hamlet.candidates)->check(CLI::Range(1, 8));
  app.add_option("--committee", sunday.committee)->check(CLI::Range(3, 5));
  app.add_option("--at-most", at_most, "seconds from closing to sealed");
  CLI11_PARSE(app, argc, argv);

  const auto folder =
      std::filesystem::temp_directory_path() / ("phieukin-simulate-" + std::to_string(::getpid()));
  std::error_code error;
  int status = 1;
  try {
    if (!crypto::start_safely()) return 1;
    simulate::ThrowawayCommune commune(folder / "commune");
    const auto prepared = commune.prepare(hamlet, folder / "device");
    simulate::BoothHands hands(prepared);
    sunday.present = hamlet.households;
    const auto outcome = simulate::run_sunday(sunday, hands, prepared.codes);
    std::puts(simulate::outcome_json(outcome).c_str());
    const bool in_time = at_most <= 0 || outcome.seconds_close_to_sealed <= at_most;
    status = outcome.agrees() && in_time ? 0 : 1;
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "seed %llu: %s\n", static_cast<unsigned long long>(sunday.seed),
                 failure.what());
  }
  std::filesystem::remove_all(folder, error);
  return status;
}
