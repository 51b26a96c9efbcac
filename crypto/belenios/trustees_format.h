#pragma once
// The texts that trustees sign, written by the maker and rebuilt by the checker. Private to this
// folder's sources.

#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/json_text.h"
#include "crypto/belenios/proofs.h"

namespace crypto::belenios {

inline constexpr std::uint32_t most_pedersen = 9;
inline constexpr std::size_t most_trustees = 32;

// A message and its signature, {"message":..,"signature":..}.
struct SignedMessage {
  std::string message;
  Proof signature;
};
SignedMessage sign_message(const SecretScalar& key, std::string message);
bool check_message(const Point& key, std::string_view message, const Proof& signature);
std::string signed_message_json(const SignedMessage& message);

struct CertContext {
  std::uint32_t size;
  std::uint32_t threshold;
  std::uint32_t index;
};
std::string cert_message(const CertContext& context, const Point& verification,
                         const Point& encryption);
std::string coefexps_message(const std::vector<Point>& coefexps);
// What every trustee signs before handing out secrets: all certificates and its own commitments.
std::string certs_message(const std::vector<SignedMessage>& certs,
                          const std::vector<Point>& coefexps);
std::string pok_prefix(const Point& public_key);

// g^(f_1(j) + .. + f_n(j)) out of the commitments.
Point share_power(const std::vector<std::vector<Point>>& coefexps, std::uint32_t index);

}  // namespace crypto::belenios
