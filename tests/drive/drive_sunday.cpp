// Plays the sample Sunday on the display of $DISPLAY and writes down what was voted and how long
// the screen let people wait.

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

#include "tests/drive/sunday.h"

namespace {

using Arguments = std::map<std::string, std::string>;

// Processor seconds a process has used (proc(5): fields 14 and 15, counted after the name).
double processor_seconds(const std::string& pid) {
  std::ifstream file("/proc/" + pid + "/stat");
  std::string line;
  std::getline(file, line);
  const auto name_end = line.rfind(')');
  if (name_end == std::string::npos) throw std::runtime_error("no process " + pid);
  std::istringstream rest(line.substr(name_end + 1));
  std::string field;
  for (int i = 3; i < 14; ++i) rest >> field;
  double user = 0;
  double system = 0;
  rest >> user >> system;
  return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

// Share of one core that the booth takes while nobody touches it.
double idle_share(const std::string& pid) {
  constexpr auto quiet = std::chrono::seconds(20);
  const double before = processor_seconds(pid);
  std::this_thread::sleep_for(quiet);
  return (processor_seconds(pid) - before) / static_cast<double>(quiet.count());
}

double milliseconds_since(const std::string& unix_nanoseconds) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto begin = std::chrono::nanoseconds(std::stoll(unix_nanoseconds));
  return std::chrono::duration<double, std::milli>(now - begin).count();
}

nlohmann::ordered_json play(const Arguments& given) {
  drive::Person person(given.at("--report"), given.at("--screens"));
  const std::size_t voters = given.contains("--voters") ? std::stoul(given.at("--voters")) : 0;
  drive::Sunday sunday(person, drive::read_paper(given.at("--officers"), given.at("--cards")),
                       voters);
  nlohmann::ordered_json measured = nlohmann::ordered_json::object();
  if (given.contains("--started-ns")) {
    person.wait_for_screen("locked");
    measured["start_ms"] = milliseconds_since(given.at("--started-ns"));
  }
  // Measuring the idle booth takes its time: only where figures are wanted.
  if (voters > 0) {
    sunday.when_idle(
        [&] { measured["idle_share"] = idle_share(std::to_string(person.booth_process())); });
  }
  const auto voted = sunday.play();
  measured["milliseconds"] = person.waits();
  measured["voter_seconds"] = voted.voter_seconds;
  nlohmann::ordered_json json;
  json["choices"] = voted.choices;
  json["trackers"] = voted.trackers;
  json["setup_event"] = voted.setup_event;
  json["envelope_hash"] = voted.envelope_hash;
  json["refused_cards"] = voted.refused_cards;
  json["spoiled_cards"] = voted.spoiled_cards;
  json["measured"] = std::move(measured);
  return json;
}

}  // namespace

int main(int count, char** words) {
  Arguments given;
  for (int i = 1; i + 1 < count; i += 2) given[words[i]] = words[i + 1];
  for (const char* name : {"--report", "--screens", "--officers", "--cards", "--voted"}) {
    if (!given.contains(name)) {
      fmt::print(stderr, "drive_sunday: {} is missing\n", name);
      return 2;
    }
  }
  try {
    std::ofstream(given["--voted"]) << play(given).dump(1) << '\n';
  } catch (const std::exception& trouble) {
    fmt::print(stderr, "drive_sunday: {}\n", trouble.what());
    return 1;
  }
  return 0;
}
