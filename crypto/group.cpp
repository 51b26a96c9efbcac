#include "crypto/group.h"

#include <sodium.h>

#include <algorithm>

#include "crypto/ensure.h"
#include "crypto/hash.h"
#include "crypto/published.h"

namespace crypto {

// The only way into the private bytes of points and scalars.
struct GroupAccess {
  static std::array<std::uint8_t, 32>& bytes(Point& point) { return point.raw_; }
  static std::array<std::uint8_t, 32>& bytes(Scalar& scalar) { return scalar.raw_; }
};

namespace {

constexpr std::size_t text_length = 64;

std::uint8_t* data(Point& point) { return GroupAccess::bytes(point).data(); }
std::uint8_t* data(Scalar& scalar) { return GroupAccess::bytes(scalar).data(); }
const std::uint8_t* data(const Point& point) { return point.raw().data(); }
const std::uint8_t* data(const Scalar& scalar) { return scalar.raw().data(); }

int digit_of(char symbol) {
  if (symbol >= '0' && symbol <= '9') return symbol - '0';
  if (symbol >= 'a' && symbol <= 'f') return symbol - 'a' + 10;
  return -1;
}

using Raw = std::array<std::uint8_t, 32>;

bool spells_identity(const Raw& raw) {
  std::uint8_t different = 0;
  for (std::size_t i = 1; i < raw.size(); ++i) different |= raw[i];
  different = static_cast<std::uint8_t>(different | (raw[0] ^ 1));
  return published(different == 0);
}

std::string spell(const Raw& raw) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text(text_length, '0');
  for (std::size_t i = 0; i < 32; ++i) {
    text[2 * i] = digits[raw[31 - i] >> 4];
    text[2 * i + 1] = digits[raw[31 - i] & 15];
  }
  return text;
}

// libsodium refuses only what cannot happen between members of the group; going on with a wrong
// point would be worse than stopping.
void demand(int outcome) { CRYPTO_ENSURE(published(outcome == 0)); }

}  // namespace

Point::Point() { raw_[0] = 1; }

Point Point::base() {
  static const Point generator = base_power(Scalar::from_uint(1));
  return generator;
}

Result<Point> Point::parse(std::string_view text) {
  const auto claimed = ClaimedPoint::parse(text);
  if (!claimed) return tl::unexpected(claimed.error());
  const auto proven = claimed->proven();
  if (!proven) return tl::unexpected(Error::not_in_group);
  return *proven;
}

std::string Point::text() const { return spell(raw_); }

// Also asked of points that are still secret: the time tells nothing.
bool Point::is_identity() const { return spells_identity(raw_); }

ClaimedPoint::ClaimedPoint(const Point& known) {
  std::copy(known.raw().begin(), known.raw().end(), raw_.begin());
}

