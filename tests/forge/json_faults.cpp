// Every piece that must be written in the one canonical form, crossed with every other way of
// writing the same thing, and with what is no JSON at all.

#include "fault.h"

namespace crypto::belenios::forge {

namespace {

struct Piece {
  std::string name;
  std::string piece;
  std::string first_key;
  std::string not_canonical;
  std::string no_object;  // the reason when the bytes cannot be read
};

std::vector<Piece> pieces() {
  return {
      {"ballot", "ballot 1", "election_uuid", "{1}: the ballot is not in canonical form",
       "{1}: the ballot does not have the form of a ballot"},
      {"sized tally", "sized", "num_tallied", "event 5: the sized tally is not in canonical form",
       "event 5: the sized tally is not a JSON object"},
      {"decryption", "decryption 1", "decryption_factors",
       "event 6: the partial decryption is not in canonical form",
       "event 6: the partial decryption does not fit the tally"},
      {"owner", "owned 1", "owner",
       "event 6: the owned partial decryption is not in canonical form",
       "event 6: the owner of the partial decryption is not a trustee"},
      {"result", "result", "result", "event 8: the result is not in canonical form",
       "event 8: the result does not have the form of a result"},
  };
}

struct Form {
  std::string name;
  bool readable;
  std::function<Edit(const std::string& first_key)> edit;
};

Edit with_field(const std::string& field) {
  return
      [=](const std::string& text) { return text.substr(0, text.size() - 1) + "," + field + "}"; };
}

std::function<Edit(const std::string&)> always(Edit edit) {
  return [edit = std::move(edit)](const std::string&) { return edit; };
}

std::vector<Form> forms() {
  std::string wide;
  for (int i = 0; i < 64; ++i) wide += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":0";
  const auto twice = [](const std::string& key) { return with_field("\"" + key + "\":0"); };
  const auto escaped = [](const std::string& key) {
    char code[8];
    std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(key[0]));
    return replaced("{\"" + key, std::string("{\"") + code + key.substr(1));
  };
  return {
      {"a blank in front", true, always(prefixed(" "))},
      {"a line feed at the end", true, always(appended("\n"))},
      {"a carriage return at the end", true, always(appended("\r"))},
      {"a blank behind a colon", true, always(replaced(":", ": "))},
      {"a tab behind a brace", true, always(replaced("{", "{\t"))},
      {"an escaped letter in a name", true, escaped},
      {"one field more", true, always(with_field(R"("extra":1)"))},
      {"one empty name more", true, always(with_field(R"("":null)"))},
      {"a field twice", false, twice},
      {"a byte order mark", false, always(prefixed("\xef\xbb\xbf"))},
      {"a zero byte at the end", false, always(appended(std::string(1, '\0')))},
      {"a second object", false, always(appended("{}"))},
      {"a letter at the end", false, always(appended("x"))},
      {"a comma too many", false,
       always([](const std::string& text) { return text.substr(0, text.size() - 1) + ",}"; })},
      {"a comment", false, always(appended("//"))},
      {"not UTF-8", false, always(with_field("\"x\":\"\xff\""))},
      {"17 levels", false,
       always(with_field("\"x\":" + std::string(16, '[') + std::string(16, ']')))},
      {"a million levels", false, always(set(std::string(1'000'000, '[')))},
      {"65 fields", false, always(with_field(wide))},
      {"a number beyond all numbers", false, always(with_field("\"x\":1e999"))},
      {"cut in the middle", false,
       always([](const std::string& text) { return text.substr(0, text.size() / 2); })},
      {"empty", false, always(set(""))},
      {"a list", false, always(set("[]"))},
      {"null", false, always(set("null"))},
  };
}

}  // namespace

std::vector<Fault> json_faults() {
  std::vector<Fault> faults;
  for (const auto& piece : pieces()) {
    for (const auto& form : forms()) {
      const auto& reason = form.readable ? piece.not_canonical : piece.no_object;
      faults.push_back(
          {piece.name + ": " + form.name, reason, edits(piece.piece, form.edit(piece.first_key))});
    }
  }
  const auto tally = "event 5: the encrypted tally is not the sum of the ballots";
  faults.push_back({"tally: a line feed at the end", tally, edits("tally", appended("\n"))});
  faults.push_back({"tally: a blank", tally, edits("tally", replaced(",", ", "))});
  faults.push_back({"tally: a field more", tally, edits("tally", replaced("{", "{\"x\":1,"))});
  faults.push_back({"tally: a zero byte", tally, edits("tally", appended(std::string(1, '\0')))});
  faults.push_back({"tally: empty", tally, edits("tally", set(""))});
  faults.push_back(
      {"ballot: a number instead of a text",
       "{1}: the ballot's answers 1, choices 1, alpha is not a text",
       edits("ballot 1 answer 1", json([](Json& answer) { answer["choices"][0]["alpha"] = 1; }))});
  faults.push_back(
      {"ballot: a challenge as a number",
       "{1}: the ballot's answers 1, overall_proof 1, challenge is not a text",
       edits("ballot 1 overall 1", json([](Json& list) { list[0]["challenge"] = 1; }))});
  faults.push_back({"ballot: fields in another order", "{1}: the ballot is not in canonical form",
                    edits("ballot 1", json([](Json& ballot) {
                            const auto uuid = ballot["election_uuid"];
                            ballot.erase("election_uuid");
                            ballot["election_uuid"] = uuid;
                          }))});
  faults.push_back({"decryption: fields in another order",
                    "event 6: the partial decryption is not in canonical form",
                    edits("decryption 1", json([](Json& all) {
                            const auto factors = all["decryption_factors"];
                            all.erase("decryption_factors");
                            all["decryption_factors"] = factors;
                          }))});
  faults.push_back({"decryption: a field more in a proof",
                    "event 6: the partial decryption does not fit the tally",
                    edits("decryption 1",
                          json([](Json& all) { all["decryption_proofs"][0][0]["extra"] = "1"; }))});
  return faults;
}

}  // namespace crypto::belenios::forge
