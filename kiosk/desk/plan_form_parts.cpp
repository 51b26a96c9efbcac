#include "kiosk/desk/plan_form_parts.h"

#include <algorithm>

namespace kiosk::desk {

namespace {

constexpr std::size_t most_name = 120;
constexpr std::size_t most_line = 300;
constexpr std::size_t most_basis = 400;
constexpr std::size_t code_number = 3;  // digits of a hamlet in its code

Entry& ask(Form& form, std::string_view id, FieldKind kind, std::string text = {}) {
  Entry entry;
  entry.id = id;
  entry.kind = kind;
  entry.text = std::move(text);
  entry.required = false;
  form.entries.push_back(std::move(entry));
  return form.entries.back();
}

Entry& ask_text(Form& form, std::size_t step, std::string_view id, std::string text,
                std::size_t most) {
  auto& entry = ask(form, id, FieldKind::sentence, std::move(text));
  entry.step = step;
  entry.most_bytes = most;
  return entry;
}

Entry& ask_time(Form& form, std::size_t step, std::string_view id, FieldKind kind,
                std::string_view iso) {
  auto& entry = ask(form, id, kind, digits_of_time(iso));
  entry.step = step;
  return entry;
}

void ask_count(Form& form, std::size_t step, std::string_view id, std::uint64_t count) {
  auto& entry = ask(form, id, FieldKind::count, std::to_string(count));
  entry.step = step;
  entry.required = true;
}

Entry& ask_choice(Form& form, std::size_t step, std::string_view id, std::string_view chosen,
                  std::vector<Option> options) {
  auto& entry = ask(form, id, FieldKind::choice, std::string(chosen));
  entry.step = step;
  entry.options = std::move(options);
  return entry;
}

// Whether a name and a reason find their place behind what the step asks already.
bool has_room(const Form& form, std::size_t step) {
  constexpr std::size_t most_rows = 3;  // above the keyboard
  std::size_t wholes = 1, halves = 1;   // the reason and the name
  for (const auto& entry : form.entries) {
    if (entry.step != step) continue;
    const bool whole =
        (entry.kind == FieldKind::sentence && !entry.half) || entry.kind == FieldKind::choice;
    (whole ? wholes : halves) += 1;
  }
  return wholes + (halves + 1) / 2 <= most_rows;
}

}  // namespace

void ask_round(Form& form, const plan::Plan& plan) {
  const auto& round = plan.round;
  ask_text(form, 0, "round_name", round.name, most_line).required = true;
  ask_time(form, 0, "round_date", FieldKind::date, round.date).required = true;
  ask_time(form, 0, "retention_until", FieldKind::date, plan.retention_until);
  ask_text(form, 1, "date_reason", round.date_reason, most_line);
  ask_time(form, 1, "term_from", FieldKind::term, round.term_from).required = true;
  ask_time(form, 1, "term_to", FieldKind::term, round.term_to).required = true;
}

void ask_retention(Form& form, const plan::Plan& plan) {
  ask_time(form, 0, "retention_until", FieldKind::date, plan.retention_until);
}

void ask_basis(Form& form, const std::string& written) {
  ask_text(form, 0, "basis", written, most_basis).required = true;
}

void ask_holiday(Form& form) { ask_time(form, 0, "holiday", FieldKind::date, "").required = true; }

void ask_hamlet_number(Form& form, const std::string& code) {
  const auto digits = code.size() < code_number ? "" : code.substr(code.size() - code_number);
  ask(form, "hamlet_number", FieldKind::count, std::to_string(std::atoi(digits.c_str()))).required =
      true;
}

void ask_unit(Form& form, const plan::SetUnit& unit, bool with_name) {
  auto& kind = ask_text(form, 0, "unit_kind", unit.unit_kind, most_name);
  kind.required = true;
  kind.half = form.target.task == PlanTask::hamlet_add;
  if (with_name) ask_text(form, 0, "unit_name", unit.unit_name, most_name).required = true;
  ask_text(form, 0, "unit_title", unit.unit_title, most_name).required = true;
}

void ask_validity(Form& form, const plan::SetUnit& unit) {
  ask_time(form, 1, "valid_from", FieldKind::past, unit.valid_from);
  ask_time(form, 1, "valid_to", FieldKind::past, unit.valid_to);
}

void ask_previous(Form& form, const plan::Plan& plan, const std::string& hamlet) {
  const auto known = std::find_if(plan.previous.begin(), plan.previous.end(),
                                  [&](const auto& term) { return term.unit == hamlet; });
  const bool there = known != plan.previous.end();
  ask(form, "previous_households", FieldKind::count,
      there ? std::to_string(known->households) : "");
  ask(form, "previous_voted", FieldKind::count, there ? std::to_string(known->voted) : "");
}

void ask_figures(Form& form, std::size_t step, const plan::StationFigures& figures,
                 bool with_booths) {
  if (with_booths) ask_count(form, step, "booths", figures.booths);
  ask_count(form, step, "spares", figures.spares);
  ask_count(form, step, "voting_hours", figures.voting_hours);
}

void ask_person(Form& form, std::size_t step, const election::Candidate& candidate) {
  ask_choice(form, step, "honorific", candidate.honorific,
             {{"Ông", "desk.choice.mr"}, {"Bà", "desk.choice.mrs"}})
      .required = true;
  auto& name = ask(form, "candidate_name", FieldKind::name, candidate.name);
  name.step = step;
  name.required = true;
  name.most_bytes = most_name;
  ask_time(form, step, "birth", FieldKind::birth, candidate.birth).required = true;
  ask_choice(form, step, "nominated_by", candidate.nominated_by,
             {{"front", "candidates.nominated_front"},
              {"self", "candidates.nominated_self"},
              {"floor", "candidates.nominated_floor"}})
      .required = true;
}

void ask_facts(Form& form, std::size_t step, const plan::CandidateFacts& facts) {
  ask_choice(form, step, "sex", facts.sex ? name_of(*facts.sex) : "",
             {{"male", "desk.choice.male"}, {"female", "desk.choice.female"}});
  ask_text(form, step, "ethnicity", facts.ethnicity, most_name).half = true;
  ask_text(form, step, "religion", facts.religion, most_name).half = true;
  ask_text(form, step, "hometown", facts.hometown, most_line);
  ask_text(form, step + 1, "residence", facts.residence, most_line);
  ask_text(form, step + 1, "occupation", facts.occupation, most_line);
  ask_text(form, step + 1, "workplace", facts.workplace, most_line);
  ask_text(form, step + 2, "education", facts.education, most_line);
  ask_text(form, step + 2, "political_theory", facts.political_theory, most_name).half = true;
  ask_choice(form, step + 2, "incumbent", facts.incumbent ? "yes" : "no",
             {{"yes", "btn.yes"}, {"no", "btn.no"}})
      .required = true;
  ask_choice(form, step + 3, "party", facts.party ? name_of(*facts.party) : "",
             {{"none", "desk.choice.party_none"},
              {"proposed", "desk.choice.party_proposed"},
              {"probationary", "desk.choice.party_probationary"},
              {"full", "desk.choice.party_full"}});
  ask_time(form, step + 3, "party_date", FieldKind::past, facts.party_date);
  ask_text(form, step + 3, "note", facts.note, most_line);
}

void ask_who_and_why(Form& form) {
  const auto last = form.steps() - 1;
  // The number of a paper is written with signs that need a row of their own.
  const bool signs = form.entry("basis") != nullptr;
  const auto step = has_room(form, last) && !signs ? last : last + 1;
  auto& by = ask(form, "plan_by", FieldKind::name);
  by.step = step;
  by.required = true;
  auto& reason = ask_text(form, step, "plan_reason", "", 0);
  reason.required = true;
}

}  // namespace kiosk::desk
