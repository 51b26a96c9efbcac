#include "kiosk/platform/wave.h"

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "wave_file.h"

using namespace kiosk::platform;
using namespace kiosk::platform::testing;

namespace {

// Offsets in a file without other chunks.
constexpr std::size_t riff_size = 4, format_size = 16, tag = 20, channels = 22, rate = 24,
                      byte_rate = 28, frame = 32, bits = 34, data_size = 40, first_sample = 44;

WaveError refused(const Bytes& file) {
  const auto wave = read_wave(file);
  REQUIRE_FALSE(wave);
  return wave.error();
}

WaveError changed(std::size_t at, std::size_t size, std::uint32_t value) {
  Bytes file = file_of(tone(0.1));
  set_number(file, at, size, value);
  return refused(file);
}

}  // namespace

TEST_CASE("recordings of every allowed kind are read and written alike") {
  for (const std::uint32_t one_rate : {8'000U, 16'000U, 22'050U, 44'100U, 48'000U}) {
    for (const std::uint16_t sides : {std::uint16_t{1}, std::uint16_t{2}}) {
      const Wave wave = tone(0.5, one_rate, sides);
      const auto read = read_wave(file_of(wave));
      REQUIRE(read);
      CHECK(read->rate == one_rate);
      CHECK(read->channels == sides);
      CHECK(read->samples == wave.samples);
      CHECK(read->seconds() > 0.49);
      CHECK(read->seconds() < 0.51);
    }
  }
}

TEST_CASE("titles and marks beside the sound are skipped") {
  Bytes file = file_of(tone(0.1));
  add_chunk(file, "LIST", 27);
  add_chunk(file, "id3 ", 0);
  const auto wave = read_wave(file);
  REQUIRE(wave);
  CHECK(wave->samples == tone(0.1).samples);
  for (int i = 0; i < 70; ++i) add_chunk(file, "note", 2);
  CHECK(refused(file) == WaveError::wrong_length);  // a file of chunks is no recording
}

TEST_CASE("headers that lie are refused") {
  CHECK(changed(0, 1, 'r') == WaveError::not_wave);
  CHECK(changed(8, 4, 0) == WaveError::not_wave);
  for (const std::uint32_t size : {0U, 35U, 0x7fff'ffffU, 0xffff'ffffU}) {
    CHECK(changed(riff_size, 4, size) == WaveError::wrong_length);
  }
  for (const std::uint32_t size : {0x7fff'ffffU, 0xffff'ffffU}) {
    CHECK(changed(data_size, 4, size) == WaveError::wrong_length);
    CHECK(changed(format_size, 4, size) == WaveError::wrong_length);
  }
  for (const std::uint32_t other : {0U, 2U, 3U, 6U, 7U, 0xfffeU}) {
    CHECK(changed(tag, 2, other) == WaveError::not_pcm);
  }
  for (const std::uint32_t other : {0U, 8U, 24U, 32U}) {
    CHECK(changed(bits, 2, other) == WaveError::not_pcm);
  }
  CHECK(changed(byte_rate, 4, 22'050) == WaveError::not_pcm);
  CHECK(changed(frame, 2, 4) == WaveError::not_pcm);
  for (const std::uint32_t other : {0U, 3U, 0xffffU}) {
    CHECK(changed(channels, 2, other) == WaveError::channels);
  }
  for (const std::uint32_t other : {0U, 7'999U, 48'001U, 0xffff'ffffU}) {
    CHECK(changed(rate, 4, other) == WaveError::rate);
  }
}

TEST_CASE("sound must be there, whole, once and not too long") {
  Bytes empty = file_of(tone(0.1));
  empty.resize(first_sample);
  set_number(empty, data_size, 4, 0);
  set_number(empty, riff_size, 4, 36);
  CHECK(refused(empty) == WaveError::empty);

  Bytes half = file_of(tone(0.1));
  half.pop_back();
  set_number(half, data_size, 4, static_cast<std::uint32_t>(half.size() - first_sample));
  set_number(half, riff_size, 4, static_cast<std::uint32_t>(half.size() - 8));
  CHECK(refused(half) == WaveError::wrong_length);

  Bytes silent = file_of(tone(0.1));
  silent.resize(36);
  set_number(silent, riff_size, 4, 28);
  CHECK(refused(silent) == WaveError::no_format);

  Bytes unnamed = file_of(tone(0.1));
  unnamed.erase(unnamed.begin() + 12, unnamed.begin() + 36);
  set_number(unnamed, riff_size, 4, static_cast<std::uint32_t>(unnamed.size() - 8));
  CHECK(refused(unnamed) == WaveError::no_format);

  Bytes twice = file_of(tone(0.1));
  add_chunk(twice, "data", 4);
  CHECK(refused(twice) == WaveError::twice);
  Bytes formats = file_of(tone(0.1));
  add_chunk(formats, "fmt ", 16);
  CHECK(refused(formats) == WaveError::twice);

  CHECK(read_wave(file_of(tone(30, 8'000))));
  CHECK(refused(file_of(tone(30.01, 8'000))) == WaveError::too_long);
  CHECK(refused(Bytes(most_wave_bytes + 1)) == WaveError::too_large);
  CHECK(refused({}) == WaveError::not_wave);
}

TEST_CASE("a file cut anywhere is refused") {
  const Bytes whole = file_of(tone(0.02));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(read_wave(Bytes(whole.begin(), whole.begin() + static_cast<long>(size))));
  }
}

TEST_CASE("no change of the header gives more sound than there is") {
  const auto seed = Catch::getSeed();
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const Bytes whole = file_of(tone(0.05));
  std::size_t refusals = 0;
  for (int round = 0; round < 20'000; ++round) {
    Bytes file = whole;
    for (std::uint64_t i = random() % 4 + 1; i > 0; --i) {
      file[random() % first_sample] = static_cast<std::uint8_t>(random() % 256);
    }
    const auto wave = read_wave(file);
    if (!wave) {
      ++refusals;
    } else {
      CHECK(wave->samples.size() <= file.size() - first_sample);
      CHECK(wave->seconds() <= most_wave_seconds);
    }
  }
  CHECK(refusals > 15'000);
}
