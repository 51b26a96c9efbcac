#pragma once
// Draws everything that gives a simulated round its shape: names, turnouts, who wins, which letters
// are lost. The same seed gives the same round on every machine, so the distributions are our own.
// Nothing of the product draws from here; its randomness stays libsodium's.

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace phieukin::round {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  // In [0, bound); a bias of 2^-40 does no harm here.
  std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }
  // Both ends may come.
  std::uint64_t between(std::uint64_t low, std::uint64_t high) {
    return low + below(high - low + 1);
  }
  bool one_in(std::uint64_t count) { return below(count) == 0; }

  template <class List>
  const auto& pick(const List& list) {
    return list[below(list.size())];
  }
  template <class Element>
  void shuffle(std::vector<Element>& list) {
    for (auto left = list.size(); left > 1; --left) std::swap(list[left - 1], list[below(left)]);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace phieukin::round
