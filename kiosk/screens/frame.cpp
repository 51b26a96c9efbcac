#include "kiosk/screens/frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "kiosk/election/text.h"

namespace kiosk::screens {

using ui::Align;
using ui::Face;
using ui::Place;
using ui::Rect;
using ui::Role;

namespace {

constexpr float header_mm = 15;
constexpr float bar_mm = 20;

// All of Vietnam is seven hours ahead of UTC, all year.
std::string clock_of(std::int64_t unix_seconds) {
  const std::int64_t minutes = (unix_seconds + 7 * 3600) / 60 % 1440;
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

void header(const Model& model, Ui& ui, Rect place) {
  const float margin = ui.mm(ui.theme().margin_mm);
  ui::panel(ui, {place.x - margin, place.y - margin, place.w + 2 * margin, place.h + margin},
            Role::panel, Role::panel);
  ui::rule(ui, place.x, place.bottom() - ui.mm(0.3F), place.w, Role::accent);
  ui::rule(ui, place.x, place.bottom() - ui.mm(0.6F), place.w, Role::accent);
  Rect inner = place.inset(margin, 0);
  const std::string booth = ui.say("app.booth", {{"booth", std::to_string(model.booth)}});
  const std::string right =
      model.now == 0 ? booth : fmt::format("{}   ·   {}", booth, clock_of(model.now));
  const float width = ui::text_width(ui, Face::small, right) + 1;
  ui::text(ui, inner.take_right(width, ui.mm(6)), right,
           {Face::small, Role::ink, Align::right, Place::middle});
  const float unit = ui::text_width(ui, Face::small_bold, model.unit_name) + 1;
  ui::text(ui, inner.take_left(unit, ui.mm(4)), model.unit_name,
           {Face::small_bold, Role::accent, Align::left, Place::middle});
  ui::text(ui, inner, model.commune_name, {Face::small, Role::ink, Align::left, Place::middle});
}

// A button at the left end of the bar, which it shortens.
bool corner_button(Ui& ui, Rect& bar, std::string_view id, std::string_view label) {
  const ui::Button button{id, label, ui::Look::plain, Face::small_bold};
  return ui::touch_button(ui, bar.take_left(ui::button_width(ui, button), ui.gap()), button);
}

// Says the other language's own name, which whoever needs it can read.
Touched language_button(Ui& ui, Rect& bar) {
  if (ui.languages().all().size() < 2) return std::nullopt;
  const auto& next = ui.languages().after(ui.spoken().code);
  if (!corner_button(ui, bar, "language", next.name)) return std::nullopt;
  return station::LanguageChosen{next.code};
}

}  // namespace

Frame begin_frame(const Model& model, Ui& ui, Corner corner) {
  const float margin = ui.mm(ui.theme().margin_mm);
  Rect whole = ui.window();
  header(model, ui, whole.take_top(ui.mm(header_mm), ui.mm(4)));
  Frame frame;
  frame.bar = whole.take_bottom(ui.mm(bar_mm)).inset(margin, ui.mm(1));
  frame.bar.h = ui.mm(16.4F);
  frame.area = whole.inset(margin, 0);
  frame.area.h -= ui.mm(2);
  if (corner == Corner::empty) return frame;
  if (corner_button(ui, frame.bar, "officer", ui.say("voter.help.call"))) {
    frame.touched = station::OfficerCalled{};
  }
  if (corner == Corner::voter) {
    if (auto chosen = language_button(ui, frame.bar)) frame.touched = std::move(chosen);
  }
  return frame;
}

void title(Ui& ui, Rect& area, std::string_view words) {
  ui::paragraph(ui, area, words, {Face::title, Role::accent}, ui.mm(2.5F));
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

PadScreen pad_screen(Ui& ui, Rect area, const PadWords& words, crypto::DigitEntry& entry,
                     std::size_t wanted, ui::Digits digits) {
  const Rect pad = take_pad(ui, area);
  title(ui, area, words.title);
  ui::paragraph(ui, area, words.body, {}, ui.mm(5));
  ui::digit_boxes(ui, area.take_top(ui.mm(17), ui.mm(4)), entry, wanted, digits);
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
  title(ui, area, words.title);
  ui::paragraph(ui, area, words.body, {}, ui.mm(5));
  auto screen = pin_entry(ui, pad, area, entry);
  ui::paragraph(ui, screen.left, words.note, {Face::small, Role::muted}, ui.mm(3));
  return screen;
}

PadScreen pin_entry(Ui& ui, Rect pad, Rect area, crypto::DigitEntry& entry) {
  // As many boxes as digits are needed at least; more appear as they are typed.
  const auto boxes = std::max(station::least_pin_digits, entry.length());
  ui::digit_boxes(ui, area.take_top(ui.mm(17), ui.mm(4)), entry, boxes, ui::Digits::hidden);
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
