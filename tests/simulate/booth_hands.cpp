#include "booth_hands.h"

#include <fmt/format.h>

namespace simulate {

using namespace kiosk::station;

namespace {

// The same person chooses the same PIN; one that is a piece of the issued digits is refused.
std::string pin_for(const std::string& secret, const char* first, const char* other) {
  return secret.find(first) == std::string::npos ? first : other;
}

}  // namespace

BoothHands::BoothHands(const PreparedStation& prepared)
    : prepared_(prepared),
      pins_{pin_for(prepared.head_secret, "482915", "605837"),
            pin_for(prepared.secretary_secret, "730264", "948163")} {
  connect();
}

void BoothHands::connect() {
  station_ = std::make_unique<Station>(
      prepared_.device, clock_, nullptr,
      StationOptions{
          .member_cost = crypto::test_cost, .pin_cost = crypto::test_cost, .own_thread = false});
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

void BoothHands::enter_digits() {
  type(prepared_.head_secret);
  touch_only(OfficerSecretEntered{});
  settle();
}

void BoothHands::choose_pin(std::string_view pin) {
  type(pin);
  touch_only(PinChosen{});
  settle();
  if (screen() != Screen::pin_repeat) return;
  type(pin);
  touch_only(PinRepeated{});
  settle();
}

void BoothHands::unlock() {
  enter_digits();
  if (screen() == Screen::pin_choose) choose_pin(pins_.at(model().team.pin_officer));
  if (screen() == Screen::officer_invited) {
    type(prepared_.secretary_secret);
    touch_only(OfficerSecretEntered{});
    settle();
    choose_pin(pins_.at(model().team.pin_officer));
  }
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
  touch_only(FieldEdited{std::to_string(model().meeting.present)});
  touch(CommitteeConfirmed{});
}

void BoothHands::open_meeting(std::uint64_t present) {
  touch_only(NumberEdited{std::to_string(present)});
  touch(PresentConfirmed{});
  touch_only(FieldEdited{"Chủ Trì Thử"});
  touch_only(FieldSelected{1});
  touch_only(FieldEdited{"Thư Ký Thử"});
  touch_only(FieldSelected{2});
  touch_only(FieldEdited{std::to_string(present)});
  touch(OpeningConfirmed{});
}

void BoothHands::begin_meeting(std::uint64_t present, kiosk::election::Method method) {
  open_meeting(present);
  lock_list(method);
}

void BoothHands::lock_list(kiosk::election::Method method) {
  using kiosk::election::Method;
  const auto present = model().meeting.present;
  touch(ListLocked{});
  if (method != Method::secret && method != Method::hands) {
    touch_only(MeetingAbandoned{});
    touch_only(EndReasonChosen{kiosk::election::NotHeld::weather});
    if (method == Method::house_to_house) return touch(HouseToHouseChosen{});
    return touch(MeetingAbandoned{});
  }
  touch_only(MethodChosen{method});
  touch_only(FieldEdited{std::to_string(present)});
  touch(MethodConfirmed{});
  if (method == Method::secret) return;
  for (std::size_t i = 0; i < model().contest.answers.size(); ++i) {
    touch_only(FieldSelected{i});
    touch_only(FieldEdited{i == 0 ? std::to_string(present) : "0"});
  }
  touch(HandsCounted{});
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
  type(pins_.at(1));
  touch_only(OfficerSecretEntered{});
  settle();
}

void BoothHands::second_officer_agrees() {
  type(pins_.at(1 - model().team.acting));
  touch(SecondOfficerEntered{});
}

void BoothHands::open_polls() {
  touch_only(PollsOpened{});
  second_officer_agrees();
}

void BoothHands::close_polls() {
  call_officer();
  touch_only(CloseRequested{});
  touch_only(CloseConfirmed{});
  second_officer_agrees();
}

void BoothHands::unlock_list() {
  if (screen() != Screen::zero_report) call_officer();
  touch_only(ListUnlockRequested{});
  touch_only(ListUnlockRequested{});
  second_officer_agrees();
}

void BoothHands::replace_card() {
  touch_only(CardReplaceRequested{});
  second_officer_agrees();
}

void BoothHands::reopen_polls(ReopenReason reason) {
  touch_only(ReopenRequested{});
  touch_only(ReopenReasonChosen{reason});
  second_officer_agrees();
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
