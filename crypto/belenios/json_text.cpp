#include "crypto/belenios/json_text.h"

#include <algorithm>
#include <vector>

namespace crypto::belenios {

namespace {

// Numbers, true, false and null; the parser would take megabytes to read one of millions of digits.
constexpr std::size_t most_bare_bytes = 4096;

// Bounds that must hold before the parser builds anything: nesting, values in all, keys per object
// (the ordered object looks its keys up one by one), and what stands outside of texts.
bool within_bounds(std::string_view bytes) {
  struct Level {
    bool object;
    std::size_t commas;
  };
  std::vector<Level> open;
  std::size_t values = 1;
  std::size_t bare = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char symbol = bytes[i];
    bare = in_text || std::string_view("\"{}[],: \t\r\n").find(symbol) != std::string_view::npos
               ? 0
               : bare + 1;
    if (bare > most_bare_bytes) return false;
    if (in_text) {
      if (symbol == '\\') ++i;
      if (symbol == '"') in_text = false;
    } else if (symbol == '"') {
      in_text = true;
    } else if (symbol == '{' || symbol == '[') {
      if (open.size() == most_json_depth || ++values > most_json_values) return false;
      open.push_back({symbol == '{', 0});
    } else if (symbol == '}' || symbol == ']') {
      if (open.empty()) return false;
      open.pop_back();
    } else if (symbol == ',') {
      if (++values > most_json_values) return false;
      const bool in_object = !open.empty() && open.back().object;
      if (in_object && ++open.back().commas >= most_object_members) return false;
    }
  }
  return open.empty() && !in_text;
}

const Json* member(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

}  // namespace

std::optional<Json> read_json(std::string_view bytes) {
  // The parser takes a zero byte for the end of its text, whatever follows, and passes over a byte
  // order mark; neither is JSON.
  if (bytes.find('\0') != std::string_view::npos || bytes.starts_with("\xef\xbb\xbf")) {
    return std::nullopt;
  }
  if (!within_bounds(bytes)) return std::nullopt;
  std::vector<std::vector<std::string>> keys;
  bool twice = false;
  const auto watch = [&](int, Json::parse_event_t event, Json& value) {
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end && !keys.empty()) keys.pop_back();
    if (event == Json::parse_event_t::key && !keys.empty()) {
      const auto& key = value.get_ref<const std::string&>();
      auto& known = keys.back();
      twice = twice || std::find(known.begin(), known.end(), key) != known.end();
      known.push_back(key);
    }
    return true;
  };
  Json parsed = Json::parse(bytes, watch, false);
  if (parsed.is_discarded() || twice) return std::nullopt;
  return parsed;
}

const Json* array_in(const Json& object, const char* key) {
  const Json* found = member(object, key);
  return found != nullptr && found->is_array() ? found : nullptr;
}

const Json* object_in(const Json& object, const char* key) {
  const Json* found = member(object, key);
  return found != nullptr && found->is_object() ? found : nullptr;
}

const std::string* text_in(const Json& object, const char* key) {
  const Json* found = member(object, key);
  return found != nullptr ? found->get_ptr<const std::string*>() : nullptr;
}

std::optional<std::uint32_t> number_in(const Json& object, const char* key) {
  const Json* found = member(object, key);
  if (found == nullptr || !found->is_number_unsigned()) return std::nullopt;
  const auto value = found->get<std::uint64_t>();
  if (value > 0xffffffffULL) return std::nullopt;
  return static_cast<std::uint32_t>(value);
}

bool only_keys(const Json& object, std::initializer_list<std::string_view> keys) {
  if (!object.is_object()) return false;
  for (const auto& item : object.items()) {
    if (std::find(keys.begin(), keys.end(), item.key()) == keys.end()) return false;
  }
  return true;
}

Result<Point> point_of(const Json& value) {
  const auto* text = value.get_ptr<const std::string*>();
  if (text == nullptr) return tl::unexpected(Error::malformed);
  return Point::parse(*text);
}

Result<Point> point_in(const Json& object, const char* key) {
  const auto* text = text_in(object, key);
  if (text == nullptr) return tl::unexpected(Error::malformed);
  return Point::parse(*text);
}

Result<ClaimedPoint> claimed_in(const Json& object, const char* key) {
  const auto* text = text_in(object, key);
  if (text == nullptr) return tl::unexpected(Error::malformed);
  return ClaimedPoint::parse(*text);
}

Result<Scalar> scalar_in(const Json& object, const char* key) {
  const auto* text = text_in(object, key);
  if (text == nullptr) return tl::unexpected(Error::malformed);
  return Scalar::parse(*text);
}

Result<Proof> proof_of(const Json& value) {
  if (!only_keys(value, {"challenge", "response"})) return tl::unexpected(Error::malformed);
  const auto challenge = scalar_in(value, "challenge");
  if (!challenge) return tl::unexpected(challenge.error());
  const auto response = scalar_in(value, "response");
  if (!response) return tl::unexpected(response.error());
  return Proof{*challenge, *response};
}

std::string proof_json(const Proof& proof) {
  return R"({"challenge":")" + proof.challenge.text() + R"(","response":")" +
         proof.response.text() + "\"}";
}

std::string json_text(std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string result = "\"";
  for (const char symbol : text) {
    const auto code = static_cast<unsigned char>(symbol);
    if (symbol == '"' || symbol == '\\') {
      result += '\\';
      result += symbol;
    } else if (code < 0x20) {
      result += "\\u00";
      result += digits[code >> 4];
      result += digits[code & 15];
    } else {
      result += symbol;
    }
  }
  return result += '"';
}

bool is_base58(std::string_view text) {
  return text.find_first_not_of(base58_alphabet) == std::string_view::npos;
}

}  // namespace crypto::belenios
