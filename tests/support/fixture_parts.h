#pragma once
// What the fixtures of several chapters of the day are made of.

#include "tests/support/fixture_models.h"

namespace support {

void add_meeting(std::vector<Fixture>& all);  // meeting_fixtures.cpp
void add_photos(std::vector<Fixture>& all);   // photo_fixtures.cpp

}  // namespace support
