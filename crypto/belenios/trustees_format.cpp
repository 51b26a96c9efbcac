#include "crypto/belenios/trustees_format.h"

namespace crypto::belenios {

namespace {

std::string sign_prefix(std::string_view message) { return "sigmsg|" + std::string(message) + "|"; }

std::string points_json(const std::vector<Point>& points) {
  return list_json(points, [](const Point& point) { return json_text(point.text()); });
}

}  // namespace

SignedMessage sign_message(const SecretScalar& key, std::string message) {
  const Proof signature = prove_exponent(sign_prefix(message), key);
  return {std::move(message), signature};
}

bool check_message(const Point& key, std::string_view message, const Proof& signature) {
  return check_exponent(sign_prefix(message), key, signature);
}

std::string signed_message_json(const SignedMessage& message) {
  return R"({"message":)" + json_text(message.message) + R"(,"signature":)" +
         proof_json(message.signature) + "}";
}

std::string cert_message(const CertContext& context, const Point& verification,
                         const Point& encryption) {
  return R"({"context":{"group":"Ed25519","size":)" + std::to_string(context.size) +
         R"(,"threshold":)" + std::to_string(context.threshold) + R"(,"index":)" +
         std::to_string(context.index) + R"(},"verification":")" + verification.text() +
         R"(","encryption":")" + encryption.text() + "\"}";
}

std::string coefexps_message(const std::vector<Point>& coefexps) {
  return R"({"coefexps":)" + points_json(coefexps) + "}";
}

std::string certs_message(const std::vector<SignedMessage>& certs,
                          const std::vector<Point>& coefexps) {
  return R"(certs_sig|{"certs":)" + list_json(certs, signed_message_json) + R"(,"coefexps":)" +
         points_json(coefexps) + "}";
}

std::string pok_prefix(const Point& public_key) { return "pok|Ed25519|" + public_key.text() + "|"; }

Point share_power(const std::vector<std::vector<Point>>& coefexps, std::uint32_t index) {
  const Scalar step = Scalar::from_uint(index);
  Point share;
  for (const auto& commitments : coefexps) {
    // Horner's rule: ((A_k-1)^j * A_k-2)^j * ...
    Point value;
    for (std::size_t l = commitments.size(); l-- > 0;) {
      value = power(value, step) * commitments[l];
    }
    share = share * value;
  }
  return share;
}

}  // namespace crypto::belenios
