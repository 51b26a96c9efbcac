"""What is counted, how it is decrypted and what comes out ("Tally, decryption, result")."""

from group import GENERATOR, ORDER, decode, encode_all, product
from proofs import hex_hash, proof, same_exponent
from refusal import demand
from strict_json import fields, items, parse_canonical, write

LARGEST_PLAIN_NUMBER = 2**30 - 1


def number(value):
    """A number as the record writes it: a large one is a string."""
    return value if value <= LARGEST_PLAIN_NUMBER else str(value)


def compute_tally(election, ballots, weights):
    """For each choice the product over the counted ballots, each raised to its weight."""
    tally = []
    for place, question in enumerate(election.questions):
        row = []
        for choice in range(question.choices()):
            cast = [(ballot.answers[place][choice], weights[ballot.credential])
                    for ballot in ballots]
            row.append(tuple(product(raised(pair[half], weight) for pair, weight in cast)
                             for half in (0, 1)))
        tally.append(row)
    return tally


def raised(element, weight):
    return element if weight == 1 else element ** weight


def write_tally(tally):
    written = []
    for row in tally:
        texts = [encode_all(pair) for pair in row]
        written.append([{"alpha": alpha, "beta": beta} for alpha, beta in texts])
    return write(written)


def check_tally(tally, sized, members, total_weight):
    """The tally and the sized tally are made anew and compared as bytes."""
    written = write_tally(tally)
    demand(members[0] == written, "the tally is not that of the ballots")
    expected = {"num_tallied": number(sized), "total_weight": number(total_weight),
                "encrypted_tally": hex_hash(written)}
    demand(members[1] == write(expected), "the sized tally is not that of the ballots")


def read_owner(decryption, owned, trustees):
    owner, payload = fields(parse_canonical(owned, "owned decryption"), ["owner", "payload"],
                            "owned decryption")
    demand(type(owner) is int and owner in trustees.owners, "no such owner")
    demand(payload == hex_hash(decryption), "the owner names another decryption")
    return owner


def check_decryption(data, key_text, election, tally):
    """The factors of one owner, every proof of which holds."""
    factors, proofs = fields(parse_canonical(data, "decryption"),
                             ["decryption_factors", "decryption_proofs"], "decryption")
    key, checked = decode(key_text), []
    prefix = f"decrypt|{election.fingerprint}|{key_text}|"
    items(factors, "factors", len(tally))
    items(proofs, "proofs", len(tally))
    for row, factor_row, proof_row in zip(tally, factors, proofs):
        items(factor_row, "factors", len(row))
        items(proof_row, "proofs", len(row))
        for (alpha, _), factor, known in zip(row, factor_row, proof_row):
            demand(same_exponent(prefix, key, alpha, decode(factor), proof(known)),
                   "the proof of a factor does not hold")
        checked.append([decode(factor) for factor in factor_row])
    return checked


def coefficient(index, present):
    """The Lagrange coefficient of a member at zero: product of j / (j - index)."""
    value = 1
    for other in present:
        if other != index:
            value = value * other * pow(other - index, -1, ORDER) % ORDER
    return value


def combine(decryptions, trustees):
    """F for every choice: all Single trustees' factors, and those of k members of the group."""
    present = [trustees.member_index[owner] for owner in decryptions
               if owner in trustees.member_index]
    demand(all(owner in decryptions for owner in trustees.singles), "a decryption is missing")
    demand(len(present) == trustees.threshold, "a decryption is missing")
    combined = None
    for owner, rows in decryptions.items():
        if owner in trustees.member_index:
            exponent = coefficient(trustees.member_index[owner], present)
            rows = [[factor ** exponent for factor in row] for row in rows]
        combined = rows if combined is None else [
            [left * right for left, right in zip(*pair)] for pair in zip(combined, rows)]
    return combined


def check_result(data, tally, factors, total_weight):
    """The numbers of the result. As W < q only one m fits, so the published one is tested."""
    rows = fields(parse_canonical(data, "result"), ["result"], "result")[0]
    items(rows, "result", len(tally))
    plain = []
    for row, tally_row, factor_row in zip(rows, tally, factors):
        items(row, "result", len(tally_row))
        plain.append([])
        for written, (_, beta), factor in zip(row, tally_row, factor_row):
            value = read_number(written)
            demand(value <= total_weight, "a number of the result is larger than all weights")
            demand(GENERATOR ** value == beta / factor, "the result is not what was decrypted")
            plain[-1].append(value)
    return plain


def read_number(written):
    is_number = type(written) is int and written >= 0
    is_text = isinstance(written, str) and written.isascii() and written.isdigit()
    demand(is_number or is_text and len(written) <= 10,
           "the result has something else than numbers")
    demand(number(int(written)) == written, "a number of the result has another form")
    return int(written)
