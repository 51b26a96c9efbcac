#include "tests/drive/x_hand.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <png.h>

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <thread>
#include <vector>

namespace drive {

struct XHand::Impl {
  Display* display = nullptr;
};

XHand::XHand() : impl_(std::make_unique<Impl>()) {
  impl_->display = XOpenDisplay(nullptr);
  if (impl_->display == nullptr) throw std::runtime_error("no X display to touch");
}

XHand::~XHand() { XCloseDisplay(impl_->display); }

std::chrono::steady_clock::time_point XHand::touch(int x, int y) {
  using namespace std::chrono_literals;
  XTestFakeMotionEvent(impl_->display, -1, x, y, CurrentTime);
  XTestFakeButtonEvent(impl_->display, 1, True, CurrentTime);
  XFlush(impl_->display);
  std::this_thread::sleep_for(25ms);
  XTestFakeButtonEvent(impl_->display, 1, False, CurrentTime);
  const auto released = std::chrono::steady_clock::now();
  XFlush(impl_->display);
  return released;
}

namespace {

void strike(Display* display, KeySym symbol, bool shifted) {
  const KeyCode code = XKeysymToKeycode(display, symbol);
  const KeyCode shift = XKeysymToKeycode(display, XK_Shift_L);
  if (code == 0 || shift == 0) throw std::runtime_error("the keyboard has no such key");
  if (shifted) XTestFakeKeyEvent(display, shift, True, CurrentTime);
  XTestFakeKeyEvent(display, code, True, CurrentTime);
  XTestFakeKeyEvent(display, code, False, CurrentTime);
  if (shifted) XTestFakeKeyEvent(display, shift, False, CurrentTime);
  XFlush(display);
}

}  // namespace

void XHand::press_key(char key) {
  using namespace std::chrono_literals;
  // The keysyms of ASCII letters and the space are their codes.
  strike(impl_->display, static_cast<KeySym>(key), false);
  std::this_thread::sleep_for(15ms);
}

void XHand::scan(const std::string& text) {
  using namespace std::chrono_literals;
  for (const char key : text) {
    strike(impl_->display, static_cast<KeySym>(key), key >= 'A' && key <= 'Z');
    std::this_thread::sleep_for(4ms);
  }
  strike(impl_->display, XK_Return, false);
}

void XHand::photograph(const std::string& png_file) {
  XWindowAttributes root{};
  const Window window = DefaultRootWindow(impl_->display);
  XGetWindowAttributes(impl_->display, window, &root);
  XImage* image = XGetImage(impl_->display, window, 0, 0, static_cast<unsigned>(root.width),
                            static_cast<unsigned>(root.height), AllPlanes, ZPixmap);
  if (image == nullptr) throw std::runtime_error("the screen cannot be photographed");
  std::vector<std::uint8_t> pixels;
  pixels.reserve(static_cast<std::size_t>(root.width * root.height) * 3);
  for (int y = 0; y < root.height; ++y) {
    for (int x = 0; x < root.width; ++x) {
      const unsigned long pixel = XGetPixel(image, x, y);
      pixels.push_back(static_cast<std::uint8_t>((pixel >> 16) & 0xffU));
      pixels.push_back(static_cast<std::uint8_t>((pixel >> 8) & 0xffU));
      pixels.push_back(static_cast<std::uint8_t>(pixel & 0xffU));
    }
  }
  XDestroyImage(image);
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  png.width = static_cast<png_uint_32>(root.width);
  png.height = static_cast<png_uint_32>(root.height);
  png.format = PNG_FORMAT_RGB;
  if (png_image_write_to_file(&png, png_file.c_str(), 0, pixels.data(), 0, nullptr) == 0) {
    throw std::runtime_error("cannot write " + png_file);
  }
}

}  // namespace drive
