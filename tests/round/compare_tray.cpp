// The tray holds every bad letter with its reason and nothing else; beside it, the files lie where
// they belong, byte for byte.
#include <map>
#include <set>

#include "crypto/hash.h"
#include "tests/round/compare.h"

namespace phieukin::round {

namespace {

struct Row {
  std::string reason, station;
};
using Rows = std::map<std::string, Row>;  // by hash
using Hashes = std::set<std::string>;

Rows expected_rows(const Truth& truth) {
  Rows rows;
  for (const auto& letter : truth.letters) {
    if (!letter.reason.empty()) rows[letter.hash] = {letter.reason, letter.station};
  }
  return rows;
}

Hashes hashes_of(const Truth& truth, bool counted) {
  Hashes hashes;
  for (const auto& letter : truth.letters) {
    if (letter.reason.empty() == counted) hashes.insert(letter.hash);
  }
  return hashes;
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
  const auto status = desk.commune().status();
  if (!status) return {status.error().sentence};
  auto rows = expected_rows(truth);
  for (const auto& found : status->quarantine) {
    const auto row = rows.find(found.hash);
    const auto what = "tray, " + found.hash.substr(0, 8);
    if (row == rows.end()) {
      findings.push_back(what + ": nobody expects it (" + found.reason + ")");
      continue;
    }
    expect_same(findings, what + ", reason", found.reason, row->second.reason);
    expect_same(findings, what + ", station", found.station, row->second.station);
    rows.erase(row);
  }
  for (const auto& [hash, row] : rows) {
    findings.push_back("tray: " + hash.substr(0, 8) + " (" + row.reason + ") is missing");
  }
  compare_files(desk.file("commune/accepted"), hashes_of(truth, true), findings);
  compare_files(desk.file("commune/quarantine"), hashes_of(truth, false), findings);
  return findings;
}

}  // namespace phieukin::round
