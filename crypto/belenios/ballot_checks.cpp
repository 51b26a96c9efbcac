#include "crypto/belenios/ballot_checks.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>

namespace crypto::belenios {

namespace {

BallotOutcome outcome_of(const Election& election, std::string_view text) {
  BallotOutcome outcome;
  try {
    auto checked = check_ballot(election, text, &outcome.reason);
    outcome.valid = checked.has_value();
    if (checked) outcome.ballot = std::move(*checked);
  } catch (const std::exception&) {
    outcome.valid = false;  // the reason may not fit into memory either
  }
  return outcome;
}

}  // namespace

std::vector<BallotOutcome> check_ballots(const Election& election,
                                         std::span<const std::string_view> texts) {
  std::vector<BallotOutcome> outcomes(texts.size());
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> end{texts.size()};  // lowered to the first refused ballot
  const auto work = [&] {
    for (auto i = next.fetch_add(1); i < end; i = next.fetch_add(1)) {
      outcomes[i] = outcome_of(election, texts[i]);
      auto known = end.load();
      while (!outcomes[i].valid && i < known && !end.compare_exchange_weak(known, i)) {
      }
    }
  };
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::thread> threads;
  threads.reserve(cores);
  try {
    for (std::size_t i = 1; i < std::min(cores, texts.size()); ++i) threads.emplace_back(work);
  } catch (const std::system_error&) {
    // Fewer threads than cores: this one does the rest.
  }
  work();
  for (auto& thread : threads) thread.join();
  return outcomes;
}

}  // namespace crypto::belenios
