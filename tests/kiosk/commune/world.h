#pragma once
// A commune with two stations in a temporary folder, one enrolled booth each, both packaged at the
// cost of a test.

#include <filesystem>
#include <string>

#include "kiosk/commune/commune.h"
#include "tests/kiosk/commune/fake_booth.h"
#include "tests/kiosk/plan/sample_plan.h"

namespace kiosk::commune {

inline constexpr std::string_view station_a = "23504-001-1";
inline constexpr std::string_view station_b = "23504-002-1";

// Five households, min_ballots 3, two candidates at the first station and one at the second.
using plan::sample_plan;

class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

class FixedClock : public Clock {
 public:
  std::int64_t unix_seconds() const override { return 1796000000; }
};

std::filesystem::path write_file(const std::filesystem::path& file, std::string_view content);
std::string read_file(const std::filesystem::path& file);
crypto::SecretBuffer passphrase(std::string_view text = "mot mat khau dai");
Commune new_commune(const Folder& folder, const Clock& clock);
Commune open_commune(const Folder& folder, const Clock& clock);
std::string sample_roll();

struct World {
  World();
  void package(std::string_view station, FakeBooth& booth);
  Imported import(std::string_view bytes);
  std::string stations_json() const;  // what must not change when a file is quarantined

  Folder folder;
  FixedClock clock;
  Commune commune;
  FakeBooth booth_a, booth_b;
};

}  // namespace kiosk::commune
