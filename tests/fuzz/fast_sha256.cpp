// libsodium's SHA-256 takes a quarter of the time of toy_record, because it does not know the
// processor's instructions for it. The same function with them, in place of libsodium's own in the
// toy flavour only; demand_sha256 compares the two.

#include <sodium.h>

#include "crypto/ensure.h"
#include "toy_group.h"

#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>

#include <array>
#include <cstring>

namespace {

alignas(16) constexpr std::array<std::uint32_t, 64> round_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

bool has_instructions() {
  static const bool found = [] {
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b >> 29 & 1U) != 0;
  }();
  return found;
}

__m128i load(const void* bytes) {
  return _mm_loadu_si128(static_cast<const __m128i*>(bytes));  // any alignment
}

struct State {
  __m128i abef;
  __m128i cdgh;
};

__attribute__((target("sha,sse4.1"))) void add_block(State& state, const std::uint8_t* block) {
  const auto big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  const State before = state;
  __m128i words[4] = {};
  for (std::size_t i = 0; i < 16; ++i) {
    auto& now = words[i % 4];
    if (i < 4) {
      now = _mm_shuffle_epi8(load(block + 16 * i), big_endian);
    } else {
      const auto before_now = words[(i + 3) % 4];
      const auto middle = _mm_alignr_epi8(before_now, words[(i + 2) % 4], 4);
      now = _mm_add_epi32(_mm_sha256msg1_epu32(now, words[(i + 1) % 4]), middle);
      now = _mm_sha256msg2_epu32(now, before_now);
    }
    const auto added = _mm_add_epi32(now, load(&round_constants[4 * i]));
    state.cdgh = _mm_sha256rnds2_epu32(state.cdgh, state.abef, added);
    state.abef = _mm_sha256rnds2_epu32(state.abef, state.cdgh, _mm_shuffle_epi32(added, 0x0e));
  }
  state.abef = _mm_add_epi32(state.abef, before.abef);
  state.cdgh = _mm_add_epi32(state.cdgh, before.cdgh);
}

void hash(std::uint8_t* out, const std::uint8_t* bytes, std::size_t size) {
  State state{_mm_set_epi32(0x6a09e667, static_cast<int>(0xbb67ae85), 0x510e527f,
                            static_cast<int>(0x9b05688c)),
              _mm_set_epi32(0x3c6ef372, static_cast<int>(0xa54ff53a), 0x1f83d9ab, 0x5be0cd19)};
  std::size_t at = 0;
  for (; size - at >= 64; at += 64) add_block(state, bytes + at);
  std::array<std::uint8_t, 128> end{};
  if (size > at) std::memcpy(end.data(), bytes + at, size - at);
  end[size - at] = 0x80;
  const std::size_t length = size - at < 56 ? 64 : 128;
  for (std::size_t i = 0; i < 8; ++i) {
    end[length - 1 - i] = static_cast<std::uint8_t>(8 * size >> (8 * i));
  }
  for (std::size_t i = 0; i < length; i += 64) add_block(state, end.data() + i);
  std::array<std::uint32_t, 8> words{};  // f e b a, h g d c
  std::memcpy(words.data(), &state.abef, 16);
  std::memcpy(words.data() + 4, &state.cdgh, 16);
  constexpr std::array<std::size_t, 8> places = {3, 2, 7, 6, 1, 0, 5, 4};
  for (std::size_t i = 0; i < 32; ++i) {
    out[i] = static_cast<std::uint8_t>(words[places[i / 4]] >> (24 - 8 * (i % 4)));
  }
}

int slowly(std::uint8_t* out, const std::uint8_t* bytes, std::size_t size) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, bytes, size);
  return crypto_hash_sha256_final(&state, out);
}

}  // namespace

extern "C" int crypto_hash_sha256(unsigned char* out, const unsigned char* in,
                                  unsigned long long inlen) {
  if (!has_instructions()) return slowly(out, in, inlen);
  hash(out, in, inlen);
  return 0;
}

namespace fuzz::toy {

void demand_sha256() {
  std::array<std::uint8_t, 300> bytes{};
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    std::array<std::uint8_t, 32> fast{};
    std::array<std::uint8_t, 32> slow{};
    CRYPTO_ENSURE(crypto_hash_sha256(fast.data(), bytes.data(), size) == 0);
    CRYPTO_ENSURE(slowly(slow.data(), bytes.data(), size) == 0);
    CRYPTO_ENSURE(fast == slow);
    bytes[size] = static_cast<std::uint8_t>(7 * size + 1);
  }
}

}  // namespace fuzz::toy
#else
namespace fuzz::toy {
void demand_sha256() {}
}  // namespace fuzz::toy
#endif
