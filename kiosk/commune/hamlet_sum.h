#pragma once
// The result of a hamlet from the results of its stations, or from two people's count of its paper.
// It is judged on the sum alone: the quorum, the majority, who stood. Nothing here can be taken
// apart into stations again. Private to this room.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/commune/hamlets.h"
#include "kiosk/commune/paper_count.h"
#include "kiosk/election/outcome.h"

namespace kiosk::commune {

// What the plan says of a hamlet; the same for all its stations.
struct HamletList {
  election::Rules rules;
  std::vector<election::Candidate> official;
  std::vector<plan::CandidateFacts> facts;  // one for each, or none at all
};

struct HamletSum {
  // The official list and those from the floor of any station, as the rules order them. Votes are
  // there when the figures are.
  std::vector<HamletCandidate> candidates;
  std::optional<election::Method> method;
  std::string not_held;
  std::optional<HamletFigures> figures;
  std::string problem;
};

// The official list, nobody has voted yet.
HamletSum sum_of_nothing(const HamletList& list);

// `results` are those of all stations of the hamlet. Clusters that voted in different ways are not
// summed: `problem` says so. Ballots of a station that had too few to be decrypted count as ballots
// of nobody: the figures then say who is elected, or that nobody is, only where no way of filling
// them in would change it. Their votes stay away when they would be those of one station.
HamletSum sum_of(const HamletList& list, const std::vector<election::ResultFile>& results);

// Paper: everybody stood at every place, and nothing is left uncounted.
HamletSum sum_of_paper(const HamletList& list, const PaperCount& count);

}  // namespace kiosk::commune
