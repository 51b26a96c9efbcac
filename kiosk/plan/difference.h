#pragma once
// What one plan says otherwise than another: by station and by field, never what stands in it, so
// that a journal can hold it.

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/plan/plan.h"

namespace kiosk::plan {

enum class Field {
  // of the round
  round_id,
  round_name,
  date,  // with its reason
  term,
  commune,
  holidays,
  retention,
  previous,
  rerun,
  order,  // of the stations
  // of a station
  unit_code,
  unit,  // kind, name and title
  unit_name,
  validity,
  booths,
  spares,
  voting_hours,
  rules,  // with the legal basis
  candidates,
  facts,  // form F05
  photos,
};
std::string_view name_of(Field field);   // as above: for journals
std::string_view words_of(Field field);  // Vietnamese
// True when a station's package carries it, so that it stands once the package is made.
bool is_in_package(Field field);

enum class StationFate { added, removed, changed };

struct StationDifference {
  std::string station, unit_name;
  StationFate fate = StationFate::changed;
  std::vector<Field> fields;  // of a changed one
  bool has(Field field) const;
};

struct Difference {
  std::vector<Field> round;
  std::vector<StationDifference> stations;  // changed and added as in `after`, then the removed
  bool empty() const { return round.empty() && stations.empty(); }
  bool has(Field field) const;
};

Difference difference(const Plan& before, const Plan& after);

// "23504-001-1 (Thôn Pa Cheng): người ứng cử, số máy": one line for the round and for each station.
std::vector<std::string> sentences_of(const Difference& difference);

}  // namespace kiosk::plan
