// A practice day looks like a real one, with a mark across every screen.

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "kiosk/election/text.h"
#include "kiosk/screens/day.h"

namespace kiosk::screens {

namespace {

constexpr float code_gap_mm = 3;

// Empty on a real day.
std::string practised(const Model& model, bool card) {
  if (!station::is_practice(model)) return {};
  const auto& practice = model.practice;
  if (card && !practice.cards.empty()) {
    return practice.cards[model.ballots % practice.cards.size()];
  }
  const bool second = station::screen_of(model) == station::Screen::officer_invited;
  return second ? practice.second_code : practice.officer_code;
}

std::string code_words(const Ui& ui, const std::string& code, bool card) {
  return ui.say(card ? "practice.card" : "practice.officer",
                {{"code", election::spaced_digits(code, 3)}});
}

}  // namespace

float practice_code_height(const Model& model, const Ui& ui, float width, bool card) {
  const std::string code = practised(model, card);
  if (code.empty()) return 0;
  return ui::text_height(ui, Face::small_bold, code_words(ui, code, card), width) +
         ui.mm(code_gap_mm);
}

void practice_code(const Model& model, Ui& ui, Rect& area, bool card) {
  const std::string code = practised(model, card);
  if (code.empty()) return;
  ui::paragraph(ui, area, code_words(ui, code, card), {Face::small_bold, Role::alert},
                ui.mm(code_gap_mm));
  ui.tell("practice_code", code);
}

void practice_mark(const Model& model, Ui& ui) {
  if (!station::is_practice(model)) return;
  const std::string& words = ui.say("app.practice");
  auto* list = ImGui::GetWindowDrawList();
  const Rect whole = ui.window();
  const float width = ui::text_width(ui, Face::display, words);
  const float scale = whole.w * 0.8F / width;
  const float size = ui.fonts().line_height(Face::display) * scale;
  const float centre_x = whole.centre_x();
  const float centre_y = whole.centre_y();
  const int first = list->VtxBuffer.Size;
  constexpr unsigned faint = 0x30FFFFFF;  // the colour, mostly seen through
  list->AddText(ui.fonts().font(Face::display), size,
                ImVec2(centre_x - whole.w * 0.4F, centre_y - size / 2),
                (ui.colour(Role::alert) & 0x00FFFFFF) | (faint & 0xFF000000), words.data(),
                words.data() + words.size());
  // Turned, so that nobody takes it for a sentence of the screen.
  const float angle = -0.42F;
  const float cosine = std::cos(angle);
  const float sine = std::sin(angle);
  for (int i = first; i < list->VtxBuffer.Size; ++i) {
    auto& place = list->VtxBuffer[i].pos;
    const float x = place.x - centre_x;
    const float y = place.y - centre_y;
    place = ImVec2(centre_x + x * cosine - y * sine, centre_y + x * sine + y * cosine);
  }
}

void practice_report(const Model& model, Ui& ui, Rect& area) {
  if (!station::is_practice(model) || model.practice.seconds.empty()) return;
  auto seconds = model.practice.seconds;
  std::ranges::sort(seconds);
  const auto sentence =
      ui.say("practice.report", {{"voters", std::to_string(seconds.size())},
                                 {"median", std::to_string(seconds[seconds.size() / 2])},
                                 {"slowest", std::to_string(seconds.back())},
                                 {"helped", std::to_string(model.practice.asked_for_help)}});
  ui.tell("practice_report", sentence);
  ui::paragraph(ui, area, sentence, {Face::small_bold, Role::alert}, ui.mm(2));
}

}  // namespace kiosk::screens
