#include "kiosk/platform/window.h"

#include <imgui.h>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>

#include <algorithm>

#include "kiosk/platform/input_queue.h"

namespace kiosk::platform {

namespace {

constexpr int settling_frames = 2;  // after the last change, so that everything has been measured
constexpr double longest_wait = 60;
constexpr double shortest_wait = 0.005;

InputQueue& queue_of(GLFWwindow* window) {
  return *static_cast<InputQueue*>(glfwGetWindowUserPointer(window));
}

void pointer_moved(GLFWwindow* window, double x, double y) {
  queue_of(window).push({InputKind::move, 0, x, y});
}

void button_changed(GLFWwindow* window, int button, int action, int) {
  if (button != GLFW_MOUSE_BUTTON_LEFT) return;
  const auto kind = action == GLFW_PRESS ? InputKind::press : InputKind::release;
  queue_of(window).push_where_pointer_was(kind);
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
    case GLFW_KEY_SPACE: return ' ';
    case GLFW_KEY_APOSTROPHE: return shift ? '\0' : '\'';
    case GLFW_KEY_MINUS: return shift ? '\0' : '-';
    case GLFW_KEY_COMMA: return shift ? '\0' : ',';
    case GLFW_KEY_PERIOD: return shift ? '\0' : '.';
    default: return '\0';
  }
}

void key_changed(GLFWwindow* window, int key, int, int action, int modifiers) {
  if (action != GLFW_PRESS) return;
  auto& queue = queue_of(window);
  if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) {
    queue.push({InputKind::digit, static_cast<char>('0' + key - GLFW_KEY_0), 0, 0});
  } else if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) {
    queue.push({InputKind::digit, static_cast<char>('0' + key - GLFW_KEY_KP_0), 0, 0});
  } else if (key == GLFW_KEY_BACKSPACE) {
    queue.push({InputKind::erase, 0, 0, 0});
  } else if (key == GLFW_KEY_ENTER || key == GLFW_KEY_KP_ENTER) {
    queue.push({InputKind::confirm, 0, 0, 0});
  } else if (const char letter = letter_of(key, modifiers); letter != 0) {
    queue.push({InputKind::letter, letter, 0, 0});
  }
}

GLFWwindow* make_window(const WindowOptions& options) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_RESIZABLE, GLFW_FALSE);
  if (options.size) {
    return glfwCreateWindow(options.size->first, options.size->second, options.title.c_str(),
                            nullptr, nullptr);
  }
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
  if (mode == nullptr) return nullptr;
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  GLFWwindow* window =
      glfwCreateWindow(mode->width, mode->height, options.title.c_str(), monitor, nullptr);
  if (window != nullptr) glfwSetInputMode(window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  return window;
}

ui::HardwarePress hardware_press(const Input& input) {
  switch (input.kind) {
    case InputKind::digit: return {ui::HardwareKey::digit, input.digit};
    case InputKind::erase: return {ui::HardwareKey::erase};
    case InputKind::confirm: return {ui::HardwareKey::confirm};
    case InputKind::letter: return {ui::HardwareKey::letter, input.digit};
    case InputKind::move:
    case InputKind::press:
    case InputKind::release: return {};
  }
  return {};
}

}  // namespace

struct Window::Impl {
  GLFWwindow* window = nullptr;
  bool full_screen = false;
  InputQueue inputs;
  ui::Theme theme;
  election::Languages languages;
  ui::Fonts fonts;
  float px_per_mm = 1;
  double last_frame = 0;

  // Gives the next input to ImGui or to the pads; true when a finger was lifted.
  bool feed(ui::Ui& ui);
  void frame(Program& program, ui::Ui& ui);
  double wait_for(const Program& program, const ui::Ui& ui, std::int64_t now, int settle) const;
};

void WindowWaker::wake() { glfwPostEmptyEvent(); }

bool Window::Impl::feed(ui::Ui& ui) {
  if (inputs.empty()) return false;
  ImGuiIO& io = ImGui::GetIO();
  const Input input = inputs.take();
  ui.press_hardware(hardware_press(input));
  const bool pointer = input.kind == InputKind::move || input.kind == InputKind::press ||
                       input.kind == InputKind::release;
  // Written directly and not through ImGui's queue: the two Debian releases have different ones.
  if (pointer) io.MousePos = ImVec2(static_cast<float>(input.x), static_cast<float>(input.y));
  if (input.kind == InputKind::press) io.MouseDown[0] = true;
  if (input.kind == InputKind::release) io.MouseDown[0] = false;
  return input.kind == InputKind::release;
}

