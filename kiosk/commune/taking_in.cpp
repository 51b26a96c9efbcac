#include "kiosk/commune/taking_in.h"

#include <algorithm>
#include <limits>

#include <spdlog/spdlog.h>
#include <nlohmann/json.hpp>

#include "kiosk/commune/sentences.h"
#include "kiosk/commune/standing.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using store::ReceivedEnvelope;

constexpr unsigned private_file = 0600;
constexpr std::string_view accepted_fate = "accepted";
constexpr std::string_view quarantined_fate = "quarantined";

std::uint64_t storable(std::uint64_t number) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  return std::min(number, static_cast<std::uint64_t>(most));
}

ReceivedEnvelope row_of(const Judgement& judgement) {
  const auto& manifest = judgement.manifest;
  ReceivedEnvelope row;
  row.hash = judgement.hash;
  row.station = manifest.station;
  row.device = manifest.device;
  row.uuid = manifest.election;
  row.epoch = storable(manifest.epoch);
  row.sequence = storable(manifest.sequence);
  row.whole = judgement.whole();
  return row;
}

std::string facts_of(const ReceivedEnvelope& row) {
  nlohmann::ordered_json object;
  object["envelope"] = row.hash;
  object["station"] = row.station;
  if (!row.reason.empty()) object["reason"] = row.reason;
  return object.dump();
}

Imported imported_as(Fate fate, const ReceivedEnvelope& row) {
  Imported imported{fate, row.station, row.reason, row.detail};
  imported.envelope = row.hash;
  imported.device = row.device;
  imported.sequence = row.sequence;
  return imported;
}

Outcome<void> write_down(Commune::Impl& impl, ReceivedEnvelope row,
                         const std::vector<store::CommuneStore::Document>& documents) {
  row.time = impl.clock->unix_seconds();
  const auto event = impl.event("envelope_" + row.fate, facts_of(row));
  const auto stored = impl.store.receive(row, documents, event);
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  return {};
}

Outcome<Imported> keep(Commune::Impl& impl, const Judgement& judgement, std::string_view bytes) {
  const FolderPaths paths(impl.folder);
  auto row = row_of(judgement);
  row.fate = accepted_fate;
  std::vector<store::CommuneStore::Document> documents = {
      {std::string(result_kind), row.station, election::result_json(judgement.result)}};
  if (!judgement.notes.empty()) {
    documents.push_back({std::string(notes_kind), row.station, judgement.notes});
  }
  if (auto kept = keep_bytes(paths.accepted, row.hash, bytes); !kept) {
    return tl::unexpected(kept.error());
  }
  if (auto done = write_down(impl, row, documents); !done) return tl::unexpected(done.error());
  std::error_code left_there;  // a second copy does no harm
  std::filesystem::remove(kept_file(paths.quarantine, row.hash), left_there);
  return imported_as(Fate::accepted, row);
}

Outcome<Imported> keep_away(Commune::Impl& impl, ReceivedEnvelope row,
                            const std::optional<ReceivedEnvelope>& before, std::string_view bytes) {
  row.fate = quarantined_fate;
  const bool nothing_new = before && before->reason == row.reason &&
                           before->evidence == row.evidence && before->whole == row.whole;
  if (nothing_new) return imported_as(Fate::quarantined, row);
  const FolderPaths paths(impl.folder);
  if (auto kept = keep_bytes(paths.quarantine, row.hash, bytes); !kept) {
    return tl::unexpected(kept.error());
  }
  if (auto done = write_down(impl, row, {}); !done) return tl::unexpected(done.error());
  return imported_as(Fate::quarantined, row);
}

std::optional<Imported> decided(const ReceivedEnvelope& row) {
  if (row.fate == accepted_fate) {
    auto imported = imported_as(Fate::duplicate, row);
    imported.reason.clear();
    imported.sentence.clear();
    return imported;
  }
  if (row.fate == quarantined_fate) return std::nullopt;
  const auto reason = row.fate == "dismissed" ? Reason::dismissed : Reason::superseded;
  auto imported = imported_as(Fate::quarantined, row);
  imported.reason = name_of(reason);
  imported.sentence = sentence_of(reason);
  return imported;
}

}  // namespace

std::string words_of(const Fault& fault) {
  const std::string sentence(sentence_of(fault.reason));
  return fault.detail.empty() ? sentence : sentence + " " + fault.detail;
}

std::filesystem::path kept_file(const std::filesystem::path& folder, std::string_view hash) {
  return folder / (std::string(hash) + ".envelope");
}

Outcome<void> keep_bytes(const std::filesystem::path& folder, std::string_view hash,
                         std::string_view bytes) {
  const auto written = sync::write_whole(kept_file(folder, hash), bytes, true, private_file);
  if (written) return {};
  spdlog::error("keeping {}: {}", hash, written.error().detail);
  return refuse(written.error().error == sync::Error::no_space ? sentences::disk_full
                                                               : sentences::cannot_write);
}

Outcome<std::optional<Imported>> decided_before(const Commune::Impl& impl, std::string_view hash) {
  const auto before = impl.store.received(hash);
  if (!before) return tl::unexpected(refusal_of(before.error()));
  // A quarantined one is judged anew: the program, the enrolments or the packages may have
  // changed since.
  if (!*before) return std::optional<Imported>();
  return decided(**before);
}

Outcome<Known> known_of(const Commune::Impl& impl, const sync::Manifest& manifest) {
  Known known;
  known.planned = impl.find_station(manifest.station) != nullptr;
  if (!known.planned) return known;
  auto package = impl.package_of(manifest.station);
  if (!package) return tl::unexpected(package.error());
  known.package = std::move(*package);
  const auto device = impl.document(device_kind, manifest.device);
  if (!device) return tl::unexpected(device.error());
  if (!*device) return known;
  auto parsed = parse_device(**device);
  if (!parsed) return tl::unexpected(parsed.error());
  known.device = std::move(*parsed);
  return known;
}

Outcome<Imported> take_in(Commune::Impl& impl, const Judgement& judgement, std::string_view bytes) {
  const auto before = impl.store.received(judgement.hash);
  if (!before) return tl::unexpected(refusal_of(before.error()));
  if (*before) {
    if (auto imported = decided(**before)) return *imported;
  }
  Standing standing;
  if (!judgement.sender) {
    auto found = standing_of(impl, judgement);
    if (!found) return tl::unexpected(found.error());
    standing = std::move(*found);
  }
  const auto fault = fault_of(judgement, standing);
  if (!fault) return keep(impl, judgement, bytes);
  auto row = row_of(judgement);
  row.reason = name_of(fault->reason);
  row.detail = words_of(*fault);
  if (!judgement.manifest.device.empty()) row.evidence = evidence_of(*fault, judgement, standing);
  return keep_away(impl, std::move(row), *before, bytes);
}

}  // namespace kiosk::commune
