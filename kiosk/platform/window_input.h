#pragma once
// What hands, keys and scanners do at a window between two frames.

#include <filesystem>
#include <vector>

#include "kiosk/platform/input_queue.h"
#include "kiosk/platform/wedge_reader.h"

struct GLFWwindow;

namespace kiosk::platform {

struct WindowInput : InputQueue {
  WedgeReader scanner;
  bool stirred = false;                        // somebody is there
  bool scanned = false;                        // the scanner holds a whole text
  std::vector<std::filesystem::path> dropped;  // files drawn onto the window
  bool writing = false;                        // the frame on the screen takes letters
  bool exposed = false;                        // the window was covered and has to be drawn again
};

// From now on the window writes there; `input` lives as long as the window.
void listen_to(GLFWwindow* window, WindowInput& input);

}  // namespace kiosk::platform
