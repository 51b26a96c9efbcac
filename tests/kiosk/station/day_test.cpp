// Whole days through a Station that runs inline on the real store.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <utility>

#include "booth_hands.h"
#include "tests/support/scratch_folder.h"
#include "sealed_result.h"
#include "throwaway_commune.h"

namespace kiosk::station {

namespace {

using crypto::belenios::Stage;
using Names = std::vector<std::string>;

struct Day {
  explicit Day(const simulate::Hamlet& hamlet)
      : prepared(commune.prepare(hamlet, scratch.path() / "device")), hands(prepared) {}

  support::ScratchFolder scratch;
  simulate::ThrowawayCommune commune{scratch.path() / "commune"};
  simulate::PreparedStation prepared;
  simulate::BoothHands hands;

  void open(std::size_t committee = 3) {
    hands.unlock();
    hands.hold_meeting(prepared.definition.households, committee);
    hands.key_ceremony();
    hands.open_polls();
    REQUIRE(hands.screen() == Screen::card);
  }
  // Votes 0, 1, ..., nobody, 0, 1, ... in this order; the counts per answer.
  std::vector<std::uint64_t> vote(std::uint64_t ballots) {
    std::vector<std::uint64_t> cast(hands.model().contest.answers.size(), 0);
    for (std::uint64_t i = 0; i < ballots; ++i) {
      const auto turn = i % (cast.size() + 1);
      const bool nobody = turn == cast.size();
      const auto choice = static_cast<std::uint8_t>(turn);
      REQUIRE(hands.vote(prepared.codes.at(i),
                         nobody ? std::nullopt : std::optional<std::uint8_t>(choice)));
      if (!nobody) ++cast[turn];
    }
    return cast;
  }
  // Somebody from the floor.
  void name(const std::string& who, const std::string& year) {
    hands.touch(NomineeRequested{});
    hands.touch_only(FieldEdited{who});
    hands.touch_only(FieldSelected{1});
    hands.touch_only(FieldEdited{year});
    hands.touch_only(HonorificChosen{"Ông"});
    hands.touch(NomineeConfirmed{});
  }
  void strike(std::size_t candidate, const std::string& reason) {
    hands.touch_only(CandidateSelected{candidate});
    hands.touch_only(FieldEdited{reason});
    hands.touch(WithdrawalConfirmed{});
  }
  void choose_secret(std::uint64_t in_favour) {
    hands.touch_only(MethodChosen{election::Method::secret});
    hands.touch_only(FieldEdited{std::to_string(in_favour)});
    hands.touch(MethodConfirmed{});
  }
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& candidate : hands.model().definition.candidates) all.push_back(candidate.name);
    return all;
  }
  void close() {
    hands.close_polls();
    REQUIRE(hands.screen() == Screen::reconcile);
    hands.reconcile();
    REQUIRE(hands.screen() == Screen::count_members);
  }
  SealedResult seal() {
    hands.seal();
    REQUIRE(hands.screen() == Screen::sealed);
    return open_sealed(prepared.device, hands.model().envelope_name);
  }
};

}  // namespace

TEST_CASE("A day counts what was voted, for every size of list and committee", "[day]") {
  struct Shape {
    std::size_t candidates, committee;
  };
  const auto shape = GENERATE(Shape{2, 3}, Shape{3, 4}, Shape{8, 5}, Shape{1, 3});
  Day day({.candidates = shape.candidates});
  day.open(shape.committee);
  const auto cast = day.vote(20);
  day.close();
  day.hands.accept_enough();
  REQUIRE(day.hands.screen() == Screen::result);
  CHECK(day.hands.model().figures->votes == cast);
  const auto sealed = day.seal();
  CHECK(sealed.verdict.stage == Stage::final);
  CHECK(sealed.verdict.result == crypto::belenios::Counts{cast});
  CHECK(sealed.verdict.ballots == 20);
  CHECK(sealed.verdict.setup_event == day.hands.model().setup_event);
  CHECK(sealed.result.figures.votes == cast);
  CHECK(sealed.result.reconciliation.agrees());
  const auto copy = export_result(day.prepared.device, day.scratch.path());
  CHECK(copy.has_value());
  day.hands.touch(ShutdownRequested{});
  CHECK(day.hands.station().wants_to_leave());
}

