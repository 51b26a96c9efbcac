#include "kiosk/platform/wave.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace kiosk::platform {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t chunk_header = 8;
constexpr std::size_t most_chunks = 64;
constexpr std::uint32_t sample_bytes = 2;

// Precondition: the bytes are there.
std::uint32_t number_at(Bytes bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = size; i > 0; --i) number = number << 8U | bytes[at + i - 1];
  return number;
}

bool says(Bytes bytes, std::size_t at, std::string_view word) {
  return std::equal(word.begin(), word.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char c, std::uint8_t byte) { return static_cast<std::uint8_t>(c) == byte; });
}

// The fields of a format that say the same thing twice must agree.
std::optional<WaveError> read_format(Bytes chunk, Wave& wave) {
  if (chunk.size() != 16 && chunk.size() != 18) return WaveError::not_pcm;
  wave.channels = static_cast<std::uint16_t>(number_at(chunk, 2, 2));
  wave.rate = number_at(chunk, 4, 4);
  const bool pcm = number_at(chunk, 0, 2) == 1 && number_at(chunk, 14, 2) == 8 * sample_bytes;
  const bool plain = chunk.size() == 16 || number_at(chunk, 16, 2) == 0;
  if (!pcm || !plain) return WaveError::not_pcm;
  if (wave.channels != 1 && wave.channels != 2) return WaveError::channels;
  if (wave.rate < 8'000 || wave.rate > 48'000) return WaveError::rate;
  const std::uint32_t frame = sample_bytes * wave.channels;
  const bool agrees =
      number_at(chunk, 8, 4) == wave.rate * frame && number_at(chunk, 12, 2) == frame;
  return agrees ? std::nullopt : std::optional(WaveError::not_pcm);
}

std::optional<WaveError> read_samples(Bytes chunk, Wave& wave) {
  if (wave.rate == 0) return WaveError::no_format;
  const std::size_t frame = sample_bytes * wave.channels;
  if (chunk.empty()) return WaveError::empty;
  if (chunk.size() % frame != 0) return WaveError::wrong_length;
  if (chunk.size() > frame * wave.rate * most_wave_seconds) return WaveError::too_long;
  wave.samples.assign(chunk.begin(), chunk.end());
  return std::nullopt;
}

std::optional<WaveError> read_chunk(Bytes header, Bytes body, Wave& wave) {
  if (says(header, 0, "fmt ")) {
    return wave.rate != 0 ? WaveError::twice : read_format(body, wave);
  }
  if (says(header, 0, "data")) {
    return !wave.samples.empty() ? WaveError::twice : read_samples(body, wave);
  }
  return std::nullopt;  // titles, marks and the like are not for us
}

}  // namespace

double Wave::seconds() const {
  return static_cast<double>(samples.size()) /
         (static_cast<double>(sample_bytes) * channels * rate);
}

tl::expected<Wave, WaveError> read_wave(std::span<const std::uint8_t> file) {
  if (file.size() > most_wave_bytes) return tl::unexpected(WaveError::too_large);
  const bool named = file.size() >= 12 && says(file, 0, "RIFF") && says(file, 8, "WAVE");
  if (!named) return tl::unexpected(WaveError::not_wave);
  if (number_at(file, 4, 4) != file.size() - chunk_header) {
    return tl::unexpected(WaveError::wrong_length);
  }
  Wave wave;
  Bytes rest = file.subspan(12);
  for (std::size_t chunks = 0; !rest.empty(); ++chunks) {
    if (rest.size() < chunk_header || chunks == most_chunks) {
      return tl::unexpected(WaveError::wrong_length);
    }
    const std::uint32_t size = number_at(rest, 4, 4);
    const Bytes header = rest.first(chunk_header);
    rest = rest.subspan(chunk_header);
    if (size > rest.size()) return tl::unexpected(WaveError::wrong_length);
    if (const auto error = read_chunk(header, rest.first(size), wave)) {
      return tl::unexpected(*error);
    }
    const std::size_t padded = std::min<std::size_t>(rest.size(), size + size % 2);
    rest = rest.subspan(padded);
  }
  if (wave.samples.empty()) return tl::unexpected(WaveError::no_format);
  return wave;
}

std::array<std::uint8_t, 44> header_of(const Wave& wave) {
  std::array<std::uint8_t, 44> header{};
  const auto word = [&](std::size_t at, std::string_view text) {
    std::copy(text.begin(), text.end(), header.begin() + static_cast<std::ptrdiff_t>(at));
  };
  const auto number = [&](std::size_t at, std::size_t size, std::uint32_t value) {
    for (std::size_t i = 0; i < size; ++i) {
      header[at + i] = static_cast<std::uint8_t>(value >> (8 * i) & 0xffU);
    }
  };
  const auto size = static_cast<std::uint32_t>(wave.samples.size());
  const std::uint32_t frame = sample_bytes * wave.channels;
  word(0, "RIFF");
  number(4, 4, size + 36);
  word(8, "WAVEfmt ");
  number(16, 4, 16);
  number(20, 2, 1);
  number(22, 2, wave.channels);
  number(24, 4, wave.rate);
  number(28, 4, wave.rate * frame);
  number(32, 2, frame);
  number(34, 2, 8 * sample_bytes);
  word(36, "data");
  number(40, 4, size);
  return header;
}

}  // namespace kiosk::platform
