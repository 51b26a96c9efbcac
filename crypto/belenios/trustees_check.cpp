// The complete check of a trustees object that somebody else may have made.

#include <algorithm>

#include "crypto/belenios/refusals.h"
#include "crypto/belenios/trustees.h"
#include "crypto/belenios/trustees_format.h"

namespace crypto::belenios {

namespace {

constexpr std::size_t most_trustees_bytes = 1U << 20;

using Fault = std::string;  // empty when all is well

struct PublicKeyEntry {
  Point key;
  std::optional<Proof> signature;
};

// Fills the entry in and checks its proof of knowledge.
Fault read_key(const Json& value, PublicKeyEntry& entry) {
  if (!only_keys(value, {"pok", "public_key", "signature", "name"})) return "has unknown fields";
  const auto* text = text_in(value, "public_key");
  if (text == nullptr) return "has no public_key";
  const auto key = Point::parse(*text);
  if (!key) return "has a public_key that " + element_fault(*text);
  if (key->is_identity()) return "has the identity as public_key";
  entry.key = *key;
  const Json* pok_value = object_in(value, "pok");
  const auto pok = pok_value != nullptr ? proof_of(*pok_value) : tl::unexpected(Error::malformed);
  if (!pok) return "has no proof of knowledge";
  if (value.contains("name") && text_in(value, "name") == nullptr) return "has a name without text";
  if (const auto found = value.find("signature"); found != value.end()) {
    const auto signature = proof_of(*found);
    if (!signature) return "has a malformed signature";
    entry.signature = *signature;
  }
  if (!check_exponent(pok_prefix(entry.key), entry.key, *pok)) {
    return "has a wrong proof of knowledge";
  }
  return "";
}

std::optional<SignedMessage> message_of(const Json& value) {
  if (!only_keys(value, {"message", "signature"})) return std::nullopt;
  const auto* message = text_in(value, "message");
  const Json* signature_value = object_in(value, "signature");
  if (message == nullptr || signature_value == nullptr) return std::nullopt;
  const auto signature = proof_of(*signature_value);
  if (!signature) return std::nullopt;
  return SignedMessage{*message, *signature};
}

// One Pedersen entry while it is being checked.
class PedersenCheck {
 public:
  explicit PedersenCheck(const Json& entry) : entry_(entry) {}

  Fault run() {
    if (!only_keys(entry_, {"threshold", "certs", "coefexps", "signatures", "verification_keys"})) {
      return "the Pedersen entry has unknown fields or is no object";
    }
    const auto threshold = number_in(entry_, "threshold");
    const Json* certs = array_in(entry_, "certs");
    if (!threshold || certs == nullptr) return "the Pedersen entry is incomplete";
    if (certs->size() > most_pedersen || *threshold < 1 || *threshold >= certs->size()) {
      return "the threshold does not fit the number of trustees";
    }
    threshold_ = *threshold;
    size_ = static_cast<std::uint32_t>(certs->size());
    for (const auto step :
         {&PedersenCheck::check_certs, &PedersenCheck::check_coefexps, &PedersenCheck::check_degree,
          &PedersenCheck::check_signatures, &PedersenCheck::check_keys}) {
      if (auto fault = (this->*step)(); !fault.empty()) return fault;
    }
    return "";
  }

  std::uint32_t threshold() const { return threshold_; }
  std::uint32_t size() const { return size_; }
  const std::vector<Point>& keys() const { return keys_; }
  Point public_key() const { return commitment(0); }

 private:
  const Json* list(const char* name) const {
    const Json* found = array_in(entry_, name);
    return found != nullptr && found->size() == size_ ? found : nullptr;
  }
  static Fault at(const char* what, std::size_t i, const Fault& fault = "is wrong") {
    return std::string(what) + " of trustee " + std::to_string(i + 1) + " " + fault;
  }
  // To coefficient l of the polynomial that all trustees share.
  Point commitment(std::size_t l) const {
    Point product;
    for (const auto& commitments : coefexps_) product = product * commitments[l];
    return product;
  }

  Fault check_certs() {
    const Json* certs = list("certs");
    for (std::uint32_t i = 0; i < size_; ++i) {
      const auto cert = message_of((*certs)[i]);
      const auto content = cert ? read_json(cert->message) : std::nullopt;
      if (!content) return at("the certificate", i, "does not have the form of a certificate");
      const auto verification = point_in(*content, "verification");
      const auto encryption = point_in(*content, "encryption");
      if (!verification || !encryption || verification->is_identity() ||
          encryption->is_identity()) {
        return at("a key in the certificate", i,
                  "is not an element of the group or is the identity");
      }
      // Rebuilding the message checks its group, size, threshold and index at once.
      if (cert->message != cert_message({size_, threshold_, i + 1}, *verification, *encryption)) {
        return at("the certificate", i, "does not say its group, size, threshold and index");
      }
      if (!check_message(*verification, cert->message, cert->signature)) {
        return at("the signature of the certificate", i);
      }
      if (std::find(signers_.begin(), signers_.end(), *verification) != signers_.end()) {
        return at("the key in the certificate", i, "is another trustee's");
      }
      certs_.push_back(*cert);
      signers_.push_back(*verification);
    }
    return "";
  }

