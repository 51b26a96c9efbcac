// Lays side by side what was voted by the script, what the record says, what the result file says
// and what the commune holds; exit 1 if they are not the same.

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;
using Arguments = std::map<std::string, std::string>;

Json read(const std::string& file) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error("cannot read " + file);
  return Json::parse(stream);
}

struct Count {
  std::vector<std::uint64_t> votes;
  std::uint64_t blank = 0;
  std::uint64_t ballots = 0;
  bool operator==(const Count&) const = default;
  Json json() const { return {{"votes", votes}, {"blank", blank}, {"ballots", ballots}}; }
};

Count count_of(const Json& voted, std::size_t answers) {
  Count count{std::vector<std::uint64_t>(answers, 0), 0, 0};
  for (const auto& choice : voted.at("choices")) {
    const auto text = choice.get<std::string>();
    ++count.ballots;
    if (text == "blank") {
      ++count.blank;
    } else {
      ++count.votes.at(std::stoul(text));
    }
  }
  return count;
}

Count count_of_votes(const Json& votes, std::uint64_t ballots) {
  Count count{votes.get<std::vector<std::uint64_t>>(), 0, ballots};
  std::uint64_t sum = 0;
  for (const auto one : count.votes) sum += one;
  count.blank = ballots - sum;
  return count;
}

Json station_of(const Json& status, const std::string& station) {
  for (const auto& candidate : status.at("stations")) {
    if (candidate.at("station") == station) return candidate;
  }
  throw std::runtime_error("the commune does not know station " + station);
}

int summarise(const Arguments& given) {
  const auto voted = read(given.at("--voted"));
  const auto verdict = read(given.at("--verdict"));
  const auto result = read(given.at("--result"));
  const auto held = station_of(read(given.at("--status")), given.at("--station"));

  const auto recorded =
      count_of_votes(verdict.at("result").at(0), verdict.at("ballots").get<std::uint64_t>());
  const auto script = count_of(voted, recorded.votes.size());
  const auto& figures = result.at("figures");
  const auto announced =
      count_of_votes(figures.at("votes"), figures.at("ballots").get<std::uint64_t>());
  const auto commune = count_of_votes(held.at("votes"), held.at("ballots").get<std::uint64_t>());

  const bool verdicts = verdict.at("valid").get<bool>() && given.at("--peer") == "accepted";
  const bool received = held.at("state") == "received";
  const bool equal = script == recorded && script == announced && script == commune;
  Json summary;
  summary["station"] = given.at("--station");
  summary["voted"] = script.json();
  summary["counted"] = recorded.json();
  summary["announced"] = announced.json();
  summary["commune"] = commune.json();
  summary["commune"]["state"] = held.at("state");
  summary["commune"]["outcome"] = held.at("outcome");
  summary["refused_cards"] = voted.at("refused_cards");
  summary["verdicts"] = {{"phieukin-verify", verdict}, {"belenios-tool", given.at("--peer")}};
  summary["equal"] = equal;
  summary["ok"] = equal && verdicts && received;
  std::ofstream(given.at("--out")) << summary.dump(1) << '\n';
  fmt::print("voted {}, counted {}, commune holds {}: {}\n", script.json().dump(),
             recorded.json().dump(), commune.json().dump(), equal ? "equal" : "NOT EQUAL");
  return summary["ok"].get<bool>() ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  Arguments given;
  for (int i = 1; i + 1 < count; i += 2) given[words[i]] = words[i + 1];
  try {
    return summarise(given);
  } catch (const std::exception& trouble) {
    fmt::print(stderr, "demo_summary: {}\n", trouble.what());
    return 1;
  }
}
