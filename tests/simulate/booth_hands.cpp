#include "booth_hands.h"

#include <fmt/format.h>

namespace simulate {

using namespace kiosk::station;

BoothHands::BoothHands(const PreparedStation& prepared) : prepared_(prepared) { connect(); }

void BoothHands::connect() {
  station_ = std::make_unique<Station>(
      prepared_.device, clock_, nullptr,
      StationOptions{.member_cost = crypto::test_cost, .own_thread = false});
}

void BoothHands::settle() {
  while (station_->pump()) {
  }
}

void BoothHands::touch_only(Event event) {
  clock_.now += 1;
  station_->post(Ticked{clock_.now});
  station_->post(std::move(event));
}

void BoothHands::touch(Event event) {
  touch_only(std::move(event));
  settle();
  after_touch();
}

void BoothHands::type(std::string_view digits) {
  station_->slots().typed.clear();
  for (const char digit : digits) station_->slots().typed.push(digit);
}

void BoothHands::pull_the_plug() {
  station_.reset();
  connect();
}

void BoothHands::unlock() {
  type(prepared_.head_secret);
  touch_only(OfficerSecretEntered{});
  settle();
  if (screen() == Screen::recovered) {
    touch_only(RecoveryAcknowledged{});
    settle();
  }
  if (screen() == Screen::readiness) touch_only(SheetLeft{});
}

void BoothHands::restart() {
  pull_the_plug();
  unlock();
}

void BoothHands::name_committee(std::size_t committee) {
  touch(CommitteeSizeChosen{committee});
  for (std::size_t i = 0; i < committee; ++i) {
    touch_only(NameEdited{i, fmt::format("Ủy viên Thử {}", i + 1)});
  }
  for (std::size_t i = 0; i < witness_count; ++i) {
    touch_only(NameEdited{first_witness + i, fmt::format("Nhân chứng Thử {}", i + 1)});
  }
  touch(CommitteeConfirmed{});
}

void BoothHands::begin_meeting(std::uint64_t present, kiosk::election::Method method) {
  touch_only(NumberEdited{std::to_string(present)});
  touch(PresentConfirmed{});
  touch(ListLocked{});
  touch(MethodChosen{method});
}

void BoothHands::hold_meeting(std::uint64_t present, std::size_t committee) {
  begin_meeting(present, kiosk::election::Method::secret);
  name_committee(committee);
}

void BoothHands::key_ceremony() {
  member_secrets.assign(model().members.size(), "");
  while (screen() == Screen::ceremony_intro) {
    const auto member = model().ceremony_member;
    touch_only(CeremonyStarted{});
    settle();
    member_secrets.at(member) = plain(station_->slots().issued);
    touch_only(SecretNoted{});
    type(member_secrets.at(member));
    touch_only(SecretRepeated{});
    settle();
    if (model().problem != Problem::none) return;
  }
  after_touch();
}

bool BoothHands::enter_card(const std::string& code) {
  type(code);
  touch(CardEntered{});
  return screen() == Screen::greeting;
}

void BoothHands::choose(std::optional<std::uint8_t> choice) {
  touch_only(VotingStarted{});
  if (choice) touch_only(AnswerTouched{*choice});
  touch_only(ReviewRequested{});
}

bool BoothHands::vote(const std::string& code, std::optional<std::uint8_t> choice) {
  type(code);
  touch_only(CardEntered{});
  settle();
  if (screen() != Screen::greeting) return false;
  choose(choice);
  touch_only(BallotConfirmed{});
  settle();
  if (screen() != Screen::done) return false;
  trackers_.push_back(model().tracker);
  touch(ThanksDismissed{});
  return true;
}

void BoothHands::call_officer() {
  touch_only(OfficerCalled{});
  type(prepared_.secretary_secret);
  touch_only(OfficerSecretEntered{});
  settle();
}

void BoothHands::close_polls() {
  call_officer();
  touch_only(CloseRequested{});
  touch(CloseConfirmed{});
}

void BoothHands::reconcile() {
  const auto ballots = model().ballots;
  const auto made = model().reconciliation.cards_made;
  touch_only(ReconciliationEdited{0, std::to_string(ballots)});
  touch_only(ReconciliationEdited{1, std::to_string(made - ballots)});
  touch_only(ReconciliationEdited{2, "0"});
  touch(ReconciliationConfirmed{});
}

void BoothHands::accept_member(std::size_t member) {
  touch_only(MemberChosen{member});
  type(member_secrets.at(member));
  touch_only(MemberSecretEntered{});
  settle();
}

void BoothHands::accept_enough() {
  const auto threshold = model().threshold;
  for (std::size_t i = 0; i < threshold; ++i) accept_member(member_secrets.size() - 1 - i);
  after_touch();
}

}  // namespace simulate
