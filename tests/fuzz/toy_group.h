#pragma once
// A toy in place of Ed25519's group: as large, and everybody can take logarithms in it. The point
// g^x is the number x + 1 in libsodium's byte order, so the identity keeps its spelling 1, and
// about one text in sixteen is a point, as on the curve. Linked into the toy flavour of the fuzz
// programs and into nothing else: toy_group.cpp defines the functions of libsodium that
// crypto/group.cpp calls, and a program's own definition comes before a library's.

#include "crypto/group.h"

namespace fuzz::toy {

// Stops the program unless crypto/group.cpp computes in the toy group.
void demand_toy_group();
// Stops the program unless fast_sha256.cpp agrees with libsodium.
void demand_sha256();
crypto::Scalar logarithm(const crypto::Point& point);

}  // namespace fuzz::toy
