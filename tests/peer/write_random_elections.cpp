// write_random_elections FOLDER COUNT SEED: complete elections of random shape, one folder each,
// with the shape and the result that was voted in expected.json.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "crypto/hardening.h"
#include "tests/crypto/belenios/sample_record.h"

namespace {

namespace belenios = crypto::belenios;
namespace sample = crypto::belenios::sample;

// A number from first to last, both possible.
template <class Number>
Number between(std::mt19937& random, Number first, Number last) {
  return std::uniform_int_distribution<Number>(first, last)(random);
}

belenios::Question random_question(std::mt19937& random) {
  // Long lists of candidates are rare, and slow to prove.
  const auto answers = between<std::uint32_t>(random, 1, random() % 8 == 0 ? 64 : 8);
  auto min = random() % 2 == 0 ? 0 : between<std::uint32_t>(random, 0, answers);
  auto max = random() % 3 == 0 ? 1 : between<std::uint32_t>(random, 0, answers);
  if (min > max) std::swap(min, max);
  return sample::question_of(answers, min, max, random() % 5 < 2);
}

std::vector<belenios::TrusteeEntry> random_entries(std::mt19937& random) {
  const auto singles = random() % 2 == 0 ? 0 : between<std::size_t>(random, 1, 3);
  std::vector<belenios::TrusteeEntry> entries(singles);
  if (singles > 0 && random() % 3 == 0) return entries;
  // Committees are small; the largest group is tried now and then.
  const auto size = between<std::uint32_t>(random, 2, random() % 4 == 0 ? 9 : 5);
  const belenios::TrusteeEntry group{between<std::uint32_t>(random, 1, size - 1), size};
  const auto place = between<std::size_t>(random, 0, singles);
  entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(place), group);
  return entries;
}

sample::Shape random_shape(std::mt19937& random) {
  sample::Shape shape;
  const auto questions = random() % 2 == 0 ? 1 : between<int>(random, 2, 4);
  for (int i = 0; i < questions; ++i) shape.questions.push_back(random_question(random));
  shape.entries = random_entries(random);
  shape.voters = between<std::size_t>(random, 1, 8);
  shape.ballots = between<std::size_t>(random, 0, shape.voters);
  if (random() % 4 == 0) shape.revotes = between<std::size_t>(random, 0, shape.ballots);
  return shape;
}

// In the words of the peer's side, so that the test can count both.
std::string text_of(const sample::Shape& shape) {
  std::string text = "[";
  for (const auto& question : shape.questions) {
    if (text.size() > 1) text += ", ";
    text += std::to_string(question.answers.size()) + " answers " + std::to_string(question.min) +
            ".." + std::to_string(question.max) + (question.blank ? " blank" : "");
  }
  std::size_t singles = 0;
  belenios::TrusteeEntry group{0, 0};
  for (const auto& entry : shape.entries) {
    if (entry.threshold == 0) ++singles;
    if (entry.threshold > 0) group = entry;
  }
  return text + "], " + std::to_string(singles) + " Single, " + std::to_string(group.threshold) +
         " of " + std::to_string(group.size) + ", " + std::to_string(shape.voters) + " voters, " +
         std::to_string(shape.ballots + shape.revotes) + " ballots, " +
         std::to_string(shape.ballots) + " counted";
}

void write(const std::filesystem::path& folder, const sample::Shape& shape, std::mt19937& random) {
  const auto parts = sample::make_parts(shape, random);
  std::filesystem::create_directories(folder);
  std::ofstream(folder / (parts.election.uuid + ".bel"), std::ios::binary)
      << sample::write_record(parts);
  const auto result = belenios::result_json(parts.expected);  // {"result":[[..]]}
  const auto truth = [](bool value) { return value ? "true" : "false"; };
  const bool group = shape.entries.size() == 1 && shape.entries[0].threshold > 0;
  std::ofstream(folder / "expected.json")
      << R"({"shape":")" << text_of(shape) << R"(","ballots":)" << shape.ballots << R"(,"revote":)"
      << truth(shape.revotes > 0) << R"(,"kiosk":)" << truth(group && shape.revotes == 0) << ','
      << result.substr(1);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4 || !crypto::start_safely()) return 2;
  const std::filesystem::path folder = arguments[1];
  const auto elections = std::strtoul(arguments[2], nullptr, 10);
  const auto seed = static_cast<std::uint32_t>(std::strtoul(arguments[3], nullptr, 10));
  for (unsigned long i = 0; i < elections; ++i) {
    std::seed_seq seeds{seed, static_cast<std::uint32_t>(i)};
    std::mt19937 random(seeds);
    const auto shape = random_shape(random);
    write(folder / ("ours-" + std::to_string(i)), shape, random);
  }
  return 0;
}
