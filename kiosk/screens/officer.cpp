// What officers do while the polls are open. Nothing here shows or hints at what a voter was doing.

#include "kiosk/screens/day.h"

namespace kiosk::screens {

namespace {

bool voter_inside(const Model& model) {
  return model.voter != station::VoterStep::card && model.voter != station::VoterStep::refused;
}

// A button with a sentence beside it.
bool explained(Ui& ui, Rect row, const ui::Button& button, std::string_view sentence) {
  const bool touched = ui::touch_button(ui, row.take_left(ui.mm(118), ui.mm(8)), button);
  ui::text(ui, row, sentence, {Face::small, Role::ink, Align::left, Place::middle});
  return touched;
}

// Helpers and replaced cards, while nobody is inside.
Touched choice_about_cards(const Model& model, Ui& ui, const Rect& row) {
  Touched touched;
  const ui::Button replace{"card_replace", ui.say("officer_menu.card_replace")};
  if (ui::touch_button(ui, row.column(1, 2, ui.mm(6)), replace)) {
    touched = station::CardReplaceRequested{};
  }
  if (model.phase != station::Phase::open) return touched;
  const bool granted = model.assistance == station::Assistance::granted;
  ui::Button helper{"assist", ui.say(granted ? "officer_menu.assist_off" : "officer_menu.assist")};
  helper.chosen = granted;
  if (ui::touch_button(ui, row.column(0, 2, ui.mm(6)), helper)) {
    touched = station::AssistanceChosen{!granted};
  }
  return touched;
}

}  // namespace

Touched draw_officer_menu(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  Rect top = area.take_top(ui.fonts().line_height(Face::title), ui.mm(5));
  ui::text(ui, top, ui.say("officer_menu.title"), {Face::title, Role::accent});
  ballot_counter(model, ui, top, Align::right);
  const bool paused = model.phase == station::Phase::paused;
  const float row = ui.mm(18);
  Touched touched = day_tools(model, ui, area);
  if (voter_inside(model)) {
    if (explained(ui, area.take_top(ui.mm(26), ui.mm(6)),
                  {"voter_left", ui.say("officer_menu.voter_left")},
                  ui.say("officer_menu.voter_left_note"))) {
      touched = station::VoterLeft{};
    }
    ui::paragraph(ui, area, ui.say("officer_menu.voter_inside"), {Face::body, Role::ink});
  } else {
    const ui::Button pause{"pause", ui.say("officer_menu.pause")};
    const ui::Button resume{"resume", ui.say("officer_menu.resume")};
    if (explained(ui, area.take_top(row, ui.mm(4)), paused ? resume : pause,
                  ui.say(paused ? "officer_menu.resume_note" : "officer_menu.pause_note"))) {
      if (paused) return station::ResumeRequested{};
      touched = station::PauseRequested{};
    }
    if (auto chosen = choice_about_cards(model, ui, area.take_top(row, ui.mm(4)))) {
      touched = std::move(chosen);
    }
    if (explained(ui, area.take_top(row), {"close", ui.say("officer_menu.close")},
                  ui.say("officer_menu.close_note"))) {
      touched = station::CloseRequested{};
    }
    if (model.ballots == 0 && bar_button(ui, frame.bar, Slot::right,
                                         {"unlock_list", ui.say("unlock_list.open"),
                                          ui::Look::plain, Face::small_bold})) {
      return station::ListUnlockRequested{};
    }
  }
  // What is urgent takes its place; the check of the machine says it too.
  if (model.sound_missing && station::notice_of(model) == station::Notice::none) {
    area.take_top(ui.mm(2));
    ui::paragraph(ui, area, ui.say("officer_menu.no_sound"), {Face::small, Role::ink});
  }
  if (bar_button(ui, frame.bar, Slot::left,
                 {"dismiss", ui.say("officer_menu.back"), ui::Look::plain, Face::small_bold})) {
    return station::OfficerDismissed{};
  }
  return touched;
}

Touched draw_close_confirm(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  Rect top = area.take_top(ui.fonts().line_height(Face::title), ui.mm(5));
  ui::text(ui, top, ui.say("close_confirm.title"), {Face::title, Role::accent});
  ballot_counter(model, ui, top, Align::right);
  const auto& sentence = ui.say("close_confirm.body");
  ui::warning(ui, area.take_top(ui::warning_height(ui, sentence, area.w) + ui.mm(8), ui.mm(6)),
              sentence);
  ui::paragraph(ui, area, ui.say("close_confirm.queue"), {Face::body, Role::ink});
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("close_confirm.cancel")})) {
    return station::CloseCancelled{};
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"close_confirm", ui.say("close_confirm.confirm"), ui::Look::primary})) {
    return station::CloseConfirmed{};
  }
  return std::nullopt;
}

Touched draw_paused(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  ballot_counter(model, ui, frame.bar, Align::left);
  area = area.middle(area.w * 0.9F, ui.mm(60));
  ui::paragraph(ui, area, ui.say("paused.title"), {Face::display, Role::accent, Align::centre},
                ui.mm(6));
  const auto notice = notice_text(model, ui, false);
  ui.tell("notice", notice);
  const bool quiet = notice.empty();
  ui::paragraph(
      ui, area, quiet ? ui.say("paused.body") : notice,
      {quiet ? Face::body : Face::body_bold, quiet ? Role::ink : Role::alert, Align::centre});
  // Officers identify themselves first; the menu then resumes.
  if (bar_button(ui, frame.bar, Slot::right,
                 {"resume", ui.say("paused.resume"), ui::Look::plain, Face::small_bold})) {
    return station::OfficerCalled{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