void Window::Impl::frame(Program& program, ui::Ui& ui) {
  ImGuiIO& io = ImGui::GetIO();
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window, &width, &height);
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  const double now = glfwGetTime();
  io.DeltaTime = static_cast<float>(std::max(1e-4, now - last_frame));
  last_frame = now;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  ui.begin(program.screen());
  program.draw(ui);
  ui.end();
  ImGui::Render();
  glViewport(0, 0, width, height);
  glClearColor(1, 1, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window);
}

double Window::Impl::wait_for(const Program& program, const ui::Ui& ui, std::int64_t now,
                              int settle) const {
  if (settle > 0 || !inputs.empty()) return 0;
  double wait = std::min(longest_wait, 60.0 - static_cast<double>(now % 60));  // the clock
  if (const auto deadline = program.next_deadline()) {
    wait = std::min(wait, static_cast<double>(*deadline - now));
  }
  if (ui.guarded()) wait = std::min(wait, ui.guard_left());
  return std::max(wait, shortest_wait);
}

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

tl::expected<std::unique_ptr<Window>, std::string> Window::open(const WindowOptions& options,
                                                                const Looks& looks) {
#ifdef GLFW_PLATFORM
  glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);  // there is no touch under Wayland yet
#endif
  if (glfwInit() == GLFW_FALSE)
    return tl::unexpected(std::string("Không mở được màn hình đồ họa."));
  auto impl = std::make_unique<Impl>();
  impl->window = make_window(options);
  if (impl->window == nullptr) {
    glfwTerminate();
    return tl::unexpected(std::string("Không mở được cửa sổ OpenGL 3.2."));
  }
  impl->full_screen = !options.size.has_value();
  impl->theme = looks.theme;
  impl->languages = looks.languages;
  glfwMakeContextCurrent(impl->window);
  glfwSwapInterval(1);
  double x = 0;
  double y = 0;
  glfwGetCursorPos(impl->window, &x, &y);
  impl->inputs.push({InputKind::move, 0, x, y});
  glfwSetWindowUserPointer(impl->window, &impl->inputs);
  glfwSetCursorPosCallback(impl->window, pointer_moved);
  glfwSetMouseButtonCallback(impl->window, button_changed);
  glfwSetKeyCallback(impl->window, key_changed);

  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;
  io.MouseDrawCursor = false;
  int height = 0;
  glfwGetFramebufferSize(impl->window, nullptr, &height);
  impl->px_per_mm = options.px_per_mm.value_or(ui::likely_px_per_mm(height));
  auto fonts = ui::Fonts::bake(looks.fonts, impl->theme, impl->px_per_mm, looks.texts);
  auto window = std::unique_ptr<Window>(new Window(std::move(impl)));
  ImGui_ImplOpenGL3_Init("#version 150");
  if (!fonts) return tl::unexpected(fonts.error().detail);
  window->impl_->fonts = *fonts;
  for (const auto& text : looks.texts) {
    const auto missing = window->impl_->fonts.missing(text);
    if (!missing.empty()) {
      return tl::unexpected("Phông chữ thiếu ký tự " + missing + " trong “" + text + "”.");
    }
  }
  return window;
}

Window::~Window() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(impl_->window);
  glfwTerminate();
}

void Window::run(Program& program, const station::Clock& clock, FrameObserver* observer,
                 ui::Listener* listener) {
  ui::Ui ui(impl_->theme, impl_->fonts, impl_->languages, impl_->px_per_mm);
  ui.listen(listener);
  int settle = settling_frames;
  FrameFacts facts;
  while (!program.wants_to_leave()) {
    if (!impl_->full_screen && glfwWindowShouldClose(impl_->window) == GLFW_TRUE) return;
    const double wait = impl_->wait_for(program, ui, clock.unix_seconds(), settle);
    if (wait > 0) {
      glfwWaitEventsTimeout(wait);
    } else {
      glfwPollEvents();
    }
    program.tick(clock.unix_seconds());
    const bool answered = program.take_answers();
    const bool input = !impl_->inputs.empty();
    if (impl_->feed(ui)) ++facts.touches;
    settle = answered || input ? settling_frames : settle - 1;
    impl_->frame(program, ui);
    facts.at_rest = settle <= 0 && impl_->inputs.empty();
    if (observer != nullptr) observer->frame_drawn(ui, program, facts);
  }
}

}  // namespace kiosk::platform
