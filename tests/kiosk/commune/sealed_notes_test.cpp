// A purge reaches the notes inside the envelopes that are kept, and leaves what verifies.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/sealed_notes.h"
#include "kiosk/package/commune_keys.h"
#include "kiosk/package/members.h"
#include "kiosk/package/notes.h"
#include "tests/kiosk/commune/world.h"
#include "tests/kiosk/reports/pdf_reading.h"

namespace kiosk::commune {
namespace {

const std::vector<package::Note> some_notes{
    {package::NoteCategory::incident, 1795910400, "Ông A Tơ làm đổ hòm phiếu."}};

// A day of the first station with notes sealed to the commune.
Day noted(const World& world) {
  const auto keys = package::parse_commune_keys(read_file(world.folder / "commune/commune.pub"));
  REQUIRE(keys);
  const auto to = keys->seal;
  const auto text = package::notes_json(some_notes);
  const std::string sealed(
      crypto::as_text(crypto::seal_to_all(std::span(&to, 1), crypto::as_bytes(text))));
  Day day;
  day.result = [](election::ResultFile& result) { result.notes = package::counts_of(some_notes); };
  day.members_sent = [sealed](std::vector<sync::Member>& members) {
    members.push_back({std::string(package::notes_member), sealed});
  };
  return day;
}

struct Noted : World {
  Noted() : envelope(booth_a.hold(noted(*this))) {
    REQUIRE(import(envelope).fate == Fate::accepted);
    REQUIRE(import(booth_b.hold({})).fate == Fate::accepted);
    hash = crypto::sha256(envelope).hex();
    kept = folder / "commune/accepted";
  }
  std::string purge(const std::string& out) {
    const auto done = commune.purge(folder / out, "Y Thủ Thư", "Theo yêu cầu.", true);
    return done ? read_file(folder / out) : "refused: " + done.error().sentence;
  }

  std::string envelope, hash;
  std::filesystem::path kept;
};

}  // namespace

TEST_CASE("after the purge a kept envelope is the same tar without its sealed notes") {
  Noted world;
  REQUIRE(sealed_notes_of(world.folder / "commune").size() == 1);
  const auto before = sync::read_envelope(world.envelope);
  REQUIRE(before);
  const auto certificate = world.purge("a.json");
  CHECK(certificate.find(R"({"kind":"sealed_notes","id":")" + world.hash) != std::string::npos);

  CHECK_FALSE(std::filesystem::exists(world.kept / (world.hash + ".envelope")));
  const auto left = world.kept / (world.hash + ".tar");
  const auto listed = reading::output_of("tar tf " + left.string());
  CHECK(listed.find(package::notes_member) == std::string::npos);
  // What verified before verifies still, with programs we did not write.
  const auto out = world.folder / "unpacked";
  std::filesystem::create_directories(out);
  reading::output_of("tar xf " + left.string() + " -C " + out.string());
  const auto manifest = read_file(out / "manifest.json");
  CHECK(crypto::check_file(world.booth_a.public_key(), manifest,
                           read_file(out / "manifest.json.minisig"))
            .has_value());
  std::size_t members = 0;
  for (const auto& member : before->members) {
    if (member.name == package::notes_member) continue;
    ++members;
    CHECK(read_file(out / member.name) == member.content);
    CHECK(manifest.find(crypto::sha256(member.content).hex()) != std::string::npos);
  }
  CHECK(members == 3);
  // The envelope without notes is as it was.
  std::size_t envelopes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(world.kept)) {
    envelopes += entry.path().extension() == ".envelope" ? 1U : 0U;
  }
  CHECK(envelopes == 1);
  // The round stands as it stood, and a file that comes again is known.
  CHECK(world.commune.hamlets().value().front().state == HamletState::verified);
  CHECK(world.import(world.envelope).fate == Fate::duplicate);
}

TEST_CASE("a purge that was interrupted between the certificate and the files is finished") {
  Noted world;
  const auto first = world.purge("a.json");
  write_file(world.kept / (world.hash + ".envelope"), world.envelope);  // as if never cut
  CHECK(world.purge("b.json") == first);
  CHECK_FALSE(std::filesystem::exists(world.kept / (world.hash + ".envelope")));
  CHECK(sealed_notes_of(world.folder / "commune").empty());
}

TEST_CASE("an envelope that waits in the tray stays whole, for its votes may still count") {
  World world;
  REQUIRE(world.import(world.booth_a.hold({})).fate == Fate::accepted);
  const auto second = world.booth_a.hold(noted(world));
  REQUIRE(world.import(second).fate == Fate::quarantined);
  const auto hash = crypto::sha256(second).hex();
  const auto kept = world.folder / ("commune/quarantine/" + hash + ".envelope");
  REQUIRE(world.commune.purge(world.folder / "a.json", "Y Thủ Thư", "Theo yêu cầu.", true));
  CHECK(read_file(kept) == second);
  CHECK(read_file(world.folder / "a.json").find(hash) == std::string::npos);
  // Once somebody has ruled on it, the next purge reaches it.
  REQUIRE(world.commune.rule({hash, TrayDecision::dismiss, "Y Thủ Thư", "Không phải."}));
  REQUIRE(world.commune.purge(world.folder / "b.json", "Y Thủ Thư", "Theo yêu cầu.", true));
  CHECK_FALSE(std::filesystem::exists(kept));
  CHECK(read_file(world.folder / "b.json").find(hash) != std::string::npos);
}

TEST_CASE("a purge is looked at before it is done, and then there is nothing left to look at") {
  Noted world;
  const auto preview = world.commune.purge_preview();
  REQUIRE(preview);
  CHECK(preview->retention_until == world.commune.plan().retention_until);
  CHECK(preview->certificates == 0);
  const auto count = [&](const std::string& kind) {
    for (const auto& one : preview->counts) {
      if (one.kind == kind) return std::pair{one.documents, one.rows};
    }
    return std::pair{std::size_t{0}, std::uint64_t{0}};
  };
  CHECK(count("roll") == std::pair{std::size_t{2}, std::uint64_t{10}});
  CHECK(count("notes") == std::pair{std::size_t{1}, std::uint64_t{1}});
  CHECK(count("sealed_notes") == std::pair{std::size_t{1}, std::uint64_t{1}});
  world.purge("a.json");
  const auto after = world.commune.purge_preview();
  REQUIRE(after);
  CHECK(after->counts.empty());
  CHECK(after->certificates == 1);
}

TEST_CASE("what is no tar of ours holds no notes") {
  const Folder folder;
  std::filesystem::create_directories(folder / "accepted");
  write_file(folder / "accepted/a.envelope", "");
  write_file(folder / "accepted/b.envelope", std::string(511, 'x'));
  write_file(folder / "accepted/c.envelope", std::string(5000, 'x'));
  auto huge = std::string(1024, '\0');
  huge.replace(0, package::notes_member.size(), package::notes_member);
  huge.replace(124, 11, "77777777777");
  write_file(folder / "accepted/d.envelope", huge);
  CHECK(sealed_notes_of(folder / "").empty());
}

}  // namespace kiosk::commune
