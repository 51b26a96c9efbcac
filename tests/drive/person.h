#pragma once
// Somebody at the screen: waits until it shows what they expect, touches targets, reads texts
// aloud.

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tests/drive/report.h"
#include "tests/drive/x_hand.h"

namespace drive {

class Person {
 public:
  static constexpr std::chrono::seconds ordinary{60};

  Person(std::filesystem::path report, std::filesystem::path pictures);

  // Waits at most 60 s, or the given patience; throws std::runtime_error naming what was on the
  // screen instead.
  Report wait_for_screen(const std::string& screen, std::chrono::seconds patience = ordinary);
  Report wait_until(const std::string& what, const std::function<bool(const Report&)>& reached,
                    std::chrono::seconds patience = ordinary);

  // Touches an enabled target and waits for the screen to answer.
  void touch(const std::string& target);
  // Touches an enabled target and waits for that screen.
  Report touch_to(const std::string& target, const std::string& screen);
  // Touches a target after which nobody answers any more.
  void touch_away(const std::string& target);
  bool on_screen(const std::string& screen) const;
  void type_digits(const std::string& digits);
  void type_name(const std::string& name);
  // Types on the machine's own keyboard until `text_id` reads `wanted`.
  void press_keys(const std::string& keys, const std::string& text_id, const std::string& wanted);
  // Holds a code before the scanner once the screen answers.
  void scan(const std::string& text);
  std::string read(const std::string& text_id);
  std::size_t targets_named(const std::string& beginning);  // on the screen now
  // The plug is pulled in the middle of whatever the booth does.
  void kill_booth();
  int booth_process() const;

  // Milliseconds from lifting the finger to the report of the answering frame ("touch", and
  // once more by screen and target), or of the screen that was awaited ("to <screen>"). A report is
  // looked for every 2 ms.
  const std::map<std::string, std::vector<double>>& waits() const { return waits_; }

  // A picture of every screen the first time it is met; `name` tells apart states of one screen.
  void photograph(const std::string& name);

 private:
  struct Lifted {
    Report before;
    std::chrono::steady_clock::time_point at;
  };
  void wait_until_answering(const std::string& target);
  Lifted touch_only(const std::string& target);
  Lifted touch_and_measure(const std::string& target);
  void note(const std::string& what, std::chrono::steady_clock::time_point since);

  XHand hand_;
  std::filesystem::path report_;
  std::filesystem::path pictures_;
  int pictures_taken_ = 0;
  std::map<std::string, bool> photographed_;
  std::map<std::string, std::vector<double>> waits_;
};

}  // namespace drive
