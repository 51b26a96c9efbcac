// Changes a picture; the checksums of a PNG's chunks follow, as far as its chunks can be told.

#include <array>
#include <random>

#include "target.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

constexpr std::size_t magic_bytes = 8, length_bytes = 4, name_bytes = 4, sum_bytes = 4;

std::uint32_t crc_of(const std::uint8_t* bytes, std::size_t size) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (std::size_t i = 0; i < size; ++i) {
    sum ^= bytes[i];
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

std::uint32_t big_endian(const std::uint8_t* bytes) {
  return std::uint32_t{bytes[0]} << 24U | std::uint32_t{bytes[1]} << 16U |
         std::uint32_t{bytes[2]} << 8U | std::uint32_t{bytes[3]};
}

void mend_sums(std::uint8_t* data, std::size_t size) {
  for (std::size_t at = magic_bytes; size - at >= length_bytes + name_bytes + sum_bytes;) {
    const std::size_t length = big_endian(data + at);
    if (length > size - at - length_bytes - name_bytes - sum_bytes) return;
    const auto sum = crc_of(data + at + length_bytes, name_bytes + length);
    auto* place = data + at + length_bytes + name_bytes + length;
    for (std::size_t i = 0; i < sum_bytes; ++i) {
      place[i] = static_cast<std::uint8_t>(sum >> (24U - 8U * i));
    }
    at += length_bytes + name_bytes + length + sum_bytes;
  }
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  const auto changed = LLVMFuzzerMutate(data, size, most);
  const bool png = fuzz::text_of(data, changed).starts_with("\x89PNG\r\n\x1A\n");
  if (png && seed % 8 != 0) mend_sums(data, changed);
  return changed;
}
