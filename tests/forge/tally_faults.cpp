// Faults of the tally, the result and the partial decryptions; and what only the kiosk profile
// refuses.

#include "fault.h"

namespace crypto::belenios::forge {

namespace {

std::function<void(Forge&)> replace(const char* piece, const char* from, const char* to) {
  return edits(piece, replaced(from, to));
}

Shape owned_by(std::vector<std::uint32_t> owners) {
  Shape shape;
  shape.owners = std::move(owners);
  return shape;
}
Shape mixed_owned_by(std::vector<std::uint32_t> owners) {
  auto shape = mixed_shape();
  shape.owners = std::move(owners);
  return shape;
}

std::vector<Fault> faults_of_sums() {
  const auto sum = "event 5: the encrypted tally is not the sum of the ballots";
  const auto count = "event 5: num_tallied is not the number of counted ballots, 3";
  const auto weight = "event 5: total_weight is not the weight of the counted ballots, 3";
  const auto hash = "event 5: the sized tally does not name the hash of the tally";
  const auto again = with_votes({{0, {{1, 0}}}, {0, {{0, 1}}}, {1, {{0, 1}}}});
  const auto tally = [](std::function<void(Json&)> change) {
    return edits("tally", json(std::move(change)));
  };
  return {
      {"a ballot left out of the tally", sum,
       [](Forge& forge) {
         forge.tallied = {0, 1};
       }},
      {"a ballot counted twice", sum,
       [](Forge& forge) {
         forge.tallied = {0, 0, 1, 2};
       }},
      {"only one ballot in the tally, to see it", sum, [](Forge& forge) { forge.tallied = {0}; }},
      {"a replaced ballot counted too",
       "event 5: the encrypted tally is not the sum of the ballots",
       [](Forge& forge) {
         forge.tallied = {0, 1, 2};
       },
       again, Profile::plain_only},
      {"100 votes added to the tally", sum, tally([](Json& rows) {
         const auto beta = Point::parse(rows[0][0]["beta"].get<std::string>()).value();
         rows[0][0]["beta"] = (beta * base_power(number(100))).text();
       })},
      {"two choices of the tally exchanged", sum,
       tally([](Json& rows) { std::swap(rows[0][0], rows[0][1]); })},
      {"alpha and beta exchanged", sum,
       tally([](Json& rows) { std::swap(rows[0][0]["alpha"], rows[0][0]["beta"]); })},
      {"a choice of the tally too many", sum,
       tally([](Json& rows) { rows[0].push_back(Json(rows[0][0])); })},
      {"a choice of the tally too few", sum, tally([](Json& rows) { rows[0].erase(1); })},
      {"a question of the tally too many", sum,
       tally([](Json& rows) { rows.push_back(Json(rows[0])); })},
      {"the identity in the tally", sum,
       tally([](Json& rows) { rows[0][0]["alpha"] = Point().text(); })},
      {"num_tallied one too many", count, replace("sized", "d\":3", "d\":4")},
      {"num_tallied one too few", count, replace("sized", "d\":3", "d\":2")},
      {"num_tallied negative", count, replace("sized", "d\":3", "d\":-3")},
      {"num_tallied 3.0", count, replace("sized", "d\":3", "d\":3.0")},
      {"num_tallied 3e0", count, replace("sized", "d\":3", "d\":3e0")},
      {"num_tallied a text", count, replace("sized", "d\":3", "d\":\"3\"")},
      {"num_tallied with a leading zero", "event 5: the sized tally is not a JSON object",
       replace("sized", "d\":3", "d\":03")},
      {"num_tallied 2^32 + 3", count, replace("sized", "d\":3", "d\":4294967299")},
      {"total_weight one too many", weight, replace("sized", "t\":3", "t\":4")},
      {"total_weight a text, as for large weights", weight, replace("sized", "t\":3", "t\":\"3\"")},
      {"the hash of another tally", hash,
       edits("sized", json([](Json& all) { all["encrypted_tally"] = std::string(64, '0'); }))},
      {"no hash of the tally", hash,
       edits("sized", json([](Json& all) { all.erase("encrypted_tally"); }))},
  };
}

std::vector<Fault> faults_of_results() {
  const std::string first = "event 8: choice 1 of question 1 of the result ";
  const auto result = [](const char* text) { return edits("result", set(text)); };
  const auto form = "event 8: the result does not have the form of a result";
  return {
      {"result: one vote more", first + "is not what the partial decryptions give",
       result(R"({"result":[[3,1]]})")},
      {"result: two candidates exchanged", first + "is not what the partial decryptions give",
       result(R"({"result":[[1,2]]})")},
      {"result: more than there are ballots", first + "is greater than the number of ballots",
       result(R"({"result":[[4,1]]})")},
      {"result: 2^64 more", first + "is not a plain number",
       result(R"({"result":[[18446744073709551618,1]]})")},
      {"result: q more, as version 2.0 of the peer accepted", first + "is not a plain number",
       result(R"({"result":[[7237005577332262213973186563042994240857116359379907606001950938)"
              R"(285454250991,1]]})")},
      {"result: negative", first + "is not a plain number", result(R"({"result":[[-1,1]]})")},
      {"result: minus zero", "event 8: choice 3 of question 1 of the result is not a plain number",
       [](Forge& forge) { forge.edit("result", replaced(",0]", ",-0]")); },
       [] {
         Shape shape;
         shape.questions = {{"Ai?", {"A", "B", "C"}, 0, 1, false}};
         shape.votes = {{0, {{1, 0, 0}}}, {1, {{0, 1, 0}}}, {2, {{1, 0, 0}}}};
         return shape;
       }()},
      {"result: 2.0", first + "is not a plain number", result(R"({"result":[[2.0,1]]})")},
      {"result: 2e0", first + "is not a plain number", result(R"({"result":[[2e0,1]]})")},
      {"result: a text, as for large weights", first + "is not a plain number",
       result(R"({"result":[["2",1]]})")},
      {"result: a leading zero", form, result(R"({"result":[[02,1]]})")},
      {"result: a choice too many",
       "event 8: question 1 of the result has a wrong number of choices",
       result(R"({"result":[[2,1,0]]})")},
      {"result: a choice too few",
       "event 8: question 1 of the result has a wrong number of choices",
       result(R"({"result":[[2]]})")},
      {"result: a question too many", "event 8: the result has a wrong number of questions",
       result(R"({"result":[[2,1],[0]]})")},
      {"result: no question", "event 8: the result has a wrong number of questions",
       result(R"({"result":[]})")},
      {"result: numbers without a row", "event 8: the result has a wrong number of questions",
       result(R"({"result":[2,1]})")},
      {"result: a row that is no list", "event 8: question 1 of the result is not a list",
       result(R"({"result":[{}]})")},
      {"result: a bare list", form, result("[[2,1]]")},
  };
}

}  // namespace

std::vector<Fault> tally_faults() {
  auto faults = faults_of_sums();
  for (auto& fault : faults_of_results()) faults.push_back(std::move(fault));
  return faults;
}

namespace {

std::vector<Fault> faults_of_owners() {
  const auto owner = "event 6: the owner of the partial decryption is not a trustee";
  const auto missing = "event 9: there are too few partial decryptions";
  const auto proof = "event 6: the proof of decryption factor 1 of question 1 is wrong";
  const auto named = [](const char* number) {
    return edits("owned 1", replaced("\"owner\":1", std::string("\"owner\":") + number));
  };
  return {
      {"owner: another trustee than the one who decrypted", proof, named("2"), owned_by({1, 3})},
      {"owner: 0", owner, named("0")},
      {"owner: 4 of 3", owner, named("4")},
      {"owner: negative", owner, named("-1")},
      {"owner: 1.0", owner, named("1.0")},
      {"owner: a text", owner, named("\"1\"")},
      {"owner: 2^32 + 1", owner, named("4294967297")},
      {"owner: the hash of another decryption",
       "event 6: the partial decryption does not have the hash its owner names",
       edits("owned 1", json([](Json& all) { all["payload"] = std::string(64, '0'); }))},
      {"the same trustee twice", "event 7: this trustee has decrypted before", nullptr,
       owned_by({1, 1})},
      {"the same trustee twice beside another", "event 8: this trustee has decrypted before",
       nullptr, owned_by({1, 2, 2})},
      {"one of two that are needed", "event 7: there are too few partial decryptions", nullptr,
       owned_by({1})},
      {"three where two are needed",
       "event 8: there are more partial decryptions than the threshold", nullptr,
       owned_by({1, 2, 3})},
      {"mixed: the Single trustee in front is missing", missing, nullptr, mixed_owned_by({2, 3, 5}),
       Profile::plain_only},
      {"mixed: the Single trustee behind is missing", missing, nullptr, mixed_owned_by({1, 2, 3}),
       Profile::plain_only},
      {"mixed: one of the group is missing", missing, nullptr, mixed_owned_by({1, 2, 5}),
       Profile::plain_only},
      {"mixed: three of the group instead of a Single trustee",
       "event 9: there are more partial decryptions than the threshold", nullptr,
       mixed_owned_by({1, 2, 3, 4}), Profile::plain_only},
  };
}

std::vector<Fault> faults_of_factors() {
  const auto proof = "event 6: the proof of decryption factor 1 of question 1 is wrong";
  const auto second = "event 6: the proof of decryption factor 2 of question 1 is wrong";
  const auto shape = "event 6: the partial decryption does not fit the tally";
  const auto changed = [](std::function<void(Json&)> change) {
    return edits("decryption 1", json(std::move(change)));
  };
  return {
      {"another secret than the trustee's", proof,
       edits("decryption 1 secret", [](const std::string&) { return random_number().text(); })},
      {"a factor of one vote less", proof, changed([](Json& all) {
         auto& text = all["decryption_factors"][0][0];
         text = (Point::parse(text.get<std::string>()).value() * Point::base()).text();
       })},
      {"the identity as factor", second,
       changed([](Json& all) { all["decryption_factors"][0][1] = Point().text(); })},
      {"a wrong factor whose proof holds (the factor is not in the hash)",
       "event 8: the decryption gives a count above the number of ballots",
       [](Forge& forge) { forge.factor_shift = Scalar::from_uint(1); }},
      {"a single ballot decrypted instead of the tally", proof,
       [](Forge& forge) { forge.decrypted = {0}; }},
      {"proof for another trustee", proof,
       edits("decryption 1 prefix",
             [](std::string text) {
               return text.replace(text.size() - 65, 64, Point::base().text());
             })},
      {"proof for another election", proof,
       edits("decryption 1 prefix",
             [](std::string text) {
               return text.replace(8, 43, base64_of(sha256("another election")));
             })},
      {"proof under another prefix", proof,
       edits("decryption 1 prefix", replaced("decrypt|", "sig|"))},
      {"factors of two choices exchanged", proof, changed([](Json& all) {
         std::swap(all["decryption_factors"][0][0], all["decryption_factors"][0][1]);
       })},
      {"proofs of two choices exchanged", proof, changed([](Json& all) {
         std::swap(all["decryption_proofs"][0][0], all["decryption_proofs"][0][1]);
       })},
      {"the decryption of another trustee",
       "event 7: the proof of decryption factor 1 of question "
       "1 is wrong",
       [](Forge& forge) {
         forge.edit("decryption 2", [&](const std::string&) { return forge.made("decryption 1"); });
       }},
      {"a factor too few", shape,
       changed([](Json& all) { all["decryption_factors"][0].erase(1); })},
      {"a factor too many", shape,
       changed([](Json& all) { all["decryption_factors"][0].push_back(Point().text()); })},
      {"a proof too few", shape, changed([](Json& all) { all["decryption_proofs"][0].erase(1); })},
      {"a row too many", shape,
       changed([](Json& all) { all["decryption_factors"].push_back(Json::array()); })},
      {"no proofs", shape, changed([](Json& all) { all.erase("decryption_proofs"); })},
      {"a number as factor",
       "event 6: the partial decryption's decryption_factors 1 1 is not a "
       "text",
       changed([](Json& all) { all["decryption_factors"][0][0] = 1; })},
      {"larger than 1 MiB", "event 6: the partial decryption is larger than 1 MiB",
       edits("decryption 1", appended(std::string(1'100'000, ' ')))},
  };
}

}  // namespace

std::vector<Fault> decryption_faults() {
  auto faults = faults_of_owners();
  for (auto& fault : faults_of_factors()) faults.push_back(std::move(fault));
  return faults;
}

std::vector<Fault> kiosk_faults() {
  const auto binding = "event 0: the election does not bind a phieukin field";
  const auto kiosk = Profile::kiosk_only;
  return {
      {"no phieukin field",
       binding,
       edits("election", json([](Json& election) { election.erase("phieukin"); })),
       {},
       kiosk},
      {"an empty phieukin field",
       binding,
       edits("election", json([](Json& election) { election["phieukin"] = Json::object(); })),
       {},
       kiosk},
      {"phieukin in another spelling",
       binding,
       replace("election", "phieukin", "Phieukin"),
       {},
       kiosk},
      {"ballots in another order than their trackers'",
       "event 2: the ballots are not in the order of their trackers",
       [](Forge& forge) {
         forge.arrange([](std::vector<Event>& events) { std::swap(events[1], events[2]); });
       },
       {},
       kiosk},
      {"ballots in descending order",
       "event 2: the ballots are not in the order of their trackers",
       [](Forge& forge) {
         forge.arrange([](std::vector<Event>& events) { std::swap(events[1], events[3]); });
       },
       {},
       kiosk},
      {"a credential used twice", "event 2: the credential was used before, in event 1", nullptr,
       with_votes({{0, {{1, 0}}}, {0, {{0, 1}}}}), kiosk},
      {"credentials in the order the cards were made",
       "event 0: the credentials are not in ascending order",
       edits("credentials", json([](Json& all) { std::swap(all[0], all[1]); })),
       {},
       kiosk},
  };
}

}  // namespace crypto::belenios::forge
