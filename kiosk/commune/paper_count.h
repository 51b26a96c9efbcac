#pragma once
// A hamlet that fell back to paper: its count is entered twice, by two people, and stands only when
// both agree. It stays marked as paper everywhere.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::commune {

struct PaperCount {
  std::uint64_t households = 0, present = 0, issued = 0, collected = 0, valid = 0;
  std::vector<std::uint64_t> votes;  // by the plan's candidates, then "disagree" of a single one
  bool house_to_house = false;       // Mẫu 04 instead of Mẫu 02
  std::string by;                    // who typed it
  std::int64_t at = 0;               // unix seconds
};

struct PaperEntry {
  std::optional<PaperCount> first, second;
  // Both are there, by different people, with the same figures.
  bool agreed() const;
};

}  // namespace kiosk::commune
