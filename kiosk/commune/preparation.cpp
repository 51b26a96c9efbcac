#include "kiosk/commune/preparation.h"

#include <algorithm>

#include "kiosk/commune/commune_impl.h"

namespace kiosk::commune {

namespace {

Outcome<bool> is_printed(const Commune::Impl& impl, std::string_view station) {
  const auto found = impl.document(printing_kind, station);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return false;
  const auto printing = parse_printing(**found);
  if (!printing) return tl::unexpected(printing.error());
  return printing->state == PrintingState::erased;
}

}  // namespace

Outcome<std::vector<StationPreparation>> Commune::preparation() const {
  const auto devices = impl_->devices();
  if (!devices) return tl::unexpected(devices.error());
  std::vector<StationPreparation> all;
  for (const auto& planned : impl_->plan.stations) {
    StationPreparation station;
    station.station = planned.id;
    station.unit_name = planned.unit.name;
    station.booths = planned.booths;
    station.spares = planned.spares;
    for (const auto& one : *devices) {
      if (one.station == planned.id) station.device_names.push_back(one.record.name);
    }
    station.devices = station.device_names.size();
    const auto roll = impl_->document(roll_kind, planned.id);
    if (!roll) return tl::unexpected(roll.error());
    // A canonical roll has one line for each household.
    if (*roll) {
      station.households =
          static_cast<std::uint64_t>(std::count((*roll)->begin(), (*roll)->end(), '\n'));
    }
    const auto package = impl_->package_of(planned.id);
    if (!package) return tl::unexpected(package.error());
    station.packaged = package->has_value();
    const auto printed = is_printed(*impl_, planned.id);
    if (!printed) return tl::unexpected(printed.error());
    station.printed = *printed;
    all.push_back(std::move(station));
  }
  return all;
}

}  // namespace kiosk::commune
