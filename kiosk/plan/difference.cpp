#include "kiosk/plan/difference.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kiosk::plan {

namespace {

using Fields = std::vector<Field>;

void note(Fields& fields, bool differs, Field field) {
  if (differs) fields.push_back(field);
}

bool same_candidates(const PlannedStation& one, const PlannedStation& other) {
  return std::equal(one.candidates.begin(), one.candidates.end(), other.candidates.begin(),
                    other.candidates.end(), [](const auto& a, const auto& b) {
                      return a.honorific == b.honorific && a.name == b.name && a.birth == b.birth &&
                             a.nominated_by == b.nominated_by;
                    });
}

// A plan that was never read may have no facts at all: nothing is stated then.
bool same_facts(const PlannedStation& one, const PlannedStation& other) {
  const auto of = [](const PlannedStation& station, std::size_t index) {
    return index < station.facts.size() ? station.facts[index] : CandidateFacts{};
  };
  const auto most = std::max(one.facts.size(), other.facts.size());
  for (std::size_t i = 0; i < most; ++i) {
    if (!(of(one, i) == of(other, i))) return false;
  }
  return true;
}

Fields fields_of(const PlannedStation& one, const PlannedStation& other) {
  Fields fields;
  note(fields, one.unit.code != other.unit.code, Field::unit_code);
  note(fields, one.unit.kind != other.unit.kind || one.unit.title != other.unit.title, Field::unit);
  note(fields, one.unit.name != other.unit.name, Field::unit_name);
  note(fields, one.valid_from != other.valid_from || one.valid_to != other.valid_to,
       Field::validity);
  note(fields, one.booths != other.booths, Field::booths);
  note(fields, one.spares != other.spares, Field::spares);
  note(fields, one.voting_hours != other.voting_hours, Field::voting_hours);
  note(fields, election::rules_json(one.rules) != election::rules_json(other.rules), Field::rules);
  note(fields, !same_candidates(one, other), Field::candidates);
  note(fields, !same_facts(one, other), Field::facts);
  note(fields, one.photo_files != other.photo_files, Field::photos);
  return fields;
}

bool same_previous(const Plan& one, const Plan& other) {
  return std::equal(one.previous.begin(), one.previous.end(), other.previous.begin(),
                    other.previous.end(), [](const auto& a, const auto& b) {
                      return a.unit == b.unit && a.households == b.households && a.voted == b.voted;
                    });
}

bool same_rerun(const std::optional<RerunOf>& one, const std::optional<RerunOf>& other) {
  if (!one || !other) return one.has_value() == other.has_value();
  return one->round == other->round && one->number == other->number &&
         one->results == other->results;
}

bool same_commune(const election::Commune& one, const election::Commune& other) {
  return one.code == other.code && one.name == other.name &&
         one.province_code == other.province_code && one.province == other.province;
}

using Known = std::map<std::string_view, const PlannedStation*>;

Known known_in(const Plan& plan) {
  Known known;
  for (const auto& station : plan.stations) known.emplace(station.id, &station);
  return known;
}

// Those that are in both plans, as each lists them.
std::vector<std::string_view> common(const Plan& plan, const Known& other) {
  std::vector<std::string_view> ids;
  for (const auto& station : plan.stations) {
    if (other.contains(station.id)) ids.push_back(station.id);
  }
  return ids;
}

Fields round_fields(const Plan& before, const Plan& after) {
  const auto& one = before.round;
  const auto& other = after.round;
  Fields fields;
  note(fields, one.id != other.id, Field::round_id);
  note(fields, one.name != other.name, Field::round_name);
  note(fields, one.date != other.date || one.date_reason != other.date_reason, Field::date);
  note(fields, one.term_from != other.term_from || one.term_to != other.term_to, Field::term);
  note(fields, !same_commune(before.commune, after.commune), Field::commune);
  note(fields, before.holidays != after.holidays, Field::holidays);
  note(fields, before.retention_until != after.retention_until, Field::retention);
  note(fields, !same_previous(before, after), Field::previous);
  note(fields, !same_rerun(before.rerun_of, after.rerun_of), Field::rerun);
  return fields;
}

bool contains(const Fields& fields, Field field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

std::string words_of(const Fields& fields) {
  std::vector<std::string_view> words;
  for (const auto field : fields) words.push_back(plan::words_of(field));
  return fmt::format("{}", fmt::join(words, ", "));
}

}  // namespace

std::string_view name_of(Field field) {
  switch (field) {
    case Field::round_id: return "round_id";
    case Field::round_name: return "round_name";
    case Field::date: return "date";
    case Field::term: return "term";
    case Field::commune: return "commune";
    case Field::holidays: return "holidays";
    case Field::retention: return "retention_until";
    case Field::previous: return "previous";
    case Field::rerun: return "rerun_of";
    case Field::order: return "order";
    case Field::unit_code: return "unit_code";
    case Field::unit: return "unit";
    case Field::unit_name: return "unit_name";
    case Field::validity: return "validity";
    case Field::booths: return "booths";
    case Field::spares: return "spares";
    case Field::voting_hours: return "voting_hours";
    case Field::rules: return "rules";
    case Field::candidates: return "candidates";
    case Field::facts: return "facts";
    case Field::photos: return "photos";
  }
  return "";
}

std::string_view words_of(Field field) {
  switch (field) {
    case Field::round_id: return "mã đợt bầu cử";
    case Field::round_name: return "tên đợt bầu cử";
    case Field::date: return "ngày bầu cử";
    case Field::term: return "nhiệm kỳ";
    case Field::commune: return "tên, mã xã, phường, đặc khu";
    case Field::holidays: return "ngày nghỉ lễ";
    case Field::retention: return "thời hạn lưu dữ liệu cá nhân";
    case Field::previous: return "số liệu nhiệm kỳ trước";
    case Field::rerun: return "đợt bầu cử trước đó";
    case Field::order: return "thứ tự các điểm bỏ phiếu";
    case Field::unit_code: return "mã thôn, tổ dân phố";
    case Field::unit: return "loại đơn vị, chức danh";
    case Field::unit_name: return "tên thôn, tổ dân phố";
    case Field::validity: return "thời gian có hiệu lực của tên gọi";
    case Field::booths: return "số máy bỏ phiếu";
    case Field::spares: return "số máy dự phòng";
    case Field::voting_hours: return "số giờ bỏ phiếu";
    case Field::rules: return "quy tắc, căn cứ pháp lý";
    case Field::candidates: return "danh sách người ứng cử";
    case Field::facts: return "thông tin trích ngang của người ứng cử";
    case Field::photos: return "ảnh người ứng cử";
  }
  return "";
}

bool is_in_package(Field field) {
  switch (field) {
    case Field::round_id:
    case Field::round_name:
    case Field::date:
    case Field::term:
    case Field::commune:
    case Field::rerun:
    case Field::unit_code:
    case Field::unit:
    case Field::unit_name:
    case Field::booths:
    case Field::rules:
    case Field::candidates:
    case Field::photos: return true;
    case Field::holidays:
    case Field::retention:
    case Field::previous:
    case Field::order:
    case Field::validity:
    case Field::spares:
    case Field::voting_hours:
    case Field::facts: return false;
  }
  return true;
}

bool StationDifference::has(Field field) const { return contains(fields, field); }
bool Difference::has(Field field) const { return contains(round, field); }

Difference difference(const Plan& before, const Plan& after) {
  Difference found;
  found.round = round_fields(before, after);
  const auto known = known_in(before);
  const auto later = known_in(after);
  note(found.round, common(before, later) != common(after, known), Field::order);
  for (const auto& station : after.stations) {
    const auto old = known.find(station.id);
    if (old == known.end()) {
      found.stations.push_back({station.id, station.unit.name, StationFate::added, {}});
      continue;
    }
    auto fields = fields_of(*old->second, station);
    if (fields.empty()) continue;
    found.stations.push_back(
        {station.id, station.unit.name, StationFate::changed, std::move(fields)});
  }
  for (const auto& station : before.stations) {
    if (later.contains(station.id)) continue;
    found.stations.push_back({station.id, station.unit.name, StationFate::removed, {}});
  }
  return found;
}

std::vector<std::string> sentences_of(const Difference& difference) {
  std::vector<std::string> sentences;
  if (!difference.round.empty()) {
    sentences.push_back(fmt::format("Đợt bầu cử: {}", words_of(difference.round)));
  }
  for (const auto& one : difference.stations) {
    std::string what = "bỏ khỏi kế hoạch";
    if (one.fate == StationFate::added) what = "thêm vào kế hoạch";
    if (one.fate == StationFate::changed) what = words_of(one.fields);
    sentences.push_back(fmt::format("{} ({}): {}", one.station, one.unit_name, what));
  }
  return sentences;
}

}  // namespace kiosk::plan
