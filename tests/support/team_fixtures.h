#pragma once
// Fixtures of the screens on which officers prove who they are; `all` has the day's already.

#include "tests/support/fixtures.h"

namespace support {

void add_team(std::vector<Fixture>& all);
void add_silence(std::vector<Fixture>& all);

}  // namespace support
