#pragma once
// What is inside a package: member "package.json.sealed" of its envelope, sealed to the station's
// devices. docs/formats/package.md describes it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/passphrase.h"
#include "kiosk/election/definition.h"
#include "kiosk/package/neighbours.h"
#include "kiosk/package/refusal.h"

namespace kiosk::package {

struct CardEntry {
  std::string tag;        // hex: lookup tag
  std::string encrypted;  // hex: the credential under the card's key
};

// Another vote follows one whose results are sealed.
struct Follows {
  std::string round;                 // id of the round before
  std::vector<std::string> results;  // hex SHA-256 of its accepted envelopes of this hamlet,
                                     // sorted; empty when it was counted on paper
  bool operator==(const Follows&) const = default;
};

struct PackageContent {
  election::Definition definition;
  std::string card_salt;  // hex, one per station
  crypto::Cost card_cost;
  std::vector<std::vector<CardEntry>> cards;  // per booth, sorted by tag
  std::vector<std::string> devices;           // device ids this package is for
  std::vector<Neighbour> neighbours;          // the other stations of the round, sorted
  std::optional<Follows> follows{};           // of another vote only
};

inline constexpr std::size_t most_package_bytes = 16U << 20;
inline constexpr std::size_t most_devices = 64;
inline constexpr std::size_t most_followed = 64;

// Canonical compact JSON.
std::string package_json(const PackageContent& content);
// Strict: the bytes must be exactly what package_json writes, and every booth must have as many
// cards as credentials in each attempt.
Outcome<PackageContent> parse_package(std::string_view json);

}  // namespace kiosk::package
