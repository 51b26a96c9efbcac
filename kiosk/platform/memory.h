#pragma once
// Whether the system may write memory to a disk: what a voter chose could then be found there.

#include <filesystem>

#include "kiosk/station/ports.h"

namespace kiosk::platform {

class SystemMemory : public station::Memory {
 public:
  explicit SystemMemory(std::filesystem::path swaps = "/proc/swaps");
  // Swap in compressed memory (zram) is no disk.
  std::optional<bool> swap_on() const override;

 private:
  std::filesystem::path swaps_;
};

}  // namespace kiosk::platform
