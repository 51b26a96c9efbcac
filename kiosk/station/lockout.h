#pragma once
// Wrong secrets are counted for the whole machine, in a small file that lasts over restarts
// (docs/formats/device.md). A try is counted before it is looked at and forgiven when it was right,
// so pulling the plug in between wins nothing. It slows people down; what protects the keys is the
// work of Argon2id.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/station/ports.h"

namespace kiosk::station {

struct Tries {
  std::uint64_t wrong = 0;  // since the last right one
  std::int64_t left = 0;    // seconds to wait, as of `seen`
  std::int64_t seen = 0;    // unix seconds
  bool operator==(const Tries&) const = default;
};

inline constexpr std::uint64_t free_tries = 4;  // the fifth wrong one locks
inline constexpr std::int64_t first_lock_seconds = 15;
inline constexpr std::int64_t longest_lock_seconds = 60 * 60;
std::int64_t lock_after(std::uint64_t wrong);  // seconds

std::string tries_text(const Tries& tries);  // always as long
std::optional<Tries> parse_tries(std::string_view text);
inline constexpr std::size_t tries_bytes = 128;

class Lockout {
 public:
  // A missing or damaged file counts as five wrong tries.
  Lockout(std::filesystem::path file, const Clock& clock);

  std::int64_t left();  // seconds in which no secret is taken
  std::uint64_t wrong() const { return tries_.wrong; }
  // One more wrong try, durable when it returns. False: it could not be written.
  bool count();
  bool forgive();    // the secret was right
  bool take_back();  // the last one counted was no try: the machine failed, not the person

 private:
  bool keep(const Tries& tries);

  std::filesystem::path file_;
  const Clock* clock_;
  Tries tries_, before_;
};

}  // namespace kiosk::station
