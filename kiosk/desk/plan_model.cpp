#include <algorithm>
#include <set>

#include "kiosk/desk/model.h"
#include "kiosk/election/text.h"

namespace kiosk::desk {

std::vector<const plan::PlannedStation*> listed_plan(const Model& model) {
  const auto wanted = election::folded(model.plan.hamlets.search);
  std::set<std::string_view> seen;
  std::vector<const plan::PlannedStation*> rows;
  for (const auto& station : model.snapshot.plan.stations) {
    if (!seen.insert(station.unit.code).second) continue;
    const bool shown =
        wanted.empty() || election::folded(station.unit.name).find(wanted) != std::string::npos;
    if (shown) rows.push_back(&station);
  }
  return rows;
}

std::vector<const plan::PlannedStation*> stations_of_plan(const Model& model) {
  std::vector<const plan::PlannedStation*> stations;
  for (const auto& station : model.snapshot.plan.stations) {
    if (station.unit.code == model.plan.hamlet) stations.push_back(&station);
  }
  return stations;
}

}  // namespace kiosk::desk
