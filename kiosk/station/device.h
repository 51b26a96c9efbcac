#pragma once
// A laptop's identity and its station's package: `enrol`, `load`, `export` (design 6). No pixels.
// The folder of a device is described in docs/formats.md.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/passphrase.h"
#include "crypto/seal.h"
#include "crypto/sign.h"
#include "kiosk/election/definition.h"
#include "kiosk/station/ports.h"
#include "kiosk/store/station_store.h"

namespace kiosk::station {

// Why enrol, load or export refused, as one Vietnamese line for the person.
struct Refusal {
  std::string sentence;
};
template <class T>
using Outcome = tl::expected<T, Refusal>;

// The public keys of a commune: a minisign public key file with one more line "seal <64 hex>".
struct CommuneKeys {
  crypto::SignPublicKey sign;
  crypto::SealPublicKey seal;
};
std::string commune_keys_file(const CommuneKeys& keys, std::string_view comment);
Outcome<CommuneKeys> parse_commune_keys(std::string_view text);
std::vector<std::string> check_words_of(const CommuneKeys& keys);

struct Enrolment {
  crypto::DigitEntry device_secret;        // 12 digits, to be written down: opens the identity for `load`
  std::vector<std::string> commune_words;  // check words of the pinned commune key
  std::string device_id;
};
// Makes signing and sealing keys, pins the commune's keys, writes `out` (an enrolment envelope).
Outcome<Enrolment> enrol(const std::filesystem::path& device, std::string_view name,
                         const std::filesystem::path& trust, const std::filesystem::path& out,
                         crypto::Cost cost, const Clock& clock);

struct IssuedSecret {
  std::string role;                        // head | secretary
  crypto::DigitEntry digits;
};
struct Loaded {
  election::Definition definition;
  std::vector<std::string> check_words;    // of the package: two officers compare them
  std::vector<IssuedSecret> officers;
};
// Opens a package with the device secret, checks everything, makes the store and issues the officers'
// secrets. Refuses a device that is loaded already.
Outcome<Loaded> load(const std::filesystem::path& device, const std::filesystem::path& package,
                     crypto::DigitEntry device_secret, crypto::Cost cost, const Clock& clock);

// Copies the sealed envelope to `to`, safely; the path of the copy.
Outcome<std::filesystem::path> export_result(const std::filesystem::path& device,
                                             const std::filesystem::path& to);

// The content of a package envelope: member "package.json.sealed", sealed to the station's devices.
struct CardEntry {
  std::string tag;        // hex: lookup tag
  std::string encrypted;  // hex: the credential under the card's key
};
struct PackageContent {
  election::Definition definition;
  std::string card_salt;  // hex, one per station
  crypto::Cost card_cost;
  std::vector<std::vector<CardEntry>> cards;  // per booth, sorted by tag
  std::vector<std::string> devices;           // device ids this package is for
};
std::string package_json(const PackageContent& content);
Outcome<PackageContent> parse_package(std::string_view json);

// One derivation gives lookup tag and key of a ten-digit card code (nine digits and a check digit).
struct CardKey {
  std::string tag;                 // 32 hex digits
  crypto::DerivedKey key;
};
crypto::Result<CardKey> card_key(const crypto::DigitEntry& code, const crypto::Salt& salt,
                                 crypto::Cost cost);
char check_digit(std::string_view nine_digits);                   // Damm
bool code_is_plausible(const crypto::DigitEntry& code);

}  // namespace kiosk::station
