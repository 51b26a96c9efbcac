#pragma once
// Parts of PLAN.json as parse_plan takes them one after the other. Private to this room.

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "kiosk/election/json_reader.h"
#include "kiosk/plan/plan.h"

namespace kiosk::plan {

inline constexpr std::size_t most_plan_name = 120;
inline constexpr std::size_t most_plan_title = 300;
inline constexpr std::size_t most_plan_code = 64;

// Well-formed, but it cannot be so.
void impossible(election::ReadState& state, std::string sentence);
std::string read_identifier(election::ObjectReader& reader, std::string_view name);
// YYYY-MM-DD, or empty when the field is not there.
std::string read_optional_date(election::ObjectReader& reader, std::string_view name);
// The commune's code, a hyphen and three digits.
bool is_unit_code(const election::Commune& commune, std::string_view code);
std::optional<election::Rules> read_rules(const nlohmann::json& value, const std::string& path,
                                          election::ReadState& state);

// Appends the station to the plan, whose commune has been read.
void read_station(const nlohmann::json& value, const std::string& path,
                  const election::Rules& rules, Plan& plan, election::ReadState& state);

}  // namespace kiosk::plan
