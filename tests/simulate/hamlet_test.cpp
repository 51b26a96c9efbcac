// From the plan to the import, through the rooms as they are: a commune prepares one station, its
// laptop holds the Sunday, the commune takes the sealed result in.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/commune.h"
#include "kiosk/election/outcome.h"
#include "sunday.h"
#include "sync/directory.h"
#include "sync/envelope.h"
#include "tests/support/scratch_folder.h"

namespace simulate {
namespace {

namespace commune = kiosk::commune;
namespace election = kiosk::election;
using commune::Fate;
using kiosk::station::Screen;

const commune::CommuneOptions cheap{crypto::test_cost, crypto::test_cost};
constexpr double absurd_seconds = 120;  // no working machine comes near

template <class T>
T must(kiosk::package::Outcome<T> outcome) {
  if (!outcome) throw std::runtime_error(outcome.error().sentence);
  return std::move(*outcome);
}

// One station of the sample plan, alone in the round and with one booth.
kiosk::plan::Plan plan_of(std::string_view station, std::vector<election::Candidate> more) {
  const auto text =
      sync::read_whole(PHIEUKIN_ASSETS "/sample/plan.json", kiosk::plan::most_plan_bytes);
  auto plan = kiosk::plan::parse_plan(text.value()).value();
  std::erase_if(plan.stations, [&](const auto& each) { return each.id != station; });
  auto& only = plan.stations.at(0);
  only.booths = 1;
  only.candidates.insert(only.candidates.end(), more.begin(), more.end());
  election::sort_officially(only.candidates);
  return plan;
}

crypto::SecretBuffer passphrase() {
  constexpr std::string_view text = "mot mat khau dai";
  return crypto::SecretBuffer::make(text.size(),
                                    [&](auto out) { std::ranges::copy(text, out.begin()); });
}

std::vector<std::string> printed_codes(const std::filesystem::path& file) {
  std::ifstream lines(file);
  std::vector<std::string> codes;
  std::string booth, code, credential;
  while (lines >> booth >> code >> credential) codes.push_back(code);
  return codes;
}

class Round {
 public:
  Round(const kiosk::plan::Plan& plan, std::uint64_t households)
      : station_(plan.stations.at(0).id),
        commune_(
            must(commune::Commune::create(folder_ / "commune", plan, passphrase(), cheap, clock_))),
        prepared_(prepare()),
        hands(prepared_) {
    REQUIRE(prepared_.definition.households == households);
    REQUIRE(prepared_.codes.size() == households + prepared_.definition.reserve);
  }

  const std::vector<std::string>& codes() const { return prepared_.codes; }

  const election::Definition& definition() const { return prepared_.definition; }
  std::filesystem::path exported() const { return folder_ / "stick" / hands.model().envelope_name; }

  // What left the laptop is accepted, once; the station's line of the status afterwards.
  commune::StationStatus import_result(double& seconds) {
    const auto stick = folder_ / "stick";
    std::filesystem::create_directory(stick);
    const auto file = must(kiosk::station::export_result(prepared_.device, stick));
    const auto begin = std::chrono::steady_clock::now();
    const auto first = must(commune_.import(file));
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    seconds = taken.count();
    INFO(first.reason);
    REQUIRE(first.fate == Fate::accepted);
    const auto before = commune::status_json(must(commune_.status()));
    CHECK(must(commune_.import(file)).fate == Fate::duplicate);
    CHECK(commune::status_json(must(commune_.status())) == before);
    const auto status = must(commune_.status());
    CHECK(status.quarantine.empty());
    REQUIRE(status.stations.size() == 1);
    CHECK(status.stations[0].state == "received");
    CHECK(status.stations[0].envelope_hash == hands.model().envelope_hash);
    return status.stations[0];
  }

 private:
  PreparedStation prepare() {
    const auto laptop = enrol_laptop(folder_ / "device", folder_ / "commune" / "commune.pub",
                                     folder_ / "device.envelope", clock_);
    must(commune_.enrol(station_, laptop.enrolment));
    // Some of the sample's households share a name: somebody has looked, they are two.
    kiosk::rolls::RollOptions looked_at;
    looked_at.accept_repairs = true;
    must(commune_.add_roll(station_, PHIEUKIN_ASSETS "/sample/rolls/" + station_ + ".csv",
                           looked_at));
    const auto built = must(commune_.build_package(station_, folder_ / "out", {}));
    auto prepared = load_laptop(laptop, built.envelope, clock_);
    CHECK(prepared.check_words == built.check_words);
    prepared.codes = printed_codes(built.codes);
    return prepared;
  }

