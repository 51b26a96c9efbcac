// Taking a file in. The bytes are kept first, then one transaction says what became of them: killed
// at any point, the same import repeated ends the same way.
#include <algorithm>
#include <limits>

#include <spdlog/spdlog.h>
#include <nlohmann/json.hpp>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/reason.h"
#include "kiosk/commune/result_check.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/package/members.h"
#include "kiosk/package/notes.h"
#include "kiosk/package/practice.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using store::ReceivedEnvelope;

constexpr unsigned private_file = 0600;
constexpr std::string_view accepted_fate = "accepted";
constexpr std::string_view quarantined_fate = "quarantined";

Reason reason_of(sync::Error error) {
  switch (error) {
    case sync::Error::too_large: return Reason::too_large;
    case sync::Error::newer_format: return Reason::newer_format;
    case sync::Error::unknown_kind: return Reason::unknown_kind;
    case sync::Error::wrong_member: return Reason::wrong_members;
    case sync::Error::bad_signature: return Reason::bad_signature;
    case sync::Error::unreadable:
    case sync::Error::unwritable:
    case sync::Error::no_space: return Reason::unreadable;
    case sync::Error::malformed: break;
  }
  return Reason::malformed;
}

std::string words_of(const Fault& fault) {
  const std::string sentence(sentence_of(fault.reason));
  return fault.detail.empty() ? sentence : sentence + " " + fault.detail;
}

Imported quarantined(const Fault& fault, std::string_view station) {
  return {Fate::quarantined, std::string(station), std::string(name_of(fault.reason)),
          words_of(fault)};
}

std::uint64_t storable(std::uint64_t number) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  return std::min(number, static_cast<std::uint64_t>(most));
}

ReceivedEnvelope row_of(const std::string& hash, const sync::Manifest& manifest) {
  ReceivedEnvelope row;
  row.hash = hash;
  row.station = manifest.station;
  row.device = manifest.device;
  row.uuid = manifest.election;
  row.epoch = storable(manifest.epoch);
  row.sequence = storable(manifest.sequence);
  return row;
}

std::string facts_of(const ReceivedEnvelope& row) {
  nlohmann::ordered_json object;
  object["envelope"] = row.hash;
  object["station"] = row.station;
  if (!row.reason.empty()) object["reason"] = row.reason;
  return object.dump();
}

// What is known of the device and of what came before.
struct History {
  std::vector<StoredDevice> devices;
  std::vector<ReceivedEnvelope> received;
};

Judged<const StoredDevice*> find_device(const History& history, const sync::Manifest& manifest,
                                        const StoredPackage& package) {
  const auto found =
      std::find_if(history.devices.begin(), history.devices.end(),
                   [&](const auto& device) { return device.record.id == manifest.device; });
  if (found == history.devices.end()) return tl::unexpected(Reason::unknown_device);
  const auto& allowed = package.devices;
  const bool packaged = std::find(allowed.begin(), allowed.end(), manifest.device) != allowed.end();
  if (found->station != manifest.station || !packaged) {
    return tl::unexpected(Reason::wrong_device);
  }
  return &*found;
}

// Newer than what was accepted from this device, and following something it is known to have sent.
Judged<void> check_order(const History& history, const sync::Manifest& manifest,
                         const StoredDevice& device) {
  const auto newer = [&](const ReceivedEnvelope& row) {
    return manifest.epoch > row.epoch ||
           (manifest.epoch == row.epoch && manifest.sequence > row.sequence);
  };
  bool follows = manifest.previous.empty() || manifest.previous == device.enrolment_hash;
  for (const auto& row : history.received) {
    if (row.device != manifest.device) continue;
    if (row.fate == accepted_fate && !newer(row)) return tl::unexpected(Reason::old_sequence);
    if (row.hash == manifest.previous) follows = true;
  }
  if (!follows) return tl::unexpected(Reason::broken_chain);
  return {};
}

struct Case {
  const sync::Envelope& envelope;
  std::string_view bytes;
  const History& history;
};

Judged<election::ResultFile> judge(const Case& of, const StoredPackage& package) {
  const auto& manifest = of.envelope.manifest;
  const auto device = find_device(of.history, manifest, package);
  if (!device) return tl::unexpected(device.error());
  const auto& record = (*device)->record;
  if (!sync::check_signature(of.envelope, of.bytes, record.sign)) {
    return tl::unexpected(Reason::bad_signature);
  }
  if (const auto order = check_order(of.history, manifest, **device); !order) {
    return tl::unexpected(order.error());
  }
  auto result = check_result(of.envelope, package);
  if (!result) return result;
  const auto& received = of.history.received;
  const bool conflict = std::any_of(received.begin(), received.end(), [&](const auto& row) {
    return row.fate == accepted_fate && row.station == manifest.station;
  });
  if (conflict) return tl::unexpected(Reason::conflict);
  return result;
}

class Import {
 public:
  Import(Commune::Impl& impl, std::string_view bytes)
      : impl_(impl), bytes_(bytes), hash_(crypto::sha256(bytes).hex()), paths_(impl.folder) {}

