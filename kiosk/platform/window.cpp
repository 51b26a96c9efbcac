#include "kiosk/platform/window.h"

#include <imgui.h>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "kiosk/platform/input_feed.h"
#include "kiosk/platform/shown_picture.h"
#include "kiosk/platform/window_input.h"
#include "kiosk/ui/photos.h"

namespace kiosk::platform {

namespace {

constexpr int settling_frames = 2;  // after the last change, so that everything has been measured
constexpr double longest_wait = 60;
constexpr double shortest_wait = 0.005;
constexpr float least_change = 0.001F;  // of the scale, in pixels a millimetre

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
  if (window != nullptr && !options.pointer) {
    glfwSetInputMode(window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  }
  return window;
}

}  // namespace

struct Window::Impl {
  GLFWwindow* window = nullptr;
  bool full_screen = false;
  WindowInput inputs;
  ui::Theme theme;
  election::Languages languages;
  ui::Fonts fonts;
  float px_per_mm = 1;
  float asked_px_per_mm = 1;
  double last_frame = 0;
  ShownPicture shown;

  WindowOptions options;
  std::filesystem::path font_folder;
  std::vector<std::string> texts;

  // The scale that is wanted now, and the letters for it.
  float wanted_px_per_mm() const;
  std::optional<std::string> bake(float wanted);
  // After the screen was measured. False when there are no letters at any scale any more.
  bool follow_scale(ui::Ui& ui);
  // Tells the program that somebody is there, and hands over what a scanner read.
  void report(Program& program);
  void frame(Program& program, ui::Ui& ui);
  // The letters and photos are other ones: the card gets them all.
  void send_picture();
  void show(int width, int height);
  double wait_for(const Program& program, const ui::Ui& ui, std::int64_t now, int settle) const;
};

void WindowWaker::wake() { glfwPostEmptyEvent(); }

void Window::Impl::report(Program& program) {
  if (inputs.stirred) program.stirred();
  if (inputs.scanned) program.scanned(inputs.scanner.take());
  if (!inputs.dropped.empty()) program.dropped(std::exchange(inputs.dropped, {}));
  inputs.stirred = inputs.scanned = false;
  inputs.scanner.pass(glfwGetTime());
}

void Window::Impl::send_picture() {
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
  shown.forget();
}

void Window::Impl::show(int width, int height) {
  if (inputs.exposed) shown.forget();
  inputs.exposed = false;
  if (!shown.replaced_by(*ImGui::GetDrawData())) return;
  glViewport(0, 0, width, height);
  glClearColor(1, 1, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window);
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
  if (ui::hold_photos(program.photos())) send_picture();
  ImGui::NewFrame();
  ui.begin(program.screen());
  program.draw(ui);
  ui.end();
  inputs.writing = ui.expects_letters();
  ImGui::Render();
  show(width, height);
}

float Window::Impl::wanted_px_per_mm() const {
  if (options.px_per_mm) return *options.px_per_mm;
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window, &width, &height);
  const auto measured = options.measured ? options.measured(width, height) : std::nullopt;
  return measured.value_or(ui::likely_px_per_mm(height));
}

std::optional<std::string> Window::Impl::bake(float wanted) {
  ImGui::GetIO().Fonts->Clear();
  auto baked = ui::Fonts::bake(font_folder, theme, wanted, texts);
  if (!baked) return baked.error().detail;
  fonts = *baked;
  px_per_mm = wanted;
  return std::nullopt;
}

bool Window::Impl::follow_scale(ui::Ui& ui) {
  const float wanted = wanted_px_per_mm();
  if (std::abs(wanted - asked_px_per_mm) < least_change) return true;
  const float before = px_per_mm;
  asked_px_per_mm = wanted;
  if (bake(wanted) && bake(before)) return false;
  send_picture();
  ui.draw_at(px_per_mm);
  return true;
}

double Window::Impl::wait_for(const Program& program, const ui::Ui& ui, std::int64_t now,
                              int settle) const {
  if (settle > 0 || !inputs.empty()) return 0;
  double wait = std::min(longest_wait, 60.0 - static_cast<double>(now % 60));  // the clock
  if (const auto deadline = program.next_deadline()) {
    wait = std::min(wait, static_cast<double>(*deadline - now));
  }
  if (ui.guarded()) wait = std::min(wait, ui.guard_left());
  if (inputs.scanner.reading()) wait = std::min(wait, WedgeReader::forgotten_after);
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
  listen_to(impl->window, impl->inputs);

  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;
  io.MouseDrawCursor = false;
  impl->options = options;
  impl->font_folder = looks.fonts;
  impl->texts = looks.texts;
  impl->asked_px_per_mm = impl->wanted_px_per_mm();
  const auto lacking = impl->bake(impl->asked_px_per_mm);
  auto window = std::unique_ptr<Window>(new Window(std::move(impl)));
  ImGui_ImplOpenGL3_Init("#version 150");
  if (lacking) return tl::unexpected(*lacking);
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
    impl_->report(program);
    const bool answered = program.take_answers();
    const bool input = !impl_->inputs.empty();
    if (feed(impl_->inputs, ui)) ++facts.touches;
    settle = answered || input ? settling_frames : settle - 1;
    if (!impl_->follow_scale(ui)) return;
    impl_->frame(program, ui);
    facts.at_rest = settle <= 0 && impl_->inputs.empty();
    if (observer != nullptr) observer->frame_drawn(ui, program, facts);
  }
}

}  // namespace kiosk::platform
