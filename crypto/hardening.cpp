#include "crypto/hardening.h"

#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <string_view>

#include "crypto/bytes.h"

namespace crypto {
namespace {

using Block = std::array<std::uint8_t, 32>;

bool is(ByteView bytes, std::string_view hex) { return to_hex(bytes) == hex; }

// FIPS 180-4, "abc".
bool sha256_is_right() {
  Block digest{};
  crypto_hash_sha256(digest.data(), as_bytes("abc").data(), 3);
  return is(digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

// RFC 8032, 7.1, test 1: the empty message. A signature of another message must fail.
bool ed25519_is_right() {
  const auto seed = from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  Block point{};
  std::array<std::uint8_t, 64> key{};
  std::array<std::uint8_t, 64> signature{};
  crypto_sign_seed_keypair(point.data(), key.data(), seed->data());
  crypto_sign_detached(signature.data(), nullptr, nullptr, 0, key.data());
  const std::uint8_t other = 0;
  return is(point, "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") &&
         is(signature,
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b") &&
         crypto_sign_verify_detached(signature.data(), nullptr, 0, point.data()) == 0 &&
         crypto_sign_verify_detached(signature.data(), &other, 1, point.data()) != 0;
}

// The value was computed with the reference implementation of Argon2.
bool argon2id_is_right() {
  const std::string_view typed = "phieukin";
  const std::string_view salt = "0123456789abcdef";
  Block key{};
  const int failed = crypto_pwhash(key.data(), key.size(), typed.data(), typed.size(),
                                   as_bytes(salt).data(), 2, 65536, crypto_pwhash_ALG_ARGON2ID13);
  return failed == 0 && is(key, "9dc16f782785826a93ffad66bd12999a4680a13dad2455cdb81d2133839dbd8b");
}

// draft-irtf-cfrg-xchacha-03, A.3.1.
bool xchacha_is_right() {
  const std::string_view plain =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
      "sunscreen would be it.";
  const auto aside = from_hex("50515253c0c1c2c3c4c5c6c7");
  const auto key = from_hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
  const auto nonce = from_hex("404142434445464748494a4b4c4d4e4f5051525354555657");
  ByteString sealed(plain.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, as_bytes(plain).data(),
                                             plain.size(), aside->data(), aside->size(), nullptr,
                                             nonce->data(), key->data());
  ByteString opened(plain.size());
  const auto open = [&] {
    return crypto_aead_xchacha20poly1305_ietf_decrypt(opened.data(), nullptr, nullptr,
                                                      sealed.data(), sealed.size(), aside->data(),
                                                      aside->size(), nonce->data(), key->data());
  };
  const bool right = is(ByteView(sealed).first(16), "bd6d179d3e83d43b9576579493c0e939") &&
                     is(ByteView(sealed).last(16), "c0875924c1c7987947deafd8780acf49") &&
                     open() == 0 && as_text(opened) == plain;
  sealed.front() ^= 1U;
  return right && open() != 0;
}

// A point of the group multiplied by the point of order 2: CVE-2025-69277 is a libsodium that takes
// it for a member.
bool mixed_order_is_refused() {
  Block mixed;
  mixed.fill(0x99);
  mixed.front() = 0x95;
  const Block two{2};
  Block power{};
  return crypto_core_ed25519_is_valid_point(mixed.data()) == 0 &&
         crypto_scalarmult_ed25519_noclamp(power.data(), two.data(), mixed.data()) != 0;
}

// The base point and its double, by addition and by multiplication; a point off the group is
// refused.
bool curve_is_right() {
  constexpr std::string_view base_hex =
      "5866666666666666666666666666666666666666666666666666666666666666";
  constexpr std::string_view double_hex =
      "c9a3f86aae465f0e56513864510f3997561fa2c9e85ea21dc2292309f3cd6022";
  Block one{1};
  Block two{2};
  Block base{};
  Block sum{};
  Block product{};
  Block difference{};
  return crypto_scalarmult_ed25519_base_noclamp(base.data(), one.data()) == 0 &&
         is(base, base_hex) && crypto_core_ed25519_add(sum.data(), base.data(), base.data()) == 0 &&
         is(sum, double_hex) &&
         crypto_scalarmult_ed25519_noclamp(product.data(), two.data(), base.data()) == 0 &&
         product == sum &&
         crypto_core_ed25519_sub(difference.data(), sum.data(), base.data()) == 0 &&
         difference == base && crypto_core_ed25519_is_valid_point(base.data()) == 1 &&
         crypto_core_ed25519_is_valid_point(two.data()) == 0;
}

bool leaves_no_core() {
  const rlimit none{0, 0};
  return setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

}  // namespace

Result<void> start_safely() {
  if (sodium_init() < 0 || !leaves_no_core()) return tl::unexpected(Error::malformed);
  if (!sha256_is_right() || !ed25519_is_right() || !argon2id_is_right() || !xchacha_is_right() ||
      !curve_is_right() || !mixed_order_is_refused()) {
    return tl::unexpected(Error::malformed);
  }
  return {};
}

}  // namespace crypto
