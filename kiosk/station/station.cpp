#include "kiosk/station/station.h"

#include "kiosk/station/effects.h"
#include "kiosk/station/job_queue.h"
#include "kiosk/station/restored_model.h"
#include "kiosk/station/update.h"

namespace kiosk::station {

struct Station::Impl {
  Impl(const DevicePaths& paths, const Clock& clock, Waker* waker, const StationOptions& options)
      : model(locked_model(paths)),
        queue(EffectRunner(paths, clock, {options.member_cost, options.pin_cost}, options.ports),
              waker, options.own_thread) {
    model.team.lock_left = Lockout(paths.tries, clock).left();
    model.practice = options.practice;
  }

  void apply(Event&& event) {
    for (auto& effect : update(model, std::move(event))) start(std::move(effect));
  }

  // Digits leave the window's thread here, once, together with the effect that needs them.
  void start(Effect&& effect) {
    if (std::holds_alternative<WipeSlots>(effect)) {
      slots.typed.clear();
      slots.issued.clear();
      slots.scanned.clear();
    } else if (std::holds_alternative<WipeTyped>(effect)) {
      slots.typed.clear();
    } else if (std::holds_alternative<LeaveProgram>(effect)) {
      leaving = true;
    } else if (takes_scan(effect)) {
      slots.typed.clear();  // half a code, typed before
      queue.give(Job{std::move(effect), std::nullopt, true, slots.scanned.take()});
    } else if (takes_digits(effect)) {
      const bool repeated = slots.typed.same_as(slots.issued);
      queue.give(Job{std::move(effect), slots.typed.take(), repeated, std::nullopt});
    } else {
      queue.give(Job{std::move(effect), std::nullopt, true, std::nullopt});
    }
  }

  static bool takes_scan(const Effect& effect) {
    const auto* check = std::get_if<CheckCard>(&effect);
    const auto* voided = std::get_if<VoidCard>(&effect);
    return (check != nullptr && check->scanned) || (voided != nullptr && voided->scanned);
  }

  // Batteries say nothing by themselves: somebody has to look, once a minute.
  bool look_is_due(std::int64_t now) {
    const bool due = now >= looked + 60 || now < looked;
    if (due) looked = now;
    return due;
  }

  static bool takes_digits(const Effect& effect) {
    return std::holds_alternative<UnlockStore>(effect) ||
           std::holds_alternative<CheckOfficer>(effect) ||
           std::holds_alternative<RecogniseOfficer>(effect) ||
           std::holds_alternative<KeepPin>(effect) || std::holds_alternative<StorePin>(effect) ||
           std::holds_alternative<CheckSecondOfficer>(effect) ||
           std::holds_alternative<ConfirmSecret>(effect) ||
           std::holds_alternative<CheckCard>(effect) || std::holds_alternative<VoidCard>(effect) ||
           std::holds_alternative<AcceptMember>(effect);
  }

  Model model;
  Slots slots;
  bool leaving = false;
  std::int64_t looked = 0;
  JobQueue queue;
};

Station::Station(std::filesystem::path device, const Clock& clock, Waker* waker,
                 StationOptions options)
    : impl_(std::make_unique<Impl>(DevicePaths(std::move(device)), clock, waker, options)) {}

Station::~Station() = default;

const Model& Station::model() const { return impl_->model; }

Slots& Station::slots() { return impl_->slots; }

void Station::post(Event&& event) {
  const bool scan = std::holds_alternative<CardScanned>(event);
  const auto* ticked = std::get_if<Ticked>(&event);
  const bool due = ticked != nullptr && impl_->look_is_due(ticked->now);
  impl_->apply(std::move(event));
  if (scan) impl_->slots.scanned.clear();  // a screen that did not ask for it
  if (due) impl_->start(LookAround{.sticks = false});
}

bool Station::pump() {
  auto answers = impl_->queue.take_answers();
  for (auto& answer : answers) {
    if (answer.issued) impl_->slots.issued = std::move(*answer.issued);
    impl_->apply(std::move(answer.event));
  }
  return !answers.empty();
}

bool Station::wants_to_leave() const { return impl_->leaving; }

}  // namespace kiosk::station
