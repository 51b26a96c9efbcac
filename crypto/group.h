#pragma once
// The Ed25519 prime-order group of the public record, in the multiplicative notation of
// docs/formats.md. Every membership, identity and zero case of libsodium is handled here and only
// here (libsodium refuses the identity, a zero scalar and an identity result; the record allows
// them).

#include <array>
#include <optional>

#include "crypto/bytes.h"
#include "crypto/error.h"
#include "crypto/secret.h"

namespace crypto {

// A point of the prime-order group. Only made by functions that guarantee membership.
class Point {
 public:
  Point();  // the identity
  static Point base();
  // 64 lower-case hex digits, most significant first. not_in_group for anything non-canonical, off
  // the curve, of small or mixed order. The identity is legal.
  static Result<Point> parse(std::string_view text);
  std::string text() const;
  bool is_identity() const;
  std::span<const std::uint8_t, 32> raw() const { return raw_; }  // libsodium's little-endian bytes
  auto operator<=>(const Point&) const = default;                 // by libsodium's byte order

  friend Point operator*(const Point& a, const Point& b);
  friend Point operator/(const Point& a, const Point& b);

 private:
  friend struct GroupAccess;
  std::array<std::uint8_t, 32> raw_{};
};

// A public scalar modulo q (challenge, response, hash).
class Scalar {
 public:
  Scalar() = default;  // zero
  static Scalar from_uint(std::uint64_t value);
  // Decimal, no sign, no leading zero, below q.
  static Result<Scalar> parse(std::string_view text);
  std::string text() const;
  bool is_zero() const;
  std::span<const std::uint8_t, 32> raw() const { return raw_; }
  auto operator<=>(const Scalar&) const = default;

  friend Scalar operator+(const Scalar& a, const Scalar& b);
  friend Scalar operator-(const Scalar& a, const Scalar& b);
  friend Scalar operator*(const Scalar& a, const Scalar& b);
  Scalar inverse() const;  // of a non-zero scalar

 private:
  friend struct GroupAccess;
  std::array<std::uint8_t, 32> raw_{};
};

// What is spelled like a point before anybody has looked whether it is a member. Looking costs half
// a power, and libsodium looks anyway in every power: where one is needed, it is the check.
class ClaimedPoint {
 public:
  ClaimedPoint() : ClaimedPoint(Point()) {}
  ClaimedPoint(const Point& known);  // not explicit: what is known is claimed, too
  // malformed for anything but 64 lower-case hex digits.
  static Result<ClaimedPoint> parse(std::string_view text);
  std::string text() const;
  bool is_identity() const;

  struct Proven {
    Point point;
    Point power;
  };
  // The point and its power; nothing for a stranger to the group.
  std::optional<Proven> power(const Scalar& exponent) const;
  std::optional<Point> proven() const;

 private:
  std::array<std::uint8_t, 32> raw_{};
};

using SecretScalar = Secret<struct SecretScalarTag, 32>;

Point power(const Point& base, const Scalar& exponent);
Point base_power(const Scalar& exponent);
Point power(const Point& base, const SecretScalar& exponent);
Point base_power(const SecretScalar& exponent);

SecretScalar random_scalar();
SecretScalar secret_copy(const SecretScalar& a);
SecretScalar add(const SecretScalar& a, const SecretScalar& b);
// w - s * c, the response of every proof.
Scalar response(const SecretScalar& w, const SecretScalar& s, const Scalar& c);

// H(prefix, points) of docs/formats/record.md.
Scalar challenge(std::string_view prefix, std::span<const Point> points);
// The same operations on scalars lent out of one guarded block. A ballot draws dozens of secret
// scalars, and a guarded block for each would cost more than the mathematics.
using LentScalar = std::span<const std::uint8_t, 32>;
void draw_scalar(std::span<std::uint8_t, 32> out);  // uniform, not zero
Point lent_power(const Point& base, LentScalar exponent);
Point lent_base_power(LentScalar exponent);
void lent_add(std::span<std::uint8_t, 32> out, LentScalar a, LentScalar b);
// t + r * c, and a * c.
void lent_multiply_add(std::span<std::uint8_t, 32> out, LentScalar t, LentScalar r,
                       const Scalar& c);
void lent_multiply(std::span<std::uint8_t, 32> out, LentScalar a, const Scalar& c);
Scalar lent_response(LentScalar w, LentScalar s, const Scalar& c);
// A scalar that was drawn in guarded memory and is published now.
Scalar disclose(LentScalar scalar);
// `chosen` ? b : a, without a branch.
Point select(const Point& a, const Point& b, bool chosen);
Scalar select(const Scalar& a, const Scalar& b, bool chosen);
void lent_select(std::span<std::uint8_t, 32> out, LentScalar a, LentScalar b, bool chosen);

// a * c for a public factor.
SecretScalar multiply(const SecretScalar& a, const Scalar& c);

// int(hex) mod q for 32 or 64 big-endian bytes.
SecretScalar secret_scalar_from_wide(std::span<const std::uint8_t> big_endian);

}  // namespace crypto
