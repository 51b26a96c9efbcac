#pragma once
// The words and figures of the tables that leave the desk, against what happened.

#include "tests/round/compare.h"
#include "tests/round/tables.h"

namespace phieukin::round {

struct Exported {
  Sheets internal, posted;
};

Findings compare_tables(const Truth& truth, const Exported& found);

// Of this comparison only.
using Cells = std::vector<std::pair<std::string, std::string>>;  // header and text
Cells hamlet_cells(const Truth& truth, const HamletTruth& hamlet);
// Everybody who stood at the hamlet, by name as the tables show it; "disagree" of a single one too.
std::map<std::string, Cells> person_cells(const HamletTruth& hamlet);
std::string percent(std::uint64_t part, std::uint64_t whole);

}  // namespace phieukin::round
