// write_seeds FOLDER: honest inputs of every target, with throw-away keys. The corpora in git began
// with one run of it; another run makes another election, so it replaces record, ballot and
// credential together.

#include <filesystem>
#include <fstream>
#include <limits>

#include "crypto/hardening.h"
#include "kiosk/package/receipt.h"
#include "receipt_keys.h"
#include "tests/crypto/belenios/sample_record.h"
#include "tests/kiosk/photos/made_photos.h"
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

using kiosk::package::Receipt;

Receipt sample_receipt() {
  return {std::string(64, 'a'), "23504-001-1", "0123456789abcdef", 2, "accepted", "", "2026-11-30"};
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

void write_accepted_receipts(const fs::path& folder) {
  const auto& key = fuzz::commune_of_the_receipts().secret_key;
  const Receipt whole = sample_receipt();
  write(folder / "accepted.receipt", write_receipt(whole, key));
  auto unread = whole;
  unread.fate = "quarantined";
  unread.reason = "malformed";
  unread.station = unread.device = "";
  unread.sequence = 0;
  write(folder / "quarantined.receipt", write_receipt(unread, key));
  auto again = whole;
  again.fate = "duplicate";
  again.sequence = std::numeric_limits<std::uint64_t>::max();
  write(folder / "duplicate.receipt", write_receipt(again, key));
}

void write_refused_receipts(const fs::path& folder) {
  const auto& key = fuzz::commune_of_the_receipts().secret_key;
  const auto whole = write_receipt(sample_receipt(), key);
  const auto line = whole.substr(0, whole.find('\n') + 1);
  auto bent = sample_receipt();
  bent.fate = "lost";
  write(folder / "unknown_fate.receipt", write_receipt(bent, key));
  bent = sample_receipt();
  bent.reason = "malformed";
  write(folder / "reason_of_an_accepted_one.receipt", write_receipt(bent, key));
  bent = sample_receipt();
  bent.envelope.front() = 'A';
  write(folder / "capital_hash.receipt", write_receipt(bent, key));
  write(folder / "another_key.receipt",
        write_receipt(sample_receipt(), crypto::random_sign_keys().secret_key));
  write(folder / "no_signature.receipt", line);
  auto spaced = line;
  spaced.insert(1, " ");
  write(folder / "a_blank.receipt", spaced + crypto::sign_file(key, spaced, "phieukin receipt"));
}

void write_photos(const fs::path& folder) {
  using namespace kiosk::photos;
  const auto upright = halves(120, 160);
  write(folder / "accepted/grey.png", png_of(upright));
  write(folder / "accepted/colours.png", png_in_colours(120, 160, 0x11223380));
  write(folder / "accepted/grey.jpg", jpeg_of(halves(150, 160)));
  write(folder / "accepted/progressive.jpg", jpeg_of(halves(120, 200), {3, true, {}}));
  write(folder / "accepted/turned.jpg", jpeg_of(halves(200, 140), {1, false, exif_block(6, true)}));
  write(folder / "refused/small.png", png_of(halves(100, 100)));
  write(folder / "refused/large.png", png_claiming(png_of(upright), 8001, 100));
  write(folder / "refused/large.jpg", jpeg_claiming(jpeg_of(upright), 65000, 65000));
  write(folder / "refused/for_printing.jpg", jpeg_of(upright, {4, false, {}}));
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
  write_accepted_receipts(folder / "receipt/accepted");
  write_refused_receipts(folder / "receipt/refused");
  write_photos(folder / "photo");
  return 0;
}
