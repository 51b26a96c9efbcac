// What people type and what the screen shows them alone is put into a whole Sunday as marks nobody
// would write by chance; then every file, every decrypted page of the store and everything the
// program printed is searched for them.

#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "booth_hands.h"
#include "crypto/bytes.h"
#include "crypto/hash.h"
#include "kiosk/package/members.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/officer_secrets.h"
#include "stolen_store.h"
#include "sync/directory.h"
#include "sync/envelope.h"
#include "tests/support/scratch_folder.h"
#include "throwaway_commune.h"

namespace fs = std::filesystem;
using kiosk::station::DevicePaths;
using kiosk::station::Screen;

namespace {

struct Mark {
  std::string what, text;
};
using Places = std::map<std::string, std::string>;  // where, and every byte that is there

// "what in where"; empty when no mark is anywhere.
std::vector<std::string> found(const std::vector<Mark>& marks, const Places& places) {
  std::vector<std::string> all;
  for (const auto& [where, bytes] : places) {
    for (const auto& mark : marks) {
      REQUIRE(mark.text.size() >= 10);  // shorter ones are met by chance
      if (bytes.find(mark.text) != std::string::npos) all.push_back(mark.what + " in " + where);
    }
  }
  return all;
}

// Standard output and standard error, as long as this lives, go to a file.
class Printed {
 public:
  explicit Printed(fs::path file) : file_(std::move(file)) {
    std::fflush(nullptr);
    for (int i = 0; i < 2; ++i) before_[i] = ::dup(i + 1);
    std::FILE* const sink = std::fopen(file_.c_str(), "w");
    REQUIRE(sink != nullptr);
    for (int i = 0; i < 2; ++i) ::dup2(::fileno(sink), i + 1);
    std::fclose(sink);
  }
  ~Printed() {
    std::fflush(nullptr);
    for (int i = 0; i < 2; ++i) {
      ::dup2(before_[i], i + 1);
      ::close(before_[i]);
    }
  }
  Printed(const Printed&) = delete;
  Printed& operator=(const Printed&) = delete;

 private:
  fs::path file_;
  int before_[2] = {-1, -1};
};

void add_files(const fs::path& folder, Places& places) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    places[entry.path().string()] =
        sync::read_whole(entry.path(), sync::most_envelope_bytes).value();
  }
}

// A hamlet whose candidates have names nobody else has, and its booth.
struct MarkedSunday {
  MarkedSunday() {
    hands.unlock();
    for (std::size_t officer = 0; officer < 2; ++officer) {
      REQUIRE(hands.pin(officer).size() >= 6);
    }
  }

  void play() {
    hands.hold_meeting(11, 3);
    hands.key_ceremony();
    hands.open_polls();
    for (std::size_t i = 0; i < voters; ++i) {
      REQUIRE(hands.vote(prepared.codes.at(i), static_cast<std::uint8_t>(i % 2)));
    }
    CHECK_FALSE(hands.vote(mistyped, std::nullopt));  // refused, and typed all the same
    hands.touch(kiosk::station::CardDismissed{});
    hands.replace_card();
    hands.type(prepared.codes.at(voters));
    hands.touch(kiosk::station::SpoiledCardEntered{});
    hands.touch(kiosk::station::OfficerDismissed{});
    REQUIRE(hands.screen() == Screen::card);
  }

  // What voters typed and saw, and what officers and members know.
  std::vector<Mark> marks() const {
    std::vector<Mark> all{{"a refused code", mistyped},
                          {"the head's secret", prepared.head_secret},
                          {"the secretary's secret", prepared.secretary_secret},
                          {"the laptop's secret", prepared.device_secret}};
    for (std::size_t i = 0; i <= voters; ++i) {
      all.push_back({"a card's code", prepared.codes.at(i)});
      all.push_back({"a card's credential", prepared.credentials.at(i)});
    }
    for (const auto& secret : hands.member_secrets) all.push_back({"a member's secret", secret});
    return all;
  }

