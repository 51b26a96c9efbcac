#pragma once
// Votes and proofs of everybody, made out of logarithms. A statement that is not true gets a proof
// that does not hold.

#include <random>

#include "crypto/belenios/election.h"
#include "crypto/belenios/proofs.h"
#include "crypto/belenios/tally.h"
#include "toy_group.h"

namespace fuzz::toy {

// What is claimed, or the identity in place of what does not belong to the group.
crypto::Point member_of(const crypto::ClaimedPoint& claimed);
std::vector<crypto::belenios::Ciphertext> members_of(
    const std::vector<crypto::belenios::ClaimedCiphertext>& claimed);

crypto::Scalar random_scalar(std::mt19937& random);
crypto::belenios::Ciphertext encrypt(const crypto::Point& key, std::uint32_t number,
                                     std::mt19937& random);
// What the ciphertext encrypts, as an exponent.
crypto::Scalar decrypt(const crypto::Point& key, const crypto::belenios::Ciphertext& ciphertext);

// Knowledge of the point's logarithm.
crypto::belenios::Proof prove(std::string_view prefix, const crypto::Point& point,
                              std::mt19937& random);
// A random vote within the question's rules, still without proofs.
std::vector<crypto::belenios::Ciphertext> vote(const crypto::Point& key,
                                               const crypto::belenios::Question& question,
                                               std::mt19937& random);
// Every proof of the answers, made new; the numbers of answers and choices must fit.
void prove_answers(crypto::belenios::BallotParts& parts, const crypto::belenios::Election& election,
                   std::mt19937& random);
std::string sign(crypto::belenios::BallotParts& parts, std::mt19937& random);

// One trustee's decryption, by its public key, with proofs in vain where the factors are divided by
// something else than the identity.
std::string decryption(const crypto::belenios::Election& election,
                       const crypto::belenios::CiphertextTable& tally, const crypto::Point& key,
                       const crypto::Point& divisor, std::mt19937& random);

}  // namespace fuzz::toy
