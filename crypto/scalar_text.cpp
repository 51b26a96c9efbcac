// Scalars in the decimal form of the record.

#include <algorithm>

#include "crypto/group.h"

namespace crypto {

namespace {

using Limbs = std::array<std::uint32_t, 8>;  // least significant first
constexpr std::size_t most_digits = 76;
constexpr std::uint32_t chunk = 1'000'000'000;
constexpr std::size_t chunk_digits = 9;
// q = 2^252 + 27742317777372353535851937790883648493
constexpr Limbs order = {0x5cf5d3edU, 0x5812631aU, 0xa2f79cd6U, 0x14def9deU, 0, 0, 0, 0x10000000U};

// value = value * factor + addend; false when it no longer fits in 256 bits.
bool multiply_add(Limbs& value, std::uint32_t factor, std::uint32_t addend) {
  std::uint64_t carry = addend;
  for (auto& limb : value) {
    carry += std::uint64_t{limb} * factor;
    limb = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  return carry == 0;
}

// value = value / chunk, returning the remainder.
std::uint32_t divide(Limbs& value) {
  std::uint64_t rest = 0;
  for (std::size_t i = value.size(); i-- > 0;) {
    rest = (rest << 32) | value[i];
    value[i] = static_cast<std::uint32_t>(rest / chunk);
    rest %= chunk;
  }
  return static_cast<std::uint32_t>(rest);
}

bool below_order(const Limbs& value) {
  return std::lexicographical_compare(value.rbegin(), value.rend(), order.rbegin(), order.rend());
}

}  // namespace

Scalar Scalar::from_uint(std::uint64_t value) {
  Scalar scalar;
  for (std::size_t i = 0; i < 8; ++i) scalar.raw_[i] = static_cast<std::uint8_t>(value >> (8 * i));
  return scalar;
}

Result<Scalar> Scalar::parse(std::string_view text) {
  if (text.empty() || text.size() > most_digits) return tl::unexpected(Error::malformed);
  if (text.size() > 1 && text[0] == '0') return tl::unexpected(Error::malformed);
  Limbs value{};
  for (const char symbol : text) {
    if (symbol < '0' || symbol > '9') return tl::unexpected(Error::malformed);
    if (!multiply_add(value, 10, static_cast<std::uint32_t>(symbol - '0'))) {
      return tl::unexpected(Error::not_in_group);
    }
  }
  if (!below_order(value)) return tl::unexpected(Error::not_in_group);
  Scalar scalar;
  for (std::size_t i = 0; i < 32; ++i) {
    scalar.raw_[i] = static_cast<std::uint8_t>(value[i / 4] >> (8 * (i % 4)));
  }
  return scalar;
}

std::string Scalar::text() const {
  Limbs value{};
  for (std::size_t i = 0; i < 32; ++i) {
    value[i / 4] |= static_cast<std::uint32_t>(raw_[i]) << (8 * (i % 4));
  }
  std::string reversed;
  while (std::any_of(value.begin(), value.end(), [](std::uint32_t limb) { return limb != 0; })) {
    std::uint32_t rest = divide(value);
    for (std::size_t i = 0; i < chunk_digits; ++i, rest /= 10) {
      reversed += static_cast<char>('0' + rest % 10);
    }
  }
  while (!reversed.empty() && reversed.back() == '0') reversed.pop_back();
  if (reversed.empty()) return "0";
  return {reversed.rbegin(), reversed.rend()};
}

}  // namespace crypto
