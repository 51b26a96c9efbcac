#pragma once
// The booth's window: GLFW on X11, OpenGL 3.2, and a loop that sleeps until somebody touches, the
// worker answers or the program's own deadline comes.

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/platform/program.h"
#include "kiosk/station/ports.h"
#include "kiosk/ui/theme.h"

namespace kiosk::platform {

struct WindowOptions {
  std::string title;
  std::optional<std::pair<int, int>> size;  // none: full screen on the primary monitor
  bool pointer = false;                     // shown over a full screen, too: there is a mouse
  std::optional<float> px_per_mm;           // wins over what follows
  // What was measured for a window of this size; asked again before every frame. None: derived from
  // the window's height.
  std::function<std::optional<float>(int width, int height)> measured;
};

// Wakes the loop from another thread.
class WindowWaker : public station::Waker {
 public:
  void wake() override;
};

struct Looks {
  ui::Theme theme;
  election::Languages languages;
  std::filesystem::path fonts;
  std::vector<std::string>
      texts;  // every text that may appear beside the strings: names of candidates
};

class Window {
 public:
  // Why there is no window, as one sentence in Vietnamese.
  static tl::expected<std::unique_ptr<Window>, std::string> open(const WindowOptions& options,
                                                                 const Looks& looks);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // Until the program wants to leave or, with a window that is not full screen, it is closed.
  void run(Program& program, const station::Clock& clock, FrameObserver* observer,
           ui::Listener* listener);

 private:
  struct Impl;
  explicit Window(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::platform
