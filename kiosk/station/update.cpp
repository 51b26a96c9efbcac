#include "kiosk/station/update.h"

#include <algorithm>
#include <utility>

#include "kiosk/election/text.h"
#include "kiosk/station/update_attempt.h"
#include "kiosk/station/update_cards.h"
#include "kiosk/station/update_sheets.h"
#include "kiosk/station/update_sound.h"
#include "kiosk/station/update_steps.h"
#include "kiosk/station/update_team.h"
#include "kiosk/station/update_waiting.h"

namespace kiosk::station {

namespace steps {

Effects wait_for(Model& model, Busy busy, Effect effect) {
  model.busy = busy;
  return {std::move(effect)};
}

Effects save_towards(Model& model, Phase next, Effect effect) {
  model.pending = next;
  return wait_for(model, Busy::saving, std::move(effect));
}

bool is_number(std::string_view digits) {
  return digits.size() <= most_digits &&
         std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::uint64_t number_of(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char digit : digits) number = number * 10 + static_cast<std::uint64_t>(digit - '0');
  return number;
}

std::string tidied(std::string_view text) {
  std::string tidy;
  for (const char c : text) {
    const bool space_wanted = !tidy.empty() && tidy.back() != ' ';
    if (c != ' ' || space_wanted) tidy += c;
  }
  if (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
  return tidy;
}

bool take_text(std::string& field, const std::string& text, std::size_t most_bytes) {
  if (text.size() > most_bytes) return false;
  auto normal = election::normalised(text);
  if (!normal || normal->size() > most_bytes) return false;
  field = std::move(*normal);
  return true;
}

}  // namespace steps

namespace {

using steps::as;
using steps::Effects;

Effects after_saving(Model& model, const Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;
    model.saving.reset();
  } else if (as<Saved>(event) != nullptr) {
    if (model.saving) model.meeting = std::move(*model.saving);
    model.saving.reset();
    steps::enter(model, model.pending);
  }
  return {};
}

// What an effect under way may answer. Everything else waits, or is lost: a touch on a screen that
// says "please wait" means nothing.
Effects answer(Model& model, Event& event) {
  switch (model.busy) {
    case Busy::no: return {};
    case Busy::unlocking: return steps::after_unlocking(model, event);
    case Busy::setting_pin: return steps::after_setting_pin(model, event);
    case Busy::confirming: return steps::after_confirming(model, event);
    case Busy::saving:
    case Busy::closing: return after_saving(model, event);
    case Busy::measuring: return steps::after_measuring(model, event);
    case Busy::issuing: return steps::after_issuing(model, event);
    case Busy::ceremony: return steps::after_ceremony(model, event);
    case Busy::checking_card: return steps::after_checking_card(model, event);
    case Busy::voiding_card: return steps::after_voiding_card(model, event);
    case Busy::casting: return steps::after_casting(model, event);
    case Busy::opening_box: return steps::after_opening_box(model, event);
    case Busy::counting: return steps::after_counting(model, event);
    case Busy::sealing: return steps::after_sealing(model, event);
    case Busy::noting: return steps::after_noting(model, event);
    case Busy::abandoning: return steps::after_abandoning(model, event);
    case Busy::exporting: return steps::after_exporting(model, event);
  }
  return {};
}

Effects on_problem(Model& model, const Event& event) {
  if (as<ProblemAcknowledged>(event) != nullptr) model.problem = Problem::none;
  return {};
}

Effects on_sheet(Model& model, const Event& event) {
  switch (model.day.sheet) {
    case Sheet::none: return {};
    case Sheet::readiness: return steps::on_readiness(model, event);
    case Sheet::notes: return steps::on_notes(model, event);
    case Sheet::note_write: return steps::on_note_write(model, event);
    case Sheet::hall: return steps::on_hall(model, event);
    case Sheet::read_out: return steps::on_read_out(model, event);
    case Sheet::last_call: return steps::on_last_call(model, event);
    case Sheet::unlock_list: return steps::on_unlock_list(model, event);
    case Sheet::stick: return steps::on_stick(model, event);
  }
  return {};
}

Effects on_paused(Model& model, const Event& event) {
  return as<OfficerCalled>(event) != nullptr ? steps::call_officer(model) : Effects{};
}

Effects touch(Model& model, const Event& event) {
  steps::stir(model);
  switch (screen_of(model)) {
    case Screen::problem: return on_problem(model, event);
    case Screen::busy: return {};
    case Screen::locked: return steps::on_locked(model, event);
    case Screen::locked_out: return steps::on_locked_out(model, event);
    case Screen::officer_locked: return steps::on_officer_locked(model, event);
    case Screen::pin_choose: return steps::on_pin_choose(model, event);
    case Screen::pin_repeat: return steps::on_pin_repeat(model, event);
    case Screen::officer_invited: return steps::on_officer_invited(model, event);
    case Screen::second_officer: return steps::on_second_officer(model, event);
    case Screen::recovered: return steps::on_recovered(model, event);
    case Screen::present: return steps::on_present(model, event);
    case Screen::quorum_failed: return steps::on_quorum_failed(model, event);
    case Screen::calibration: return steps::on_calibration(model, event);
    case Screen::candidates: return steps::on_candidates(model, event);
    case Screen::method: return steps::on_method(model, event);
    case Screen::committee: return steps::on_committee(model, event);
    case Screen::opening: return steps::on_opening(model, event);
    case Screen::nominee: return steps::on_nominee(model, event);
    case Screen::withdrawal: return steps::on_withdrawal(model, event);
    case Screen::hands: return steps::on_hands(model, event);
    case Screen::not_held: return steps::on_not_held(model, event);
    case Screen::ceremony_intro: return steps::on_ceremony_intro(model, event);
    case Screen::secret_show: return steps::on_secret_show(model, event);
    case Screen::secret_repeat: return steps::on_secret_repeat(model, event);
    case Screen::zero_report: return steps::on_zero_report(model, event);
    case Screen::card: return steps::on_card(model, event);
    case Screen::card_refused: return steps::on_card_refused(model, event);
    case Screen::card_help: return steps::on_card_help(model, event);
    case Screen::assist_duty: return steps::on_assist_duty(model, event);
    case Screen::greeting: return steps::on_greeting(model, event);
    case Screen::mark: return steps::on_mark(model, event);
    case Screen::none_warning:
    case Screen::review: return steps::on_review(model, event);
    case Screen::done: return steps::on_done(model, event);
    case Screen::idle_alert: return steps::on_idle_alert(model, event);
    case Screen::idle_locked: return steps::on_idle_locked(model, event);
    case Screen::officer_unlock: return steps::on_officer_unlock(model, event);
    case Screen::officer_menu: return steps::on_officer_menu(model, event);
    case Screen::close_confirm: return steps::on_close_confirm(model, event);
    case Screen::card_replace: return steps::on_card_replace(model, event);
    case Screen::paused: return on_paused(model, event);
    case Screen::reconcile: return steps::on_reconcile(model, event);
    case Screen::reopen: return steps::on_reopen(model, event);
    case Screen::count_members: return steps::on_count_members(model, event);
    case Screen::count_secret: return steps::on_count_secret(model, event);
    case Screen::tallied: return steps::on_tallied(model, event);
    case Screen::result: return steps::on_result(model, event);
    case Screen::no_record: return steps::on_no_record(model, event);
    case Screen::sealed: return steps::on_sealed(model, event);
    // clang-format off
    case Screen::readiness: case Screen::notes: case Screen::note_write: case Screen::hall:
    case Screen::read_out: case Screen::last_call: case Screen::unlock_list: case Screen::stick:
      return on_sheet(model, event);
      // clang-format on
  }
  return {};
}

void append(Effects& effects, Effects&& more) {
  for (auto& effect : more) effects.push_back(std::move(effect));
}

Effects tick(Model& model, std::int64_t now) {
  // The clock may be set while thanks are shown, or say its first time only now: the voter's
  // seconds are then counted from here.
  const std::int64_t before = model.now;
  const bool first = before == 0;
  steps::keep_silence(model, before, now);
  auto effects = steps::note_time(model, now);
  model.now = now;
  if (model.voter == VoterStep::done && (first || now < model.done_since)) model.done_since = now;
  const auto end = steps::thanks_end(model);
  const bool over = end && now >= *end;
  append(effects, over ? steps::end_thanks(model) : steps::after_silence(model));
  append(effects, steps::pass_time(model, before));
  return effects;
}

Effects handle(Model& model, Event& event) {
  if (const auto* ticked = as<Ticked>(event)) return tick(model, ticked->now);
  if (const auto* around = as<SurroundingsSeen>(event)) return steps::look(model, around->seen);
  if (as<SoundFailed>(event) != nullptr) return steps::lose_sound(model);
  model.team.last_touch = model.now;
  if (as<Stirred>(event) != nullptr) return steps::on_stirred(model);
  if (model.busy != Busy::no) return answer(model, event);
  return touch(model, event);
}

}  // namespace

std::vector<Effect> update(Model& model, Event&& event) {
  Event taken = std::move(event);
  steps::watch_practice(model, taken);
  auto effects = handle(model, taken);
  append(effects, steps::pause_when_due(model));
  return effects;
}

}  // namespace kiosk::station
