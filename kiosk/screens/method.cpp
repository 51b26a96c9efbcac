// How the meeting wants to vote. Only a secret ballot goes on in the booth.

#include <array>

#include "kiosk/screens/frame.h"

namespace kiosk::screens {

using election::Method;
using ui::Face;
using ui::Rect;

namespace {

struct Way {
  Method method;
  const char* id;
  const char* words;
};
constexpr std::array<Way, 4> ways{{
    {Method::secret, "method_secret", "method.choose_secret"},
    {Method::hands, "method_hands", "method.choose_hands"},
    {Method::house_to_house, "method_house_to_house", "method.house_to_house"},
    {Method::not_held, "method_not_held", "method.not_held"},
}};

}  // namespace

Touched draw_method(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("method.title"));
  ui::paragraph(ui, area, ui.say("method.body"), {}, ui.mm(4));
  const auto& fixed = model.definition.rules.fixed_method;
  Touched touched;
  for (const auto& way : ways) {
    if (fixed && *fixed != way.method) continue;
    const Rect place = area.take_top(ui.mm(16.4F), ui.mm(2.8F));
    if (ui::touch_button(ui, {place.x, place.y, place.w * 0.72F, place.h},
                         {way.id, ui.say(way.words), ui::Look::field})) {
      touched = station::MethodChosen{way.method};
    }
  }
  ui::paragraph(ui, area, ui.say("method.warning"), {Face::small, ui::Role::muted});
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.back")})) {
    return station::StepBack{};
  }
  return touched;
}

}  // namespace kiosk::screens
