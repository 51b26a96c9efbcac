#include "kiosk/desk/form.h"

#include <algorithm>

#include "kiosk/commune/allowed.h"

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
    case FormKind::plan: return "plan";
    case FormKind::list: return "list";
    case FormKind::rerun_folder: return "rerun_folder";
    case FormKind::purge: return "purge";
    case FormKind::export_report: return "export_report";
  }
  return "";
}

std::size_t Form::steps() const {
  std::size_t last = folder_step.value_or(0);
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
  return !is_time(entry.kind) || !time_written(entry.kind, entry.text).empty();
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
    case FormKind::plan:
    case FormKind::rerun_folder:
    case FormKind::purge:
    case FormKind::export_report:
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
  if (kind == FormKind::packages) form.folder_step = 0;
  return form;
}

Form rerun_folder_form() {
  Form form;
  form.kind = FormKind::rerun_folder;
  ask(form, "rerun_date", FieldKind::date);
  ask(form, "not_sunday", FieldKind::sentence, false);
  form.folder_step = 1;
  return form;
}

// First what it is about, then who and why, then where the certificate goes.
Form purge_form(bool over) {
  Form form;
  form.kind = FormKind::purge;
  ask(form, "deleter", FieldKind::name);
  ask(form, "reason", FieldKind::sentence);
  if (over) form.entries.back().text = "Hết thời hạn lưu dữ liệu cá nhân.";
  for (auto& entry : form.entries) entry.step = 1;
  form.folder_step = 2;
  return form;
}

Form export_form() {
  Form form;
  form.kind = FormKind::export_report;
  ask(form, "reader", FieldKind::name);
  return form;
}

std::string_view option_of(FormKind kind) {
  if (kind == FormKind::open_complaint) return "desk.option.party_member";
  if (kind == FormKind::paper) return "desk.option.house_to_house";
  if (kind == FormKind::purge) return "desk.option.before_time";
  if (kind == FormKind::export_report) return "desk.option.posted";
  return {};
}

namespace {

bool has_pending_complaint(const HamletView& hamlet) {
  return std::any_of(hamlet.complaints.begin(), hamlet.complaints.end(),
                     [](const commune::Complaint& one) { return one.closed.empty(); });
}

// A paper count is for hamlets that did not vote here, or went from house to house.
bool is_counted_on_paper(const HamletView& hamlet) {
  if (hamlet.state != HamletState::handed_over && hamlet.state != HamletState::received) {
    return false;
  }
  const bool voted = hamlet.received > 0 && hamlet.method != election::Method::not_held;
  return !voted || std::any_of(hamlet.decisions.begin(), hamlet.decisions.end(),
                               [](const commune::CommuneDecision& one) {
                                 return one.kind == commune::DecisionKind::house_to_house;
                               });
}

}  // namespace

// Of what the commune would not refuse, what somebody at this hamlet would look for.
std::vector<FormKind> offered(const HamletView& hamlet) {
  using commune::Act;
  if (has_pending_complaint(hamlet)) return {FormKind::close_complaint, FormKind::open_complaint};
  const auto acts = commune::allowed(hamlet);
  std::vector<FormKind> kinds;
  const auto offer = [&](Act act, FormKind kind, bool wanted) {
    if (wanted && std::find(acts.begin(), acts.end(), act) != acts.end()) kinds.push_back(kind);
  };
  const bool elected =
      hamlet.figures && hamlet.figures->decision.outcome == election::Outcome::elected;
  offer(Act::recognise, FormKind::recognise, true);
  offer(Act::rerun, FormKind::rerun, true);
  offer(Act::interim, FormKind::interim, hamlet.state != HamletState::interim);
  offer(Act::house_to_house, FormKind::house_to_house, true);
  if (is_counted_on_paper(hamlet)) kinds.push_back(FormKind::paper);
  offer(Act::congress, FormKind::congress, hamlet.state == HamletState::recognised);
  offer(Act::refuse, FormKind::refuse, elected);
  offer(Act::open_complaint, FormKind::open_complaint, true);
  return kinds;
}

}  // namespace kiosk::desk
