#include "kiosk/package/members.h"
#include "kiosk/station/device.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/device_sentences.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::station {

namespace {

// The one result of this device: more than one would need somebody to choose.
std::optional<std::filesystem::path> sealed_result(const std::filesystem::path& outbox) {
  std::vector<std::filesystem::path> found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(outbox, error)) {
    if (entry.path().extension() == ".envelope") found.push_back(entry.path());
  }
  if (error || found.size() != 1) return std::nullopt;
  return found.front();
}

}  // namespace

Outcome<std::filesystem::path> export_result(const std::filesystem::path& device,
                                             const std::filesystem::path& to) {
  const DevicePaths paths(device);
  const auto known = read_known_device(paths);
  if (!known) return tl::unexpected(known.error());
  const auto file = sealed_result(paths.outbox);
  if (!file) return package::refuse(sentences::nothing_sealed);

  const auto bytes = sync::read_whole(*file, sync::most_envelope_bytes);
  if (!bytes) return package::refuse(sentences::sealed_damaged);
  const auto envelope = sync::read_envelope(*bytes);
  if (!envelope || envelope->manifest.kind != package::result_kind ||
      !sync::check_signature(*envelope, *bytes, known->record.sign)) {
    return package::refuse(sentences::sealed_damaged);
  }
  const auto copy = to / file->filename();
  const auto written = sync::write_whole(copy, *bytes);
  if (!written) {
    std::error_code error;
    return package::refuse(std::filesystem::exists(copy, error) ? sentences::different_export
                                                                : sentences::cannot_export);
  }
  return copy;
}

}  // namespace kiosk::station
