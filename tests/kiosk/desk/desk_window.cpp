#include "tests/kiosk/desk/desk_window.h"

#include <map>
#include <stdexcept>
#include <tuple>

namespace desk_tests {

using kiosk::desk::Event;
using kiosk::desk::Model;
using kiosk::ui::PointerKind;

DeskWindow::DeskWindow(int width, int height, const std::string& language)
    : canvas_(width, height, language) {}

std::optional<Event> DeskWindow::frame(const Model& model) {
  canvas_.begin(kiosk::desk::frame_name(model));
  auto event = kiosk::desk::draw(model, canvas_.ui());
  canvas_.end();
  return event;
}

void DeskWindow::show(const Model& model) {
  canvas_.pass(0.3);
  for (int i = 0; i < 4; ++i) frame(model);
  canvas_.pass(1.0 / 60);
}

std::optional<Event> DeskWindow::click(const Model& model, const std::string& id) {
  const auto* found = target(id);
  if (found == nullptr) throw std::runtime_error("no target " + id);
  const float x = found->rect.centre_x();
  const float y = found->rect.centre_y();
  canvas_.report(PointerKind::move, x, y);
  frame(model);
  canvas_.report(PointerKind::press, x, y);
  frame(model);
  canvas_.report(PointerKind::release, x, y);
  return frame(model);
}

std::optional<Event> DeskWindow::press(const Model& model, kiosk::ui::HardwareKey key,
                                       char letter) {
  canvas_.ui().press_hardware({key, letter, canvas_.now()});
  return frame(model);
}

bool DeskWindow::says(const std::string& words) {
  for (const auto& text : ui().texts()) {
    if (text.text.find(words) != std::string::npos) return true;
  }
  return false;
}

DeskWindow& desk_window(int width, int height, const std::string& language) {
  static std::map<std::tuple<int, int, std::string>, std::unique_ptr<DeskWindow>> all;
  auto& one = all[{width, height, language}];
  if (!one) one = std::make_unique<DeskWindow>(width, height, language);
  one->make_current();
  return *one;
}

}  // namespace desk_tests
