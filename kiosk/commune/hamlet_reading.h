#pragma once
// Everything the store knows of the hamlets, read once: what came in, what people decided, and what
// follows from both. Private to this room.

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/hamlet_state.h"

namespace kiosk::commune {

struct HamletReading {
  HamletView view;
  HamletFacts facts;
  HamletStanding standing;
};

// In the plan's order; `only` names one unit, or all of them when it is empty.
Outcome<std::vector<HamletReading>> read_hamlets(const Commune& commune, const Commune::Impl& impl,
                                                 std::string_view only = {});

// The stations of a unit, in the plan's order.
std::vector<const plan::PlannedStation*> stations_of(const plan::Plan& plan,
                                                     std::string_view hamlet);
// The codes of all units, each once, in the plan's order.
std::vector<std::string> hamlets_of(const plan::Plan& plan);

}  // namespace kiosk::commune
