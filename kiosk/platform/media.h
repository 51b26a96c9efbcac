#pragma once
// Sticks, read from what the system says of itself: /proc/self/mountinfo says what is mounted,
// /sys/dev/block and /sys/block whether it can be pulled out. Nothing is mounted or unmounted here:
// that is the system's own task.

#include <filesystem>
#include <functional>

#include "kiosk/station/ports.h"

namespace kiosk::platform {

struct MediaSources {
  std::filesystem::path mounts = "/proc/self/mountinfo";
  std::filesystem::path sys = "/sys";
  std::filesystem::path labels = "/dev/disk/by-label";
};

class SystemMedia : public station::Media {
 public:
  explicit SystemMedia(MediaSources sources = {});
  std::vector<station::Volume> volumes() const override;
  bool unreadable_stick() const override;

 private:
  MediaSources sources_;
};

}  // namespace kiosk::platform
