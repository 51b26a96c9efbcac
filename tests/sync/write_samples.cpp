// write_samples FOLDER: records and envelopes for the test of the command line of phieukin-verify.

#include <filesystem>
#include <fstream>
#include <string>

#include "crypto/hardening.h"
#include "tests/crypto/belenios/sample_record.h"
#include "tests/sync/sample.h"

namespace {

namespace belenios = crypto::belenios;

void write(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

void write_stages(const std::filesystem::path& folder, const belenios::sample::Parts& parts) {
  belenios::ArchiveWriter writer(1'700'000'000);
  writer.add_setup(parts.election.bytes, parts.generated.trustees_json, parts.credentials);
  for (const auto& ballot : parts.ballots) writer.add_ballot(ballot);
  write(folder / "open.bel", writer.bytes());
  writer.add_end_of_ballots();
  write(folder / "closed.bel", writer.bytes());
  writer.add_encrypted_tally(parts.tally.json(), parts.tally.sized_json());
  write(folder / "tallied.bel", writer.bytes());
}

std::string envelope_of(const std::string& election, const std::vector<sync::Member>& members) {
  auto manifest = sample::manifest();
  manifest.election = election;
  return sync::write_envelope(manifest, members, sample::keys().secret_key).bytes;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2 || !crypto::start_safely()) return 2;
  const std::filesystem::path folder = arguments[1];
  std::mt19937 random(9);
  belenios::sample::Shape shape;
  shape.questions = {belenios::sample::question_of(3)};
  auto parts = belenios::sample::make_parts(shape, random);
  const auto record = belenios::sample::write_record(parts);
  const auto& uuid = parts.election.uuid;
  write(folder / "final.bel", record);
  write(folder / "uuid", uuid);
  write(folder / "result", belenios::result_json(parts.expected));
  write_stages(folder, parts);
  write(folder / "good.envelope", envelope_of(uuid, {{"record.bel", record}}));
  write(folder / "without.envelope", envelope_of(uuid, {{"result.json", "{}"}}));
  write(folder / "stranger.envelope", envelope_of("Anothere1ection", {{"record.bel", record}}));
  write(folder / "key.pub", sample::keys(1).public_key.file("a key of no use"));
  write(folder / "other.pub", sample::keys(2).public_key.file("a key of no use"));
  std::swap(parts.ballots[0], parts.ballots[1]);
  const auto unsorted = belenios::sample::write_record(parts);
  write(folder / "unsorted.bel", unsorted);
  write(folder / "unsorted.envelope", envelope_of(uuid, {{"record.bel", unsorted}}));
  return 0;
}
