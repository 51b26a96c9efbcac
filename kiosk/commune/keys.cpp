#include "kiosk/commune/keys.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "kiosk/commune/sentences.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Json = nlohmann::ordered_json;

constexpr std::string_view format_name = "phieukin-commune-keys";
constexpr int format_version = 1;
constexpr std::size_t most_file_bytes = 4096;
constexpr std::uint64_t most_passes = 64;
constexpr std::uint64_t least_memory = 8192;
constexpr std::uint64_t most_memory = 4ULL << 30;
constexpr std::string_view store_purpose = "storekey";
constexpr std::string_view sign_purpose = "signkey_";
constexpr std::string_view seal_purpose = "sealkey_";
constexpr std::string_view store_context = "phieukin commune store";
constexpr std::string_view sign_context = "phieukin commune sign";
constexpr std::string_view seal_context = "phieukin commune seal";
constexpr std::size_t seed_bytes = 32;

struct WrappedStoreKey {
  crypto::Salt salt;
  crypto::Cost cost;
  crypto::ByteString wrapped;
};

std::string text_of(const WrappedStoreKey& key) {
  Json object;
  object["format"] = format_name;
  object["version"] = format_version;
  object["salt"] = key.salt.hex();
  object["passes"] = key.cost.passes;
  object["memory_bytes"] = key.cost.memory_bytes;
  object["store"] = crypto::to_hex(key.wrapped);
  return object.dump() + "\n";
}

std::optional<std::string> string_at(const Json& object, const char* field) {
  const auto found = object.find(field);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::uint64_t number_at(const Json& object, const char* field) {
  const auto found = object.find(field);
  return found == object.end() || !found->is_number_unsigned() ? 0 : found->get<std::uint64_t>();
}

std::optional<WrappedStoreKey> read_file(std::string_view file) {
  if (file.size() > most_file_bytes) return std::nullopt;
  const auto object = Json::parse(file, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  const auto salt = crypto::Salt::from_hex(string_at(object, "salt").value_or(""));
  const auto wrapped = crypto::from_hex(string_at(object, "store").value_or(""));
  const crypto::Cost cost{number_at(object, "passes"), number_at(object, "memory_bytes")};
  if (!salt || !wrapped || cost.passes < 1 || cost.passes > most_passes ||
      cost.memory_bytes < least_memory || cost.memory_bytes > most_memory) {
    return std::nullopt;
  }
  WrappedStoreKey key{*salt, cost, *wrapped};
  if (text_of(key) != file) return std::nullopt;
  return key;
}

crypto::Result<crypto::Derived> derive(const crypto::SecretBuffer& passphrase,
                                       const crypto::Salt& salt, crypto::Cost cost) {
  return passphrase.with([&](auto typed) { return crypto::Derived::from(typed, salt, cost); });
}

crypto::DerivedKey drawn(const store::StoreKey& key, std::string_view purpose) {
  return key.with([&](auto bytes) { return crypto::subkey(bytes, purpose); });
}

}  // namespace

bool is_long_enough(const crypto::SecretBuffer& passphrase) {
  // Every byte that does not continue a UTF-8 sequence begins a character.
  const auto characters = passphrase.with([](std::span<const std::uint8_t> bytes) {
    return std::count_if(bytes.begin(), bytes.end(),
                         [](std::uint8_t byte) { return (byte & 0xc0U) != 0x80U; });
  });
  return static_cast<std::size_t>(characters) >= least_passphrase_characters;
}

package::Outcome<Wrapping> new_wrapping(const crypto::SecretBuffer& passphrase, crypto::Cost cost) {
  if (!is_long_enough(passphrase)) return refuse(sentences::short_passphrase);
  const auto salt = crypto::random_salt();
  const auto derived = derive(passphrase, salt, cost);
  if (!derived) return refuse(sentences::no_memory);
  return Wrapping{salt, cost, derived->key(store_purpose)};
}

package::Outcome<Wrapping> wrapping_of(std::string_view file,
                                       const crypto::SecretBuffer& passphrase) {
  const auto wrapped = read_file(file);
  if (!wrapped) return refuse(sentences::not_a_folder);
  const auto derived = derive(passphrase, wrapped->salt, wrapped->cost);
  if (!derived) return refuse(sentences::no_memory);
  return Wrapping{wrapped->salt, wrapped->cost, derived->key(store_purpose)};
}

std::string wrap_store_key(const store::StoreKey& key, const Wrapping& under) {
  auto wrapped =
      key.with([&](auto bytes) { return crypto::wrap(under.key, bytes, store_context); });
  return text_of({under.salt, under.cost, std::move(wrapped)});
}

package::Outcome<store::StoreKey> open_store_key(std::string_view file, const Wrapping& under) {
  const auto wrapped = read_file(file);
  if (!wrapped) return refuse(sentences::not_a_folder);
  const auto opened = crypto::unwrap(under.key, wrapped->wrapped, store_context);
  if (!opened || opened->size() != store::StoreKey::size) {
    return refuse(sentences::wrong_passphrase);
  }
  return opened->with([](std::span<const std::uint8_t> bytes) {
    return store::StoreKey::make(
        [&](auto out) { std::copy(bytes.begin(), bytes.end(), out.begin()); });
  });
}

package::Outcome<store::StoreKey> open_store_key(std::string_view file,
                                                 const crypto::SecretBuffer& passphrase) {
  const auto under = wrapping_of(file, passphrase);
  if (!under) return tl::unexpected(under.error());
  return open_store_key(file, *under);
}

WrappedOwnKeys wrap_own_keys(const OwnKeys& keys, const store::StoreKey& store_key) {
  const auto sign = keys.sign.secret_key.key.with([&](auto bytes) {
    return crypto::wrap(drawn(store_key, sign_purpose), bytes.template first<seed_bytes>(),
                        sign_context);
  });
  const auto seal = keys.seal.secret_key.with([&](auto bytes) {
    return crypto::wrap(drawn(store_key, seal_purpose), bytes, seal_context);
  });
  return {std::string(crypto::as_text(sign)), std::string(crypto::as_text(seal))};
}

package::Outcome<OwnKeys> open_own_keys(const WrappedOwnKeys& wrapped,
                                        const store::StoreKey& store_key,
                                        const package::CommuneKeys& expected) {
  const auto seed =
      crypto::unwrap(drawn(store_key, sign_purpose), crypto::as_bytes(wrapped.sign), sign_context);
  const auto seal =
      crypto::unwrap(drawn(store_key, seal_purpose), crypto::as_bytes(wrapped.seal), seal_context);
  if (!seed || seed->size() != seed_bytes || !seal || seal->size() != crypto::SealSecretKey::size) {
    return refuse(sentences::damaged);
  }
  auto sign_pair = seed->with([&](std::span<const std::uint8_t> bytes) {
    return crypto::sign_keys_from_seed(expected.sign.id.view(), bytes.first<seed_bytes>());
  });
  auto seal_secret = seal->with([](std::span<const std::uint8_t> bytes) {
    return crypto::SealSecretKey::make(
        [&](auto out) { std::copy(bytes.begin(), bytes.end(), out.begin()); });
  });
  const auto seal_public = crypto::public_half(seal_secret);
  OwnKeys keys{std::move(sign_pair), {seal_public, std::move(seal_secret)}};
  if (keys.public_keys() != expected) return refuse(sentences::damaged);
  return keys;
}

}  // namespace kiosk::commune
