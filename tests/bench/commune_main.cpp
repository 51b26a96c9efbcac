// How long a commune takes for Sunday night, as ratios: against the verifier alone over the same
// records, between two numbers of stations, over cores; and how much memory it takes. Each run is a
// process of its own, so that none inherits the memory of another.
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>

#include "crypto/belenios/verify.h"
#include "kiosk/package/members.h"
#include "tests/bench/child.h"
#include "tests/bench/rows.h"
#include "tests/round/post.h"
#include "tests/round/stopwatch.h"
#include "tests/round/taking_in.h"

namespace {

namespace fs = std::filesystem;
namespace play = phieukin::round;
using bench::Row;

struct Options {
  std::string program, json;
  std::vector<std::size_t> stations{8, 24};
  std::vector<std::size_t> many{50, 400};
  std::uint64_t ballots = 400;
  std::uint64_t few = 25;  // ballots of each of many stations
  std::size_t night = 0;   // stations that are measured instead of extrapolated
  // Of a child only.
  std::string commune, letters, figures;
  bool verify = false;
};

struct Figures {
  double seconds = 0;
  double processor = 0;  // seconds of all cores: what a busy machine disturbs least
  double memory_mib = 0;
};

double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double most_memory_mib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  }
  throw std::runtime_error("/proc/self/status names no VmHWM");
}

template <class Work>
Figures timed(const Work& work) {
  play::Stopwatch watch;
  const double begin = processor_seconds();
  work();
  return {watch.seconds(), processor_seconds() - begin, most_memory_mib()};
}

std::vector<fs::path> letters_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void verify_alone(const std::vector<fs::path>& files) {
  for (const auto& file : files) {
    const auto envelope = sync::read_envelope(kiosk::commune::read_file(file));
    const auto* record = envelope ? envelope->find(kiosk::package::record_member) : nullptr;
    crypto::belenios::VerifyOptions strict;
    strict.kiosk_profile = true;
    if (record == nullptr || !crypto::belenios::verify_record(record->content, strict).valid) {
      throw std::runtime_error("a record does not verify");
    }
  }
}

Figures take_in_all(const Options& options, const std::vector<fs::path>& files) {
  const kiosk::commune::FixedClock clock;
  auto commune = kiosk::commune::Commune::open(options.commune, kiosk::commune::passphrase(),
                                               {crypto::test_cost, crypto::test_cost}, clock);
  if (!commune) throw std::runtime_error(commune.error().sentence);
  return timed([&] {
    for (const auto& each : play::take_in(*commune, files, 0)) {
      if (each.fate != kiosk::commune::Fate::accepted) throw std::runtime_error(each.sentence);
    }
  });
}

void be_the_child(const Options& options) {
  const auto files = letters_in(options.letters);
  const auto figures =
      options.verify ? timed([&] { verify_alone(files); }) : take_in_all(options, files);
  std::ofstream(options.figures) << figures.seconds << ' ' << figures.processor << ' '
                                 << figures.memory_mib << '\n';
}

// One prepared commune and its post.
class Night {
 public:
  Night(const Options& options, std::size_t stations, std::uint64_t ballots)
      : options_(options),
        stations_(stations),
        world_(play::make_plain_world({.seed = 1, .stations = stations, .households = ballots})),
        desk_(world_) {
    std::vector<play::Order> orders;
    for (const auto& place : world_.places()) orders.push_back({place, {}, {}});
    const auto cores = static_cast<unsigned>(bench::usable_cores());
    play::write_post(world_, {desk_, desk_}, orders, desk_.file("post"), cores);
    desk_.close();
    fmt::print("{} stations with {} households each prepared in {:.0f} s\n", stations, ballots,
               watch_.seconds());
    std::fflush(stdout);
  }

  std::size_t stations() const { return stations_; }
  Figures take_in(int cores) const { return run({}, cores); }
  Figures verify(int cores) const { return run({"--verify"}, cores); }

 private:
  Figures run(const std::vector<std::string>& more, int cores) const {
    const auto copy = desk_.file("copy");
    fs::remove_all(copy);
    fs::copy(desk_.file("commune"), copy, fs::copy_options::recursive);
    const auto figures = desk_.file("figures");
    std::vector<std::string> command{options_.program,   "--commune", copy,   "--letters",
                                     desk_.file("post"), "--figures", figures};
    command.insert(command.end(), more.begin(), more.end());
    if (bench::run(command, cores).status != 0) throw std::runtime_error("the desk failed");
    Figures read;
    std::ifstream(figures) >> read.seconds >> read.processor >> read.memory_mib;
    return read;
  }

  const Options& options_;
  play::Stopwatch watch_;
  std::size_t stations_;
  play::World world_;
  play::Desk desk_;
};

double per_station(const Figures& figures, const Night& night) {
  return 1000 * figures.processor / static_cast<double>(night.stations());
}

// The same work at two sizes.
void compare_sizes(const std::string& what, const std::array<const Night*, 2>& nights,
                   const std::array<Figures, 2>& figures, std::vector<Row>& rows) {
  const auto small = per_station(figures[0], *nights[0]);
  const auto large = per_station(figures[1], *nights[1]);
  const auto sizes = fmt::format("{} / {} stations", nights[1]->stations(), nights[0]->stations());
  rows.push_back({fmt::format("processor time a station, {}, {}", what, sizes), large / small, 1.1,
                  true, fmt::format("{:.0f} ms / {:.0f} ms", large, small)});
  rows.push_back(
      {fmt::format("memory, {}, {}", what, sizes), figures[1].memory_mib / figures[0].memory_mib,
       1.25, true,
       fmt::format("{:.1f} MiB / {:.1f} MiB", figures[1].memory_mib, figures[0].memory_mib)});
}

