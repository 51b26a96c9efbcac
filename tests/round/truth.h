#pragma once
// What really happened, kept by the simulation alone and worked out with its own arithmetic. Votes
// are kept by name, so no order of the desk's lists is taken over; nothing the desk says is ever
// copied into it.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/commune/hamlets.h"
#include "kiosk/election/meeting.h"
#include "tests/round/names.h"

namespace phieukin::round {

namespace election = kiosk::election;

// How a hamlet's vote went.
enum class Story {
  over_90,        // elected, by the winner's share of all households
  from_70_to_90,  // from 70 to 90 %, both included
  under_70,
  split_vote,  // nobody has more than half
  rejected,    // a single candidate whom most do not want
  tie,         // two with one half each, under rules for which half is enough
  too_few,     // fewer ballots than may be decrypted
  no_quorum,   // not held, because too few households came
  storm,       // not held, although enough came
  hands,       // elected by a show of hands
  house_to_house,
  floor_winner,  // somebody named at the meeting wins
  withdrawal,    // one of two withdraws, the other is agreed to
  sum_elects,    // two stations disagree, and the sum elects
  sum_does_not,  // two stations each give another person more than half, the sum nobody
  two_methods,   // one station by secret ballot, the other by hands: nothing is summed
  half_held,     // one station votes, at the other a storm comes
};

// What becomes of a station's own envelope on its way.
enum class Delivery {
  arrives,
  lost,
  garbled,       // the only copy is damaged
  paper,         // lost, and two people entered the paper count instead
  taken_over,    // the first device died: its spare sends it, in epoch 2
  corrected,     // a wrong one comes first; a person takes the right one in instead
  not_packaged,  // the station never got a package
};

// The key of the votes against a single candidate.
inline const std::string disagree;

struct Sums {
  std::uint64_t households = 0, present = 0, ballots = 0;
  std::map<std::string, std::uint64_t> votes;  // by name; empty when nothing was counted
};
Sums operator+(const Sums& a, const Sums& b);
std::uint64_t blank_of(const Sums& sums);

struct StationTruth {
  std::string id;
  Sums sums;
  election::Method method = election::Method::secret;
  election::NotHeld not_held = election::NotHeld::none;
  Delivery delivery = Delivery::arrives;
  std::uint32_t attempt = 1;
};

struct HamletTruth {
  election::Unit unit;
  Story story = Story::over_90;
  bool half_is_enough = false;    // of the majority
  std::vector<Person> people;     // on the plan
  std::optional<Person> nominee;  // from the floor
  std::string withdrawn;          // name; empty: nobody
  std::vector<StationTruth> stations;
  // What the commune decided in the evening.
  std::optional<kiosk::commune::DecisionKind> decided{};
  bool complaint = false;

  // Everybody people could choose.
  std::vector<const Person*> standing() const;
  const Person& person(const std::string& name) const;
  Sums sums() const;
  // Of its first station, and whether all others did the same.
  election::Method method() const { return stations.front().method; }
  bool of_one_method() const;
  bool on_paper() const;
  std::size_t received() const;  // stations whose own letter counts
  bool complete() const;         // there is a result of the whole hamlet
};

struct Verdict {
  election::Outcome outcome = election::Outcome::no_winner;
  std::string winner;  // name
};
// Half of the households must be there, half of them must want the same person.
Verdict verdict_of(const HamletTruth& hamlet, const Sums& sums);

// "Bà Y Hạnh"
std::string label_of(const Person& person);

}  // namespace phieukin::round
