#include "kiosk/plan/plan_check.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/election/calendar.h"
#include "kiosk/election/text.h"

namespace kiosk::plan {

namespace {

constexpr int least_age = 21;

bool same_unit(const PlannedStation& one, const PlannedStation& other) {
  return one.unit.kind == other.unit.kind && one.unit.name == other.unit.name &&
         one.unit.title == other.unit.title && one.valid_from == other.valid_from &&
         one.valid_to == other.valid_to;
}

CandidateFacts facts_of(const PlannedStation& station, std::size_t index) {
  return index < station.facts.size() ? station.facts[index] : CandidateFacts{};
}

std::string photo_of(const PlannedStation& station, std::size_t index) {
  return index < station.photo_files.size() ? station.photo_files[index] : "";
}

// Their positions, by name and birth: nobody stands in a list twice.
using Positions = std::map<std::pair<std::string_view, std::string_view>, std::size_t>;

Positions positions_in(const PlannedStation& station) {
  Positions positions;
  for (std::size_t i = 0; i < station.candidates.size(); ++i) {
    positions[{station.candidates[i].name, station.candidates[i].birth}] = i;
  }
  return positions;
}

// What the two stations do not agree on, in words; empty when they do.
std::string_view difference(const PlannedStation& one, const PlannedStation& other) {
  if (!same_unit(one, other)) return "tên gọi";
  if (election::rules_json(one.rules) != election::rules_json(other.rules)) return "quy tắc";
  if (one.candidates.size() != other.candidates.size()) return "người ứng cử";
  const auto positions = positions_in(other);
  for (std::size_t i = 0; i < one.candidates.size(); ++i) {
    const auto& mine = one.candidates[i];
    const auto found = positions.find({mine.name, mine.birth});
    if (found == positions.end()) return "người ứng cử";
    const auto& theirs = other.candidates[found->second];
    if (mine.honorific != theirs.honorific || mine.nominated_by != theirs.nominated_by ||
        !(facts_of(one, i) == facts_of(other, found->second))) {
      return "người ứng cử";
    }
    if (photo_of(one, i) != photo_of(other, found->second)) return "ảnh người ứng cử";
  }
  return {};
}

std::string called(const election::Candidate& candidate) {
  return candidate.honorific + " " + candidate.name;
}

std::string day(std::string_view date) { return election::vietnamese_date(date); }

class Warnings {
 public:
  explicit Warnings(const Plan& plan) : plan_(plan) {}

  void round();
  void hamlet(const PlannedStation& station);
  void previous(const std::set<std::string_view>& hamlets);
  std::vector<std::string> take() { return std::move(sentences_); }

 private:
  void validity(const PlannedStation& station);
  void candidate(const PlannedStation& station, std::size_t index);
  template <class... Values>
  void say(fmt::format_string<Values...> sentence, Values&&... values) {
    sentences_.push_back(fmt::format(sentence, std::forward<Values>(values)...));
  }

  const Plan& plan_;
  std::vector<std::string> sentences_;
};

void Warnings::round() {
  const auto& date = plan_.round.date;
  if (std::find(plan_.holidays.begin(), plan_.holidays.end(), date) != plan_.holidays.end()) {
    say("Ngày bầu cử {} là ngày nghỉ lễ.", day(date));
  }
  if (!plan_.retention_until.empty() && plan_.retention_until <= date) {
    say("Thời hạn lưu dữ liệu cá nhân ({}) kết thúc trước hoặc trong ngày bầu cử.",
        day(plan_.retention_until));
  }
}

void Warnings::validity(const PlannedStation& station) {
  const auto& date = plan_.round.date;
  if (!station.valid_from.empty() && date < station.valid_from) {
    say("Điểm {}: tên gọi “{}” chỉ có hiệu lực từ ngày {}, sau ngày bầu cử.", station.id,
        station.unit.name, day(station.valid_from));
  }
  if (!station.valid_to.empty() && station.valid_to < date) {
    say("Điểm {}: tên gọi “{}” chỉ có hiệu lực đến ngày {}, trước ngày bầu cử.", station.id,
        station.unit.name, day(station.valid_to));
  }
}

void Warnings::candidate(const PlannedStation& station, std::size_t index) {
  const auto& candidate = station.candidates[index];
  const auto facts = facts_of(station, index);
  const auto& date = plan_.round.date;
  if (election::age_on(date, candidate.birth) < least_age) {
    say("Điểm {}: {} chưa đủ {} tuổi vào ngày bầu cử.", station.id, called(candidate), least_age);
  }
  if (facts.sex && (candidate.honorific == "Bà") != (*facts.sex == Sex::female)) {
    say("Điểm {}: {} được ghi giới tính là {}.", station.id, called(candidate),
        *facts.sex == Sex::female ? "nữ" : "nam");
  }
  if (facts.party_date > date) {
    say("Điểm {}: ngày vào Đảng của {} ({}) sau ngày bầu cử.", station.id, called(candidate),
        day(facts.party_date));
  }
}

void Warnings::hamlet(const PlannedStation& station) {
  validity(station);
  std::vector<std::string> incumbents;
  for (std::size_t i = 0; i < station.candidates.size(); ++i) {
    candidate(station, i);
    if (facts_of(station, i).incumbent) incumbents.push_back(called(station.candidates[i]));
  }
  if (incumbents.size() < 2) return;
  say("Điểm {}: {} người ứng cử cùng được ghi là {} đương nhiệm ({}).", station.id,
      incumbents.size(), station.unit.title, fmt::join(incumbents, ", "));
}

// Another vote is one of some hamlets only: the others' figures are just not needed.
void Warnings::previous(const std::set<std::string_view>& hamlets) {
  std::vector<std::string_view> unknown;
  for (const auto& term : plan_.previous) {
    if (!hamlets.contains(term.unit)) unknown.push_back(term.unit);
  }
  if (unknown.empty() || plan_.rerun_of) return;
  say("Số liệu nhiệm kỳ trước có đơn vị không có trong kế hoạch: {}.", fmt::join(unknown, ", "));
}

}  // namespace

std::optional<std::string> hamlet_disagreement(const Plan& plan) {
  std::map<std::string_view, const PlannedStation*> first;
  for (const auto& station : plan.stations) {
    const auto [known, is_new] = first.emplace(station.unit.code, &station);
    if (is_new) continue;
    const auto what = difference(*known->second, station);
    if (what.empty()) continue;
    return fmt::format(
        "{} (mã {}): điểm {} và điểm {} ghi khác nhau về {}. Các điểm bỏ phiếu của cùng một đơn vị "
        "phải có cùng tên gọi, quy tắc và người ứng cử.",
        station.unit.name, station.unit.code, known->second->id, station.id, what);
  }
  return std::nullopt;
}

std::vector<std::string> plan_warnings(const Plan& plan) {
  Warnings warnings(plan);
  warnings.round();
  std::set<std::string_view> hamlets;
  for (const auto& station : plan.stations) {
    if (hamlets.insert(station.unit.code).second) warnings.hamlet(station);
  }
  warnings.previous(hamlets);
  return warnings.take();
}

PlanCounts plan_counts(const Plan& plan) {
  PlanCounts counts;
  std::set<std::string_view> hamlets;
  for (const auto& station : plan.stations) {
    hamlets.insert(station.unit.code);
    counts.booths += station.booths;
    counts.spares += station.spares;
  }
  counts.hamlets = hamlets.size();
  counts.stations = plan.stations.size();
  return counts;
}

}  // namespace kiosk::plan
