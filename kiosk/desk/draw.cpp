#include <array>

#include "kiosk/desk/screens.h"
#include "kiosk/ui/chart.h"

namespace kiosk::desk {

namespace {

// What was done or refused: nothing else can be touched until it has been read.
Touched draw_word(const Model& model, Ui& ui) {
  const auto& word = *model.word;
  Frame frame = begin_form(model, ui);
  std::string words = word.text;
  if (word.id == "desk.word.lacking") {
    const auto* entry = model.form.entry(word.text);
    const auto named = entry == nullptr ? word.text : entry_words(ui, model.form, *entry);
    words = ui.say(word.id, {{"text", named}});
  } else if (!word.id.empty()) {
    words = ui.say(word.id, {{"text", word.text}, {"n", word.text}});
  }
  Rect place = frame.area.middle(frame.area.w * 0.8F, ui.mm(60));
  ui.tell("word", words);
  if (word.good) {
    ui::panel(ui, place, Role::panel, Role::accent);
    const Rect mark = place.take_left(ui.mm(26)).middle(ui.mm(12), ui.mm(10));
    ui::tick(ui, mark, Role::accent);
    cell(ui, place.inset(ui.mm(3)), words, {Face::body_bold});
  } else {
    ui::warning(ui, place,
                fitted(ui, Face::small_bold, words, place.inset(ui.mm(11), ui.mm(3)), Keep::first));
  }
  const ui::Button read{"word_read", ui.say("btn.understood"), ui::Look::primary};
  const float width = std::max(ui.mm(70), ui::button_width(ui, read));
  if (ui::touch_button(ui, frame.bar.middle(width, target(ui)), read)) return WordRead{};
  return std::nullopt;
}

// The worker is at something that must end first.
Touched draw_busy(const Model& model, Ui& ui) {
  Frame frame = begin_form(model, ui);
  const Busy busy = model.loaded ? model.busy : Busy::looking;
  Rect place = frame.area.middle(frame.area.w * 0.7F, ui.mm(50));
  ui::paragraph(ui, place, ui.say("desk.busy." + std::string(name_of(busy))),
                {Face::title, Role::accent, Align::centre}, ui.mm(4));
  if (model.total > 0) {
    const Rect bar = place.take_top(ui.mm(8), ui.mm(3));
    const std::array portions{
        ui::Portion{{}, model.done, ui::Pattern::full, Role::accent},
        ui::Portion{
            {}, model.total - std::min(model.done, model.total), ui::Pattern::empty, Role::line}};
    ui::stacked_bar(ui, bar, portions);
    ui::paragraph(ui, place,
                  ui.say("desk.progress", {{"a", std::to_string(model.done)},
                                           {"b", std::to_string(model.total)},
                                           {"text", model.doing}}),
                  {Face::small, Role::ink, Align::centre});
  }
  return std::nullopt;
}

Touched draw_leave(const Model& model, Ui& ui) {
  Frame frame = begin_form(model, ui);
  Rect place = frame.area.middle(frame.area.w * 0.8F, ui.mm(50));
  title(ui, place, ui.say("desk.leave.title"));
  ui::paragraph(ui, place, ui.say("desk.leave.body"), {Face::body});
  Touched touched;
  if (ui::touch_button(ui, frame.bar.take_left(ui.mm(70)), {"back", ui.say("btn.back")})) {
    touched = BackWanted{};
  }
  if (ui::touch_button(ui, frame.bar.take_right(ui.mm(70)),
                       {"leave_confirm", ui.say("btn.exit"), ui::Look::primary})) {
    touched = LeaveConfirmed{};
  }
  return touched;
}

}  // namespace

Touched draw(const Model& model, Ui& ui) {
  ui.wear({{}, 0, false});
  if (model.word) return draw_word(model, ui);
  if (!model.loaded || (model.busy != Busy::no && model.busy != Busy::looking)) {
    return draw_busy(model, ui);
  }
  switch (model.page) {
    case Page::overview: return draw_overview(model, ui);
    case Page::hamlets: return draw_hamlets(model, ui);
    case Page::states: return draw_states(model, ui);
    case Page::hamlet: return draw_hamlet(model, ui);
    case Page::form: return draw_form(model, ui);
    case Page::confirm: return draw_confirm(model, ui);
    case Page::receive: return draw_receive(model, ui);
    case Page::tray: return draw_tray(model, ui);
    case Page::envelope: return draw_envelope(model, ui);
    case Page::prepare: return draw_prepare(model, ui);
    case Page::report: return draw_report(model, ui);
    case Page::journal: return draw_journal(model, ui);
    case Page::plan: return draw_plan(model, ui);
    case Page::plan_hamlet: return draw_plan_hamlet(model, ui);
    case Page::leave: return draw_leave(model, ui);
    case Page::station: return draw_station(model, ui);
    case Page::files: return draw_files(model, ui);
    case Page::list: return draw_list(model, ui);
    case Page::list_confirm: return draw_list_confirm(model, ui);
    case Page::enrolment: return draw_enrolment(model, ui);
  }
  return std::nullopt;
}

}  // namespace kiosk::desk
