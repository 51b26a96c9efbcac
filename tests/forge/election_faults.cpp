// Faults of the election object and of the list of credentials.

#include "fault.h"

namespace crypto::belenios::forge {

namespace {

std::string refused(const std::string& why) { return "event 0: the election is refused: " + why; }

std::function<void(Forge&)> changed(std::function<void(Json&)> change) {
  return edits("election", json(std::move(change)));
}
std::function<void(Forge&)> field(const char* name, Json value) {
  return changed([=](Json& election) { election[name] = value; });
}
std::function<void(Forge&)> question_field(const char* name, Json value) {
  return changed([=](Json& election) { election["questions"][0][name] = value; });
}
std::function<void(Forge&)> without(const char* name) {
  return changed([=](Json& election) { election.erase(name); });
}

std::vector<Fault> faults_of_the_frame() {
  const auto version = refused("the version is not 1");
  const auto group = refused("the group is not Ed25519");
  const auto uuid = refused("the uuid is not 14 to 64 Base58 characters");
  return {
      {"version 2", version, field("version", 2)},
      {"version as a text", version, field("version", "1")},
      {"version 1.0", version, edits("election", replaced(":1,", ":1.0,"))},
      {"version 1e0", version, edits("election", replaced(":1,", ":1e0,"))},
      {"version -1", version, field("version", -1)},
      {"version 2^64 + 1", version, edits("election", replaced(":1,", ":18446744073709551617,"))},
      {"no version", version, without("version")},
      {"group in capital letters", group, field("group", "ED25519")},
      {"group of other elections", group, field("group", "BELENIOS-2048")},
      {"no group", group, without("group")},
      {"uuid: 13 characters", uuid, field("uuid", "1111111111111")},
      {"uuid: 65 characters", uuid, field("uuid", std::string(65, '1'))},
      {"uuid: a letter Base58 does not have", uuid, field("uuid", "1111111111111l")},
      {"uuid: a path", uuid, field("uuid", "../../../../../..")},
      {"uuid: a number", uuid, field("uuid", 11111111111111)},
      {"no uuid", uuid, without("uuid")},
      {"uuid of another election than the ballots'",
       "event 1: the ballot is for another election (uuid)", field("uuid", "11111111111111")},
      {"no name", refused("the name is not a text"), without("name")},
      {"a description that is no text", refused("the description is not a text"),
       field("description", 1)},
      {"an administrator who is no text", refused("the administrator is not a text"),
       field("administrator", Json::array())},
      {"a credential authority that is no text", refused("the credential_authority is not a text"),
       field("credential_authority", nullptr)},
      {"phieukin: a text", refused("the field phieukin is not an object"),
       field("phieukin", "station T1")},
      {"phieukin: a list", refused("the field phieukin is not an object"),
       field("phieukin", Json::array())},
      {"no key", refused("there is no public_key"), without("public_key")},
      {"the key of strangers", "event 0: the election's key is not the key of its trustees",
       edits("election key", set(base_power(Scalar::from_uint(5)).text()))},
      {"the election changed after the ballots were made",
       "event 1: the ballot is for another election (fingerprint)",
       edits("fingerprint", set(base64_of(sha256("another election"))))},
  };
}

std::vector<Fault> faults_of_questions() {
  const auto many = refused("there are not 1 to 16 questions");
  const auto answers = refused("question 1 does not have 1 to 64 answers");
  const auto numbers = refused("question 1 has a min or max that is not a plain number");
  const auto range = refused("question 1 does not have min <= max <= answers");
  const auto text = refused("question 1 has no text or no answers");
  return {
      {"no question", many, field("questions", Json::array())},
      {"questions: missing", many, without("questions")},
      {"questions: an object", many, field("questions", Json::object())},
      {"17 questions", many, changed([](Json& election) {
         const auto one = election["questions"][0];
         while (election["questions"].size() < 17) election["questions"].push_back(one);
       })},
      {"a question of another kind",
       refused("question 1 has fields a homomorphic question does not have"),
       question_field("type", "Lists")},
      {"a question that is no object",
       refused("question 1 has fields a homomorphic question does not have"),
       changed([](Json& election) { election["questions"][0] = "Ai?"; })},
      {"no answer", answers, question_field("answers", Json::array())},
      {"65 answers", answers, question_field("answers", Json(std::vector<std::string>(65, "A")))},
      {"an answer that is no text", refused("question 1 has an answer that is not a text"),
       question_field("answers", Json::array({"A", 1}))},
      {"answers: a text", text, question_field("answers", "AB")},
      {"a question without text", text, question_field("question", nullptr)},
      {"min above max", range, question_field("min", 2)},
      {"max above the answers", range, question_field("max", 3)},
      {"min: negative", numbers, question_field("min", -1)},
      {"min: minus zero", numbers, edits("election", replaced("\"min\":0", "\"min\":-0"))},
      {"min: 0.0", numbers, edits("election", replaced("\"min\":0", "\"min\":0.0"))},
      {"max: 1e0", numbers, edits("election", replaced("\"max\":1", "\"max\":1e0"))},
      {"max: a text", numbers, question_field("max", "1")},
      {"max: 2^32 + 1", numbers, edits("election", replaced("\"max\":1", "\"max\":4294967297"))},
      {"blank: a text", refused("question 1 has a blank that is neither true nor false"),
       question_field("blank", "true")},
      {"another order of answers than the ballots'",
       "event 1: the ballot is for another election (fingerprint)",
       [](Forge& forge) {
         // The ballots were bound to the election before its answers were exchanged.
         forge.edit("fingerprint", [&](const std::string&) {
           auto before = Json::parse(forge.made("election"));
           std::swap(before["questions"][0]["answers"][0], before["questions"][0]["answers"][1]);
           return base64_of(sha256(before.dump()));
         });
       }},
  };
}

std::vector<Fault> faults_of_its_json() {
  const auto none = refused("it is not one JSON object within the limits");
  const auto whole = [&](const char* name, Edit edit) {
    return Fault{name, refused("it is not one JSON object within the limits"),
                 edits("election", std::move(edit))};
  };
  const auto extra = [](const std::string& text) { return replaced("{", "{" + text + ","); };
  std::string wide;
  for (int i = 0; i < 64; ++i) wide += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":0";
  return {
      whole("the same field twice", extra(R"("version":1)")),
      whole("the same field twice, once with an escape", extra(R"("\u0076ersion":1)")),
      whole("a field twice inside the binding",
            replaced(R"("attempt":1)", R"("attempt":1,"attempt":2)")),
      whole("a list", [](const std::string& text) { return "[" + text + "]"; }),
      whole("a byte order mark", prefixed("\xef\xbb\xbf")),
      whole("a zero byte at the end", appended(std::string(1, '\0'))),
      whole("another object behind it", appended("{}")),
      whole("a comma too many", replaced("}}", "},}")),
      whole("a comment", prefixed("/* */")),
      whole("not UTF-8", extra("\"x\":\"\xff\"")),
      whole("a surrogate in UTF-8", extra("\"x\":\"\xed\xa0\x80\"")),
      whole("an overlong zero in UTF-8", extra("\"x\":\"\xc0\x80\"")),
      whole("half a surrogate pair", extra(R"("x":"\ud800")")),
      whole("a bare line feed in a text", extra("\"x\":\"\n\"")),
      whole("17 levels", extra("\"x\":" + std::string(16, '[') + std::string(16, ']'))),
      whole("65 fields beside the others", extra(wide)),
      whole("a number beyond all numbers", extra("\"x\":1e999")),
      whole("no number", extra("\"x\":NaN")),
      whole("a number with a plus", extra("\"x\":+1")),
      whole("a text in single quotes", extra("\"x\":'1'")),
      whole("empty", set("")),
      whole("cut in the middle",
            [](const std::string& text) { return text.substr(0, text.size() / 2); }),
      {"larger than 1 MiB", refused("it is larger than 1 MiB"),
       edits("election", extra("\"x\":\"" + std::string(1 << 20, 'x') + "\""))},
  };
}

}  // namespace

std::vector<Fault> election_faults() {
  auto faults = faults_of_the_frame();
  for (auto& fault : faults_of_questions()) faults.push_back(std::move(fault));
  for (auto& fault : faults_of_its_json()) faults.push_back(std::move(fault));
  return faults;
}

std::vector<Fault> credential_faults() {
  const auto refused = [](const std::string& why) {
    return "event 0: the credentials are refused: " + why;
  };
  const auto list = refused("the credentials are not a JSON list");
  const auto weight = refused("credential 1 has a malformed weight");
  const auto first = [](Json value) {
    return edits("credentials", json([=](Json& all) { all[0] = value; }));
  };
  const auto longer = [](const char* tail) {
    return edits("credentials",
                 json([=](Json& all) { all[0] = all[0].get<std::string>() + tail; }));
  };
  return {
      {"the same credential twice", refused("credential 2 stands in the list before"),
       [](Forge& forge) {
         forge.listed = {0, 0};
       },
       with_votes({{0, {{1, 0}}}}, 1)},
      {"the credential of a ballot is not in the list",
       "{1}: the credential is not in the list of credentials",
       [](Forge& forge) {
         forge.listed = {1, 2, 3};
       }},
      {"an empty list", "event 1: the credential is not in the list of credentials",
       edits("credentials", set("[]"))},
      {"a weight of one",
       "event 0: a credential has a weight",
       longer(",1"),
       {},
       Profile::kiosk_only},
      {"weights the tally leaves aside",
       "event 5: the encrypted tally is not the sum of the ballots",
       edits("credentials", json([](Json& all) {
               for (auto& one : all) one = one.get<std::string>() + ",2";
             })),
       {},
       Profile::plain_only},
      {"weights above 2^32", refused("the sum of the weights is above 2^32"),
       longer(",4294967297")},
      {"a weight with a leading zero", weight, longer(",02")},
      {"a negative weight", weight, longer(",-1")},
      {"an empty weight", weight, longer(",")},
      {"names of voters", weight, longer(",,voter-1")},
      {"the identity", refused("credential 1 is the identity"), first(Point().text())},
      {"a number", refused("credential 1 is not a text"), first(1)},
      {"a list in the list", refused("credential 1 is not a text"), first(Json::array())},
      {"null", refused("credential 1 is not a text"), first(nullptr)},
      {"more than 50,000", refused("there are more than 50,000 credentials"),
       edits("credentials", json([](Json& all) {
               const auto one = all[0];
               while (all.size() < 50'001) all.push_back(one);
             }))},
      {"an object", list, edits("credentials", set("{}"))},
      {"a text", list, edits("credentials", set("\"\""))},
      {"empty", list, edits("credentials", set(""))},
      {"a zero byte at the end", list, edits("credentials", appended(std::string(1, '\0')))},
      {"something behind it", list, edits("credentials", appended("[]"))},
      {"a comma too many", list, edits("credentials", replaced("]", ",]"))},
      {"a byte order mark", list, edits("credentials", prefixed("\xef\xbb\xbf"))},
  };
}

}  // namespace crypto::belenios::forge
