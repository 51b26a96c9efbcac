#!/usr/bin/env python3
"""Holds the second verifier against honest and forged records, and against phieukin-verify.

Honest records must be accepted with the same figures as phieukin-verify gives; forged ones must be
refused, whatever the reason. Verdicts that differ are printed as a table, and make the status 1.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

from edge_cases import write_edges  # noqa: E402
from refusal import Refused  # noqa: E402
from verification import Finding, Rules, verify  # noqa: E402

EARLIER_STAGES = ["open", "closed", "tallied"]
HONEST_AMONG_NEGATIVE = ["00_honest_control", "Ed25519-normal"]


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--verifier", required=True, help="phieukin-verify")
    parser.add_argument("--vectors", required=True, type=Path, help="tests/vectors/record")
    parser.add_argument("--forged", required=True, type=Path,
                        help="what write_forged_records has written")
    parser.add_argument("--sample", type=int, help="so many forged records only")
    parser.add_argument("--reasons", action="store_true", help="print both reasons of every fault")
    return parser.parse_args()


def second_opinion(path, kiosk):
    """The finding of the Python verifier and the reason of a refusal."""
    finding = Finding()
    try:
        verify(path.read_bytes(), Rules({"final", *EARLIER_STAGES}, True, kiosk), finding)
    except Refused as refusal:
        return finding, str(refusal)
    return finding, ""


def first_opinion(verifier, path, kiosk):
    """What phieukin-verify prints with the same rules."""
    command = [verifier, "--json", "--allow-revote", *["--kiosk"] * kiosk, str(path)]
    for stage in EARLIER_STAGES:
        command += ["--allow-stage", stage]
    printed = subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout
    return json.loads(printed)


class Comparison:
    """Counts what was checked and collects what should not have happened."""

    def __init__(self, verifier, print_reasons):
        self.verifier = verifier
        self.print_reasons = print_reasons
        self.checked = {"accepted": 0, "refused": 0}
        self.disagreements = []

    def blame(self, path, about, expected, said):
        self.disagreements.append((path, about, expected, said))

    def expect_acceptance(self, path, kiosk, about):
        """Accepted by both programs, with the same figures."""
        self.checked["accepted"] += 1
        finding, reason = second_opinion(path, kiosk)
        first = first_opinion(self.verifier, path, kiosk)
        ours = {"valid": not reason, "reason": reason, "stage": finding.stage,
                "uuid": finding.uuid, "ballots": finding.counted, "result": finding.result or []}
        if ours != first or reason:
            self.blame(path, about, f"accepted, {first}", ours)

    def expect_refusal(self, path, kiosk, about, why):
        self.checked["refused"] += 1
        _, reason = second_opinion(path, kiosk)
        if not reason:
            self.blame(path, about, f"refused: {why}", "accepted")
        if self.print_reasons:
            print(f"{path.parent.name} | {about} | {why} | {reason}")

    def expect_both_refuse(self, path, about):
        """Refused by phieukin-verify too, which has no test of its own for this file."""
        first = first_opinion(self.verifier, path, kiosk=False)
        self.expect_refusal(path, False, about, first["reason"])
        if first["valid"]:
            self.blame(path, about, "refused by phieukin-verify", "accepted")

    def finish(self):
        print(f"{self.checked['accepted']} had to be accepted and {self.checked['refused']} refused; "
              f"{len(self.disagreements)} disagreements")
        for disagreement in self.disagreements:
            print(" | ".join(str(part) for part in disagreement))
        return 1 if self.disagreements else 0


def compare_vectors(comparison, folder):
    """Records made by other programs; the refused ones lie in the folder `negative`."""
    for path in sorted(folder.rglob("*.bel")):
        about = str(path.parent.relative_to(folder))
        if "negative" in path.parts and path.parent.name not in HONEST_AMONG_NEGATIVE:
            comparison.expect_both_refuse(path, about)
        else:
            comparison.expect_acceptance(path, False, about)


def compare_forged(comparison, folder):
    """One folder of the forge: the profiles in which its record is wrong, and the others."""
    path = next(folder.glob("*.bel"))
    profile, about, *why = (folder / "about").read_text(encoding="utf-8").splitlines()
    for kiosk in (False, True):
        left_out = "without the kiosk profile" if kiosk else "kiosk profile only"
        if not why:
            if profile == left_out:
                comparison.expect_refusal(path, kiosk, about, "not what the kiosk promises")
            else:
                comparison.expect_acceptance(path, kiosk, about)
        elif profile != left_out:
            comparison.expect_refusal(path, kiosk, about, why[0])
        elif not kiosk:
            comparison.expect_acceptance(path, kiosk, about)


def compare_edges(comparison, record):
    """What the page just allows and just forbids: here both programs must agree with the page."""
    with tempfile.TemporaryDirectory() as folder:
        for edge, path in write_edges(record.read_bytes(), Path(folder)):
            about = f"{edge.part}: {edge.name}"
            if edge.accepted:
                comparison.expect_acceptance(path, False, about)
            else:
                comparison.expect_both_refuse(path, about)


def chosen(folders, sample):
    """All of them, or a sample that a printed seed repeats."""
    if sample is None or os.environ.get("PHIEUKIN_SECOND_OPINION") == "all":
        return folders
    seed = int(os.environ.get("PHIEUKIN_SECOND_OPINION_SEED", random.randrange(2**32)))
    print(f"a sample of {sample} forged records, PHIEUKIN_SECOND_OPINION_SEED={seed}")
    return random.Random(seed).sample(folders, min(sample, len(folders)))


def main():
    arguments = read_arguments()
    comparison = Comparison(arguments.verifier, arguments.reasons)
    start = time.monotonic()
    compare_vectors(comparison, arguments.vectors)
    compare_edges(comparison, next(arguments.vectors.glob("bt30-mixed-weights/*.bel")))
    honest = sorted(arguments.forged.glob("honest-*"))
    forged = sorted(arguments.forged.glob("forged-*"))
    if not honest or not forged:
        print("the forged records are missing")
        return 1
    for folder in honest + chosen(forged, arguments.sample):
        compare_forged(comparison, folder)
    print(f"{time.monotonic() - start:.1f} seconds")
    return comparison.finish()


if __name__ == "__main__":
    sys.exit(main())
