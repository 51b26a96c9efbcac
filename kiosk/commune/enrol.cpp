// Laptops that are taken in for a station: looked at first, then enrolled.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/package/content.h"
#include "kiosk/package/device_record.h"
#include "kiosk/package/members.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::commune {

namespace {

using package::refuse;

constexpr std::uint64_t most_enrolment_bytes = 4 * sync::most_manifest_bytes;

struct Read {
  StoredDevice device;
  std::string file;    // SHA-256 of all its bytes
  bool known = false;  // enrolled for this station by this very file
};

std::string_view wrong_kind(std::string_view kind) {
  if (kind == package::package_kind) return sentences::package_not_enrolment;
  if (kind == package::result_kind) return sentences::result_not_enrolment;
  return sentences::not_an_enrolment;
}

Outcome<std::string> bytes_of(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (!error && size > most_enrolment_bytes) return refuse(sentences::enrolment_too_large);
  auto bytes = sync::read_whole(file, most_enrolment_bytes);
  if (!bytes) return refuse(sentences::cannot_read);
  return std::move(*bytes);
}

// The enrolment inside `bytes`, signed by the very key it names.
Outcome<StoredDevice> read_enrolment(std::string_view bytes) {
  const auto envelope = sync::read_envelope(bytes);
  if (!envelope) return refuse(sentences::not_an_enrolment);
  if (envelope->manifest.kind != package::enrolment_kind) {
    return refuse(wrong_kind(envelope->manifest.kind));
  }
  const auto* member = envelope->find(package::device_member);
  if (envelope->members.size() != 1 || member == nullptr) {
    return refuse(sentences::not_an_enrolment);
  }
  auto record = package::parse_device_record(member->content);
  if (!record) return tl::unexpected(record.error());
  if (record->id != envelope->manifest.device) return refuse(sentences::not_an_enrolment);
  if (!sync::check_signature(*envelope, bytes, record->sign)) {
    return refuse(sentences::wrong_own_signature);
  }
  return StoredDevice{"", envelope->hash.hex(), std::move(*record)};
}

// Whether the device may be taken in for the station, or is there already.
Outcome<bool> is_known(const Commune::Impl& impl, std::string_view station,
                       const StoredDevice& device) {
  const auto known = impl.devices();
  if (!known) return tl::unexpected(known.error());
  std::size_t at_station = 0;
  for (const auto& other : *known) {
    if (other.station == station) ++at_station;
    if (other.record.id != device.record.id) continue;
    if (other.station != station) {
      return refuse(fmt::format(fmt::runtime(sentences::enrolled_elsewhere), other.station));
    }
    if (other.enrolment_hash == device.enrolment_hash) return true;
    return refuse(sentences::enrolled_by_another_file);
  }
  const auto package = impl.package_of(station);
  if (!package) return tl::unexpected(package.error());
  if (*package) return refuse(sentences::device_after_package);
  if (at_station >= package::most_devices) return refuse(sentences::too_many_devices);
  return false;
}

Outcome<Read> read_for(const Commune::Impl& impl, std::string_view station,
                       const std::filesystem::path& file) {
  if (impl.find_station(station) == nullptr) return refuse(sentences::unknown_station);
  const auto bytes = bytes_of(file);
  if (!bytes) return tl::unexpected(bytes.error());
  auto device = read_enrolment(*bytes);
  if (!device) return tl::unexpected(device.error());
  const auto known = is_known(impl, station, *device);
  if (!known) return tl::unexpected(known.error());
  device->station = station;
  return Read{std::move(*device), crypto::sha256(*bytes).hex(), *known};
}

}  // namespace

Outcome<EnrolmentLook> Commune::look_at_enrolment(std::string_view station,
                                                  const std::filesystem::path& enrolment) const {
  const auto read = read_for(*impl_, station, enrolment);
  if (!read) return tl::unexpected(read.error());
  const auto& record = read->device.record;
  return EnrolmentLook{record.id,
                       record.name,
                       package::check_words_of(record),
                       package::check_words_of(impl_->keys.public_keys()),
                       read->file,
                       read->known};
}

Outcome<std::string> Commune::enrol(std::string_view station,
                                    const std::filesystem::path& enrolment, std::string_view seen) {
  const auto read = read_for(*impl_, station, enrolment);
  if (!read) return tl::unexpected(read.error());
  if (!seen.empty() && seen != read->file) return refuse(sentences::enrolment_changed);
  const auto& device = read->device;
  const auto words = fmt::format("{}", fmt::join(package::check_words_of(device.record), " "));
  if (read->known) return words;
  const nlohmann::ordered_json facts = {{"station", station}, {"device", device.record.id}};
  const auto stored =
      impl_->store.commit({{std::string(device_kind), device.record.id, device_json(device)}},
                          impl_->event("device_enrolled", facts.dump()));
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  return words;
}

}  // namespace kiosk::commune
