// write_seeds FOLDER: honest inputs of every target, with throw-away keys. The corpora in git began
// with one run of it; another run makes another election, so it replaces record, ballot and
// credential together.

#include <filesystem>
#include <fstream>

#include "crypto/hardening.h"
#include "tests/crypto/belenios/sample_record.h"
#include "tests/sync/sample.h"

namespace {

namespace fs = std::filesystem;
namespace belenios = crypto::belenios;

void write(const fs::path& file, const std::string& content) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content;
}

belenios::sample::Shape shape() {
  belenios::sample::Shape shape;
  shape.threshold = 1;
  shape.trustees = 2;
  shape.voters = 2;
  shape.ballots = 1;
  shape.questions = {belenios::sample::question_of(1, 0, 1, true)};
  return shape;
}

void write_record_stages(const fs::path& folder, const belenios::sample::Parts& parts) {
  belenios::ArchiveWriter writer(1'700'000'000);
  writer.add_setup(parts.election.bytes, parts.generated.trustees_json, parts.credentials);
  write(folder / "setup.bel", writer.bytes());
  for (const auto& ballot : parts.ballots) writer.add_ballot(ballot);
  writer.add_end_of_ballots();
  writer.add_encrypted_tally(parts.tally.json(), parts.tally.sized_json());
  write(folder / "tallied.bel", writer.bytes());
  write(folder / "final.bel", belenios::sample::write_record(parts));
}

void write_envelopes(const fs::path& folder) {
  auto manifest = sample::manifest();
  const auto one = sync::write_envelope(manifest, {{"a", "1"}, {"b.sealed", std::string(600, 'x')}},
                                        sample::keys().secret_key);
  write(folder / "envelope" / "two_members.envelope", one.bytes);
  write(folder / "manifest" / "two_members.json", one.manifest_bytes);
  const auto none = sync::write_envelope(manifest, {}, sample::keys().secret_key);
  write(folder / "envelope" / "no_member.envelope", none.bytes);
  write(folder / "manifest" / "no_member.json", none.manifest_bytes);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2 || !crypto::start_safely()) return 2;
  const fs::path folder = arguments[1];
  std::mt19937 random(belenios::sample::fresh_seed());
  const auto parts = belenios::sample::make_parts(shape(), random);
  write_record_stages(folder / "record", parts);
  write(folder / "ballot" / "first.json", parts.ballots.front());
  write(folder / "election" / "blank.json", parts.election.bytes);
  write(folder / "trustees" / "1_of_2.json", parts.generated.trustees_json);
  write(folder / "card",
        parts.cards.front().with([](auto text) { return std::string(crypto::as_text(text)); }));
  write_envelopes(folder);
  return 0;
}
