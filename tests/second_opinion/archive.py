"""The archive: members, events and their order (section "Archive" of docs/formats/record.md)."""

import re
from dataclasses import dataclass, field

from proofs import hex_hash
from refusal import Refused, demand
from strict_json import fields, parse_canonical, write

BLOCK = 512
ARCHIVE_LIMIT = 64 * 2**20
MEMBER_LIMIT = 4 * 2**20
MEBIBYTE = 2**20
PROOFS_LIMIT = 1024 * 2**10
EVENT_LIMIT = 512

# Each kind of event, with the limits of the members in front of it.
EVENTS = {
    "Setup": [MEBIBYTE, MEBIBYTE, MEMBER_LIMIT, MEMBER_LIMIT],
    "Ballot": [PROOFS_LIMIT],
    "EndBallots": [],
    "EncryptedTally": [MEMBER_LIMIT, MEMBER_LIMIT],
    "PartialDecryption": [PROOFS_LIMIT, MEMBER_LIMIT],
    "Result": [MEMBER_LIMIT],
}

# Which event may follow which, and the stage of a record that ends there.
FOLLOWERS = {
    None: ["Setup"],
    "Setup": ["Ballot", "EndBallots"],
    "Ballot": ["Ballot", "EndBallots"],
    "EndBallots": ["EncryptedTally"],
    "EncryptedTally": ["PartialDecryption", "Result"],
    "PartialDecryption": ["PartialDecryption", "Result"],
    "Result": [],
}
STAGES = {"Setup": "open", "Ballot": "open", "EndBallots": "closed", "EncryptedTally": "tallied",
          "PartialDecryption": "tallied", "Result": "final"}


@dataclass
class Record:
    """The members of a record by their part, ballots and decryptions with the number of the event.

    What the record has not reached is None: a member that is there may be empty.
    """

    stage: str = ""
    setup: list = field(default_factory=list)
    ballots: list = field(default_factory=list)
    tally: list = None
    decryptions: list = field(default_factory=list)
    result: bytes = None


def header(name, size, time):
    """The only header that a member of this name and size may have."""
    block = bytearray(BLOCK)

    def put(offset, content):
        block[offset:offset + len(content)] = content

    put(0, name)
    put(100, b"0000644")
    put(108, b"0000000")
    put(116, b"0000000")
    put(124, b"%011o" % size)
    put(136, b"%011o" % time)
    put(148, b" " * 8)
    put(156, b"0")
    put(148, b"%06o\0 " % sum(block))
    return bytes(block)


def octal(digits):
    demand(re.fullmatch(rb"[0-7]{11}", digits), "archive: a header has no octal number")
    return int(digits, 8)


def read_members(data):
    """(name, content) of every member. Headers are made anew and compared, so nothing can hide."""
    demand(len(data) <= ARCHIVE_LIMIT, "archive: larger than 64 MiB")
    demand(len(data) >= BLOCK, "archive: too short")
    members, place, time = [], 0, octal(data[136:147])
    while place < len(data):
        block = data[place:place + BLOCK]
        name, size = block[:100].rstrip(b"\0"), octal(block[124:135])
        demand(size <= MEMBER_LIMIT, "archive: a member is larger than 4 MiB")
        demand(block == header(name, size, time), "archive: a header has another form")
        content = data[place + BLOCK:place + BLOCK + size]
        end = place + BLOCK + -(-size // BLOCK) * BLOCK
        padding = data[place + BLOCK + size:end]
        demand(end <= len(data), "archive: cut short")
        demand(not padding.strip(b"\0"), "archive: the padding is not zero")
        members.append((name, content))
        place = end
    first = write({"version": 1, "timestamp": str(time)})
    demand(members[0] == (b"BELENIOS", first), "archive: does not begin with BELENIOS")
    return members[1:]


def check_event(content, height, parent, waiting):
    """The type of an event, after its place in the chain and its payload have been checked."""
    demand(len(content) <= EVENT_LIMIT, "the event is too large")
    event = parse_canonical(content, "event")
    demand(isinstance(event, dict), "event: not an object")
    names = ["parent"] * (height > 0) + ["height", "type"] + ["payload"] * bool(waiting)
    fields(event, names, "event")
    demand(event.get("parent") == parent, "the parent is another event")
    demand(type(event["height"]) is int and event["height"] == height, "the height is wrong")
    demand(not waiting or event["payload"] == hex_hash(waiting[-1]),
           "the payload is another member")
    kind = event["type"]
    demand(isinstance(kind, str) and kind in EVENTS, "an unknown type of event")
    limits = EVENTS[kind]
    demand(len(waiting) == len(limits), "too many or too few members before the event")
    for content_before, limit in zip(waiting, limits):
        demand(len(content_before) <= limit, "a member is too large")
    return kind


def file_members(record, kind, height, waiting):
    """Puts the members of an event where they belong, and checks the hashes they carry."""
    if kind == "Setup":
        hashes = [hex_hash(member) for member in waiting[:3]]
        named = dict(zip(["election", "trustees", "credentials"], hashes))
        demand(waiting[3] == write(named), "the setup names other members")
        record.setup = waiting[:3]
    elif kind == "Ballot":
        record.ballots.append((height, waiting[0]))
    elif kind == "EncryptedTally":
        record.tally = waiting
    elif kind == "PartialDecryption":
        record.decryptions.append((height, *waiting))
    elif kind == "Result":
        record.result = waiting[0]


def read_record(data):
    """The record in these bytes: nothing before, between or after what the page names."""
    record, waiting = Record(), []
    last, height, parent = None, 0, None
    for name, content in read_members(data):
        digest = hex_hash(content).encode()
        if name == digest + b".data.json":
            waiting.append(content)
            continue
        demand(name == digest + b".event.json", "archive: a member is not named by its hash")
        try:
            kind = check_event(content, height, parent, waiting)
            demand(kind in FOLLOWERS[last], f"{kind} does not belong here")
            file_members(record, kind, height, waiting)
        except Refused as refusal:
            raise Refused(f"event {height}: {refusal}") from refusal
        last, height, parent, waiting = kind, height + 1, hex_hash(content), []
    demand(last is not None, "archive: no event")
    demand(not waiting, "archive: members after the last event")
    record.stage = STAGES[last]
    return record
