#include "kiosk/station/package_opening.h"

#include <algorithm>

#include "kiosk/package/members.h"
#include "kiosk/package/photos.h"
#include "kiosk/station/device_sentences.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::station {

namespace {

// The package itself and, behind it, the candidates' photos if there are any.
bool has_known_members(const sync::Envelope& envelope) {
  const auto& members = envelope.members;
  if (members.empty() || members.front().name != package::package_member) return false;
  return members.size() == 1 ||
         (members.size() == 2 && members.back().name == package::photos_member);
}

Outcome<sync::Envelope> read_signed(std::string_view bytes, const KnownDevice& device) {
  auto envelope = sync::read_envelope(bytes);
  if (!envelope) return package::refuse(sentences::bad_package);
  if (!sync::check_signature(*envelope, bytes, device.commune.sign)) {
    return package::refuse(sentences::package_not_by_commune);
  }
  const auto& manifest = envelope->manifest;
  if (manifest.kind != package::package_kind || manifest.device != package::commune_device ||
      !has_known_members(*envelope)) {
    return package::refuse(sentences::not_a_package);
  }
  return std::move(*envelope);
}

bool agrees(const sync::Manifest& manifest, const package::PackageContent& content) {
  const auto& definition = content.definition;
  return definition.station == manifest.station && !definition.attempts.empty() &&
         definition.attempts.front().uuid == manifest.election;
}

bool has_one_booth(const package::PackageContent& content) {
  return content.cards.size() == 1 &&
         std::ranges::all_of(content.definition.attempts,
                             [](const auto& attempt) { return attempt.booths.size() == 1; });
}

}  // namespace

Outcome<Identity> open_identity(const DevicePaths& paths, const KnownDevice& device,
                                const crypto::DigitEntry& device_secret) {
  const auto file = sync::read_whole(paths.identity, most_small_file_bytes);
  const auto wrapped = file ? parse_wrapped(*file) : std::nullopt;
  if (!wrapped) return package::refuse(sentences::bad_identity);
  const auto derived = device_secret.with([&](std::span<const std::uint8_t> digits) {
    return crypto::Derived::from(digits, wrapped->salt, wrapped->cost);
  });
  if (!derived) return package::refuse(sentences::no_memory);
  auto identity =
      unwrap_identity(derived->key("phk-iden"), wrapped->wrapped, device.identity_context);
  if (!identity) return package::refuse(sentences::wrong_device_secret);
  if (identity->sign.public_key != device.record.sign ||
      identity->seal.public_key != device.record.seal) {
    return package::refuse(sentences::bad_identity);
  }
  return std::move(*identity);
}

Outcome<OpenedPackage> open_package(const std::filesystem::path& file, const KnownDevice& device,
                                    const Identity& identity) {
  auto bytes = sync::read_whole(file, sync::most_envelope_bytes);
  if (!bytes) return package::refuse(sentences::cannot_read_package);
  const auto envelope = read_signed(*bytes, device);
  if (!envelope) return tl::unexpected(envelope.error());

  const auto& sealed = envelope->find(package::package_member)->content;
  const auto opened = crypto::unseal_any(identity.seal.public_key, identity.seal.secret_key,
                                         crypto::as_bytes(sealed));
  if (!opened) {
    return package::refuse(opened.error() == crypto::Error::wrong_recipient
                               ? sentences::not_for_this_device
                               : sentences::bad_package);
  }
  auto content = opened->with([](std::span<const std::uint8_t> json) {
    return package::parse_package(crypto::as_text(json));
  });
  if (!content) return tl::unexpected(content.error());
  if (std::ranges::find(content->devices, device.record.id) == content->devices.end()) {
    return package::refuse(sentences::not_for_this_device);
  }
  if (!agrees(envelope->manifest, *content)) {
    return package::refuse(sentences::inconsistent_package);
  }
  if (!has_one_booth(*content)) return package::refuse(sentences::several_booths);
  const auto* photos = envelope->find(package::photos_member);
  if (photos != nullptr &&
      !package::parse_photos(photos->content, content->definition.candidates.size())) {
    return package::refuse(sentences::wrong_photos);
  }
  return OpenedPackage{std::move(*content), std::move(*bytes), envelope->manifest_hash.hex(),
                       photos == nullptr ? std::string() : photos->content};
}

}  // namespace kiosk::station
