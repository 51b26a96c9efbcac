#pragma once
// Booths as they must not be: what an honest booth left behind is changed into what a careless one
// would have left. Only the copies of one election are touched.

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "small_election.h"

namespace secrecy {

struct PlantedLeak {
  std::string name;
  std::function<void(Artefacts&, const kiosk::store::StoreKey&, std::mt19937_64&)> plant;
};

const std::vector<PlantedLeak>& planted_leaks();

}  // namespace secrecy
