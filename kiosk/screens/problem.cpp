// What did not work, what is being done, and what became of the last voter: the screens that stand
// in front of all others.

#include <array>

#include "kiosk/election/text.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/wording.h"

namespace kiosk::screens {

std::string_view problem_id(station::Problem problem) {
  using station::Problem;
  switch (problem) {
    case Problem::none: return "problem.none";
    case Problem::wrong_officer_secret: return "problem.wrong_officer_secret";
    case Problem::wrong_pin: return "problem.wrong_pin";
    case Problem::pin_weak: return "problem.pin_weak";
    case Problem::pin_not_repeated: return "problem.pin_not_repeated";
    case Problem::same_officer: return "problem.same_officer";
    case Problem::wrong_member_secret: return "problem.wrong_member_secret";
    case Problem::secret_not_repeated: return "problem.secret_not_repeated";
    case Problem::member_already_counted: return "problem.member_already_counted";
    case Problem::card_unknown: return "problem.card_unknown";
    case Problem::card_used: return "problem.card_used";
    case Problem::card_mistyped: return "problem.card_mistyped";
    case Problem::card_unreadable: return "problem.card_unreadable";
    case Problem::card_foreign: return "problem.card_foreign";
    case Problem::card_of_unknown_station: return "problem.card_of_unknown_station";
    case Problem::card_voided: return "problem.card_voided";
    case Problem::not_cast: return "problem.not_cast";
    case Problem::disk_full: return "problem.disk_full";
    case Problem::store_unwritable: return "problem.store_unwritable";
    case Problem::store_damaged: return "problem.store_damaged";
    case Problem::store_wrong_key: return "problem.store_wrong_key";
    case Problem::store_newer: return "problem.store_newer";
    case Problem::count_failed: return "problem.count_failed";
    case Problem::seal_failed: return "problem.seal_failed";
    case Problem::names_missing: return "problem.names_missing";
    case Problem::names_twice: return "problem.names_twice";
    case Problem::present_impossible: return "problem.present_impossible";
    case Problem::reason_missing: return "problem.reason_missing";
    case Problem::opening_missing: return "problem.opening_missing";
    case Problem::chair_is_secretary: return "problem.chair_is_secretary";
    case Problem::hands_too_few: return "problem.hands_too_few";
    case Problem::hands_impossible: return "problem.hands_impossible";
    case Problem::hands_missing: return "problem.hands_missing";
    case Problem::method_missing: return "problem.method_missing";
    case Problem::nominee_incomplete: return "problem.nominee_incomplete";
    case Problem::birth_impossible: return "problem.birth_impossible";
    case Problem::nominee_twice: return "problem.nominee_twice";
    case Problem::withdrawal_unexplained: return "problem.withdrawal_unexplained";
    case Problem::list_empty: return "problem.list_empty";
    case Problem::list_full: return "problem.list_full";
    case Problem::list_has_ballots: return "problem.list_has_ballots";
    case Problem::attempts_used: return "problem.attempts_used";
    case Problem::end_unexplained: return "problem.end_unexplained";
    case Problem::self_check_failed: return "problem.self_check_failed";
    case Problem::no_sound: return "problem.no_sound";
    case Problem::note_missing: return "problem.note_missing";
    case Problem::notes_full: return "problem.notes_full";
    case Problem::battery_critical: return "problem.battery_critical";
  }
  return "problem.none";
}

std::string problem_sentence(const Model& model, const Ui& ui) {
  return ui.say(problem_id(model.problem), {{"here", model.unit_name},
                                            {"unit_name", model.foreign_unit},
                                            {"commune_name", model.foreign_commune}});
}

namespace {

Rect middle_of(const Ui& ui, Rect area) {
  return area.take_bottom(ui.mm(22), ui.mm(4)).middle(ui.mm(90), ui.mm(20));
}

}  // namespace

Touched draw_problem(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  const auto sentence = problem_sentence(model, ui);
  ui.tell("problem", sentence);
  const std::array<Wording, 1> wordings{
      Wording{{ui.say("problem.title"), {Face::title, Role::accent}, 8}}};
  const auto& hint = ui.say("problem.hint");
  const auto below = [&](std::size_t) {
    return ui::warning_height(ui, sentence, area.w) + ui.mm(12) +
           ui::text_height(ui, Face::body, hint, area.w);
  };
  const Fit fit = fitting(ui, area, wordings, below);
  {
    const ui::TextSize letters(ui, fit.text_size);
    say(ui, area, wordings[fit.wording]);
    const float warning = ui::warning_height(ui, sentence, area.w) + ui.mm(6);
    ui::warning(ui, area.take_top(warning, ui.mm(6)), sentence);
    ui::paragraph(ui, area, hint, {Face::body, Role::ink});
  }
  const ui::Button understood{"acknowledge", ui.say("problem.acknowledge"), ui::Look::primary};
  // Where no screen that can come before or after has its step forward: casting lies in the middle.
  const bool of_voter =
      model.phase == station::Phase::open && model.officer == station::OfficerStep::none;
  const bool touched = of_voter ? bar_button(ui, frame.bar, Slot::left, understood)
                                : ui::touch_button(ui, middle_of(ui, frame.area), understood);
  if (touched) return station::ProblemAcknowledged{};
  return std::nullopt;
}

namespace {

std::string_view busy_id(station::Busy busy) {
  using station::Busy;
  switch (busy) {
    case Busy::no:
    case Busy::unlocking: return "busy.unlocking";
    case Busy::setting_pin: return "busy.setting_pin";
    case Busy::confirming: return "busy.confirming";
    case Busy::saving: return "busy.saving";
    case Busy::measuring: return "busy.measuring";
    case Busy::issuing: return "busy.issuing";
    case Busy::ceremony: return "busy.ceremony";
    case Busy::checking_card: return "busy.checking_card";
    case Busy::voiding_card: return "busy.voiding_card";
    case Busy::casting: return "busy.casting";
    case Busy::closing: return "busy.closing";
    case Busy::opening_box: return "busy.opening_box";
    case Busy::counting: return "busy.counting";
    case Busy::sealing: return "busy.sealing";
    case Busy::noting: return "busy.noting";
    case Busy::abandoning: return "busy.abandoning";
    case Busy::exporting: return "busy.exporting";
  }
  return "busy.saving";
}

}  // namespace

Touched draw_busy(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect box = frame.area.middle(frame.area.w * 0.8F, ui.mm(46));
  ui::panel(ui, box);
  box = box.inset(ui.mm(6));
  const bool decrypting =
      model.busy == station::Busy::counting && model.phase == station::Phase::tallied;
  const auto id = decrypting ? "busy.decrypting" : busy_id(model.busy);
  ui::text(ui, box, ui.say(id, {{"ballots", election::grouped(model.ballots)}}),
           {Face::title, Role::accent, Align::centre, Place::middle});
  return std::nullopt;
}

Touched draw_recovered(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("recovered.title"));
  area.take_top(ui.mm(4));
  const char* what = model.recovered_recorded ? "recovered.recorded" : "recovered.not_recorded";
  const auto& sentence = ui.say(what);
  ui.tell("problem", sentence);
  ui::warning(ui, area.take_top(ui::warning_height(ui, sentence, area.w) + ui.mm(8), ui.mm(8)),
              sentence);
  ui::paragraph(ui, area,
                ui.say("recovered.count", {{"ballots", election::grouped(model.ballots)}}));
  if (bar_button(ui, frame.bar, Slot::right,
                 {"acknowledge", ui.say("recovered.continue"), ui::Look::primary})) {
    return station::RecoveryAcknowledged{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
