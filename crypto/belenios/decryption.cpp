#include "crypto/belenios/decryption.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "crypto/belenios/on_every_core.h"
#include "crypto/belenios/proofs.h"
#include "crypto/belenios/refusals.h"
#include "crypto/published.h"

namespace crypto::belenios {

namespace {

constexpr std::size_t most_decryption_bytes = 1U << 20;

std::string decryption_prefix(const Election& election, const Point& key) {
  return "decrypt|" + election.fingerprint + "|" + key.text() + "|";
}

std::string decryption_json(const FactorTable& factors, const std::vector<Proofs>& proofs) {
  const auto factor_row = [](const std::vector<Point>& row) {
    return list_json(row, [](const Point& point) { return json_text(point.text()); });
  };
  const auto proof_row = [](const Proofs& row) { return list_json(row, proof_json); };
  return R"({"decryption_factors":)" + list_json(factors, factor_row) + R"(,"decryption_proofs":)" +
         list_json(proofs, proof_row) + "}";
}

Proof prove_factor(std::string_view prefix, const SecretScalar& share, const Point& alpha) {
  const ScalarBlock block(1);
  draw_scalar(block.at(0));
  const std::array commitments{lent_base_power(block.at(0)), lent_power(alpha, block.at(0))};
  publish(commitments);
  const Scalar challenge = crypto::challenge(prefix, commitments);
  const Scalar response =
      share.with([&](LentScalar secret) { return lent_response(block.at(0), secret, challenge); });
  publish(response);
  return {challenge, response};
}

// Reads the tables, which must have the tally's shape.
bool read_tables(const Json& object, const CiphertextTable& tally, FactorTable& factors,
                 std::vector<Proofs>& proofs) {
  const Json* factor_rows = array_in(object, "decryption_factors");
  const Json* proof_rows = array_in(object, "decryption_proofs");
  if (factor_rows == nullptr || proof_rows == nullptr || factor_rows->size() != tally.size() ||
      proof_rows->size() != tally.size()) {
    return false;
  }
  for (std::size_t i = 0; i < tally.size(); ++i) {
    const auto& factor_row = (*factor_rows)[i];
    const auto& proof_row = (*proof_rows)[i];
    if (!factor_row.is_array() || !proof_row.is_array() || factor_row.size() != tally[i].size() ||
        proof_row.size() != tally[i].size()) {
      return false;
    }
    factors.emplace_back();
    proofs.emplace_back();
    for (std::size_t j = 0; j < tally[i].size(); ++j) {
      const auto factor = point_of(factor_row[j]);
      const auto proof = proof_of(proof_row[j]);
      if (!factor || !proof) return false;
      factors.back().push_back(*factor);
      proofs.back().push_back(*proof);
    }
  }
  return true;
}

struct Place {
  std::size_t question;
  std::size_t choice;
};

std::optional<Place> first_wrong_proof(const std::string& prefix, const Point& key,
                                       const CiphertextTable& tally, const FactorTable& factors,
                                       const std::vector<Proofs>& proofs) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < tally.size(); ++i) {
    for (std::size_t j = 0; j < tally[i].size(); ++j) places.push_back({i, j});
  }
  std::vector<std::uint8_t> wrong(places.size());
  on_every_core(places.size(), [&](std::size_t piece) {
    const auto [i, j] = places[piece];
    const auto& [expected, response] = proofs[i][j];
    const std::array commitments{
        base_power(response) * power(key, expected),
        power(tally[i][j].alpha, response) * power(factors[i][j], expected)};
    wrong[piece] = challenge(prefix, commitments) != expected ? 1 : 0;
    return wrong[piece] == 0;
  });
  const auto first = std::find(wrong.begin(), wrong.end(), 1);
  if (first == wrong.end()) return std::nullopt;
  return places[static_cast<std::size_t>(first - wrong.begin())];
}

// g^0 .. g^(size-1), to be looked up by value.
class BabySteps {
 public:
  explicit BabySteps(std::uint64_t size) {
    steps_.reserve(size);
    Point power;
    for (std::uint64_t exponent = 0; exponent < size; ++exponent) {
      steps_.emplace_back(power, exponent);
      power = power * Point::base();
    }
    std::sort(steps_.begin(), steps_.end());
  }

  std::optional<std::uint64_t> find(const Point& point) const {
    const auto place =
        std::lower_bound(steps_.begin(), steps_.end(), std::pair(point, std::uint64_t{0}));
    if (place == steps_.end() || place->first != point) return std::nullopt;
    return place->second;
  }

 private:
  std::vector<std::pair<Point, std::uint64_t>> steps_;
};

}  // namespace

std::string decrypt_partially(const Election& election, const CiphertextTable& tally,
                              const TrusteeShare& share) {
  const Point key = base_power(share.secret);
  publish(key);
  const auto prefix = decryption_prefix(election, key);
  FactorTable factors;
  std::vector<Proofs> proofs;
  for (const auto& row : tally) {
    factors.emplace_back();
    proofs.emplace_back();
    for (const auto& ciphertext : row) {
      factors.back().push_back(power(ciphertext.alpha, share.secret));
      publish(factors.back().back());
      proofs.back().push_back(prove_factor(prefix, share.secret, ciphertext.alpha));
    }
  }
  return decryption_json(factors, proofs);
}

