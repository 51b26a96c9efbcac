#include "crypto/belenios/trustees.h"

#include "crypto/belenios/trustees_format.h"
#include "crypto/ensure.h"

namespace crypto::belenios {

namespace {

// f(x) = a_0 + a_1 x + .. in guarded memory.
class Polynomial {
 public:
  explicit Polynomial(std::uint32_t degree_bound) {
    for (std::uint32_t l = 0; l < degree_bound; ++l) coefficients_.push_back(random_scalar());
  }

  SecretScalar at(std::uint32_t x) const {
    const Scalar point = Scalar::from_uint(x);
    SecretScalar value = secret_copy(coefficients_.back());
    for (std::size_t l = coefficients_.size() - 1; l-- > 0;) {
      value = add(multiply(value, point), coefficients_[l]);
    }
    return value;
  }

  std::vector<Point> commitments() const {
    std::vector<Point> points;
    for (const auto& coefficient : coefficients_) points.push_back(base_power(coefficient));
    return points;
  }

 private:
  std::vector<SecretScalar> coefficients_;
};

// A public key and the proof of knowing its exponent, without the closing brace.
std::string open_key_json(const SecretScalar& share) {
  const Point public_key = base_power(share);
  const Proof pok = prove_exponent(pok_prefix(public_key), share);
  return R"({"pok":)" + proof_json(pok) + R"(,"public_key":")" + public_key.text() + '"';
}

std::string verification_key_json(const SecretScalar& share, const SecretScalar& signer) {
  const auto message = sign_message(signer, base_power(share).text());
  return open_key_json(share) + R"(,"signature":)" + proof_json(message.signature) + "}";
}

// A list of one entry.
GeneratedTrustees generate_single() {
  SecretScalar secret = random_scalar();
  GeneratedTrustees made{R"([["Single",)" + open_key_json(secret) + "}]]", base_power(secret), {}};
  made.shares.push_back({1, std::move(secret)});
  return made;
}

}  // namespace

GeneratedTrustees generate_trustee_list(std::span<const TrusteeEntry> entries) {
  CRYPTO_ENSURE(!entries.empty() && entries.size() <= most_trustees);
  GeneratedTrustees made;
  bool group = false;
  for (const auto& [threshold, size] : entries) {
    const bool single = threshold == 0;
    CRYPTO_ENSURE(single ? size == 1 : !group);
    group = group || !single;
    auto entry = single ? generate_single() : generate_trustees(threshold, size);
    made.trustees_json += made.trustees_json.empty() ? '[' : ',';
    made.trustees_json += entry.trustees_json.substr(1, entry.trustees_json.size() - 2);
    made.public_key = made.public_key * entry.public_key;
    for (auto& share : entry.shares) {
      share.index = static_cast<std::uint32_t>(made.shares.size() + 1);
      made.shares.push_back(std::move(share));
    }
  }
  made.trustees_json += ']';
  return made;
}

GeneratedTrustees generate_trustees(std::uint32_t threshold, std::uint32_t size) {
  CRYPTO_ENSURE(threshold >= 1 && threshold < size && size <= most_pedersen);
  std::vector<SecretScalar> signers;
  std::vector<Polynomial> polynomials;
  std::vector<SignedMessage> certs;
  for (std::uint32_t index = 1; index <= size; ++index) {
    signers.push_back(random_scalar());
    polynomials.emplace_back(threshold);
    // Nothing is ever encrypted to a trustee here: the shares stay on the machine that makes them.
    const Point encryption = base_power(random_scalar());
    certs.push_back(sign_message(
        signers.back(),
        cert_message({size, threshold, index}, base_power(signers.back()), encryption)));
  }
  GeneratedTrustees made;
  std::vector<SignedMessage> coefexps;
  std::vector<Proof> signatures;
  std::vector<std::string> keys;
  for (std::uint32_t i = 0; i < size; ++i) {
    const auto commitments = polynomials[i].commitments();
    made.public_key = made.public_key * commitments[0];
    coefexps.push_back(sign_message(signers[i], coefexps_message(commitments)));
    signatures.push_back(sign_message(signers[i], certs_message(certs, commitments)).signature);
  }
  for (std::uint32_t index = 1; index <= size; ++index) {
    SecretScalar share = polynomials[0].at(index);
    for (std::uint32_t i = 1; i < size; ++i) share = add(share, polynomials[i].at(index));
    keys.push_back(verification_key_json(share, signers[index - 1]));
    made.shares.push_back({index, std::move(share)});
  }
  made.trustees_json = R"([["Pedersen",{"threshold":)" + std::to_string(threshold) +
                       R"(,"certs":)" + list_json(certs, signed_message_json) + R"(,"coefexps":)" +
                       list_json(coefexps, signed_message_json) + R"(,"signatures":)" +
                       list_json(signatures, proof_json) + R"(,"verification_keys":)" +
                       list_json(keys, [](const std::string& key) { return key; }) + "}]]";
  return made;
}

Scalar lagrange_at_zero(std::uint32_t index, std::span<const std::uint32_t> present) {
  Scalar numerator = Scalar::from_uint(1);
  Scalar denominator = Scalar::from_uint(1);
  const Scalar own = Scalar::from_uint(index);
  for (const std::uint32_t other : present) {
    if (other == index) continue;
    const Scalar value = Scalar::from_uint(other);
    numerator = numerator * value;
    denominator = denominator * (value - own);
  }
  return numerator * denominator.inverse();
}

SharedScalar share_random_scalar(std::uint32_t threshold, std::uint32_t size) {
  CRYPTO_ENSURE(threshold >= 1 && threshold <= size && size <= most_pedersen);
  const Polynomial polynomial(threshold);
  SharedScalar shared{polynomial.at(0), {}};
  for (std::uint32_t index = 1; index <= size; ++index) {
    shared.shares.push_back({index, polynomial.at(index)});
  }
  return shared;
}

Result<SecretScalar> join_shares(std::span<const TrusteeShare> shares, std::uint32_t threshold) {
  if (threshold == 0 || shares.size() < threshold) return tl::unexpected(Error::malformed);
  std::vector<std::uint32_t> present;
  for (const auto& share : shares.first(threshold)) {
    for (const auto known : present) {
      if (known == share.index) return tl::unexpected(Error::malformed);
    }
    if (share.index == 0) return tl::unexpected(Error::malformed);
    present.push_back(share.index);
  }
  SecretScalar whole = multiply(shares[0].secret, lagrange_at_zero(present[0], present));
  for (std::size_t i = 1; i < threshold; ++i) {
    whole = add(whole, multiply(shares[i].secret, lagrange_at_zero(present[i], present)));
  }
  return whole;
}

}  // namespace crypto::belenios
