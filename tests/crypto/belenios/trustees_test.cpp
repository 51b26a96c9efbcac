#include "crypto/belenios/trustees.h"

#include <catch2/catch_test_macros.hpp>

#include "sample_record.h"

namespace crypto::belenios {

namespace {

Point opened(const SecretScalar& secret) { return base_power(secret); }

std::vector<TrusteeShare> chosen(const std::vector<TrusteeShare>& shares, unsigned subset) {
  std::vector<TrusteeShare> some;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if ((subset >> i & 1U) != 0) some.push_back({shares[i].index, secret_copy(shares[i].secret)});
  }
  return some;
}

}  // namespace

TEST_CASE("generated trustees pass their own check and any k shares give the key") {
  for (std::uint32_t size = 2; size <= 5; ++size) {
    for (std::uint32_t threshold = 1; threshold < size; ++threshold) {
      INFO(threshold << " of " << size);
      const auto made = generate_trustees(threshold, size);
      std::string reason;
      const auto checked = check_trustees(made.trustees_json, &reason);
      INFO(reason);
      REQUIRE(checked);
      CHECK(checked->public_key == made.public_key);
      CHECK(checked->threshold == threshold);
      CHECK(checked->size == size);
      CHECK(checked->decryptions_needed() == threshold);
      for (unsigned subset = 1; subset < 1U << size; ++subset) {
        const auto shares = chosen(made.shares, subset);
        const auto joined = join_shares(shares, threshold);
        CHECK(joined.has_value() == (shares.size() >= threshold));
        if (joined) CHECK(opened(*joined) == made.public_key);
      }
      for (std::size_t i = 0; i < size; ++i) {
        CHECK(opened(made.shares[i].secret) == checked->keys[i].key);
      }
    }
  }
}

TEST_CASE("trustees of the peer tool pass, changed ones do not") {
  const auto honest = sample::read_vector("bt33-ed-c3-pedersen_2_3/trustees.json");
  REQUIRE(check_trustees(honest));
  std::size_t changed = 0;
  for (std::size_t i = 0; i < honest.size(); i += 7) {
    auto forged = honest;
    if (forged[i] >= '0' && forged[i] <= '8') {
      forged[i] = static_cast<char>(forged[i] + 1);
    } else if (forged[i] == 'a') {
      forged[i] = 'b';
    } else {
      continue;
    }
    ++changed;
    INFO("byte " << i);
    std::string reason;
    CHECK_FALSE(check_trustees(forged, &reason));
    CHECK_FALSE(reason.empty());
  }
  CHECK(changed > 200);
}

TEST_CASE("malformed lists of trustees are refused") {
  for (const auto* text : {"", "[]", "{}", "[[]]", "[[\"Single\"]]", "[[\"Single\",{}]]",
                           "[[\"Pedersen\",{}]]", "[[\"Other\",{}]]", "[[1,2]]", "null"}) {
    INFO(text);
    CHECK_FALSE(check_trustees(text));
  }
}

TEST_CASE("a shared scalar needs its threshold of distinct shares") {
  const auto shared = share_random_scalar(3, 5);
  CHECK(opened(join_shares(chosen(shared.shares, 0b10101), 3).value()) == opened(shared.whole));
  CHECK(opened(join_shares(chosen(shared.shares, 0b11111), 3).value()) == opened(shared.whole));
  CHECK_FALSE(join_shares(chosen(shared.shares, 0b11), 3));
  auto twice = chosen(shared.shares, 0b11);
  twice.push_back({1, secret_copy(shared.shares[0].secret)});
  CHECK_FALSE(join_shares(twice, 3));
  CHECK_FALSE(join_shares({}, 0));
}

}  // namespace crypto::belenios
