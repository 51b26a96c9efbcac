// The tray holds every bad letter with its reason and nothing else; beside it, the files lie where
// they belong, byte for byte.
#include <map>
#include <set>

#include "crypto/hash.h"
#include "tests/round/compare.h"

namespace phieukin::round {

namespace {

using Rows = std::map<std::string, Letter>;  // by hash
using Hashes = std::set<std::string>;

// What nobody has decided about yet.
Rows waiting_in(const Truth& truth) {
  Rows rows;
  for (const auto& letter : truth.letters) {
    if (!letter.reason.empty() && letter.ruling == Ruling::none) rows.emplace(letter.hash, letter);
  }
  return rows;
}

Hashes hashes_of(const Truth& truth, bool counted) {
  Hashes hashes;
  for (const auto& letter : truth.letters) {
    if (letter.counts() == counted) hashes.insert(letter.hash);
  }
  return hashes;
}

// Takes the row out of those expected, when it is one of them.
void compare_row(const kiosk::commune::TrayRow& found, Rows& expected, Findings& findings) {
  const auto what = "tray, " + found.envelope.substr(0, 8);
  if (!found.ruling.empty()) {
    const bool signed_by = !found.by.empty() && !found.why.empty();
    if (!signed_by) findings.push_back(what + ": a ruling of nobody, or without a reason");
    if (expected.contains(found.envelope)) findings.push_back(what + ": nobody ruled on it");
    return;
  }
  const auto row = expected.find(found.envelope);
  if (row == expected.end()) {
    findings.push_back(what + ": nobody expects it (" + found.reason + ")");
    return;
  }
  const auto& letter = row->second;
  expect_same(findings, what + ", reason", found.reason, letter.reason);
  expect_same(findings, what + ", station", found.station, letter.station);
  expect_same(findings, what + ", may be taken in", std::uint64_t{found.may_take_in},
              std::uint64_t{letter.verifies});
  if (found.sentence.empty()) findings.push_back(what + ": no sentence");
  if (!letter.station.empty() && found.evidence.empty()) findings.push_back(what + ": no evidence");
  expected.erase(row);
}

void compare_files(const std::filesystem::path& folder, Hashes expected, Findings& findings) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto name = entry.path().stem().string();
    const auto what = folder.filename().string() + "/" + name.substr(0, 8);
    const auto hash = crypto::sha256(kiosk::commune::read_file(entry.path())).hex();
    if (hash != name) findings.push_back(what + ": other bytes than its name says");
    if (expected.erase(name) == 0) findings.push_back(what + ": nobody expects it there");
  }
  for (const auto& hash : expected) {
    findings.push_back(folder.filename().string() + "/" + hash.substr(0, 8) + ": is missing");
  }
}

}  // namespace

Findings compare_tray(const Truth& truth, const Desk& desk) {
  Findings findings;
  const auto tray = desk.commune().tray();
  if (!tray) return {tray.error().sentence};
  auto expected = waiting_in(truth);
  for (const auto& row : *tray) compare_row(row, expected, findings);
  for (const auto& [hash, letter] : expected) {
    findings.push_back("tray: " + hash.substr(0, 8) + " (" + letter.reason + ") is missing");
  }
  compare_files(desk.file("commune/accepted"), hashes_of(truth, true), findings);
  compare_files(desk.file("commune/quarantine"), hashes_of(truth, false), findings);
  return findings;
}

}  // namespace phieukin::round
