#include "crypto/group.h"

#include <sodium.h>

#include <catch2/catch_test_macros.hpp>

namespace crypto {

namespace {

constexpr auto identity_text = "0000000000000000000000000000000000000000000000000000000000000001";
constexpr auto base_text = "6666666666666666666666666666666666666666666666666666666666666658";
constexpr auto order_text =
    "7237005577332262213973186563042994240857116359379907606001950938285454250989";
constexpr auto below_order_text =
    "7237005577332262213973186563042994240857116359379907606001950938285454250988";

Scalar random_public() {
  return random_scalar().with([](LentScalar bytes) { return disclose(bytes); });
}

// The text of g * T for a small-order point given by libsodium's 32 bytes in hexadecimal.
std::string base_plus(const char* small_order_hex) {
  const auto torsion = from_hex(small_order_hex).value();
  std::array<std::uint8_t, 32> sum{};
  REQUIRE(crypto_core_ed25519_add(sum.data(), Point::base().raw().data(), torsion.data()) == 0);
  std::string text;
  for (std::size_t i = 32; i-- > 0;) text += to_hex({&sum[i], 1});
  return text;
}

// Rightly spelled, but refused by every way that leads to a point.
bool is_stranger(std::string_view text) {
  const auto parsed = Point::parse(text);
  if (parsed || parsed.error() != Error::not_in_group) return false;
  const auto claimed = ClaimedPoint::parse(text).value();
  // Multiples of the cofactor would make a member of it.
  for (const auto& exponent : {Scalar(), Scalar::from_uint(1), Scalar::from_uint(2),
                               Scalar::from_uint(8), Scalar::from_uint(16), random_public()}) {
    if (claimed.power(exponent)) return false;
  }
  return !claimed.proven() && claimed.text() == text;
}

}  // namespace

TEST_CASE("points are written most significant digit first") {
  CHECK(Point().text() == identity_text);
  CHECK(Point::base().text() == base_text);
  CHECK(Point::parse(base_text).value() == Point::base());
  CHECK(Point::parse(identity_text).value().is_identity());
  CHECK(base_power(Scalar::from_uint(2)).text() ==
        "2260cdf3092329c21da25ee8c9a21f5697390f51643851560e5f46ae6af8a3c9");
}

TEST_CASE("only canonical members of the prime-order group are points") {
  CHECK_FALSE(Point::parse(""));
  CHECK_FALSE(Point::parse(std::string(64, 'g')));
  CHECK_FALSE(Point::parse(std::string(63, '0') + "1 "));
  CHECK_FALSE(Point::parse("666666666666666666666666666666666666666666666666666666666666665F"));
  // Points of order 2, 4 and 8, and y = 2, which is not on the curve.
  for (const auto* text : {"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec",
                           "0000000000000000000000000000000000000000000000000000000000000000",
                           "8000000000000000000000000000000000000000000000000000000000000000",
                           "05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826",
                           "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7",
                           "0000000000000000000000000000000000000000000000000000000000000002"}) {
    INFO(text);
    CHECK(is_stranger(text));
  }
  // The identity in its non-canonical forms: y = p + 1, and the sign bit set.
  CHECK(is_stranger("7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee"));
  CHECK(is_stranger("8000000000000000000000000000000000000000000000000000000000000001"));
}

TEST_CASE("a member plus a small-order point is refused") {
  // CVE-2025-69277: libsodium once accepted the first of these.
  const auto order_2 =
      base_plus("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
  CHECK(order_2 == "9999999999999999999999999999999999999999999999999999999999999995");
  CHECK(is_stranger(order_2));
  CHECK(is_stranger(base_plus("0000000000000000000000000000000000000000000000000000000000000000")));
  CHECK(is_stranger(base_plus("0000000000000000000000000000000000000000000000000000000000000080")));
  CHECK(is_stranger(base_plus("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")));
}

TEST_CASE("the first power of a claimed point is that of the point") {
  const Point point = base_power(random_scalar());
  const auto claimed = ClaimedPoint::parse(point.text()).value();
  CHECK(claimed.proven() == point);
  for (const auto& exponent : {Scalar(), Scalar::from_uint(1), random_public()}) {
    const auto proven = claimed.power(exponent);
    REQUIRE(proven);
    CHECK(proven->point == point);
    CHECK(proven->power == power(point, exponent));
    const auto identity = ClaimedPoint(Point()).power(exponent);
    REQUIRE(identity);
    CHECK((identity->point.is_identity() && identity->power.is_identity()));
  }
  CHECK_FALSE(ClaimedPoint::parse(std::string(64, 'A')));
  CHECK_FALSE(ClaimedPoint::parse(std::string(63, '0')));
}

TEST_CASE("the identity and zero obey the laws of a group") {
  const Point point = base_power(random_scalar());
  const Point one;
  CHECK(point * one == point);
  CHECK(one * point == point);
  CHECK(point / one == point);
  CHECK((point / point).is_identity());
  CHECK(one / point * point == one);
  CHECK(power(one, random_public()).is_identity());
  CHECK(power(one, random_scalar()).is_identity());
  CHECK(power(point, Scalar()).is_identity());
  CHECK(base_power(Scalar()).is_identity());
  CHECK(select(one, point, true) == point);
  CHECK(select(one, point, false) == one);
}

TEST_CASE("powers follow the arithmetic of their exponents") {
  for (int round = 0; round < 10; ++round) {
    const Scalar a = random_public();
    const Scalar b = random_public();
    CHECK(base_power(a) * base_power(b) == base_power(a + b));
    CHECK(base_power(a) / base_power(b) == base_power(a - b));
    CHECK(power(base_power(a), b) == base_power(a * b));
    CHECK(power(base_power(a), a.inverse()) == Point::base());
  }
}

TEST_CASE("scalars are canonical decimals below q") {
  CHECK(Scalar().text() == "0");
  CHECK(Scalar::parse("0").value().is_zero());
  CHECK(Scalar::parse(below_order_text).value() + Scalar::from_uint(1) == Scalar());
  CHECK((Scalar() - Scalar::from_uint(1)).text() == below_order_text);
  CHECK(Scalar::parse("1000000000").value().text() == "1000000000");
  CHECK(Scalar::from_uint(18446744073709551615ULL).text() == "18446744073709551615");
  for (const auto* text :
       {"", "00", "01", "-1", "+1", " 1", "1 ", "1e3", "0x1", order_text,
        "9999999999999999999999999999999999999999999999999999999999999999999999999999",
        "72370055773322622139731865630429942408571163593799076060019509382854542509890"}) {
    INFO(text);
    CHECK_FALSE(Scalar::parse(text));
  }
  for (int round = 0; round < 50; ++round) {
    const Scalar scalar = random_public();
    CHECK(Scalar::parse(scalar.text()).value() == scalar);
  }
}

TEST_CASE("secret arithmetic agrees with public arithmetic") {
  const auto open = [](const SecretScalar& secret) {
    return secret.with([](LentScalar bytes) { return disclose(bytes); });
  };
  const auto a = random_scalar();
  const auto b = random_scalar();
  const Scalar c = random_public();
  CHECK(open(add(a, b)) == open(a) + open(b));
  CHECK(open(multiply(a, c)) == open(a) * c);
  CHECK(response(a, b, c) == open(a) - open(b) * c);
  CHECK(open(secret_copy(a)) == open(a));
  CHECK(power(Point::base(), a) == base_power(a));
}

TEST_CASE("wide big-endian numbers are reduced") {
  std::array<std::uint8_t, 64> wide{};
  wide[63] = 5;
  const auto open = [](const SecretScalar& secret) {
    return secret.with([](LentScalar bytes) { return disclose(bytes).text(); });
  };
  CHECK(open(secret_scalar_from_wide(wide)) == "5");
  std::array<std::uint8_t, 32> narrow{};
  narrow[30] = 1;
  CHECK(open(secret_scalar_from_wide(narrow)) == "256");
  wide.fill(0);
  wide[31] = 1;  // 2^256
  const Scalar two_to_64 = Scalar::from_uint(1ULL << 32) * Scalar::from_uint(1ULL << 32);
  CHECK(open(secret_scalar_from_wide(wide)) ==
        (two_to_64 * two_to_64 * two_to_64 * two_to_64).text());
}

}  // namespace crypto
