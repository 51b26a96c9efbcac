#pragma once
// What the test build of the kiosk writes about its screen: the targets with their rectangles, and
// the texts a person would read off the screen.

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace drive {

struct Target {
  int x = 0, y = 0, width = 0, height = 0;
  bool enabled = false;
};

struct Report {
  std::int64_t touches = 0;  // taken so far
  int process = 0;           // which booth wrote it
  bool at_rest = false;      // nothing is left to be drawn
  std::string screen;
  std::map<std::string, Target> targets;
  std::map<std::string, std::string> texts;
};

// nullopt while there is no complete report yet.
std::optional<Report> read_report(const std::filesystem::path& file);

}  // namespace drive
