#include <algorithm>

#include <fmt/format.h>

#include "kiosk/election/definition.h"
#include "kiosk/election/text.h"

// The question and the answers stand in the public record, so they come from here and not from the
// strings of the screen, which may change.
namespace kiosk::election {
namespace {

constexpr std::string_view agree = "Đồng ý";
constexpr std::string_view disagree = "Không đồng ý";

std::string birth_note(const Candidate& candidate) {
  const bool year_only = candidate.birth.size() == 4;
  return fmt::format(" (sinh {} {})", year_only ? "năm" : "ngày", vietnamese_date(candidate.birth));
}

}  // namespace

Contest contest_of(const Definition& definition) {
  Contest contest;
  const auto& candidates = definition.candidates;
  const auto& unit = definition.unit;
  if (candidates.size() == 1) {
    contest.single_candidate = true;
    contest.question =
        fmt::format("Bầu {} {}: đồng ý bầu {} {}{}?", unit.title, unit.name,
                    candidates[0].honorific, candidates[0].name, birth_note(candidates[0]));
    contest.answers = {std::string(agree), std::string(disagree)};
    return contest;
  }
  contest.question = fmt::format("Bầu {} {}", unit.title, unit.name);
  for (std::size_t index = 0; index < candidates.size(); ++index) {
    const Candidate& candidate = candidates[index];
    contest.answers.push_back(fmt::format("{}. {} {}{}", index + 1, candidate.honorific,
                                          candidate.name, birth_note(candidate)));
  }
  return contest;
}

void sort_officially(std::vector<Candidate>& candidates) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) {
                     return official_name_less(a.name, a.birth, b.name, b.birth);
                   });
}

bool needs_birth(const std::vector<Candidate>& candidates, std::size_t index) {
  if (index >= candidates.size()) return false;
  const std::string name = upper(candidates[index].name);
  return std::count_if(candidates.begin(), candidates.end(),
                       [&name](const Candidate& other) { return upper(other.name) == name; }) > 1;
}

std::uint64_t reserve_for(std::uint64_t households) {
  return std::max<std::uint64_t>(20, (households + 9) / 10);
}

std::uint32_t booths_needed(std::uint64_t households, std::uint32_t hours) {
  constexpr std::uint64_t voters_an_hour = 80;
  const std::uint64_t each = voters_an_hour * std::max<std::uint32_t>(hours, 1);
  const std::uint64_t needed = (households + each - 1) / each;
  return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(needed, 1, most_booths));
}

}  // namespace kiosk::election
