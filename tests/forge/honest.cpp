// What is legal, however odd: without it a verifier that refuses everything would pass.

#include "fault.h"

namespace crypto::belenios::forge {

namespace {

Shape many_singles() {
  auto shape = single_shape();
  shape.singles = 32;
  shape.owners.clear();
  for (std::uint32_t owner = 32; owner >= 1; --owner) shape.owners.push_back(owner);
  return shape;
}

Shape many_questions() {
  Shape shape;
  shape.questions.assign(16, {"Gì?", {"A"}, 0, 1, false});
  shape.votes = {{0, {16, std::vector<int>{1}}}};
  return shape;
}

Shape many_answers() {
  Shape shape;
  shape.questions = {{"Ai?", {"A", "B", "C", "D", "E", "F", "G", "H"}, 0, 8, true}};
  shape.votes = {{0, {{0, 1, 1, 1, 1, 1, 1, 1, 1}}}, {1, {{1, 0, 0, 0, 0, 0, 0, 0, 0}}}};
  return shape;
}

Shape owned_by(std::vector<std::uint32_t> owners) {
  Shape shape;
  shape.owners = std::move(owners);
  return shape;
}

std::function<void(Forge&)> ends_after(std::size_t events) {
  return [=](Forge& forge) { forge.arrange([=](std::vector<Event>& all) { all.resize(events); }); };
}

// Every ciphertext of vote 1 is the pair of identities.
void without_randomness(Forge& forge) {
  for (std::size_t vote = 1; vote <= forge.shape.votes.size(); ++vote) {
    for (const char* place : {"1 1", "1 2"}) {
      forge.edit("ballot " + std::to_string(vote) + " randomness " + place, set("0"));
    }
  }
}

}  // namespace

const std::vector<Honest>& all_honest() {
  static const std::vector<Honest> list{
      {"the standard record: 2 of 3 trustees, three ballots", nullptr},
      {"a blank choice", nullptr, blank_shape()},
      {"two questions", nullptr, two_questions()},
      {"a Single trustee, a group, another Single trustee", nullptr, mixed_shape(), false},
      {"one Single trustee", nullptr, single_shape(), false},
      {"32 Single trustees", nullptr, many_singles(), false},
      {"1 of 2 trustees", nullptr, group_of(1, 2)},
      {"8 of 9 trustees", nullptr, group_of(8, 9)},
      {"trustees 3 and 1, in this order", nullptr, owned_by({3, 1})},
      {"trustees 2 and 3", nullptr, owned_by({2, 3})},
      {"16 questions", nullptr, many_questions()},
      {"8 answers and a blank choice, all of them marked", nullptr, many_answers()},
      {"no ballot: the identity everywhere in the tally", nullptr, with_votes({})},
      {"no ballot and no credential", [](Forge& forge) { forge.listed.clear(); }, with_votes({})},
      {"one ballot", nullptr, with_votes({{0, {{0, 1}}}})},
      {"ciphertexts without randomness: the identity in ballots, tally and factors",
       without_randomness, with_votes({{0, {{0, 0}}}, {1, {{0, 0}}}})},
      {"the identity in a trustee's commitments",
       [](Forge& forge) {
         forge.polynomials[0][0] = Scalar();
         forge.polynomials[1][1] = Scalar();
       }},
      {"challenges that are multiples of 8", [](Forge& forge) { forge.challenge_multiple = 8; }},
      {"a trustee with a name", edits("single 1", json([](Json& key) { key["name"] = "Bà Sáu"; })),
       single_shape(), false},
      {"white space in the election", edits("election", replaced(",", " ,\n "))},
      {"white space behind the trustees", edits("trustees", appended("\n"))},
      {"white space in the credentials", edits("credentials", prefixed(" "))},
      {"a field of the election nobody knows", edits("election", replaced("{", "{\"x\":[1],"))},
      {"an escaped letter in the election", edits("election", replaced("Th", "\\u0054h"))},
      {"an administrator",
       edits("election", json([](Json& all) { all["administrator"] = "UBND"; }))},
      {"a record that ends after Setup", ends_after(1)},
      {"a record that ends after a ballot", ends_after(3)},
      {"a record that ends after EndBallots", ends_after(5)},
      {"a record that ends after the tally", ends_after(6)},
      {"a record that ends after one of two decryptions", ends_after(7)},
      {"a record that ends before its result", ends_after(8)},
      {"a weight of one",
       edits("credentials", json([](Json& all) { all[0] = all[0].get<std::string>() + ",1"; })),
       {},
       false},
      {"two ballots of one credential, the last one counted, where that is allowed",
       [](Forge& forge) { forge.sorted_ballots = false; },
       with_votes({{0, {{1, 0}}}, {1, {{1, 0}}}, {0, {{0, 1}}}}), false},
  };
  return list;
}

}  // namespace crypto::belenios::forge
