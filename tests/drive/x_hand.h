#pragma once
// A hand at an X display: it can touch a place, and it can photograph the screen. Nothing else.

#include <chrono>
#include <memory>
#include <string>

namespace drive {

class XHand {
 public:
  XHand();  // the display of $DISPLAY; throws std::runtime_error with the reason
  ~XHand();
  XHand(const XHand&) = delete;
  XHand& operator=(const XHand&) = delete;

  // Press and release of the first button at a pixel of the screen; when it was released.
  std::chrono::steady_clock::time_point touch(int x, int y);
  // A letter a–z or a space.
  void press_key(char key);
  // As a scanner types: a card's text, faster than any hand, and Enter.
  void scan(const std::string& text);
  void photograph(const std::string& png_file);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace drive
