"""The group of the elections: the subgroup of prime order q of the Ed25519 curve.

Section "Numbers, elements, hashes" of docs/formats/record.md. The group is written as a product, as
on that page: a * b, a / b, a ** n. Everything here is public, so nothing runs in constant time.
"""

import re
from functools import lru_cache

from refusal import Refused

FIELD = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE_D = -121665 * pow(121666, -1, FIELD) % FIELD
TWICE_D = 2 * CURVE_D % FIELD
ROOT_OF_MINUS_ONE = pow(2, (FIELD - 1) // 4, FIELD)
NEUTRAL = (0, 1, 1, 0)
WINDOW = 6


def add(left, right):
    """Sum of two curve points in extended coordinates (RFC 8032, 5.1.4); it has no exceptions."""
    x1, y1, z1, t1 = left
    x2, y2, z2, t2 = right
    a = (y1 - x1) * (y2 - x2) % FIELD
    b = (y1 + x1) * (y2 + x2) % FIELD
    c = t1 * t2 % FIELD * TWICE_D % FIELD
    d = 2 * z1 * z2 % FIELD
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % FIELD, g * h % FIELD, f * g % FIELD, e * h % FIELD


def double_repeatedly(point, times):
    """2^times times the point; the coordinate T is needed by add() only, so once at the end."""
    x, y, z, t = point
    for _ in range(times):
        a, b = x * x % FIELD, y * y % FIELD
        h = a + b
        e = h - (x + y) * (x + y)
        g = a - b
        f = 2 * z * z + g
        e, f = e % FIELD, f % FIELD
        x, y, z = e * f % FIELD, g * h % FIELD, f * g % FIELD
        t = e * h
    return x, y, z, t % FIELD


def negate(point):
    x, y, z, t = point
    return FIELD - x, y, z, FIELD - t


def scale(point, number):
    """`number` times the point, four binary digits at a time; the number may be q itself."""
    multiples = [NEUTRAL, point]
    while len(multiples) < 16:
        multiples.append(add(multiples[-1], point))
    total = NEUTRAL
    for shift in range((number.bit_length() + 3) // 4 * 4 - 4, -1, -4):
        total = double_repeatedly(total, 4)
        digit = number >> shift & 15
        if digit:
            total = add(total, multiples[digit])
    return total


def is_neutral(point):
    x, y, z, _ = point
    return x % FIELD == 0 and (y - z) % FIELD == 0


class Element:
    """A member of the group. Only decode() makes one from outside, and it checks the membership."""

    __slots__ = ("point",)

    def __init__(self, point):
        self.point = point

    def __mul__(self, other):
        return Element(add(self.point, other.point))

    def __truediv__(self, other):
        return Element(add(self.point, negate(other.point)))

    def __pow__(self, exponent):
        return Element(scale(self.point, exponent % ORDER))

    def __eq__(self, other):
        x1, y1, z1, _ = self.point
        x2, y2, z2, _ = other.point
        return (x1 * z2 - x2 * z1) % FIELD == 0 and (y1 * z2 - y2 * z1) % FIELD == 0

    __hash__ = None

    def is_identity(self):
        return is_neutral(self.point)


class FixedBase:
    """Powers of one element that is used very often: a table of digit * 2^(6 i) times the point."""

    def __init__(self, element):
        self.rows = []
        start = element.point
        for _ in range(0, ORDER.bit_length(), WINDOW):
            row = [NEUTRAL, start]
            while len(row) < 2**WINDOW:
                row.append(add(row[-1], start))
            self.rows.append(row)
            start = add(row[-1], start)

    def __pow__(self, exponent):
        exponent %= ORDER
        total = NEUTRAL
        for row in self.rows:
            digit = exponent & (2**WINDOW - 1)
            if digit:
                total = add(total, row[digit])
            exponent >>= WINDOW
        return Element(total)


def abscissa(y, is_odd):
    """The x of the curve point with this y and parity (RFC 8032, 5.1.3)."""
    u, v = (y * y - 1) % FIELD, (CURVE_D * y * y + 1) % FIELD
    x = u * pow(v, 3, FIELD) * pow(u * pow(v, 7, FIELD), (FIELD - 5) // 8, FIELD) % FIELD
    if v * x * x % FIELD != u:
        x = x * ROOT_OF_MINUS_ONE % FIELD
    if v * x * x % FIELD != u:
        raise Refused("an element is not on the curve")
    if x == 0 and is_odd:
        raise Refused("an element is not canonical")
    return FIELD - x if x % 2 != is_odd else x


def decode(text):
    """The element written as `text`: 64 digits, canonical, on the curve, of order 1 or q."""
    if not isinstance(text, str) or not re.fullmatch("[0-9a-f]{64}", text):
        raise Refused("an element is not 64 lower-case hexadecimal digits")
    return element_of(text)


@lru_cache(maxsize=2**17)
def element_of(text):
    """The curve has 8 q points. Multiplying by q and looking for the neutral one is the definition
    of the subgroup, and leaves no room for the seven other points near every member.
    """
    number = int(text, 16)
    y, is_odd = number % 2**255, number >> 255
    if y >= FIELD:
        raise Refused("an element is not canonical")
    x = abscissa(y, is_odd)
    point = (x, y, 1, x * y % FIELD)
    if not is_neutral(scale(point, ORDER)):
        raise Refused("an element is not in the group of order q")
    return Element(point)


def decode_key(text):
    """An element that is a key or a credential, which the identity never is."""
    key = decode(text)
    if key.is_identity():
        raise Refused("a key is the identity")
    return key


def encode_all(elements):
    """The texts of some elements, with one inversion for all of them (Montgomery's trick)."""
    running, before = 1, []
    for element in elements:
        before.append(running)
        running = running * element.point[2] % FIELD
    inverse = pow(running, -1, FIELD)
    texts = []
    for element, product_before in zip(reversed(elements), reversed(before)):
        x, y, z, _ = element.point
        x, y = x * inverse * product_before % FIELD, y * inverse * product_before % FIELD
        inverse = inverse * z % FIELD
        texts.append(f"{y | (x & 1) << 255:064x}")
    return texts[::-1]


def product(elements):
    total = IDENTITY
    for element in elements:
        total = total * element
    return total


@lru_cache(maxsize=64)
def fixed_base(text):
    return FixedBase(decode(text))


IDENTITY = Element(NEUTRAL)
GENERATOR_TEXT = "66" * 31 + "58"
GENERATOR = decode(GENERATOR_TEXT)
POWER_OF_G = fixed_base(GENERATOR_TEXT)
