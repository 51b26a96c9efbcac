#include "crypto/belenios/election.h"

#include "crypto/belenios/ballot.h"
#include "crypto/belenios/json_text.h"
#include "crypto/hash.h"
#include "crypto/random.h"

namespace crypto::belenios {

namespace {

constexpr std::size_t shortest_uuid = 14;
constexpr std::size_t longest_uuid = 64;
constexpr std::size_t most_election_bytes = 1U << 20;
constexpr const char* binding_field = "phieukin";

std::string question_json(const Question& question) {
  std::string text = R"({"answers":)" + list_json(question.answers, json_text);
  if (question.blank) text += R"(,"blank":true)";
  text += R"(,"min":)" + std::to_string(question.min) + R"(,"max":)" + std::to_string(question.max);
  return text + R"(,"question":)" + json_text(question.question) + "}";
}

// Only the homomorphic kind: a question with other fields would mean something else to the peer.
std::optional<Question> question_of(const Json& value) {
  if (!only_keys(value, {"answers", "blank", "min", "max", "question"})) return std::nullopt;
  const Json* answers = array_in(value, "answers");
  const auto* text = text_in(value, "question");
  const auto min = number_in(value, "min");
  const auto max = number_in(value, "max");
  if (answers == nullptr || text == nullptr || !min || !max) return std::nullopt;
  if (answers->empty() || answers->size() > most_answers) return std::nullopt;
  if (*min > *max || *max > answers->size()) return std::nullopt;
  Question question{*text, {}, *min, *max, false};
  for (const auto& answer : *answers) {
    const auto* name = answer.get_ptr<const std::string*>();
    if (name == nullptr) return std::nullopt;
    question.answers.push_back(*name);
  }
  if (const auto blank = value.find("blank"); blank != value.end()) {
    if (!blank->is_boolean()) return std::nullopt;
    question.blank = blank->get<bool>();
  }
  return question;
}

bool fits_profile(const Json& object) {
  const auto version = number_in(object, "version");
  const auto* group = text_in(object, "group");
  const auto* uuid = text_in(object, "uuid");
  return version && *version == 1 && group != nullptr && *group == "Ed25519" && uuid != nullptr &&
         uuid->size() >= shortest_uuid && uuid->size() <= longest_uuid && is_base58(*uuid) &&
         text_in(object, "name") != nullptr && text_in(object, "description") != nullptr;
}

std::string optional_field(const char* name, const std::string& text) {
  return text.empty() ? std::string() : ",\"" + std::string(name) + "\":" + json_text(text);
}

}  // namespace

Election write_election(const ElectionDraft& draft) {
  std::string bytes = R"({"version":1,"description":)" + json_text(draft.description) +
                      R"(,"name":)" + json_text(draft.name) +
                      R"(,"group":"Ed25519","public_key":")" + draft.public_key.text() +
                      R"(","questions":)" + list_json(draft.questions, question_json) +
                      R"(,"uuid":)" + json_text(draft.uuid);
  bytes += optional_field("administrator", draft.administrator);
  bytes += optional_field("credential_authority", draft.credential_authority);
  if (!draft.binding_name.empty()) {
    bytes += "," + json_text(draft.binding_name) + ":" + draft.binding_json;
  }
  bytes += "}";
  const bool bound = draft.binding_name == binding_field;
  const auto fingerprint = base64_of(sha256(bytes));
  return {draft.uuid, draft.public_key, draft.questions, bound ? draft.binding_json : std::string(),
          bytes,      fingerprint};
}

Result<Election> parse_election(std::string_view bytes) {
  if (bytes.size() > most_election_bytes) return tl::unexpected(Error::malformed);
  const auto object = read_json(bytes);
  if (!object || !fits_profile(*object)) return tl::unexpected(Error::malformed);
  const auto key = point_in(*object, "public_key");
  if (!key) return tl::unexpected(key.error());
  // Under the identity as key every ballot would be readable.
  if (key->is_identity()) return tl::unexpected(Error::not_in_group);
  Election election{*text_in(*object, "uuid"), *key, {}, {}, std::string(bytes),
                    base64_of(sha256(bytes))};
  const Json* questions = array_in(*object, "questions");
  if (questions == nullptr || questions->empty() || questions->size() > most_questions) {
    return tl::unexpected(Error::malformed);
  }
  for (const auto& value : *questions) {
    auto question = question_of(value);
    if (!question) return tl::unexpected(Error::malformed);
    election.questions.push_back(std::move(*question));
  }
  if (const Json* binding = object_in(*object, binding_field)) {
    election.binding_json = binding->dump();
  }
  return election;
}

std::string random_uuid() {
  std::string uuid;
  while (uuid.size() < shortest_uuid) {
    uuid += base58_alphabet[random_below(static_cast<std::uint32_t>(base58_alphabet.size()))];
  }
  return uuid;
}

}  // namespace crypto::belenios
