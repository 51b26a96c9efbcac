#pragma once
// The roll: households of a hamlet and who may represent them. It stays at the commune and on
// paper; a booth only ever gets a commitment to it.

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::election {

struct Household {
  std::uint32_t number = 0;    // số hộ
  std::string head;            // chủ hộ
  std::string representative;  // người đại diện
  std::string birth;           // YYYY-MM-DD or YYYY, may be empty
  std::string sex;             // Nam | Nữ | empty
  std::string cluster;         // cụm, xóm; may be empty
  std::string note;
};

using Roll = std::vector<Household>;

// The bytes a commitment is made of: one canonical JSON line per household.
std::string canonical_roll(const Roll& roll);

}  // namespace kiosk::election
