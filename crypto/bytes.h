#pragma once
// Public byte strings of a fixed length, each with a type of its own so that a key is never passed
// where a hash is meant. Nothing secret lives here: see secret.h.

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crypto {

using ByteView = std::span<const std::uint8_t>;
using ByteString = std::vector<std::uint8_t>;

// Lower-case hexadecimal. from_hex accepts lower case only and nullopt on anything else.
std::string to_hex(ByteView bytes);
std::optional<ByteString> from_hex(std::string_view text);

// Standard Base64 with padding; the decoder is strict (canonical padding, no white space).
std::string to_base64(ByteView bytes);
std::optional<ByteString> from_base64(std::string_view text);

inline ByteView as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template <class Tag, std::size_t N>
class Bytes {
 public:
  static constexpr std::size_t size = N;

  Bytes() = default;  // all zero
  explicit Bytes(std::span<const std::uint8_t, N> from) {
    for (std::size_t i = 0; i < N; ++i) data_[i] = from[i];
  }
  // nullopt unless `from` is exactly N long.
  static std::optional<Bytes> from(ByteView from) {
    if (from.size() != N) return std::nullopt;
    return Bytes(from.first<N>());
  }
  static std::optional<Bytes> from_hex(std::string_view text) {
    const auto raw = crypto::from_hex(text);
    return raw ? from(*raw) : std::nullopt;
  }

  std::span<const std::uint8_t, N> view() const { return data_; }
  std::span<std::uint8_t, N> writable() { return data_; }
  std::string hex() const { return to_hex(data_); }

  auto operator<=>(const Bytes&) const = default;

 private:
  std::array<std::uint8_t, N> data_{};
};

}  // namespace crypto
