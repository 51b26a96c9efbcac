#include "crypto/seal.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>

#include "crypto/ensure.h"

namespace crypto {
namespace {

using ContentKey = Secret<struct ContentKeyTag, 32>;

// docs/formats/keys.md, "Sealed member".
constexpr std::array<std::uint8_t, 8> magic = {'P', 'K', 's', 'e', 'a', 'l', '0', '1'};
constexpr std::size_t most_recipients = 64;
constexpr std::size_t lock_bytes = ContentKey::size + seal_overhead;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

static_assert(seal_overhead == crypto_box_SEALBYTES);
static_assert(ContentKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

void append(ByteString& to, std::span<const std::uint8_t> more) {
  to.insert(to.end(), more.begin(), more.end());
}

std::size_t head_bytes(std::size_t recipients) {
  return magic.size() + 1 + recipients * lock_bytes + nonce_bytes;
}

// Opens one lock; nothing if it was made for somebody else.
std::optional<ContentKey> open_lock(const SealPublicKey& public_key,
                                    const SealSecretKey& secret_key, ByteView lock) {
  int failed = 0;
  auto key = ContentKey::make([&](std::span<std::uint8_t, 32> out) {
    secret_key.with([&](std::span<const std::uint8_t, 32> raw) {
      failed = crypto_box_seal_open(out.data(), lock.data(), lock.size(), public_key.view().data(),
                                    raw.data());
    });
  });
  if (failed != 0) return std::nullopt;
  return key;
}

// Everything before the ciphertext is associated data, the nonce included.
Result<SecretBuffer> open_content(const ContentKey& key, ByteView head, ByteView body) {
  int failed = 0;
  auto opened = SecretBuffer::make(body.size() - tag_bytes, [&](std::span<std::uint8_t> out) {
    key.with([&](std::span<const std::uint8_t, 32> raw) {
      failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
          out.data(), nullptr, nullptr, body.data(), body.size(), head.data(), head.size(),
          head.last(nonce_bytes).data(), raw.data());
    });
  });
  if (failed != 0) return tl::unexpected(Error::malformed);
  return opened;
}

}  // namespace

SealKeyPair random_seal_keys() {
  SealPublicKey public_key;
  auto secret_key = SealSecretKey::make([&](std::span<std::uint8_t, 32> out) {
    crypto_box_keypair(public_key.writable().data(), out.data());
  });
  return {public_key, std::move(secret_key)};
}

SealKeyPair seal_keys_from_seed(std::span<const std::uint8_t, 32> seed) {
  SealPublicKey public_key;
  auto secret_key = SealSecretKey::make([&](std::span<std::uint8_t, 32> out) {
    crypto_box_seed_keypair(public_key.writable().data(), out.data(), seed.data());
  });
  return {public_key, std::move(secret_key)};
}

SealPublicKey public_half(const SealSecretKey& secret_key) {
  SealPublicKey public_key;
  secret_key.with([&](std::span<const std::uint8_t, 32> raw) {
    crypto_scalarmult_base(public_key.writable().data(), raw.data());
  });
  return public_key;
}

bool can_seal_to(const SealPublicKey& key) {
  ByteString lock(seal_overhead);
  return crypto_box_seal(lock.data(), lock.data(), 0, key.view().data()) == 0;
}

ByteString seal(const SealPublicKey& to, std::span<const std::uint8_t> plain) {
  ByteString sealed(plain.size() + seal_overhead);
  // libsodium refuses only a key of small order: see can_seal_to.
  CRYPTO_ENSURE(crypto_box_seal(sealed.data(), plain.data(), plain.size(), to.view().data()) == 0);
  return sealed;
}

Result<SecretBuffer> unseal(const SealPublicKey& public_key, const SealSecretKey& secret_key,
                            ByteView sealed) {
  if (sealed.size() < seal_overhead) return tl::unexpected(Error::malformed);
  int failed = 0;
  try {
    auto opened =
        SecretBuffer::make(sealed.size() - seal_overhead, [&](std::span<std::uint8_t> out) {
          secret_key.with([&](std::span<const std::uint8_t, 32> raw) {
            failed = crypto_box_seal_open(out.data(), sealed.data(), sealed.size(),
                                          public_key.view().data(), raw.data());
          });
        });
    if (failed != 0) return tl::unexpected(Error::wrong_recipient);
    return opened;
  } catch (const std::bad_alloc&) {
    return tl::unexpected(Error::out_of_memory);
  }
}

ByteString seal_to_all(std::span<const SealPublicKey> recipients,
                       std::span<const std::uint8_t> plain) {
  CRYPTO_ENSURE(!recipients.empty() && recipients.size() <= most_recipients);
  const auto content_key = ContentKey::random();
  ByteString sealed;
  sealed.reserve(head_bytes(recipients.size()) + plain.size() + tag_bytes);
  append(sealed, magic);
  sealed.push_back(static_cast<std::uint8_t>(recipients.size()));
  for (const auto& recipient : recipients) {
    append(sealed, content_key.with([&](std::span<const std::uint8_t, 32> raw) {
      return seal(recipient, raw);
    }));
  }
  sealed.resize(sealed.size() + nonce_bytes);
  const auto head = sealed.size();
  randombytes_buf(sealed.data() + head - nonce_bytes, nonce_bytes);
  sealed.resize(head + plain.size() + tag_bytes);
  content_key.with([&](std::span<const std::uint8_t, 32> raw) {
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + head, nullptr, plain.data(),
                                               plain.size(), sealed.data(), head, nullptr,
                                               sealed.data() + head - nonce_bytes, raw.data());
  });
  return sealed;
}

Result<SecretBuffer> unseal_any(const SealPublicKey& public_key, const SealSecretKey& secret_key,
                                ByteView sealed) {
  if (sealed.size() <= magic.size() || !std::equal(magic.begin(), magic.end(), sealed.begin())) {
    return tl::unexpected(Error::malformed);
  }
  const std::size_t count = sealed[magic.size()];
  if (count == 0 || count > most_recipients) return tl::unexpected(Error::malformed);
  const auto head = head_bytes(count);
  if (sealed.size() < head + tag_bytes) return tl::unexpected(Error::malformed);
  try {
    for (std::size_t i = 0; i < count; ++i) {
      const auto lock = sealed.subspan(magic.size() + 1 + i * lock_bytes, lock_bytes);
      const auto content_key = open_lock(public_key, secret_key, lock);
      if (content_key) return open_content(*content_key, sealed.first(head), sealed.subspan(head));
    }
  } catch (const std::bad_alloc&) {
    return tl::unexpected(Error::out_of_memory);
  }
  return tl::unexpected(Error::wrong_recipient);
}

}  // namespace crypto
