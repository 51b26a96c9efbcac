// A station's own page, and what is done from it: a list is taken in, a laptop is enrolled.

#include <algorithm>

#include "kiosk/desk/update.h"

namespace kiosk::desk::steps {

namespace {

using Answer = std::optional<Effects>;

bool is_changeable(const Model& model) {
  const auto* station = station_of(model);
  return station != nullptr && !station->packaged;
}

Effects say(Model& model, std::string id) {
  model.word = Word{std::move(id), {}, false};
  return {};
}

Effects open_station(Model& model, std::string code) {
  const auto who = std::move(model.work.who);
  model.work = {};
  model.work.who = who;
  model.work.station = std::move(code);
  if (station_of(model) != nullptr) model.page = Page::station;
  return {};
}

Effects see_files(const Model& model) {
  Effects effects{SeeSticks{}};
  const auto& files = model.work.files;
  if (!files.path.empty()) effects.push_back(SeeFiles{files.path, files.purpose});
  return effects;
}

Effects open_files(Model& model, FilePurpose purpose) {
  auto& files = model.work.files;
  if (files.purpose != purpose) files = {};
  files.purpose = purpose;
  files.page = 0;
  model.page = Page::files;
  return see_files(model);
}

Effects name_path(Model& model, std::string path) {
  auto& files = model.work.files;
  files.path = std::move(path);
  files.found.clear();
  files.page = 0;
  if (files.path.empty()) return {};
  return {SeeFiles{files.path, files.purpose}};
}

Effects read_list(Model& model, std::filesystem::path file, rolls::RollOptions options) {
  if (!is_changeable(model)) return {};
  model.busy = Busy::opening;
  const auto& work = model.work;
  return {ReadList{work.station, std::move(file), std::move(options), work.who}};
}

Effects open_file(Model& model, std::filesystem::path file) {
  if (model.work.files.purpose == FilePurpose::list) return read_list(model, std::move(file), {});
  if (!is_changeable(model)) return {};
  model.busy = Busy::opening;
  return {ReadEnrolment{model.work.station, std::move(file)}};
}

// A file that is dropped on a station says by its name what it is.
Effects dropped_on_station(Model& model, std::filesystem::path file) {
  if (!is_changeable(model)) return say(model, "desk.word.station_closed");
  const bool list = is_list_name(file);
  model.work.files = {list ? FilePurpose::list : FilePurpose::enrolment, file.string(), {}, 0};
  if (list) return want_form(model, {FormKind::list, 0, model.work.station});
  return open_file(model, std::move(file));
}

// Something is half written there, or being compared: a file must not end it.
bool is_half_done(Page page) {
  return page == Page::form || page == Page::confirm || page == Page::list ||
         page == Page::list_confirm || page == Page::enrolment;
}

Answer dropped(Model& model, FilesDropped& event) {
  auto& paths = event.paths;
  if (paths.empty()) return Effects{};
  if (model.page == Page::files || model.page == Page::station) {
    if (paths.size() > 1) return say(model, "desk.word.one_file");
    if (model.page == Page::station) return dropped_on_station(model, std::move(paths.front()));
    return open_file(model, std::move(paths.front()));
  }
  if (is_half_done(model.page)) return say(model, "desk.word.drop_later");
  if (std::any_of(paths.begin(), paths.end(), is_list_name)) {
    return say(model, "desk.word.drop_list");
  }
  return std::nullopt;
}

Effects confirm_list(Model& model) {
  const auto& work = model.work;
  const auto& preview = work.list.look.preview;
  if (!is_changeable(model) || !preview.importable()) return {};
  if (preview.needs_decision() && !work.list.accepted) return {};
  model.busy = Busy::writing;
  auto options = work.list.options;
  options.accept_repairs = preview.needs_decision();
  return {TakeList{work.station, work.list.file, options, {work.who, work.list.look.file}}};
}

Effects confirm_enrolment(Model& model) {
  const auto& work = model.work;
  const auto& look = work.enrolment.look;
  if (!is_changeable(model) || look.enrolled) return {};
  model.busy = Busy::writing;
  return {EnrolDevice{work.station, work.enrolment.file, look.file, look.name}};
}

Effects words_differ(Model& model) {
  model.page = Page::station;
  model.work.enrolment = {};
  return say(model, "desk.word.words_differ");
}

Answer on_list(Model& model, Event& event) {
  auto& list = model.work.list;
  if (const auto* wanted = std::get_if<ListViewChosen>(&event)) {
    show(list, wanted->view);
    return Effects{};
  }
  if (auto* wanted = std::get_if<ListReadAs>(&event)) {
    return read_list(model, list.file, std::move(wanted->options));
  }
  if (!std::holds_alternative<NextWanted>(event)) return std::nullopt;
  if (list.look.preview.importable() && is_changeable(model)) {
    list.accepted = false;
    model.page = Page::list_confirm;
  }
  return Effects{};
}

Answer on_files(Model& model, Event& event) {
  if (auto* typed = std::get_if<FolderEdited>(&event)) {
    if (typed->text.size() > most_path_letters) return Effects{};
    return name_path(model, std::move(typed->text));
  }
  if (const auto* stick = std::get_if<StickChosen>(&event)) {
    if (stick->index >= model.sticks.size()) return Effects{};
    return name_path(model, model.sticks[stick->index].folder);
  }
  if (const auto* chosen = std::get_if<FileOpened>(&event)) {
    const auto& found = model.work.files.found;
    if (chosen->index >= found.size()) return Effects{};
    return open_file(model, found[chosen->index]);
  }
  return std::nullopt;
}

Answer on_station(Model& model, Event& event) {
  const auto* wanted = std::get_if<FilesWanted>(&event);
  if (wanted == nullptr) return std::nullopt;
  if (!is_changeable(model)) return Effects{};
  return open_files(model, wanted->purpose);
}

Answer on_list_confirm(Model& model, Event& event) {
  if (const auto* option = std::get_if<OptionChosen>(&event)) {
    model.work.list.accepted = option->on;
    return Effects{};
  }
  if (std::holds_alternative<Confirmed>(event)) return confirm_list(model);
  return std::nullopt;
}

Answer on_enrolment(Model& model, Event& event) {
  if (std::holds_alternative<Confirmed>(event)) return confirm_enrolment(model);
  if (std::holds_alternative<WordsDiffer>(event)) return words_differ(model);
  return std::nullopt;
}

}  // namespace

// Once the name is written the file is chosen.
Effects after_name(Model& model) {
  model.work.who = model.form.text("by");
  return open_files(model, FilePurpose::list);
}

Answer at_station(Model& model, Event& event) {
  if (auto* opened = std::get_if<StationOpened>(&event)) {
    if (model.page != Page::prepare) return Effects{};
    return open_station(model, std::move(opened->code));
  }
  if (auto* files = std::get_if<FilesDropped>(&event)) return dropped(model, *files);
  if (model.page == Page::station) return on_station(model, event);
  if (model.page == Page::files) return on_files(model, event);
  if (model.page == Page::list) return on_list(model, event);
  if (model.page == Page::list_confirm) return on_list_confirm(model, event);
  if (model.page == Page::enrolment) return on_enrolment(model, event);
  return std::nullopt;
}

Answer from_station(Model& model, Event& event) {
  if (auto* seen = std::get_if<FilesSeen>(&event)) {
    auto& files = model.work.files;
    if (files.path == seen->path) files.found = std::move(seen->found);
    files.page = std::min(files.page, pages_of(files.found.size(), files_on_page) - 1);
    return Effects{};
  }
  if (auto* read = std::get_if<ListRead>(&event)) {
    auto& list = model.work.list;
    list = {};
    list.file = std::move(read->file);
    list.options = std::move(read->options);
    list.look = std::move(read->look);
    show(list, odd_rows(list.look.preview) > 0 ? ListView::odd : ListView::all);
    model.busy = Busy::no;
    model.page = Page::list;
    return Effects{};
  }
  if (auto* read = std::get_if<EnrolmentRead>(&event)) {
    model.work.enrolment = {std::move(read->file), std::move(read->look)};
    model.busy = Busy::no;
    model.page = Page::enrolment;
    return Effects{};
  }
  return std::nullopt;
}

void leave_station_work(Model& model) {
  if (model.page != Page::list_confirm && model.page != Page::enrolment) return;
  model.page = Page::station;
  model.work.list = {};
  model.work.enrolment = {};
}

Effects watch_files(Model& model) {
  if (model.page != Page::files || model.work.files.path.empty()) return {};
  return {SeeFiles{model.work.files.path, model.work.files.purpose}};
}

// Files that are dropped while nothing can be done with them are spoken of as soon as somebody can
// read it.
void tell_of_unheeded(Model& model, bool held) {
  if (model.unheeded == 0 || model.word || held) return;
  model.word = Word{"desk.word.unheeded", std::to_string(model.unheeded), false};
  model.unheeded = 0;
}

}  // namespace kiosk::desk::steps
