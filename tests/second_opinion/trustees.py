"""The trustees and the key of the election (section "Trustees" of docs/formats/record.md)."""

from dataclasses import dataclass, field

from group import Element, decode, decode_key, encode_all, product
from proofs import knows_exponent, proof, signs
from refusal import Refused, demand
from strict_json import fields, items, parse, parse_canonical, text, whole_number, write


@dataclass
class Trustees:
    """Owners by number, from 1. `member_index` holds only the owners that belong to the group."""

    key: Element = None
    owners: dict = field(default_factory=dict)
    singles: list = field(default_factory=list)
    member_index: dict = field(default_factory=dict)
    threshold: int = 0


def read_key(value, is_signed):
    """KEY: its text, and its signature where one must be. The proof of possession is checked."""
    demand(isinstance(value, dict), "trustee: the key is not an object")
    names = ["pok", "public_key"] + ["signature"] * is_signed + ["name"] * ("name" in value)
    fields(value, names, "trustee: key")
    text(value.get("name", ""), "trustee: name")
    key = decode_key(value["public_key"])
    known = proof(value["pok"])
    demand(knows_exponent(f"pok|Ed25519|{value['public_key']}|", key, known),
           "trustee: the proof of possession does not hold")
    return value["public_key"], proof(value["signature"]) if is_signed else None


def read_signed(value):
    """A message, as its bytes, with a signature that is not yet checked."""
    message, signature = fields(value, ["message", "signature"], "trustee: signed message")
    return text(message, "trustee: message"), proof(signature)


def read_certificate(value, size, threshold, index):
    """V of a certificate that is signed by V itself and is for exactly this place in the group."""
    message, signature = read_signed(value)
    said = parse_canonical(message.encode(), "certificate")
    context, verification, encryption = fields(
        said, ["context", "verification", "encryption"], "certificate")
    expected = {"group": "Ed25519", "size": size, "threshold": threshold, "index": index}
    demand(write(context) == write(expected), "certificate: for another place")
    decode_key(encryption)
    demand(signs(message, decode_key(verification), signature),
           "certificate: the signature does not hold")
    return verification


def read_commitments(value, verification, threshold):
    """A_0, ..., A_(k-1) of one trustee, as texts."""
    message, signature = read_signed(value)
    said = parse_canonical(message.encode(), "coefexps")
    listed = items(fields(said, ["coefexps"], "coefexps")[0], "coefexps", threshold)
    for commitment in listed:
        decode(commitment)
    demand(signs(message, decode(verification), signature),
           "coefexps: the signature does not hold")
    return listed


def share_key(commitments, index):
    """Product over all trustees t and all l of A_(t,l)^(index^l)."""
    return product(decode(listed[power]) ** index**power
                   for listed in commitments for power in range(len(listed)))


def read_group(value):
    """Threshold, keys of the shares, and the first commitments of a Pedersen group."""
    lists = ["certs", "coefexps", "signatures", "verification_keys"]
    threshold, *listed = fields(value, ["threshold", *lists], "group")
    size = len(items(listed[0], "certs"))
    demand(size <= 9, "group: more than 9 trustees")
    whole_number(threshold, "group: threshold", 1, size - 1)
    certificates, coefficients, signatures, keys = (
        items(part, name, size) for part, name in zip(listed, lists))
    verifications = [read_certificate(certificate, size, threshold, index)
                     for index, certificate in enumerate(certificates, 1)]
    demand(len(set(verifications)) == size, "group: two certificates carry one key")
    commitments = [read_commitments(item, verification, threshold)
                   for item, verification in zip(coefficients, verifications)]
    # What everybody has signed is the compact form, however the list itself is spelled.
    rewritten = [{"message": item["message"], "signature":
                  {name: item["signature"][name] for name in ("challenge", "response")}}
                 for item in certificates]
    shares = []
    for index in range(1, size + 1):
        signer = decode(verifications[index - 1])
        seen = write({"certs": rewritten, "coefexps": commitments[index - 1]}).decode()
        demand(signs(f"certs_sig|{seen}", signer, proof(signatures[index - 1])),
               f"group: trustee {index} has not signed the certificates")
        share, signature = read_key(keys[index - 1], is_signed=True)
        demand(decode(share) == share_key(commitments, index),
               f"group: the share {index} is not that of the commitments")
        demand(signs(share, signer, signature), f"group: the share {index} is not signed")
        shares.append(share)
    return threshold, shares, check_ends(commitments)


def check_ends(commitments):
    """The group's key. By the last coefficients fewer than k shares really do not suffice."""
    firsts = product(decode(listed[0]) for listed in commitments)
    lasts = product(decode(listed[-1]) for listed in commitments)
    demand(not firsts.is_identity(), "group: the key is the identity")
    demand(not lasts.is_identity(), "group: fewer shares than the threshold would decrypt")
    return firsts


def read_trustees(data):
    """All trustees, numbered through the list, and the key that they make together."""
    listed = items(parse(data), "trustees")
    demand(1 <= len(listed) <= 32, "trustees: not 1 to 32 entries")
    found, parts = Trustees(), []
    for entry in listed:
        kind, value = items(entry, "trustee", 2)
        owner = len(found.owners) + 1
        if kind == "Single":
            key, _ = read_key(value, is_signed=False)
            found.owners[owner] = key
            found.singles.append(owner)
            parts.append(decode(key))
        elif kind == "Pedersen":
            demand(not found.threshold, "trustees: two groups")
            found.threshold, shares, part = read_group(value)
            for index, share in enumerate(shares, 1):
                found.owners[owner + index - 1] = share
                found.member_index[owner + index - 1] = index
            parts.append(part)
        else:
            raise Refused("trustees: an unknown kind")
    keys = list(found.owners.values())
    for owner in found.singles:
        demand(keys.count(found.owners[owner]) == 1, "trustees: a key stands twice")
    found.key = product(parts)
    return found


def check_election_key(trustees, election_key):
    demand(encode_all([trustees.key]) == [election_key],
           "election: the key is not that of the trustees")
