#pragma once
// A laptop's identity and its station's package: `enrol`, `load`, `export`. No pixels.
// docs/formats/device.md describes the folder of a device.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/passphrase.h"
#include "kiosk/election/definition.h"
#include "kiosk/package/card.h"
#include "kiosk/package/commune_keys.h"
#include "kiosk/package/content.h"
#include "kiosk/package/refusal.h"
#include "kiosk/station/ports.h"

namespace kiosk::station {

// The formats are shared with the commune and live in kiosk/package.
using package::card_key;
using package::CardEntry;
using package::CardKey;
using package::check_digit;
using package::check_words_of;
using package::code_is_plausible;
using package::commune_keys_file;
using package::CommuneKeys;
using package::Outcome;
using package::package_json;
using package::PackageContent;
using package::parse_commune_keys;
using package::parse_package;
using package::Refusal;

struct Enrolment {
  crypto::DigitEntry device_secret;        // 12 digits, to be written down: `load` needs them
  std::vector<std::string> commune_words;  // check words of the pinned commune key
  std::string device_id;
  std::vector<std::string> device_words;  // of this device's keys: the commune compares them
};
// Makes signing and sealing keys, pins the commune's keys, writes `out` (an enrolment envelope).
// Refuses a folder that holds a device already.
Outcome<Enrolment> enrol(const std::filesystem::path& device, std::string_view name,
                         const std::filesystem::path& trust, const std::filesystem::path& out,
                         crypto::Cost cost, const Clock& clock);

struct IssuedSecret {
  std::string role;  // head | secretary
  crypto::DigitEntry digits;
};
struct Loaded {
  election::Definition definition;
  std::vector<std::string> check_words;  // of the package: two officers compare them
  std::vector<IssuedSecret> officers;
};
// Opens a package with the device secret, checks everything, makes the store and issues the
// officers' secrets. Refuses a device that is loaded already, unless the package is of another vote
// and follows the result this device sealed: that is then set aside. A load that failed or was
// killed can be repeated.
Outcome<Loaded> load(const std::filesystem::path& device, const std::filesystem::path& package,
                     crypto::DigitEntry device_secret, crypto::Cost cost, const Clock& clock);

// Copies the sealed envelope to `to`, safely; the path of the copy.
Outcome<std::filesystem::path> export_result(const std::filesystem::path& device,
                                             const std::filesystem::path& to);

}  // namespace kiosk::station
