// The sealed result goes to a stick, as often as somebody wishes.

#include <utility>

#include "kiosk/station/update_sheets.h"

namespace kiosk::station::steps {

Effects on_stick(Model& model, const Event& event) {
  auto& day = model.day;
  if (as<SheetLeft>(event) != nullptr) day.sheet = Sheet::none;
  if (as<LookedAgain>(event) != nullptr) {
    day.exported.reset();
    return {LookAround{}};
  }
  const auto* chosen = as<VolumeChosen>(event);
  if (chosen == nullptr || chosen->index >= volume_count(model)) return {};
  day.exported.reset();
  return wait_for(model, Busy::exporting,
                  ExportResult{.volume = day.seen->volumes->at(chosen->index)});
}

Effects after_exporting(Model& model, Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;
    return {};
  }
  auto* exported = std::get_if<ResultExported>(&event);
  if (exported == nullptr) return {};
  model.busy = Busy::no;
  model.day.exported = exported->end;
  model.day.exported_name = std::move(exported->name);
  return {};
}

}  // namespace kiosk::station::steps
