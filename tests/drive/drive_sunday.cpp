// Plays the sample Sunday on the display of $DISPLAY and writes down what was voted.

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/drive/sunday.h"

int main(int count, char** words) {
  std::map<std::string, std::string> given;
  for (int i = 1; i + 1 < count; i += 2) given[words[i]] = words[i + 1];
  for (const char* name : {"--report", "--screens", "--officers", "--cards", "--voted"}) {
    if (!given.contains(name)) {
      fmt::print(stderr, "drive_sunday: {} is missing\n", name);
      return 2;
    }
  }
  try {
    drive::Person person(given["--report"], given["--screens"]);
    drive::Sunday sunday(person, drive::read_paper(given["--officers"], given["--cards"]));
    const auto voted = sunday.play();
    nlohmann::ordered_json json;
    json["choices"] = voted.choices;
    json["trackers"] = voted.trackers;
    json["setup_event"] = voted.setup_event;
    json["envelope_hash"] = voted.envelope_hash;
    json["refused_cards"] = voted.refused_cards;
    std::ofstream(given["--voted"]) << json.dump(1) << '\n';
  } catch (const std::exception& trouble) {
    fmt::print(stderr, "drive_sunday: {}\n", trouble.what());
    return 1;
  }
  return 0;
}
