#pragma once
// PINs unlock screens, never keys: what the store keeps of one only tells whether another is the
// same. docs/decisions/0013-pins-and-two-people.md says what is refused as weak and why.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/hash.h"
#include "crypto/passphrase.h"

namespace kiosk::station {

// Digits are ASCII. `issued` are the twelve that the same person was given.
bool pin_is_weak(std::span<const std::uint8_t> pin, std::span<const std::uint8_t> issued);

// Document "pins": the store's, one entry for each officer who has set one.
inline constexpr crypto::Cost pin_cost{3, 64ULL << 20};
struct OfficerPin {
  std::string role;
  crypto::Salt salt;
  crypto::Cost cost;
  crypto::Hash verifier;  // SHA-256 of the key drawn from Argon2id
};
std::string pins_json(const std::vector<OfficerPin>& pins);
std::optional<std::vector<OfficerPin>> parse_pins(std::string_view json);

// Nothing when there is no memory for the work.
std::optional<OfficerPin> make_pin(std::string role, const crypto::DigitEntry& typed,
                                   crypto::Cost cost);
std::optional<bool> pin_matches(const OfficerPin& pin, const crypto::DigitEntry& typed);

}  // namespace kiosk::station
