// Files that come in, the watched folder, and reports that go out.

#include <algorithm>

#include "kiosk/desk/update.h"
#include "kiosk/package/clock.h"

namespace kiosk::desk::steps {

Effects import(Model& model) {
  if (model.page != Page::receive || model.folder.empty()) return {};
  model.busy = Busy::importing;
  return {ImportFolder{model.folder}};
}

Effects import(Model& model, std::vector<std::filesystem::path> paths) {
  if (paths.empty()) return {};
  if (paths.size() > most_dropped_files) paths.resize(most_dropped_files);
  model.page = Page::receive;
  model.busy = Busy::importing;
  return {SeeSticks{}, ImportFiles{std::move(paths)}};
}

Effects export_reports(Model& model) {
  if (model.page != Page::report || model.folder.empty()) return {};
  model.form = export_form();
  model.page = Page::form;
  return {};
}

Effects tick(Model& model, std::int64_t now) {
  const bool first = model.now == 0;
  model.now = now;
  model.today = package::vietnamese_day(now);
  Effects effects;
  if (first) effects.push_back(Look{});
  if (!model.watched.empty() && !model.watch_pending && now - model.watched_at >= watch_seconds) {
    model.watch_pending = true;
    effects.push_back(Watch{model.watched});
  }
  const bool idle = model.busy == Busy::no || model.busy == Busy::looking;
  if (shows_sticks(model) && idle && now - model.sticks_at >= watch_seconds) {
    model.sticks_at = now;
    effects.push_back(SeeSticks{});
    for (auto& more : watch_files(model)) effects.push_back(std::move(more));
  }
  return effects;
}

void arrive(Model& model, Arrived arrived) {
  model.arrivals.insert(model.arrivals.begin(), arrived.arrivals.rbegin(), arrived.arrivals.rend());
  if (model.arrivals.size() > most_arrivals) model.arrivals.resize(most_arrivals);
  model.arrivals_page = 0;
}

}  // namespace kiosk::desk::steps
