// After the polls: cards are reconciled, the committee counts, the result is sealed.

#include <algorithm>
#include <utility>

#include "kiosk/station/update_sheets.h"
#include "kiosk/station/update_team.h"

namespace kiosk::station::steps {

namespace {

constexpr std::size_t used = 0, unused = 1, void_cards = 2, reconciled_numbers = 3;

Effects confirm_reconciliation(Model& model) {
  auto& figures = model.reconciliation;
  figures.cards_used = number_of(model.numbers[used]);
  figures.cards_unused = number_of(model.numbers[unused]);
  figures.cards_void = number_of(model.numbers[void_cards]);
  figures.ballots = model.ballots;
  figures.reason = tidied(model.reason);
  // A difference is explained, it never keeps the ballots from being counted.
  if (!figures.agrees() && figures.reason.empty()) {
    model.problem = Problem::reason_missing;
    model.editing_reason = true;
    return {};
  }
  return save_towards(model, Phase::counting, SaveReconciliation{.reconciliation = figures});
}

void forget_present(Model& model) {
  for (auto& member : model.members) member.present = false;
}

// The last member that was needed is there: from here on the booth acts by itself.
Effects count(Model& model) {
  if (model.phase == Phase::tallied) return wait_for(model, Busy::counting, DecryptTally{});
  return wait_for(model, Busy::counting, CommitTally{});
}

}  // namespace

bool enough_members(const Model& model) {
  const auto present = std::count_if(model.members.begin(), model.members.end(),
                                     [](const MemberState& member) { return member.present; });
  return model.threshold > 0 && static_cast<std::uint64_t>(present) >= model.threshold;
}

Effects on_reconcile(Model& model, const Event& event) {
  if (const auto* selected = as<ReconciliationSelected>(event)) {
    if (selected->index >= reconciled_numbers) return {};
    model.active_number = selected->index;
    model.editing_reason = false;
  }
  if (const auto* edited = as<ReconciliationEdited>(event)) {
    if (edited->index >= reconciled_numbers || !is_number(edited->digits)) return {};
    model.numbers[edited->index] = edited->digits;
    model.active_number = edited->index;
    model.editing_reason = false;
  }
  if (as<ReasonSelected>(event) != nullptr) model.editing_reason = true;
  if (const auto* edited = as<ReasonEdited>(event)) {
    if (take_text(model.reason, edited->text, most_reason_bytes)) model.editing_reason = true;
  }
  if (as<ReopenRequested>(event) != nullptr) return ask_to_reopen(model);
  if (as<ReconciliationConfirmed>(event) != nullptr) return confirm_reconciliation(model);
  return {};
}

Effects on_count_members(Model& model, const Event& event) {
  if (as<ReopenRequested>(event) != nullptr) return ask_to_reopen(model);
  const auto* chosen = as<MemberChosen>(event);
  if (chosen == nullptr || chosen->index >= model.members.size()) return {};
  if (model.members[chosen->index].present) {
    model.problem = Problem::member_already_counted;
    return {};
  }
  model.counting_member = chosen->index;
  model.counting_typing = true;
  return {};
}

Effects on_count_secret(Model& model, const Event& event) {
  if (as<MemberDismissed>(event) != nullptr) {
    model.counting_typing = false;
    return {WipeSlots{}};
  }
  if (as<MemberSecretEntered>(event) == nullptr) return {};
  return wait_for(model, Busy::opening_box, AcceptMember{.member = model.counting_member});
}

Effects on_tallied(Model& model, const Event& event) {
  return as<CountRequested>(event) != nullptr ? count(model) : Effects{};
}

Effects on_result(Model& model, const Event& event) {
  if (model.figures) {
    if (auto opened = open_sheet(model, event, {Sheet::hall, Sheet::read_out})) return *opened;
  }
  if (auto opened = open_sheet(model, event, {Sheet::notes})) return *opened;
  if (as<SealRequested>(event) == nullptr) return {};
  return wait_for(model, Busy::sealing, SealResult{});
}

Effects on_sealed(Model& model, const Event& event) {
  if (model.figures) {
    if (auto opened = open_sheet(model, event, {Sheet::hall, Sheet::read_out})) return *opened;
  }
  if (auto opened = open_sheet(model, event, {Sheet::stick})) return *opened;
  if (as<ShutdownRequested>(event) == nullptr) return {};
  return {LeaveProgram{}};
}

Effects after_opening_box(Model& model, const Event& event) {
  if (refused(model, event)) return {};  // the same member may type again
  const auto* accepted = as<MemberAccepted>(event);
  if (accepted == nullptr || accepted->index != model.counting_member) return {};
  model.busy = Busy::no;
  model.counting_typing = false;
  model.members[accepted->index].present = true;
  return enough_members(model) ? count(model) : Effects{};
}

Effects after_counting(Model& model, const Event& event) {
  const bool committed = model.phase == Phase::tallied;
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;
    // A full disk may be emptied and the same members decrypt again; otherwise they are asked anew.
    if (!committed || failed->problem == Problem::count_failed) forget_present(model);
    return {};
  }
  if (!committed && as<TallyCommitted>(event) != nullptr) {
    model.phase = Phase::tallied;
    return {DecryptTally{}};
  }
  const auto* counted = as<Counted>(event);
  if (!committed || counted == nullptr) return {};
  model.figures = counted->figures;
  enter(model, Phase::counted);
  return {};
}

Effects after_sealing(Model& model, Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;
    return {};
  }
  auto* sealed = std::get_if<Sealed>(&event);
  if (sealed == nullptr) return {};
  model.envelope_hash = std::move(sealed->envelope_hash);
  model.envelope_name = std::move(sealed->envelope_name);
  enter(model, Phase::sealed);
  return {};
}

}  // namespace kiosk::station::steps
