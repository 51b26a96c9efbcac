#pragma once
// Tells a driver outside where the targets are and which values are shown (docs/driving.md).
// Compiled only into the driven build of the tests.

#include <filesystem>
#include <map>
#include <string>

#include "kiosk/platform/program.h"

namespace kiosk::platform {

class RectangleReport : public FrameObserver, public ui::Listener {
 public:
  explicit RectangleReport(std::filesystem::path file) : file_(std::move(file)) {}

  void heard(std::string_view id, std::string_view text) override;
  void heard(std::string_view id, const crypto::DigitEntry& digits) override;
  void frame_drawn(const ui::Ui& ui, const Program& program, const FrameFacts& facts) override;

 private:
  std::filesystem::path file_;
  std::map<std::string, std::string> texts_;
  std::string last_;
};

}  // namespace kiosk::platform
