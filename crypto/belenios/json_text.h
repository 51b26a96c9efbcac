#pragma once
// The record's JSON: written field by field in the one canonical form, read with bounds on depth,
// on the size of objects and without duplicate keys. Private to this folder's sources.

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/error.h"
#include "crypto/group.h"

namespace crypto::belenios {

using Json = nlohmann::ordered_json;

inline constexpr std::size_t most_json_depth = 16;
inline constexpr std::size_t most_object_members = 64;
// Values, counted as commas and opening brackets through the whole text: a list of 50,000
// credentials and room to spare. It bounds the memory of the parsed text by a small multiple of the
// largest legal one.
inline constexpr std::size_t most_json_values = 65'536;

// nullopt for anything that is not one JSON value in valid UTF-8 within the bounds, and for a key
// that stands twice in an object. Never throws on hostile bytes.
std::optional<Json> read_json(std::string_view bytes);

// The member as an array, string, ... or nullptr.
const Json* array_in(const Json& object, const char* key);
const Json* object_in(const Json& object, const char* key);
const std::string* text_in(const Json& object, const char* key);
std::optional<std::uint32_t> number_in(const Json& object, const char* key);
// Is every key of the object one of these?
bool only_keys(const Json& object, std::initializer_list<std::string_view> keys);

Result<Point> point_in(const Json& object, const char* key);
Result<Scalar> scalar_in(const Json& object, const char* key);
Result<Point> point_of(const Json& value);
Result<ClaimedPoint> claimed_in(const Json& object, const char* key);

// A proof of knowledge: challenge and response.
struct Proof {
  Scalar challenge;
  Scalar response;
};
Result<Proof> proof_of(const Json& value);
std::string proof_json(const Proof& proof);

// "text" with the record's escapes, quotes included.
std::string json_text(std::string_view text);

// The list [..] of what `write` makes of each item.
template <class Items, class Write>
std::string list_json(const Items& items, Write&& write) {
  std::string text = "[";
  for (const auto& item : items) {
    if (text.size() > 1) text += ',';
    text += write(item);
  }
  return text += ']';
}

bool is_base58(std::string_view text);
inline constexpr std::string_view base58_alphabet =
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

}  // namespace crypto::belenios
