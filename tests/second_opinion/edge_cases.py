"""Records at the edges of what docs/formats/record.md allows, for both verifiers.

They end after the Setup event, where nothing has to be signed again: an edit of the election, the
trustees or the credentials needs new hashes only. The forge has the faults of everything later.
"""

import json
from collections import namedtuple

from archive import header, read_members
from proofs import hex_hash
from strict_json import write

Edge = namedtuple("Edge", "name part edit accepted time", defaults=[1_700_000_000])
PARTS = ["election", "trustees", "credentials"]


def ends_after_setup(parts, time):
    """The archive of a record whose only event is Setup, with these three members."""
    setup = write(dict(zip(PARTS, map(hex_hash, parts))))
    event = write({"height": 0, "type": "Setup", "payload": hex_hash(setup)})
    members = [("BELENIOS", write({"version": 1, "timestamp": str(time)}))]
    members += [(hex_hash(part) + ".data.json", part) for part in [*parts, setup]]
    members.append((hex_hash(event) + ".event.json", event))
    return b"".join(header(name.encode(), len(content), time) + content + bytes(-len(content) % 512)
                    for name, content in members)


def changed(change):
    """An edit of the parsed JSON."""
    def edit(data):
        value = json.loads(data)
        change(value)
        return write(value)
    return edit


def replaced(before, after):
    def edit(data):
        assert before in data, f"nothing to replace: {before}"
        return data.replace(before, after, 1)
    return edit


def questions(count, answers):
    """So many questions of so many answers instead of those of the record."""
    def edit(data):
        value = json.loads(data)
        names = [f"A{number}" for number in range(answers)]
        value["questions"] = [{"answers": names, "min": 0, "max": 1, "question": "?"}] * count
        return write(value)
    return edit


def unknown(written):
    """One more field of the election, written just so."""
    return lambda data: data.rstrip()[:-1] + b',"x":' + written + b"}"


def values(total):
    """A list that brings the election to so many commas and opening brackets outside of texts."""
    def edit(data):
        value = json.loads(data)

        def count(inner):
            if not isinstance(inner, (dict, list)):
                return 0
            below = inner.values() if isinstance(inner, dict) else inner
            return 1 + max(0, len(inner) - 1) + sum(map(count, below))

        value["x"] = [0] * (total - count(value) - 1)
        return write(value)
    return edit


def backwards(value):
    """The same JSON with the fields of every object in the opposite order."""
    if isinstance(value, dict):
        return {name: backwards(value[name]) for name in reversed(value)}
    return [backwards(item) for item in value] if isinstance(value, list) else value


def all_backwards(data):
    return write(backwards(json.loads(data)))


def first_question(**fields):
    return changed(lambda election: election["questions"][0].update(fields))


def first_single(**fields):
    return changed(lambda trustees: trustees[0][1].update(fields))


def weights(*written):
    """The first credentials of the list, with these weights and no others behind them."""
    def edit(data):
        keys = [item.partition(",")[0] for item in json.loads(data)]
        return write([key + weight for key, weight in zip(keys, written)])
    return edit


def names(count):
    def change(election):
        election.update({f"x{i}": i for i in range(count - len(election))})
    return changed(change)


def of_group(change):
    """An edit of the Pedersen group of the trustees."""
    def edit(trustees):
        change(next(entry[1] for entry in trustees if entry[0] == "Pedersen"))
    return changed(edit)


