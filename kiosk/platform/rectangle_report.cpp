#include "kiosk/platform/rectangle_report.h"

#include <unistd.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>
#include <system_error>

namespace kiosk::platform {

void RectangleReport::heard(std::string_view id, std::string_view text) {
  texts_[std::string(id)] = text;
}

void RectangleReport::heard(std::string_view id, const crypto::DigitEntry& digits) {
  std::string text;
  digits.with([&](std::span<const std::uint8_t> all) { text.assign(all.begin(), all.end()); });
  texts_[std::string(id)] = text;
}

void RectangleReport::frame_drawn(const ui::Ui& ui, const Program& program,
                                  const FrameFacts& facts) {
  const std::string& screen = ui.screen();
  nlohmann::ordered_json json;
  json["screen"] = screen.substr(0, screen.find('/'));
  json["process"] = ::getpid();
  json["busy"] = program.busy();
  json["touches"] = facts.touches;
  json["at_rest"] = facts.at_rest;
  json["targets"] = nlohmann::ordered_json::array();
  for (const auto& target : ui.targets()) {
    json["targets"].push_back({{"id", target.id},
                               {"x", std::lround(target.rect.x)},
                               {"y", std::lround(target.rect.y)},
                               {"w", std::lround(target.rect.w)},
                               {"h", std::lround(target.rect.h)},
                               {"enabled", target.enabled}});
  }
  json["texts"] = texts_;
  texts_.clear();
  const std::string text = json.dump();
  const std::string shown = screen + text;
  if (shown == last_) return;
  last_ = shown;
  auto beside = file_;
  beside += ".new";
  std::ofstream(beside, std::ios::binary) << text << '\n';
  std::error_code ignored;
  std::filesystem::rename(beside, file_, ignored);
}

}  // namespace kiosk::platform
