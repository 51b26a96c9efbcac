#include "sync/manifest.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace phieukin::sync {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format_name = "phieukin-envelope";
constexpr std::uint64_t format_version = 1;
constexpr std::size_t most_name_characters = 64;
constexpr std::size_t most_depth = 16;
// The greatest whole number every JSON reader keeps exactly.
constexpr std::uint64_t most_number = (1ULL << 53) - 1;
constexpr std::array<std::string_view, 7> kinds = {"enrolment", "package", "opening", "ballots",
                                                   "result",    "receipt", "practice"};

tl::unexpected<Failure> refusal(Error error, std::string detail) {
  return tl::unexpected(Failure{error, "manifest: " + std::move(detail)});
}

bool is_small_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_mark(char c) { return c == '.' || c == '-' || c == '_'; }

// No character that JSON, a shell, a file system or a signature's comment reads in its own way.
bool is_token(std::string_view text) {
  return text.size() <= most_name_characters && std::all_of(text.begin(), text.end(), [](char c) {
           return is_small_letter_or_digit(c) || (c >= 'A' && c <= 'Z') || is_mark(c);
         });
}

bool is_member_name(std::string_view name) {
  return !name.empty() && name.size() <= most_name_characters &&
         is_small_letter_or_digit(name.front()) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_small_letter_or_digit(c) || is_mark(c); }) &&
         name != "manifest.json" && name != "manifest.json.minisig";
}

bool is_known_kind(std::string_view kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool is_counting_number(std::uint64_t number) { return number >= 1 && number <= most_number; }

// Brackets inside strings count too: this may refuse more than it must, never less.
bool is_too_deep(std::string_view text) {
  std::size_t depth = 0;
  for (const char c : text) {
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    if (depth > most_depth) return true;
  }
  return false;
}

// The member `name` of `object` as text or number; the empty text or 0, which no field below may be
// or which the comparison of spellings finds out, if it is missing or of another type.
std::string text_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}
std::uint64_t number_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

Result<std::vector<MemberLine>> members_of(const Json& document) {
  const auto found = document.find("members");
  if (found == document.end() || !found->is_array()) {
    return refusal(Error::malformed, "no list of members");
  }
  if (found->size() > most_members) return refusal(Error::too_large, "too many members");
  std::vector<MemberLine> members;
  for (const auto& line : *found) {
    if (!line.is_object()) return refusal(Error::malformed, "member is not an object");
    const auto hash = crypto::Hash::from_hex(text_of(line, "sha256"));
    if (!hash) return refusal(Error::malformed, "member without a SHA-256");
    members.push_back({text_of(line, "name"), number_of(line, "size"), *hash});
  }
  return members;
}

Result<ReadManifest> read_document(const Json& document) {
  if (!document.is_object() || text_of(document, "format") != format_name) {
    return refusal(Error::malformed, "not an envelope");
  }
  const auto version = number_of(document, "version");
  if (version > format_version) {
    return refusal(Error::newer_format, fmt::format("version {}", version));
  }
  if (version != format_version) return refusal(Error::malformed, "no version");
  ReadManifest read;
  read.manifest.kind = text_of(document, "kind");
  read.manifest.election = text_of(document, "election");
  read.manifest.station = text_of(document, "station");
  read.manifest.device = text_of(document, "device");
  read.manifest.epoch = number_of(document, "epoch");
  read.manifest.sequence = number_of(document, "sequence");
  read.manifest.previous = text_of(document, "previous");
  auto members = members_of(document);
  if (!members) return tl::unexpected(members.error());
  read.members = std::move(*members);
  return read;
}

}  // namespace

std::string flaw_of(const Manifest& manifest) {
  if (!is_token(manifest.election)) return "election";
  if (!is_token(manifest.station)) return "station";
  if (manifest.device.empty() || !is_token(manifest.device)) return "device";
  if (!is_counting_number(manifest.epoch)) return "epoch";
  if (!is_counting_number(manifest.sequence)) return "sequence";
  if (!manifest.previous.empty() && !crypto::Hash::from_hex(manifest.previous)) return "previous";
  return is_known_kind(manifest.kind) ? "" : "kind";
}

std::string flaw_of(const std::vector<MemberLine>& members) {
  if (members.size() > most_members) return "too many members";
  std::set<std::string_view> names;
  for (const auto& member : members) {
    if (!is_member_name(member.name)) return "name of a member";
    if (member.size > most_envelope_bytes) return "size of " + member.name;
    if (!names.insert(member.name).second) return member.name + " twice";
  }
  return "";
}

std::string write_manifest(const Manifest& manifest, const std::vector<MemberLine>& members) {
  Json lines = Json::array();
  for (const auto& member : members) {
    lines.push_back(
        Json{{"name", member.name}, {"size", member.size}, {"sha256", member.hash.hex()}});
  }
  return Json{{"format", format_name},         {"version", format_version},
              {"kind", manifest.kind},         {"election", manifest.election},
              {"station", manifest.station},   {"device", manifest.device},
              {"epoch", manifest.epoch},       {"sequence", manifest.sequence},
              {"previous", manifest.previous}, {"members", std::move(lines)}}
      .dump();
}

Result<ReadManifest> read_manifest(std::string_view bytes) {
  if (bytes.size() > most_manifest_bytes) return refusal(Error::too_large, "too long");
  if (is_too_deep(bytes)) return refusal(Error::malformed, "nested too deeply");
  try {
    const auto document = Json::parse(bytes, nullptr, false);
    if (document.is_discarded()) return refusal(Error::malformed, "not JSON");
    auto read = read_document(document);
    if (!read) return read;
    if (!is_known_kind(read->manifest.kind)) {
      return refusal(Error::unknown_kind, "unknown kind");
    }
    if (const auto flaw = flaw_of(read->manifest); !flaw.empty()) {
      return refusal(Error::malformed, flaw);
    }
    if (const auto flaw = flaw_of(read->members); !flaw.empty()) {
      return refusal(Error::malformed, flaw);
    }
    if (write_manifest(read->manifest, read->members) != bytes) {
      return refusal(Error::malformed, "not in canonical form");
    }
    return read;
  } catch (const std::exception& problem) {
    return refusal(Error::malformed, problem.what());
  }
}

}  // namespace phieukin::sync
