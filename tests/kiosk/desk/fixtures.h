#pragma once
// A round of sixty hamlets in every state, with the longest names there are, and the desk's model
// on every page. Plain data, made the same every time.

#include <string>
#include <vector>

#include "kiosk/desk/model.h"

namespace desk_tests {

// 60 hamlets: "VM-001" .. "VM-060".
kiosk::desk::Snapshot snapshot();
// Loaded, 2 December 2026, 14:05.
kiosk::desk::Model loaded();
// The open page of one hamlet.
kiosk::desk::Model at_hamlet(const std::string& code);
// The first hamlet in that state.
const kiosk::commune::HamletView& first_in(const kiosk::desk::Model& model,
                                           kiosk::commune::HamletState state);

struct Fixture {
  std::string name;
  kiosk::desk::Model model;
};
// A list as the office would hand it over.
kiosk::commune::RollLook look_of(const std::string& csv,
                                 const kiosk::rolls::RollOptions& options = {});
// A list with a repair, twins, a row that is no household, and one that is refused if wanted.
std::string odd_list(bool refused);
kiosk::commune::EnrolmentLook made_enrolment();
// The page of the n-th station: 0 printed, 1 packaged, 3 without list, 4 without laptop, 5 ready.
kiosk::desk::Model at_station(std::size_t n);
// The preview of that list at the station without one.
kiosk::desk::Model at_list(const kiosk::commune::RollLook& look);
// Pages of one station's preparation; in station_fixtures.cpp.
void add_stations(std::vector<Fixture>& all);
// Every page of the desk in every condition that changes what stands on it.
std::vector<Fixture> fixtures();

}  // namespace desk_tests
