#pragma once
// One trustee's part of the decryption, checked. Private to this folder's sources.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/tally.h"

namespace crypto::belenios {

using FactorTable = std::vector<std::vector<Point>>;

// The factors if the bytes are the canonical form and every proof holds; else `reason` says why
// not.
std::optional<FactorTable> check_decryption(const Election& election, const CiphertextTable& tally,
                                            const Point& key, std::string_view json,
                                            std::string& reason);

struct OwnedFactors {
  std::uint32_t owner;
  FactorTable factors;
};
using PlainTable = std::vector<std::vector<Point>>;
// g to every count, out of checked factors of exactly the owners that are needed.
PlainTable plain_of(const Trustees& trustees, const CiphertextTable& tally,
                    std::span<const OwnedFactors> parts);
// The counts; nothing if one of them is outside 0 .. total_weight. Searches for them, which takes
// the root of total_weight times the number of choices in steps and entries of a table.
std::optional<Counts> counts_in(const PlainTable& plain, std::uint64_t total_weight);
// Are these the counts, and none above total_weight? A power for each, no search.
bool are_counts(const PlainTable& plain, const Counts& claimed, std::uint64_t total_weight);

// log_g of every point among g^0 .. g^most, or nothing if one of them is none of these.
std::optional<std::vector<std::uint64_t>> logarithms(std::span<const Point> points,
                                                     std::uint64_t most);

}  // namespace crypto::belenios
