"""Hashes and zero-knowledge proofs ("Numbers, elements, hashes" and the sections that use them)."""

import base64
import hashlib
import re

from group import ORDER, POWER_OF_G, encode_all
from refusal import demand
from strict_json import fields


def hex_hash(data):
    return hashlib.sha256(data).hexdigest()


def short_hash(data):
    return base64.b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")


def challenge(prefix, elements):
    """H(prefix; P1, ..., Pn)."""
    digest = hashlib.sha256((prefix + ",".join(encode_all(elements))).encode()).digest()
    return int.from_bytes(digest, "big") % ORDER


def scalar(value):
    demand(isinstance(value, str) and re.fullmatch("0|[1-9][0-9]{0,76}", value)
           and int(value) < ORDER, "a number of a proof is not a scalar")
    return int(value)


def proof(value):
    """PROOF: the challenge and the response."""
    c, r = fields(value, ["challenge", "response"], "proof")
    return scalar(c), scalar(r)


def knows_exponent(prefix, key, known):
    """A proof of knowledge of x with key = g^x: H(prefix; g^r key^c) = c."""
    c, r = known
    return challenge(prefix, [POWER_OF_G ** r * key ** c]) == c


def signs(message, key, signature):
    """A signed message: a proof of knowledge of the signing key."""
    return knows_exponent(f"sigmsg|{message}|", key, signature)


def one_encrypts_zero(prefix, power_of_y, branches, proofs):
    """A disjunction: one of the branches (a, b) encrypts zero under y."""
    commitments = []
    for (a, b), (c, t) in zip(branches, proofs, strict=True):
        commitments += [POWER_OF_G ** t * a ** c, power_of_y ** t * b ** c]
    return challenge(prefix, commitments) == sum(c for c, _ in proofs) % ORDER


def same_exponent(prefix, key, base, power, known):
    """The proof of a decryption: power = base^x for the x of key = g^x."""
    c, r = known
    return challenge(prefix, [POWER_OF_G ** r * key ** c, base ** r * power ** c]) == c
