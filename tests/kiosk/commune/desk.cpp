#include "tests/kiosk/commune/desk.h"

#include <stdexcept>

#include <nlohmann/json.hpp>

namespace kiosk::commune {

namespace {

const CommuneOptions cheap{crypto::test_cost, crypto::test_cost};

template <class T>
T must(Outcome<T> outcome) {
  if (!outcome) throw std::runtime_error(outcome.error().sentence);
  return std::move(*outcome);
}

}  // namespace

std::string cluster_plan() {
  auto plan = nlohmann::ordered_json::parse(sample_plan());
  auto second = plan["stations"][0];
  second["id"] = station_a2;
  plan["stations"][1] = second;
  return plan.dump();
}

Desk::Desk(const std::string& plan, std::size_t laptops) {
  const auto parsed = plan::parse_plan(plan);
  if (!parsed) throw std::runtime_error(parsed.error().detail);
  commune = must(Commune::create(folder / "commune", *parsed, passphrase(), cheap, clock));
  for (const auto& station : commune->stations()) {
    auto& here = booths[station];
    for (std::size_t i = 0; i < laptops; ++i) {
      must(commune->enrol(station, file("device.envelope", here.emplace_back().enrolment())));
    }
    must(commune->add_roll(station, file("roll.csv", sample_roll())));
    const auto built = must(commune->build_package(station, folder / "out", {}));
    for (auto& booth : here) booth.load(read_file(built.envelope), read_file(built.codes));
  }
}

Imported Desk::import(std::string_view bytes) {
  return must(commune->import(file("incoming.envelope", bytes)));
}

std::filesystem::path Desk::copy(std::string_view name) {
  close();
  auto to = folder / name;
  std::filesystem::remove_all(to);
  std::filesystem::copy(folder / "commune", to, std::filesystem::copy_options::recursive);
  return to;
}

void Desk::reopen() { commune = opened(folder / "commune"); }

Commune Desk::opened(const std::filesystem::path& copied) const {
  return must(Commune::open(copied, passphrase(), cheap, clock));
}

Day taken_over_day(std::uint64_t epoch, std::uint64_t sequence) {
  Day day;
  day.sequence = sequence;
  day.manifest = [=](auto& manifest) { manifest.epoch = epoch; };
  day.result = [=](auto& result) { result.epoch = epoch; };
  return day;
}

std::string traces(const Commune& commune) {
  return status_json(must(commune.status())) + "\n" + tray_json(must(commune.tray())) + "\n" +
         must(commune.journal());
}

}  // namespace kiosk::commune
