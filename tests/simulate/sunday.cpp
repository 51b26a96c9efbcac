#include "sunday.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <random>
#include <stdexcept>

namespace simulate {

namespace {

void vote_all(BoothHands& hands, const Sunday& sunday, const std::vector<std::string>& codes,
              Outcome& outcome) {
  std::mt19937_64 random(sunday.seed);
  auto queue = codes;
  std::ranges::shuffle(queue, random);
  const auto answers = static_cast<std::uint8_t>(outcome.cast.size());
  std::uniform_int_distribution<unsigned> choose(0, answers);  // one more: nobody
  for (std::uint64_t voter = 0; voter < sunday.ballots; ++voter) {
    const auto chosen = static_cast<std::uint8_t>(choose(random));
    const bool nobody = chosen == answers;
    if (!hands.vote(queue.at(voter), nobody ? std::nullopt : std::optional(chosen))) {
      throw std::runtime_error("a good card was refused");
    }
    ++(nobody ? outcome.cast_without_choice : outcome.cast.at(chosen));
  }
}

}  // namespace

Outcome run_sunday(const Sunday& sunday, BoothHands& hands, const std::vector<std::string>& codes) {
  hands.unlock();
  hands.hold_meeting(sunday.present, sunday.committee);
  hands.key_ceremony();
  hands.open_polls();
  if (sunday.second_attempt) {
    hands.unlock_list();
    hands.lock_list(kiosk::election::Method::secret);
    hands.name_committee(sunday.committee);
    hands.key_ceremony();
    hands.open_polls();
  }
  Outcome outcome;
  outcome.cast.assign(hands.model().contest.answers.size(), 0);
  vote_all(hands, sunday, codes, outcome);

  const auto begin = std::chrono::steady_clock::now();
  const auto processor_begin = std::clock();
  hands.close_polls();
  hands.reconcile();
  hands.accept_enough();
  hands.seal();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  outcome.seconds_close_to_sealed = taken.count();
  outcome.processor_seconds = static_cast<double>(std::clock() - processor_begin) / CLOCKS_PER_SEC;
  outcome.envelope = hands.model().envelope_name;
  if (const auto& figures = hands.model().figures) {
    outcome.counted = figures->votes;
    outcome.counted_without_choice = figures->decision.blank;
  }
  return outcome;
}

std::string outcome_json(const Outcome& outcome) {
  return fmt::format(
      R"({{"cast":[{}],"counted":[{}],"cast_without_choice":{},"counted_without_choice":{},)"
      R"("seconds_close_to_sealed":{:.2f},"processor_seconds_close_to_sealed":{:.2f},)"
      R"("envelope":"{}"}})",
      fmt::join(outcome.cast, ","), fmt::join(outcome.counted, ","), outcome.cast_without_choice,
      outcome.counted_without_choice, outcome.seconds_close_to_sealed, outcome.processor_seconds,
      outcome.envelope);
}

}  // namespace simulate
