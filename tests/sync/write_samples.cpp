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

std::string envelope_of(const std::string& election, const std::vector<sync::Member>& members,
                        const std::string& kind = "result") {
  auto manifest = sample::manifest();
  manifest.kind = kind;
  manifest.election = election;
  return sync::write_envelope(manifest, members, sample::keys().secret_key).bytes;
}

// A record alone and in an envelope.
void write_both(const std::filesystem::path& name, const std::string& uuid,
                const std::string& record) {
  write(name.string() + ".bel", record);
  write(name.string() + ".envelope", envelope_of(uuid, {{"record.bel", record}}));
}

void write_stages(const std::filesystem::path& folder, const belenios::sample::Parts& parts) {
  belenios::ArchiveWriter writer(1'700'000'000);
  writer.add_setup(parts.election.bytes, parts.generated.trustees_json, parts.credentials);
  for (const auto& ballot : parts.ballots) writer.add_ballot(ballot);
  write_both(folder / "open", parts.election.uuid, writer.bytes());
  writer.add_end_of_ballots();
  write_both(folder / "closed", parts.election.uuid, writer.bytes());
  writer.add_encrypted_tally(parts.tally.json(), parts.tally.sized_json());
  write_both(folder / "tallied", parts.election.uuid, writer.bytes());
}

// The decryptions and the result of another tally.
void count_again(belenios::sample::Parts& parts, const belenios::Tally& tally) {
  parts.tally = tally;
  for (auto& decryption : parts.decryptions) {
    decryption = belenios::sample::decryption_of(parts, decryption.owner);
  }
  const auto trustees = belenios::check_trustees(parts.generated.trustees_json).value();
  parts.expected = belenios::combine(parts.election, trustees, tally.sum(), tally.total_weight(),
                                     parts.decryptions)
                       .value();
}

// The voter of the first ballot votes once more.
void write_revote(const std::filesystem::path& folder, belenios::sample::Parts& parts) {
  const auto& election = parts.election;
  const auto first = belenios::check_ballot(election, parts.ballots[0]).value().credential;
  for (const auto& card : parts.cards) {
    if (belenios::public_credential(card, election.uuid) != first) continue;
    parts.ballots.push_back(belenios::sample::make_ballot(election, card, {{0, 1}}));
  }
  belenios::Tally tally(election);
  for (std::size_t i = 1; i < parts.ballots.size(); ++i) {
    tally.add(belenios::check_ballot(election, parts.ballots[i]).value());
  }
  count_again(parts, tally);
  write_both(folder / "revote", election.uuid, belenios::sample::write_record(parts));
  const auto result = belenios::result_json(parts.expected);
  write(folder / "revote-result", result.substr(10, result.size() - 11));
  parts.ballots.pop_back();
}

// The voter of the first ballot counts five times.
void write_weights(const std::filesystem::path& folder, belenios::sample::Parts& parts) {
  belenios::Tally tally(parts.election);
  for (const auto& text : parts.ballots) {
    const auto ballot = belenios::check_ballot(parts.election, text).value();
    const bool first = tally.ballots() == 0;
    tally.add(ballot, first ? 5 : 1);
    const auto credential = ballot.credential.text();
    if (first) parts.credentials.insert(parts.credentials.find(credential) + 64, ",5");
  }
  count_again(parts, tally);
  write(folder / "weights.bel", belenios::sample::write_record(parts));
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
  write(folder / "practice.envelope", envelope_of(uuid, {{"record.bel", record}}, "practice"));
  write(folder / "without.envelope", envelope_of(uuid, {{"result.json", "{}"}}));
  write(folder / "stranger.envelope", envelope_of("Anothere1ection", {{"record.bel", record}}));
  write(folder / "key.pub", sample::keys(1).public_key.file("a key of no use"));
  write(folder / "other.pub", sample::keys(2).public_key.file("a key of no use"));
  std::swap(parts.ballots[0], parts.ballots[1]);
  const auto unsorted = belenios::sample::write_record(parts);
  write_both(folder / "unsorted", uuid, unsorted);
  write_revote(folder, parts);
  write_weights(folder, parts);
  return 0;
}