  Fault check_coefexps() {
    const Json* entries = list("coefexps");
    if (entries == nullptr) return "the list of commitments is wrong";
    for (std::size_t i = 0; i < size_; ++i) {
      const auto message = message_of((*entries)[i]);
      const auto content = message ? read_json(message->message) : std::nullopt;
      const Json* points = content ? array_in(*content, "coefexps") : nullptr;
      if (points == nullptr) {
        return at("the commitment", i, "does not have the form of a commitment");
      }
      if (points->size() != threshold_) {
        return at("the commitment", i, "does not have as many elements as the threshold");
      }
      std::vector<Point> commitments;
      for (const auto& value : *points) {
        const auto point = point_of(value);
        if (!point) {
          return at("an element of the commitment", i, "is not an element of the group");
        }
        commitments.push_back(*point);
      }
      if (message->message != coefexps_message(commitments)) {
        return at("the commitment", i, "is not in canonical form");
      }
      if (!check_message(signers_[i], message->message, message->signature)) {
        return at("the signature of the commitment", i);
      }
      coefexps_.push_back(std::move(commitments));
    }
    return "";
  }

  // With the identity at the top of the shared polynomial fewer than k shares give the key, and
  // with the identity at its bottom they give nothing.
  Fault check_degree() {
    if (commitment(threshold_ - 1).is_identity()) {
      return "the commitments belong to a lower threshold than the stated one";
    }
    if (commitment(0).is_identity()) return "the commitments give the identity as key";
    return "";
  }

  Fault check_signatures() {
    const Json* signatures = list("signatures");
    if (signatures == nullptr) return "the list of signatures is wrong";
    for (std::size_t i = 0; i < size_; ++i) {
      const auto signature = proof_of((*signatures)[i]);
      if (!signature ||
          !check_message(signers_[i], certs_message(certs_, coefexps_[i]), *signature)) {
        return at("the signature of the certificates", i);
      }
    }
    return "";
  }

  Fault check_keys() {
    const Json* entries = list("verification_keys");
    if (entries == nullptr) return "the list of verification keys is wrong";
    for (std::uint32_t i = 0; i < size_; ++i) {
      PublicKeyEntry entry;
      if (const auto fault = read_key((*entries)[i], entry); !fault.empty()) {
        return at("the verification key", i, fault);
      }
      if (!entry.signature) return at("the verification key", i, "is not signed");
      if (entry.key != share_power(coefexps_, i + 1)) {
        return at("the verification key", i, "does not follow from the commitments");
      }
      if (!check_message(signers_[i], entry.key.text(), *entry.signature)) {
        return at("the signature of the verification key", i);
      }
      keys_.push_back(entry.key);
    }
    return "";
  }

  const Json& entry_;
  std::uint32_t threshold_ = 0;
  std::uint32_t size_ = 0;
  std::vector<SignedMessage> certs_;
  std::vector<Point> signers_;
  std::vector<std::vector<Point>> coefexps_;
  std::vector<Point> keys_;
};

void add_key(Trustees& trustees, const Point& key) {
  trustees.keys.push_back({static_cast<std::uint32_t>(trustees.keys.size() + 1), key});
}

bool is_known(const Trustees& trustees, const Point& key) {
  return std::any_of(trustees.keys.begin(), trustees.keys.end(),
                     [&](const VerificationKey& known) { return known.key == key; });
}

// A Single trustee signs nothing: a signature there would be bytes that nobody checks. Two with one
// key would be one person who is counted twice.
Fault add_single(Trustees& trustees, const Json& value) {
  PublicKeyEntry entry;
  Fault fault = read_key(value, entry);
  if (fault.empty() && entry.signature)
    fault = "has a signature, which only Pedersen trustees have";
  if (fault.empty() && is_known(trustees, entry.key)) fault = "has the key of another trustee";
  if (!fault.empty()) {
    return "Single trustee " + std::to_string(trustees.keys.size() + 1) + " " + fault;
  }
  add_key(trustees, entry.key);
  trustees.public_key = trustees.public_key * entry.key;
  return "";
}

Fault add_pedersen(Trustees& trustees, const Json& value) {
  if (trustees.size > 0) return "more than one Pedersen entry is not supported";
  PedersenCheck check(value);
  if (auto fault = check.run(); !fault.empty()) return fault;
  trustees.first_pedersen = static_cast<std::uint32_t>(trustees.keys.size() + 1);
  trustees.threshold = check.threshold();
  trustees.size = check.size();
  for (const auto& key : check.keys()) {
    if (is_known(trustees, key)) return "a Single trustee has the key of a Pedersen trustee";
  }
  for (const auto& key : check.keys()) add_key(trustees, key);
  trustees.public_key = trustees.public_key * check.public_key();
  return "";
}

Fault check_list(Trustees& trustees, std::string_view bytes) {
  if (bytes.size() > most_trustees_bytes) return "they are larger than 1 MiB";
  const auto list = read_json(bytes);
  if (!list || !list->is_array()) return "they are not a JSON list";
  if (list->empty() || list->size() > most_trustees) return "they are none or more than 32 entries";
  for (const auto& entry : *list) {
    const bool pair = entry.is_array() && entry.size() == 2;
    const auto* kind = pair ? entry[0].get_ptr<const std::string*>() : nullptr;
    Fault fault = "an entry is neither Single nor Pedersen";
    if (kind != nullptr && *kind == "Single") fault = add_single(trustees, entry[1]);
    if (kind != nullptr && *kind == "Pedersen") fault = add_pedersen(trustees, entry[1]);
    if (!fault.empty()) return fault;
  }
  // Under the identity as key every ballot would be readable.
  if (trustees.public_key.is_identity()) return "their keys give the identity as key";
  return "";
}

}  // namespace

Result<Trustees> check_trustees(std::string_view bytes, std::string* reason) {
  Trustees trustees;
  const Fault fault = check_list(trustees, bytes);
  if (fault.empty()) return trustees;
  if (reason != nullptr) *reason = fault;
  return tl::unexpected(Error::malformed);
}

}  // namespace crypto::belenios
