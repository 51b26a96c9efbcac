#include "crypto/passphrase.h"

#include <sodium.h>

#include "crypto/ensure.h"

namespace crypto {
namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

bool within_limits(Cost cost) {
  return cost.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN && cost.passes <= most_passes &&
         cost.memory_bytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN &&
         cost.memory_bytes <= most_memory_bytes;
}

}  // namespace

Salt random_salt() {
  Salt salt;
  randombytes_buf(salt.writable().data(), Salt::size);
  return salt;
}

Result<Derived> Derived::from(std::span<const std::uint8_t> typed, const Salt& salt, Cost cost) {
  if (!within_limits(cost)) return tl::unexpected(Error::malformed);
  using Master = Secret<struct MasterTag, 32>;
  // libsodium wants an address even for no bytes.
  const auto* first = typed.empty() ? salt.view().data() : typed.data();
  try {
    int failed = 0;
    auto master = Master::make([&](std::span<std::uint8_t, 32> out) {
      failed =
          crypto_pwhash(out.data(), out.size(), reinterpret_cast<const char*>(first), typed.size(),
                        salt.view().data(), cost.passes,
                        static_cast<std::size_t>(cost.memory_bytes), crypto_pwhash_ALG_ARGON2ID13);
    });
    if (failed != 0) return tl::unexpected(Error::out_of_memory);
    return Derived(std::move(master));
  } catch (const std::bad_alloc&) {
    return tl::unexpected(Error::out_of_memory);
  }
}

DerivedKey Derived::key(std::string_view purpose) const {
  return master_.with(
      [&](std::span<const std::uint8_t, 32> master) { return subkey(master, purpose); });
}

DerivedKey subkey(std::span<const std::uint8_t, 32> key, std::string_view purpose) {
  static_assert(crypto_kdf_KEYBYTES == 32);
  CRYPTO_ENSURE(purpose.size() == crypto_kdf_CONTEXTBYTES);
  return DerivedKey::make([&](std::span<std::uint8_t, 32> out) {
    crypto_kdf_derive_from_key(out.data(), out.size(), 1, purpose.data(), key.data());
  });
}

ByteString wrap(const DerivedKey& key, std::span<const std::uint8_t> secret,
                std::string_view context) {
  ByteString wrapped(nonce_bytes + secret.size() + tag_bytes);
  randombytes_buf(wrapped.data(), nonce_bytes);
  const auto aside = as_bytes(context);
  key.with([&](std::span<const std::uint8_t, 32> raw) {
    crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped.data() + nonce_bytes, nullptr, secret.data(),
                                               secret.size(), aside.data(), aside.size(), nullptr,
                                               wrapped.data(), raw.data());
  });
  return wrapped;
}

Result<SecretBuffer> unwrap(const DerivedKey& key, ByteView wrapped, std::string_view context) {
  if (wrapped.size() < nonce_bytes + tag_bytes) return tl::unexpected(Error::malformed);
  const auto aside = as_bytes(context);
  const auto body = wrapped.subspan(nonce_bytes);
  int failed = 0;
  try {
    auto opened = SecretBuffer::make(body.size() - tag_bytes, [&](std::span<std::uint8_t> out) {
      key.with([&](std::span<const std::uint8_t, 32> raw) {
        failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
            out.data(), nullptr, nullptr, body.data(), body.size(), aside.data(), aside.size(),
            wrapped.data(), raw.data());
      });
    });
    if (failed != 0) return tl::unexpected(Error::wrong_secret);
    return opened;
  } catch (const std::bad_alloc&) {
    return tl::unexpected(Error::out_of_memory);
  }
}

}  // namespace crypto
