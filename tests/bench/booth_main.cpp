// What the driver of a Sunday measured at the booth's window, and what casting takes without one,
// beside what is demanded. Prints a table; --json FILE also writes one JSON object.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/bench/cast_times.h"
#include "tests/bench/rows.h"

namespace {

using bench::Row;
using Times = std::vector<double>;

constexpr std::size_t measured_casts = 200;

// The smallest time that `share` of all do not exceed.
constexpr double touch_goal_ms = 50;

double quantile(Times times, double share) {
  if (times.empty()) throw std::runtime_error("nothing was measured");
  std::sort(times.begin(), times.end());
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(times.size())));
  return times[std::max<std::size_t>(rank, 1) - 1];
}

Row milliseconds(const std::string& what, const Times& times, double goal) {
  return {what, quantile(times, 0.99), goal, true,
          fmt::format("ms; {} times, median {:.1f}, longest {:.1f}", times.size(),
                      quantile(times, 0.5), quantile(times, 1))};
}

std::vector<Row> rows_of(const nlohmann::json& measured, const Times& casts) {
  const auto& waits = measured.at("milliseconds");
  const auto voters = measured.at("voter_seconds").get<Times>();
  return {milliseconds("touch to changed frame, 99 of 100", waits.at("touch").get<Times>(),
                       touch_goal_ms),
          milliseconds("cast: confirm to durable and read back, 99 of 100", casts, 50),
          milliseconds("confirm to thanks on the screen, 99 of 100",
                       waits.at("to done").get<Times>(), 300),
          {"idle booth: percent of one core", measured.at("idle_share").get<double>() * 100, 1,
           true, "20 s on the card screen"},
          {"start to first frame", measured.at("start_ms").get<double>() / 1000, 1.5, true,
           "s; from the command to the first report"},
          {"a voter without time to think", quantile(voters, 0.5), 45, true,
           fmt::format("s; {} voters by touch, longest {:.1f}; the card's Argon2id included",
                       voters.size(), quantile(voters, 1))}};
}

// Where the goal for touches was missed most often, so that somebody knows where to look.
void print_slow_touches(const nlohmann::json& waits, double goal) {
  constexpr std::size_t shown = 8;
  std::vector<std::pair<double, std::string>> slow;
  for (const auto& [name, times] : waits.items()) {
    if (!name.starts_with("touch ")) continue;
    for (const auto& time : times.get<Times>()) {
      if (time > goal) slow.emplace_back(time, name.substr(6));
    }
  }
  std::sort(slow.rbegin(), slow.rend());
  if (!slow.empty()) fmt::print("{} touches took longer than {} ms:\n", slow.size(), goal);
  for (std::size_t i = 0; i < std::min(shown, slow.size()); ++i) {
    fmt::print("  {:7.1f} ms  {}\n", slow[i].first, slow[i].second);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::string voted;
  std::string json;
  std::string folder;
  CLI::App app("Figures of the booth's window");
  app.add_option("--voted", voted, "What the driver wrote")->required();
  app.add_option("--folder", folder, "An empty folder on the disk a booth would use")->required();
  app.add_option("--json", json, "Write the figures there");
  CLI11_PARSE(app, argc, argv);
  try {
    std::ifstream file(voted);
    const auto measured = nlohmann::json::parse(file).at("measured");
    const auto rows = rows_of(measured, bench::cast_times(folder, measured_casts));
    bench::print(rows);
    print_slow_touches(measured.at("milliseconds"), touch_goal_ms);
    if (!json.empty()) bench::write_json(rows, json);
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    return 1;
  }
  return 0;
}