std::optional<FactorTable> check_decryption(const Election& election, const CiphertextTable& tally,
                                            const Point& key, std::string_view json,
                                            std::string& reason) {
  if (json.size() > most_decryption_bytes) {
    reason = "the partial decryption is larger than 1 MiB";
    return std::nullopt;
  }
  const auto object = read_json(json);
  FactorTable factors;
  std::vector<Proofs> proofs;
  if (!object || !read_tables(*object, tally, factors, proofs)) {
    const auto stranger = object ? stranger_in(*object) : std::string();
    reason = stranger.empty() ? "the partial decryption does not fit the tally"
                              : "the partial decryption's " + stranger;
    return std::nullopt;
  }
  if (decryption_json(factors, proofs) != json) {
    reason = "the partial decryption is not in canonical form";
    return std::nullopt;
  }
  const auto wrong =
      first_wrong_proof(decryption_prefix(election, key), key, tally, factors, proofs);
  if (!wrong) return factors;
  reason = "the proof of decryption factor " + std::to_string(wrong->choice + 1) + " of question " +
           std::to_string(wrong->question + 1) + " is wrong";
  return std::nullopt;
}

std::optional<std::vector<std::uint64_t>> logarithms(std::span<const Point> points,
                                                     std::uint64_t most) {
  // As many steps for the table as for all points together.
  const auto product = static_cast<double>(most + 1) * static_cast<double>(points.size());
  const auto size = std::min(most, static_cast<std::uint64_t>(std::sqrt(product))) + 1;
  const BabySteps steps(size);
  const Point stride = base_power(Scalar::from_uint(size));
  std::vector<std::uint64_t> found;
  for (Point left : points) {
    std::uint64_t passed = 0;
    auto step = steps.find(left);
    while (!step && passed + size <= most) {
      left = left / stride;
      passed += size;
      step = steps.find(left);
    }
    if (!step || passed + *step > most) return std::nullopt;
    found.push_back(passed + *step);
  }
  return found;
}

PlainTable plain_of(const Trustees& trustees, const CiphertextTable& tally,
                    std::span<const OwnedFactors> parts) {
  std::vector<std::uint32_t> present;
  for (const auto& part : parts) {
    if (trustees.in_pedersen(part.owner)) {
      present.push_back(part.owner - trustees.first_pedersen + 1);
    }
  }
  PlainTable plain(tally.size());
  for (std::size_t i = 0; i < tally.size(); ++i) {
    for (std::size_t j = 0; j < tally[i].size(); ++j) {
      Point factor;
      for (const auto& part : parts) {
        const Point& own = part.factors[i][j];
        if (!trustees.in_pedersen(part.owner)) {
          factor = factor * own;
          continue;
        }
        const auto index = part.owner - trustees.first_pedersen + 1;
        factor = factor * power(own, lagrange_at_zero(index, present));
      }
      plain[i].push_back(tally[i][j].beta / factor);
    }
  }
  return plain;
}

std::optional<Counts> counts_in(const PlainTable& plain, std::uint64_t total_weight) {
  std::vector<Point> points;
  for (const auto& row : plain) points.insert(points.end(), row.begin(), row.end());
  const auto known = logarithms(points, total_weight);
  if (!known) return std::nullopt;
  Counts counts;
  auto next = known->begin();
  for (const auto& row : plain) {
    const auto end = next + static_cast<std::ptrdiff_t>(row.size());
    counts.emplace_back(next, end);
    next = end;
  }
  return counts;
}

bool are_counts(const PlainTable& plain, const Counts& claimed, std::uint64_t total_weight) {
  if (claimed.size() != plain.size()) return false;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (claimed[i].size() != plain[i].size()) return false;
    for (std::size_t j = 0; j < plain[i].size(); ++j) {
      const auto count = claimed[i][j];
      if (count > total_weight || base_power(Scalar::from_uint(count)) != plain[i][j]) return false;
    }
  }
  return true;
}

Result<Counts> combine(const Election& election, const Trustees& trustees,
                       const CiphertextTable& tally, std::uint64_t total_weight,
                       std::span<const Decryption> decryptions, std::string* reason) {
  const auto refuse = [&](std::string why) {
    if (reason != nullptr) *reason = std::move(why);
    return tl::unexpected(Error::malformed);
  };
  std::map<std::uint32_t, bool> used;
  std::vector<OwnedFactors> parts;
  std::uint32_t of_pedersen = 0;
  std::string fault;
  for (const auto& decryption : decryptions) {
    const auto owner = decryption.owner;
    if (owner == 0 || owner > trustees.keys.size() || used[owner]) continue;
    const bool pedersen = trustees.in_pedersen(owner);
    if (pedersen && of_pedersen == trustees.threshold) continue;
    auto factors =
        check_decryption(election, tally, trustees.keys[owner - 1].key, decryption.json, fault);
    if (!factors) continue;
    used[owner] = true;
    if (pedersen) ++of_pedersen;
    parts.push_back({owner, std::move(*factors)});
  }
  if (parts.size() != trustees.decryptions_needed()) {
    return refuse(fault.empty() ? "there are too few partial decryptions" : fault);
  }
  auto counts = counts_in(plain_of(trustees, tally, parts), total_weight);
  if (!counts) return refuse("a count would be too high: a decryption factor is wrong");
  return std::move(*counts);
}

}  // namespace crypto::belenios
