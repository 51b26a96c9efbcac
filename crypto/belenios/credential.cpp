#include "crypto/belenios/credential.h"

#include <sodium.h>

#include <algorithm>
#include <optional>
#include <set>

#include "crypto/belenios/on_every_core.h"
#include "crypto/belenios/refusals.h"
#include "crypto/random.h"

namespace crypto::belenios {

namespace {

constexpr std::size_t most_credentials = 50'000;

bool is_dash_place(std::size_t place) { return place == 5 || place == 12 || place == 18; }

// SHA-256 of "derive_credential|<uuid>|<part>|<credential>", written into guarded memory.
void hash_part(std::span<std::uint8_t, 32> out, std::string_view uuid, char part,
               std::span<const std::uint8_t, 25> credential) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  const auto feed = [&](ByteView bytes) {
    crypto_hash_sha256_update(&state, bytes.data(), bytes.size());
  };
  feed(as_bytes("derive_credential|"));
  feed(as_bytes(uuid));
  feed(as_bytes("|"));
  feed(as_bytes({&part, 1}));
  feed(as_bytes("|"));
  feed(credential);
  crypto_hash_sha256_final(&state, out.data());
  sodium_memzero(&state, sizeof state);
}

// Decimal without sign or leading zero, small enough for any sum of them to fit.
std::optional<std::uint64_t> read_weight(std::string_view digits) {
  if (digits.empty() || digits.size() > 10 || (digits[0] == '0' && digits.size() > 1)) {
    return std::nullopt;
  }
  std::uint64_t weight = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    weight = weight * 10 + static_cast<std::uint64_t>(digit - '0');
  }
  return weight;
}

struct ListEntry {
  WeightedCredential credential;
  std::string fault;  // empty when all is well
  Error error = Error::malformed;
};

ListEntry read_entry(const Json& item, bool weights) {
  ListEntry entry;
  const auto refuse = [&](std::string what, Error error = Error::malformed) {
    entry.fault = std::move(what);
    entry.error = error;
    return entry;
  };
  const auto* text = item.get_ptr<const std::string*>();
  if (text == nullptr) return refuse("is not a text");
  const auto comma = weights ? text->find(',') : std::string::npos;
  const auto element = std::string_view(*text).substr(0, comma);
  const auto credential = Point::parse(element);
  if (!credential) return refuse(element_fault(element), credential.error());
  // The identity is the public half of the secret zero, which everybody knows.
  if (credential->is_identity()) return refuse("is the identity", Error::not_in_group);
  entry.credential = {*credential, 1, comma != std::string::npos};
  if (!entry.credential.weighted) return entry;
  const auto weight = read_weight(std::string_view(*text).substr(comma + 1));
  if (!weight) return refuse("has a malformed weight");
  entry.credential.weight = *weight;
  return entry;
}

// Up to the first that has a fault. Most of the time goes into membership of the group.
std::vector<ListEntry> read_entries(const Json& list, bool weights) {
  std::vector<ListEntry> entries(list.size());
  on_every_core(list.size(), [&](std::size_t i) {
    entries[i] = read_entry(list[i], weights);
    return entries[i].fault.empty();
  });
  return entries;
}

Result<std::vector<WeightedCredential>> parse_list(std::string_view bytes, bool weights,
                                                   std::string* reason) {
  const auto refuse = [&](std::string why, Error error = Error::malformed) {
    if (reason != nullptr) *reason = std::move(why);
    return tl::unexpected(error);
  };
  const auto list = read_json(bytes);
  if (!list || !list->is_array()) return refuse("the credentials are not a JSON list");
  if (list->size() > most_credentials) return refuse("there are more than 50,000 credentials");
  std::vector<WeightedCredential> credentials;
  credentials.reserve(list->size());
  std::set<Point> known;
  std::uint64_t total = 0;
  for (const auto& entry : read_entries(*list, weights)) {
    const auto place = "credential " + std::to_string(credentials.size() + 1) + " ";
    if (!entry.fault.empty()) return refuse(place + entry.fault, entry.error);
    const auto& [credential, weight, weighted] = entry.credential;
    if (!known.insert(credential).second) return refuse(place + "stands in the list before");
    total += weight;
    if (total > most_total_weight) return refuse("the sum of the weights is above 2^32");
    credentials.push_back(entry.credential);
  }
  return credentials;
}

}  // namespace

Credential random_credential() {
  return Credential::make([](std::span<std::uint8_t, 25> out) {
    for (std::size_t i = 0; i < out.size(); ++i) {
      const auto digit = random_below(static_cast<std::uint32_t>(base58_alphabet.size()));
      out[i] = static_cast<std::uint8_t>(is_dash_place(i) ? '-' : base58_alphabet[digit]);
    }
  });
}

Result<Credential> read_credential(std::span<const std::uint8_t> text) {
  if (text.size() != Credential::size) return tl::unexpected(Error::malformed);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto symbol = static_cast<char>(text[i]);
    const bool fits =
        is_dash_place(i) ? symbol == '-' : base58_alphabet.find(symbol) != std::string_view::npos;
    if (!fits) return tl::unexpected(Error::malformed);
  }
  return Credential::make(
      [&](std::span<std::uint8_t, 25> out) { std::copy(text.begin(), text.end(), out.begin()); });
}

SecretScalar credential_scalar(const Credential& credential, std::string_view uuid) {
  using Wide = Secret<struct CredentialHashTag, 64>;
  const Wide wide = Wide::make([&](std::span<std::uint8_t, 64> out) {
    credential.with([&](std::span<const std::uint8_t, 25> text) {
      hash_part(out.first<32>(), uuid, '0', text);
      hash_part(out.last<32>(), uuid, '1', text);
    });
  });
  return wide.with(
      [](std::span<const std::uint8_t, 64> bytes) { return secret_scalar_from_wide(bytes); });
}

Point public_credential(const Credential& credential, std::string_view uuid) {
  return base_power(credential_scalar(credential, uuid));
}

std::string write_credential_list(std::vector<Point> credentials) {
  std::sort(credentials.begin(), credentials.end());
  return list_json(credentials, [](const Point& point) { return json_text(point.text()); });
}

Result<std::vector<WeightedCredential>> parse_weighted_list(std::string_view bytes,
                                                            std::string* reason) {
  return parse_list(bytes, true, reason);
}

Result<std::vector<Point>> parse_credential_list(std::string_view bytes, std::string* reason) {
  const auto list = parse_list(bytes, false, reason);
  if (!list) return tl::unexpected(list.error());
  std::vector<Point> credentials;
  credentials.reserve(list->size());
  for (const auto& entry : *list) credentials.push_back(entry.credential);
  return credentials;
}

}  // namespace crypto::belenios