TEST_CASE("A booth that stops after any step is locked, then where it was", "[day]") {
  Day day({.candidates = 2});
  std::size_t restarts = 0;
  day.hands.after_touch = [&] {
    const auto phase = day.hands.model().phase;
    const auto screen = day.hands.screen();
    const auto ballots = day.hands.model().ballots;
    day.hands.pull_the_plug();
    REQUIRE(day.hands.screen() == Screen::locked);
    CHECK(day.hands.model().unit_name == "Thôn Thử");
    day.hands.unlock();
    REQUIRE(day.hands.model().phase == phase);
    REQUIRE(day.hands.model().ballots == ballots);
    if (phase != Phase::committee) REQUIRE(day.hands.screen() == screen);
    ++restarts;
  };
  day.hands.unlock();
  day.hands.open_meeting(40);
  const auto keep = std::exchange(day.hands.after_touch, [] {});  // nothing is stored half
  day.name("Zưng Văn Thêm", "1981");
  keep();
  CHECK(day.names() == Names{"Nguyễn Kiểm Thử An", "Trần Kiểm Thử Bình", "Zưng Văn Thêm"});
  day.strike(0, "Tự xin rút");
  keep();
  day.hands.touch(ListLocked{});
  keep();
  CHECK(day.names() == Names{"Trần Kiểm Thử Bình", "Zưng Văn Thêm"});
  day.choose_secret(40);
  keep();
  day.hands.touch(StepBack{});
  keep();
  day.choose_secret(40);
  keep();
  day.hands.name_committee(3);
  day.hands.after_touch = keep;
  day.hands.after_touch();
  day.hands.key_ceremony();
  day.hands.open_polls();
  const auto cast = day.vote(12);
  day.hands.call_officer();
  day.hands.touch(PauseRequested{});
  REQUIRE(day.hands.screen() == Screen::paused);
  day.hands.call_officer();
  day.hands.touch(ResumeRequested{});
  day.close();
  day.hands.accept_enough();
  REQUIRE(day.hands.screen() == Screen::result);
  CHECK(day.hands.model().figures->votes == cast);
  const auto sealed = day.seal();
  CHECK(sealed.verdict.result == crypto::belenios::Counts{cast});
  CHECK(restarts > 20);
  const auto& meeting = sealed.result.meeting;
  REQUIRE(meeting.nominated.size() == 1);
  CHECK(meeting.nominated[0].name == "Zưng Văn Thêm");
  REQUIRE(meeting.withdrawn.size() == 1);
  CHECK(meeting.withdrawn[0].reason == "Tự xin rút");
  CHECK(meeting.chair == "Chủ Trì Thử");
  CHECK(meeting.secretary_hands == 40);
  CHECK(election::fault_of(day.prepared.definition, meeting) == election::MeetingFault::none);
  const auto paper = crypto::belenios::parse_election(sealed.verdict.election_bytes);
  REQUIRE(paper);
  CHECK(paper->questions[0].answers.at(1) == "2. Ông Zưng Văn Thêm (sinh năm 1981)");
  CHECK(sealed.journal.find("list_changed") != std::string::npos);
  CHECK(sealed.journal.find("Zưng") == std::string::npos);
}

TEST_CASE("A stop between the tally and its decryption is finished by the committee", "[day]") {
  Day day({.candidates = 3});
  day.open();
  const auto cast = day.vote(11);
  day.close();
  day.hands.accept_member(0);
  day.hands.touch_only(MemberChosen{2});
  day.hands.type(day.hands.member_secrets.at(2));
  day.hands.touch_only(MemberSecretEntered{});
  REQUIRE(day.hands.station().pump());  // accepted: the tally is committed meanwhile
  day.hands.restart();
  REQUIRE(day.hands.model().phase == Phase::tallied);
  day.hands.accept_member(1);
  day.hands.accept_member(0);
  REQUIRE(day.hands.screen() == Screen::result);
  CHECK(day.hands.model().figures->votes == cast);
  CHECK(day.seal().verdict.result == crypto::belenios::Counts{cast});
}

