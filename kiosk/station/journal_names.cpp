#include "kiosk/station/journal_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::station {

std::string_view name_of(Check check) {
  switch (check) {
    case Check::box: return "box";
    case Check::clock: return "clock";
    case Check::disk: return "disk";
    case Check::battery: return "battery";
    case Check::stick: return "stick";
    case Check::display: return "display";
    case Check::sound: return "sound";
    case Check::printer: return "printer";
    case Check::swap: return "swap";
  }
  return "";
}

std::string_view name_of(Finding finding) {
  switch (finding) {
    case Finding::good: return "good";
    case Finding::attention: return "attention";
    case Finding::unknown: return "unknown";
  }
  return "";
}

std::string_view name_of(ExportEnd end) {
  switch (end) {
    case ExportEnd::verified: return "verified";
    case ExportEnd::was_there: return "was_there";
    case ExportEnd::renamed: return "renamed";
    case ExportEnd::no_volume: return "no_volume";
    case ExportEnd::read_only: return "read_only";
    case ExportEnd::full: return "full";
    case ExportEnd::vanished: return "vanished";
    case ExportEnd::failed: return "failed";
    case ExportEnd::differs: return "differs";
  }
  return "";
}

std::optional<std::string_view> fault_of(Problem problem) {
  using Fault = std::pair<Problem, std::string_view>;
  static constexpr std::array<Fault, 7> faults{{{Problem::not_cast, "not_cast"},
                                                {Problem::disk_full, "disk_full"},
                                                {Problem::store_unwritable, "store_unwritable"},
                                                {Problem::store_damaged, "store_damaged"},
                                                {Problem::count_failed, "count_failed"},
                                                {Problem::seal_failed, "seal_failed"},
                                                {Problem::self_check_failed, "self_check_failed"}}};
  const auto* const found = std::ranges::find(faults, problem, &Fault::first);
  if (found == faults.end()) return std::nullopt;
  return found->second;
}

}  // namespace kiosk::station
