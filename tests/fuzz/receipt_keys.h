#pragma once
// The commune of the receipts in the corpus: everybody has its key, so that the mutator can sign.

#include <array>

#include "crypto/sign.h"

namespace fuzz {

inline const crypto::SignKeyPair& commune_of_the_receipts() {
  static const auto keys = [] {
    constexpr std::array<std::uint8_t, 8> id{1, 2, 3, 4, 5, 6, 7, 8};
    constexpr std::array<std::uint8_t, 32> seed{42};
    return crypto::sign_keys_from_seed(id, seed);
  }();
  return keys;
}

}  // namespace fuzz