TEST_CASE("Days without a record are sealed without one", "[day]") {
  Day day({});
  day.hands.unlock();
  using election::Method;
  Method method = Method::not_held;
  auto outcome = election::Outcome::no_quorum;
  SECTION("by show of hands") {
    day.hands.begin_meeting(30, Method::hands);
    method = Method::hands;
    outcome = election::Outcome::elected;
  }
  SECTION("too few households came") {
    day.hands.touch_only(NumberEdited{"20"});
    day.hands.touch(PresentConfirmed{});
    REQUIRE(day.hands.screen() == Screen::quorum_failed);
    day.hands.touch(MeetingAbandoned{});
    SECTION("and another day is set") { day.hands.touch(MeetingAbandoned{}); }
    SECTION("and ballots are carried to each household") {
      day.hands.touch(HouseToHouseChosen{});
      method = Method::house_to_house;
    }
  }
  SECTION("a storm before anybody came") {
    day.hands.touch(MeetingAbandoned{});
    day.hands.touch_only(EndReasonChosen{election::NotHeld::weather});
    day.hands.touch(MeetingAbandoned{});
  }
  REQUIRE(day.hands.screen() == Screen::no_record);
  day.hands.restart();
  // What was written may be corrected until it is sealed.
  day.hands.touch(StepBack{});
  const bool too_few_counted = day.hands.model().meeting.present > 0;
  const Screen again = too_few_counted ? Screen::quorum_failed : Screen::present;
  CHECK(day.hands.screen() == (method == Method::hands ? Screen::hands : again));
  day.hands.restart();
  if (method == Method::hands) {
    day.hands.touch(HandsCounted{});
  } else {
    day.hands.touch_only(MeetingAbandoned{});
    day.hands.touch_only(FieldEdited{"Nước lũ lên cao"});
    if (method == Method::not_held) day.hands.touch(MeetingAbandoned{});
    if (method == Method::house_to_house) day.hands.touch(HouseToHouseChosen{});
  }
  REQUIRE(day.hands.screen() == Screen::no_record);
  const auto sealed = day.seal();
  CHECK(sealed.record.empty());
  CHECK_FALSE(sealed.result.has_record());
  CHECK(sealed.envelope.members.size() == 2);
  CHECK(sealed.result.meeting.method == method);
  CHECK(sealed.result.figures.decision.outcome == outcome);
  const auto fault = election::fault_of(day.prepared.definition, sealed.result.meeting);
  CHECK(fault == election::MeetingFault::none);
}

TEST_CASE("Fewer ballots than the rule asks for are not decrypted", "[day]") {
  Day day({.min_ballots = 5});
  day.open();
  day.vote(4);
  day.close();
  day.hands.accept_enough();
  REQUIRE(day.hands.screen() == Screen::result);
  CHECK(day.hands.model().figures->decision.outcome == election::Outcome::too_few_ballots);
  CHECK(day.hands.model().figures->votes.empty());
  const auto sealed = day.seal();
  CHECK(sealed.verdict.stage == Stage::tallied);
  CHECK(sealed.verdict.ballots == 4);
}

TEST_CASE("Sealing that was interrupted gives the same envelope again", "[day]") {
  Day day({.min_ballots = 2});
  day.open();
  day.vote(3);
  day.close();
  day.hands.accept_enough();
  // The outbox cannot be written: the envelope is kept, the file is missing.
  const auto outbox = DevicePaths(day.prepared.device).outbox;
  std::filesystem::remove_all(outbox);
  REQUIRE(sync::write_whole(outbox, "not a folder").has_value());
  day.hands.seal();
  REQUIRE(day.hands.problem() == Problem::seal_failed);
  day.hands.restart();
  REQUIRE(day.hands.screen() == Screen::result);
  std::filesystem::remove(outbox);
  std::filesystem::create_directory(outbox);
  const auto sealed = day.seal();
  // Two unlockings stand before the envelope; the third came after its bytes were fixed.
  CHECK(sealed.journal.find("envelope_made") == std::string::npos);
  CHECK(sealed.verdict.stage == Stage::final);
}

}  // namespace kiosk::station
