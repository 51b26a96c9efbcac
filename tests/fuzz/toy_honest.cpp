// What honest people made. The source of randomness is no such thing here: the same election must
// come out of it every time, for what a run has learnt is kept for the next.

#include <sodium.h>

#include <cstring>

#include "crypto/ensure.h"
#include "toy_group.h"
#include "toy_record.h"

namespace fuzz::toy {

namespace belenios = crypto::belenios;

namespace {

std::uint64_t times = 0;

void fill(void* out, std::size_t size) {
  std::array<std::uint8_t, randombytes_SEEDBYTES> seed{};
  std::memcpy(seed.data(), &++times, sizeof times);
  randombytes_buf_deterministic(out, size, seed.data());
}

std::uint32_t word() {
  std::uint32_t value = 0;
  fill(&value, sizeof value);
  return value;
}

const char* source_name() { return "the same every time"; }

struct Honest {
  belenios::sample::Parts parts;
  std::vector<std::string> trustees;
};

Honest make() {
  static randombytes_implementation source{source_name, word, nullptr, nullptr, fill, nullptr};
  CRYPTO_ENSURE(randombytes_set_implementation(&source) == 0 && sodium_init() >= 0);
  times = 1;  // however often sodium_init has asked
  demand_toy_group();
  demand_sha256();
  belenios::sample::Shape shape;
  shape.threshold = 1;
  shape.trustees = 2;
  shape.voters = 2;
  shape.ballots = 1;
  shape.questions = {belenios::sample::question_of(1, 0, 1, true)};
  std::mt19937 random(1);
  Honest honest{belenios::sample::make_parts(shape, random), {}};
  honest.trustees.push_back(honest.parts.generated.trustees_json);
  using Entries = std::vector<belenios::TrusteeEntry>;
  for (const auto& entries : {Entries{{}}, Entries{{}, {}}, Entries{{2, 3}}, Entries{{}, {1, 2}}}) {
    honest.trustees.push_back(belenios::generate_trustee_list(entries).trustees_json);
  }
  return honest;
}

const Honest& honest() {
  static const Honest made = make();
  return made;
}

}  // namespace

const belenios::sample::Parts& honest_parts() { return honest().parts; }

const std::string& honest_trustees(std::mt19937& random) {
  const auto& lists = honest().trustees;
  return lists[random() % lists.size()];
}

}  // namespace fuzz::toy
