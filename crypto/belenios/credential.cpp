#include "crypto/belenios/credential.h"

#include <sodium.h>

#include <algorithm>
#include <set>

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

Result<std::vector<Point>> parse_credential_list(std::string_view bytes, std::string* reason) {
  const auto refuse = [&](std::string why, Error error = Error::malformed) {
    if (reason != nullptr) *reason = std::move(why);
    return tl::unexpected(error);
  };
  const auto list = read_json(bytes);
  if (!list || !list->is_array()) return refuse("the credentials are not a JSON list");
  if (list->size() > most_credentials) return refuse("there are more than 50,000 credentials");
  std::vector<Point> credentials;
  credentials.reserve(list->size());
  std::set<Point> known;
  for (const auto& item : *list) {
    const auto place = "credential " + std::to_string(credentials.size() + 1);
    const auto* text = item.get_ptr<const std::string*>();
    if (text == nullptr) return refuse(place + " is not a text");
    const auto point = Point::parse(*text);
    if (!point) return refuse(place + " " + element_fault(*text), point.error());
    // The identity is the public half of the secret zero, which everybody knows.
    if (point->is_identity()) return refuse(place + " is the identity", Error::not_in_group);
    if (!known.insert(*point).second) return refuse(place + " stands in the list before");
    credentials.push_back(*point);
  }
  return credentials;
}

}  // namespace crypto::belenios
