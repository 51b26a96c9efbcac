#include "toy_group.h"

#include <sodium.h>

#include <algorithm>

#include "crypto/ensure.h"

namespace {

using Bytes = std::array<std::uint8_t, 32>;

// q, least significant byte first.
constexpr Bytes order = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                         0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
                         0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};

bool is_zero(const Bytes& number) { return number == Bytes{}; }

// x of the point x + 1; false unless x is below the order.
bool decode(Bytes& exponent, const std::uint8_t* point) {
  std::copy_n(point, exponent.size(), exponent.begin());
  if (is_zero(exponent)) return false;
  for (auto& byte : exponent) {
    if (byte-- != 0) break;
  }
  return std::lexicographical_compare(exponent.rbegin(), exponent.rend(), order.rbegin(),
                                      order.rend());
}

void encode(std::uint8_t* point, Bytes exponent) {
  for (auto& byte : exponent) {
    if (++byte != 0) break;
  }
  std::copy(exponent.begin(), exponent.end(), point);
}

// libsodium ignores the highest bit of an exponent, and the result must not be the identity.
int power_of(std::uint8_t* power, const std::uint8_t* exponent, const Bytes& base) {
  Bytes factor{};
  std::copy_n(exponent, factor.size(), factor.begin());
  factor.back() &= 127;
  Bytes product{};
  crypto_core_ed25519_scalar_mul(product.data(), factor.data(), base.data());
  encode(power, product);
  return is_zero(product) ? -1 : 0;
}

using Operation = void (*)(std::uint8_t*, const std::uint8_t*, const std::uint8_t*);

int combine(std::uint8_t* out, const std::uint8_t* left, const std::uint8_t* right,
            Operation operation) {
  Bytes a{};
  Bytes b{};
  if (!decode(a, left) || !decode(b, right)) return -1;
  Bytes combined{};
  operation(combined.data(), a.data(), b.data());
  encode(out, combined);
  return 0;
}

}  // namespace

extern "C" {

int crypto_core_ed25519_is_valid_point(const unsigned char* p) {
  Bytes exponent{};
  return decode(exponent, p) && !is_zero(exponent) ? 1 : 0;
}

int crypto_core_ed25519_add(unsigned char* r, const unsigned char* p, const unsigned char* q) {
  return combine(r, p, q, crypto_core_ed25519_scalar_add);
}

int crypto_core_ed25519_sub(unsigned char* r, const unsigned char* p, const unsigned char* q) {
  return combine(r, p, q, crypto_core_ed25519_scalar_sub);
}

int crypto_scalarmult_ed25519_noclamp(unsigned char* q, const unsigned char* n,
                                      const unsigned char* p) {
  Bytes exponent{};
  if (!decode(exponent, p) || is_zero(exponent)) return -1;
  return power_of(q, n, exponent);
}

int crypto_scalarmult_ed25519_base_noclamp(unsigned char* q, const unsigned char* n) {
  return power_of(q, n, Bytes{1});
}

}  // extern "C"

namespace fuzz::toy {

void demand_toy_group() {
  CRYPTO_ENSURE(crypto::Point::base().raw()[0] == 2);
  CRYPTO_ENSURE(logarithm(crypto::Point()).is_zero());
  const auto three = crypto::Scalar::from_uint(3);
  CRYPTO_ENSURE(logarithm(crypto::Point::base() * crypto::base_power(three)) ==
                crypto::Scalar::from_uint(4));
}

crypto::Scalar logarithm(const crypto::Point& point) {
  Bytes exponent{};
  CRYPTO_ENSURE(decode(exponent, point.raw().data()));
  return crypto::disclose(exponent);
}

}  // namespace fuzz::toy
