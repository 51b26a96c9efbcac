#pragma once
// A commune of any plan with every station packaged for as many laptops as a test wants, and copies
// of its folder, so that the same night can be played again.

#include <deque>
#include <map>
#include <string>

#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {

// The first station of the sample, and a second one in the same hamlet.
std::string cluster_plan();
inline constexpr std::string_view station_a2 = "23504-001-2";

struct Desk {
  explicit Desk(const std::string& plan = sample_plan(), std::size_t laptops = 1);

  FakeBooth& booth(std::string_view station, std::size_t laptop = 0) {
    return booths.at(std::string(station)).at(laptop);
  }
  std::filesystem::path file(std::string_view name, std::string_view bytes) const {
    return write_file(folder / name, bytes);
  }
  Imported import(std::string_view bytes);
  // Closes the folder, copies it and opens it again.
  std::filesystem::path copy(std::string_view name);
  void close() { commune.reset(); }
  void reopen();
  Commune opened(const std::filesystem::path& copied) const;

  Folder folder;
  FixedClock clock;
  std::optional<Commune> commune;
  std::map<std::string, std::deque<FakeBooth>> booths;
};

// A day that says it followed a take-over.
Day taken_over_day(std::uint64_t epoch, std::uint64_t sequence);

// Everything a night leaves behind that can be compared.
std::string traces(const Commune& commune);

}  // namespace kiosk::commune
