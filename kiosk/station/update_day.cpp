// What goes on beside the ballots: sheets, the hour, the battery, the last call.

#include <algorithm>

#include "kiosk/station/update_sheets.h"
#include "kiosk/station/update_team.h"

namespace kiosk::station::steps {

namespace {

constexpr std::int64_t set_back_seconds = 300;  // less is a clock that corrects itself

bool polls_are_on(const Model& model) {
  return model.phase == Phase::open || model.phase == Phase::paused;
}

// Nobody is in the booth, and no officer is at work on it.
bool nobody_there(const Model& model) {
  return model.unlocked && model.busy == Busy::no && model.problem == Problem::none &&
         !model.recovered_session && model.officer == OfficerStep::none &&
         model.day.sheet == Sheet::none && model.voter == VoterStep::card;
}

}  // namespace

std::optional<Effects> open_sheet(Model& model, const Event& event,
                                  std::initializer_list<Sheet> offered) {
  const auto* opened = as<SheetOpened>(event);
  if (opened == nullptr || std::ranges::find(offered, opened->sheet) == offered.end()) {
    return std::nullopt;
  }
  auto& day = model.day;
  day.sheet = opened->sheet;
  day.sentence = 0;
  day.exported.reset();
  day.exported_name.clear();
  day.queue.clear();
  const bool looks = day.sheet == Sheet::readiness || day.sheet == Sheet::stick;
  return looks ? Effects{LookAround{}} : Effects{};
}

Effects note_time(Model& model, std::int64_t now) {
  auto& day = model.day;
  const std::int64_t hour = now / seconds_of_hour;
  // Until the polls open there is nothing to write down; a clock that was set back starts over.
  if (!polls_are_on(model) || day.reminded_hour == 0 || hour < day.reminded_hour) {
    day.reminded_hour = hour;
  }
  const bool set_back = model.unlocked && model.now != 0 && now + set_back_seconds < model.now;
  return set_back ? Effects{RecordClockBack{}} : Effects{};
}

Effects look(Model& model, const Surroundings& seen) {
  auto& known = model.day.seen;
  const PowerState before = known ? known->power : PowerState{};
  const auto volumes = known ? std::move(known->volumes) : std::nullopt;
  known = seen;
  // The look of every minute leaves the sticks alone; what was seen of them stays.
  if (!seen.volumes) known->volumes = volumes;
  const bool lost = before.on_mains == true && seen.power.on_mains == false;
  const bool back = before.on_mains == false && seen.power.on_mains == true;
  return model.unlocked && (lost || back) ? Effects{NoteMains{back}} : Effects{};
}

Effects pause_when_due(Model& model) {
  const bool due = model.phase == Phase::open && nobody_there(model) &&
                   notice_of(model) == Notice::battery_critical;
  if (!due) return {};
  Effects effects = save_towards(model, Phase::paused, RecordPause{.battery = true});
  effects.emplace_back(WipeSlots{});  // half a card code may have been typed
  return effects;
}

Effects on_readiness(Model& model, const Event& event) {
  if (as<LookedAgain>(event) != nullptr) return {LookAround{}};
  const bool before = model.phase == Phase::present;
  if (as<SheetLeft>(event) == nullptr || (before && !may_begin(model))) return {};
  model.day.sheet = Sheet::none;
  return before ? Effects{NoteReadiness{readiness_of(model)}} : Effects{};
}

Effects on_hall(Model& model, const Event& event) {
  if (as<SheetLeft>(event) != nullptr) model.day.sheet = Sheet::none;
  return {};
}

Effects on_read_out(Model& model, const Event& event) {
  if (as<SheetLeft>(event) != nullptr) model.day.sheet = Sheet::none;
  const auto* turned = as<SentenceTurned>(event);
  if (turned != nullptr && turned->index < most_sentences) model.day.sentence = turned->index;
  return {};
}

Effects on_last_call(Model& model, const Event& event) {
  auto& day = model.day;
  if (as<SheetLeft>(event) != nullptr) day.sheet = Sheet::none;
  if (day.last_call) {
    if (as<LastCallWithdrawn>(event) == nullptr) return {};
    return ask_second_officer(model, TwoPersonAction::withdraw_last_call);
  }
  if (const auto* edited = as<QueueEdited>(event)) {
    if (is_number(edited->digits)) day.queue = edited->digits;
  }
  if (as<LastCallAnnounced>(event) == nullptr) return {};
  return wait_for(model, Busy::noting,
                  RecordLastCall{.announced = true, .queue = number_of(day.queue)});
}

}  // namespace kiosk::station::steps
