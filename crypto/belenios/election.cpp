#include "crypto/belenios/election.h"

#include "crypto/belenios/ballot.h"
#include "crypto/belenios/refusals.h"
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
std::string read_question(const Json& value, Question& question) {
  if (!only_keys(value, {"answers", "blank", "min", "max", "question"})) {
    return "has fields a homomorphic question does not have";
  }
  const Json* answers = array_in(value, "answers");
  const auto* text = text_in(value, "question");
  const auto min = number_in(value, "min");
  const auto max = number_in(value, "max");
  if (answers == nullptr || text == nullptr) return "has no text or no answers";
  if (answers->empty() || answers->size() > most_answers) return "does not have 1 to 64 answers";
  if (!min || !max) return "has a min or max that is not a plain number";
  if (*min > *max || *max > answers->size()) return "does not have min <= max <= answers";
  question = {*text, {}, *min, *max, false};
  for (const auto& answer : *answers) {
    const auto* name = answer.get_ptr<const std::string*>();
    if (name == nullptr) return "has an answer that is not a text";
    question.answers.push_back(*name);
  }
  if (const auto blank = value.find("blank"); blank != value.end()) {
    if (!blank->is_boolean()) return "has a blank that is neither true nor false";
    question.blank = blank->get<bool>();
  }
  return "";
}

// Everything but the key and the questions.
std::string frame_fault(const Json& object) {
  const auto version = number_in(object, "version");
  if (!version || *version != 1) return "the version is not 1";
  const auto* group = text_in(object, "group");
  if (group == nullptr || *group != "Ed25519") return "the group is not Ed25519";
  const auto* uuid = text_in(object, "uuid");
  if (uuid == nullptr || uuid->size() < shortest_uuid || uuid->size() > longest_uuid ||
      !is_base58(*uuid)) {
    return "the uuid is not 14 to 64 Base58 characters";
  }
  for (const auto* name : {"name", "description"}) {
    if (text_in(object, name) == nullptr) return "the " + std::string(name) + " is not a text";
  }
  for (const auto* name : {"administrator", "credential_authority"}) {
    if (object.contains(name) && text_in(object, name) == nullptr) {
      return "the " + std::string(name) + " is not a text";
    }
  }
  if (object.contains(binding_field) && object_in(object, binding_field) == nullptr) {
    return "the field phieukin is not an object";
  }
  return "";
}

std::string read_questions(const Json& object, std::vector<Question>& questions) {
  const Json* list = array_in(object, "questions");
  if (list == nullptr || list->empty() || list->size() > most_questions) {
    return "there are not 1 to 16 questions";
  }
  for (const auto& value : *list) {
    Question question;
    if (const auto fault = read_question(value, question); !fault.empty()) {
      return "question " + std::to_string(questions.size() + 1) + " " + fault;
    }
    questions.push_back(std::move(question));
  }
  return "";
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

Result<Election> parse_election(std::string_view bytes, std::string* reason) {
  const auto refuse = [&](std::string why, Error error = Error::malformed) {
    if (reason != nullptr) *reason = std::move(why);
    return tl::unexpected(error);
  };
  if (bytes.size() > most_election_bytes) return refuse("it is larger than 1 MiB");
  const auto object = read_json(bytes);
  if (!object || !object->is_object()) return refuse("it is not one JSON object within the limits");
  if (auto fault = frame_fault(*object); !fault.empty()) return refuse(std::move(fault));
  const auto* key_text = text_in(*object, "public_key");
  if (key_text == nullptr) return refuse("there is no public_key");
  const auto key = Point::parse(*key_text);
  if (!key) return refuse("the public_key " + element_fault(*key_text), key.error());
  // Under the identity as key every ballot would be readable.
  if (key->is_identity()) return refuse("the public_key is the identity", Error::not_in_group);
  Election election{*text_in(*object, "uuid"), *key, {}, {}, std::string(bytes),
                    base64_of(sha256(bytes))};
  if (auto fault = read_questions(*object, election.questions); !fault.empty()) {
    return refuse(std::move(fault));
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
