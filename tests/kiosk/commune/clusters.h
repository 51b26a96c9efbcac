#pragma once
// A commune whose first hamlet votes at two stations and whose second votes at one, on a clock that
// a test can set.

#include <map>
#include <string>

#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {

inline constexpr std::string_view hamlet_1 = "23504-001";
inline constexpr std::string_view hamlet_2 = "23504-002";
inline constexpr std::string_view cluster_1 = "23504-001-1";
inline constexpr std::string_view cluster_2 = "23504-001-2";

class SetClock : public Clock {
 public:
  std::int64_t unix_seconds() const override { return now; }
  std::int64_t now = 1795957200;  // Sunday, 2026-11-29, 20:00 in Vietnam
  void next_day() { now += 86400; }
};

plan::Plan clusters_plan();

struct Clusters {
  explicit Clusters(const plan::Plan& plan = clusters_plan());
  // A package for the station and a booth that has loaded it.
  FakeBooth& package(std::string_view station);
  void package_all();
  // The booth's day, imported.
  Imported hold(std::string_view station, const Day& day);
  // Nobody reaches a majority of the households.
  static Day split_day();
  // The first candidate has the votes of all households that voted.
  static Day clear_day();
  HamletView hamlet(std::string_view code) const;
  std::string state(std::string_view code) const;
  // The sentence of a refusal, or "" for what was done.
  std::string decide(std::string_view code, DecisionKind kind, const std::string& date,
                     const std::string& reason = "Theo biên bản.");
  void reopen();

  Folder folder;
  SetClock clock;
  std::optional<Commune> commune;
  std::map<std::string, FakeBooth, std::less<>> booths;
};

}  // namespace kiosk::commune
