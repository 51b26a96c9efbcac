// The plan of the sample commune in assets/sample must be what its README says: other tests and the
// demonstration stand on it. Its lists are read in tests/kiosk/rolls.

#include <fstream>
#include <iterator>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/election/definition.h"
#include "kiosk/election/text.h"

using namespace kiosk::election;
using nlohmann::json;

namespace {

std::string read(const std::string& name) {
  std::ifstream file(std::string(PHIEUKIN_ASSETS) + "/sample/" + name, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

const json& plan() {
  static const json parsed = json::parse(read("plan.json"));
  return parsed;
}

std::vector<Candidate> candidates_of(const json& station) {
  std::vector<Candidate> candidates;
  for (const json& one : station.at("candidates")) {
    candidates.push_back(
        {one.at("honorific"), one.at("name"), one.at("birth"), one.at("nominated_by")});
  }
  return candidates;
}

}  // namespace

TEST_CASE("the sample plan has usable rules and enough kinds of hamlets") {
  const json& sample = plan();
  REQUIRE(parse_rules(sample.at("rules").dump()));
  std::set<std::string> kinds;
  for (const json& station : sample.at("stations")) {
    kinds.insert(station.at("unit").at("kind"));
    CHECK(station.at("id") == station.at("unit").at("code"));
  }
  CHECK(sample.at("stations").size() >= 6);
  CHECK(kinds.size() >= 6);
}

TEST_CASE("the sample candidates cover the difficult cases") {
  bool single = false, namesakes = false, minority = false;
  for (const json& station : plan().at("stations")) {
    const auto candidates = candidates_of(station);
    CHECK(candidates.size() <= 3);
    single = single || candidates.size() == 1;
    namesakes = namesakes || needs_birth(candidates, 0);
    for (const Candidate& candidate : candidates) {
      CHECK(normalised(candidate.name) == candidate.name);
      minority = minority || candidate.name == "Y Dên";
    }
  }
  CHECK(single);
  CHECK(namesakes);
  CHECK(minority);
}

TEST_CASE("every tone and vowel of Vietnamese is in the sample") {
  std::string all = read("plan.json");
  for (const json& station : plan().at("stations")) {
    all += read("rolls/" + station.at("id").get<std::string>() + ".csv");
  }
  std::string missing;
  for (const char* letter :
       {"ă", "â", "đ", "ê", "ô", "ơ", "ư", "á", "à", "ả", "ã", "ạ", "ắ", "ằ",
        "ẩ", "ẫ", "ậ", "ế", "ề", "ể", "ễ", "ệ", "ố", "ồ", "ộ", "ớ", "ờ", "ở",
        "ỡ", "ợ", "ứ", "ừ", "ử", "ữ", "ự", "ý", "ỷ", "ỹ", "Đ", "Ư", "Ẩ", "Ổ"}) {
    if (all.find(letter) == std::string::npos) missing += letter;
  }
  CHECK(missing == "");
}
