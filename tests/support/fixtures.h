#pragma once
// One model for every screen of the booth, and more where a screen has several faces: many
// candidates, long names, one candidate, nobody elected. Everything in it is invented.

#include <functional>
#include <string>
#include <vector>

#include "kiosk/station/model.h"
#include "kiosk/station/screen_of.h"
#include "kiosk/station/slots.h"

namespace support {

struct Fixture {
  std::string name;
  kiosk::station::Screen screen;
  kiosk::station::Model model;
  // Digits that lie in the slots while this screen is shown.
  std::string typed, issued;

  void fill(kiosk::station::Slots& slots) const {
    for (const char digit : typed) slots.typed.push(digit);
    for (const char digit : issued) slots.issued.push(digit);
  }
};

std::vector<Fixture> fixtures();
kiosk::station::Model open_booth(std::size_t candidates);

}  // namespace support
