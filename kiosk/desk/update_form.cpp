// Writing a form and handing it to the worker.

#include <algorithm>

#include "kiosk/desk/plan_form.h"
#include "kiosk/desk/update.h"
#include "kiosk/election/json_reader.h"
#include "kiosk/ui/utf8.h"

namespace kiosk::desk::steps {

namespace {

bool is_offered(const commune::HamletView& hamlet, FormKind kind) {
  const auto kinds = offered(hamlet);
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

// The name of whoever opened a list before stands there already.
std::optional<Form> list_form(const Model& model) {
  const auto* station = station_of(model);
  if (model.page != Page::station || station == nullptr || station->packaged) return std::nullopt;
  auto form = station_form(FormKind::list, station->station);
  form.entries.front().text = model.work.who;
  return form;
}

std::optional<Form> form_of(const Model& model, const FormWanted& wanted) {
  const auto* hamlet = hamlet_of(model);
  const auto* row = envelope_of(model);
  switch (wanted.kind) {
    case FormKind::dismiss:
    case FormKind::take_in:
      if (model.page != Page::envelope || row == nullptr) return std::nullopt;
      if (wanted.kind == FormKind::take_in && !row->may_take_in) return std::nullopt;
      return tray_form(wanted.kind, *row);
    case FormKind::packages:
    case FormKind::printed:
      if (model.page != Page::prepare && model.page != Page::station) return std::nullopt;
      return station_form(wanted.kind, wanted.station);
    case FormKind::plan: return std::nullopt;  // want_plan_form
    case FormKind::list: return list_form(model);
    case FormKind::rerun_folder:
      if (model.page != Page::overview || to_vote_again(model).empty()) return std::nullopt;
      return rerun_folder_form();
    case FormKind::purge:
    case FormKind::export_report: return std::nullopt;  // opened by what is read or chosen first
    case FormKind::recognise:
    case FormKind::rerun:
    case FormKind::interim:
    case FormKind::house_to_house:
    case FormKind::refuse:
    case FormKind::open_complaint:
    case FormKind::close_complaint:
    case FormKind::congress:
    case FormKind::paper: break;
  }
  if (model.page != Page::hamlet || hamlet == nullptr) return std::nullopt;
  if (!is_offered(*hamlet, wanted.kind)) return std::nullopt;
  auto form = hamlet_form(wanted.kind, *hamlet, model.today);
  form.index = wanted.index;
  return form;
}

std::size_t most_letters(FieldKind kind) {
  switch (kind) {
    case FieldKind::name: return most_name_letters;
    case FieldKind::sentence: return most_sentence_letters;
    case FieldKind::number: return most_number_letters;
    case FieldKind::date:
    case FieldKind::birth:
    case FieldKind::term:
    case FieldKind::past: return date_digits;
    case FieldKind::choice: return 0;
    case FieldKind::count: return most_count_digits;
  }
  return 0;
}

// As many bytes as the commune keeps: what is longer would be refused as not written.
std::size_t most_bytes(const Form& form, FieldKind kind) {
  const bool tray = form.kind == FormKind::dismiss || form.kind == FormKind::take_in;
  if (kind == FieldKind::name) return 120;
  if (form.kind == FormKind::rerun_folder) return 300;
  return tray ? 500 : 1000;
}

bool are_digits(std::string_view text) { return text.find_first_not_of("0123456789") == text.npos; }

Effect effect_of(const Model& model) {
  const auto& form = model.form;
  switch (form.kind) {
    case FormKind::recognise:
    case FormKind::rerun:
    case FormKind::interim:
    case FormKind::house_to_house:
    case FormKind::refuse: return WriteDecision{form.about, decision_in(form, model.now)};
    case FormKind::open_complaint:
      return WriteComplaint{form.about, complaint_in(form, model.today)};
    case FormKind::close_complaint:
      return CloseComplaint{form.about, form.index, date_written(form.text("date")),
                            form.text("answer")};
    case FormKind::congress: return WriteCongress{form.about, congress_in(form)};
    case FormKind::paper: return WritePaper{form.about, paper_in(form, model.now)};
    case FormKind::dismiss:
    case FormKind::take_in: return WriteRuling{ruling_in(form)};
    case FormKind::packages: return BuildPackages{packages_of(model), model.folder};
    case FormKind::printed: return ConfirmPrinted{form.about};
    case FormKind::plan:
      return ChangePlan{edit_in(model), form.text("plan_by"), form.text("plan_reason")};
    case FormKind::rerun_folder:
      return DeriveRerun{rerun_folder(model), date_written(form.text("rerun_date")),
                         form.text("not_sunday")};
    case FormKind::purge:
      return Purge{model.folder, form.text("deleter"), form.text("reason"), form.option};
    case FormKind::export_report:
      return ExportReports{model.folder, form.text("reader"), form.option};
    case FormKind::list: break;
  }
  return Look{};
}

}  // namespace

Effects want_form(Model& model, const FormWanted& wanted) {
  if (wanted.kind == FormKind::purge && model.page == Page::report) {
    model.busy = Busy::reading;
    return {SeePurge{}};
  }
  auto form = form_of(model, wanted);
  if (!form) return {};
  model.form = std::move(*form);
  model.page = wanted.kind == FormKind::printed ? Page::confirm : Page::form;
  if (model.form.folder_step) return {SeeSticks{}};
  return {};
}

Effects open_purge(Model& model, commune::PurgePreview preview) {
  if (model.page != Page::report) return {};
  model.purge = std::move(preview);
  model.form = purge_form(model.purge.over);
  model.page = Page::form;
  return {SeeSticks{}};
}

std::optional<Word> objection(const Model& model) {
  const auto& form = model.form;
  if (form.step > 0) return std::nullopt;
  if (form.kind == FormKind::purge && !model.purge.over && !form.option) {
    return Word{"desk.word.before_time", {}, false};
  }
  if (form.kind != FormKind::rerun_folder) return std::nullopt;
  const bool sunday = election::is_sunday(date_written(form.text("rerun_date")));
  const bool blank = form.text("not_sunday").find_first_not_of(' ') == std::string::npos;
  if (!sunday && blank) return Word{"desk.word.not_sunday", {}, false};
  return std::nullopt;
}

void edit(Model& model, std::string text) {
  auto& form = model.form;
  if (model.page != Page::form || form.active >= form.entries.size()) return;
  auto& entry = form.entries[form.active];
  if (entry.step != form.step) return;
  if (ui::code_points(text).size() > most_letters(entry.kind)) return;
  if (text.size() > most_bytes(form, entry.kind)) return;
  if (entry.most_bytes > 0 && text.size() > entry.most_bytes) return;
  const bool digits = is_time(entry.kind) || entry.kind == FieldKind::count;
  if (digits && !are_digits(text)) return;
  entry.text = std::move(text);
}

Effects next_step(Model& model) {
  if (model.page != Page::form) return {};
  auto& form = model.form;
  if (form.at_folder() && model.folder.empty()) return {};
  if (const auto lacking = form.lacking()) {
    form.active = *lacking;
    model.word = Word{"desk.word.lacking", form.entries[*lacking].id, false};
    return {};
  }
  if (form.kind == FormKind::plan && !plan_takes(model)) return {};
  if (form.kind == FormKind::list) return after_name(model);
  if (auto word = objection(model)) {
    model.word = std::move(word);
    return {};
  }
  if (form.step + 1 == form.steps()) {
    model.page = Page::confirm;
    return {};
  }
  ++form.step;
  for (std::size_t i = form.entries.size(); i > 0; --i) {
    const auto& entry = form.entries[i - 1];
    if (entry.step == form.step && entry.kind != FieldKind::choice) form.active = i - 1;
  }
  return {};
}

Effects send(Model& model) {
  if (model.page != Page::confirm) return {};
  model.busy = model.form.kind == FormKind::packages        ? Busy::packing
               : model.form.kind == FormKind::export_report ? Busy::exporting
                                                            : Busy::writing;
  model.done = model.total = 0;
  return {effect_of(model)};
}

}  // namespace kiosk::desk::steps
