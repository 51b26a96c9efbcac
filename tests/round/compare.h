#pragma once
// Holds what the desk says against what happened. Every difference is one sentence; no difference,
// no sentence.

#include <string>
#include <vector>

#include "tests/round/post.h"

namespace phieukin::round {

struct Truth {
  World world;
  std::vector<Letter> letters;  // as they arrived
};
using Findings = std::vector<std::string>;

// Where the receipt of a letter lies; `letter` is its place among the truth's.
struct ReceiptOf {
  std::size_t letter = 0;
  std::filesystem::path file;
};

// "accepted", "duplicate" or "quarantined" for each letter as it arrived.
std::vector<std::string> expected_fates(const Truth& truth);
// What import said of each letter, in the order of the letters.
Findings compare_fates(const Truth& truth, const std::vector<kiosk::commune::Imported>& imported);
Findings compare_receipts(const Truth& truth, const std::filesystem::path& public_keys,
                          const std::vector<ReceiptOf>& receipts);
// Each station's line, the tray and the folders with the files.
Findings compare_stations(const Truth& truth, const kiosk::commune::Status& status);
Findings compare_tray(const Truth& truth, const Desk& desk);
// What is shown of the hamlets, and of all of them together.
Findings compare_hamlets(const Truth& truth,
                         const std::vector<kiosk::commune::HamletView>& hamlets);
Findings compare_summary(const Truth& truth, const kiosk::commune::Summary& summary);

std::string shown(std::uint64_t number);
std::string shown(const std::string& text);
std::string shown(const std::vector<std::uint64_t>& numbers);
std::string shown(const std::vector<std::string>& texts);

// A difference between what was expected and what was found, if there is one.
template <class Value>
void expect_same(Findings& findings, const std::string& what, const Value& found,
                 const Value& expected) {
  if (found == expected) return;
  findings.push_back(what + ": " + shown(found) + " instead of " + shown(expected));
}

}  // namespace phieukin::round
