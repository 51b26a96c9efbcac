#pragma once
// What the machine says about itself and what is plugged into it. Whatever it does not say is
// missing here and never guessed.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::station {

struct PowerState {
  std::optional<unsigned> percent;  // of all batteries together; missing without a battery
  std::optional<bool> on_mains;
  bool operator==(const PowerState&) const = default;

  bool draining() const { return percent.has_value() && on_mains == false; }
};

// A mounted removable file system.
struct Volume {
  std::filesystem::path folder;
  std::uint64_t free_bytes = 0;
  bool read_only = false;
  std::string file_system;  // "vfat"
  std::string label;        // may be empty
  bool operator==(const Volume&) const = default;
};

// Whether screens can be read aloud.
enum class Hearing { ready, no_sound_card, no_program };

struct Surroundings {
  std::int64_t clock = 0;  // unix seconds, as this machine claims
  PowerState power;
  std::optional<std::uint64_t> disk_free{};  // bytes left beside the store
  std::optional<bool> swap_on{};
  std::optional<std::vector<Volume>> volumes{};  // missing when nobody looked
  bool unreadable_stick = false;                 // one is plugged in, but not mounted
  std::optional<Hearing> hearing{};
  std::optional<bool> printer{};
  bool operator==(const Surroundings&) const = default;
};

}  // namespace kiosk::station
