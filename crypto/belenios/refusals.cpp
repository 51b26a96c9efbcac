#include "crypto/belenios/refusals.h"

#include <algorithm>
#include <array>

#include "crypto/belenios/result_format.h"

namespace crypto::belenios {

namespace {

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// What is wrong with a value that should be an element or a scalar, by the name it goes under.
std::string value_fault(std::string_view key, const Json& value) {
  const bool element = is_one_of(key, {"alpha", "beta", "credential", "decryption_factors"});
  const bool scalar = is_one_of(key, {"challenge", "response"});
  if (!element && !scalar) return "";
  const auto* text = value.get_ptr<const std::string*>();
  if (text == nullptr) return "is not a text";
  return element ? element_fault(*text) : scalar_fault(*text);
}

// A reason is read by people: no name of a hostile object may get into it.
bool is_known(std::string_view key) {
  return is_one_of(key, {"answers", "choices", "individual_proofs", "overall_proof", "blank_proof",
                         "alpha", "beta", "credential", "signature", "proof", "challenge",
                         "response", "decryption_factors", "decryption_proofs"});
}

// The depth is bounded by the reader of the JSON.
// NOLINTNEXTLINE(misc-no-recursion)
std::string search(const Json& value, const std::string& path, std::string_view key) {
  if (value.is_object()) {
    for (const auto& item : value.items()) {
      if (!is_known(item.key())) continue;
      const auto inner = path.empty() ? item.key() : path + ", " + item.key();
      if (auto fault = search(item.value(), inner, item.key()); !fault.empty()) return fault;
    }
    return "";
  }
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      const auto inner = path + " " + std::to_string(i + 1);
      if (auto fault = search(value[i], inner, key); !fault.empty()) return fault;
    }
    return "";
  }
  const auto fault = value_fault(key, value);
  return fault.empty() ? "" : path + " " + fault;
}

}  // namespace

std::string element_fault(std::string_view text) {
  const auto point = Point::parse(text);
  if (point) return "";
  return point.error() == Error::malformed ? "is not 64 lower-case hexadecimal digits"
                                           : "is not an element of the group";
}

std::string scalar_fault(std::string_view text) {
  if (Scalar::parse(text)) return "";
  const bool plain = !text.empty() && text.front() != '0' &&
                     text.find_first_not_of("0123456789") == std::string_view::npos;
  return plain ? "is not below the order of the group" : "is not a plain decimal number";
}

std::string stranger_in(const Json& object) { return search(object, "", ""); }

std::string sized_fault(std::string_view found, const Tally& expected) {
  const auto object = read_json(found);
  if (!object || !object->is_object()) return "the sized tally is not a JSON object";
  const auto says = [&](const char* field, std::uint64_t wanted) {
    const auto place = object->find(field);
    return place != object->end() && count_of(*place) == wanted;
  };
  if (!says("num_tallied", expected.ballots())) {
    return "num_tallied is not the number of counted ballots, " +
           std::to_string(expected.ballots());
  }
  if (!says("total_weight", expected.total_weight())) {
    return "total_weight is not the weight of the counted ballots, " +
           std::to_string(expected.total_weight());
  }
  const auto* hash = text_in(*object, "encrypted_tally");
  if (hash == nullptr || *hash != sha256(expected.json()).hex()) {
    return "the sized tally does not name the hash of the tally";
  }
  return "the sized tally is not in canonical form";
}

std::string result_fault(std::string_view found, const Counts& expected,
                         std::uint64_t total_weight) {
  const auto object = read_json(found);
  const Json* rows = object ? array_in(*object, "result") : nullptr;
  if (rows == nullptr) return "the result does not have the form of a result";
  if (rows->size() != expected.size()) return "the result has a wrong number of questions";
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto question = "question " + std::to_string(i + 1) + " of the result";
    const auto& row = (*rows)[i];
    if (!row.is_array()) return question + " is not a list";
    if (row.size() != expected[i].size()) return question + " has a wrong number of choices";
    for (std::size_t j = 0; j < row.size(); ++j) {
      const auto choice = "choice " + std::to_string(j + 1) + " of " + question;
      const auto count = count_of(row[j]);
      if (!count) return choice + " is not a plain number";
      if (*count > total_weight) return choice + " is greater than the number of ballots";
      if (*count != expected[i][j]) return choice + " is not what the partial decryptions give";
    }
  }
  return "the result is not in canonical form";
}

std::string_view packer_of(std::string_view bytes) {
  struct Packer {
    std::string_view magic;
    std::string_view name;
  };
  static constexpr std::array packers{
      Packer{"\x1f\x8b", "gzip"},         Packer{"\xfd\x37zXZ", "xz"}, Packer{"BZh", "bzip2"},
      Packer{"\x28\xb5\x2f\xfd", "zstd"}, Packer{"PK", "zip"},
  };
  for (const auto& packer : packers) {
    if (bytes.starts_with(packer.magic)) return packer.name;
  }
  return "";
}

std::string_view header_fault(std::string_view found, std::string_view canonical) {
  struct Field {
    std::size_t from;
    std::size_t length;
    std::string_view fault;
  };
  // The checksum comes last: it differs whenever another field does.
  static constexpr std::array fields{
      Field{0, 100, "has something after its name"},
      Field{100, 8, "does not have the mode 0000644"},
      Field{108, 16, "does not belong to user and group 0"},
      Field{124, 12, "does not have its size as 11 octal digits"},
      Field{136, 12, "does not have the time of the record"},
      Field{156, 1, "is not a plain file"},
      Field{157, 100, "names a link"},
      Field{257, 255, "has fields an old-style tar does not have"},
      Field{148, 8, "has a wrong checksum"},
  };
  for (const auto& [from, length, fault] : fields) {
    if (found.substr(from, length) != canonical.substr(from, length)) return fault;
  }
  return "has a header that is not the canonical one";
}

std::string event_fault(const Json& found, std::string_view parent, std::uint64_t height,
                        std::string_view payload) {
  const auto says = [&](const char* field, std::string_view wanted) {
    const auto* text = text_in(found, field);
    return wanted.empty() ? !found.contains(field) : text != nullptr && *text == wanted;
  };
  if (!says("parent", parent)) return "the parent is not the hash of the event before";
  const auto said = number_in(found, "height");
  if (!said || *said != height) return "the height is not " + std::to_string(height);
  if (!says("payload", payload)) {
    return payload.empty() ? "there is a payload where none belongs"
                           : "the payload is not the hash of the member before the event";
  }
  return "the event is not in canonical form";
}

}  // namespace crypto::belenios
