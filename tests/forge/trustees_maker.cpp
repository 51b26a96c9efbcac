// The trustees' part of the forge. Pieces: "single <i>", "cert <i>", "commitment <i>",
// "certs signature <i>", "key <i>" (i from 1), each with " message", " prefix" and " secret" where
// there is such a thing, and "group".

#include "forge.h"

namespace crypto::belenios::forge {

namespace {

std::string joined(const std::vector<std::string>& texts) {
  return list_json(texts, [](const std::string& text) { return text; });
}

Scalar value_at(const std::vector<Scalar>& polynomial, std::uint64_t x) {
  Scalar value;
  for (std::size_t l = polynomial.size(); l-- > 0;) {
    value = value * Scalar::from_uint(x) + polynomial[l];
  }
  return value;
}

std::string points(const std::vector<Point>& list) {
  return list_json(list, [](const Point& point) { return json_text(point.text()); });
}

}  // namespace

std::string TrusteesMaker::key(const std::string& piece, const Scalar& secret,
                               const Scalar* signer) {
  const auto point = forge_.touch(piece + " point", base_power(secret).text());
  auto text = R"({"pok":)" + forge_.prove(piece + " pok", "pok|Ed25519|" + point + "|", secret) +
              R"(,"public_key":")" + point + "\"";
  if (signer != nullptr) {
    text +=
        R"(,"signature":)" + forge_.prove(piece + " signature", "sigmsg|" + point + "|", *signer);
  }
  const auto owner = static_cast<std::uint32_t>(forge_.owner_keys_.size() + 1);
  forge_.owner_keys_[owner] = secret;
  return forge_.touch(piece, text + "}");
}

void TrusteesMaker::add_single(std::size_t i) {
  const auto& secret = forge_.single_keys[i];
  forge_.key_ = forge_.key_ * base_power(secret);
  entries_.push_back(R"(["Single",)" + key("single " + std::to_string(i + 1), secret, nullptr) +
                     "]");
}

std::string TrusteesMaker::signed_message(const std::string& piece, std::size_t i,
                                          std::string message) {
  const auto text = forge_.touch(piece + " message", std::move(message));
  const auto proof = forge_.prove(piece + " signature", "sigmsg|" + text + "|", forge_.signers[i]);
  return forge_.touch(piece, R"({"message":)" + json_text(text) + R"(,"signature":)" + proof + "}");
}

std::vector<Point> TrusteesMaker::commitments(std::size_t i) const {
  std::vector<Point> list;
  for (const auto& coefficient : forge_.polynomials[i]) list.push_back(base_power(coefficient));
  return list;
}

void TrusteesMaker::add_group() {
  const auto size = forge_.shape.group;
  const auto context = R"({"context":{"group":"Ed25519","size":)" + std::to_string(size) +
                       R"(,"threshold":)" + std::to_string(forge_.shape.threshold);
  std::vector<std::string> certs;
  std::vector<std::string> commitment_texts;
  std::vector<std::string> signatures;
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < size; ++i) {
    const auto place = std::to_string(i + 1);
    const auto verification =
        forge_.touch("cert " + place + " verification", base_power(forge_.signers[i]).text());
    const auto encryption =
        forge_.touch("cert " + place + " encryption", base_power(random_number()).text());
    certs.push_back(signed_message("cert " + place, i,
                                   context + R"(,"index":)" + place + R"(},"verification":")" +
                                       verification + R"(","encryption":")" + encryption + "\"}"));
  }
  for (std::size_t i = 0; i < size; ++i) {
    const auto place = std::to_string(i + 1);
    const auto list = commitments(i);
    const auto texts = forge_.touch("commitment " + place + " points", points(list));
    forge_.key_ = forge_.key_ * list[0];
    commitment_texts.push_back(
        signed_message("commitment " + place, i, R"({"coefexps":)" + texts + "}"));
    const auto message =
        forge_.touch("certs signature " + place + " message",
                     R"(certs_sig|{"certs":)" + joined(certs) + R"(,"coefexps":)" + texts + "}");
    signatures.push_back(
        forge_.prove("certs signature " + place, "sigmsg|" + message + "|", forge_.signers[i]));
    Scalar share = forge_.share_shifts[i];
    for (const auto& polynomial : forge_.polynomials) share = share + value_at(polynomial, i + 1);
    keys.push_back(key("key " + place, share, &forge_.signers[i]));
  }
  const auto group = R"({"threshold":)" + std::to_string(forge_.shape.threshold) + R"(,"certs":)" +
                     joined(certs) + R"(,"coefexps":)" + joined(commitment_texts) +
                     R"(,"signatures":)" + joined(signatures) + R"(,"verification_keys":)" +
                     joined(keys) + "}";
  entries_.push_back(R"(["Pedersen",)" + forge_.touch("group", group) + "]");
}

void TrusteesMaker::make() {
  const auto& shape = forge_.shape;
  for (std::size_t i = 0; i < shape.singles; ++i) add_single(i);
  if (shape.group > 0) add_group();
  for (std::size_t i = 0; i < shape.singles_behind; ++i) add_single(shape.singles + i);
  forge_.trustees_ = joined(entries_);
}

}  // namespace crypto::belenios::forge
