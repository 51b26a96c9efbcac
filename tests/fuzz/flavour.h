#pragma once
// What the two flavours of a fuzz program do differently. On the true curve nobody has the keys of
// the known record, so whatever is accepted must be a part of it. In the toy group everybody has
// every key: a mutator makes proofs that hold, and whatever is accepted must be true.

#include <random>
#include <string>
#include <string_view>

#include "crypto/belenios/ballot_format.h"
#include "crypto/belenios/verify.h"
#include "record_parts.h"

namespace fuzz {

std::string final_record();

// The ballot of these parts, signed anew.
std::string ballot_of(crypto::belenios::BallotParts parts, std::mt19937& random);
// Changes the record where only the keys' owners can, and makes proofs, tally, decryptions and
// result fit again. False if this flavour or this record has no such change.
bool change_with_keys(RecordParts& parts, std::mt19937& random);
// Changes the trustees and signs them again; likewise.
bool change_with_keys(std::string& trustees, std::mt19937& random);

// Stop the program if what was accepted is not true.
void demand_truth(const crypto::belenios::CheckedBallot& ballot, std::string_view bytes);
void demand_truth(const crypto::belenios::Verdict& verdict, const RecordParts& parts);
void demand_truth(const crypto::belenios::Trustees& trustees);

}  // namespace fuzz