  std::vector<Mark> trackers() const {
    std::vector<Mark> all;
    for (const auto& tracker : hands.trackers()) {
      const auto hash = crypto::hash_from_base64(tracker);
      REQUIRE(hash.has_value());
      all.push_back({"a tracker", tracker});
      all.push_back({"a tracker in hexadecimal", hash->hex()});
      all.push_back({"a tracker's bytes", std::string(crypto::as_text(hash->view()))});
    }
    return all;
  }

  Places everything() {
    Places places;
    add_files(scratch.path() / "device", places);
    const DevicePaths paths(prepared.device);
    auto key = kiosk::station::open_store_key(paths, simulate::entry(prepared.head_secret));
    secrecy::StolenStore store(paths.store, key.value().key, true);
    store.read_pages();
    places["the decrypted store"] = store.image();
    return places;
  }

  static constexpr std::size_t voters = 6;
  const std::string mistyped = "8642097531";
  support::ScratchFolder scratch;
  simulate::ThrowawayCommune commune{scratch.path() / "commune"};
  simulate::PreparedStation prepared = commune.prepare(
      [] {
        simulate::Hamlet hamlet;
        hamlet.households = 12;
        hamlet.min_ballots = 1;
        return hamlet;
      }(),
      scratch.path() / "device");
  simulate::BoothHands hands{prepared};
};

std::string member_of(const fs::path& folder, std::string_view name) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".envelope") continue;
    const auto bytes = sync::read_whole(entry.path(), sync::most_envelope_bytes).value();
    const auto envelope = sync::read_envelope(bytes);
    if (!envelope || envelope->find(name) == nullptr) continue;
    return envelope->find(name)->content;
  }
  FAIL("no sealed result");
  return {};
}

}  // namespace

TEST_CASE("what voters and officers type lies in no file, page or log", "[markers]") {
  MarkedSunday sunday;
  const fs::path log = sunday.scratch.path() / "printed";
  {
    const Printed printed(log);
    sunday.play();
  }
  auto places = sunday.everything();
  places["what was printed"] = sync::read_whole(log, sync::most_envelope_bytes).value();
  CHECK(found(sunday.marks(), places).empty());
  // While people vote, nothing on the laptop may name a ballot that lies in it.
  REQUIRE(sunday.trackers().size() == 3 * MarkedSunday::voters);
  CHECK(found(sunday.trackers(), places).empty());

  // The search finds what is there.
  places["a planted file"] = "x" + sunday.prepared.codes.front() + "x";
  places["a planted page"] = "y" + sunday.trackers().back().text;
  CHECK(found(sunday.marks(), places).size() == 1);
  CHECK(found(sunday.trackers(), places).size() == 1);
}

TEST_CASE("a sealed day names ballots in its record and nowhere else", "[markers]") {
  MarkedSunday sunday;
  sunday.play();
  sunday.hands.close_polls();
  sunday.hands.reconcile();
  sunday.hands.accept_enough();
  sunday.hands.count();
  sunday.hands.seal();
  REQUIRE(sunday.hands.screen() == Screen::sealed);
  CHECK(found(sunday.marks(), sunday.everything()).empty());

  const fs::path device = sunday.scratch.path() / "device";
  Places told{{"journal.jsonl", member_of(device, kiosk::package::journal_member)},
              {"result.json", member_of(device, kiosk::package::result_member)}};
  CHECK(found(sunday.trackers(), told).empty());
  // Nor does the journal name anybody who stood, or what the booth was asked to say or to show.
  for (const auto& candidate : sunday.prepared.definition.candidates) {
    INFO(candidate.name);
    CHECK(told["journal.jsonl"].find(candidate.name) == std::string::npos);
  }
  CHECK(told["journal.jsonl"].find(R"("kind":"ballot_cast")") != std::string::npos);
}
