#include "kiosk/station/restored_model.h"

#include "sync/directory.h"

namespace kiosk::station {

namespace {

void show(Model& model, const PublicFacts& facts) {
  model.station = facts.station;
  model.unit_name = facts.unit_name;
  model.unit_title = facts.unit_title;
  model.unit_kind = facts.unit_kind;
  model.commune_name = facts.commune_name;
  model.round_name = facts.round_name;
  model.date = facts.date;
}

bool has_result(Phase phase, const DayState& state) {
  return phase == Phase::counted || (phase == Phase::sealed && !state.setup_event.empty());
}

}  // namespace

std::vector<std::string> officer_roles_of(std::string_view officers_file) {
  std::vector<std::string> roles;
  if (const auto officers = parse_officers(officers_file)) {
    for (const auto& entry : officers->entries) roles.push_back(entry.role);
  }
  return roles;
}

Model locked_model(const DevicePaths& paths) {
  Model model;
  const auto station = sync::read_whole(paths.station, most_small_file_bytes);
  const auto facts = station ? parse_facts(*station) : std::nullopt;
  if (facts) show(model, *facts);
  if (const auto officers = sync::read_whole(paths.officers, most_small_file_bytes)) {
    model.officer_roles = officer_roles_of(*officers);
  }
  model.screen = screen_facts(paths);
  return model;
}

tl::expected<election::Figures, Problem> figures_now(const OpenedStation& opened,
                                                     const DayState& state) {
  const auto ballots = opened.store.ballot_count();
  if (!ballots) return tl::unexpected(problem_of(ballots.error()));
  auto figures = election::figures_of(election::as_locked(opened.definition, state.meeting),
                                      state.meeting, *ballots, state.counts);
  if (!figures) return tl::unexpected(Problem::count_failed);
  return std::move(*figures);
}

tl::expected<Model, Problem> restored_model(const OpenedStation& opened) {
  const auto& state = opened.state;
  const auto ballots = opened.store.ballot_count();
  if (!ballots) return tl::unexpected(problem_of(ballots.error()));
  Model model;
  show(model, facts_of(opened.definition));
  model.unlocked = true;
  model.phase = state.phase;
  model.pending = state.phase;
  model.definition = opened.definition;
  for (auto& attempt : model.definition.attempts) {
    for (auto& booth : attempt.booths) booth.credentials.clear();
  }
  model.official = opened.definition.candidates;
  model.photos = opened.photos;
  model.meeting = state.meeting;
  model.reconciliation = state.reconciliation;
  model.reconciliation.cards_made = opened.cards_made();
  model.ballots = *ballots;
  const auto voided = opened.store.cards_voided();
  const auto lost = noted(opened.store, card_lost_kind);
  if (!voided) return tl::unexpected(problem_of(voided.error()));
  if (!lost) return tl::unexpected(lost.error());
  model.cards_voided = *voided;
  model.cards_lost = *lost;
  model.setup_event = state.setup_event;
  model.attempt = state.attempt;
  model.envelope_hash = state.envelope_hash;
  model.envelope_name = state.envelope_name;
  model.day.last_call = state.last_call;
  auto notes = notes_of(opened);
  if (!notes) return tl::unexpected(notes.error());
  model.day.notes = std::move(*notes);
  if (!state.meeting.committee.empty()) {
    model.committee_size = state.meeting.committee.size();
    model.threshold =
        election::quorum_of_committee(static_cast<std::uint32_t>(state.meeting.committee.size()));
    for (const auto& name : state.meeting.committee) {
      model.members.push_back({name, !state.setup_event.empty(), false});
    }
  }
  if (has_result(state.phase, state)) {
    auto figures = figures_now(opened, state);
    if (!figures) return tl::unexpected(figures.error());
    model.figures = std::move(*figures);
  }
  return model;
}

}  // namespace kiosk::station
