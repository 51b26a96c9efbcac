#include "crypto/random.h"
#include "kiosk/package/members.h"
#include "kiosk/station/device.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/device_sentences.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::station {

namespace {

constexpr std::size_t device_secret_digits = 12;

bool make_private_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return false;
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  return !error;
}

// The signed word of the device about itself, which the commune enrols.
std::string enrolment_envelope(const package::DeviceRecord& record, std::string_view device_json,
                               const crypto::SignSecretKey& key) {
  sync::Manifest manifest;
  manifest.kind = package::enrolment_kind;
  manifest.device = record.id;
  const sync::Member member{std::string(package::device_member), std::string(device_json)};
  return sync::write_envelope(manifest, {member}, key).bytes;
}

}  // namespace

Outcome<Enrolment> enrol(const std::filesystem::path& device, std::string_view name,
                         const std::filesystem::path& trust, const std::filesystem::path& out,
                         crypto::Cost cost, const Clock& /*clock*/) {
  const DevicePaths paths(device);
  std::error_code error;
  if (std::filesystem::exists(paths.identity, error)) {
    return package::refuse(sentences::device_exists);
  }
  const auto trust_file = sync::read_whole(trust, package::most_commune_keys_bytes);
  if (!trust_file) return package::refuse(sentences::bad_trust);
  const auto commune = package::parse_commune_keys(*trust_file);
  if (!commune) return tl::unexpected(commune.error());

  const auto identity = random_identity();
  const package::DeviceRecord record{std::string(name),
                                     package::device_id(identity.sign.public_key),
                                     identity.sign.public_key, identity.seal.public_key};
  const auto device_json = package::device_record_json(record);
  if (!package::parse_device_record(device_json)) return package::refuse(sentences::bad_name);

  Enrolment made{crypto::random_digits(device_secret_digits), package::check_words_of(*commune),
                 record.id, package::check_words_of(record)};
  WrappedUnderDigits wrapped{"", crypto::random_salt(), cost, {}};
  const auto derived = made.device_secret.with([&](std::span<const std::uint8_t> digits) {
    return crypto::Derived::from(digits, wrapped.salt, cost);
  });
  if (!derived) return package::refuse(sentences::no_memory);
  wrapped.wrapped =
      wrap_identity(identity, derived->key("phk-iden"), identity_context(device_json, *trust_file));

  // The identity comes last: only a folder that has it is a device, so a killed enrolment is
  // repeated.
  if (!make_private_folder(paths.folder) || !make_private_folder(paths.outbox) ||
      !sync::write_whole(paths.device, device_json, true, private_file) ||
      !sync::write_whole(paths.trust, *trust_file, true, private_file)) {
    return package::refuse(sentences::cannot_write);
  }
  const auto envelope = enrolment_envelope(record, device_json, identity.sign.secret_key);
  if (!sync::write_whole(out, envelope, true)) return package::refuse(sentences::cannot_write_out);
  if (!sync::write_whole(paths.identity, wrapped_json(wrapped), false, private_file)) {
    return package::refuse(sentences::cannot_write);
  }
  return made;
}

}  // namespace kiosk::station
