// Cards beside the straight way: refused ones, helpers, and cards that officers replace.

#include "kiosk/station/update_cards.h"

#include <algorithm>
#include <array>

#include "kiosk/station/update_team.h"
#include "kiosk/station/waiting_times.h"

namespace kiosk::station::steps {

namespace {

constexpr std::array refusals{Problem::card_unknown,  Problem::card_used,
                              Problem::card_mistyped, Problem::card_unreadable,
                              Problem::card_foreign,  Problem::card_of_unknown_station,
                              Problem::card_voided};

Effects refuse_card(Model& model, Problem problem) {
  model.problem = problem;
  model.voter = VoterStep::refused;
  ++model.refused_cards;
  return needs_help(model) ? Effects{NoteRefusals{}} : Effects{};
}

}  // namespace

bool needs_help(const Model& model) {
  return model.voter == VoterStep::refused && model.refused_cards >= most_refused_cards;
}

void dismiss_refusal(Model& model) {
  model.problem = Problem::none;
  model.voter = VoterStep::card;
  model.foreign_unit.clear();
  model.foreign_commune.clear();
}

void officer_came(Model& model) {
  if (model.voter == VoterStep::refused) dismiss_refusal(model);
  model.refused_cards = 0;
  model.stillness = Stillness::none;
}

Effects check_card(Model& model, bool scanned) {
  const bool assisted = model.assistance == Assistance::granted;
  return wait_for(model, Busy::checking_card, CheckCard{scanned, assisted});
}

Effects after_checking_card(Model& model, const Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    const bool of_card = std::ranges::find(refusals, failed->problem) != refusals.end();
    if (of_card) return refuse_card(model, failed->problem);
    model.problem = failed->problem;
    return {};
  }
  if (const auto* elsewhere = as<CardOfElsewhere>(event)) {
    model.busy = Busy::no;
    model.foreign_unit = elsewhere->unit_name;
    model.foreign_commune = elsewhere->commune_name;
    return refuse_card(model, Problem::card_foreign);
  }
  if (as<CardAccepted>(event) == nullptr) return {};
  model.busy = Busy::no;
  model.draft.clear();
  model.refused_cards = 0;
  model.voter = VoterStep::greeting;
  return {};
}

// Whoever guesses codes or cannot read them is met by a person. The refusal stays underneath, so
// that turning back from the officer's screen leads here again.
Effects on_card_help(Model& model, const Event& event) {
  adjust_comfort(model, event);
  if (as<OfficerCalled>(event) == nullptr) return {};
  model.problem = Problem::none;
  return call_officer(model);
}

Effects choose_about_cards(Model& model, const Event& event) {
  const auto* helper = as<AssistanceChosen>(event);
  if (helper != nullptr && model.phase == Phase::open) {
    model.assistance = helper->on ? Assistance::granted : Assistance::none;
  }
  if (as<CardReplaceRequested>(event) == nullptr) return {};
  return ask_second_officer(model, TwoPersonAction::replace_card);
}

Effects on_card_replace(Model& model, const Event& event) {
  if (as<CardReplaceLeft>(event) != nullptr) {
    model.officer = OfficerStep::menu;
    return {WipeSlots{}};
  }
  if (as<SpoiledCardEntered>(event) != nullptr) {
    return wait_for(model, Busy::voiding_card, VoidCard{.scanned = false});
  }
  if (as<CardScanned>(event) != nullptr) {
    return wait_for(model, Busy::voiding_card, VoidCard{.scanned = true});
  }
  if (as<LostCardNoted>(event) == nullptr) return {};
  return wait_for(model, Busy::voiding_card, NoteLostCard{});
}

Effects after_voiding_card(Model& model, const Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;
  } else if (const auto* withdrawn = as<CardWithdrawn>(event)) {
    model.busy = Busy::no;
    model.cards_voided = withdrawn->voided;
    model.cards_lost = withdrawn->lost;
    model.officer = OfficerStep::menu;  // two confirm each card; the menu says how many there are
  }
  return {};
}

}  // namespace kiosk::station::steps
