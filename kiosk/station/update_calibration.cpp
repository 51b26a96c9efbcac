// Measuring the screen with a card, before the polls open.

#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

void open_calibration(Model& model, const Event& event) {
  const auto* asked = as<CalibrationRequested>(event);
  if (asked != nullptr && is_possible(asked->now)) model.calibration = asked->now;
}

Effects on_calibration(Model& model, const Event& event) {
  if (const auto* fitted = as<CalibrationFitted>(event)) {
    ScreenMeasure measure = *model.calibration;
    measure.px_per_m = fitted->px_per_m;
    if (is_possible(measure)) model.calibration = measure;
  }
  if (as<CalibrationConfirmed>(event) != nullptr) {
    return wait_for(model, Busy::measuring, SaveCalibration{*model.calibration});
  }
  if (as<CalibrationLeft>(event) != nullptr) model.calibration.reset();
  return {};
}

Effects after_measuring(Model& model, const Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;
  } else if (const auto* done = as<CalibrationDone>(event)) {
    model.busy = Busy::no;
    model.screen = {.measure = done->measure, .refused = false};
    model.calibration.reset();
  }
  return {};
}

}  // namespace kiosk::station::steps
