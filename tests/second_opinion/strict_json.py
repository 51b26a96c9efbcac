"""JSON as docs/formats/record.md allows it: bounded, without double keys, and in one spelling."""

import json
import math
import re

from refusal import Refused, demand

LEVELS = 16
VALUES = 65_535
KEYS = 64
NUMBER_BYTES = 4096
TEXT = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)


def check_bounds(data):
    """Levels, and commas and opening brackets outside of texts, before anything is built."""
    skeleton = TEXT.sub(b"", data)
    demand(sum(map(skeleton.count, (b",", b"[", b"{"))) <= VALUES, "JSON: too many values")
    level = 0
    for bracket in re.findall(rb"[][{}]", skeleton):
        level += 1 if bracket in b"[{" else -1
        demand(level <= LEVELS, "JSON: nested too deeply")


class InOrder(dict):
    """An object of a text that has only one spelling, and so only one order of its fields."""


def object_from(pairs):
    demand(len(pairs) <= KEYS, "JSON: too many keys in one object")
    found = InOrder(pairs)
    demand(len(found) == len(pairs), "JSON: a key stands twice")
    return found


def object_in_any_order(pairs):
    return dict(object_from(pairs))


def number_from(digits):
    """A whole number only if nothing but digits is written; any other number counts nothing."""
    demand(len(digits) <= NUMBER_BYTES, "JSON: a number is too long")
    demand(math.isfinite(float(digits)), "JSON: a number is beyond all numbers")
    return int(digits) if digits.isdigit() else float(digits)


def refuse_constant(name):
    raise Refused(f"JSON: {name} is no number")


def parse(data, make_object=object_in_any_order):
    """The value written in these bytes (section "Limits")."""
    demand(not data.startswith(b"\xef\xbb\xbf"), "JSON: begins with a byte order mark")
    demand(b"\0" not in data, "JSON: has a zero byte")
    check_bounds(data)
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=make_object,
                           parse_int=number_from, parse_float=number_from,
                           parse_constant=refuse_constant)
        # Half a surrogate pair can be escaped in JSON, but not be written in UTF-8.
        write(value)
    except ValueError as error:
        raise Refused(f"JSON: {error}") from error
    return value


def write(value):
    """Compact JSON, the fields in the order in which they stand in `value`."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def parse_canonical(data, what):
    """A value that may be written in one way only; fields() sees to the order."""
    value = parse(data, object_from)
    demand(write(value) == data, f"{what}: not written in the one possible form")
    return value


def fields(value, names, what):
    """The values of an object that has exactly these fields, in the order of `names`."""
    demand(isinstance(value, dict) and set(value) == set(names), f"{what}: wrong fields")
    demand(not isinstance(value, InOrder) or list(value) == list(names),
           f"{what}: the fields are in another order")
    return [value[name] for name in names]


def items(value, what, count=None):
    """A list, of `count` items where it must have a certain length."""
    demand(isinstance(value, list), f"{what}: not a list")
    demand(count is None or len(value) == count, f"{what}: {len(value)} items, not {count}")
    return value


def text(value, what):
    demand(isinstance(value, str), f"{what}: not a text")
    return value


def whole_number(value, what, least, most):
    demand(type(value) is int and least <= value <= most, f"{what}: not a number in its range")
    return value
