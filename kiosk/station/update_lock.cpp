// Unlocking the booth, and going on where it was.

#include <utility>

#include "kiosk/station/update_cards.h"
#include "kiosk/station/update_steps.h"
#include "kiosk/station/update_team.h"

namespace kiosk::station::steps {

namespace {

std::vector<MemberState> members_of(const election::Meeting& meeting) {
  std::vector<MemberState> members;
  for (const auto& name : meeting.committee) members.push_back({.name = name});
  return members;
}

void fill_names(Model& model) {
  const auto& committee = model.meeting.committee;
  const auto& witnesses = model.meeting.witnesses;
  for (const auto& name : model.names) {
    if (!name.empty()) return;  // typed before a step back: kept
  }
  for (std::size_t i = 0; i < committee.size() && i < most_committee; ++i) {
    model.names[i] = committee[i];
  }
  for (std::size_t i = 0; i < witnesses.size() && i < witness_count; ++i) {
    model.names[first_witness + i] = witnesses[i];
  }
}

void start_committee(Model& model) {
  const auto& rules = model.definition.rules;
  const std::size_t stored = model.meeting.committee.size();
  if (stored != 0) model.committee_size = stored;
  if (model.committee_size < rules.committee_min) model.committee_size = rules.committee_min;
  if (model.committee_size > rules.committee_max) model.committee_size = rules.committee_max;
  if (model.committee_size > most_committee) model.committee_size = most_committee;
  fill_names(model);
  model.active_name = 0;
}

// Nothing of a ceremony is stored before its end, so it always starts with the first member.
void start_ceremony(Model& model) {
  model.ceremony_step = CeremonyStep::intro;
  model.ceremony_member = 0;
  model.members = members_of(model.meeting);
  model.threshold = election::quorum_of_committee(static_cast<std::uint32_t>(model.members.size()));
}

void start_reconcile(Model& model) {
  model.numbers = {};
  model.active_number = 0;
  model.editing_reason = false;
  model.reason = model.reconciliation.reason;
  auto& figures = model.reconciliation;
  figures.ballots = model.ballots;
  if (figures.cards_made == 0) {
    figures.cards_made = model.definition.households + model.definition.reserve;
  }
}

void forget_reconciled(Model& model) {
  const auto made = model.reconciliation.cards_made;
  model.reconciliation = {};
  model.reconciliation.cards_made = made;
}

// Members' secrets are never kept, so after a restart nobody is present.
void start_counting(Model& model) {
  if (model.members.empty()) {
    model.members = members_of(model.meeting);
    for (auto& member : model.members) member.secret_set = true;
  }
  if (model.threshold == 0) {
    model.threshold =
        election::quorum_of_committee(static_cast<std::uint32_t>(model.members.size()));
  }
  for (auto& member : model.members) member.present = false;
  model.counting_typing = false;
  model.counting_member = 0;
}

}  // namespace

void enter(Model& model, Phase phase) {
  model.busy = Busy::no;
  model.phase = phase;
  model.pending = phase;
  model.officer = OfficerStep::none;
  model.team.pending.reset();
  model.team.reopening = false;
  model.day.sheet = Sheet::none;
  model.voter = VoterStep::card;
  model.draft.clear();
  model.comfort = {};
  model.tracker.clear();
  model.assistance = Assistance::none;
  officer_came(model);
  start_meeting_step(model);
  switch (phase) {
    case Phase::present:
      if (model.meeting.present > 0) model.number = std::to_string(model.meeting.present);
      break;
    case Phase::committee: start_committee(model); break;
    case Phase::ceremony: start_ceremony(model); break;
    case Phase::reconcile: start_reconcile(model); break;
    case Phase::counting:
    case Phase::tallied: start_counting(model); break;
    case Phase::candidates:  // of attempt 2: attempt 1 had a committee already
      fill_names(model);
      break;
    case Phase::opening:
    case Phase::method:
    case Phase::hands: break;
    case Phase::open:  // again, perhaps: what was reconciled holds no more
      forget_reconciled(model);
      break;
    case Phase::zero:
    case Phase::paused:
    case Phase::counted:
    case Phase::no_record:
    case Phase::sealed: break;
  }
}

Effects on_locked(Model& model, const Event& event) {
  if (as<PinForgotten>(event) != nullptr) model.team.pin_forgotten = !model.team.pin_forgotten;
  if (as<OfficerSecretEntered>(event) == nullptr) return {};
  return wait_for(model, Busy::unlocking, UnlockStore{});
}

Effects on_recovered(Model& model, const Event& event) {
  if (as<RecoveryAcknowledged>(event) == nullptr) return {};
  model.recovered_session = false;
  model.recovered_recorded = false;
  return {EndSession{}};
}

Effects after_unlocking(Model& model, Event& event) {
  if (model.unlocked) return after_recognising(model, event);
  if (refused(model, event)) return {};
  auto* opened = std::get_if<StoreUnlocked>(&event);
  if (opened == nullptr) return {};
  const std::int64_t now = model.now;
  const ScreenFacts screen = model.screen;  // of the laptop, not of the store
  const bool pin_forgotten = model.team.pin_forgotten;
  auto practice = std::move(model.practice);
  auto seen = std::move(model.day.seen);
  model = std::move(opened->restored);
  model.practice = std::move(practice);
  model.day.seen = std::move(seen);
  model.now = now;
  model.screen = screen;
  model.unlocked = true;
  model.problem = Problem::none;
  enter(model, model.phase);
  greet_team(model, pin_forgotten);
  if (model.phase != Phase::present) return {};
  model.day.sheet = Sheet::readiness;  // the machine is looked at before the meeting begins
  return {LookAround{}};
}

}  // namespace kiosk::station::steps
