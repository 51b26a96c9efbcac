#pragma once
// What can happen to a desk in the middle of its work: somebody pulls the plug, or the disk is
// full.

#include <sys/resource.h>

#include <chrono>
#include <functional>

namespace kiosk::commune {

// Runs `work` in a child and kills it `instant` after it called `ready`, if it is not done by then.
// Whether it was killed.
bool killed_after(std::chrono::microseconds instant,
                  const std::function<void(const std::function<void()>& ready)>& work);

// No file of this process may grow beyond `bytes` while this lives; writes past it fail.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes);
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit();

 private:
  void (*old_handler_)(int);
  rlimit old_limit_{};
};

}  // namespace kiosk::commune
