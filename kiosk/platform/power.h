#pragma once
// Batteries and mains as the system lists them under /sys/class/power_supply.

#include <filesystem>

#include "kiosk/station/ports.h"

namespace kiosk::platform {

class SystemPower : public station::Power {
 public:
  explicit SystemPower(std::filesystem::path folder = "/sys/class/power_supply");
  station::PowerState read() const override;

 private:
  std::filesystem::path folder_;
};

}  // namespace kiosk::platform
