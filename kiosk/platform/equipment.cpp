#include "kiosk/platform/equipment.h"

#include <algorithm>
#include <string>

#include "kiosk/platform/small_file.h"

namespace kiosk::platform {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_entries = 512;

template <class Wanted>
bool any_entry(const fs::path& folder, Wanted&& wanted) {
  std::error_code error;
  std::size_t seen = 0;
  for (auto entry = fs::directory_iterator(folder, error);
       !error && entry != fs::directory_iterator() && seen < most_entries;
       entry.increment(error), ++seen) {
    if (wanted(entry->path())) return true;
  }
  return false;
}

// pcmC0D0p: the first card's first device, playing; a "c" at the end records.
bool plays(const fs::path& device) {
  const auto name = device.filename().string();
  return name.starts_with("pcm") && name.ends_with("p");
}

bool installed(const std::vector<fs::path>& folders, const char* program) {
  return std::ranges::any_of(folders, [&](const fs::path& folder) {
    std::error_code error;
    return fs::exists(folder / program, error);
  });
}

}  // namespace

SystemEquipment::SystemEquipment(EquipmentPlaces places) : places_(std::move(places)) {}

station::Hearing SystemEquipment::hearing() const {
  if (!any_entry(places_.sound, plays)) return station::Hearing::no_sound_card;
  const bool speaks =
      installed(places_.programs, "espeak-ng") && installed(places_.programs, "aplay");
  return speaks ? station::Hearing::ready : station::Hearing::no_program;
}

bool SystemEquipment::printer() const {
  return any_entry(places_.usb, [](const fs::path& interface) {
    return first_line(interface / "bInterfaceClass") == "07";
  });
}

}  // namespace kiosk::platform
