// Faults of the trustees. Trustee 3 of the standard shape does not decrypt, so a fault of its share
// leaves the result as it is.

#include "fault.h"

namespace crypto::belenios::forge {

namespace {

std::string wrong(const std::string& why) { return "event 0: the trustees are wrong: " + why; }

Edit field(const char* name, Json value) {
  return json([=](Json& object) { object[name] = value; });
}
Edit without(const char* name) {
  return json([=](Json& object) { object.erase(name); });
}
// The secret behind a proof becomes another one.
std::function<void(Forge&)> by_stranger(const std::string& piece) {
  return edits(piece + " secret", [](const std::string&) { return random_number().text(); });
}

Scalar at(const Forge& forge, std::uint64_t x) {
  Scalar sum;
  for (const auto& polynomial : forge.polynomials) {
    Scalar value;
    for (std::size_t l = polynomial.size(); l-- > 0;) {
      value = value * Scalar::from_uint(x) + polynomial[l];
    }
    sum = sum + value;
  }
  return sum;
}

std::vector<Fault> faults_of_singles() {
  const auto pok = wrong("Single trustee 1 has a wrong proof of knowledge");
  Shape two = single_shape();
  two.singles = 2;
  two.owners = {1, 2};
  Shape many = single_shape();
  many.singles = 33;
  const auto single = [](Edit edit) { return edits("single 1", std::move(edit)); };
  return {
      {"Single: a signature, valid, that nobody asked for",
       wrong("Single trustee 1 has a signature, which only Pedersen trustees have"),
       single(json([](Json& key) { key["signature"] = key["pok"]; })), single_shape()},
      {"Single: an empty signature", wrong("Single trustee 1 has a malformed signature"),
       single(field("signature", Json::object())), single_shape()},
      {"Single: the same key twice", wrong("Single trustee 2 has the key of another trustee"),
       [](Forge& forge) { forge.single_keys[1] = forge.single_keys[0]; }, two},
      {"Single: the key of a Pedersen trustee before it",
       wrong("Single trustee 5 has the key of another trustee"),
       [](Forge& forge) { forge.single_keys[1] = at(forge, 3); }, mixed_shape()},
      {"Single: the key of a Pedersen trustee behind it",
       wrong("a Single trustee has the key of a Pedersen trustee"),
       [](Forge& forge) { forge.single_keys[0] = at(forge, 3); }, mixed_shape()},
      {"Single: the secret is not known", pok, by_stranger("single 1 pok"), single_shape()},
      {"Single: proof under another prefix", pok,
       edits("single 1 pok prefix", replaced("pok|", "sigmsg|")), single_shape()},
      {"Single: proof for another group", pok,
       edits("single 1 pok prefix", replaced("Ed25519", "BELENIOS-2048")), single_shape()},
      {"Single: proof copied from another trustee", pok,
       [](Forge& forge) {
         forge.edit("single 1 pok", [](const std::string&) {
           const Point commitment = base_power(Scalar::from_uint(7));
           const auto hash = challenge("pok|Ed25519|x|", {&commitment, 1});
           return proof_json({hash, hash});
         });
       },
       single_shape()},
      {"Single: no proof", wrong("Single trustee 1 has no proof of knowledge"),
       single(without("pok")), single_shape()},
      {"Single: a field more in its proof", wrong("Single trustee 1 has no proof of knowledge"),
       edits("single 1 pok", field("extra", "1")), single_shape()},
      {"Single: no key", wrong("Single trustee 1 has no public_key"), single(without("public_key")),
       single_shape()},
      {"Single: the identity", wrong("Single trustee 1 has the identity as public_key"),
       [](Forge& forge) { forge.single_keys[0] = Scalar(); }, mixed_shape()},
      {"Single: one field more", wrong("Single trustee 1 has unknown fields"),
       single(field("server", true)), single_shape()},
      {"Single: a name that is no text", wrong("Single trustee 1 has a name without text"),
       single(field("name", 1)), single_shape()},
      {"33 trustees", wrong("they are none or more than 32 entries"), nullptr, many},
  };
}

std::vector<Fault> faults_of_the_list() {
  const auto neither = wrong("an entry is neither Single nor Pedersen");
  const auto list = wrong("they are not a JSON list");
  const auto entry = [](std::function<void(Json&)> change) {
    return edits("trustees", json([=](Json& all) { change(all[0]); }));
  };
  return {
      {"no trustee", wrong("they are none or more than 32 entries"), edits("trustees", set("[]"))},
      {"trustees: an object", list, edits("trustees", set("{}"))},
      {"trustees: empty", list, edits("trustees", set(""))},
      {"trustees: a field twice", list,
       edits("trustees", replaced("{\"threshold\":2", "{\"threshold\":2,\"threshold\":2"))},
      {"trustees: a zero byte at the end", list, edits("trustees", appended(std::string(1, '\0')))},
      {"trustees: something behind them", list, edits("trustees", appended("[]"))},
      {"trustees: larger than 1 MiB", wrong("they are larger than 1 MiB"),
       edits("trustees", appended(std::string(1 << 20, ' ')))},
      {"an entry of another kind", neither, entry([](Json& one) { one[0] = "Mixnet"; })},
      {"an entry in small letters", neither, entry([](Json& one) { one[0] = "pedersen"; })},
      {"an entry of three", neither, entry([](Json& one) { one.push_back(1); })},
      {"an entry of one", neither, entry([](Json& one) { one.erase(1); })},
      {"two Pedersen entries", wrong("more than one Pedersen entry is not supported"),
       edits("trustees", json([](Json& all) { all.push_back(Json(all[0])); }))},
  };
}

std::vector<Fault> faults_of_the_group() {
  const auto threshold = wrong("the threshold does not fit the number of trustees");
  const auto incomplete = wrong("the Pedersen entry is incomplete");
  const auto group = [](Edit edit) { return edits("group", std::move(edit)); };
  const auto shorter = [](const char* list) {
    return edits("group", json([=](Json& all) { all[list].erase(2); }));
  };
  const auto longer = [](const char* list) {
    return edits("group", json([=](Json& all) { all[list].push_back(Json(all[list][0])); }));
  };
  return {
      {"1 of 1", threshold, nullptr, group_of(1, 1)},
      {"2 of 2", threshold, nullptr, group_of(2, 2)},
      {"2 of 10", threshold, nullptr, group_of(2, 10)},
      {"0 of 3", threshold, group(field("threshold", 0))},
      {"4 of 3", threshold, group(field("threshold", 4))},
      {"threshold 2.0", incomplete, group(replaced(":2,", ":2.0,"))},
      {"threshold as a text", incomplete, group(field("threshold", "2"))},
      {"threshold negative", incomplete, group(field("threshold", -2))},
      {"threshold 1, while certificates say 2",
       wrong("the certificate of trustee 1 does not say its group, size, threshold and index"),
       group(field("threshold", 1))},
      {"no threshold", incomplete, group(without("threshold"))},
      {"no certificates", incomplete, group(without("certs"))},
      {"group: one field more", wrong("the Pedersen entry has unknown fields or is no object"),
       group(field("extra", 1))},
      {"a certificate too few", wrong("the threshold does not fit the number of trustees"),
       shorter("certs")},
      {"a commitment too few", wrong("the list of commitments is wrong"), shorter("coefexps")},
      {"a commitment too many", wrong("the list of commitments is wrong"), longer("coefexps")},
      {"a signature too few", wrong("the list of signatures is wrong"), shorter("signatures")},
      {"a signature too many", wrong("the list of signatures is wrong"), longer("signatures")},
      {"a key too few", wrong("the list of verification keys is wrong"),
       shorter("verification_keys")},
      {"a key too many", wrong("the list of verification keys is wrong"),
       longer("verification_keys")},
      {"no commitments", wrong("the list of commitments is wrong"), group(without("coefexps"))},
      {"no signatures", wrong("the list of signatures is wrong"), group(without("signatures"))},
      {"no keys", wrong("the list of verification keys is wrong"),
       group(without("verification_keys"))},
  };
}

}  // namespace

std::vector<Fault> faults_of_certificates();
std::vector<Fault> faults_of_shares();

std::vector<Fault> trustee_faults() {
  std::vector<Fault> faults;
  for (const auto& part : {faults_of_singles(), faults_of_the_list(), faults_of_the_group(),
                           faults_of_certificates(), faults_of_shares()}) {
    faults.insert(faults.end(), part.begin(), part.end());
  }
  return faults;
}

std::vector<Fault> faults_of_certificates() {
  const auto says = wrong(
      "the certificate of trustee 2 does not say its group, size, threshold "
      "and index");
  const auto signature = wrong("the signature of the certificate of trustee 2 is wrong");
  const auto form = wrong("the certificate of trustee 2 does not have the form of a certificate");
  const auto key = wrong(
      "a key in the certificate of trustee 2 is not an element of the group or "
      "is the identity");
  const auto message = [](Edit edit) { return edits("cert 2 message", std::move(edit)); };
  return {
      {"certificate: another group", says, message(replaced("Ed25519", "RFC-3526-2048"))},
      {"certificate: another size", says, message(replaced("\"size\":3", "\"size\":4"))},
      {"certificate: another threshold", says,
       message(replaced("\"threshold\":2", "\"threshold\":1"))},
      {"certificate: the index of another trustee", says,
       message(replaced("\"index\":2", "\"index\":1"))},
      {"certificate: white space", says, message(replaced(",", ", "))},
      {"certificate: one field more", says,
       message(replaced("{\"context\"", "{\"x\":1,\"context\""))},
      {"certificate: a field twice", form,
       message(replaced("\"index\":2", "\"index\":2,\"index\":2"))},
      {"certificate: no JSON", form, message(set("x"))},
      {"certificate: one field more beside its message", form, edits("cert 2", field("extra", 1))},
      {"certificate: no context, as version 2.0 of the peer wrote it", says,
       message(without("context"))},
      {"certificate: no key", key, message(without("verification"))},
      {"certificate: the identity as signing key", key,
       [](Forge& forge) { forge.signers[1] = Scalar(); }},
      {"certificate: the identity as key for messages", key,
       edits("cert 2 encryption", set(Point().text()))},
      {"certificate: signed by another key", signature, by_stranger("cert 2 signature")},
      {"certificate: signed by the trustee before", signature,
       [](Forge& forge) { forge.edit("cert 2 signature secret", set(forge.signers[0].text())); }},
      {"certificate: signed under another prefix", signature,
       edits("cert 2 signature prefix", replaced("sigmsg|", "sig|"))},
      {"two certificates of one key",
       wrong("the key in the certificate of trustee 2 is another trustee's"),
       [](Forge& forge) { forge.signers[1] = forge.signers[0]; }},
      {"all certificates: signed by another key",
       wrong("the signature of the certificates of trustee 2 is wrong"),
       by_stranger("certs signature 2")},
      {"all certificates: the commitments left out of what is signed",
       wrong("the signature of the certificates of trustee 2 is wrong"),
       edits("certs signature 2 message",
             [](const std::string& text) { return text.substr(0, text.find(",\"coefexps\"")); })},
      {"all certificates: a malformed signature",
       wrong("the signature of the certificates of trustee 2 is wrong"),
       edits("certs signature 2", field("extra", 1))},
  };
}

std::vector<Fault> faults_of_shares() {
  const auto count = wrong(
      "the commitment of trustee 2 does not have as many elements as the "
      "threshold");
  const auto signature = wrong("the signature of the commitment of trustee 2 is wrong");
  const auto lower = wrong("the commitments belong to a lower threshold than the stated one");
  const auto pok = wrong("the verification key of trustee 3 has a wrong proof of knowledge");
  return {
      {"commitment: a coefficient too many, zero", count,
       [](Forge& forge) { forge.polynomials[1].emplace_back(); }},
      {"commitment: a coefficient too few", count,
       [](Forge& forge) { forge.polynomials[1].pop_back(); }},
      {"commitment: no JSON",
       wrong("the commitment of trustee 2 does not have the form of a commitment"),
       edits("commitment 2 message", set("x"))},
      {"commitment: one field more", wrong("the commitment of trustee 2 is not in canonical form"),
       edits("commitment 2 message", replaced("{", "{\"x\":1,"))},
      {"commitment: signed by another key", signature, by_stranger("commitment 2 signature")},
      {"commitment: its coefficients exchanged",
       wrong("the verification key of trustee 2 does not follow from the commitments"),
       edits("commitment 2 points", json([](Json& points) { std::swap(points[0], points[1]); }))},
      {"commitments of two trustees exchanged with their signatures",
       wrong("the signature of the commitment of trustee 1 is wrong"),
       edits("group", json([](Json& all) { std::swap(all["coefexps"][0], all["coefexps"][1]); }))},
      {"every top coefficient zero: one share is enough", lower,
       [](Forge& forge) {
         for (auto& polynomial : forge.polynomials) polynomial[1] = Scalar();
       }},
      {"top coefficients that cancel each other: one share is enough", lower,
       [](Forge& forge) {
         auto& all = forge.polynomials;
         all[2][1] = Scalar() - all[0][1] - all[1][1];
       }},
      {"a group whose key is the identity", wrong("the commitments give the identity as key"),
       [](Forge& forge) {
         auto& all = forge.polynomials;
         all[2][0] = Scalar() - all[0][0] - all[1][0];
       },
       mixed_shape()},
      {"share: not from the commitments",
       wrong("the verification key of trustee 3 does not follow from the commitments"),
       [](Forge& forge) { forge.share_shifts[2] = Scalar::from_uint(1); }},
      {"shares of two trustees exchanged",
       wrong("the verification key of trustee 1 does not follow from the commitments"),
       edits("group", json([](Json& all) {
               std::swap(all["verification_keys"][0], all["verification_keys"][1]);
             }))},
      {"share: zero", wrong("the verification key of trustee 3 has the identity as public_key"),
       [](Forge& forge) {
         auto& constant = forge.polynomials[0][0];
         constant = constant - at(forge, 3);
       }},
      {"share: not signed", wrong("the verification key of trustee 3 is not signed"),
       edits("key 3", without("signature"))},
      {"share: signed by another key",
       wrong("the signature of the verification key of trustee 3 is wrong"),
       by_stranger("key 3 signature")},
      {"share: signed as another message",
       wrong("the signature of the verification key of trustee 3 is wrong"),
       edits("key 3 signature prefix", replaced("sigmsg|", "sigmsg|x"))},
      {"share: its secret is not known", pok, by_stranger("key 3 pok")},
      {"share: proof under another prefix", pok,
       edits("key 3 pok prefix", replaced("pok|", "sig|"))},
      {"share: one field more", wrong("the verification key of trustee 3 has unknown fields"),
       edits("key 3", field("extra", 1))},
  };
}

}  // namespace crypto::belenios::forge
