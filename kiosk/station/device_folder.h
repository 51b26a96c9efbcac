#pragma once
// The files of a device's folder (docs/formats/device.md): read strictly, written whole, for the
// owner alone.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/passphrase.h"
#include "crypto/seal.h"
#include "crypto/sign.h"
#include "kiosk/package/device_record.h"
#include "kiosk/station/device.h"
#include "kiosk/station/screen_measure.h"
#include "kiosk/store/station_store.h"

namespace kiosk::station {

struct DevicePaths {
  explicit DevicePaths(std::filesystem::path folder);

  std::filesystem::path folder, device, trust, identity, officers, station, package, outbox, screen;
  std::filesystem::path store, unfinished_store;
};

// The secret half of a device: how it signs, and what is sealed to it.
struct Identity {
  crypto::SignKeyPair sign;
  crypto::SealKeyPair seal;
};
inline constexpr std::size_t identity_bytes = 8 + 32 + 32;  // key id, signing seed, sealing secret
Identity random_identity();
crypto::ByteString wrap_identity(const Identity& identity, const crypto::DerivedKey& key,
                                 std::string_view context);
crypto::Result<Identity> unwrap_identity(const crypto::DerivedKey& key, crypto::ByteView wrapped,
                                         std::string_view context);

// Something wrapped under digits a person has: the salt and the work stand beside it.
struct WrappedUnderDigits {
  std::string role;  // empty for the identity
  crypto::Salt salt;
  crypto::Cost cost;
  crypto::ByteString wrapped;
};
std::string wrapped_json(const WrappedUnderDigits& wrapped);
std::optional<WrappedUnderDigits> parse_wrapped(std::string_view json);

struct Officers {
  std::vector<WrappedUnderDigits> entries;
  crypto::ByteString escrow;  // the store key sealed to the commune
};
inline constexpr std::size_t most_officers = 8;
std::string officers_json(const Officers& officers);
std::optional<Officers> parse_officers(std::string_view json);

crypto::ByteString wrap_store_key(const store::StoreKey& key, const crypto::Derived& derived,
                                  std::string_view role);
crypto::Result<store::StoreKey> unwrap_store_key(const WrappedUnderDigits& entry,
                                                 const crypto::Derived& derived);

// What the locked screen may show: station.json. Nothing is decided from it.
struct PublicFacts {
  std::string station, unit_name, unit_title, unit_kind, commune_name, round_name, date;
};
PublicFacts facts_of(const election::Definition& definition);
std::string facts_json(const PublicFacts& facts);
std::optional<PublicFacts> parse_facts(std::string_view json);
// screen.json: how large the screen is.
ScreenFacts screen_facts(const DevicePaths& paths);

// Who this device is and whom it trusts; both are bound to the wrapped identity by its context.
struct KnownDevice {
  package::DeviceRecord record;
  CommuneKeys commune;
  std::string identity_context;
};
Outcome<KnownDevice> read_known_device(const DevicePaths& paths);
std::string identity_context(std::string_view device_json, std::string_view trust_file);
inline constexpr std::string_view stored_identity_context = "phieukin station identity";

inline constexpr std::uint64_t most_small_file_bytes = 64U << 10;
inline constexpr unsigned private_file = 0600;

// Flushes a folder's entries to the disk.
bool flush_folder(const std::filesystem::path& folder);

}  // namespace kiosk::station
