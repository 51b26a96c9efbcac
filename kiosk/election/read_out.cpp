#include "kiosk/election/read_out.h"

#include "kiosk/election/text.h"

namespace kiosk::election {

namespace {

std::string counted(const Strings& strings, const char* id, std::uint64_t number) {
  return strings.text(id, {{"number", grouped(number)}, {"words", number_in_words(number)}});
}

std::string line_of(const ResultLine& line, const Figures& figures, const Strings& strings) {
  return strings.text("read_out.line", {{"label", line.label},
                                        {"number", grouped(line.votes)},
                                        {"words", number_in_words(line.votes)},
                                        {"percent", percent(line.votes, figures.decision.base)}});
}

}  // namespace

std::vector<std::string> read_out(const Definition& definition, const Figures& figures,
                                  const Strings& strings) {
  std::vector<std::string> sentences;
  sentences.push_back(strings.text(
      "read_out.opening", {{"unit_name", definition.unit.name}, {"title", definition.unit.title}}));
  sentences.push_back(strings.text("read_out.present",
                                   {{"number", grouped(figures.present)},
                                    {"words", number_in_words(figures.present)},
                                    {"households", grouped(figures.households)},
                                    {"percent", percent(figures.present, figures.households)}}));
  if (!figures.votes.empty()) {
    sentences.push_back(counted(strings, "read_out.ballots", figures.ballots));
    sentences.push_back(counted(strings, "read_out.valid", figures.decision.valid));
    sentences.push_back(counted(strings, "read_out.invalid", figures.decision.invalid));
    for (const auto& line : result_lines(definition, figures, strings)) {
      sentences.push_back(line_of(line, figures, strings));
    }
  }
  sentences.push_back(verdict_sentence(definition, figures, strings));
  if (figures.decision.outcome == Outcome::elected) {
    sentences.push_back(strings.text("result.recognition"));
  }
  return sentences;
}

}  // namespace kiosk::election
