#include "kiosk/screens/comfort.h"
#include "kiosk/screens/day.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/screens.h"

namespace kiosk::screens {

using station::Screen;

namespace {

Touched draw_sheet(const Model& model, Ui& ui) {
  switch (model.day.sheet) {
    case station::Sheet::none: return std::nullopt;
    case station::Sheet::readiness: return draw_readiness(model, ui);
    case station::Sheet::notes: return draw_notes(model, ui);
    case station::Sheet::note_write: return draw_note_write(model, ui);
    case station::Sheet::hall: return draw_hall(model, ui);
    case station::Sheet::read_out: return draw_read_out(model, ui);
    case station::Sheet::last_call: return draw_last_call(model, ui);
    case station::Sheet::unlock_list: return draw_unlock_list(model, ui);
    case station::Sheet::stick: return draw_stick(model, ui);
  }
  return std::nullopt;
}

Touched draw_screen(const Model& model, Slots& slots, Ui& ui) {
  switch (station::screen_of(model)) {
    case Screen::problem: return draw_problem(model, ui);
    case Screen::busy: return draw_busy(model, ui);
    case Screen::locked: return draw_locked(model, slots, ui);
    case Screen::locked_out: return draw_locked_out(model, ui);
    case Screen::officer_locked: return draw_officer_locked(model, slots, ui);
    case Screen::pin_choose: return draw_pin_choose(model, slots, ui);
    case Screen::pin_repeat: return draw_pin_repeat(model, slots, ui);
    case Screen::officer_invited: return draw_officer_invited(model, slots, ui);
    case Screen::second_officer: return draw_second_officer(model, slots, ui);
    case Screen::recovered: return draw_recovered(model, ui);
    case Screen::present: return draw_present(model, ui);
    case Screen::quorum_failed: return draw_quorum_failed(model, ui);
    case Screen::calibration: return draw_calibration(model, ui);
    case Screen::candidates: return draw_candidates(model, ui);
    case Screen::method: return draw_method(model, ui);
    case Screen::committee: return draw_committee(model, ui);
    case Screen::opening: return draw_opening(model, ui);
    case Screen::nominee: return draw_nominee(model, ui);
    case Screen::withdrawal: return draw_withdrawal(model, ui);
    case Screen::hands: return draw_hands(model, ui);
    case Screen::not_held: return draw_not_held(model, ui);
    case Screen::ceremony_intro: return draw_ceremony_intro(model, ui);
    case Screen::secret_show: return draw_secret_show(model, slots, ui);
    case Screen::secret_repeat: return draw_secret_repeat(model, slots, ui);
    case Screen::zero_report: return draw_zero_report(model, ui);
    case Screen::card: return draw_card(model, slots, ui);
    case Screen::card_refused: return draw_card_refused(model, ui);
    case Screen::card_help: return draw_card_help(model, ui);
    case Screen::assist_duty: return draw_assist_duty(model, ui);
    case Screen::greeting: return draw_greeting(model, ui);
    case Screen::mark: return draw_mark(model, ui);
    case Screen::none_warning: return draw_none_warning(model, ui);
    case Screen::review: return draw_review(model, ui);
    case Screen::done: return draw_done(model, ui);
    case Screen::idle_alert: return draw_idle_alert(model, ui);
    case Screen::idle_locked: return draw_idle_locked(model, ui);
    case Screen::officer_unlock: return draw_officer_unlock(model, slots, ui);
    case Screen::officer_menu: return draw_officer_menu(model, ui);
    case Screen::close_confirm: return draw_close_confirm(model, ui);
    case Screen::card_replace: return draw_card_replace(model, slots, ui);
    case Screen::paused: return draw_paused(model, ui);
    case Screen::reconcile: return draw_reconcile(model, ui);
    case Screen::reopen: return draw_reopen(model, ui);
    case Screen::count_members: return draw_count_members(model, ui);
    case Screen::count_secret: return draw_count_secret(model, slots, ui);
    case Screen::tallied: return draw_tallied(model, ui);
    case Screen::result: return draw_result(model, ui);
    case Screen::no_record: return draw_no_record(model, ui);
    case Screen::sealed: return draw_sealed(model, ui);
    // clang-format off
    case Screen::readiness: case Screen::notes: case Screen::note_write: case Screen::hall:
    case Screen::read_out: case Screen::last_call: case Screen::unlock_list: case Screen::stick:
      return draw_sheet(model, ui);
      // clang-format on
  }
  return std::nullopt;
}

}  // namespace

Touched draw(const Model& model, Slots& slots, Ui& ui) {
  ui.wear(appearance_of(model));
  auto touched = draw_screen(model, slots, ui);
  practice_mark(model, ui);
  return touched;
}

std::string frame_name(const Model& model) {
  const Screen screen = station::screen_of(model);
  std::string name(station::name_of(screen));
  const bool of_member = screen == Screen::ceremony_intro || screen == Screen::secret_show ||
                         screen == Screen::secret_repeat;
  if (of_member) name += "/" + std::to_string(model.ceremony_member);
  if (screen == Screen::pin_choose || screen == Screen::pin_repeat) {
    name += "/" + std::to_string(model.team.pin_officer);
  }
  if (screen == Screen::count_secret) name += "/" + std::to_string(model.counting_member);
  if (screen == Screen::read_out) name += "/" + std::to_string(model.day.sentence);
  // Another look moves the words: a second tap must not land on what came under the finger, nor
  // change the look once more.
  const auto comfort = station::comfort_of(model);
  if (comfort != station::Comfort{}) {
    name += "/" + comfort.language + std::to_string(comfort.text_size);
    name += comfort.high_contrast ? "+contrast" : "";
    name += comfort.sound ? "+sound" : "";
  }
  return name;
}

}  // namespace kiosk::screens
