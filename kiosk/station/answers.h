#pragma once
// What effects answer.

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/station/model.h"

namespace kiosk::station {

struct StoreUnlocked {
  Model restored;
};                          // everything known again
struct Saved {};            // the step's documents are durable
struct SecretIssued {};     // digits are in Slots::issued
struct SecretConfirmed {};  // the member's wrap key is ready
struct SetupCommitted {
  std::string setup_event;
};
struct CardAccepted {};
struct CardOfElsewhere {
  std::string unit_name, commune_name;
};
struct CardWithdrawn {
  std::uint64_t voided, lost;  // so far
};
struct BallotCast {
  std::string tracker;
  std::uint64_t ballots;
};
struct MemberAccepted {
  std::size_t index;
};
struct TallyCommitted {};
struct Counted {
  election::Figures figures;
};
struct Sealed {
  std::string envelope_hash, envelope_name;
};
struct CalibrationDone {
  ScreenMeasure measure;
};
struct NoteSaved {
  std::vector<Note> notes;
};
struct LastCallSaved {
  bool announced;
};
struct ResultExported {
  ExportEnd end;
  std::string name;
};
struct EffectFailed {
  Problem problem;
};

// --- answers about officers ---
struct LockedOut {
  std::int64_t seconds;
};  // too many wrong secrets: none is taken
struct OfficerRecognised {
  std::size_t officer;
};
struct PinTaken {};                // good enough, to be typed once more
struct PinStored {};               // durable
struct SecondOfficerConfirmed {};  // the action's own effect may run, once

}  // namespace kiosk::station
