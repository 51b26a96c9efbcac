// One voter: card, greeting, mark, review, thanks.

#include "kiosk/station/update_sound.h"
#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

namespace {

constexpr std::int64_t thanks_seconds = 8;
constexpr std::int64_t kept_seconds = 60;

bool refuses_card(Problem problem) {
  return problem == Problem::card_unknown || problem == Problem::card_used ||
         problem == Problem::card_mistyped;
}

// Choose, switch, or take back: there is never more than one choice.
void toggle(Model& model, std::uint8_t answer) {
  if (answer >= model.contest.answers.size()) return;
  if (model.draft.has_choice() && model.draft.choice() == answer) {
    model.draft.clear();
  } else {
    model.draft.choose(answer);
  }
}

// What is seen and heard changes; where the voter stands and what is chosen stay.
void adjust(Model& model, const Event& event) {
  auto& comfort = model.comfort;
  if (const auto* chosen = as<LanguageChosen>(event)) {
    if (chosen->language.size() <= most_language_bytes) comfort.language = chosen->language;
  }
  if (const auto* chosen = as<TextSizeChosen>(event)) {
    if (chosen->size < text_sizes) comfort.text_size = chosen->size;
  }
  if (const auto* chosen = as<ContrastChosen>(event)) comfort.high_contrast = chosen->high;
  if (const auto* chosen = as<SoundChosen>(event)) choose_sound(model, chosen->on);
}

Effects end_with(Model& model, Effect effect) {
  model.draft.clear();
  model.comfort = {};
  model.tracker.clear();
  model.keep_tracker = false;
  model.done_since = 0;
  model.voter = VoterStep::card;
  return {std::move(effect)};
}

}  // namespace

bool session_open(const Model& model) {
  switch (model.voter) {
    case VoterStep::card:
    case VoterStep::refused:
    case VoterStep::done: return false;
    case VoterStep::greeting:
    case VoterStep::mark:
    case VoterStep::none_warning:
    case VoterStep::review: return true;
  }
  return false;
}

std::optional<std::int64_t> thanks_end(const Model& model) {
  if (model.voter != VoterStep::done) return std::nullopt;
  if (model.comfort.sound && !model.keep_tracker) return model.done_since + spoken_thanks_seconds;
  return model.done_since + (model.keep_tracker ? kept_seconds : thanks_seconds);
}

Effects end_thanks(Model& model) { return end_with(model, EndSession{}); }

Effects voter_left(Model& model) {
  if (model.voter == VoterStep::done) return end_thanks(model);
  return end_with(model, ForgetCard{});
}

Effects on_card(Model& model, const Event& event) {
  if (as<OfficerCalled>(event) != nullptr) return call_officer(model);
  adjust(model, event);
  if (as<CardEntered>(event) == nullptr) return {};
  return wait_for(model, Busy::checking_card, CheckCard{});
}

Effects on_card_refused(Model& model, const Event& event) {
  const bool called = as<OfficerCalled>(event) != nullptr;
  adjust(model, event);
  if (!called && as<CardDismissed>(event) == nullptr) return {};
  model.problem = Problem::none;
  model.voter = VoterStep::card;
  return called ? call_officer(model) : Effects{};
}

Effects on_greeting(Model& model, const Event& event) {
  if (as<OfficerCalled>(event) != nullptr) return call_officer(model);
  adjust(model, event);
  if (as<VotingStarted>(event) != nullptr) model.voter = VoterStep::mark;
  return {};
}

Effects on_mark(Model& model, const Event& event) {
  if (as<OfficerCalled>(event) != nullptr) return call_officer(model);
  adjust(model, event);
  if (const auto* touched = as<AnswerTouched>(event)) toggle(model, touched->answer);
  if (as<ReviewRequested>(event) != nullptr) {
    model.voter = model.draft.has_choice() ? VoterStep::review : VoterStep::none_warning;
  }
  return {};
}

Effects on_review(Model& model, const Event& event) {
  if (as<OfficerCalled>(event) != nullptr) return call_officer(model);
  adjust(model, event);
  if (as<ChoiceChanged>(event) != nullptr) model.voter = VoterStep::mark;
  if (as<BallotConfirmed>(event) == nullptr) return {};
  return wait_for(model, Busy::casting, CastBallot{.draft = model.draft});
}

Effects on_done(Model& model, const Event& event) {
  if (as<OfficerCalled>(event) != nullptr) return call_officer(model);
  adjust(model, event);
  if (as<TrackerKept>(event) != nullptr) model.keep_tracker = true;
  return as<ThanksDismissed>(event) != nullptr ? end_thanks(model) : Effects{};
}

Effects after_checking_card(Model& model, const Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;
    if (refuses_card(failed->problem)) model.voter = VoterStep::refused;
    return {};
  }
  if (as<CardAccepted>(event) == nullptr) return {};
  model.busy = Busy::no;
  model.draft.clear();
  model.voter = VoterStep::greeting;
  return {};
}

Effects after_casting(Model& model, const Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;  // the draft stays, and so does the step
    return {};
  }
  const auto* cast = as<BallotCast>(event);
  if (cast == nullptr) return {};
  model.busy = Busy::no;
  model.draft.clear();
  model.tracker = cast->tracker;
  model.ballots = cast->ballots;
  model.voter = VoterStep::done;
  model.done_since = model.now;
  model.keep_tracker = false;
  return {};
}

}  // namespace kiosk::station::steps
