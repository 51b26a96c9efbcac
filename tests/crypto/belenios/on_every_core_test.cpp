#include "crypto/belenios/on_every_core.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace crypto::belenios {

TEST_CASE("every piece is done once") {
  for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
    std::vector<std::atomic<int>> done(count);
    on_every_core(count, [&](std::size_t i) {
      ++done[i];
      return true;
    });
    for (const auto& times : done) CHECK(times == 1);
  }
}

TEST_CASE("all pieces before the first refused one are done") {
  std::vector<std::atomic<int>> done(1000);
  on_every_core(done.size(), [&](std::size_t i) {
    ++done[i];
    return i != 100 && i != 700;
  });
  for (std::size_t i = 0; i <= 100; ++i) CHECK(done[i] == 1);
}

TEST_CASE("what a piece throws arrives, whichever thread it was on") {
  for (const std::size_t thrower : {0U, 1U, 499U}) {
    CHECK_THROWS_AS(on_every_core(500,
                                  [&](std::size_t i) -> bool {
                                    if (i == thrower) throw std::runtime_error("piece");
                                    return true;
                                  }),
                    std::runtime_error);
  }
}

}  // namespace crypto::belenios
