#include "kiosk/ui/pin_pad.h"

#include <imgui.h>

#include <array>

#include "kiosk/ui/widgets.h"

namespace kiosk::ui {

namespace {

constexpr std::array<const char*, 10> digit_ids{"digit_0", "digit_1", "digit_2", "digit_3",
                                                "digit_4", "digit_5", "digit_6", "digit_7",
                                                "digit_8", "digit_9"};
constexpr std::array<const char*, 10> digit_labels{"0", "1", "2", "3", "4",
                                                   "5", "6", "7", "8", "9"};

struct PadTouch {
  HardwareKey key = HardwareKey::none;
  std::size_t digit = 0;
};

// What a real keyboard says comes after what the finger said.
PadTouch own_keys(Ui& ui, PadTouch touched) {
  const auto pressed = ui.take_hardware();
  switch (pressed.key) {
    case HardwareKey::digit: return {pressed.key, static_cast<std::size_t>(pressed.digit - '0')};
    case HardwareKey::erase:
    case HardwareKey::confirm: return {pressed.key, 0};
    case HardwareKey::letter:
    case HardwareKey::next:
    case HardwareKey::previous:
    case HardwareKey::act:
    case HardwareKey::none: return touched;
  }
  return touched;
}

// Touched twice in a hurry it takes two digits back.
bool erase_key(Ui& ui, const Rect& place) {
  Button erase{"erase", ui.say("pad.erase"), Look::plain, Face::small_bold};
  erase.repeats = true;
  return touch_button(ui, place, erase);
}

// Draws the keys; what was touched or pressed on a real keyboard. Letters are the title face: the
// digits are what people look for.
PadTouch keys(Ui& ui, Rect place, bool has_confirm, bool ready) {
  PadTouch touched;
  const float gap = ui.gap();
  const auto digit_key = [&](std::size_t digit, Rect at) {
    if (touch_button(ui, at, {digit_ids[digit], digit_labels[digit], Look::key, Face::title})) {
      touched = {HardwareKey::digit, digit};
    }
  };
  for (std::size_t digit = 1; digit <= 9; ++digit) {
    digit_key(digit, place.row((digit - 1) / 3, 4, gap).column((digit - 1) % 3, 3, gap));
  }
  const Rect last = place.row(3, 4, gap);
  digit_key(0, last.column(1, 3, gap));
  if (erase_key(ui, last.column(0, 3, gap))) touched.key = HardwareKey::erase;
  if (has_confirm &&
      touch_button(ui, last.column(2, 3, gap),
                   {"confirm", ui.say("btn.confirm"), Look::primary, Face::small_bold, ready})) {
    touched.key = HardwareKey::confirm;
  }
  return own_keys(ui, touched);
}

// The number with one key more; nothing when the key changes nothing.
std::optional<std::string> edited(const PadTouch& touched, const std::string& digits,
                                  std::size_t most, bool leading_zero) {
  if (touched.key == HardwareKey::erase && !digits.empty()) {
    return digits.substr(0, digits.size() - 1);
  }
  if (touched.key == HardwareKey::digit && digits.size() < most) {
    // Of a count: "0" followed by a digit is that digit.
    const bool replace = digits == "0" && !leading_zero;
    return (replace ? std::string() : digits) + digit_labels[touched.digit];
  }
  return std::nullopt;
}

}  // namespace

bool secret_pad(Ui& ui, Rect place, crypto::DigitEntry& entry, std::size_t wanted) {
  return pin_pad(ui, place, entry, wanted, wanted);
}

bool pin_pad(Ui& ui, Rect place, crypto::DigitEntry& entry, std::size_t least, std::size_t most) {
  const bool ready = entry.length() >= least && entry.length() <= most;
  const PadTouch touched = keys(ui, place, true, ready);
  switch (touched.key) {
    case HardwareKey::digit:
      if (entry.length() < most) entry.push(digit_labels[touched.digit][0]);
      return false;
    case HardwareKey::erase: entry.pop(); return false;
    case HardwareKey::confirm: return ready;
    case HardwareKey::letter:
    case HardwareKey::none:
    case HardwareKey::next:
    case HardwareKey::previous:
    case HardwareKey::act: return false;
  }
  return false;
}

std::optional<std::string> number_pad(Ui& ui, Rect place, const std::string& digits,
                                      std::size_t most) {
  return edited(keys(ui, place, false, false), digits, most, false);
}

std::optional<std::string> digit_row(Ui& ui, Rect place, const std::string& digits,
                                     std::size_t most, Number number) {
  PadTouch touched;
  constexpr std::size_t count = 11;
  for (std::size_t i = 0; i < 10; ++i) {
    const std::size_t digit = (i + 1) % 10;
    if (touch_button(ui, place.column(i, count, ui.gap()),
                     {digit_ids[digit], digit_labels[digit], Look::key, Face::title})) {
      touched = {HardwareKey::digit, digit};
    }
  }
  if (erase_key(ui, place.column(10, count, ui.gap()))) touched.key = HardwareKey::erase;
  return edited(own_keys(ui, touched), digits, most, number == Number::written);
}

void digit_boxes(Ui& ui, Rect place, const crypto::DigitEntry& entry, std::size_t wanted,
                 Digits digits, std::size_t group) {
  const float small_gap = ui.mm(1);
  const float group_gap = ui.mm(3.4F);
  // A last digit alone joins the group before it: ten digits are read as 3, 3 and 4.
  const auto ends_group = [&](std::size_t digit) {
    return (digit + 1) % group == 0 && wanted - digit - 1 > 1;
  };
  const std::size_t gaps_of_groups = (wanted - (wanted % group == 1 ? 2 : 1)) / group;
  const auto groups = static_cast<float>(gaps_of_groups);
  const float gaps = small_gap * (static_cast<float>(wanted - 1) - groups) + group_gap * groups;
  const float width = std::min(ui.mm(11), (place.w - gaps) / static_cast<float>(wanted));
  float x = place.x + (place.w - gaps - width * static_cast<float>(wanted)) / 2;
  entry.with([&](std::span<const std::uint8_t> typed) {
    for (std::size_t i = 0; i < wanted; ++i) {
      const Rect box{x, place.y, width, place.h};
      const bool filled = i < typed.size();
      panel(ui, box, Role::paper, i == typed.size() ? Role::accent : Role::line);
      if (filled && digits == Digits::shown) {
        text(ui, box, digit_labels[static_cast<std::size_t>(typed[i] - '0')],
             {Face::title, Role::ink, Align::centre, Place::middle});
      } else if (filled) {
        ImGui::GetWindowDrawList()->AddCircleFilled({box.centre_x(), box.centre_y()}, ui.mm(1.8F),
                                                    ui.colour(Role::ink));
      }
      x += width + (ends_group(i) ? group_gap : small_gap);
    }
  });
}

void issued_digits(Ui& ui, Rect place, const crypto::DigitEntry& digits) {
  panel(ui, place, Role::paper, Role::accent);
  const Rect inner = place.inset(ui.mm(10), ui.mm(2));
  digits.with([&](std::span<const std::uint8_t> shown) {
    const std::size_t groups = (shown.size() + 2) / 3;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const Rect at = inner.column(i / 3, groups, ui.mm(14)).column(i % 3, 3, 0);
      text(ui, at, digit_labels[static_cast<std::size_t>(shown[i] - '0')],
           {Face::display, Role::ink, Align::centre, Place::middle});
    }
  });
}

}  // namespace kiosk::ui
