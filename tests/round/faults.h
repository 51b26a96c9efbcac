#pragma once
// Letters a commune must not count, each with one thing wrong, and the reason the desk has to give.

#include <array>
#include <string>
#include <string_view>

#include "tests/round/desk.h"

namespace phieukin::round {

enum class Fault {
  cut_short,
  flipped_bit,
  noise,
  empty,
  changed_manifest,  // one digit, under the old signature
  newer_format,
  stranger,  // a device nobody enrolled
  stranger_in_its_name,
  stolen_key,  // another station's device, under its own name
  stolen_key_in_its_name,
  changed_figures,  // result.json, signed by the true device
  changed_record,
  changed_journal,
  other_station,  // the true device sends its result as another station's
  unknown_station,
  other_round,
  practice,
  no_result,  // an envelope of another kind
  broken_chain,
  older,          // a smaller sequence than what was accepted
  conflicting,    // a second, different result
  second_device,  // the spare sends one as well, though nobody declared a take-over
  second_epoch,   // a take-over of a station whose result was in
};

struct FaultKind {
  Fault fault;
  std::string_view reason;    // the machine word of the tray
  bool after_honest = false;  // the reason needs the honest letter to have come before
  bool names_station = true;  // as far as the tray can tell
  bool verifies = false;      // nothing but order or a conflict keeps it out
};
inline constexpr std::array fault_kinds = {
    FaultKind{Fault::cut_short, "malformed", false, false},
    FaultKind{Fault::flipped_bit, "wrong_members", false, false},
    FaultKind{Fault::noise, "malformed", false, false},
    FaultKind{Fault::empty, "malformed", false, false},
    FaultKind{Fault::changed_manifest, "bad_signature"},
    FaultKind{Fault::newer_format, "newer_format", false, false},
    FaultKind{Fault::stranger, "unknown_device"},
    FaultKind{Fault::stranger_in_its_name, "bad_signature"},
    FaultKind{Fault::stolen_key, "wrong_device"},
    FaultKind{Fault::stolen_key_in_its_name, "bad_signature"},
    FaultKind{Fault::changed_figures, "wrong_figures"},
    FaultKind{Fault::changed_record, "bad_record"},
    FaultKind{Fault::changed_journal, "bad_journal"},
    FaultKind{Fault::other_station, "wrong_device"},
    FaultKind{Fault::unknown_station, "unknown_station"},
    FaultKind{Fault::other_round, "wrong_election"},
    FaultKind{Fault::practice, "practice"},
    FaultKind{Fault::no_result, "wrong_kind"},
    FaultKind{Fault::broken_chain, "broken_chain", false, true, true},
    FaultKind{Fault::older, "old_sequence", true, true, true},
    FaultKind{Fault::conflicting, "conflict", true, true, true},
    FaultKind{Fault::second_device, "same_key", true, true, true},
    FaultKind{Fault::second_epoch, "taken_over", true, true, true},
};

struct Desks {
  const Desk& own;
  const Desk& other_round;  // has prepared some of the same stations
};

struct Scene {
  const World& world;
  const Desks& desks;
  World::Place place;
  World::Place thief;  // another station, whose key is used for `place`
  std::string honest;  // the letter of `place` as it should be
};

struct BadLetter {
  std::string bytes;
  std::string station;  // that it claims to come from; empty when nothing can be read
};
BadLetter forge(const FaultKind& kind, const Scene& scene);

// One bit of the middle is another.
std::string with_flipped_bit(std::string bytes);
// A station's own letter after its spare took over.
std::string hold_after_take_over(const World& world, const Desk& desk, const World::Place& place);

}  // namespace phieukin::round
