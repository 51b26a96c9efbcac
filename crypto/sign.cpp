#include "crypto/sign.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include <fmt/format.h>

#include "crypto/ensure.h"

namespace crypto {
namespace {

constexpr std::string_view untrusted_prefix = "untrusted comment: ";
constexpr std::string_view trusted_prefix = "trusted comment: ";
// The first line of a signature is not signed. Only our own and minisign's usual wording pass, so
// that no byte of a signature file can be changed unnoticed.
constexpr std::string_view minisign_signature_comment =
    "untrusted comment: signature from minisign secret key\n";
constexpr std::size_t most_key_file_bytes = 1024;
constexpr std::size_t most_comment_bytes = 1024;

constexpr std::size_t key_line_bytes = 2 + 8 + 32;
constexpr std::size_t signature_line_bytes = 2 + 8 + 64;

using Signature = std::array<std::uint8_t, crypto_sign_BYTES>;

bool is_one_line(std::string_view comment) {
  return comment.size() <= most_comment_bytes &&
         std::none_of(comment.begin(), comment.end(), [](char c) {
           const auto code = static_cast<unsigned char>(c);
           return (code < 0x20 && c != '\t') || code == 0x7f;
         });
}

// BLAKE2b-512: what minisign signs under the algorithm "ED".
std::array<std::uint8_t, 64> prehash(std::string_view content) {
  std::array<std::uint8_t, 64> digest{};
  const auto bytes = as_bytes(content);
  crypto_generichash(digest.data(), digest.size(), bytes.data(), bytes.size(), nullptr, 0);
  return digest;
}

Signature sign_bytes(const SignSecretKey& key, ByteView message) {
  Signature signature{};
  key.key.with([&](std::span<const std::uint8_t, 64> raw) {
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), raw.data());
  });
  return signature;
}

bool fits(const SignPublicKey& key, ByteView signature, ByteView message) {
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                     key.point.view().data()) == 0;
}

ByteString joined(std::initializer_list<ByteView> parts) {
  std::size_t size = 0;
  for (const auto part : parts) size += part.size();
  ByteString all(size);
  auto end = all.begin();
  for (const auto part : parts) end = std::copy(part.begin(), part.end(), end);
  return all;
}

// The second signature covers the first one and the trusted comment.
ByteString globally_signed(ByteView signature, std::string_view trusted_comment) {
  return joined({signature, as_bytes(trusted_comment)});
}

// The four lines of a signature file, each ended by a line feed (the last one's may be missing in
// no file that minisign or we write, so it is demanded). Empty if there are not exactly `count`.
std::vector<std::string_view> lines_of(std::string_view text, std::size_t count) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() <= count) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return {};
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  if (lines.size() != count) lines.clear();
  return lines;
}

bool take_prefix(std::string_view& line, std::string_view prefix) {
  if (!line.starts_with(prefix)) return false;
  line.remove_prefix(prefix.size());
  return true;
}

// The key line: "Ed", key id, point.
Result<SignPublicKey> parse_line(std::string_view line) {
  if (line.size() != key_line_bytes / 3 * 4) return tl::unexpected(Error::malformed);
  const auto raw = from_base64(line);
  if (!raw || raw->size() != key_line_bytes || (*raw)[0] != 'E' || (*raw)[1] != 'd') {
    return tl::unexpected(Error::malformed);
  }
  const ByteView view(*raw);
  SignPublicKey key;
  key.id = *decltype(key.id)::from(view.subspan(2, 8));
  key.point = *decltype(key.point)::from(view.subspan(10, 32));
  return key;
}

}  // namespace

std::string SignPublicKey::line() const {
  return to_base64(joined({as_bytes("Ed"), id.view(), point.view()}));
}

std::string SignPublicKey::file(std::string_view comment) const {
  CRYPTO_ENSURE(is_one_line(comment));
  return fmt::format("{}{}\n{}\n", untrusted_prefix, comment, line());
}

Result<SignPublicKey> SignPublicKey::parse(std::string_view text) {
  if (text.size() > most_key_file_bytes) return tl::unexpected(Error::malformed);
  if (text.find('\n') == std::string_view::npos) return parse_line(text);
  if (const auto alone = lines_of(text, 1); !alone.empty()) return parse_line(alone[0]);
  const auto lines = lines_of(text, 2);
  if (lines.empty() || !lines[0].starts_with(untrusted_prefix)) {
    return tl::unexpected(Error::malformed);
  }
  return parse_line(lines[1]);
}

SignKeyPair random_sign_keys() {
  std::array<std::uint8_t, 8> id{};
  randombytes_buf(id.data(), id.size());
  const auto seed = Secret<struct SignSeedTag, 32>::random();
  return seed.with(
      [&](std::span<const std::uint8_t, 32> raw) { return sign_keys_from_seed(id, raw); });
}

SignKeyPair sign_keys_from_seed(std::span<const std::uint8_t, 8> id,
                                std::span<const std::uint8_t, 32> seed) {
  using Key = Secret<struct SignSecretTag, 64>;
  SignPublicKey public_key;
  public_key.id = decltype(public_key.id)(id);
  auto key = Key::make([&](std::span<std::uint8_t, 64> out) {
    crypto_sign_seed_keypair(public_key.point.writable().data(), out.data(), seed.data());
  });
  return {public_key, SignSecretKey{public_key.id, std::move(key)}};
}

std::string sign_file(const SignSecretKey& key, std::string_view content,
                      std::string_view trusted_comment) {
  CRYPTO_ENSURE(is_one_line(trusted_comment));
  const auto signature = sign_bytes(key, prehash(content));
  const auto line = joined({as_bytes("ED"), key.id.view(), signature});
  const auto global = sign_bytes(key, globally_signed(signature, trusted_comment));
  return fmt::format("{}{}\n{}{}\n{}\n", own_signature_comment, to_base64(line), trusted_prefix,
                     trusted_comment, to_base64(global));
}

Result<void> check_file(const SignPublicKey& key, std::string_view content,
                        std::string_view minisig) {
  const auto refused = tl::unexpected(Error::bad_signature);
  if (minisig.size() > most_signature_file_bytes) return refused;
  if (!minisig.starts_with(own_signature_comment) &&
      !minisig.starts_with(minisign_signature_comment)) {
    return refused;
  }
  auto lines = lines_of(minisig, 4);
  if (lines.empty()) return refused;
  if (!take_prefix(lines[2], trusted_prefix) || !is_one_line(lines[2])) return refused;

  const auto line = from_base64(lines[1]);
  const auto global = from_base64(lines[3]);
  if (!line || line->size() != signature_line_bytes) return refused;
  if (!global || global->size() != crypto_sign_BYTES) return refused;
  const ByteView view(*line);
  if (view[0] != 'E' || view[1] != 'D') return refused;
  if (!std::equal(key.id.view().begin(), key.id.view().end(), view.begin() + 2)) return refused;

  const auto signature = view.subspan(10);
  if (!fits(key, signature, prehash(content))) return refused;
  if (!fits(key, *global, globally_signed(signature, lines[2]))) return refused;
  return {};
}

}  // namespace crypto
