// Attempt 1 is given up before anybody voted: the keys of its committee are erased, the day goes
// back to the list of candidates under the package's second uuid. One transaction: whoever is
// killed in it is in attempt 1 before or in attempt 2 after.

#include "kiosk/station/effects.h"

namespace kiosk::station {

namespace {

// What the key ceremony wrote. An empty document is its block overwritten with zeros.
store::Change without_keys() {
  store::Change change;
  for (const auto name : {document::election, document::trustees, document::credentials,
                          document::box, document::members}) {
    change.documents.emplace_back(name, "");
  }
  // Whatever the committee's size: the next one may be smaller.
  for (std::size_t i = 0; i < most_committee; ++i) {
    change.secrets.emplace_back(box_share_name(i), crypto::ByteString{});
    change.secrets.emplace_back(tally_share_name(i), crypto::ByteString{});
  }
  return change;
}

DayState next_attempt(DayState state) {
  state.phase = Phase::candidates;
  ++state.attempt;
  state.setup_time = 0;
  state.setup_event.clear();
  state.reconciliation = {};
  state.last_call = false;
  return state;
}

// The hash stood on the zero report: now the journal says that this sheet is void.
std::string abandoned_facts(const DayState& state, const std::string& by) {
  return "{\"attempt\":" + std::to_string(state.attempt) + R"(,"setup":")" + state.setup_event +
         R"(",)" + by + "}";
}

}  // namespace

EffectRunner::Answered EffectRunner::abandon_attempt() {
  const auto opened = in_phase({Phase::zero, Phase::open, Phase::paused});
  if (!opened) return tl::unexpected(opened.error());
  auto& station = **opened;
  const auto by = confirmed_by_two(TwoPersonAction::abandon_attempt);
  if (!by) return tl::unexpected(by.error());
  const auto ballots = station.store.ballot_count();
  if (!ballots) return tl::unexpected(problem_of(ballots.error()));
  if (*ballots > 0) return tl::unexpected(Problem::list_has_ballots);
  if (station.state.attempt >= station.definition.attempts.size()) {
    return tl::unexpected(Problem::attempts_used);
  }
  auto change = without_keys();
  change.event = {"attempt_abandoned", clock_.unix_seconds(), abandoned_facts(station.state, *by)};
  auto next = next_attempt(station.state);
  // The store refuses this once more when there is a ballot, or a voter inside.
  const auto done = station.store.release_slots(OpenedStation::with_state(next, std::move(change)));
  if (!done) return tl::unexpected(problem_of(done.error()));
  station.state = std::move(next);
  station.paper.reset();
  station.members.clear();
  ceremony_.clear();
  counting_.clear();
  return Saved{};
}

}  // namespace kiosk::station
