#pragma once
// What the fixtures of several chapters of the day are made of.

#include "tests/support/fixtures.h"

namespace support {

kiosk::station::Model locked();
kiosk::station::Model with(kiosk::station::Model model,
                           const std::function<void(kiosk::station::Model&)>& change);
kiosk::station::Model meeting(kiosk::station::Phase phase, std::size_t candidates = 3);

void add_meeting(std::vector<Fixture>& all);  // meeting_fixtures.cpp

}  // namespace support
