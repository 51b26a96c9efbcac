#pragma once
// How an envelope stands to what was taken in before it: its place in its device's order, and what
// already counts for its station. A few indexed rows, whatever the number of stations. Private to
// this room.

#include <optional>
#include <string>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/judge.h"

namespace kiosk::commune {

// What a package begins with; a take-over raises it.
inline constexpr std::uint64_t first_epoch = 1;

struct Standing {
  std::optional<Fault> order;                     // old_sequence or broken_chain
  std::optional<Fault> against;                   // taken_over, same_key, conflict or paper_counted
  std::optional<store::ReceivedEnvelope> newest;  // accepted from the same device
  std::optional<store::ReceivedEnvelope> station;  // accepted of the same station
  std::optional<store::ReceivedEnvelope> key;      // accepted under the same election key
  std::optional<election::ResultFile> counted;     // the station's result that counts now
  std::string hamlet;                              // code; empty when there is no such station
  bool several_stations = false;                   // in the hamlet: then no figure of one is shown
  PaperEntry paper;                                // of the hamlet; stands where both agree
};

// Precondition: the sender is known, `judgement.sender` is empty.
Outcome<Standing> standing_of(const Commune::Impl& impl, const Judgement& judgement);

// The first thing wrong, in the order docs/formats/commune.md gives; nothing when it is accepted.
std::optional<Fault> fault_of(const Judgement& judgement, const Standing& standing);

// What a person needs to decide about `fault`, in words: hashes, epochs, sequences, what differs.
std::string evidence_of(const Fault& fault, const Judgement& judgement, const Standing& standing);

}  // namespace kiosk::commune
