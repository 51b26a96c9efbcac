// The committee counts: each member present types the secret written down in the morning.

#include <algorithm>

#include "kiosk/screens/frame.h"

namespace kiosk::screens {

Touched draw_count_members(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  const auto present = std::count_if(model.members.begin(), model.members.end(),
                                     [](const auto& member) { return member.present; });
  title(ui, area, ui.say("count_members.title"));
  ui::paragraph(ui, area,
                ui.say("count_members.body", {{"threshold", std::to_string(model.threshold)}}),
                {Face::small, Role::ink}, ui.mm(1));
  ui::paragraph(ui, area,
                ui.say("count_members.progress", {{"present", std::to_string(present)},
                                                  {"threshold", std::to_string(model.threshold)}}),
                {Face::small_bold, Role::accent}, ui.mm(3));
  Touched touched;
  for (std::size_t i = 0; i < model.members.size(); ++i) {
    Rect row = area.take_top(ui.mm(16), ui.gap());
    const Rect state = row.take_right(ui.mm(90), ui.mm(6));
    const auto& member = model.members[i];
    const std::string id = "member_" + std::to_string(i);
    const std::string label = std::to_string(i + 1) + ". " + member.name;
    ui::Button button{id, label, ui::Look::field};
    button.chosen = member.present;
    if (ui::touch_button(ui, row, button)) touched = station::MemberChosen{i};
    ui::text(ui, state, ui.say(member.present ? "count_members.present" : "count_members.absent"),
             {member.present ? Face::small_bold : Face::small,
              member.present ? Role::accent : Role::muted, Align::left, Place::middle});
  }
  const bool may_reopen = model.phase == station::Phase::counting;  // no tally yet
  if (may_reopen &&
      bar_button(ui, frame.bar, Slot::left,
                 {"reopen", ui.say("reconcile.reopen"), ui::Look::plain, Face::small_bold})) {
    touched = station::ReopenRequested{};
  }
  return touched;
}

Touched draw_count_secret(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  const std::string name = model.counting_member < model.members.size()
                               ? model.members[model.counting_member].name
                               : std::string();
  const PadWords words{ui.say("count_secret.title", {{"name", name}}), ui.say("count_secret.body"),
                       ""};
  const auto pad = pad_screen(ui, frame.area, words, slots.typed, station::member_secret_digits,
                              ui::Digits::hidden);
  if (pad.confirmed) return station::MemberSecretEntered{};
  if (bar_button(ui, frame.bar, Slot::left,
                 {"dismiss", ui.say("count_secret.back"), ui::Look::plain, Face::small_bold})) {
    return station::MemberDismissed{};
  }
  return std::nullopt;
}

Touched draw_tallied(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("tallied.title"));
  ui::paragraph(ui, area, ui.say("tallied.body"), {Face::body, Role::ink}, ui.mm(5));
  ui::paragraph(ui, area, ui.say("tallied.members"), {Face::small, Role::muted});
  if (bar_button(ui, frame.bar, Slot::centre,
                 {"next", ui.say("tallied.count"), ui::Look::primary})) {
    return station::CountRequested{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
