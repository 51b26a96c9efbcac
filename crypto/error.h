#pragma once
// What can go wrong in this folder because of the world (never because of us).

#include <tl/expected.hpp>

namespace crypto {

enum class Error {
  malformed,        // bytes that do not follow the format
  not_in_group,     // a point or scalar outside the prime-order group
  bad_signature,    // the signature does not fit the message or the key
  wrong_secret,     // a typed secret does not open what it should open
  wrong_recipient,  // sealed to somebody else
  out_of_memory,    // locked memory or the memory of Argon2id is not to be had
};

template <class T>
using Result = tl::expected<T, Error>;

}  // namespace crypto
