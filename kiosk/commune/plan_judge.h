#pragma once
// Whether a plan may still change so, as far as packages and decisions allow. Private to this room.

#include <set>
#include <string>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/plan/difference.h"

namespace kiosk::commune {

inline constexpr std::string_view former_kind = "former";  // station: whose id it was

// A station that left the plan after packages had been made: they name it, so its id stands for
// this hamlet and no other.
struct Former {
  std::string unit, name;
};
std::string former_json(const Former& former);
package::Outcome<Former> parse_former(std::string_view json);

// `next` has been read; `packaged` are the stations that have a package.
package::Outcome<void> may_change(const Commune::Impl& impl, const plan::Plan& next,
                                  const plan::Difference& difference,
                                  const std::set<std::string, std::less<>>& packaged);

}  // namespace kiosk::commune
