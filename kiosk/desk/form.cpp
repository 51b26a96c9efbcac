#include "kiosk/desk/form.h"

#include <algorithm>
#include <set>

namespace kiosk::desk {

using commune::HamletState;
using commune::HamletView;

std::string_view name_of(FormKind kind) {
  switch (kind) {
    case FormKind::recognise: return "recognise";
    case FormKind::rerun: return "rerun";
    case FormKind::interim: return "interim";
    case FormKind::house_to_house: return "house_to_house";
    case FormKind::refuse: return "refuse";
    case FormKind::open_complaint: return "open_complaint";
    case FormKind::close_complaint: return "close_complaint";
    case FormKind::congress: return "congress";
    case FormKind::paper: return "paper";
    case FormKind::dismiss: return "dismiss";
    case FormKind::take_in: return "take_in";
    case FormKind::packages: return "packages";
    case FormKind::printed: return "printed";
    case FormKind::list: return "list";
  }
  return "";
}

std::size_t Form::steps() const {
  std::size_t last = 0;
  for (const auto& entry : entries) last = std::max(last, entry.step);
  return last + 1;
}

const Entry* Form::entry(std::string_view id) const {
  for (const auto& entry : entries) {
    if (entry.id == id) return &entry;
  }
  return nullptr;
}

std::string Form::text(std::string_view id) const {
  const auto* found = entry(id);
  return found == nullptr ? std::string() : found->text;
}

namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == text.npos; }

bool is_written(const Entry& entry) {
  if (is_blank(entry.text)) return !entry.required;
  return entry.kind != FieldKind::date || !date_written(entry.text).empty();
}

void ask(Form& form, std::string_view id, FieldKind kind, bool required = true) {
  Entry entry;
  entry.id = id;
  entry.kind = kind;
  entry.required = required;
  form.entries.push_back(std::move(entry));
}

void ask_count(Form& form, std::string id, std::size_t step, std::string label = {}) {
  Entry entry;
  entry.id = std::move(id);
  entry.kind = FieldKind::count;
  entry.step = step;
  entry.label = std::move(label);
  form.entries.push_back(std::move(entry));
}

void ask_date(Form& form, std::string_view today) {
  ask(form, "date", FieldKind::date);
  form.entries.back().text = digits_of_date(today);
}

void ask_for_paper(Form& form, const HamletView& hamlet) {
  ask(form, "by", FieldKind::name);
  for (const char* id : {"households", "present", "issued", "collected", "valid"}) {
    ask_count(form, id, 1);
  }
  std::size_t listed = 0;
  for (const auto& one : hamlet.candidates) {
    ask_count(form, "vote_" + std::to_string(listed++), 2,
              one.candidate.honorific + " " + one.candidate.name);
  }
  if (listed == 1) ask_count(form, "disagree", 2);
}

void ask_for_decision(Form& form, std::string_view today) {
  ask(form, "by", FieldKind::name);
  if (form.kind == FormKind::interim) ask(form, "person", FieldKind::name);
  ask(form, "number", FieldKind::number, false);
  ask_date(form, today);
  ask(form, "reason", FieldKind::sentence, form.kind != FormKind::recognise);
}

}  // namespace

std::optional<std::size_t> Form::lacking() const {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].step == step && !is_written(entries[i])) return i;
  }
  return std::nullopt;
}

Form hamlet_form(FormKind kind, const HamletView& hamlet, std::string_view today) {
  Form form;
  form.kind = kind;
  form.about = hamlet.code;
  switch (kind) {
    case FormKind::recognise:
    case FormKind::rerun:
    case FormKind::interim:
    case FormKind::house_to_house:
    case FormKind::refuse: ask_for_decision(form, today); break;
    case FormKind::open_complaint:
      ask(form, "by", FieldKind::name);
      ask_date(form, today);
      ask(form, "complaint", FieldKind::sentence);
      break;
    case FormKind::close_complaint:
      ask_date(form, today);
      ask(form, "answer", FieldKind::sentence);
      break;
    case FormKind::congress: ask_date(form, today); break;
    case FormKind::paper: ask_for_paper(form, hamlet); break;
    case FormKind::dismiss:
    case FormKind::take_in:
    case FormKind::packages:
    case FormKind::printed:
    case FormKind::list: break;
  }
  return form;
}

Form tray_form(FormKind kind, const commune::TrayRow& row) {
  Form form;
  form.kind = kind;
  form.about = row.envelope;
  ask(form, "by", FieldKind::name);
  ask(form, "reason", FieldKind::sentence);
  return form;
}

Form station_form(FormKind kind, std::string_view station) {
  Form form;
  form.kind = kind;
  form.about = station;
  if (kind == FormKind::list) ask(form, "by", FieldKind::name);
  return form;
}

std::string_view option_of(FormKind kind) {
  if (kind == FormKind::open_complaint) return "desk.option.party_member";
  if (kind == FormKind::paper) return "desk.option.house_to_house";
  return {};
}

namespace {

bool has_pending_complaint(const HamletView& hamlet) {
  return std::any_of(hamlet.complaints.begin(), hamlet.complaints.end(),
                     [](const commune::Complaint& one) { return one.closed.empty(); });
}

bool is_ordered(const HamletView& hamlet, commune::DecisionKind kind) {
  return std::any_of(hamlet.decisions.begin(), hamlet.decisions.end(),
                     [&](const commune::CommuneDecision& one) { return one.kind == kind; });
}

bool is_refused(const HamletView& hamlet) {
  return !hamlet.decisions.empty() && hamlet.decisions.back().kind == commune::DecisionKind::refuse;
}

// From house to house only where the meeting could not be held, and once.
bool may_go_to_houses(const HamletView& hamlet) {
  if (is_ordered(hamlet, commune::DecisionKind::house_to_house)) return false;
  if (!hamlet.figures) return true;
  return hamlet.method == election::Method::not_held ||
         hamlet.figures->decision.outcome == election::Outcome::no_quorum;
}

std::vector<FormKind> of_verified(const HamletView& hamlet) {
  using enum FormKind;
  const bool elected =
      hamlet.figures && hamlet.figures->decision.outcome == election::Outcome::elected;
  if (elected && !is_refused(hamlet)) return {recognise, refuse};
  if (elected) return {recognise, rerun, interim};
  if (may_go_to_houses(hamlet)) return {house_to_house, rerun, interim};
  return {rerun, interim};
}

std::vector<FormKind> of_unsummed(const HamletView& hamlet) {
  using enum FormKind;
  std::vector<FormKind> kinds{rerun, interim};
  if (may_go_to_houses(hamlet)) kinds.push_back(house_to_house);
  const bool voted = hamlet.received > 0 && hamlet.method != election::Method::not_held;
  if (!voted || is_ordered(hamlet, commune::DecisionKind::house_to_house)) kinds.push_back(paper);
  return kinds;
}

}  // namespace

std::vector<FormKind> offered(const HamletView& hamlet) {
  using enum FormKind;
  if (has_pending_complaint(hamlet)) return {close_complaint, open_complaint};
  std::vector<FormKind> kinds;
  switch (hamlet.state) {
    case HamletState::planned:
    case HamletState::complaint_pending: break;
    case HamletState::handed_over:
    case HamletState::received: kinds = of_unsummed(hamlet); break;
    case HamletState::verified: kinds = of_verified(hamlet); break;
    case HamletState::recognised: kinds = {congress, refuse}; break;
    case HamletState::rerun_ordered: kinds = {interim}; break;
    case HamletState::interim: kinds = {rerun}; break;
  }
  kinds.push_back(open_complaint);
  return kinds;
}

}  // namespace kiosk::desk
