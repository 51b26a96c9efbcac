#pragma once
// The models that fixtures are made of: a booth at each point of the day.

#include <functional>
#include <vector>

#include "tests/support/fixtures.h"

namespace support {

using kiosk::station::Model;

inline constexpr const char* some_hash =
    "9f2c41d07ab35e88c0146fe29d7b3a5512ce80f4a6973b1d5e08fc42ab67d930";

Model locked();
Model with(Model model, const std::function<void(Model&)>& change);
Model meeting(kiosk::station::Phase phase, std::size_t candidates = 3);
void elect_committee(Model& model, std::size_t size);
Model ceremony(kiosk::station::CeremonyStep step, std::size_t size);
Model voter(kiosk::station::VoterStep step, std::size_t candidates = 3);
Model officer(kiosk::station::OfficerStep step,
              kiosk::station::Phase phase = kiosk::station::Phase::open);
Model after_closing(kiosk::station::Phase phase, std::size_t candidates = 3);
Model counted(std::vector<std::uint64_t> votes, std::uint64_t ballots = 308);

// Officers' sheets, notices, the stick, a practice day (fixtures_day.cpp).
void add_day_fixtures(std::vector<Fixture>& all);

}  // namespace support
