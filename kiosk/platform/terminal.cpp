#include "kiosk/platform/terminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <span>

#include "kiosk/platform/write_all.h"

namespace kiosk::platform {

namespace {

class Terminal {
 public:
  Terminal() : descriptor_(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {}
  ~Terminal() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  bool there() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

class WithoutEcho {
 public:
  explicit WithoutEcho(int descriptor) : descriptor_(descriptor) {
    changed_ = tcgetattr(descriptor_, &before_) == 0;
    termios quiet = before_;
    quiet.c_lflag &= static_cast<tcflag_t>(~ECHO);
    if (changed_) changed_ = tcsetattr(descriptor_, TCSAFLUSH, &quiet) == 0;
  }
  ~WithoutEcho() {
    if (changed_) tcsetattr(descriptor_, TCSAFLUSH, &before_);
  }
  WithoutEcho(const WithoutEcho&) = delete;
  WithoutEcho& operator=(const WithoutEcho&) = delete;

 private:
  int descriptor_;
  termios before_{};
  bool changed_ = false;
};

bool write_text(int descriptor, std::string_view text) {
  return write_all(descriptor, text.data(), text.size());
}

bool write_grouped(int descriptor, const crypto::DigitEntry& digits, std::size_t group) {
  return digits.with([&](std::span<const std::uint8_t> all) {
    bool written = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (group > 0 && i > 0 && i % group == 0) written = written && write_text(descriptor, " ");
      written = written && write_all(descriptor, &all[i], 1);
    }
    return written;
  });
}

}  // namespace

std::optional<crypto::DigitEntry> read_digits(int descriptor) {
  crypto::DigitEntry digits;
  char one = 0;
  bool fits = true;
  while (true) {  // byte by byte: nothing is buffered that would have to be wiped
    const ssize_t got = read(descriptor, &one, 1);
    if (got < 0) return std::nullopt;
    if (got == 0 || one == '\n') break;
    if (one == ' ' || one == '\r') continue;
    fits = fits && digits.push(one);
  }
  sodium_memzero(&one, sizeof(one));
  if (!fits || digits.length() == 0) return std::nullopt;
  return digits;
}

std::optional<crypto::DigitEntry> ask_digits(std::string_view question) {
  const Terminal terminal;
  if (!terminal.there()) return std::nullopt;
  write_text(terminal.descriptor(), question);
  const WithoutEcho quiet(terminal.descriptor());
  auto digits = read_digits(terminal.descriptor());
  write_text(terminal.descriptor(), "\n");
  return digits;
}

bool write_digits(int descriptor, std::string_view role, const crypto::DigitEntry& digits) {
  return write_text(descriptor, role) && write_text(descriptor, " ") &&
         write_grouped(descriptor, digits, 0) && write_text(descriptor, "\n");
}

bool show_digits(std::string_view sentence, const crypto::DigitEntry& digits) {
  const Terminal terminal;
  return terminal.there() && write_text(terminal.descriptor(), sentence) &&
         write_text(terminal.descriptor(), " ") &&
         write_grouped(terminal.descriptor(), digits, 3) && write_text(terminal.descriptor(), "\n");
}

}  // namespace kiosk::platform
