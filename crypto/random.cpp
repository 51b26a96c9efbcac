#include "crypto/random.h"

#include <sodium.h>

#include "crypto/ensure.h"

namespace crypto {

void fill_random(std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }

std::uint32_t random_below(std::uint32_t bound) {
  CRYPTO_ENSURE(bound > 0);
  return randombytes_uniform(bound);
}

DigitEntry random_digits(std::size_t count) {
  CRYPTO_ENSURE(count <= DigitEntry::capacity);
  DigitEntry digits;
  while (digits.length() < count) digits.push(static_cast<char>('0' + random_below(10)));
  return digits;
}

}  // namespace crypto
