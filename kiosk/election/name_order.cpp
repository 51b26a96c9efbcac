#include <array>

#include "kiosk/election/text.h"

namespace kiosk::election {
namespace {

// A Vietnamese name as the official order sees it.
struct NameParts {
  std::string_view given;   // last word
  std::string_view family;  // first word, empty when there is only one
  std::string_view middle;  // everything between
};

constexpr std::string_view blanks = " ";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

NameParts parts_of(std::string_view name) {
  name = trimmed(name);
  const auto last = name.find_last_of(blanks);
  if (last == std::string_view::npos) return {name, {}, {}};
  const auto first = name.find_first_of(blanks);
  return {name.substr(last + 1), name.substr(0, first),
          first < last ? trimmed(name.substr(first, last - first)) : std::string_view{}};
}

}  // namespace

bool official_name_less(std::string_view a, std::string_view birth_a, std::string_view b,
                        std::string_view birth_b) {
  const NameParts left = parts_of(a);
  const NameParts right = parts_of(b);
  const std::array<std::pair<std::string_view, std::string_view>, 3> keys = {
      {{left.given, right.given}, {left.family, right.family}, {left.middle, right.middle}}};
  for (const auto& [mine, other] : keys) {
    if (vietnamese_less(mine, other)) return true;
    if (vietnamese_less(other, mine)) return false;
  }
  return birth_a < birth_b;  // ISO dates, and years before the days of the same year
}

}  // namespace kiosk::election
