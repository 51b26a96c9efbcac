#include "kiosk/commune/commune.h"

#include <algorithm>

#include <spdlog/spdlog.h>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/new_folder.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/package/content.h"
#include "kiosk/package/photos.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;

constexpr std::uint64_t most_keys_bytes = 4096;

Outcome<std::string> required(const store::CommuneStore& store, std::string_view kind,
                              std::string_view id) {
  auto found = store.document(kind, id);
  if (!found) return tl::unexpected(refusal_of(found.error()));
  if (!*found) return refuse(sentences::damaged);
  return std::move(**found);
}

// What a new folder begins with. Nothing when a plan's photos are named but were not read.
std::optional<std::vector<store::CommuneStore::Document>> documents_of(const plan::Plan& plan) {
  std::vector<store::CommuneStore::Document> documents{
      {std::string(plan_kind), "", plan::plan_json(plan)}};
  for (const auto& station : plan.stations) {
    if (station.photos.size() != station.photo_files.size()) return std::nullopt;
    if (station.photos.empty()) continue;
    documents.push_back(
        {std::string(photos_kind), station.id, package::photos_pgm(station.photos)});
  }
  return documents;
}

}  // namespace

Refusal refusal_of(const store::Failure& failure) {
  spdlog::error("store: {}", failure.detail);
  switch (failure.error) {
    case store::Error::disk_full: return {std::string(sentences::disk_full)};
    case store::Error::locked: return {std::string(sentences::in_use)};
    case store::Error::newer_schema: return {std::string(sentences::newer)};
    case store::Error::unwritable: return {std::string(sentences::cannot_write)};
    case store::Error::not_encrypted:
    case store::Error::wrong_key:
    case store::Error::wrong_file:
    case store::Error::damaged:
    case store::Error::already_used:
    case store::Error::no_free_slot:
    case store::Error::not_found:
    case store::Error::read_back:
    case store::Error::malformed: break;
  }
  return {std::string(sentences::damaged)};
}

const plan::PlannedStation* Commune::Impl::find_station(std::string_view id) const {
  const auto found = std::find_if(plan.stations.begin(), plan.stations.end(),
                                  [&](const auto& station) { return station.id == id; });
  return found == plan.stations.end() ? nullptr : &*found;
}

bool Commune::Impl::has_several_stations(std::string_view unit_code) const {
  return std::count_if(plan.stations.begin(), plan.stations.end(),
                       [&](const auto& station) { return station.unit.code == unit_code; }) > 1;
}

Outcome<std::optional<std::string>> Commune::Impl::document(std::string_view kind,
                                                            std::string_view id) const {
  auto found = store.document(kind, id);
  if (!found) return tl::unexpected(refusal_of(found.error()));
  return std::move(*found);
}

Outcome<std::vector<StoredDevice>> Commune::Impl::devices() const {
  const auto documents = store.documents(device_kind);
  if (!documents) return tl::unexpected(refusal_of(documents.error()));
  std::vector<StoredDevice> devices;
  for (const auto& each : *documents) {
    auto device = parse_device(each.value);
    if (!device) return tl::unexpected(device.error());
    devices.push_back(std::move(*device));
  }
  return devices;
}

Outcome<std::optional<StoredPackage>> Commune::Impl::package_of(std::string_view station) const {
  const auto found = document(package_kind, station);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return std::nullopt;
  auto package = parse_stored_package(**found);
  if (!package) return tl::unexpected(package.error());
  return std::move(*package);
}

store::JournalEvent Commune::Impl::event(std::string_view kind, std::string_view facts_json) const {
  return {std::string(kind), clock->unix_seconds(), std::string(facts_json)};
}

Outcome<Commune> Commune::create(const std::filesystem::path& folder, const plan::Plan& plan,
                                 const crypto::SecretBuffer& passphrase,
                                 const CommuneOptions& options, const Clock& clock) {
  const auto wrapping = new_wrapping(passphrase, options.key_cost);
  if (!wrapping) return tl::unexpected(wrapping.error());
  auto documents = documents_of(plan);
  if (!documents) return refuse(sentences::photos_not_read);
  const OwnKeys keys{crypto::random_sign_keys(), crypto::random_seal_keys()};
  const auto public_file = package::commune_keys_file(keys.public_keys(), "phieukin commune");
  const auto made = make_folder(
      {folder, keys, public_file, std::move(*documents), {"created", clock.unix_seconds(), "{}"}},
      *wrapping);
  if (!made) return tl::unexpected(made.error());
  // What was written is what is used from now on.
  return open(folder, passphrase, options, clock);
}

Outcome<Commune> Commune::open(const std::filesystem::path& folder,
                               const crypto::SecretBuffer& passphrase,
                               const CommuneOptions& options, const Clock& clock) {
  const FolderPaths paths(folder);
  const auto wrapped = sync::read_whole(paths.keys, most_keys_bytes);
  if (!wrapped || !sync::read_whole(paths.public_keys, package::most_commune_keys_bytes)) {
    return refuse(sentences::not_a_folder);
  }
  auto wrapping = wrapping_of(*wrapped, passphrase);
  if (!wrapping) return tl::unexpected(wrapping.error());
  const auto store_key = open_store_key(*wrapped, *wrapping);
  if (!store_key) return tl::unexpected(store_key.error());
  auto store = store::CommuneStore::open(paths.store, *store_key);
  if (!store) return tl::unexpected(refusal_of(store.error()));
  const auto plan_text = required(*store, plan_kind, "");
  const auto sign = required(*store, key_kind, "sign");
  const auto seal = required(*store, key_kind, "seal");
  const auto public_file = required(*store, public_kind, "");
  if (!plan_text || !sign || !seal || !public_file) return refuse(sentences::damaged);
  auto plan = plan::parse_plan(*plan_text);
  const auto public_keys = package::parse_commune_keys(*public_file);
  if (!plan || !public_keys) return refuse(sentences::damaged);
  auto keys = open_own_keys({*sign, *seal}, *store_key, *public_keys);
  if (!keys) return tl::unexpected(keys.error());
  return Commune(
      std::make_unique<Impl>(Impl{folder, options, &clock, std::move(*plan), std::move(*keys),
                                  std::move(*wrapping), std::move(*store)}));
}

Commune::Commune(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Commune::Commune(Commune&&) noexcept = default;
Commune& Commune::operator=(Commune&&) noexcept = default;
Commune::~Commune() = default;

const plan::Plan& Commune::plan() const { return impl_->plan; }

std::vector<std::string> Commune::stations() const {
  std::vector<std::string> ids;
  for (const auto& station : impl_->plan.stations) ids.push_back(station.id);
  return ids;
}

}  // namespace kiosk::commune
