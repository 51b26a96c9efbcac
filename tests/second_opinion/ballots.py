"""One ballot (section "Ballot" of docs/formats/record.md)."""

from dataclasses import dataclass

from group import GENERATOR, decode, encode_all, fixed_base, product
from proofs import knows_exponent, one_encrypts_zero, proof, short_hash
from refusal import demand
from strict_json import fields, items, parse_canonical, write


@dataclass
class Ballot:
    """What the tally needs of a ballot: for every answer a list of pairs (alpha, beta)."""

    credential: str
    answers: list


def over(pair, exponent):
    """The ciphertext `pair` of m made into one of m - exponent."""
    return pair[0], pair[1] / GENERATOR ** exponent


def together(pairs):
    """The ciphertext of the sum."""
    return product(a for a, _ in pairs), product(b for _, b in pairs)


def read_choice(value):
    alpha, beta = fields(value, ["alpha", "beta"], "choice")
    return (decode(alpha), decode(beta)), f"{alpha},{beta}"


def read_proofs(value, what, count):
    return [proof(item) for item in items(value, what, count)]


def check_answer(value, question, start, power_of_y):
    """The choices of one answer; `start` is S0, which binds the proofs to voter and election."""
    names = ["choices", "individual_proofs", "overall_proof"] + ["blank_proof"] * question.blank
    fields(value, names, "answer")
    count = question.choices()
    read = [read_choice(choice) for choice in items(value["choices"], "choices", count)]
    pairs, written = [pair for pair, _ in read], [pair for _, pair in read]
    individual = items(value["individual_proofs"], "individual proofs", count)
    for number, (pair, spelled, proofs) in enumerate(zip(pairs, written, individual)):
        branches = [pair, over(pair, 1)]
        demand(one_encrypts_zero(f"prove|{start}|{spelled}|", power_of_y, branches,
                                 read_proofs(proofs, "individual proof", 2)),
               f"choice {number}: the proof does not hold")
    state = start + "|" + ",".join(written)
    check_sum(value, question, pairs, state, power_of_y)
    return pairs


def check_sum(value, question, pairs, state, power_of_y):
    """How many answers are marked: between min and max of them, or the blank choice alone."""
    sums = range(question.least, question.most + 1)
    overall = read_proofs(value["overall_proof"], "overall proof", len(sums) + question.blank)
    if not question.blank:
        total = together(pairs)
        prefix = f"prove|{state}|{','.join(encode_all(total))}|"
        demand(one_encrypts_zero(prefix, power_of_y, [over(total, m) for m in sums], overall),
               "the overall proof does not hold")
        return
    blank, others = pairs[0], together(pairs[1:])
    either = read_proofs(value["blank_proof"], "blank proof", 2)
    demand(one_encrypts_zero(f"bproof0|{state}|", power_of_y, [blank, others], either),
           "the blank proof does not hold")
    branches = [over(blank, 1)] + [over(others, m) for m in sums]
    demand(one_encrypts_zero(f"bproof1|{state}|", power_of_y, branches, overall),
           "the overall proof does not hold")


def check_ballot(data, election):
    """The ballot in these bytes, every proof and the signature of which holds."""
    value = parse_canonical(data, "ballot")
    uuid, fingerprint, credential, answers, signature = fields(
        value, ["election_uuid", "election_hash", "credential", "answers", "signature"], "ballot")
    demand(uuid == election.uuid, "the ballot is for another election")
    demand(fingerprint == election.fingerprint, "the ballot names another election")
    key = decode(credential)
    unsigned = {name: value[name] for name in value if name != "signature"}
    said, known = fields(signature, ["hash", "proof"], "signature")
    demand(said == short_hash(write(unsigned)), "the signature is for another ballot")
    demand(knows_exponent(f"sig|{said}|", key, proof(known)), "the signature does not hold")
    start = f"{election.fingerprint}|{credential}"
    power_of_y = fixed_base(election.key)
    questions = election.questions
    return Ballot(credential, [
        check_answer(answer, question, start, power_of_y)
        for answer, question in zip(items(answers, "answers", len(questions)), questions)])
