#pragma once
// What people decided about a hamlet as documents of the commune's store, by the code of its unit
// (docs/formats/commune.md). Private to this room.

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commune/hamlets.h"
#include "kiosk/package/refusal.h"

namespace kiosk::commune {

inline constexpr std::string_view decision_kind = "decision";    // hamlet: all, oldest first
inline constexpr std::string_view complaint_kind = "complaint";  // hamlet: all, oldest first
inline constexpr std::string_view congress_kind = "congress";    // hamlet: of the Party cell

inline constexpr std::size_t most_decisions = 64;    // of one hamlet
inline constexpr std::size_t most_complaints = 256;  // of one hamlet

std::string decisions_json(const std::vector<CommuneDecision>& decisions);
package::Outcome<std::vector<CommuneDecision>> parse_decisions(std::string_view json);

std::string complaints_json(const std::vector<Complaint>& complaints);
package::Outcome<std::vector<Complaint>> parse_complaints(std::string_view json);

std::string congress_json(const CellCongress& congress);
package::Outcome<CellCongress> parse_congress(std::string_view json);

}  // namespace kiosk::commune
