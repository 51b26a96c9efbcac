#pragma once
// What an envelope is worth by itself: its bytes against the package the commune made and the
// device it enrolled. Pure and safe on any thread; the order of envelopes and what else was
// accepted is looked at only when it is taken in. Private to this room.

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/commune/documents.h"
#include "kiosk/commune/result_check.h"

namespace kiosk::commune {

// What of the commune's store an envelope is judged against.
struct Known {
  bool planned = false;  // the plan has this station
  std::optional<StoredPackage> package;
  std::optional<StoredDevice> device;
};

struct Judgement {
  std::string hash;  // hex SHA-256 of the file
  sync::Manifest manifest;
  std::optional<Fault> sender;   // what it is and who sent it: looked at first
  std::optional<Fault> content;  // what it says: looked at after the order
  std::string about;             // words for the tray where a fault needs more than its sentence
  std::string enrolment_hash;    // of the device
  election::ResultFile result;   // with the recomputed figures
  std::string notes;             // opened; empty when there are none

  bool whole() const { return !sender && !content; }
};

Reason reason_of(sync::Error error);

// What is not even an envelope.
Judgement refused_file(std::string hash, const sync::Failure& failure);
Judgement judge(const sync::Envelope& envelope, std::string_view bytes, const Known& known,
                const crypto::SealKeyPair& seal);

}  // namespace kiosk::commune
