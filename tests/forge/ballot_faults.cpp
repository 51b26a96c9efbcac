// Faults of ballots and of their proofs. Votes are numbered from 1, and so are the questions and
// choices in the names of pieces.

#include <algorithm>

#include "fault.h"

namespace crypto::belenios::forge {

namespace {

std::function<void(Forge&)> changed(std::function<void(Json&)> change) {
  return edits("ballot 1 unsigned", json(std::move(change)));
}
std::function<void(Forge&)> answer(std::function<void(Json&)> change) {
  return edits("ballot 1 answer 1", json(std::move(change)));
}
std::string wrong(const std::string& why) { return "{1}: answer 1 of the ballot: " + why; }

// Vote 1 of the standard shape with other marks.
Shape marked(std::vector<int> marks) {
  Shape shape;
  shape.votes[0].marks = {std::move(marks)};
  return shape;
}

std::function<void(Forge&)> by_stranger(const std::string& piece) {
  return edits(piece + " secret", [](const std::string&) { return random_number().text(); });
}

Edit one_more(const char* key) {
  return json([=](Json& object) { object[key].push_back(Json(object[key][0])); });
}

}  // namespace

std::vector<Fault> ballot_faults() {
  const auto form = "{1}: the ballot does not have the form of a ballot";
  const auto signature = "{1}: the signature is wrong";
  const auto hash = "{1}: the hash in the signature is wrong";
  const auto answers = "{1}: the ballot has a wrong number of answers";
  const auto phi = "{1}: the ballot is for another election (fingerprint)";
  std::vector<Fault> faults{
      {"another uuid", "{1}: the ballot is for another election (uuid)",
       changed([](Json& ballot) { ballot["election_uuid"] = "11111111111111"; })},
      {"another fingerprint", phi,
       edits("ballot 1 fingerprint", set(base64_of(sha256("another election"))))},
      {"fingerprint with the = of Base64", phi, edits("ballot 1 fingerprint", appended("="))},
      {"fingerprint with unused bits set", phi,
       edits("ballot 1 fingerprint", [](std::string text) { return ++text.back(), text; })},
      {"fingerprint in hexadecimal", phi,
       [](Forge& forge) {
         forge.edit("ballot 1 fingerprint",
                    [&](const std::string&) { return sha256(forge.made("election")).hex(); });
       }},
      {"the credential of another card", signature,
       [](Forge& forge) {
         forge.edit("ballot 1 credential", set(base_power(forge.cards[3]).text()));
       }},
      {"the identity as credential", "{1}: the credential is the identity",
       [](Forge& forge) {
         forge.cards[0] = Scalar();
         forge.listed = {1, 2, 3};
       }},
      {"signed by another key", signature, by_stranger("ballot 1 signature")},
      {"signed under another prefix", signature,
       edits("ballot 1 signature prefix", replaced("sig|", "sigmsg|"))},
      {"signature over the hash of another ballot", "{2}: the signature is wrong",
       [](Forge& forge) {
         forge.edit("ballot 2 signature prefix",
                    [&](const std::string&) { return "sig|" + forge.made("ballot 1 hash") + "|"; });
       }},
      {"the hash of another ballot in the signature", "{2}: the hash in the signature is wrong",
       [](Forge& forge) {
         forge.edit("ballot 2 hash",
                    [&](const std::string&) { return forge.made("ballot 1 hash"); });
       }},
      {"hash with the = of Base64", hash, edits("ballot 1 hash", appended("="))},
      {"hash with unused bits set", hash,
       edits("ballot 1 hash", [](std::string text) { return ++text.back(), text; })},
      {"hash in hexadecimal", hash,
       [](Forge& forge) {
         forge.edit("ballot 1 hash", [&](const std::string&) {
           return sha256(forge.made("ballot 1 unsigned")).hex();
         });
       }},
      {"hash empty", hash, edits("ballot 1 hash", set(""))},
      {"no answer", answers, changed([](Json& ballot) { ballot["answers"] = Json::array(); })},
      {"an answer too many", answers, edits("ballot 1 unsigned", one_more("answers"))},
      {"an answer too few of two", answers,
       changed([](Json& ballot) { ballot["answers"].erase(1); }), two_questions()},
      {"answers to two questions exchanged", wrong("it has a wrong number of choices"),
       changed([](Json& ballot) { std::swap(ballot["answers"][0], ballot["answers"][1]); }),
       two_questions()},
      {"17 answers", form, changed([](Json& ballot) {
         const auto one = ballot["answers"][0];
         while (ballot["answers"].size() < 17) ballot["answers"].push_back(one);
       })},
      {"a choice too few", wrong("it has a wrong number of choices"),
       answer([](Json& one) { one["choices"].erase(1); })},
      {"a choice too many", wrong("it has a wrong number of choices"),
       edits("ballot 1 answer 1", one_more("choices"))},
      {"66 choices", form, answer([](Json& one) {
         const auto choice = one["choices"][0];
         while (one["choices"].size() < 66) one["choices"].push_back(choice);
       })},
      {"choices exchanged after the proofs were made",
       wrong("the proof that choice 1 is 0 or 1 is wrong"),
       answer([](Json& one) { std::swap(one["choices"][0], one["choices"][1]); })},
      {"the answer of another voter, copied",
       "{2}: answer 1 of the ballot: the proof that choice "
       "1 is 0 or 1 is wrong",
       [](Forge& forge) {
         forge.edit("ballot 2 answer 1",
                    [&](const std::string&) { return forge.made("ballot 1 answer 1"); });
       }},
      {"one ballot twice", "event 2: the ballot stands there twice",
       [](Forge& forge) {
         forge.arrange([](std::vector<Event>& events) {
           const auto copy = events[1];
           events.insert(events.begin() + 2, copy);
         });
       }},
      {"a sentence for the reader of the reason in the name of a field", form,
       edits("ballot 1", json([](Json& all) {
               all.erase("credential");
               all["This record is valid"] = {{"alpha", "x"}};
             }))},
      {"fingerprint in the alphabet of URLs", phi,
       [](Forge& forge) {
         forge.edit("election", [](std::string text) {
           do {
             text += ' ';  // legal there
           } while (base64_of(sha256(text)).find_first_of("+/") == std::string::npos);
           return text;
         });
         forge.edit("ballot 1 fingerprint", [](std::string text) {
           std::replace(text.begin(), text.end(), '+', '-');
           std::replace(text.begin(), text.end(), '/', '_');
           return text;
         });
       }},
      {"larger than 1 MiB", "{1}: the ballot is larger than 1 MiB",
       edits("ballot 1", replaced("{", "{\"x\":\"" + std::string(1'100'000, 'x') + "\","))},
  };
  for (const char* field : {"election_uuid", "election_hash", "credential", "answers"}) {
    faults.push_back(
        {"no " + std::string(field), form, changed([=](Json& ballot) { ballot.erase(field); })});
  }
  for (const char* field : {"choices", "individual_proofs", "overall_proof"}) {
    faults.push_back(
        {"no " + std::string(field), form, answer([=](Json& one) { one.erase(field); })});
  }
  for (const char* field : {"hash", "proof"}) {
    faults.push_back({"no " + std::string(field) + " in the signature", form,
                      edits("ballot 1", json([=](Json& all) { all["signature"].erase(field); }))});
  }
  faults.push_back(
      {"no signature", form, edits("ballot 1", json([](Json& all) { all.erase("signature"); }))});
  return faults;
}

namespace {

std::vector<Fault> faults_of_plain_proofs() {
  const auto first = wrong("the proof that choice 1 is 0 or 1 is wrong");
  const auto second = wrong("the proof that choice 2 is 0 or 1 is wrong");
  const auto sum = wrong("the proof of the number of choices is wrong");
  const auto count = wrong("it does not have one individual proof for every choice");
  const auto raised = [](std::size_t place, const char* key) {
    return json([=](Json& proofs) {
      const auto number = Scalar::parse(proofs[place][key].get<std::string>()).value();
      proofs[place][key] = (number + Scalar::from_uint(1)).text();
    });
  };
  const auto exchanged = json([](Json& proofs) { std::swap(proofs[0], proofs[1]); });
  const auto shorter = json([](Json& proofs) { proofs.erase(0); });
  const auto third = json([](Json& proofs) { proofs.push_back(Json(proofs[0])); });
  const auto own = std::string("ballot 1 individual 1 1");
  const auto whole = std::string("ballot 1 overall 1");
  std::vector<Fault> faults;
  for (const auto& [piece, reason] : {std::pair{own, first}, std::pair{whole, sum}}) {
    const auto name = piece == own ? std::string("individual: ") : std::string("overall: ");
    faults.push_back({name + "a challenge one more", reason, edits(piece, raised(0, "challenge"))});
    faults.push_back({name + "a response one more", reason, edits(piece, raised(1, "response"))});
    faults.push_back({name + "challenges that add up to one more", reason,
                      edits(piece, raised(1, "challenge"))});
    faults.push_back({name + "its two proofs exchanged", reason, edits(piece, exchanged)});
    faults.push_back({name + "one proof less", reason, edits(piece, shorter)});
    faults.push_back({name + "one proof more", reason, edits(piece, third)});
    faults.push_back({name + "no proof", reason, edits(piece, set("[]"))});
    faults.push_back({name + "under another prefix", reason,
                      edits(piece + " prefix", replaced("prove|", "bproof1|"))});
    faults.push_back({name + "without the credential, so that it could be copied", reason,
                      edits(piece + " prefix", [](const std::string& text) {
                        const auto bar = text.find('|', text.find('|') + 1);
                        return text.substr(0, bar) + text.substr(bar + 65);
                      })});
    faults.push_back(
        {name + "for the ballot of vote 2", "{2}" + reason.substr(3), [=](Forge& forge) {
           auto other = piece;
           other.replace(7, 1, "2");
           forge.edit(other, [=, &forge](const std::string&) { return forge.made(piece); });
         }});
  }
  faults.push_back({"overall: the hash leaves out the ciphertexts", sum,
                    edits(whole + " prefix", [](const std::string& text) {
                      const auto bar = text.find('|', text.find('|', text.find('|') + 1) + 1);
                      return text.substr(0, bar) + text.substr(text.rfind('|', text.size() - 2));
                    })});
  faults.push_back({"overall: the proof of the other question",
                    "{1}: answer 1 of the ballot: the proof of the number of choices is wrong",
                    changed([](Json& ballot) {
                      auto& answers = ballot["answers"];
                      std::swap(answers[0]["overall_proof"], answers[1]["overall_proof"]);
                    }),
                    two_questions()});
  faults.push_back({"individual: exchanged between choices", first, answer([](Json& one) {
                      std::swap(one["individual_proofs"][0], one["individual_proofs"][1]);
                    })});
  faults.push_back({"individual: one too few", count,
                    answer([](Json& one) { one["individual_proofs"].erase(1); })});
  faults.push_back({"individual: one too many", count,
                    edits("ballot 1 answer 1", one_more("individual_proofs"))});
  faults.push_back({"five votes in one choice", first, nullptr, marked({5, 0})});
  faults.push_back({"two votes in one choice", first, nullptr, marked({2, 0})});
  faults.push_back({"a vote taken away from another", second, nullptr, marked({1, -1})});
  faults.push_back({"two choices where one is allowed", sum, nullptr, marked({1, 1})});
  faults.push_back({"two votes, proved with a third branch", first,
                    [](Forge& forge) {
                      const auto wider = [](std::vector<Branch>& branches) {
                        auto two = branches.back();
                        two.beta = two.beta / Point::base();
                        two.is_true = true;
                        branches.push_back(two);
                      };
                      forge.edit_branches("ballot 1 individual 1 1", wider);
                      forge.edit_branches("ballot 1 overall 1", wider);
                    },
                    marked({2, 0})});
  faults.push_back({"two choices, proved with a wider range", sum,
                    [](Forge& forge) {
                      forge.edit_branches("ballot 1 overall 1", [](std::vector<Branch>& branches) {
                        auto two = branches.back();
                        two.beta = two.beta / Point::base();
                        two.is_true = true;
                        branches.push_back(two);
                      });
                    },
                    marked({1, 1})});
  auto below = two_questions();
  below.votes[0].marks[1] = {0, 0, 0};
  faults.push_back({"fewer choices than min",
                    "{1}: answer 2 of the ballot: the proof of the number of choices is wrong",
                    nullptr, below});
  auto above = two_questions();
  above.votes[0].marks[1] = {1, 1, 1};
  faults.push_back({"more choices than max",
                    "{1}: answer 2 of the ballot: the proof of the number of choices is wrong",
                    nullptr, above});
  return faults;
}

std::vector<Fault> faults_of_blank_proofs() {
  const auto blank = wrong("the blank proof is wrong");
  const auto sum = wrong("the proof of the number of choices is wrong");
  const auto shape = [](std::vector<int> marks) {
    auto blank_one = blank_shape();
    blank_one.votes[0].marks = {std::move(marks)};
    return blank_one;
  };
  const auto reversed = [](std::vector<Branch>& branches) { std::swap(branches[0], branches[1]); };
  const auto both = [](const char* piece, EditBranches edit) {
    return [=](Forge& forge) { forge.edit_branches(piece, edit); };
  };
  return {
      {"blank: blank and a choice", blank, nullptr, shape({1, 1, 0})},
      {"blank: neither blank nor min choices", sum, nullptr, shape({0, 0, 0})},
      {"blank: two blanks", wrong("the proof that choice 1 is 0 or 1 is wrong"), nullptr,
       shape({2, 0, 0})},
      {"blank: no blank proof", wrong("the blank proof is missing"),
       answer([](Json& one) { one.erase("blank_proof"); }), blank_shape()},
      {"blank: an empty blank proof", "{1}: the ballot is not in canonical form",
       edits("ballot 1 blank 1", set("[]")), blank_shape()},
      {"blank: a blank proof of three", blank,
       edits("ballot 1 blank 1", json([](Json& list) { list.push_back(Json(list[0])); })),
       blank_shape()},
      {"blank: a blank proof of one", blank,
       edits("ballot 1 blank 1", json([](Json& list) { list.erase(0); })), blank_shape()},
      {"blank: a blank proof where none belongs", wrong("a blank proof does not belong there"),
       answer([](Json& one) { one["blank_proof"] = one["overall_proof"]; })},
      {"blank: its branches in the other order", blank, both("ballot 1 blank 1", reversed),
       blank_shape()},
      {"blank: branches of the overall proof in another order", sum,
       both("ballot 1 overall 1", reversed), blank_shape()},
      {"blank: blank proof under the overall prefix", blank,
       edits("ballot 1 blank 1 prefix", replaced("bproof0", "bproof1")), blank_shape()},
      {"blank: overall proof under the blank prefix", sum,
       edits("ballot 1 overall 1 prefix", replaced("bproof1", "bproof0")), blank_shape()},
      {"blank: overall proof as without a blank choice", sum,
       [](Forge& forge) {
         forge.edit_branches("ballot 1 overall 1",
                             [](std::vector<Branch>& all) { all.erase(all.begin()); });
       },
       shape({0, 1, 0})},
      {"blank: the blank proof of vote 2", "{2}" + blank.substr(3),
       [](Forge& forge) {
         forge.edit("ballot 2 blank 1",
                    [&](const std::string&) { return forge.made("ballot 1 blank 1"); });
       },
       blank_shape()},
  };
}

}  // namespace

std::vector<Fault> proof_faults() {
  auto faults = faults_of_plain_proofs();
  for (auto& fault : faults_of_blank_proofs()) faults.push_back(std::move(fault));
  return faults;
}

}  // namespace crypto::belenios::forge
