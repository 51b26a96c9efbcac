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
// Every page of the desk in every condition that changes what stands on it.
std::vector<Fixture> fixtures();

}  // namespace desk_tests
