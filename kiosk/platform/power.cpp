#include "kiosk/platform/power.h"

#include <algorithm>
#include <charconv>

#include "kiosk/platform/small_file.h"

namespace kiosk::platform {

namespace {

constexpr std::size_t most_supplies = 32;

std::optional<std::uint64_t> number_in(const std::filesystem::path& file) {
  const auto line = first_line(file);
  if (!line) return std::nullopt;
  std::uint64_t number = 0;
  const auto* const end = line->data() + line->size();
  const auto read = std::from_chars(line->data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

// What batteries say: their own percentage, or how much of what they could hold is there.
struct Charge {
  std::uint64_t now = 0, full = 0;  // in whatever unit all of them share
  std::uint64_t percents = 0, batteries = 0;
  bool same_unit = true;
  bool discharging = false;
};

struct Unit {
  const char* now;
  const char* full;
};

void add(const std::filesystem::path& battery, Charge& charge) {
  const auto status = first_line(battery / "status");
  charge.discharging = charge.discharging || status == "Discharging";
  auto percent = number_in(battery / "capacity");
  for (const auto& unit : {Unit{"energy_now", "energy_full"}, Unit{"charge_now", "charge_full"}}) {
    const auto now = number_in(battery / unit.now);
    const auto full = number_in(battery / unit.full);
    constexpr std::uint64_t most = 1'000'000'000'000;  // beyond it the figure is no battery's
    if (!now || !full || *full == 0 || *full > most || *now > most) continue;
    if (!percent || *percent > 100) percent = std::min<std::uint64_t>(100, *now * 100 / *full);
    if (std::string_view(unit.now) == "energy_now") {
      charge.now += std::min(*now, *full);
      charge.full += *full;
    } else {
      charge.same_unit = false;
    }
    break;
  }
  if (!percent || *percent > 100) return;
  charge.percents += *percent;
  ++charge.batteries;
}

// Batteries of mice and pens are listed too; the machine's own have the scope of the system.
bool is_own(const std::filesystem::path& supply) {
  const auto scope = first_line(supply / "scope");
  return !scope || *scope != "Device";
}

std::optional<unsigned> percent_of(const Charge& charge) {
  if (charge.batteries == 0) return std::nullopt;
  if (charge.batteries > 1 && charge.same_unit && charge.full > 0) {
    return static_cast<unsigned>(charge.now * 100 / charge.full);
  }
  return static_cast<unsigned>(charge.percents / charge.batteries);
}

}  // namespace

SystemPower::SystemPower(std::filesystem::path folder) : folder_(std::move(folder)) {}

station::PowerState SystemPower::read() const {
  station::PowerState state;
  Charge charge;
  std::error_code error;
  std::size_t seen = 0;
  for (auto supply = std::filesystem::directory_iterator(folder_, error);
       !error && supply != std::filesystem::directory_iterator() && seen < most_supplies;
       supply.increment(error), ++seen) {
    const auto path = supply->path();
    const auto type = first_line(path / "type");
    if (!type || !is_own(path)) continue;
    if (*type == "Battery" && number_in(path / "present") != 0) add(path, charge);
    if (*type == "Mains" || type->starts_with("USB")) {
      const auto online = number_in(path / "online");
      if (online) state.on_mains = state.on_mains.value_or(false) || *online != 0;
    }
  }
  state.percent = percent_of(charge);
  // Some machines list no mains; a battery that gets emptier says the same.
  if (!state.on_mains && state.percent && charge.discharging) state.on_mains = false;
  return state;
}

}  // namespace kiosk::platform
