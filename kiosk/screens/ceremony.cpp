// The key ceremony: each member alone before the screen is issued a secret and types it once more.

#include <array>

#include "kiosk/screens/frame.h"

namespace kiosk::screens {

namespace {

std::string name_of_member(const Model& model) {
  return model.ceremony_member < model.members.size() ? model.members[model.ceremony_member].name
                                                      : std::string();
}

void member_list(const Model& model, Ui& ui, Rect area) {
  for (std::size_t i = 0; i < model.members.size(); ++i) {
    const auto& member = model.members[i];
    const std::string name = std::to_string(i + 1) + ". " + member.name;
    const float name_width = area.w - ui.mm(40);
    const float height = ui::text_height(ui, Face::small_bold, name, name_width) + ui.mm(3);
    Rect row = area.take_top(height);
    ui::rule(ui, row.x, row.bottom(), row.w);
    const Rect mark = row.take_right(ui.mm(37), ui.mm(3));
    const bool turn = i == model.ceremony_member;
    ui::text(ui, row, name,
             {turn ? Face::small_bold : Face::small, Role::ink, Align::left, Place::middle});
    const char* state = member.secret_set ? "ceremony_intro.state_done"
                        : turn            ? "ceremony_intro.state_turn"
                                          : "ceremony_intro.state_waiting";
    ui::text(ui, mark, ui.say(state),
             {turn ? Face::small_bold : Face::small, turn ? Role::accent : Role::muted,
              Align::right, Place::middle});
  }
}

}  // namespace

Touched draw_ceremony_intro(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("ceremony_intro.title"));
  static constexpr std::array<const char*, 4> steps{"ceremony_intro.step1", "ceremony_intro.step2",
                                                    "ceremony_intro.step3", "ceremony_intro.step4"};
  Rect list = area.take_right(area.w * 0.48F, ui.mm(10));
  for (const char* step : steps) {
    ui::paragraph(ui, area, ui.say(step), {Face::small, Role::ink}, ui.mm(2.5F));
  }
  ui::paragraph(
      ui, list,
      ui.say("ceremony_intro.threshold", {{"threshold", std::to_string(model.threshold)},
                                          {"count", std::to_string(model.members.size())}}),
      {Face::small, Role::muted}, ui.mm(3));
  member_list(model, ui, list);
  if (bar_button(ui, frame.bar, Slot::left,
                 {"start", ui.say("ceremony_intro.start", {{"name", name_of_member(model)}}),
                  ui::Look::primary, Face::small_bold})) {
    return station::CeremonyStarted{};
  }
  return std::nullopt;
}

Touched draw_secret_show(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("secret_show.title", {{"name", name_of_member(model)}}));
  ui::paragraph(ui, area, ui.say("secret_show.body"), {}, ui.mm(6));
  ui::issued_digits(ui, area.take_top(ui.mm(28), ui.mm(7)), slots.issued);
  ui.tell("issued_secret", slots.issued);
  const auto& note = ui.say("secret_show.warning");
  ui::warning(ui, area.take_top(ui::warning_height(ui, note, area.w)), note);
  if (bar_button(ui, frame.bar, Slot::right,
                 {"noted", ui.say("secret_show.noted"), ui::Look::primary})) {
    return station::SecretNoted{};
  }
  return std::nullopt;
}

Touched draw_secret_repeat(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  const PadWords words{ui.say("secret_repeat.title", {{"name", name_of_member(model)}}),
                       ui.say("secret_repeat.body"), ui.say("secret_repeat.seal_note")};
  const auto pad = pad_screen(ui, frame.area, words, slots.typed, station::member_secret_digits,
                              ui::Digits::hidden);
  if (pad.confirmed) return station::SecretRepeated{};
  if (bar_button(
          ui, frame.bar, Slot::left,
          {"show_again", ui.say("secret_repeat.show_again"), ui::Look::plain, Face::small_bold})) {
    return station::SecretShownAgain{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
