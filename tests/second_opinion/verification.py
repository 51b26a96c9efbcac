"""Everything that a record must satisfy, in one reading ("What the verifier demands")."""

import hashlib
from dataclasses import dataclass, field

from archive import read_record
from ballots import check_ballot
from election import read_credentials, read_election
from refusal import Refused, demand
from tally import (check_decryption, check_result, check_tally, combine, compute_tally,
                   read_owner)
from trustees import check_election_key, read_trustees


@dataclass
class Rules:
    """What the caller allows and demands beyond the page's defaults."""

    stages: set = field(default_factory=lambda: {"final"})
    revotes: bool = False
    kiosk: bool = False


@dataclass
class Finding:
    """What was read so far; `result` is None before the last stage."""

    stage: str = ""
    uuid: str = ""
    counted: int = 0
    result: list = None


def check_kiosk_setup(election, trustees, weights, written_weights):
    """What a polling station promises before the first vote (the kiosk profile)."""
    demand(trustees.threshold and not trustees.singles, "kiosk: the trustees are not one group")
    demand(election.binding, "kiosk: the election binds no phieukin")
    demand(not written_weights, "kiosk: a credential has a weight")
    points = [bytes.fromhex(key)[::-1] for key in weights]
    demand(points == sorted(points), "kiosk: the credentials are not in order")


def read_ballots(record, election, weights, revotes_allowed):
    """The last ballot of every credential, in the order of the events."""
    trackers, used, counted = {}, {}, {}
    for event, data in record.ballots:
        try:
            tracker = hashlib.sha256(data).digest()
            demand(tracker not in trackers, "the same ballot twice")
            trackers[tracker] = event
            ballot = check_ballot(data, election)
            demand(ballot.credential in weights, "the credential is not in the list")
            before = used.get(ballot.credential)
            demand(revotes_allowed or before is None,
                   f"the credential was used before, in event {before}")
        except Refused as refusal:
            raise Refused(f"event {event}: {refusal}") from refusal
        used[ballot.credential] = event
        counted[ballot.credential] = ballot
    return list(counted.values()), list(trackers)


def read_decryptions(record, election, trustees, tally):
    """The factors by owner: nobody twice, and no more of the group than its threshold."""
    found = {}
    for event, decryption, owned in record.decryptions:
        try:
            owner = read_owner(decryption, owned, trustees)
            demand(owner not in found, "a second decryption of one owner")
            found[owner] = check_decryption(decryption, trustees.owners[owner], election, tally)
            members = [other for other in found if other in trustees.member_index]
            demand(len(members) <= trustees.threshold, "more decryptions than the threshold")
        except Refused as refusal:
            raise Refused(f"event {event}: {refusal}") from refusal
    return found


def check_counting(record, election, trustees, ballots, weights):
    """From the tally to the result, as far as the record goes."""
    total = sum(weights[ballot.credential] for ballot in ballots)
    tally = compute_tally(election, ballots, weights)
    if record.tally is None:
        return None
    check_tally(tally, len(ballots), record.tally, total)
    decryptions = read_decryptions(record, election, trustees, tally)
    if record.result is None:
        return None
    return check_result(record.result, tally, combine(decryptions, trustees), total)


def verify(data, rules, finding):
    """Refuses the record in `data`, or fills `finding` with what it says."""
    record = read_record(data)
    finding.stage = record.stage
    election = read_election(record.setup[0])
    finding.uuid = election.uuid
    trustees = read_trustees(record.setup[1])
    check_election_key(trustees, election.key)
    weights, written_weights = read_credentials(record.setup[2])
    if rules.kiosk:
        check_kiosk_setup(election, trustees, weights, written_weights)
    revotes_allowed = rules.revotes and not rules.kiosk
    ballots, trackers = read_ballots(record, election, weights, revotes_allowed)
    if rules.kiosk:
        demand(trackers == sorted(trackers), "kiosk: the ballots are not in order")
    finding.counted = len(ballots)
    finding.result = check_counting(record, election, trustees, ballots, weights)
    demand(record.stage in rules.stages, f"not final: the record is {record.stage}")
