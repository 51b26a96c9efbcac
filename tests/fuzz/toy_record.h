#pragma once
// A record of the toy group while its keys' owners change it: whatever stands behind a change is
// made anew, so that the record is as good as before.

#include <random>

#include "record_parts.h"
#include "tests/crypto/belenios/sample_record.h"

namespace fuzz::toy {

// An honest election, the same one in every run of the program.
const crypto::belenios::sample::Parts& honest_parts();
// Trustees of several kinds, likewise.
const std::string& honest_trustees(std::mt19937& random);

bool change_record(RecordParts& parts, std::mt19937& random);
bool change_trustees(std::string& trustees, std::mt19937& random);

}  // namespace fuzz::toy
