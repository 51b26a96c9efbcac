#pragma once
// A recording: 16-bit PCM in a WAV file, read strictly and within limits (docs/formats/clips.md).
// What is played is written anew from the samples, so that no other program ever sees the file.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <tl/expected.hpp>

namespace kiosk::platform {

inline constexpr std::size_t most_wave_bytes = 6 * 1024 * 1024;
inline constexpr unsigned most_wave_seconds = 30;

enum class WaveError {
  too_large,     // more than most_wave_bytes
  not_wave,      // no RIFF header of a WAV file
  wrong_length,  // the lengths in the file are not those of its bytes
  twice,         // format or samples come a second time
  no_format,     // samples without a format before them, or no samples
  not_pcm,       // not 16 bits a sample, PCM
  channels,      // neither mono nor stereo
  rate,          // not 8,000 to 48,000 samples a second
  empty,
  too_long,  // more than most_wave_seconds
};

struct Wave {
  std::uint16_t channels = 1;
  std::uint32_t rate = 0;
  std::vector<std::uint8_t> samples;  // little endian, as in the file

  double seconds() const;
};

tl::expected<Wave, WaveError> read_wave(std::span<const std::uint8_t> file);

// The 44 bytes that stand before the samples.
std::array<std::uint8_t, 44> header_of(const Wave& wave);

}  // namespace kiosk::platform
