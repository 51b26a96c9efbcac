#pragma once
// The other stations of the round, so that a booth can tell whose a foreign card is
// (docs/formats/package.md). Nothing is decided from it: a foreign card opens nothing here.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::package {

struct Neighbour {
  std::string station;
  std::string unit_name;     // "Thôn Pa Cheng"
  std::string commune_name;  // "Xã Đăk Pxi"
  bool operator==(const Neighbour&) const = default;
};

inline constexpr std::size_t most_neighbours = 600;
inline constexpr std::size_t most_neighbours_bytes = 256U << 10;

void sort_neighbours(std::vector<Neighbour>& neighbours);
// Sorted, no station twice (told apart without case), `own` not among them, names normalised.
bool neighbours_fit(const std::vector<Neighbour>& neighbours, std::string_view own);

// [["<station>","<unit>","<commune>"],..], compact.
std::string neighbours_json(const std::vector<Neighbour>& neighbours);
// Strict: exactly what neighbours_json writes.
std::optional<std::vector<Neighbour>> parse_neighbours(std::string_view json, std::string_view own);

// Nothing when the station is not among them. Precondition: neighbours_fit.
const Neighbour* find_neighbour(const std::vector<Neighbour>& neighbours, std::string_view station);

}  // namespace kiosk::package
