// The hamlet's meeting up to the committee: who is there, the list, the method, the names.

#include <algorithm>
#include <set>
#include <utility>

#include "kiosk/election/text.h"
#include "kiosk/station/update_team.h"

namespace kiosk::station::steps {

namespace {

using election::Method;

Effects confirm_present(Model& model) {
  const auto& definition = model.definition;
  const std::uint64_t present = number_of(model.number);
  if (present == 0 || present > definition.households) {
    model.problem = Problem::present_impossible;
    return {};
  }
  model.meeting.present = present;
  if (!election::quorum_reached(definition.rules, definition.households, present)) return {};
  return save_meeting(model, Phase::opening, model.meeting);
}

Effects confirm_opening(Model& model) {
  auto& typing = model.typing;
  auto meeting = model.meeting;
  meeting.chair = tidied(typing.chair);
  meeting.secretary = tidied(typing.secretary);
  meeting.report_heard = typing.report_heard;
  meeting.secretary_hands = number_of(typing.hands);
  if (meeting.chair.empty() || meeting.secretary.empty()) {
    model.problem = Problem::opening_missing;
    typing.active = meeting.chair.empty() ? 0 : 1;
  } else if (election::name_key(meeting.chair) == election::name_key(meeting.secretary)) {
    model.problem = Problem::chair_is_secretary;
    typing.active = 1;
  } else {
    model.problem = problem_of_hands(model, typing.hands);
    typing.active = opening_fields - 1;
  }
  if (model.problem != Problem::none) return {};
  return save_meeting(model, Phase::candidates, std::move(meeting));
}

bool is_office(const Model& model, std::size_t index) {
  return index < model.committee_size ||
         (index >= first_witness && index < first_witness + witness_count);
}

std::vector<std::size_t> offices(const Model& model) {
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < model.names.size(); ++i) {
    if (is_office(model, i)) indices.push_back(i);
  }
  return indices;
}

void choose_size(Model& model, std::size_t size) {
  const auto& rules = model.definition.rules;
  if (size < rules.committee_min || size > rules.committee_max || size > most_committee) return;
  model.committee_size = size;
  if (!is_office(model, model.active_name)) model.active_name = 0;
}

// The field that must be corrected becomes the active one.
Problem check_names(Model& model) {
  for (const std::size_t i : offices(model)) {
    if (tidied(model.names[i]).empty()) {
      model.active_name = i;
      return Problem::names_missing;
    }
  }
  std::set<std::string> taken;
  for (const auto& candidate : model.definition.candidates) {
    taken.insert(election::name_key(candidate.name));
  }
  for (const std::size_t i : offices(model)) {
    std::string key = election::name_key(model.names[i]);
    // Two candidates may share a name, two offices may not.
    if (!taken.insert(std::move(key)).second) {
      model.active_name = i;
      return Problem::names_twice;
    }
  }
  return Problem::none;
}

Effects confirm_committee(Model& model) {
  model.problem = check_names(model);
  if (model.problem == Problem::none) {
    model.problem = problem_of_hands(model, model.typing.hands);
    model.typing.editing_hands = model.problem != Problem::none;
  }
  if (model.problem != Problem::none) return {};
  auto meeting = model.meeting;
  meeting.committee.clear();
  meeting.witnesses.clear();
  for (const std::size_t i : offices(model)) {
    model.names[i] = tidied(model.names[i]);
    auto& list = i < first_witness ? meeting.committee : meeting.witnesses;
    list.push_back(model.names[i]);
  }
  meeting.committee_hands = number_of(model.typing.hands);
  return save_meeting(model, Phase::ceremony, std::move(meeting));
}

Effects confirm_method(Model& model) {
  const auto& fixed = model.definition.rules.fixed_method;
  const auto& method = model.typing.method;
  if (!method) {
    model.problem = Problem::method_missing;
    return {};
  }
  // What the rules have fixed nobody votes about.
  if (!fixed) model.problem = problem_of_hands(model, model.typing.hands);
  if (model.problem != Problem::none) return {};
  auto meeting = model.meeting;
  meeting.method = *method;
  meeting.method_hands = fixed ? 0 : number_of(model.typing.hands);
  const bool secret = *method == Method::secret;
  return save_meeting(model, secret ? Phase::committee : Phase::hands, std::move(meeting));
}

void open_end(Model& model, election::NotHeld reason) {
  model.typing = {};
  model.typing.form = MeetingForm::not_held;
  model.typing.not_held = reason;
}

void start_hands(Model& model) {
  const auto& hands = model.meeting.hands;
  for (std::size_t i = 0; i < hands.size() && i < model.typing.votes.size(); ++i) {
    model.typing.votes[i] = std::to_string(hands[i]);
  }
}

std::string digits_of(std::uint64_t hands) {
  return hands == 0 ? std::string() : std::to_string(hands);
}

}  // namespace

void take_number(std::string& field, const std::string& digits) {
  if (is_number(digits)) field = digits;
}

