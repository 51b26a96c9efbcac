#include "tests/round/compare.h"

#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace phieukin::round {

using kiosk::commune::Fate;

std::string shown(std::uint64_t number) { return std::to_string(number); }
std::string shown(const std::string& text) { return "\"" + text + "\""; }
std::string shown(const std::vector<std::uint64_t>& numbers) {
  return fmt::format("[{}]", fmt::join(numbers, ","));
}
std::string shown(const std::vector<std::string>& texts) {
  return fmt::format("[{}]", fmt::join(texts, ","));
}

namespace {

std::string word_for(Fate fate) {
  switch (fate) {
    case Fate::accepted: return "accepted";
    case Fate::duplicate: return "duplicate";
    case Fate::quarantined: return "quarantined";
  }
  return "?";
}

}  // namespace

std::vector<std::string> expected_fates(const Truth& truth) {
  std::vector<std::string> fates;
  std::set<std::string> counted;
  for (const auto& letter : truth.letters) {
    auto fate = Fate::quarantined;
    if (letter.reason.empty()) {
      fate = counted.insert(letter.hash).second ? Fate::accepted : Fate::duplicate;
    }
    fates.push_back(word_for(fate));
  }
  return fates;
}

Findings compare_fates(const Truth& truth, const std::vector<kiosk::commune::Imported>& imported) {
  Findings findings;
  expect_same(findings, "letters answered", imported.size(), truth.letters.size());
  if (!findings.empty()) return findings;
  const auto fates = expected_fates(truth);
  for (std::size_t i = 0; i < imported.size(); ++i) {
    const auto& letter = truth.letters[i];
    const auto what = fmt::format("letter {} of {}", letter.hash.substr(0, 8), letter.station);
    expect_same(findings, what, word_for(imported[i].fate), fates[i]);
    expect_same(findings, what + ", reason", imported[i].reason, letter.reason);
    if (!letter.reason.empty() && imported[i].sentence.empty()) {
      findings.push_back(what + ": no sentence for the person");
    }
  }
  return findings;
}

}  // namespace phieukin::round
