#pragma once
// What is plugged in to be heard and to print, as the system lists it, and whether the programs
// that speak are installed. It looks at names only: nothing is opened and nothing is started.

#include <filesystem>
#include <vector>

#include "kiosk/station/ports.h"

namespace kiosk::platform {

struct EquipmentPlaces {
  std::filesystem::path sound = "/dev/snd";
  std::filesystem::path usb = "/sys/bus/usb/devices";
  std::vector<std::filesystem::path> programs{"/usr/bin", "/bin"};
};

class SystemEquipment : public station::Equipment {
 public:
  explicit SystemEquipment(EquipmentPlaces places = {});
  station::Hearing hearing() const override;
  // A USB interface of the printer class (07); a printer behind a network is not looked for.
  bool printer() const override;

 private:
  EquipmentPlaces places_;
};

}  // namespace kiosk::platform
