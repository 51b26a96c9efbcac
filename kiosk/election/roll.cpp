#include "kiosk/election/roll.h"

#include <nlohmann/json.hpp>

namespace kiosk::election {

std::string canonical_roll(const Roll& roll) {
  std::string out;
  for (const Household& household : roll) {
    const nlohmann::ordered_json line = {{"number", household.number},
                                         {"head", household.head},
                                         {"representative", household.representative},
                                         {"birth", household.birth},
                                         {"sex", household.sex},
                                         {"cluster", household.cluster},
                                         {"note", household.note}};
    out += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    out += '\n';
  }
  return out;
}

}  // namespace kiosk::election
