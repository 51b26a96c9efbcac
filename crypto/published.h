#pragma once
// Marks the places where something that was secret may be seen by everybody from then on: a
// ciphertext, a finished proof, the fact that a vote keeps to the rules. It does nothing in the
// programs. The check of constant time (tests/constant_time) compiles these sources once more with
// PHIEUKIN_CHECK_CONSTANT_TIME, and then nothing but what was published may decide a branch or an
// address.

#include <span>

#ifdef PHIEUKIN_CHECK_CONSTANT_TIME
#include <valgrind/memcheck.h>
#endif

namespace crypto {

template <class Value>
void publish([[maybe_unused]] const Value& value) {
#ifdef PHIEUKIN_CHECK_CONSTANT_TIME
  VALGRIND_MAKE_MEM_DEFINED(&value, sizeof value);
#endif
}

inline bool published(bool fact) {
  publish(fact);
  return fact;
}

}  // namespace crypto
