#include "kiosk/station/lockout.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/station/device_folder.h"
#include "kiosk/station/json_bounds.h"
#include "sync/directory.h"

namespace kiosk::station {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::uint64_t most_wrong = 1'000'000;

std::optional<std::int64_t> number_at(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_number_unsigned()) return std::nullopt;
  const auto value = found->get<std::uint64_t>();
  if (value > (1ULL << 62U)) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

// Overwritten where it lies: a full disk must not keep the officers out, nor let anybody try for
// nothing.
bool overwrite(const std::filesystem::path& file, std::string_view text) {
  std::error_code error;
  const bool known = std::filesystem::exists(file, error);
  const int descriptor =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, private_file);
  if (descriptor < 0) return false;
  const auto written = ::pwrite(descriptor, text.data(), text.size(), 0);
  const bool whole = written == static_cast<ssize_t>(text.size()) &&
                     ::ftruncate(descriptor, static_cast<off_t>(text.size())) == 0 &&
                     ::fsync(descriptor) == 0;
  ::close(descriptor);
  return whole && (known || flush_folder(file.parent_path()));
}

}  // namespace

std::int64_t lock_after(std::uint64_t wrong) {
  if (wrong <= free_tries) return 0;
  std::int64_t seconds = first_lock_seconds;
  for (auto more = wrong - free_tries - 1; more > 0 && seconds < longest_lock_seconds; --more) {
    seconds *= 2;
  }
  return std::min(seconds, longest_lock_seconds);
}

std::string tries_text(const Tries& tries) {
  auto text = Json{{"wrong", tries.wrong}, {"left", tries.left}, {"seen", tries.seen}}.dump();
  text.resize(tries_bytes - 1, ' ');
  return text + '\n';
}

std::optional<Tries> parse_tries(std::string_view text) {
  if (text.size() != tries_bytes || !json_is_bounded(text, tries_bytes, 1)) return std::nullopt;
  const auto json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto wrong = number_at(json, "wrong");
  const auto left = number_at(json, "left");
  const auto seen = number_at(json, "seen");
  if (!wrong || !left || !seen) return std::nullopt;
  const Tries tries{static_cast<std::uint64_t>(*wrong), *left, *seen};
  if (tries.wrong > most_wrong || tries.left > lock_after(tries.wrong)) return std::nullopt;
  if (tries_text(tries) != text) return std::nullopt;
  return tries;
}

Lockout::Lockout(std::filesystem::path file, const Clock& clock)
    : file_(std::move(file)), clock_(&clock) {
  const auto text = sync::read_whole(file_, tries_bytes);
  const auto tries = text ? parse_tries(*text) : std::nullopt;
  tries_ = tries.value_or(
      Tries{free_tries + 1, first_lock_seconds, std::max<std::int64_t>(0, clock.unix_seconds())});
  before_ = tries_;
}

std::int64_t Lockout::left() {
  // A clock that was set back makes nobody wait longer than the whole time once more.
  tries_.seen = std::min(tries_.seen, clock_->unix_seconds());
  return std::max<std::int64_t>(0, tries_.left - (clock_->unix_seconds() - tries_.seen));
}

bool Lockout::keep(const Tries& tries) {
  before_ = std::exchange(tries_, tries);  // in memory too, should the disk refuse
  return overwrite(file_, tries_text(tries));
}

bool Lockout::count() {
  const auto wrong = std::min(tries_.wrong + 1, most_wrong);
  return keep({wrong, lock_after(wrong), std::max<std::int64_t>(0, clock_->unix_seconds())});
}

bool Lockout::forgive() { return keep({0, 0, std::max<std::int64_t>(0, clock_->unix_seconds())}); }

bool Lockout::take_back() { return keep(Tries(before_)); }

}  // namespace kiosk::station
