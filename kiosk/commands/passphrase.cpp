#include "kiosk/commands/passphrase.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

namespace kiosk::commands {

using package::Outcome;

namespace {

constexpr std::size_t most_passphrase_bytes = 256;

// One line of a file descriptor, straight into guarded memory; nullopt when there is none.
std::optional<crypto::SecretBuffer> read_line(int file) {
  std::size_t length = 0;
  const auto whole =
      crypto::SecretBuffer::make(most_passphrase_bytes, [&](std::span<std::uint8_t> out) {
        while (length < out.size() && ::read(file, &out[length], 1) == 1 && out[length] != '\n') {
          ++length;
        }
      });
  if (length == 0 || length == most_passphrase_bytes) return std::nullopt;
  return whole.with([&](std::span<const std::uint8_t> bytes) {
    return crypto::SecretBuffer::make(length, [&](std::span<std::uint8_t> out) {
      std::copy_n(bytes.begin(), length, out.begin());
    });
  });
}

// A terminal that does not show what is typed, for as long as this lives.
class SilentTerminal {
 public:
  SilentTerminal() : file_(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    if (file_ < 0 || ::tcgetattr(file_, &before_) != 0) return;
    auto silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    changed_ = ::tcsetattr(file_, TCSAFLUSH, &silent) == 0;
  }
  ~SilentTerminal() {
    if (changed_) ::tcsetattr(file_, TCSAFLUSH, &before_);
    if (file_ >= 0) ::close(file_);
  }
  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;

  std::optional<crypto::SecretBuffer> ask(std::string_view question) const {
    if (!changed_) return std::nullopt;
    say(question);
    auto line = read_line(file_);
    say("\n");
    return line;
  }

 private:
  void say(std::string_view text) const {
    if (::write(file_, text.data(), text.size()) < 0) return;
  }
  int file_;
  termios before_{};
  bool changed_ = false;
};

bool same(const crypto::SecretBuffer& a, const crypto::SecretBuffer& b) {
  return a.size() == b.size() && a.with([&](auto first) {
    return b.with(
        [&](auto second) { return sodium_memcmp(first.data(), second.data(), first.size()) == 0; });
  });
}

}  // namespace

Outcome<crypto::SecretBuffer> read_passphrase(int descriptor, bool twice) {
  constexpr std::string_view none = "Không đọc được mật khẩu.";
  if (descriptor >= 0) {
    auto line = read_line(descriptor);
    if (!line) return package::refuse(none);
    return std::move(*line);
  }
  const SilentTerminal terminal;
  auto first = terminal.ask("Mật khẩu: ");
  if (!first) return package::refuse(none);
  if (!twice) return std::move(*first);
  const auto second = terminal.ask("Nhập lại mật khẩu: ");
  if (!second || !same(*first, *second)) {
    return package::refuse("Hai lần nhập mật khẩu không giống nhau.");
  }
  return std::move(*first);
}

}  // namespace kiosk::commands
