// Writes random records of several shapes, one folder each, and one with a false result.

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "crypto/belenios/verify.h"
#include "crypto/hardening.h"
#include "tests/crypto/belenios/sample_record.h"

namespace {

using namespace crypto::belenios;  // NOLINT(google-build-using-namespace): a program of one page

void write(const std::filesystem::path& folder, const sample::Parts& parts) {
  std::filesystem::create_directories(folder);
  std::ofstream file(folder / (parts.election.uuid + ".bel"), std::ios::binary);
  file << sample::write_record(parts);
}

bool write_all(const std::filesystem::path& folder, std::mt19937& random) {
  using sample::question_of;
  const std::vector<sample::Shape> shapes{
      {2, 3, 9, 7, {question_of(3)}},       {3, 5, 6, 5, {question_of(2)}},
      {1, 2, 3, 3, {question_of(1)}},       {3, 4, 4, 4, {question_of(8)}},
      {2, 3, 4, 0, {question_of(3)}},       {2, 3, 5, 5, {question_of(3), question_of(2)}},
      {2, 3, 5, 5, {question_of(5, 1, 3)}}, {2, 3, 5, 5, {question_of(4, 0, 2, true)}},
  };
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const auto parts = sample::make_parts(shapes[i], random);
    const auto verdict = verify_record(sample::write_record(parts), {true});
    if (!verdict.valid) {
      std::fprintf(stderr, "record %zu: %s\n", i, verdict.reason.c_str());
      return false;
    }
    write(folder / ("honest-" + std::to_string(i)), parts);
  }
  auto forged = sample::make_parts(shapes[0], random);
  ++forged.expected[0][0];
  write(folder / "forged-result", forged);
  forged = sample::make_parts(shapes[0], random);
  auto& ballot = forged.ballots[1];
  const auto place = ballot.find("\"response\":\"") + 12;
  ballot[place] = ballot[place] == '1' ? '2' : '1';
  write(folder / "forged-ballot", forged);
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2 || !crypto::start_safely()) return 2;
  const auto seed = sample::fresh_seed();
  std::printf("seed %u\n", seed);
  std::mt19937 random(seed);
  return write_all(arguments[1], random) ? 0 : 1;
}
