#include "kiosk/station/device_export.h"

#include "kiosk/package/members.h"
#include "kiosk/package/practice.h"
#include "kiosk/station/device.h"
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

std::string_view sentence_of(ExportEnd end) {
  switch (end) {
    case ExportEnd::verified:
    case ExportEnd::was_there:
    case ExportEnd::renamed: return "";
    case ExportEnd::no_volume: return sentences::no_export_folder;
    case ExportEnd::read_only: return sentences::export_read_only;
    case ExportEnd::full: return sentences::export_full;
    case ExportEnd::vanished: return sentences::export_vanished;
    case ExportEnd::failed: return sentences::cannot_export;
    case ExportEnd::differs: return sentences::export_differs;
  }
  return sentences::cannot_export;
}

}  // namespace

Outcome<SealedFile> sealed_file(const DevicePaths& paths) {
  const auto known = read_known_device(paths);
  if (!known) return tl::unexpected(known.error());
  const auto file = sealed_result(paths.outbox);
  if (!file) return package::refuse(sentences::nothing_sealed);

  auto bytes = sync::read_whole(*file, sync::most_envelope_bytes);
  if (!bytes) return package::refuse(sentences::sealed_damaged);
  const auto envelope = sync::read_envelope(*bytes);
  const bool sealed = envelope && (envelope->manifest.kind == package::result_kind ||
                                   envelope->manifest.kind == package::practice_kind);
  if (!sealed || !sync::check_signature(*envelope, *bytes, known->record.sign)) {
    return package::refuse(sentences::sealed_damaged);
  }
  return SealedFile{file->filename().string(), std::move(*bytes)};
}

Outcome<std::filesystem::path> export_result(const std::filesystem::path& device,
                                             const std::filesystem::path& to) {
  const auto file = sealed_file(DevicePaths(device));
  if (!file) return tl::unexpected(file.error());
  FileCalls calls;
  const auto copied = copy_safely(calls, to, file->name, file->bytes);
  if (copied.name.empty()) return package::refuse(sentence_of(copied.end));
  return to / copied.name;
}

}  // namespace kiosk::station
