#include "kiosk/station/device_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "crypto/hash.h"
#include "kiosk/station/device_sentences.h"
#include "sync/directory.h"

namespace kiosk::station {

DevicePaths::DevicePaths(std::filesystem::path from)
    : folder(std::move(from)),
      device(folder / "device.json"),
      trust(folder / "commune.pub"),
      identity(folder / "identity.wrapped"),
      officers(folder / "officers.json"),
      station(folder / "station.json"),
      package(folder / "package.envelope"),
      outbox(folder / "outbox"),
      screen(folder / "screen.json"),
      store(folder / "station.db"),
      unfinished_store(folder / "station.db.unfinished") {}

Identity random_identity() { return {crypto::random_sign_keys(), crypto::random_seal_keys()}; }

crypto::ByteString wrap_identity(const Identity& identity, const crypto::DerivedKey& key,
                                 std::string_view context) {
  using Plain = crypto::Secret<struct IdentityTag, identity_bytes>;
  const auto plain = Plain::make([&](std::span<std::uint8_t, identity_bytes> out) {
    const auto& id = identity.sign.secret_key.id;
    std::copy(id.view().begin(), id.view().end(), out.begin());
    identity.sign.secret_key.key.with([&](std::span<const std::uint8_t, 64> signing) {
      std::copy(signing.begin(), signing.begin() + 32, out.begin() + 8);
    });
    identity.seal.secret_key.with([&](std::span<const std::uint8_t, 32> sealing) {
      std::copy(sealing.begin(), sealing.end(), out.begin() + 40);
    });
  });
  return plain.with([&](std::span<const std::uint8_t, identity_bytes> bytes) {
    return crypto::wrap(key, bytes, context);
  });
}

crypto::Result<Identity> unwrap_identity(const crypto::DerivedKey& key, crypto::ByteView wrapped,
                                         std::string_view context) {
  const auto plain = crypto::unwrap(key, wrapped, context);
  if (!plain) return tl::unexpected(plain.error());
  if (plain->size() != identity_bytes) return tl::unexpected(crypto::Error::malformed);
  return plain->with([](std::span<const std::uint8_t> bytes) {
    auto sealing = crypto::SealSecretKey::make([&](std::span<std::uint8_t, 32> out) {
      std::copy(bytes.begin() + 40, bytes.end(), out.begin());
    });
    const auto public_key = crypto::public_half(sealing);
    return Identity{crypto::sign_keys_from_seed(bytes.subspan<0, 8>(), bytes.subspan<8, 32>()),
                    crypto::SealKeyPair{public_key, std::move(sealing)}};
  });
}

namespace {
std::string store_key_context(std::string_view role) {
  return "phieukin store key|" + std::string(role);
}
}  // namespace

crypto::ByteString wrap_store_key(const store::StoreKey& key, const crypto::Derived& derived,
                                  std::string_view role) {
  return key.with([&](std::span<const std::uint8_t, 32> bytes) {
    return crypto::wrap(derived.key("phk-offc"), bytes, store_key_context(role));
  });
}

crypto::Result<store::StoreKey> unwrap_store_key(const WrappedUnderDigits& entry,
                                                 const crypto::Derived& derived) {
  const auto plain =
      crypto::unwrap(derived.key("phk-offc"), entry.wrapped, store_key_context(entry.role));
  if (!plain) return tl::unexpected(plain.error());
  if (plain->size() != store::StoreKey::size) return tl::unexpected(crypto::Error::malformed);
  return plain->with([](std::span<const std::uint8_t> bytes) {
    return store::StoreKey::make([&](std::span<std::uint8_t, 32> out) {
      std::copy(bytes.begin(), bytes.end(), out.begin());
    });
  });
}

PublicFacts facts_of(const election::Definition& definition) {
  return {.station = definition.station,
          .unit_name = definition.unit.name,
          .unit_title = definition.unit.title,
          .unit_kind = definition.unit.kind,
          .commune_name = definition.commune.name,
          .round_name = definition.round.name,
          .date = definition.round.date};
}

std::string identity_context(std::string_view device_json, std::string_view trust_file) {
  return "phieukin device identity|" + crypto::sha256(device_json).hex() + "|" +
         crypto::sha256(trust_file).hex();
}

Outcome<KnownDevice> read_known_device(const DevicePaths& paths) {
  const auto device = sync::read_whole(paths.device, package::most_device_record_bytes);
  const auto trust = sync::read_whole(paths.trust, package::most_commune_keys_bytes);
  if (!device || !trust) return package::refuse(sentences::no_device);
  auto record = package::parse_device_record(*device);
  if (!record) return tl::unexpected(record.error());
  const auto commune = package::parse_commune_keys(*trust);
  if (!commune) return tl::unexpected(commune.error());
  return KnownDevice{std::move(*record), *commune, identity_context(*device, *trust)};
}

bool flush_folder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool flushed = ::fsync(descriptor) == 0;
  ::close(descriptor);
  return flushed;
}

}  // namespace kiosk::station
