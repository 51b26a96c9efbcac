// Keeps what an officer measured. The file is no secret and no part of the election; the journal
// says that it was changed.

#include "kiosk/station/effects.h"
#include "sync/directory.h"

namespace kiosk::station {

EffectRunner::Answered EffectRunner::save_calibration(const ScreenMeasure& measure) {
  if (!is_possible(measure)) return tl::unexpected(Problem::self_check_failed);
  const auto written = sync::write_whole(paths_.screen, measure_json(measure), true, private_file);
  if (!written) {
    const bool full = written.error().error == sync::Error::no_space;
    return tl::unexpected(full ? Problem::disk_full : Problem::store_unwritable);
  }
  store::JournalEvent event = {"screen_measured", clock_.unix_seconds(), measure_json(measure)};
  write_line(std::move(event));
  return CalibrationDone{measure};
}

ScreenFacts screen_facts(const DevicePaths& paths) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(paths.screen, error))) return {};
  const auto text = sync::read_whole(paths.screen, most_small_file_bytes);
  ScreenFacts facts;
  if (text) facts.measure = parse_measure(*text);
  facts.refused = !facts.measure;
  return facts;
}

}  // namespace kiosk::station
