// Cards are counted by hand and compared with the ballots in the box. A difference needs a reason
// and never stops the count.

#include <array>
#include <charconv>

#include "kiosk/election/text.h"
#include "kiosk/screens/frame.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::screens {

namespace {

constexpr std::size_t most_reason_letters = 120;

struct Field {
  const char* id;
  const char* label;
};
constexpr std::array<Field, 3> fields{{{"used", "reconcile.cards_used"},
                                       {"unused", "reconcile.cards_unused"},
                                       {"void", "reconcile.cards_void"}}};

std::uint64_t number_of(const std::string& digits) {
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// What the typed figures would say.
election::Reconciliation typed(const Model& model) {
  election::Reconciliation figures = model.reconciliation;
  figures.cards_used = number_of(model.numbers[0]);
  figures.cards_unused = number_of(model.numbers[1]);
  figures.cards_void = number_of(model.numbers[2]);
  figures.ballots = model.ballots;
  return figures;
}

bool all_typed(const Model& model) {
  return !model.numbers[0].empty() && !model.numbers[1].empty() && !model.numbers[2].empty();
}

Touched number_fields(const Model& model, Ui& ui, Rect& area) {
  Touched touched;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    Rect row = area.take_top(ui.mm(16), ui.gap());
    const Rect place = row.take_right(ui.mm(42), ui.mm(4));
    ui::text(ui, row, ui.say(fields[i].label),
             {Face::small, Role::ink, Align::left, Place::middle});
    ui::Button button{fields[i].id, model.numbers[i], ui::Look::field};
    button.chosen = !model.editing_reason && i == model.active_number;
    if (ui::touch_button(ui, place, button)) touched = station::ReconciliationSelected{i};
  }
  return touched;
}

void comparison(const Model& model, Ui& ui, Rect& area) {
  const auto figures = typed(model);
  const float line = ui.mm(12);
  ui::labelled_row(ui, area.take_top(line), ui.say("reconcile.cards_made"),
                   election::grouped(figures.cards_made), Face::small);
  ui::labelled_row(ui, area.take_top(line, ui.gap()), ui.say("reconcile.ballots"),
                   election::grouped(figures.ballots), Face::small);
  ui.tell("ballots", std::to_string(model.ballots));
  const auto voided = std::to_string(model.cards_voided);
  const auto lost = std::to_string(model.cards_lost);
  ui.tell("cards_voided", voided);
  ui.tell("cards_lost", lost);
  if (model.cards_voided + model.cards_lost == 0) return;
  ui::paragraph(ui, area, ui.say("card_replace.counts", {{"voided", voided}, {"lost", lost}}),
                {Face::small, Role::ink}, ui.mm(2));
}

std::string verdict(const Model& model, Ui& ui) {
  if (!all_typed(model)) return ui.say("reconcile.body");
  const auto figures = typed(model);
  return ui.say(figures.agrees() ? "reconcile.agrees" : "reconcile.differs",
                {{"made", election::grouped(figures.cards_made)},
                 {"used", election::grouped(figures.cards_used)},
                 {"unused", election::grouped(figures.cards_unused)},
                 {"void", election::grouped(figures.cards_void)},
                 {"ballots", election::grouped(figures.ballots)}});
}

Touched next_button(Ui& ui, const Frame& frame, bool ready) {
  if (bar_button(
          ui, frame.bar, Slot::centre,
          {"next", ui.say("reconcile.confirm"), ui::Look::primary, Face::body_bold, ready})) {
    return station::ReconciliationConfirmed{};
  }
  return std::nullopt;
}

// The keyboard needs the whole width, so the figures shrink to one row of fields.
Touched draw_reason(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  Touched touched;
  Rect top = area.take_top(ui.mm(16), ui.gap());
  for (std::size_t i = 0; i < fields.size(); ++i) {
    Rect cell = top.column(i, fields.size(), ui.mm(6));
    const std::string label = ui.say("reconcile.short_" + std::string(fields[i].id));
    const Rect place = cell.take_right(ui.mm(36), ui.mm(3));
    ui::text(ui, cell, label, {Face::small, Role::ink, Align::right, Place::middle});
    if (ui::touch_button(ui, place, {fields[i].id, model.numbers[i]})) {
      touched = station::ReconciliationSelected{i};
    }
  }
  const Rect keys = area.take_bottom(ui.mm(69), ui.mm(3));
  const bool empty = model.reason.empty();
  ui::Button reason{"reason", empty ? ui.say("reconcile.reason_empty") : model.reason,
                    ui::Look::field, empty ? Face::small : Face::small_bold};
  reason.chosen = true;
  if (ui::touch_button(ui, area, reason)) touched = station::ReasonSelected{};
  if (auto text =
          ui::keyboard(ui, keys, model.reason, ui::Writing::sentence, most_reason_letters)) {
    touched = station::ReasonEdited{std::move(*text)};
  }
  ui.tell("ballots", std::to_string(model.ballots));
  if (auto next = next_button(ui, frame, all_typed(model))) return next;
  return touched;
}

}  // namespace

Touched draw_reconcile(const Model& model, Ui& ui) {
  if (model.editing_reason) return draw_reason(model, ui);
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  const Rect pad = take_pad(ui, area);
  title(ui, area, ui.say("reconcile.title"));
  comparison(model, ui, area);
  Touched touched = number_fields(model, ui, area);
  ui::paragraph(ui, area, verdict(model, ui), {Face::small_bold, Role::accent});
  auto& digits = model.numbers[model.active_number];
  if (auto edited = ui::number_pad(ui, pad, digits, station::most_digits)) {
    touched = station::ReconciliationEdited{model.active_number, std::move(*edited)};
  }
  if (bar_button(ui, frame.bar, Slot::left,
                 {"reason", ui.say("reconcile.reason"), ui::Look::plain, Face::small_bold})) {
    touched = station::ReasonSelected{};
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"reopen", ui.say("reconcile.reopen"), ui::Look::plain, Face::small_bold})) {
    touched = station::ReopenRequested{};
  }
  if (auto next = next_button(ui, frame, all_typed(model))) return next;
  return touched;
}

}  // namespace kiosk::screens
