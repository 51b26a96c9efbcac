#include "tests/bench/operations.h"

#include <sodium.h>
#include <time.h>

#include <array>
#include <stdexcept>

namespace bench {

namespace {

using Bytes = std::array<unsigned char, 32>;

void demand(int outcome) {
  if (outcome != 0) throw std::runtime_error("libsodium refused an operation of the bench");
}

template <class Work>
double cost_of(int repetitions, Work&& work) {
  const double begin = processor_time();
  for (int i = 0; i < repetitions; ++i) work();
  return (processor_time() - begin) / repetitions;
}

double choices_of(const crypto::belenios::Question& question) {
  return static_cast<double>(question.choices());
}

// Of the overall proof and, where there is one, of the blank proof.
double whole_branches(const crypto::belenios::Question& question) {
  const double range = question.max - question.min + 1.0;
  return question.blank ? 2 + 1 + range : range;
}
double whole_proofs(const crypto::belenios::Question& question) { return question.blank ? 2 : 1; }

// The product of the ciphertexts of all answers.
double products_of_whole(const crypto::belenios::Question& question) {
  return 2 * (static_cast<double>(question.answers.size()) - 1);
}

}  // namespace

Operations to_prove(const crypto::belenios::Question& question) {
  const double choices = choices_of(question);
  const double proofs = choices + whole_proofs(question);
  const double branches = 2 * choices + whole_branches(question);
  const double simulated = branches - proofs;
  Operations counts;
  counts.base_powers = choices + branches + simulated;
  counts.powers = choices + branches;
  counts.products = choices + simulated + products_of_whole(question);
  return counts;
}

// No membership: libsodium looks for it in every power, and every element goes into one.
Operations to_check(const crypto::belenios::Question& question) {
  const double choices = choices_of(question);
  const double branches = 2 * choices + whole_branches(question);
  Operations counts;
  counts.base_powers = branches;
  counts.powers = 3 * branches;
  counts.products = 2 * branches + choices + (question.max - question.min) +
                    products_of_whole(question) + (question.blank ? 1 : 0);
  return counts;
}

Operations to_sign() { return {1, 0, 0, 0}; }
Operations to_check_signature() { return {1, 1, 0, 1}; }

Operations operator+(const Operations& a, const Operations& b) {
  return {a.base_powers + b.base_powers, a.powers + b.powers, a.memberships + b.memberships,
          a.products + b.products};
}

double microseconds_of_powers(const Operations& counts, const Operations& costs) {
  return counts.base_powers * costs.base_powers + counts.powers * costs.powers +
         counts.memberships * costs.memberships;
}

double microseconds(const Operations& counts, const Operations& costs) {
  return microseconds_of_powers(counts, costs) + counts.products * costs.products;
}

Operations measure_costs(int repetitions) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  Bytes scalar{};
  Bytes one{};
  Bytes other{};
  Bytes out{};
  crypto_core_ed25519_scalar_random(scalar.data());
  demand(crypto_scalarmult_ed25519_base_noclamp(one.data(), scalar.data()));
  crypto_core_ed25519_scalar_random(scalar.data());
  demand(crypto_scalarmult_ed25519_base_noclamp(other.data(), scalar.data()));
  Operations costs;
  costs.base_powers = cost_of(repetitions, [&] {
    demand(crypto_scalarmult_ed25519_base_noclamp(out.data(), scalar.data()));
  });
  costs.powers = cost_of(repetitions, [&] {
    demand(crypto_scalarmult_ed25519_noclamp(out.data(), scalar.data(), one.data()));
  });
  costs.memberships =
      cost_of(repetitions, [&] { demand(1 - crypto_core_ed25519_is_valid_point(other.data())); });
  costs.products = cost_of(
      repetitions, [&] { demand(crypto_core_ed25519_add(out.data(), one.data(), other.data())); });
  return costs;
}

double processor_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

}  // namespace bench
