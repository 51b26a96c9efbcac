#pragma once
// Randomness, only from libsodium.

#include "crypto/bytes.h"
#include "crypto/secret.h"

namespace crypto {

void fill_random(std::span<std::uint8_t> out);
std::uint32_t random_below(std::uint32_t bound);  // uniform in [0, bound)

// An issued secret: `count` uniformly random digits (count <= DigitEntry::capacity).
DigitEntry random_digits(std::size_t count);

// Fisher-Yates with libsodium's generator.
template <class Vector>
void shuffle(Vector& values) {
  for (std::size_t left = values.size(); left > 1; --left) {
    const auto chosen = random_below(static_cast<std::uint32_t>(left));
    std::swap(values[left - 1], values[chosen]);
  }
}

}  // namespace crypto
