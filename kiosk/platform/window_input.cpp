#include "kiosk/platform/window_input.h"

#include <GLFW/glfw3.h>

#include <optional>

namespace kiosk::platform {

namespace {

WindowInput& input_of(GLFWwindow* window) {
  return *static_cast<WindowInput*>(glfwGetWindowUserPointer(window));
}

void pointer_moved(GLFWwindow* window, double x, double y) {
  input_of(window).push({InputKind::move, 0, x, y, glfwGetTime()});
}

void button_changed(GLFWwindow* window, int button, int action, int) {
  if (button != GLFW_MOUSE_BUTTON_LEFT) return;
  const auto kind = action == GLFW_PRESS ? InputKind::press : InputKind::release;
  auto& input = input_of(window);
  // When it is lifted, so that no touch begins on a screen that a sign of life brings back.
  if (kind == InputKind::release) input.stirred = true;
  input.push_where_pointer_was(kind, glfwGetTime());
}

// The character on the key of a scanner, by the key's place: input methods and layouts would make
// Vietnamese letters of digits. '?' where a card's text has none; 0 for keys without a character.
char character_of(int key, int modifiers) {
  const bool shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) return static_cast<char>('A' + key - GLFW_KEY_A);
  if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) {
    return shift ? '?' : static_cast<char>('0' + key - GLFW_KEY_0);
  }
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) {
    return static_cast<char>('0' + key - GLFW_KEY_KP_0);
  }
  if (key == GLFW_KEY_MINUS) return shift ? '_' : '-';
  if (key == GLFW_KEY_KP_SUBTRACT) return '-';
  if (key == GLFW_KEY_PERIOD || key == GLFW_KEY_KP_DECIMAL) return '.';
  return key > GLFW_KEY_SPACE && key <= GLFW_KEY_GRAVE_ACCENT ? '?' : '\0';
}

// True when the key belongs to a scanner, and so to nobody else.
bool scanner_takes(WindowInput& input, int key, int modifiers) {
  const bool enter = key == GLFW_KEY_ENTER || key == GLFW_KEY_KP_ENTER;
  const char character = character_of(key, modifiers);
  if (!enter && character == '\0') return false;
  const double now = glfwGetTime();
  const auto taken = enter ? input.scanner.enter(now) : input.scanner.character(character, now);
  if (taken == WedgeReader::Key::completes) input.scanned = true;
  return taken != WedgeReader::Key::of_person;
}

// The raw letter of a key for writing names; 0 for every other key. What it becomes with the text
// before it is Telex's matter (kiosk/ui/telex.h).
char letter_of(int key, int modifiers) {
  if ((modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0) return 0;
  const bool shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) {
    return static_cast<char>((shift ? 'A' : 'a') + key - GLFW_KEY_A);
  }
  switch (key) {
    case GLFW_KEY_APOSTROPHE: return shift ? '\0' : '\'';
    case GLFW_KEY_MINUS: return shift ? '_' : '-';
    case GLFW_KEY_SLASH: return shift ? '\0' : '/';
    case GLFW_KEY_KP_DIVIDE: return '/';
    case GLFW_KEY_COMMA: return shift ? '\0' : ',';
    case GLFW_KEY_PERIOD: return shift ? '\0' : '.';
    default: return '\0';
  }
}

std::optional<Input> press_of(int key, int modifiers) {
  if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) {
    return Input{InputKind::digit, static_cast<char>('0' + key - GLFW_KEY_0)};
  }
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) {
    return Input{InputKind::digit, static_cast<char>('0' + key - GLFW_KEY_KP_0)};
  }
  const bool back = (modifiers & GLFW_MOD_SHIFT) != 0;
  switch (key) {
    case GLFW_KEY_BACKSPACE: return Input{InputKind::erase};
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return Input{InputKind::confirm};
    case GLFW_KEY_SPACE: return Input{InputKind::act};
    case GLFW_KEY_TAB: return Input{back ? InputKind::previous : InputKind::next};
    case GLFW_KEY_RIGHT:
    case GLFW_KEY_DOWN: return Input{InputKind::next};
    case GLFW_KEY_LEFT:
    case GLFW_KEY_UP: return Input{InputKind::previous};
    default: break;
  }
  const char letter = letter_of(key, modifiers);
  return letter == 0 ? std::nullopt : std::optional(Input{InputKind::letter, letter});
}

// A key that is held acts once (VVSG 2.0, 7.2-M): GLFW_REPEAT is no press.
void key_changed(GLFWwindow* window, int key, int, int action, int modifiers) {
  if (action != GLFW_PRESS) return;
  auto& input = input_of(window);
  input.stirred = true;
  // Where a name is written a letter is the beginning of a name, and no card is wanted.
  if (!input.writing && scanner_takes(input, key, modifiers)) return;
  auto press = press_of(key, modifiers);
  if (!press) return;
  press->seconds = glfwGetTime();
  input.push(*press);
}

constexpr std::size_t most_dropped = 3000;  // the stations of a province

void files_dropped(GLFWwindow* window, int count, const char** paths) {
  auto& input = input_of(window);
  input.stirred = true;
  for (int i = 0; i < count && input.dropped.size() < most_dropped; ++i) {
    input.dropped.emplace_back(paths[i]);
  }
}

void uncovered(GLFWwindow* window) { input_of(window).exposed = true; }

}  // namespace

void listen_to(GLFWwindow* window, WindowInput& input) {
  double x = 0;
  double y = 0;
  glfwGetCursorPos(window, &x, &y);
  input.push({InputKind::move, 0, x, y, glfwGetTime()});
  glfwSetWindowUserPointer(window, &input);
  glfwSetCursorPosCallback(window, pointer_moved);
  glfwSetMouseButtonCallback(window, button_changed);
  glfwSetKeyCallback(window, key_changed);
  glfwSetDropCallback(window, files_dropped);
  glfwSetWindowRefreshCallback(window, uncovered);
}

}  // namespace kiosk::platform
