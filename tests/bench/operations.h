#pragma once
// What a ballot costs at the very least: how many operations of libsodium the formulas of
// docs/formats/record.md ask for, and what such an operation costs on this machine right now.

#include "crypto/belenios/election.h"

namespace bench {

// Numbers of operations, or microseconds of each.
struct Operations {
  double base_powers = 0;  // g^x
  double powers = 0;       // P^x, libsodium's own membership check of P included
  double memberships = 0;  // of a point that is read
  double products = 0;     // P * Q
};

// A prover knows the randomness r of a ciphertext, so a simulated branch is A = g^(t+rc) and
// B = y^(t+rc) g^((m-M)c): two base powers, one power and one product; the true branch is g^w and
// y^w. Encrypting takes g^r, y^r and one product.
Operations to_prove(const crypto::belenios::Question& question);
// A verifier knows nothing: g^t alpha^c and y^t beta^c in every branch, that is one base power,
// three powers and two products; each branch but the first divides by g once. Every point is
// checked for membership when it is read.
Operations to_check(const crypto::belenios::Question& question);
// The signature of a ballot: one base power to make it; one more power, a product and the
// credential's membership to check it.
Operations to_sign();
Operations to_check_signature();

Operations operator+(const Operations& a, const Operations& b);
// The smallest time for these operations at these costs: powers and memberships, no products.
double microseconds_of_powers(const Operations& counts, const Operations& costs);
// The same with the products.
double microseconds(const Operations& counts, const Operations& costs);

// Processor time of each operation, measured now, each `repetitions` times.
Operations measure_costs(int repetitions);

// Processor time of this thread in microseconds.
double processor_time();

}  // namespace bench
