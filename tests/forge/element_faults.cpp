// Every place where an element or a number stands, crossed with every way of being none. The proofs
// around a planted element of mixed order use challenges that are multiples of 8: they hold, and
// only the test of membership can refuse.

#include <sodium.h>

#include <array>

#include "fault.h"

namespace crypto::belenios::forge {

namespace {

enum class Wrong { spelling, membership };

struct Odd {
  std::string name;
  Wrong wrong;
  Edit edit;
};

struct Place {
  std::string name;
  std::string piece;
  std::function<Edit(Edit)> inside;  // where the text stands in the piece
  std::string reason;                // "%" stands for what is wrong
  Shape shape = {};
};

// Order 8, as libsodium's list of small-order points has it, most significant digit first.
constexpr auto order_8 = "05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826";
constexpr auto order_8_too = "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7";
constexpr auto order_4 = "0000000000000000000000000000000000000000000000000000000000000000";
constexpr auto order_4_too = "8000000000000000000000000000000000000000000000000000000000000000";
constexpr auto order_2 = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec";

Edit times(const char* torsion) {
  return [=](const std::string& text) { return product_text(text, torsion); };
}

// A member of the group with y < 19 written with y + p, which also fits into 255 bits; y = 1 when
// there is no other.
std::string member_beyond_p() {
  for (unsigned y = 2; y < 19; ++y) {
    for (const unsigned sign : {0U, 0x80U}) {
      std::array<std::uint8_t, 32> raw{};
      raw[0] = static_cast<std::uint8_t>(y);
      raw[31] = static_cast<std::uint8_t>(sign);
      if (crypto_core_ed25519_is_valid_point(raw.data()) != 1) continue;
      const std::array last{static_cast<std::uint8_t>(0xed + y)};
      return (sign != 0 ? "ff" : "7f") + std::string(60, 'f') + to_hex(last);
    }
  }
  return "7f" + std::string(60, 'f') + "ee";
}

std::vector<Odd> odd_elements() {
  const auto f = [](std::size_t count) { return std::string(count, 'f'); };
  return {
      {"a member times order 2 (CVE-2025-69277)", Wrong::membership, times(order_2)},
      {"a member times order 4", Wrong::membership, times(order_4)},
      {"a member times order 4, the other", Wrong::membership, times(order_4_too)},
      {"a member times order 8", Wrong::membership, times(order_8)},
      {"a member times order 8, another", Wrong::membership, times(order_8_too)},
      {"order 2", Wrong::membership, set(order_2)},
      {"order 4", Wrong::membership, set(order_4)},
      {"order 4, the other", Wrong::membership, set(order_4_too)},
      {"order 8", Wrong::membership, set(order_8)},
      {"order 8, another", Wrong::membership, set(order_8_too)},
      {"off the curve (y = 2)", Wrong::membership, set(std::string(63, '0') + "2")},
      {"a member with y written as y + p", Wrong::membership, set(member_beyond_p())},
      {"the identity as y = p + 1", Wrong::membership, set("7" + f(61) + "ee")},
      {"the identity with a sign", Wrong::membership, set("8" + std::string(62, '0') + "1")},
      {"order 4 as y = p", Wrong::membership, set("7" + f(61) + "ed")},
      {"all bits set", Wrong::membership, set(f(64))},
      {"capital digits", Wrong::spelling,
       [](std::string text) {
         for (auto& digit : text) {
           if (digit >= 'a') digit = static_cast<char>(digit - 'a' + 'A');
         }
         return text;
       }},
      {"one digit less", Wrong::spelling, [](const std::string& t) { return t.substr(1); }},
      {"one digit more", Wrong::spelling, prefixed("0")},
      {"a blank behind", Wrong::spelling, appended(" ")},
      {"empty", Wrong::spelling, set("")},
      {"a prefix 0x", Wrong::spelling, [](const std::string& t) { return "0x" + t.substr(2); }},
      {"libsodium's bytes in Base64", Wrong::spelling,
       set("WGZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmY=")},
  };
}

Edit whole(Edit edit) { return edit; }

// Inside JSON: the text that `find` finds.
std::function<Edit(Edit)> in(std::function<Json&(Json&)> find) {
  return [find = std::move(find)](Edit edit) {
    return json([=](Json& value) {
      auto& text = find(value);
      text = edit(text.get<std::string>());
    });
  };
}

std::vector<Place> element_places() {
  const std::string trustees = "event 0: the trustees are wrong: ";
  const auto flat = [](const std::string& what) {
    return what + " is not an element of the group";
  };
  return {
      {"election key", "election key", whole, "event 0: the election is refused: the public_key %"},
      {"listed credential", "credentials", in([](Json& all) -> Json& { return all[0]; }),
       "event 0: the credentials are refused: credential 1 %"},
      {"Single key", "single 1 point", whole, trustees + "Single trustee 1 has a public_key that %",
       single_shape()},
      {"signing key of a certificate", "cert 2 verification", whole,
       trustees + flat("a key in the certificate of trustee 2") + " or is the identity"},
      {"message key of a certificate", "cert 2 encryption", whole,
       trustees + flat("a key in the certificate of trustee 2") + " or is the identity"},
      {"commitment", "commitment 2 points", in([](Json& all) -> Json& { return all[1]; }),
       trustees + flat("an element of the commitment of trustee 2")},
      {"verification key", "key 3 point", whole,
       trustees + "the verification key of trustee 3 has a public_key that %"},
      {"credential of a ballot", "ballot 1 credential", whole, "{1}: the ballot's credential %"},
      {"alpha", "ballot 1 alpha 1 1", whole, "{1}: the ballot's answers 1, choices 1, alpha %"},
      {"beta", "ballot 1 beta 1 2", whole, "{1}: the ballot's answers 1, choices 2, beta %"},
      {"alpha of a blank choice", "ballot 1 alpha 1 1", whole,
       "{1}: the ballot's answers 1, choices 1, alpha %", blank_shape()},
      {"beta of a second question", "ballot 1 beta 2 3", whole,
       "{1}: the ballot's answers 2, choices 3, beta %", two_questions()},
      {"tally", "tally", in([](Json& rows) -> Json& { return rows[0][1]["beta"]; }),
       "event 5: the encrypted tally is not the sum of the ballots"},
      {"decryption factor", "decryption 1",
       in([](Json& all) -> Json& { return all["decryption_factors"][0][1]; }),
       "event 6: the partial decryption's decryption_factors 1 2 %"},
  };
}

std::string reason_for(const std::string& pattern, const std::string& what) {
  const auto place = pattern.find('%');
  if (place == std::string::npos) return pattern;
  return pattern.substr(0, place) + what + pattern.substr(place + 1);
}

constexpr auto order_q =
    "7237005577332262213973186563042994240857116359379907606001950938285454250989";

// The decimal sum.
std::string plus_order(const std::string& text) {
  const std::string order = order_q;
  std::string sum;
  unsigned carry = 0;
  for (std::size_t i = 0; i < std::max(text.size(), order.size()) || carry > 0; ++i) {
    const auto digit = [&](const std::string& from) {
      return i < from.size() ? static_cast<unsigned>(from[from.size() - 1 - i] - '0') : 0U;
    };
    carry += digit(text) + digit(order);
    sum.insert(sum.begin(), static_cast<char>('0' + carry % 10));
    carry /= 10;
  }
  return sum;
}

std::vector<Odd> odd_scalars() {
  return {
      {"plus q", Wrong::membership, plus_order},
      {"q", Wrong::membership, set(order_q)},
      {"2^256", Wrong::membership,
       set("115792089237316195423570985008687907853269984665640564039457"
           "584007913129639936")},
      {"1000 digits", Wrong::membership, set(std::string(1000, '9'))},
      {"a leading zero", Wrong::spelling, prefixed("0")},
      {"a plus", Wrong::spelling, prefixed("+")},
      {"a minus", Wrong::spelling, prefixed("-")},
      {"a blank in front", Wrong::spelling, prefixed(" ")},
      {"a fraction", Wrong::spelling, appended(".0")},
      {"an exponent", Wrong::spelling, appended("e0")},
      {"hexadecimal", Wrong::spelling, prefixed("0x")},
      {"empty", Wrong::spelling, set("")},
      {"digits of another script", Wrong::spelling, set("\xd9\xa1")},
  };
}

std::vector<Place> scalar_places() {
  const std::string trustees = "event 0: the trustees are wrong: ";
  const auto in_proof = [](const char* key) {
    return in([=](Json& proof) -> Json& { return proof[key]; });
  };
  const auto in_list = [](std::size_t place, const char* key) {
    return in([=](Json& proofs) -> Json& { return proofs[place][key]; });
  };
  return {
      {"challenge of an individual proof", "ballot 1 individual 1 2", in_list(0, "challenge"),
       "{1}: the ballot's answers 1, individual_proofs 2 1, challenge %"},
      {"response of an overall proof", "ballot 1 overall 1", in_list(1, "response"),
       "{1}: the ballot's answers 1, overall_proof 2, response %"},
      {"challenge of a blank proof", "ballot 1 blank 1", in_list(1, "challenge"),
       "{1}: the ballot's answers 1, blank_proof 2, challenge %", blank_shape()},
      {"response of a signature", "ballot 1 signature", in_proof("response"),
       "{1}: the ballot's signature, proof, response %"},
      {"challenge of a decryption", "decryption 2",
       in([](Json& all) -> Json& { return all["decryption_proofs"][0][1]["challenge"]; }),
       "event 7: the partial decryption's decryption_proofs 1 2, challenge %"},
      {"response of a proof of knowledge", "key 3 pok", in_proof("response"),
       trustees + "the verification key of trustee 3 has no proof of knowledge"},
      {"challenge of a certificate's signature", "cert 2 signature", in_proof("challenge"),
       trustees + "the certificate of trustee 2 does not have the form of a certificate"},
  };
}

std::vector<Fault> crossed(const std::vector<Place>& places, const std::vector<Odd>& odds,
                           const std::string& spelling, const std::string& membership) {
  std::vector<Fault> faults;
  for (const auto& place : places) {
    for (const auto& odd : odds) {
      const auto& what = odd.wrong == Wrong::spelling ? spelling : membership;
      faults.push_back({place.name + ": " + odd.name, reason_for(place.reason, what),
                        [=](Forge& forge) {
                          forge.challenge_multiple = odd.name.starts_with("a member times") ? 8 : 1;
                          forge.edit(place.piece, place.inside(odd.edit));
                        },
                        place.shape});
    }
  }
  return faults;
}

}  // namespace

std::vector<Fault> element_faults() {
  return crossed(element_places(), odd_elements(), "is not 64 lower-case hexadecimal digits",
                 "is not an element of the group");
}

std::vector<Fault> scalar_faults() {
  return crossed(scalar_places(), odd_scalars(), "is not a plain decimal number",
                 "is not below the order of the group");
}

}  // namespace crypto::belenios::forge