Problem problem_of_hands(const Model& model, const std::string& digits) {
  const auto hands = number_of(digits);
  if (hands > model.meeting.present) return Problem::hands_impossible;
  return election::approved(hands, model.meeting.present) ? Problem::none : Problem::hands_too_few;
}

Effects save_meeting(Model& model, Phase next, election::Meeting meeting) {
  // Stepped back to before it was chosen: not chosen.
  if (next <= Phase::method) {
    meeting.method = Method::secret;
    meeting.method_hands = meeting.committee_hands = 0;
    meeting.committee.clear();
    meeting.witnesses.clear();
    meeting.hands.clear();
  }
  if (next != Phase::no_record) {
    meeting.not_held = election::NotHeld::none;
    meeting.note.clear();
  }
  model.saving = meeting;
  return save_towards(model, next, SaveMeeting{.next = next, .meeting = std::move(meeting)});
}

void start_meeting_step(Model& model) {
  auto& typing = model.typing;
  const auto& meeting = model.meeting;
  typing = {};
  take_list(model);
  if (model.phase == Phase::opening) {
    typing.chair = meeting.chair;
    typing.secretary = meeting.secretary;
    typing.report_heard = meeting.report_heard;
    typing.hands = digits_of(meeting.secretary_hands);
  }
  if (model.phase == Phase::method) typing.method = model.definition.rules.fixed_method;
  if (model.phase == Phase::hands) start_hands(model);
  if (model.phase == Phase::committee) typing.hands = digits_of(meeting.committee_hands);
}

Effects on_present(Model& model, const Event& event) {
  open_calibration(model, event);
  if (const auto* edited = as<NumberEdited>(event)) take_number(model.number, edited->digits);
  if (as<MeetingAbandoned>(event) != nullptr) open_end(model, election::NotHeld::none);
  return as<PresentConfirmed>(event) != nullptr ? confirm_present(model) : Effects{};
}

Effects on_quorum_failed(Model& model, const Event& event) {
  if (as<StepBack>(event) != nullptr) model.meeting.present = 0;  // to be counted again
  if (as<MeetingAbandoned>(event) != nullptr) open_end(model, election::NotHeld::quorum);
  return {};
}

Effects on_opening(Model& model, const Event& event) {
  auto& typing = model.typing;
  if (as<StepBack>(event) != nullptr) return save_meeting(model, Phase::present, model.meeting);
  if (const auto* selected = as<FieldSelected>(event)) {
    if (selected->index < opening_fields) typing.active = selected->index;
  }
  if (const auto* edited = as<FieldEdited>(event)) {
    if (typing.active == 0) take_text(typing.chair, edited->text, most_name_bytes);
    if (typing.active == 1) take_text(typing.secretary, edited->text, most_name_bytes);
    if (typing.active == opening_fields - 1) take_number(typing.hands, edited->text);
  }
  if (as<ReportHeard>(event) != nullptr) typing.report_heard = !typing.report_heard;
  return as<OpeningConfirmed>(event) != nullptr ? confirm_opening(model) : Effects{};
}

Effects on_method(Model& model, const Event& event) {
  if (as<StepBack>(event) != nullptr) {
    return ask_second_officer(model, TwoPersonAction::unlock_list);
  }
  const auto& fixed = model.definition.rules.fixed_method;
  if (const auto* chosen = as<MethodChosen>(event)) {
    const bool votes = chosen->method == Method::secret || chosen->method == Method::hands;
    if (votes && (!fixed || *fixed == chosen->method)) model.typing.method = chosen->method;
  }
  if (const auto* edited = as<FieldEdited>(event)) take_number(model.typing.hands, edited->text);
  if (as<MeetingAbandoned>(event) != nullptr) open_end(model, election::NotHeld::none);
  return as<MethodConfirmed>(event) != nullptr ? confirm_method(model) : Effects{};
}

Effects on_committee(Model& model, const Event& event) {
  auto& typing = model.typing;
  if (as<StepBack>(event) != nullptr) return save_meeting(model, Phase::method, model.meeting);
  if (as<CommitteeConfirmed>(event) != nullptr) return confirm_committee(model);
  if (const auto* chosen = as<CommitteeSizeChosen>(event)) choose_size(model, chosen->size);
  if (as<FieldSelected>(event) != nullptr) typing.editing_hands = true;
  if (const auto* edited = as<FieldEdited>(event)) {
    take_number(typing.hands, edited->text);
    typing.editing_hands = true;
  }
  if (const auto* selected = as<NameSelected>(event)) {
    if (!is_office(model, selected->index)) return {};
    model.active_name = selected->index;
    typing.editing_hands = false;
  }
  if (const auto* edited = as<NameEdited>(event)) {
    if (!is_office(model, edited->index)) return {};
    if (take_text(model.names[edited->index], edited->text, most_name_bytes)) {
      model.active_name = edited->index;
      typing.editing_hands = false;
    }
  }
  return {};
}

}  // namespace kiosk::station::steps
