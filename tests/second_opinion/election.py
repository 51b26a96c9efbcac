"""The election and the list of credentials (sections "Election" and "Credentials")."""

import re
from dataclasses import dataclass

from group import decode_key
from proofs import short_hash
from refusal import demand
from strict_json import fields, items, parse, text, whole_number

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
CREDENTIALS = 50_000
LARGEST_WEIGHT = 2**32

FIELDS = ["version", "description", "name", "group", "public_key", "questions", "uuid"]


@dataclass
class Question:
    answers: int
    blank: bool
    least: int
    most: int

    def choices(self):
        """How many ciphertexts a ballot has for this question."""
        return self.answers + self.blank


@dataclass
class Election:
    uuid: str
    key: str
    questions: list
    fingerprint: str
    binding: dict


def read_question(value):
    demand(isinstance(value, dict), "question: not an object")
    fields(value, ["answers", *["blank"] * ("blank" in value), "min", "max", "question"],
           "question")
    answers = items(value["answers"], "answers")
    demand(1 <= len(answers) <= 64, "question: not 1 to 64 answers")
    for answer in answers:
        text(answer, "answer")
    text(value["question"], "question")
    blank = value.get("blank", False)
    demand(isinstance(blank, bool), "question: blank is neither true nor false")
    most = whole_number(value["max"], "max", 0, len(answers))
    least = whole_number(value["min"], "min", 0, most)
    return Question(len(answers), blank, least, most)


def read_election(data):
    """The election. Fields a reader does not know are passed over; the fingerprint binds them."""
    value = parse(data)
    demand(isinstance(value, dict), "election: not an object")
    demand(set(FIELDS) <= set(value), "election: a field is missing")
    whole_number(value["version"], "election: version", 1, 1)
    demand(value["group"] == "Ed25519", "election: another group")
    for name in ["description", "name", "administrator", "credential_authority"]:
        text(value.get(name, ""), f"election: {name}")
    uuid = text(value["uuid"], "uuid")
    demand(14 <= len(uuid) <= 64 and set(uuid) <= set(BASE58), "election: a wrong uuid")
    binding = value.get("phieukin", {})
    demand(isinstance(binding, dict), "election: phieukin is not an object")
    questions = items(value["questions"], "questions")
    demand(1 <= len(questions) <= 16, "election: not 1 to 16 questions")
    decode_key(value["public_key"])
    return Election(uuid, value["public_key"], [read_question(item) for item in questions],
                    short_hash(data), binding)


def read_credentials(data):
    """Weight of every credential, in the order of the list, and whether any weight is written."""
    weights, written = {}, False
    listed = items(parse(data), "credentials")
    demand(len(listed) <= CREDENTIALS, "credentials: more than 50,000")
    for item in listed:
        key, comma, weight = text(item, "credential").partition(",")
        decode_key(key)
        demand(key not in weights, "credentials: one stands twice")
        demand(not comma or re.fullmatch("0|[1-9][0-9]{0,9}", weight),
               "credentials: a wrong weight")
        weights[key] = int(weight) if comma else 1
        written = written or bool(comma)
        demand(weights[key] <= LARGEST_WEIGHT, "credentials: a weight is too large")
    demand(sum(weights.values()) <= LARGEST_WEIGHT, "credentials: the weights are too large")
    return weights, written
