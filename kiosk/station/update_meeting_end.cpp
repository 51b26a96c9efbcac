// The meeting that ends without a record: hands are counted, or nobody votes here today.

#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

namespace {

using election::Method;
using election::NotHeld;

bool has_quorum(const Model& model, std::uint64_t present) {
  const auto& definition = model.definition;
  return election::quorum_reached(definition.rules, definition.households, present);
}

Effects count_hands(Model& model) {
  const std::size_t answers = model.contest.answers.size();
  auto meeting = model.meeting;
  meeting.hands.clear();
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < answers; ++i) {
    const auto& digits = model.typing.votes.at(i);
    if (digits.empty()) {
      model.problem = Problem::hands_missing;
      model.typing.active = i;
      return {};
    }
    meeting.hands.push_back(number_of(digits));
    sum += meeting.hands.back();
  }
  if (sum > meeting.present) {
    model.problem = Problem::hands_impossible;
    return {};
  }
  return save_meeting(model, Phase::no_record, std::move(meeting));
}

Effects end_meeting(Model& model, Method method) {
  auto meeting = model.meeting;
  const std::uint64_t typed = number_of(model.number);
  const bool counting = model.phase == Phase::present && meeting.present == 0;
  if (counting && typed <= model.definition.households) meeting.present = typed;
  meeting.method = method;
  meeting.not_held = model.typing.not_held;
  meeting.note = meeting.not_held == NotHeld::other ? tidied(model.typing.reason) : std::string();
  const bool true_reason =
      meeting.not_held != NotHeld::none &&
      (meeting.not_held != NotHeld::quorum || !has_quorum(model, meeting.present)) &&
      (meeting.not_held != NotHeld::other || !meeting.note.empty());
  if (!true_reason) {
    model.problem = Problem::end_unexplained;
    return {};
  }
  return save_meeting(model, Phase::no_record, std::move(meeting));
}

}  // namespace

Effects on_hands(Model& model, const Event& event) {
  if (as<StepBack>(event) != nullptr) return save_meeting(model, Phase::method, model.meeting);
  if (const auto* selected = as<FieldSelected>(event)) {
    if (selected->index < model.contest.answers.size()) model.typing.active = selected->index;
  }
  if (const auto* edited = as<FieldEdited>(event)) {
    take_number(model.typing.votes.at(model.typing.active), edited->text);
  }
  return as<HandsCounted>(event) != nullptr ? count_hands(model) : Effects{};
}

Effects on_not_held(Model& model, const Event& event) {
  auto& typing = model.typing;
  if (as<StepBack>(event) != nullptr) start_meeting_step(model);
  if (const auto* chosen = as<EndReasonChosen>(event)) typing.not_held = chosen->reason;
  if (const auto* edited = as<FieldEdited>(event)) {
    if (take_text(typing.reason, edited->text, most_reason_bytes)) typing.not_held = NotHeld::other;
  }
  if (as<HouseToHouseChosen>(event) != nullptr) return end_meeting(model, Method::house_to_house);
  return as<MeetingAbandoned>(event) != nullptr ? end_meeting(model, Method::not_held) : Effects{};
}

// Until it is sealed everything may be written anew.
Effects on_no_record(Model& model, const Event& event) {
  if (as<StepBack>(event) == nullptr) return on_result(model, event);
  const bool hands = model.meeting.method == Method::hands;
  return save_meeting(model, hands ? Phase::hands : Phase::present, model.meeting);
}

}  // namespace kiosk::station::steps
