#pragma once
// The roll: households of a hamlet and who may represent them. It stays at the commune and on
// paper; a booth only ever gets a commitment to it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/error.h"

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

// CSV in UTF-8 with or without BOM; comma, semicolon or tab; RFC 4180 quotes; header row with the
// Vietnamese column names of docs/formats.md in any order. The failure names row and value.
Result<Roll> parse_roll_csv(std::string_view csv);

// The bytes a commitment is made of: one canonical JSON line per household.
std::string canonical_roll(const Roll& roll);

}  // namespace kiosk::election
