#pragma once
// WAV files for tests, honest unless a test spoils them.

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/platform/wave.h"

namespace kiosk::platform::testing {

using Bytes = std::vector<std::uint8_t>;

inline Wave tone(double seconds, std::uint32_t rate = 22'050, std::uint16_t channels = 1) {
  Wave wave{channels, rate, {}};
  const auto frames = static_cast<std::size_t>(seconds * rate);
  for (std::size_t i = 0; i < frames * channels; ++i) {
    wave.samples.push_back(static_cast<std::uint8_t>(i * 7 % 256));
    wave.samples.push_back(static_cast<std::uint8_t>(i % 16));
  }
  return wave;
}

inline Bytes file_of(const Wave& wave) {
  const auto header = header_of(wave);
  Bytes file(header.begin(), header.end());
  file.insert(file.end(), wave.samples.begin(), wave.samples.end());
  return file;
}

inline void set_number(Bytes& file, std::size_t at, std::size_t size, std::uint32_t value) {
  for (std::size_t i = 0; i < size; ++i) {
    file.at(at + i) = static_cast<std::uint8_t>(value >> (8 * i) & 0xffU);
  }
}

inline void add_chunk(Bytes& file, const std::string& name, std::size_t size) {
  file.insert(file.end(), name.begin(), name.end());
  file.resize(file.size() + 4);
  set_number(file, file.size() - 4, 4, static_cast<std::uint32_t>(size));
  file.resize(file.size() + size + size % 2);
  set_number(file, 4, 4, static_cast<std::uint32_t>(file.size() - 8));
}

}  // namespace kiosk::platform::testing
