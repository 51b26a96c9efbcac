// The hamlet's meeting up to the committee: who is there, the list, the method, the names.

#include <algorithm>
#include <set>
#include <utility>

#include "kiosk/election/text.h"
#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

namespace {

using election::Method;

Effects save_meeting(Model& model, Phase next) {
  // Stepped back to before it was chosen, or before it was durable: not chosen.
  if (next <= Phase::method) {
    model.meeting.method = Method::secret;
    model.meeting.committee.clear();
    model.meeting.witnesses.clear();
  }
  return save_towards(model, next, SaveMeeting{.next = next, .meeting = model.meeting});
}

Effects confirm_present(Model& model) {
  const auto& definition = model.definition;
  const std::uint64_t present = number_of(model.number);
  if (present == 0 || present > definition.households) {
    model.problem = Problem::present_impossible;
    return {};
  }
  model.meeting.present = present;
  if (!election::quorum_reached(definition.rules, definition.households, present)) return {};
  return save_meeting(model, Phase::candidates);
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
    taken.insert(election::upper(tidied(candidate.name)));
  }
  for (const std::size_t i : offices(model)) {
    std::string key = election::upper(tidied(model.names[i]));
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
  if (model.problem != Problem::none) return {};
  model.meeting.committee.clear();
  model.meeting.witnesses.clear();
  for (const std::size_t i : offices(model)) {
    model.names[i] = tidied(model.names[i]);
    auto& list = i < first_witness ? model.meeting.committee : model.meeting.witnesses;
    list.push_back(model.names[i]);
  }
  return save_meeting(model, Phase::ceremony);
}

}  // namespace

Effects on_present(Model& model, const Event& event) {
  open_calibration(model, event);
  if (const auto* edited = as<NumberEdited>(event)) {
    if (is_number(edited->digits)) model.number = edited->digits;
    return {};
  }
  return as<PresentConfirmed>(event) != nullptr ? confirm_present(model) : Effects{};
}

Effects on_quorum_failed(Model& model, const Event& event) {
  if (as<StepBack>(event) != nullptr) {
    model.meeting.present = 0;  // to be counted again
    return {};
  }
  if (as<MeetingAbandoned>(event) == nullptr) return {};
  model.meeting.method = Method::not_held;
  return save_meeting(model, Phase::no_record);
}

Effects on_candidates(Model& model, const Event& event) {
  if (as<StepBack>(event) != nullptr) return save_meeting(model, Phase::present);
  if (as<ListLocked>(event) != nullptr) return save_meeting(model, Phase::method);
  return {};
}

Effects on_method(Model& model, const Event& event) {
  if (as<StepBack>(event) != nullptr) return save_meeting(model, Phase::candidates);
  const auto* chosen = as<MethodChosen>(event);
  if (chosen == nullptr) return {};
  const auto& fixed = model.definition.rules.fixed_method;
  if (fixed && *fixed != chosen->method) return {};
  model.meeting.method = chosen->method;
  const bool secret = chosen->method == Method::secret;
  return save_meeting(model, secret ? Phase::committee : Phase::no_record);
}

Effects on_committee(Model& model, const Event& event) {
  if (as<StepBack>(event) != nullptr) return save_meeting(model, Phase::method);
  if (as<CommitteeConfirmed>(event) != nullptr) return confirm_committee(model);
  if (const auto* chosen = as<CommitteeSizeChosen>(event)) choose_size(model, chosen->size);
  if (const auto* selected = as<NameSelected>(event)) {
    if (is_office(model, selected->index)) model.active_name = selected->index;
  }
  if (const auto* edited = as<NameEdited>(event)) {
    if (!is_office(model, edited->index)) return {};
    if (take_text(model.names[edited->index], edited->text, most_name_bytes)) {
      model.active_name = edited->index;
    }
  }
  return {};
}

}  // namespace kiosk::station::steps
