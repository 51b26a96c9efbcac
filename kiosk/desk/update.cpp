#include "kiosk/desk/update.h"

#include <algorithm>
#include <utility>

namespace kiosk::desk {

namespace {

using steps::Effects;

// The worker has been given something that must end before anything else is begun.
bool is_held(const Model& model) {
  return !model.loaded || (model.busy != Busy::no && model.busy != Busy::looking);
}

template <class... Ts>
struct Cases : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Cases(Ts...) -> Cases<Ts...>;

Effects look(Model& model) {
  if (model.busy == Busy::no) model.busy = Busy::looking;
  return {Look{}};
}

void free(Model& model) {
  model.busy = Busy::no;
  model.done = model.total = 0;
  model.doing.clear();
}

// Where a form leads once it has been written down: an envelope that was ruled on is gone.
Page page_after(const Model& model) {
  const Page before = steps::page_left(model);
  return before == Page::envelope ? Page::tray : before;
}

Effects written(Model& model, Word word) {
  free(model);
  model.word = std::move(word);
  if (model.page == Page::confirm) model.page = page_after(model);
  steps::leave_station_work(model);
  return look(model);
}

Effects open_hamlet(Model& model, std::string code) {
  model.hamlet = std::move(code);
  if (hamlet_of(model) != nullptr) model.page = Page::hamlet;
  return {};
}

Effects open_envelope(Model& model, std::string hash) {
  model.envelope = std::move(hash);
  if (envelope_of(model) != nullptr) model.page = Page::envelope;
  return {};
}

Effects narrow(Model& model, Narrowing narrowing) {
  model.list = {narrowing, {}, false, 0};
  model.page = Page::hamlets;
  return {};
}

// What a person did; only while nothing is held.
Effects acted(Model& model, Event&& event) {
  if (auto effects = steps::at_station(model, event)) return std::move(*effects);
  return std::visit(
      Cases{[&](PageChosen& e) { return steps::open_page(model, e.page); },
            [&](BackWanted&) { return steps::back(model); },
            [&](PageTurned& e) { return steps::turn_page(model, e.forward); },
            [&](NarrowingChosen& e) { return narrow(model, e.narrowing); },
            [&](SearchToggled&) {
              steps::toggle_search(model);
              return Effects{};
            },
            [&](SearchEdited& e) {
              steps::search(model, std::move(e.text));
              return Effects{};
            },
            [&](HamletOpened& e) { return open_hamlet(model, std::move(e.code)); },
            [&](FormWanted& e) { return steps::want_form(model, e); },
            [&](FieldSelected& e) {
              const auto& entries = model.form.entries;
              if (e.index < entries.size() && entries[e.index].step == model.form.step) {
                model.form.active = e.index;
              }
              return Effects{};
            },
            [&](FieldEdited& e) {
              steps::edit(model, std::move(e.text));
              return Effects{};
            },
            [&](OptionChosen& e) {
              model.form.option = e.on;
              return Effects{};
            },
            [&](RoleChosen& e) {
              model.form.role = e.role;
              return Effects{};
            },
            [&](NextWanted&) { return steps::next_step(model); },
            [&](Confirmed&) { return steps::send(model); },
            [&](FolderEdited& e) {
              if (e.text.size() <= most_path_letters) model.folder = std::move(e.text);
              return Effects{};
            },
            [&](StickChosen& e) {
              if (e.index < model.sticks.size()) model.folder = model.sticks[e.index].folder;
              return Effects{};
            },
            [&](ImportWanted&) { return steps::import(model); },
            [&](FilesDropped& e) { return steps::import(model, std::move(e.paths)); },
            [&](EnvelopeOpened& e) { return open_envelope(model, std::move(e.hash)); },
            [&](ExportWanted&) { return steps::export_reports(model); },
            [&](LookWanted&) { return look(model); },
            [&](LeaveConfirmed&) {
              model.leaving = model.leaving || model.page == Page::leave;
              return Effects{};
            },
            [&](auto&) { return steps::plan_acted(model, event); }},
      event);
}

Effects arrived(Model& model, Arrived&& event) {
  const bool nothing = event.arrivals.empty();
  if (event.watched) {
    model.watch_pending = false;
    model.watched_at = model.now;
    if (nothing) return {};
  } else {
    free(model);
    if (nothing) model.word = Word{"desk.word.nothing_there", model.folder, false};
  }
  steps::arrive(model, std::move(event));
  return look(model);
}

Effects made(Model& model, PackagesMade&& event) {
  const auto count = std::to_string(event.made.size());
  model.made = std::move(event.made);
  Word word{"com.pack.done", count, true};
  if (!event.refusal.empty()) word = {"", std::move(event.refusal), false};
  return written(model, std::move(word));
}

// What the worker said.
Effects answered(Model& model, Event&& event) {
  if (auto effects = steps::from_station(model, event)) return std::move(*effects);
  return std::visit(Cases{[&](Looked& e) {
                            model.snapshot = std::move(e.snapshot);
                            model.loaded = true;
                            if (model.busy == Busy::looking) free(model);
                            steps::stay_on_pages(model);
                            return Effects{};
                          },
                          [&](Done& e) { return written(model, std::move(e.word)); },
                          [&](Refused& e) {
                            free(model);
                            model.loaded = true;
                            model.watch_pending = false;
                            model.word = Word{"", std::move(e.sentence), false};
                            return Effects{};
                          },
                          [&](Progressed& e) {
                            model.done = e.done;
                            model.total = e.total;
                            model.doing = std::move(e.doing);
                            return Effects{};
                          },
                          [&](Arrived& e) { return arrived(model, std::move(e)); },
                          [&](PaperTaken& e) {
                            const char* id =
                                e.agreed ? "desk.word.paper_agreed" : "desk.word.paper_first";
                            return written(model, {id, {}, true});
                          },
                          [&](PackagesMade& e) { return made(model, std::move(e)); },
                          [&](Exported& e) {
                            free(model);
                            if (model.page == Page::confirm) model.page = Page::report;
                            model.exported = std::move(e.files);
                            model.word = Word{"desk.word.exported", model.folder, true};
                            return Effects{};
                          },
                          [&](SticksSeen& e) {
                            model.sticks = std::move(e.sticks);
                            if (model.sticks.size() > most_sticks) model.sticks.resize(most_sticks);
                            return Effects{};
                          },
                          [&](JournalRead& e) {
                            free(model);
                            model.journal = std::move(e.entries);
                            model.journal_page = 0;
                            return Effects{};
                          },
                          [&](PurgeSeen& e) {
                            free(model);
                            return steps::open_purge(model, std::move(e.preview));
                          },
                          [&](auto&) { return Effects{}; }},
                    event);
}

bool is_answer(const Event& event) { return event.index() >= Event(Looked{}).index(); }

Effects happened(Model& model, Event&& event) {
  if (is_answer(event)) return answered(model, std::move(event));
  if (const auto* ticked = std::get_if<Ticked>(&event)) return steps::tick(model, ticked->now);
  if (std::holds_alternative<WordRead>(event)) {
    model.word.reset();
    return {};
  }
  if (is_held(model) || model.word) {
    const auto* dropped = std::get_if<FilesDropped>(&event);
    if (dropped != nullptr) model.unheeded += dropped->paths.size();
    return {};
  }
  return acted(model, std::move(event));
}

}  // namespace

std::vector<Effect> update(Model& model, Event&& event) {
  auto effects = happened(model, std::move(event));
  steps::tell_of_unheeded(model, is_held(model));
  return effects;
}

}  // namespace kiosk::desk
