#include "kiosk/package/commune_keys.h"

#include <fmt/format.h>

#include "crypto/hash.h"
#include "kiosk/election/text.h"

namespace kiosk::package {

namespace {

constexpr std::string_view seal_prefix = "seal ";
constexpr std::string_view not_a_key_file =
    "Tệp không phải là tệp khóa công khai của xã, phường, đặc khu.";

}  // namespace

std::string commune_keys_file(const CommuneKeys& keys, std::string_view comment) {
  return fmt::format("{}{}{}\n", keys.sign.file(comment), seal_prefix, keys.seal.hex());
}

Outcome<CommuneKeys> parse_commune_keys(std::string_view text) {
  if (text.size() > most_commune_keys_bytes || !text.ends_with('\n')) {
    return refuse(not_a_key_file);
  }
  const auto first = text.find('\n');
  const auto second = text.find('\n', first + 1);
  if (second == std::string_view::npos) return refuse(not_a_key_file);
  const auto sign = crypto::SignPublicKey::parse(text.substr(0, second + 1));
  auto last = text.substr(second + 1);
  if (!sign || !last.starts_with(seal_prefix)) return refuse(not_a_key_file);
  last.remove_prefix(seal_prefix.size());
  last.remove_suffix(1);
  const auto seal = crypto::SealPublicKey::from_hex(last);
  if (!seal) return refuse(not_a_key_file);
  return CommuneKeys{*sign, *seal};
}

std::vector<std::string> check_words_of(const CommuneKeys& keys) {
  const auto both = fmt::format("{}\n{}\n", keys.sign.line(), keys.seal.hex());
  return election::check_words(crypto::sha256(both).hex());
}

}  // namespace kiosk::package
