#include "kiosk/screens/frame.h"

#include <algorithm>

#include "kiosk/election/text.h"
#include "kiosk/screens/header.h"

namespace kiosk::screens {

namespace {

constexpr float title_gap_mm = 2.5F;
constexpr float boxes_mm = 17;
constexpr float boxes_gap_mm = 4;
constexpr float bar_edge_mm = 1.4F;  // below the bar, where letters may be large

// A button at the left end of the bar, which it shortens.
bool corner_button(Ui& ui, Rect& bar, std::string_view id, std::string_view label) {
  const ui::Button button{id, label, ui::Look::plain, Face::small_bold};
  return ui::touch_button(ui, bar.take_left(ui::button_width(ui, button), ui.gap()), button);
}

}  // namespace

Frame begin_frame(const Model& model, Ui& ui, Corner corner) {
  const float margin = ui.mm(ui.theme().margin_mm);
  Rect whole = ui.window();
  Frame frame;
  if (corner == Corner::empty) {
    header(model, ui, whole.take_top(ui.mm(15), ui.mm(4)));
  } else {
    frame.touched = voter_header(model, ui, whole);
  }
  const float label = ui.fonts().line_height(Face::body_bold);
  const float edge = ui.mm(corner == Corner::empty ? 2.6F : bar_edge_mm);
  whole.take_bottom(edge);
  frame.bar = whole.take_bottom(std::max(ui.mm(16.4F), label + ui.mm(2.1F))).inset(margin, 0);
  whole.take_bottom(ui.mm(corner == Corner::empty ? 3 : 2.7F));
  frame.area = whole.inset(margin, 0);
  const bool callable = corner == Corner::officer || corner == Corner::voter;
  if (callable && corner_button(ui, frame.bar, "officer", ui.say("voter.help.call"))) {
    frame.touched = station::OfficerCalled{};
  }
  return frame;
}

void title(Ui& ui, Rect& area, std::string_view words) {
  ui::paragraph(ui, area, words, {Face::title, Role::accent}, ui.mm(title_gap_mm));
}

bool bar_button(Ui& ui, const Rect& bar, Slot slot, ui::Button button) {
  const float width = std::max(ui::button_width(ui, button), ui.mm(62));
  const Rect whole = ui.window();
  Rect place{bar.x, bar.y, width, bar.h};
  if (slot == Slot::right) place.x = bar.right() - width;
  if (slot == Slot::centre) place.x = whole.centre_x() - width / 2;
  return ui::touch_button(ui, place, button);
}

Rect take_pad(Ui& ui, Rect& area) {
  Rect pad = area.take_right(ui.mm(118), ui.mm(10));
  pad.h = std::min(pad.h, ui.mm(122));
  return pad;
}

Wording pad_wording(const PadWords& words) {
  return {{words.title, {Face::title, Role::accent}, title_gap_mm}, {words.body, {}, 5}};
}

float pad_boxes_height(const Ui& ui) { return ui.mm(boxes_mm + boxes_gap_mm); }

PadScreen pad_screen(Ui& ui, Rect area, const PadWords& words, crypto::DigitEntry& entry,
                     std::size_t wanted, ui::Digits digits) {
  const Rect pad = take_pad(ui, area);
  say(ui, area, pad_wording(words));
  ui::digit_boxes(ui, area.take_top(ui.mm(boxes_mm), ui.mm(boxes_gap_mm)), entry, wanted, digits);
  if (!words.note.empty()) {
    ui::paragraph(ui, area, words.note, {Face::small, Role::muted}, ui.mm(3));
  }
  PadScreen screen;
  screen.confirmed = ui::secret_pad(ui, pad, entry, wanted);
  screen.left = area;
  ui.tell("typed", std::to_string(entry.length()));
  return screen;
}

PadScreen pin_screen(Ui& ui, Rect area, const PadWords& words, crypto::DigitEntry& entry) {
  const Rect pad = take_pad(ui, area);
  say(ui, area, pad_wording(words));
  auto screen = pin_entry(ui, pad, area, entry);
  ui::paragraph(ui, screen.left, words.note, {Face::small, Role::muted}, ui.mm(3));
  return screen;
}

PadScreen pin_entry(Ui& ui, Rect pad, Rect area, crypto::DigitEntry& entry) {
  // As many boxes as digits are needed at least; more appear as they are typed.
  const auto boxes = std::max(station::least_pin_digits, entry.length());
  ui::digit_boxes(ui, area.take_top(ui.mm(boxes_mm), ui.mm(boxes_gap_mm)), entry, boxes,
                  ui::Digits::hidden);
  PadScreen screen;
  screen.confirmed =
      ui::pin_pad(ui, pad, entry, station::least_pin_digits, station::most_pin_digits);
  screen.left = area;
  ui.tell("typed", std::to_string(entry.length()));
  return screen;
}

std::string role_words(const Model& model, const Ui& ui, std::size_t officer) {
  if (officer >= model.officer_roles.size()) return {};
  return ui.say("off.role." + model.officer_roles[officer]);
}

namespace {

template <class Wanted>
std::string joined_roles(const Model& model, const Ui& ui, Wanted&& wanted) {
  std::string roles;
  for (std::size_t i = 0; i < model.officer_roles.size(); ++i) {
    if (!wanted(i)) continue;
    roles += (roles.empty() ? "" : ", ") + role_words(model, ui, i);
  }
  return roles;
}

}  // namespace

std::string other_officers(const Model& model, const Ui& ui) {
  return joined_roles(model, ui, [&](std::size_t i) { return i != model.team.acting; });
}

std::string others_without_pin(const Model& model, const Ui& ui) {
  const auto& set = model.team.pin_set;
  return joined_roles(model, ui, [&](std::size_t i) { return i >= set.size() || !set[i]; });
}

void hash_grid(Ui& ui, Rect& area, std::string_view id, const std::string& hex) {
  const float line = ui.fonts().line_height(Face::small_bold);
  const Rect box = area.take_top(2 * line + ui.mm(6), ui.mm(3));
  ui::panel(ui, box);
  const Rect inner = box.inset(ui.mm(4), ui.mm(3));
  for (std::size_t i = 0; i < 16 && hex.size() >= (i + 1) * 4; ++i) {
    ui::text(ui, inner.row(i / 8, 2, 0).column(i % 8, 8, 0), hex.substr(i * 4, 4),
             {Face::small_bold, Role::ink, Align::centre, Place::middle});
  }
  ui.tell(id, hex);
}

void ballot_counter(const Model& model, Ui& ui, Rect place, Align align) {
  const std::string count = election::grouped(model.ballots);
  ui::text(ui, place, ui.say("card.ballots", {{"ballots", count}}),
           {Face::small, Role::muted, align, Place::middle});
  ui.tell("ballots", std::to_string(model.ballots));
}

}  // namespace kiosk::screens
