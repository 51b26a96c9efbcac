#pragma once
// A small target of the header: a picture above a word, both always there.

#include <string_view>

#include "kiosk/ui/icons.h"

namespace kiosk::ui {

struct Tool {
  std::string_view id;
  std::string_view label;
  Icon icon = Icon::letters;
  std::size_t level = 0;
  bool on = false;  // thick border and a tick
};

bool tool_button(Ui& ui, Rect place, const Tool& tool);
float tool_width(const Ui& ui, std::string_view label);
float tool_height(const Ui& ui);

}  // namespace kiosk::ui
