#pragma once
// What the commune's store keeps as documents, by kind and id. docs/formats/commune.md lists them.
// Private to this room.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/definition.h"
#include "kiosk/package/device_record.h"

namespace kiosk::commune {

inline constexpr std::string_view plan_kind = "plan";      // id "": the plan's JSON
inline constexpr std::string_view key_kind = "key";        // "sign", "seal": wrapped
inline constexpr std::string_view public_kind = "public";  // "": commune.pub as it was written
inline constexpr std::string_view photos_kind = "photos";  // station: as packages carry them
inline constexpr std::string_view roll_kind = "roll";      // station: canonical roll
inline constexpr std::string_view roll_salt_kind = "roll_salt";  // station: hex
inline constexpr std::string_view device_kind = "device";        // device id
inline constexpr std::string_view package_kind = "package";      // station
inline constexpr std::string_view printing_kind = "printing";    // station: its card files
inline constexpr std::string_view chain_kind = "chain";          // "": the last package written
inline constexpr std::string_view result_kind = "result";        // station: result.json
inline constexpr std::string_view notes_kind = "notes";          // station: its notes, opened
inline constexpr std::string_view paper_kind = "paper";          // unit code: both entries

struct StoredDevice {
  std::string station;
  std::string enrolment_hash;  // hex SHA-256 of the enrolment envelope
  package::DeviceRecord record;
};
std::string device_json(const StoredDevice& device);
package::Outcome<StoredDevice> parse_device(std::string_view json);

// The public half of a package: nothing here opens a card.
struct StoredPackage {
  election::Definition definition;
  std::string package_hash;   // hex SHA-256 of the manifest
  std::string envelope_hash;  // hex SHA-256 of the file
  std::string codes_hash;     // hex SHA-256 of the codes file, to recognise it on the disk
  std::vector<std::string> devices;
};
std::string stored_package_json(const StoredPackage& package);
package::Outcome<StoredPackage> parse_stored_package(std::string_view json);

// The files on the commune's disk that hold the cards' private halves, until somebody says that the
// cards are printed. No code and no credential is in it.
struct CardFile {
  std::string name;    // within the folder
  std::string sha256;  // hex: what is not ours is never deleted
};
enum class PrintingState { open, erasing, erased };
struct Printing {
  std::string folder;  // where the package was written, absolute
  std::vector<CardFile> files;
  PrintingState state = PrintingState::open;
};
std::string printing_json(const Printing& printing);
package::Outcome<Printing> parse_printing(std::string_view json);

// Where the chain of packages stands: the next manifest follows from it.
struct Chain {
  std::uint64_t sequence = 0;
  std::string previous;  // hex SHA-256 of the last package envelope; empty before the first
};
std::string chain_json(const Chain& chain);
package::Outcome<Chain> parse_chain(std::string_view json);

}  // namespace kiosk::commune