  Outcome<Imported> run() {
    auto before = impl_.store.received(hash_);
    if (!before) return tl::unexpected(refusal_of(before.error()));
    before_ = std::move(*before);
    if (before_ && before_->fate == accepted_fate) {
      return Imported{Fate::duplicate, before_->station, "", ""};
    }
    // A quarantined one is judged anew: the program, the enrolments or the packages may have
    // changed since.
    const auto envelope = sync::read_envelope(bytes_);
    if (!envelope) {
      spdlog::warn("envelope {}: {}", hash_, envelope.error().detail);
      return keep_away(reason_of(envelope.error().error), {});
    }
    return examine(*envelope);
  }

 private:
  Outcome<Imported> examine(const sync::Envelope& envelope) {
    const auto& manifest = envelope.manifest;
    if (manifest.kind == package::practice_kind) return keep_away(Reason::practice, manifest);
    if (manifest.kind != package::result_kind) return keep_away(Reason::wrong_kind, manifest);
    if (impl_.find_station(manifest.station) == nullptr) {
      return keep_away(Reason::unknown_station, manifest);
    }
    const auto package = impl_.package_of(manifest.station);
    if (!package) return tl::unexpected(package.error());
    if (!*package) return keep_away(Reason::not_packaged, manifest);
    auto devices = impl_.devices();
    if (!devices) return tl::unexpected(devices.error());
    auto received = impl_.store.all_received();
    if (!received) return tl::unexpected(refusal_of(received.error()));
    const History history{std::move(*devices), std::move(*received)};
    const auto result = judge({envelope, bytes_, history}, **package);
    if (!result) return keep_away(result.error(), manifest);
    const auto notes = open_notes(envelope, *result);
    if (!notes) return keep_away(notes.error(), manifest);
    return keep(*result, *notes, manifest);
  }

  // Only after everything else holds: the signature above all.
  Judged<std::string> open_notes(const sync::Envelope& envelope,
                                 const election::ResultFile& result) const {
    const auto* sealed = envelope.find(package::notes_member);
    if ((sealed == nullptr) != (result.notes.all() == 0)) return tl::unexpected(Reason::bad_notes);
    if (sealed == nullptr) return std::string();
    const auto opened = crypto::unseal_any(impl_.keys.seal.public_key, impl_.keys.seal.secret_key,
                                           crypto::as_bytes(sealed->content));
    if (!opened) return tl::unexpected(Reason::bad_notes);
    auto text = opened->with([](std::span<const std::uint8_t> bytes) {
      return std::string(crypto::as_text(crypto::ByteView(bytes)));
    });
    const auto notes = package::parse_notes(text);
    if (!notes || package::counts_of(*notes) != result.notes) {
      return tl::unexpected(Reason::bad_notes);
    }
    return text;
  }

  Outcome<Imported> keep(const election::ResultFile& result, const std::string& notes,
                         const sync::Manifest& manifest) {
    auto row = row_of(hash_, manifest);
    row.fate = accepted_fate;
    std::vector<store::CommuneStore::Document> documents = {
        {std::string(result_kind), manifest.station, election::result_json(result)}};
    if (!notes.empty()) documents.push_back({std::string(notes_kind), manifest.station, notes});
    if (auto done = write_down(row, documents, paths_.accepted); !done) {
      return tl::unexpected(done.error());
    }
    if (before_) {
      std::error_code left_there;  // a second copy does no harm
      std::filesystem::remove(file_in(paths_.quarantine), left_there);
    }
    return Imported{Fate::accepted, manifest.station, "", ""};
  }

  Outcome<Imported> keep_away(const Fault& fault, const sync::Manifest& manifest) {
    auto row = row_of(hash_, manifest);
    row.fate = quarantined_fate;
    row.reason = name_of(fault.reason);
    row.detail = words_of(fault);
    if (before_ && before_->reason == row.reason) return quarantined(fault, manifest.station);
    if (auto done = write_down(row, {}, paths_.quarantine); !done) {
      return tl::unexpected(done.error());
    }
    return quarantined(fault, manifest.station);
  }

  std::filesystem::path file_in(const std::filesystem::path& folder) const {
    return folder / (hash_ + ".envelope");
  }

  Outcome<void> write_down(ReceivedEnvelope row,
                           const std::vector<store::CommuneStore::Document>& documents,
                           const std::filesystem::path& folder) {
    const auto written = sync::write_whole(file_in(folder), bytes_, true, private_file);
    if (!written) {
      spdlog::error("keeping {}: {}", hash_, written.error().detail);
      return refuse(written.error().error == sync::Error::no_space ? sentences::disk_full
                                                                   : sentences::cannot_write);
    }
    row.time = impl_.clock->unix_seconds();
    const auto event = impl_.event("envelope_" + row.fate, facts_of(row));
    const auto stored = impl_.store.receive(row, documents, event);
    if (!stored) return tl::unexpected(refusal_of(stored.error()));
    return {};
  }

  Commune::Impl& impl_;
  std::string_view bytes_;
  std::string hash_;
  FolderPaths paths_;
  std::optional<ReceivedEnvelope> before_;
};

}  // namespace

Outcome<Imported> Commune::import(const std::filesystem::path& file) {
  const auto bytes = sync::read_whole(file, sync::most_envelope_bytes);
  // Such a file is not copied: it cannot be read, or it is too large to be worth a disk.
  if (!bytes) return quarantined(reason_of(bytes.error().error), "");
  return Import(*impl_, *bytes).run();
}

}  // namespace kiosk::commune
