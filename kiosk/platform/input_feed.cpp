#include "kiosk/platform/input_feed.h"

namespace kiosk::platform {

namespace {

ui::PointerReport report_of(const Input& input, ui::PointerKind kind) {
  return {kind, static_cast<float>(input.x), static_cast<float>(input.y), input.seconds};
}

ui::HardwarePress press_of(const Input& input, ui::HardwareKey key) {
  return {key, input.digit, input.seconds};
}

}  // namespace

bool feed(InputQueue& queue, ui::Ui& ui) {
  while (!queue.empty()) {
    const Input input = queue.take();
    switch (input.kind) {
      case InputKind::move: ui.report(report_of(input, ui::PointerKind::move)); continue;
      case InputKind::press: ui.report(report_of(input, ui::PointerKind::press)); return false;
      case InputKind::release: ui.report(report_of(input, ui::PointerKind::release)); return true;
      case InputKind::digit: ui.press_hardware(press_of(input, ui::HardwareKey::digit)); break;
      case InputKind::erase: ui.press_hardware(press_of(input, ui::HardwareKey::erase)); break;
      case InputKind::confirm: ui.press_hardware(press_of(input, ui::HardwareKey::confirm)); break;
      case InputKind::next: ui.press_hardware(press_of(input, ui::HardwareKey::next)); break;
      case InputKind::previous:
        ui.press_hardware(press_of(input, ui::HardwareKey::previous));
        break;
      case InputKind::letter: ui.press_hardware(press_of(input, ui::HardwareKey::letter)); break;
      case InputKind::act: ui.press_hardware(press_of(input, ui::HardwareKey::act)); break;
    }
    return false;
  }
  return false;
}

}  // namespace kiosk::platform