  support::ScratchFolder scratch_;
  std::filesystem::path folder_ = scratch_.path();
  StillClock clock_;
  std::string station_;
  commune::Commune commune_;
  PreparedStation prepared_;

 public:
  BoothHands hands;
};

void check_agreement(const Sunday& sunday, const Outcome& voted,
                     const commune::StationStatus& station, const election::Figures& shown) {
  CHECK(voted.agrees());
  CHECK(station.method == "secret");
  CHECK(station.present == sunday.present);
  CHECK(station.ballots == sunday.ballots);
  CHECK(station.votes == voted.cast);
  CHECK(station.blank == voted.cast_without_choice);
  CHECK(station.outcome == election::name_of(shown.decision.outcome));
  CHECK(station.winner.empty() == !shown.decision.winner.has_value());
  CHECK(station.record_hash.size() == 64);
}

}  // namespace

TEST_CASE("700 households, 650 ballots: the commune's figures are the votes that were cast") {
  Round round(plan_of("23504-008", {{"Bà", "Lò Thị Kiểm Thử", "1979", "floor"}}), 700);
  const Sunday sunday{.seed = 700, .present = 680, .ballots = 650, .committee = 3};
  const auto voted = run_sunday(sunday, round.hands, round.codes());
  REQUIRE(voted.cast.size() == 3);
  double import_seconds = 0;
  const auto station = round.import_result(import_seconds);
  CHECK(station.households == 700);
  check_agreement(sunday, voted, station, round.hands.model().figures.value());
  fmt::print("{}\n{{\"import_seconds\":{:.2f}}}\n", outcome_json(voted), import_seconds);
  CHECK(voted.seconds_close_to_sealed < absurd_seconds);
  CHECK(import_seconds < absurd_seconds);
}

TEST_CASE("A day that went on with attempt 2 is accepted, and verifies from outside") {
  Round round(plan_of("23504-001", {}), 80);
  const Sunday sunday{
      .seed = 2, .present = 70, .ballots = 25, .committee = 3, .second_attempt = true};
  const auto voted = run_sunday(sunday, round.hands, round.codes());
  REQUIRE(round.hands.model().attempt == 2);
  double import_seconds = 0;
  const auto station = round.import_result(import_seconds);
  check_agreement(sunday, voted, station, round.hands.model().figures.value());
  const auto envelope = round.exported().string();
  const auto second = round.definition().attempts.at(1).uuid;
  const auto read =
      sync::read_envelope(sync::read_whole(envelope, sync::most_envelope_bytes).value());
  REQUIRE(read.has_value());
  CHECK(read->manifest.election == second);
  // Another program, which knows nothing of attempts.
  const auto verdict = envelope + ".json";
  const auto command =
      std::string(PHIEUKIN_VERIFY) + " '" + envelope + "' --json > '" + verdict + "'";
  REQUIRE(std::system(command.c_str()) ==
          0);  // NOLINT(concurrency-mt-unsafe): a test of one thread
  const auto told = sync::read_whole(verdict, 1U << 16).value();
  INFO(told);
  CHECK(told.find(R"("valid":true)") != std::string::npos);
  CHECK(told.find("\"uuid\":\"" + second + "\",\"ballots\":25") != std::string::npos);
}

TEST_CASE("A single candidate is agreed to or not, and the commune counts the same") {
  Round round(plan_of("23504-003", {}), 146);
  const Sunday sunday{.seed = 3, .present = 146, .ballots = 30, .committee = 5};
  const auto voted = run_sunday(sunday, round.hands, round.codes());
  REQUIRE(voted.cast.size() == 2);
  double import_seconds = 0;
  const auto station = round.import_result(import_seconds);
  check_agreement(sunday, voted, station, round.hands.model().figures.value());
}

TEST_CASE("A show of hands leaves no record, and the commune accepts that") {
  Round round(plan_of("23504-001", {}), 80);
  round.hands.unlock();
  round.hands.begin_meeting(60, election::Method::hands);
  REQUIRE(round.hands.screen() == Screen::no_record);
  round.hands.seal();
  REQUIRE(round.hands.screen() == Screen::sealed);
  double import_seconds = 0;
  const auto station = round.import_result(import_seconds);
  CHECK(station.method == "hands");
  CHECK(station.present == 60);
  CHECK(station.ballots == 60);
  CHECK(station.votes.at(0) == 60);
  CHECK(station.outcome == "elected");
  CHECK_FALSE(station.winner.empty());
  CHECK(station.record_hash.empty());
}

}  // namespace simulate
