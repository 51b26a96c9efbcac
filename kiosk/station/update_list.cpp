// The list of candidates until it is locked: who is named from the floor, who is struck.

#include <algorithm>

#include "kiosk/election/json_reader.h"
#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

namespace {

// dd mm yyyy or yyyy as typed; empty when there is no such day before the election's.
std::string birth_of(std::string_view digits, std::string_view election_day) {
  std::string birth(digits);
  if (digits.size() == most_birth_digits) {
    birth = std::string(digits.substr(4)) + "-" + std::string(digits.substr(2, 2)) + "-" +
            std::string(digits.substr(0, 2));
  }
  if (!election::is_date_or_year(birth)) return {};
  return !election_day.empty() && birth > election_day ? std::string() : birth;
}

bool is_birth_digits(std::string_view digits) {
  return digits.size() <= most_birth_digits &&
         std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool stands_already(const Model& model, const election::Candidate& nominee) {
  const auto is_nominee = [&](const auto& other) { return election::same_person(other, nominee); };
  const auto& nominated = model.meeting.nominated;
  return std::any_of(model.official.begin(), model.official.end(), is_nominee) ||
         std::any_of(nominated.begin(), nominated.end(), is_nominee);
}

Problem problem_of_nominee(const Model& model, const election::Candidate& nominee) {
  const bool written =
      !nominee.name.empty() && !nominee.honorific.empty() && !model.typing.nominee.birth.empty();
  if (!written) return Problem::nominee_incomplete;
  if (nominee.birth.empty()) return Problem::birth_impossible;
  return stands_already(model, nominee) ? Problem::nominee_twice : Problem::none;
}

Effects confirm_nominee(Model& model) {
  auto nominee = model.typing.nominee;
  nominee.name = tidied(nominee.name);
  nominee.birth = birth_of(nominee.birth, model.definition.round.date);
  model.problem = problem_of_nominee(model, nominee);
  if (model.problem != Problem::none) return {};
  auto meeting = model.meeting;
  meeting.nominated.push_back(std::move(nominee));
  return save_meeting(model, Phase::candidates, std::move(meeting));
}

auto withdrawal_of(election::Meeting& meeting, std::size_t candidate) {
  return std::find_if(meeting.withdrawn.begin(), meeting.withdrawn.end(),
                      [&](const auto& one) { return one.candidate == candidate; });
}

Effects confirm_withdrawal(Model& model) {
  auto meeting = model.meeting;
  const std::size_t candidate = model.typing.candidate;
  const auto official = model.official.size();
  const auto struck = withdrawal_of(meeting, candidate);
  if (candidate >= official) {
    const auto place = static_cast<std::ptrdiff_t>(candidate - official);
    meeting.nominated.erase(meeting.nominated.begin() + place);
  } else if (struck != meeting.withdrawn.end()) {
    meeting.withdrawn.erase(struck);
  } else if (auto reason = tidied(model.typing.reason); !reason.empty()) {
    meeting.withdrawn.push_back({candidate, std::move(reason)});
    std::sort(meeting.withdrawn.begin(), meeting.withdrawn.end(),
              [](const auto& a, const auto& b) { return a.candidate < b.candidate; });
  } else {
    model.problem = Problem::withdrawal_unexplained;
    return {};
  }
  // Who was struck for somebody else's place may not come back over the limit.
  const auto& rules = model.definition.rules;
  const auto list = election::locked_list(model.official, meeting, rules.floor_order);
  if (list.size() > election::most_candidates) {
    model.problem = Problem::list_full;
    return {};
  }
  return save_meeting(model, Phase::candidates, std::move(meeting));
}

void open_form(Model& model, MeetingForm form) {
  model.typing = {};
  model.typing.form = form;
  model.typing.nominee.nominated_by = "floor";
}

void select_candidate(Model& model, std::size_t index) {
  if (index >= model.official.size() + model.meeting.nominated.size()) return;
  open_form(model, MeetingForm::withdrawal);
  model.typing.candidate = index;
}

}  // namespace

void take_list(Model& model) {
  if (model.official.empty()) return;  // nothing is known yet
  model.definition.candidates =
      election::locked_list(model.official, model.meeting, model.definition.rules.floor_order);
  // A list that nobody is left on is never voted on.
  model.contest = model.definition.candidates.empty() ? election::Contest{}
                                                      : election::contest_of(model.definition);
}

Effects on_candidates(Model& model, const Event& event) {
  if (as<StepBack>(event) != nullptr) return save_meeting(model, Phase::opening, model.meeting);
  if (as<ListLocked>(event) != nullptr) {
    if (!model.definition.candidates.empty()) {
      return save_meeting(model, Phase::method, model.meeting);
    }
    model.problem = Problem::list_empty;
  }
  const bool room = model.definition.candidates.size() < election::most_candidates &&
                    model.official.size() + model.meeting.nominated.size() < most_named;
  if (as<NomineeRequested>(event) != nullptr && model.definition.rules.floor_nominations && room) {
    open_form(model, MeetingForm::nominee);
  }
  if (const auto* selected = as<CandidateSelected>(event)) select_candidate(model, selected->index);
  return {};
}

Effects on_nominee(Model& model, const Event& event) {
  auto& typing = model.typing;
  if (as<StepBack>(event) != nullptr) typing = {};
  if (const auto* selected = as<FieldSelected>(event)) {
    if (selected->index < nominee_fields) typing.active = selected->index;
  }
  if (const auto* edited = as<FieldEdited>(event)) {
    const bool name = typing.active == 0;
    if (name) take_text(typing.nominee.name, edited->text, most_name_bytes);
    if (!name && is_birth_digits(edited->text)) typing.nominee.birth = edited->text;
  }
  if (const auto* chosen = as<HonorificChosen>(event)) {
    if (chosen->honorific == "Ông" || chosen->honorific == "Bà") {
      typing.nominee.honorific = chosen->honorific;
    }
  }
  if (const auto* chosen = as<NominatorChosen>(event)) {
    typing.nominee.nominated_by = chosen->self ? "self" : "floor";
  }
  return as<NomineeConfirmed>(event) != nullptr ? confirm_nominee(model) : Effects{};
}

Effects on_withdrawal(Model& model, const Event& event) {
  if (as<StepBack>(event) != nullptr) model.typing = {};
  if (const auto* edited = as<FieldEdited>(event)) {
    take_text(model.typing.reason, edited->text, most_reason_bytes);
  }
  return as<WithdrawalConfirmed>(event) != nullptr ? confirm_withdrawal(model) : Effects{};
}

}  // namespace kiosk::station::steps
