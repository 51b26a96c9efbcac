#pragma once
// The one honest record of the corpora, made by write_seeds.cpp. Its keys are gone, so nobody, and
// no fuzzer, can make another final record or another ballot for its election.

#include <set>
#include <string>

#include "crypto/belenios/election.h"
#include "crypto/belenios/verify.h"

namespace fuzz {

struct KnownRecord {
  std::string bytes;
  crypto::belenios::Verdict verdict;
  crypto::belenios::Election election;
  std::set<std::string> ballots;      // without their signatures
  std::set<std::string> decryptions;  // factors and proofs, without their owners
};
const KnownRecord& known_record();

// A ballot's text up to its signature.
std::string without_signature(std::string_view ballot);

}  // namespace fuzz
