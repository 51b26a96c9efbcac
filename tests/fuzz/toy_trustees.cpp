// Lists of trustees whose every proof and signature holds, while their elements may be special ones
// and their numbers wrong.

#include "crypto/belenios/trustees_format.h"
#include "toy_proofs.h"
#include "toy_record.h"

namespace fuzz::toy {

namespace belenios = crypto::belenios;
using belenios::SignedMessage;
using crypto::Point;

namespace {

class ListMaker {
 public:
  explicit ListMaker(std::mt19937& random) : random_(random) {}

  std::string make() {
    std::vector<std::string> entries;
    const auto count = 1 + random_() % 3;
    const auto group = random_() % (count + 1);
    for (std::size_t i = 0; i < count; ++i) {
      entries.push_back(i == group || rarely() ? R"(["Pedersen",)" + pedersen() + "]"
                                               : R"(["Single",{)" + key_json(element()) + "}]");
    }
    return belenios::list_json(entries, [](const std::string& entry) { return entry; });
  }

 private:
  bool rarely() { return random_() % 32 == 0; }

  // Now and then the identity, the generator, an element that stands somewhere else, or what makes
  // all elements so far cancel out.
  Point element() {
    Point made = base_power(random_scalar(random_));
    switch (random_() % 64) {
      case 0: made = Point(); break;
      case 1: made = Point::base(); break;
      case 2:
      case 3:
        if (!made_.empty()) made = made_[random_() % made_.size()];
        break;
      case 4:
        for (const auto& other : made_) made = made / other;
        break;
      case 5:
        made = Point();
        for (const auto& other : made_) made = made / other;
        break;
      default: break;
    }
    made_.push_back(made);
    return made;
  }

  SignedMessage signed_by(const Point& signer, std::string message) {
    const auto signature = prove("sigmsg|" + message + "|", signer, random_);
    return {std::move(message), signature};
  }

  std::string key_json(const Point& key) {
    return R"("pok":)" + proof_json(prove(belenios::pok_prefix(key), key, random_)) +
           R"(,"public_key":")" + key.text() + '"';
  }

  std::string pedersen() {
    const auto size = static_cast<std::uint32_t>(2 + random_() % 3);
    auto threshold = static_cast<std::uint32_t>(1 + random_() % (size - 1));
    if (rarely()) threshold = static_cast<std::uint32_t>(random_() % 6);
    std::vector<Point> signers;
    std::vector<SignedMessage> certs;
    std::vector<std::vector<Point>> commitments;
    for (std::uint32_t i = 1; i <= size; ++i) {
      signers.push_back(element());
      certs.push_back(signed_by(
          signers.back(), belenios::cert_message({size, threshold, i}, signers.back(), element())));
      commitments.emplace_back();
      for (std::uint32_t l = 0; l < threshold; ++l) commitments.back().push_back(element());
    }
    if (rarely() && threshold > 0) commitments.back().pop_back();
    return pedersen_json(threshold, signers, certs, commitments);
  }

  std::string pedersen_json(std::uint32_t threshold, const std::vector<Point>& signers,
                            const std::vector<SignedMessage>& certs,
                            const std::vector<std::vector<Point>>& commitments) {
    std::vector<SignedMessage> coefexps;
    std::vector<belenios::Proof> signatures;
    std::vector<std::string> keys;
    for (std::uint32_t i = 0; i < signers.size(); ++i) {
      const auto& signer = signers[i];
      coefexps.push_back(signed_by(signer, belenios::coefexps_message(commitments[i])));
      signatures.push_back(
          signed_by(signer, belenios::certs_message(certs, commitments[i])).signature);
      const auto key = rarely() ? element() : belenios::share_power(commitments, i + 1);
      const auto signature = signed_by(signer, key.text()).signature;
      keys.push_back("{" + key_json(key) + R"(,"signature":)" + proof_json(signature) + "}");
    }
    return R"({"threshold":)" + std::to_string(threshold) + R"(,"certs":)" +
           belenios::list_json(certs, belenios::signed_message_json) + R"(,"coefexps":)" +
           belenios::list_json(coefexps, belenios::signed_message_json) + R"(,"signatures":)" +
           belenios::list_json(signatures, belenios::proof_json) + R"(,"verification_keys":)" +
           belenios::list_json(keys, [](const std::string& key) { return key; }) + "}";
  }

  std::mt19937& random_;
  std::vector<Point> made_;
};

}  // namespace

bool change_trustees(std::string& trustees, std::mt19937& random) {
  trustees = random() % 16 == 0 ? honest_trustees(random) : ListMaker(random).make();
  return true;
}

}  // namespace fuzz::toy
