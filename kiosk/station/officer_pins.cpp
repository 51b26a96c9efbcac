#include "kiosk/station/officer_pins.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/station/device_folder.h"
#include "kiosk/station/json_bounds.h"
#include "kiosk/station/slots.h"

namespace kiosk::station {

namespace {

using Digits = std::span<const std::uint8_t>;
using Json = nlohmann::ordered_json;

constexpr std::size_t dated_digits = 8;  // longer ones are more than a date

int value_of(Digits digits) {
  int value = 0;
  for (const auto digit : digits) value = 10 * value + (digit - '0');
  return value;
}

// 111111, 123456, 987654, 890123, 024680: every digit is as far from the one before it.
bool is_run(Digits pin) {
  const auto step = [&](std::size_t i) { return (pin[i] + 10 - pin[i - 1]) % 10; };
  for (std::size_t i = 2; i < pin.size(); ++i) {
    if (step(i) != step(1)) return false;
  }
  return true;
}

// 121212, 123123: a shorter group again and again.
bool repeats(Digits pin) {
  for (std::size_t period = 1; period <= pin.size() / 2; ++period) {
    bool same = true;
    for (std::size_t i = period; i < pin.size() && same; ++i) same = pin[i] == pin[i - period];
    if (same) return true;
  }
  return false;
}

// 112233: every digit twice.
bool doubled(Digits pin) {
  if (pin.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < pin.size(); i += 2) {
    if (pin[i] != pin[i + 1]) return false;
  }
  return true;
}

bool is_year(int value) { return value >= 1900 && value < 2030; }

bool is_date(Digits pin) {
  if (pin.size() > dated_digits) return false;
  if (is_year(value_of(pin.first(4))) || is_year(value_of(pin.last(4)))) return true;
  const int day = value_of(pin.first(2));
  const int month = value_of(pin.subspan(2, 2));
  return pin.size() == 6 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

crypto::Hash verifier_of(const crypto::Derived& derived) {
  return derived.key("phk-pin_").with([](std::span<const std::uint8_t, 32> key) {
    return crypto::sha256(crypto::as_text(key));
  });
}

std::optional<crypto::Hash> verifier_of(const crypto::DigitEntry& typed, const crypto::Salt& salt,
                                        crypto::Cost cost) {
  const auto derived =
      typed.with([&](Digits digits) { return crypto::Derived::from(digits, salt, cost); });
  if (!derived) return std::nullopt;
  return verifier_of(*derived);
}

OfficerPin pin_of(const Json& json) {
  const auto salt = crypto::Salt::from_hex(json.at("salt").get<std::string>());
  const auto verifier = crypto::Hash::from_hex(json.at("verifier").get<std::string>());
  return {json.at("role").get<std::string>(),
          salt.value_or(crypto::Salt{}),
          {json.at("passes").get<std::uint64_t>(), json.at("memory_bytes").get<std::uint64_t>()},
          verifier.value_or(crypto::Hash{})};
}

}  // namespace

bool pin_is_weak(Digits pin, Digits issued) {
  if (pin.size() < least_pin_digits || pin.size() > most_pin_digits) return true;
  const bool copied =
      std::search(issued.begin(), issued.end(), pin.begin(), pin.end()) != issued.end();
  return copied || is_run(pin) || repeats(pin) || doubled(pin) || is_date(pin);
}

std::string pins_json(const std::vector<OfficerPin>& pins) {
  auto json = Json::array();
  for (const auto& pin : pins) {
    json.push_back({{"role", pin.role},
                    {"salt", pin.salt.hex()},
                    {"passes", pin.cost.passes},
                    {"memory_bytes", pin.cost.memory_bytes},
                    {"verifier", pin.verifier.hex()}});
  }
  return json.dump();
}

std::optional<std::vector<OfficerPin>> parse_pins(std::string_view text) {
  if (!json_is_bounded(text, most_small_file_bytes, 2)) return std::nullopt;
  const auto json = Json::parse(text, nullptr, false);
  if (!json.is_array() || json.size() > most_officers) return std::nullopt;
  std::vector<OfficerPin> pins;
  try {
    for (const auto& entry : json) pins.push_back(pin_of(entry));
  } catch (const Json::exception&) {
    return std::nullopt;
  }
  if (pins_json(pins) != text) return std::nullopt;
  return pins;
}

std::optional<OfficerPin> make_pin(std::string role, const crypto::DigitEntry& typed,
                                   crypto::Cost cost) {
  const auto salt = crypto::random_salt();
  const auto verifier = verifier_of(typed, salt, cost);
  if (!verifier) return std::nullopt;
  return OfficerPin{std::move(role), salt, cost, *verifier};
}

std::optional<bool> pin_matches(const OfficerPin& pin, const crypto::DigitEntry& typed) {
  const auto verifier = verifier_of(typed, pin.salt, pin.cost);
  if (!verifier) return std::nullopt;
  return *verifier == pin.verifier;
}

}  // namespace kiosk::station
