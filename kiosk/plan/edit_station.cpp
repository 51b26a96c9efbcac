#include <algorithm>

#include <fmt/format.h>

#include "kiosk/election/json_reader.h"
#include "kiosk/package/card_text.h"
#include "kiosk/package/practice.h"
#include "kiosk/plan/edit_checks.h"
#include "kiosk/plan/edit_sentences.h"
#include "kiosk/plan/plan_reader.h"

namespace kiosk::plan {

namespace {

constexpr unsigned most_hamlet_number = 999;

bool is_taken(const Plan& plan, std::string_view id) {
  return std::any_of(plan.stations.begin(), plan.stations.end(), [&](const auto& station) {
    return package::same_station(station.id, id);
  });
}

Edited check_unit(SetUnit& unit) {
  return check_text(unit.unit_kind, {"unit_kind", most_plan_name})
      .and_then([&] {
        return check_text(unit.unit_name, {"unit_name", most_plan_name});
      })
      .and_then([&] {
        return check_text(unit.unit_title, {"unit_title", most_plan_name});
      })
      .and_then([&] { return check_day(unit.valid_from, "valid_from", false); })
      .and_then([&] { return check_day(unit.valid_to, "valid_to", false); })
      .and_then([&]() -> Edited {
        const bool both = !unit.valid_from.empty() && !unit.valid_to.empty();
        if (both && unit.valid_to < unit.valid_from) {
          return refuse_field("valid_to", sentences::validity_backwards);
        }
        return {};
      });
}

void take(PlannedStation& station, const SetUnit& unit) {
  station.unit = {unit.hamlet, unit.unit_kind, unit.unit_name, unit.unit_title};
  station.valid_from = unit.valid_from;
  station.valid_to = unit.valid_to;
}

void take(PlannedStation& station, const StationFigures& figures) {
  station.booths = figures.booths;
  station.spares = figures.spares;
  station.voting_hours = figures.voting_hours;
}

// Behind the stations of this hamlet and of those before it; at the end of a plan that is not
// sorted by code.
void insert(Plan& plan, PlannedStation station) {
  auto& all = plan.stations;
  const auto less = [](const PlannedStation& a, const PlannedStation& b) {
    return a.unit.code < b.unit.code;
  };
  auto at = all.end();
  if (std::is_sorted(all.begin(), all.end(), less)) {
    at = std::upper_bound(all.begin(), all.end(), station, less);
  } else if (const auto same =
                 std::find_if(all.rbegin(), all.rend(),
                              [&](const auto& one) { return one.unit.code == station.unit.code; });
             same != all.rend()) {
    at = same.base();
  }
  all.insert(at, std::move(station));
}

}  // namespace

Edited check_figures(const StationFigures& figures) {
  if (figures.booths < 1 || figures.booths > election::most_booths) {
    return refuse_field("booths", sentences::bad_booths);
  }
  if (figures.spares > most_spares) return refuse_field("spares", sentences::bad_spares);
  if (figures.voting_hours < 1 || figures.voting_hours > most_voting_hours) {
    return refuse_field("voting_hours", sentences::bad_hours);
  }
  return {};
}

tl::expected<std::vector<PlannedStation*>, EditRefusal> stations_of(Plan& plan,
                                                                    std::string_view hamlet) {
  std::vector<PlannedStation*> stations;
  for (auto& station : plan.stations) {
    if (station.unit.code == hamlet) stations.push_back(&station);
  }
  if (stations.empty()) return refuse_field("hamlet", sentences::unknown_hamlet);
  return stations;
}

const PlannedStation* hamlet_in(const Plan& plan, std::string_view hamlet) {
  const auto found = std::find_if(plan.stations.begin(), plan.stations.end(),
                                  [&](const auto& one) { return one.unit.code == hamlet; });
  return found == plan.stations.end() ? nullptr : &*found;
}

std::string next_station_id(const Plan& plan, std::string_view hamlet) {
  std::string id(hamlet);
  for (std::size_t number = 2; is_taken(plan, id); ++number) {
    id = fmt::format("{}-{}", hamlet, number);
  }
  return id;
}

std::string next_hamlet_code(const Plan& plan) {
  for (unsigned number = 1; number <= most_hamlet_number; ++number) {
    auto code = fmt::format("{}-{:03}", plan.commune.code, number);
    if (hamlet_in(plan, code) == nullptr) return code;
  }
  return {};
}

Edited edit(Plan& plan, SetUnit unit) {
  auto stations = stations_of(plan, unit.hamlet);
  if (!stations) return tl::unexpected(stations.error());
  if (auto right = check_unit(unit); !right) return right;
  for (auto* station : *stations) take(*station, unit);
  return {};
}

Edited edit(Plan& plan, const SetStation& wanted) {
  const auto found = std::find_if(plan.stations.begin(), plan.stations.end(),
                                  [&](const auto& one) { return one.id == wanted.station; });
  if (found == plan.stations.end()) return refuse_field("station", sentences::unknown_station);
  if (auto right = check_figures(wanted.figures); !right) return right;
  take(*found, wanted.figures);
  return {};
}

Edited edit(Plan& plan, AddHamlet hamlet) {
  const auto& code = hamlet.unit.hamlet;
  if (!is_unit_code(plan.commune, code)) return refuse_field("hamlet", sentences::bad_unit_code);
  if (hamlet_in(plan, code) != nullptr) return refuse_field("hamlet", sentences::hamlet_twice);
  if (plan.stations.size() >= most_stations) {
    return refuse_field("hamlet", sentences::too_many_stations);
  }
  const auto right =
      check_unit(hamlet.unit).and_then([&] { return check_figures(hamlet.figures); }).and_then([&] {
        return check_candidate(hamlet.candidate, hamlet.facts);
      });
  if (!right) return right;
  PlannedStation station;
  station.id = next_station_id(plan, code);
  take(station, hamlet.unit);
  take(station, hamlet.figures);
  if (!plan.stations.empty()) station.rules = rules_of(plan);
  put_candidate(station, std::move(hamlet.candidate), std::move(hamlet.facts), {});
  insert(plan, std::move(station));
  return {};
}

Edited edit(Plan& plan, const AddStation& wanted) {
  const auto* known = hamlet_in(plan, wanted.hamlet);
  if (known == nullptr) return refuse_field("hamlet", sentences::unknown_hamlet);
  const auto id = wanted.station.empty() ? next_station_id(plan, wanted.hamlet) : wanted.station;
  if (!election::is_identifier(id) || id == package::practice_station) {
    return refuse_field("station", sentences::bad_station_id);
  }
  if (is_taken(plan, id)) return refuse_field("station", sentences::station_twice);
  if (plan.stations.size() >= most_stations) {
    return refuse_field("station", sentences::too_many_stations);
  }
  if (auto right = check_figures(wanted.figures); !right) return right;
  auto station = *known;
  station.id = id;
  take(station, wanted.figures);
  insert(plan, std::move(station));
  return {};
}

Edited edit(Plan& plan, const RemoveStation& wanted) {
  const auto found = std::find_if(plan.stations.begin(), plan.stations.end(),
                                  [&](const auto& one) { return one.id == wanted.station; });
  if (found == plan.stations.end()) return refuse_field("station", sentences::unknown_station);
  if (plan.stations.size() == 1) return refuse_field("station", sentences::last_station);
  const auto code = found->unit.code;
  plan.stations.erase(found);
  if (hamlet_in(plan, code) == nullptr) {
    std::erase_if(plan.previous, [&](const auto& term) { return term.unit == code; });
  }
  return {};
}

}  // namespace kiosk::plan
