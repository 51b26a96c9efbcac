// Officers at the open machine: their PINs, and what two of them have to confirm. A two-person
// action is refused here, too, unless another officer than the acting one has confirmed just that.

#include <algorithm>

#include "kiosk/station/effects.h"
#include "kiosk/station/officer_secrets.h"
#include "kiosk/station/screen_of.h"
#include "kiosk/station/slots.h"

namespace kiosk::station {

namespace {

bool is_wrong_secret(Problem problem) {
  return problem == Problem::wrong_officer_secret || problem == Problem::wrong_pin ||
         problem == Problem::wrong_member_secret;
}

crypto::DigitEntry copy_of(const crypto::DigitEntry& typed) {
  crypto::DigitEntry copy;
  typed.with([&](std::span<const std::uint8_t> digits) {
    for (const auto digit : digits) copy.push(static_cast<char>(digit));
  });
  return copy;
}

bool is_weak(const crypto::DigitEntry& pin, const crypto::DigitEntry& issued) {
  return pin.with([&](std::span<const std::uint8_t> typed) {
    return issued.with(
        [&](std::span<const std::uint8_t> digits) { return pin_is_weak(typed, digits); });
  });
}

}  // namespace

EffectRunner::Answered EffectRunner::tried(const std::function<Answered()>& look) {
  if (const auto left = lockout_.left(); left > 0) return LockedOut{left};
  const auto wrong_before = lockout_.wrong();
  if (!lockout_.count()) return tl::unexpected(Problem::store_unwritable);
  auto answered = look();
  if (answered) {
    // Should this not be written, the next start makes somebody wait.
    lockout_.forgive();
    if (wrong_before > 0) note_wrong_tries(wrong_before);
    return answered;
  }
  if (!is_wrong_secret(answered.error())) {
    lockout_.take_back();
    return answered;
  }
  if (const auto left = lockout_.left(); left > 0) return LockedOut{left};
  return answered;
}

void EffectRunner::note_wrong_tries(std::uint64_t wrong) {
  store::JournalEvent event = {wrong > free_tries ? "locked_out" : "secrets_refused", 0,
                               R"({"wrong":)" + std::to_string(wrong) + "}"};
  write_line(std::move(event));
}

void EffectRunner::begin_team(std::size_t officer, const crypto::DigitEntry& typed) {
  acting_ = officer;
  confirmed_.reset();
  chosen_pin_.reset();
  setting_pin_.emplace(SettingPin{officer, copy_of(typed)});
}

std::vector<bool> EffectRunner::pins_set() const {
  std::vector<bool> set;
  for (const auto& role : roles_) {
    set.push_back(
        std::ranges::any_of(opened_->pins, [&](const auto& pin) { return pin.role == role; }));
  }
  return set;
}

tl::expected<std::size_t, Problem> EffectRunner::whose_pin(const crypto::DigitEntry& typed) const {
  if (!opened_) return tl::unexpected(Problem::self_check_failed);
  for (const auto& pin : opened_->pins) {
    const auto same = pin_matches(pin, typed);
    if (!same) return tl::unexpected(Problem::self_check_failed);
    const auto role = std::ranges::find(roles_, pin.role);
    if (*same && role != roles_.end()) return static_cast<std::size_t>(role - roles_.begin());
  }
  return tl::unexpected(Problem::wrong_pin);
}

EffectRunner::Answered EffectRunner::check_officer(const crypto::DigitEntry& typed) {
  const auto officer = whose_pin(typed);
  if (!officer) return tl::unexpected(officer.error());
  acting_ = *officer;
  confirmed_.reset();
  store::JournalEvent event = {"officer_entered", 0,
                               R"({"officer":")" + roles_.at(*officer) + R"("})"};
  write_line(std::move(event));
  return OfficerRecognised{*officer};
}

EffectRunner::Answered EffectRunner::recognise_officer(const crypto::DigitEntry& typed) {
  if (!opened_) return tl::unexpected(Problem::self_check_failed);
  const auto opened = open_store_key(paths_, typed);
  if (!opened) return tl::unexpected(opened.error());
  if (opened->officer == acting_) return tl::unexpected(Problem::same_officer);
  setting_pin_.emplace(SettingPin{opened->officer, copy_of(typed)});
  return OfficerRecognised{opened->officer};
}

// The other officer's PIN is refused as a weak one is: nobody learns whose it is.
EffectRunner::Answered EffectRunner::keep_pin(std::optional<crypto::DigitEntry> typed) {
  chosen_pin_.reset();
  if (!opened_ || !setting_pin_ || !typed) return tl::unexpected(Problem::self_check_failed);
  if (is_weak(*typed, setting_pin_->issued)) return tl::unexpected(Problem::pin_weak);
  const auto owner = whose_pin(*typed);
  if (owner && *owner != setting_pin_->officer) return tl::unexpected(Problem::pin_weak);
  if (!owner && owner.error() != Problem::wrong_pin) return tl::unexpected(owner.error());
  chosen_pin_ = std::move(typed);
  return PinTaken{};
}

EffectRunner::Answered EffectRunner::store_pin(const crypto::DigitEntry& typed) {
  const auto chosen = std::exchange(chosen_pin_, std::nullopt);
  if (!opened_ || !setting_pin_ || !chosen) return tl::unexpected(Problem::self_check_failed);
  if (!chosen->same_as(typed)) return tl::unexpected(Problem::pin_not_repeated);
  const auto& role = roles_.at(setting_pin_->officer);
  auto pin = make_pin(role, *chosen, pin_cost_);
  if (!pin) return tl::unexpected(Problem::self_check_failed);

  auto pins = opened_->pins;
  std::erase_if(pins, [&](const auto& old) { return old.role == role; });
  pins.push_back(std::move(*pin));
  store::Change change;
  change.documents.emplace_back(document::pins, pins_json(pins));
  change.event = {"pin_set", clock_.unix_seconds(), R"({"officer":")" + role + R"("})"};
  const auto done = opened_->store.commit(change);
  if (!done) return tl::unexpected(problem_of(done.error()));
  opened_->pins = std::move(pins);
  setting_pin_.reset();
  return PinStored{};
}

EffectRunner::Answered EffectRunner::check_second(TwoPersonAction action,
                                                  const crypto::DigitEntry& typed) {
  confirmed_.reset();
  if (!acting_) return tl::unexpected(Problem::self_check_failed);
  const auto officer = whose_pin(typed);
  if (!officer) return tl::unexpected(officer.error());
  if (*officer == *acting_) return tl::unexpected(Problem::same_officer);
  confirmed_ = Confirmed{action, *acting_, *officer};
  return SecondOfficerConfirmed{};
}

bool EffectRunner::still_confirmed(TwoPersonAction action) const {
  return confirmed_ && confirmed_->action == action && confirmed_->first != confirmed_->second;
}

tl::expected<std::string, Problem> EffectRunner::confirmed_by_two(TwoPersonAction action) {
  const bool valid = still_confirmed(action);
  const auto confirmed = std::exchange(confirmed_, std::nullopt);
  if (!valid) return tl::unexpected(Problem::self_check_failed);
  return R"("by":[")" + roles_.at(confirmed->first) + R"(",")" + roles_.at(confirmed->second) +
         R"("])";
}

EffectRunner::Answered EffectRunner::reopen_polls(ReopenReason reason) {
  const auto opened = in_phase({Phase::reconcile, Phase::counting});
  if (!opened) return tl::unexpected(opened.error());
  const auto by = confirmed_by_two(TwoPersonAction::reopen_polls);
  if (!by) return tl::unexpected(by.error());
  DayState next = (*opened)->state;
  next.phase = Phase::open;
  next.reconciliation = {};
  store::Change change;
  change.event = {"polls_reopened", clock_.unix_seconds(),
                  R"({"reason":")" + std::string(name_of(reason)) + R"(",)" + *by + "}"};
  const auto done = (*opened)->commit(std::move(next), std::move(change));
  if (!done) return tl::unexpected(done.error());
  counting_.clear();  // members who had come will come again
  return Saved{};
}

}  // namespace kiosk::station
