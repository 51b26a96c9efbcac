#pragma once
// The election object of the public record (docs/formats/record.md, Election). Knows questions and
// answers as texts that are bound by a hash, never what they mean.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/error.h"
#include "crypto/group.h"

namespace crypto::belenios {

inline constexpr std::size_t most_answers = 64;  // of one question, a blank choice aside
inline constexpr std::size_t most_questions = 16;

struct Question {
  std::string question;
  std::vector<std::string> answers;
  std::uint32_t min = 0;
  std::uint32_t max = 1;
  bool blank = false;

  // The choices of a ballot: the answers, and first of all a blank choice where there is one.
  std::size_t choices() const { return answers.size() + (blank ? 1 : 0); }
};

struct ElectionDraft {
  std::string uuid;  // Base58, at least 14 characters
  std::string name;
  std::string description;
  Point public_key;
  std::vector<Question> questions;
  std::string administrator;         // omitted when empty
  std::string credential_authority;  // omitted when empty
  std::string binding_name;          // name of one extra field, e.g. "phieukin"; omitted when empty
  std::string binding_json;  // its value: canonical compact JSON, bound into the fingerprint
};

struct Election {
  std::string uuid;
  Point public_key;
  std::vector<Question> questions;
  std::string binding_json;  // of the field named "phieukin", compact; empty when absent
  std::string bytes;         // exactly as read or written: what is hashed
  std::string fingerprint;   // phi, Base64 without padding
};

Election write_election(const ElectionDraft& draft);
// malformed for anything outside this build's profile; see docs/formats.md for the limits. `reason`
// (if given) names the first thing wrong in English.
Result<Election> parse_election(std::string_view bytes, std::string* reason = nullptr);

std::string random_uuid();  // 14 random Base58 characters

}  // namespace crypto::belenios
