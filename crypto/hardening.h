#pragma once
// What every program of ours does before it touches a secret.

#include "crypto/error.h"

namespace crypto {

// sodium_init, no core dumps, not dumpable, the primitives answer known questions correctly.
// Call first in main; malformed if a primitive answers wrongly (the machine must not be used).
Result<void> start_safely();

}  // namespace crypto