double minutes(double seconds) { return seconds / 60; }

// What is measured instead of extrapolated: one import of all of them on all cores, against the
// small size.
void measure_night(const Options& options, const Night& small, const Figures& of_small,
                   std::vector<Row>& rows) {
  const int cores = bench::usable_cores();
  const Night whole(options, options.night, options.ballots);
  const auto of_whole = whole.take_in(cores);
  const auto seconds = [](const Figures& figures, const Night& night) {
    return figures.seconds / static_cast<double>(night.stations());
  };
  fmt::print("{} stations of {} ballots on {} cores: {:.1f} minutes, measured\n", whole.stations(),
             options.ballots, cores, minutes(of_whole.seconds));
  rows.push_back({fmt::format("seconds a station, {} ballots each, {} / {} stations",
                              options.ballots, whole.stations(), small.stations()),
                  seconds(of_whole, whole) / seconds(of_small, small), 1.1, true,
                  fmt::format("{:.3f} s / {:.3f} s on {} cores; {:.1f} minutes, {:.1f} MiB",
                              seconds(of_whole, whole), seconds(of_small, small), cores,
                              minutes(of_whole.seconds), of_whole.memory_mib)});
  compare_sizes(fmt::format("{} ballots each", options.ballots), {&small, &whole},
                {of_small, of_whole}, rows);
}

void extrapolate_night(const Options& options, const std::array<const Night*, 2>& nights,
                       const std::array<Figures, 2>& figures) {
  constexpr std::size_t stations = 500;
  const auto rate = (figures[1].seconds - figures[0].seconds) /
                    static_cast<double>(nights[1]->stations() - nights[0]->stations());
  const auto more = rate * static_cast<double>(stations - nights[0]->stations());
  fmt::print(
      "{} stations of {} ballots on {} cores: {:.1f} minutes, extrapolated from {} and {} "
      "stations\n",
      stations, options.ballots, bench::usable_cores(), minutes(figures[0].seconds + more),
      nights[0]->stations(), nights[1]->stations());
}

std::vector<Row> few_stations(const Options& options) {
  const int cores = bench::usable_cores();
  const Night small(options, options.stations[0], options.ballots);
  const Night large(options, options.stations[1], options.ballots);
  std::vector<Row> rows;
  const auto verified = large.verify(1);
  const auto one_core = large.take_in(1);
  rows.push_back({"import and verify / verify alone, processor time",
                  one_core.processor / verified.processor, 1.1, true,
                  fmt::format("{:.1f} s / {:.1f} s for {} stations", one_core.processor,
                              verified.processor, large.stations())});
  const std::array all{small.take_in(cores), large.take_in(cores)};
  if (cores >= 2) {
    rows.push_back({fmt::format("import on {} cores / on one", cores),
                    one_core.seconds / all[1].seconds, 0.9 * cores, false,
                    fmt::format("{:.1f} s / {:.1f} s", one_core.seconds, all[1].seconds)});
  }
  compare_sizes(fmt::format("{} ballots each", options.ballots), {&small, &large}, all, rows);
  if (options.night == 0) {
    extrapolate_night(options, {&small, &large}, all);
  } else {
    measure_night(options, small, all[0], rows);
  }
  return rows;
}

// With few ballots whatever grows with the number of stations stands out.
std::vector<Row> many_stations(const Options& options) {
  const int cores = bench::usable_cores();
  const Night small(options, options.many[0], options.few);
  const Night large(options, options.many[1], options.few);
  std::vector<Row> rows;
  compare_sizes(fmt::format("{} ballots each", options.few), {&small, &large},
                {small.take_in(cores), large.take_in(cores)}, rows);
  return rows;
}

int measure(const Options& options) {
  auto rows = few_stations(options);
  const auto more = many_stations(options);
  rows.insert(rows.end(), more.begin(), more.end());
  bench::print(rows);
  if (!options.json.empty()) bench::write_json(rows, options.json);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  options.program = fs::canonical("/proc/self/exe").string();
  CLI::App app("Sunday night at a commune, as ratios");
  app.add_option("--stations", options.stations, "Two numbers of stations")
      ->delimiter(',')
      ->expected(2);
  app.add_option("--ballots", options.ballots, "Households of each")->check(CLI::Range(25, 2000));
  app.add_option("--many", options.many, "Two numbers of stations with few ballots")
      ->delimiter(',')
      ->expected(2);
  app.add_option("--night", options.night, "So many stations are measured, not extrapolated")
      ->check(CLI::Range(9, 999));  // a commune numbers its hamlets with three digits
  app.add_option("--json", options.json, "Write the figures there");
  app.add_option("--commune", options.commune)->group("");
  app.add_option("--letters", options.letters)->group("");
  app.add_option("--figures", options.figures)->group("");
  app.add_flag("--verify", options.verify)->group("");
  CLI11_PARSE(app, argc, argv);
  spdlog::set_level(spdlog::level::off);
  try {
    if (options.figures.empty()) return measure(options);
    be_the_child(options);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "bench: {}\n", error.what());
    return 1;
  }
}