Result<ClaimedPoint> ClaimedPoint::parse(std::string_view text) {
  if (text.size() != text_length) return tl::unexpected(Error::malformed);
  ClaimedPoint point;
  for (std::size_t i = 0; i < 32; ++i) {
    const int high = digit_of(text[2 * i]);
    const int low = digit_of(text[2 * i + 1]);
    if (high < 0 || low < 0) return tl::unexpected(Error::malformed);
    point.raw_[31 - i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return point;
}

std::string ClaimedPoint::text() const { return spell(raw_); }

bool ClaimedPoint::is_identity() const { return spells_identity(raw_); }

std::optional<Point> ClaimedPoint::proven() const {
  if (!is_identity() && crypto_core_ed25519_is_valid_point(raw_.data()) != 1) return std::nullopt;
  Point point;
  GroupAccess::bytes(point) = raw_;
  return point;
}

std::optional<ClaimedPoint::Proven> ClaimedPoint::power(const Scalar& exponent) const {
  if (is_identity()) return Proven{};
  if (exponent.is_zero()) {
    const auto point = proven();
    return point ? std::optional(Proven{*point, Point()}) : std::nullopt;
  }
  Proven result;
  // The exponent is neither zero nor a multiple of the order, so only a stranger is refused.
  if (crypto_scalarmult_ed25519_noclamp(data(result.power), exponent.raw().data(), raw_.data()) !=
      0) {
    return std::nullopt;
  }
  GroupAccess::bytes(result.point) = raw_;
  return result;
}

Point operator*(const Point& a, const Point& b) {
  if (a.is_identity()) return b;
  if (b.is_identity()) return a;
  Point product;
  demand(crypto_core_ed25519_add(data(product), data(a), data(b)));
  return product;
}

Point operator/(const Point& a, const Point& b) {
  if (b.is_identity()) return a;
  Point quotient;
  demand(crypto_core_ed25519_sub(data(quotient), data(a), data(b)));
  return quotient;
}

void lent_select(std::span<std::uint8_t, 32> out, LentScalar a, LentScalar b, bool chosen) {
  const auto mask = static_cast<std::uint8_t>(-static_cast<int>(chosen));
  for (std::size_t i = 0; i < 32; ++i) {
    const auto difference = static_cast<std::uint8_t>(a[i] ^ b[i]);
    out[i] = static_cast<std::uint8_t>(a[i] ^ (difference & mask));
  }
}

Point select(const Point& a, const Point& b, bool chosen) {
  Point selected;
  lent_select(GroupAccess::bytes(selected), a.raw(), b.raw(), chosen);
  return selected;
}

Scalar select(const Scalar& a, const Scalar& b, bool chosen) {
  Scalar selected;
  lent_select(GroupAccess::bytes(selected), a.raw(), b.raw(), chosen);
  return selected;
}

namespace {
bool is_zero(LentScalar scalar) {
  return published(sodium_is_zero(scalar.data(), scalar.size()) == 1);
}
}  // namespace

Point lent_power(const Point& base, LentScalar exponent) {
  Point power;
  if (base.is_identity() || is_zero(exponent)) return power;
  demand(crypto_scalarmult_ed25519_noclamp(data(power), exponent.data(), data(base)));
  return power;
}

Point lent_base_power(LentScalar exponent) {
  Point power;
  if (is_zero(exponent)) return power;
  demand(crypto_scalarmult_ed25519_base_noclamp(data(power), exponent.data()));
  return power;
}

Point power(const Point& base, const Scalar& exponent) { return lent_power(base, exponent.raw()); }
Point base_power(const Scalar& exponent) { return lent_base_power(exponent.raw()); }
Point power(const Point& base, const SecretScalar& exponent) {
  return exponent.with([&](LentScalar bytes) { return lent_power(base, bytes); });
}
Point base_power(const SecretScalar& exponent) {
  return exponent.with([](LentScalar bytes) { return lent_base_power(bytes); });
}

Scalar operator+(const Scalar& a, const Scalar& b) {
  Scalar sum;
  crypto_core_ed25519_scalar_add(data(sum), data(a), data(b));
  return sum;
}

Scalar operator-(const Scalar& a, const Scalar& b) {
  Scalar difference;
  crypto_core_ed25519_scalar_sub(data(difference), data(a), data(b));
  return difference;
}

Scalar operator*(const Scalar& a, const Scalar& b) {
  Scalar product;
  crypto_core_ed25519_scalar_mul(data(product), data(a), data(b));
  return product;
}

Scalar Scalar::inverse() const {
  Scalar inverse;
  demand(crypto_core_ed25519_scalar_invert(data(inverse), raw_.data()));
  return inverse;
}

bool Scalar::is_zero() const { return sodium_is_zero(raw_.data(), raw_.size()) == 1; }

void draw_scalar(std::span<std::uint8_t, 32> out) { crypto_core_ed25519_scalar_random(out.data()); }

void lent_add(std::span<std::uint8_t, 32> out, LentScalar a, LentScalar b) {
  crypto_core_ed25519_scalar_add(out.data(), a.data(), b.data());
}

void lent_multiply(std::span<std::uint8_t, 32> out, LentScalar a, const Scalar& c) {
  crypto_core_ed25519_scalar_mul(out.data(), a.data(), data(c));
}

void lent_multiply_add(std::span<std::uint8_t, 32> out, LentScalar t, LentScalar r,
                       const Scalar& c) {
  lent_multiply(out, r, c);
  lent_add(out, out, t);
}

Scalar lent_response(LentScalar w, LentScalar s, const Scalar& c) {
  Scalar result;
  crypto_core_ed25519_scalar_mul(data(result), s.data(), data(c));
  crypto_core_ed25519_scalar_sub(data(result), w.data(), data(result));
  return result;
}

Scalar disclose(LentScalar scalar) {
  Scalar disclosed;
  std::copy(scalar.begin(), scalar.end(), GroupAccess::bytes(disclosed).begin());
  publish(disclosed);
  return disclosed;
}

SecretScalar random_scalar() {
  return SecretScalar::make([](std::span<std::uint8_t, 32> out) { draw_scalar(out); });
}

SecretScalar secret_copy(const SecretScalar& a) {
  return SecretScalar::make([&](std::span<std::uint8_t, 32> out) {
    a.with([&](LentScalar from) { std::copy(from.begin(), from.end(), out.begin()); });
  });
}

SecretScalar add(const SecretScalar& a, const SecretScalar& b) {
  return SecretScalar::make([&](std::span<std::uint8_t, 32> out) {
    a.with([&](LentScalar x) { b.with([&](LentScalar y) { lent_add(out, x, y); }); });
  });
}

SecretScalar multiply(const SecretScalar& a, const Scalar& c) {
  return SecretScalar::make([&](std::span<std::uint8_t, 32> out) {
    a.with([&](LentScalar x) { lent_multiply(out, x, c); });
  });
}

Scalar response(const SecretScalar& w, const SecretScalar& s, const Scalar& c) {
  return w.with([&](LentScalar nonce) {
    return s.with([&](LentScalar key) { return lent_response(nonce, key, c); });
  });
}

Scalar challenge(std::string_view prefix, std::span<const Point> points) {
  std::string text;
  text.reserve(prefix.size() + points.size() * (text_length + 1));
  text += prefix;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i > 0) text += ',';
    text += points[i].text();
  }
  const Hash hash = sha256(text);
  std::array<std::uint8_t, 64> wide{};
  std::reverse_copy(hash.view().begin(), hash.view().end(), wide.begin());
  Scalar result;
  crypto_core_ed25519_scalar_reduce(data(result), wide.data());
  return result;
}

SecretScalar secret_scalar_from_wide(std::span<const std::uint8_t> big_endian) {
  CRYPTO_ENSURE(big_endian.size() == 32 || big_endian.size() == 64);
  using Wide = Secret<struct WideScalarTag, 64>;
  const Wide wide = Wide::make([&](std::span<std::uint8_t, 64> out) {
    std::fill(out.begin(), out.end(), std::uint8_t{0});
    std::reverse_copy(big_endian.begin(), big_endian.end(), out.begin());
  });
  return SecretScalar::make([&](std::span<std::uint8_t, 32> out) {
    wide.with([&](std::span<const std::uint8_t, 64> from) {
      crypto_core_ed25519_scalar_reduce(out.data(), from.data());
    });
  });
}

}  // namespace crypto