EDGES = [
    Edge("nothing changed", "election", lambda data: data, True),
    Edge("the earliest time", "election", lambda data: data, True, 0),
    Edge("the latest time", "election", lambda data: data, True, 8**11 - 1),
    Edge("fields in the opposite order", "election", all_backwards, True),
    Edge("fields in the opposite order", "trustees", all_backwards, True),
    Edge("the version 1.0", "election", replaced(b'"version":1', b'"version":1.0'), False),
    Edge("the version 1e0", "election", replaced(b'"version":1', b'"version":1e0'), False),
    Edge("min minus zero", "election", replaced(b'"min":0', b'"min":-0'), False),
    Edge("min false", "election", first_question(min=False), False),
    Edge("a field nobody knows in a question", "election", first_question(x=1), False),
    Edge("a blank that is null", "election", first_question(blank=None), False),
    Edge("a blank that is false", "election", first_question(blank=False), True),
    Edge("an empty question", "election", first_question(question=""), True),
    Edge("no description", "election", changed(lambda all: all.pop("description")), False),
    Edge("an empty name", "election", changed(lambda all: all.update(name="")), True),
    Edge("an escaped zero in the name", "election",
         changed(lambda all: all.update(name="\0")), True),
    Edge("half a surrogate pair", "election", unknown(b'"\\ud800"'), False),
    Edge("an escaped surrogate pair", "election", unknown(b'"\\ud83d\\ude00"'), True),
    Edge("a surrogate in the bytes", "election", unknown(b'"\xed\xa0\x80"'), False),
    Edge("phieukin is null", "election", changed(lambda all: all.update(phieukin=None)), False),
    Edge("an unknown minus zero", "election", unknown(b"-0"), True),
    Edge("an unknown fraction", "election", unknown(b"-1.5e-3"), True),
    Edge("an unknown number of 300 digits", "election", unknown(b"9" * 300), True),
    Edge("an unknown number of 310 digits", "election", unknown(b"9" * 310), False),
    Edge("an unknown number of 4,096 bytes", "election", unknown(b"0." + b"1" * 4094), True),
    Edge("an unknown number of 4,097 bytes", "election", unknown(b"0." + b"1" * 4095), False),
    Edge("an unknown number beyond all numbers", "election", unknown(b"1e400"), False),
    Edge("an unknown number below all numbers", "election", unknown(b"1e-400"), True),
    Edge("not a number", "election", unknown(b"NaN"), False),
    Edge("a comment", "election", unknown(b"1/**/"), False),
    Edge("an unknown object with one key twice", "election", unknown(b'{"a":1,"a":1}'), False),
    Edge("the same key in two spellings", "election", unknown(b'{"a":1,"\\u0061":1}'), False),
    Edge("a line feed and a tab in front", "election", lambda data: b"\n\t " + data, True),
    Edge("a vertical tab in front", "election", lambda data: b"\x0b" + data, False),
    Edge("16 levels", "election", unknown(b"[" * 15 + b"]" * 15), True),
    Edge("17 levels", "election", unknown(b"[" * 16 + b"]" * 16), False),
    Edge("64 keys", "election", names(64), True),
    Edge("65 keys", "election", names(65), False),
    Edge("65,535 commas and brackets", "election", values(65_535), True),
    Edge("65,536 commas and brackets", "election", values(65_536), False),
    Edge("64 answers", "election", questions(1, 64), True),
    Edge("65 answers", "election", questions(1, 65), False),
    Edge("16 questions", "election", questions(16, 1), True),
    Edge("17 questions", "election", questions(17, 1), False),
    Edge("a million brackets", "election", unknown(b"[" * 1_000_000), False),
    Edge("a trustee with a name", "trustees", first_single(name=""), True),
    Edge("a trustee's name is null", "trustees", first_single(name=None), False),
    Edge("a Single trustee with an unknown field", "trustees", first_single(x=1), False),
    Edge("a Single trustee's signature is null", "trustees", first_single(signature=None), False),
    Edge("a key that is a list", "trustees", first_single(public_key=[]), False),
    Edge("a key that is an object", "trustees", first_single(public_key={}), False),
    Edge("a group with an unknown field", "trustees",
         of_group(lambda group: group.update(x=1)), False),
    Edge("a share with a name", "trustees",
         of_group(lambda group: group["verification_keys"][0].update(name="x")), True),
    Edge("a certificate with an unknown field", "trustees",
         of_group(lambda group: group["certs"][0].update(x=1)), False),
    Edge("an escaped letter in the certificates", "trustees",
         replaced(b"context", b"conte\\u0078t"), True),
    Edge("no credential", "credentials", lambda data: b"[]", True),
    Edge("the credentials in the opposite order", "credentials",
         lambda data: write(json.loads(data)[::-1]), True),
    Edge("the largest weight", "credentials", weights(",4294967296", ",0"), True),
    Edge("a larger sum", "credentials", weights(",4294967296", ""), False),
    Edge("a weight with a leading zero", "credentials", weights(",01"), False),
    Edge("a weight with a sign", "credentials", weights(",+1"), False),
    Edge("no weight behind the comma", "credentials", weights(","), False),
    Edge("two weights", "credentials", weights(",1,1"), False),
    Edge("a weight of another script", "credentials", weights(",\u0661"), False),
]


def write_edges(record, folder):
    """Writes the edges of one honest record into a folder; yields each with its file."""
    parts = dict(zip(PARTS, (content for _, content in read_members(record)[:3])))
    for number, edge in enumerate(EDGES):
        path = folder / f"edge-{number:02}.bel"
        edited = {**parts, edge.part: edge.edit(parts[edge.part])}
        path.write_bytes(ends_after_setup(list(edited.values()), edge.time))
        yield edge, path
