#!/usr/bin/env python3
"""random_elections.py WRITER VERIFY PEER FOLDER: random elections of either side pass the other.

Our writer's elections must pass belenios-tool, and those belenios-tool makes must pass our verifier
with exactly the result that was voted. PHIEUKIN_PEER_ELECTIONS is the number of each (default 20),
PHIEUKIN_PEER_SEED repeats the shapes and votes of an earlier run (keys are always fresh),
PHIEUKIN_PEER_JOBS how many run at a time."""

import collections
import concurrent.futures
import json
import os
import random
import shutil
import subprocess
import sys
import time

sys.dont_write_bytecode = True  # the sources' folder stays as it is
from peer_election import PeerElection, Refused, Shape, Tool, result_in


class Failed(Exception):
    """The two programs disagree, or one of them disagrees with the votes."""


class Ours:
    """phieukin-verify."""

    def __init__(self, program):
        self.program = program

    def verdict(self, archive, *options):
        done = subprocess.run([self.program, archive, "--json", *options], stdout=subprocess.PIPE,
                              check=False)
        verdict = json.loads(done.stdout)
        if verdict["valid"] != (done.returncode == 0):
            raise Failed(f"status {done.returncode} beside {verdict}")
        return verdict

    def accepts(self, archive, expected, *options):
        verdict = self.verdict(archive, *options)
        seen = {key: verdict[key] for key in expected}
        if not verdict["valid"] or seen != expected:
            raise Failed(f"phieukin-verify {' '.join(options)}: {verdict}, expected {expected}")

    def refuses(self, archive, reason, *options):
        verdict = self.verdict(archive, *options)
        if verdict["valid"] or reason not in verdict["reason"]:
            raise Failed(f"phieukin-verify {' '.join(options)}: {verdict}, expected '{reason}'")


def check_ours(ours, peer, folder):
    """One election of our writer."""
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        expected = json.load(file)
    archive = next(os.path.join(folder, name) for name in os.listdir(folder)
                   if name.endswith(".bel"))
    figures = {"stage": "final", "ballots": expected["ballots"], "result": expected["result"]}
    ours.accepts(archive, figures, *["--allow-revote"] * expected["revote"])
    if expected["kiosk"]:
        ours.accepts(archive, figures, "--kiosk")
    else:
        ours.refuses(archive, "event ", "--kiosk")
    Tool(peer, folder).run("election", "verify")
    return expected["shape"], expected["revote"]


def check_peers(ours, peer, folder, seed):
    """One election of the peer tool, at every stage."""
    generator = random.Random(seed)
    shape = Shape(generator)
    os.makedirs(folder)
    election = PeerElection(Tool(peer, folder), shape, generator)
    try:
        election.make()
    except Refused as refusal:
        raise Failed(f"{shape}: the peer refuses its own election: {refusal}") from refusal
    figures = {"stage": "final", "ballots": shape.counted, "result": shape.result(),
               "uuid": election.uuid}
    if result_in(election.archive) != shape.result():
        raise Failed(f"{shape}: the peer counted {result_in(election.archive)}")
    revote = ["--allow-revote"] if shape.revotes else []
    ours.accepts(election.archive, figures, *revote)
    ours.refuses(election.archive, "event ", "--kiosk")
    if shape.revotes:
        ours.refuses(election.archive, "the credential was used before, in event ")
    for stage, content in election.stages.items():
        if stage == "final":
            continue
        path = os.path.join(folder, stage)
        with open(path, "wb") as file:
            file.write(content)
        ours.refuses(path, f"not final: the record is {stage}", *revote)
        ours.accepts(path, {"stage": stage, "ballots": shape.counted, "result": []},
                     "--allow-stage", stage, *revote)
    return str(shape), shape.revotes


def run_all(tasks, jobs):
    """Runs (name, function) pairs; returns how many of them passed and what shapes they had."""
    seen = collections.Counter()
    failures = []
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        running = {pool.submit(task): name for name, task in tasks}
        for done in concurrent.futures.as_completed(running):
            try:
                shape, revote = done.result()
            except (Failed, Refused, OSError, ValueError) as failure:
                failures.append(f"{running[done]}: {failure}")
                continue
            seen["elections"] += 1
            seen["with revotes"] += revote
            seen["without ballots"] += " 0 ballots" in shape
            for word in ("blank", "weights"):
                seen["with " + word] += word in shape
            seen["of several questions"] += shape.count("answers") > 1
            seen["of mixed trustees"] += " 0 Single" not in shape and " 0 of 0" not in shape
            seen["of Single trustees only"] += " 0 of 0" in shape
    return seen, failures


def version_of(peer):
    try:
        done = subprocess.run([peer, "--version"], stdout=subprocess.PIPE, check=False)
    except OSError:
        return ""
    return done.stdout.decode()


def main(writer, verify, peer, folder):
    count = int(os.environ.get("PHIEUKIN_PEER_ELECTIONS", "20"))
    seed = int(os.environ.get("PHIEUKIN_PEER_SEED", str(random.SystemRandom().randrange(2**32))))
    jobs = int(os.environ.get("PHIEUKIN_PEER_JOBS", "1"))
    print(f"seed {seed} (PHIEUKIN_PEER_SEED), {count} elections of each side", flush=True)
    version = version_of(peer)
    if not version.startswith("3."):
        print(f"random_elections: belenios-tool 3.x is needed at {peer}; run packaging/peer first")
        return 1
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    ours = Ours(verify)
    started = time.monotonic()
    subprocess.run([writer, folder, str(count), str(seed)], check=True)
    written = sorted(name for name in os.listdir(folder) if name.startswith("ours-"))
    failures = []
    for side, tasks in (
            ("ours, accepted by belenios-tool " + version.split()[0],
             [(name, lambda name=name: check_ours(ours, peer, os.path.join(folder, name)))
              for name in written]),
            ("the peer's, accepted by phieukin-verify",
             [(f"peer-{i}", lambda i=i: check_peers(
                 ours, peer, os.path.join(folder, f"peer-{i}"), f"{seed}-{i}"))
              for i in range(count)])):
        seen, failed = run_all(tasks, jobs)
        failures += failed
        print(f"{side}: " + ", ".join(f"{number} {what}" for what, number in seen.items()))
        if seen["elections"] + len(failed) != count:
            failures.append(f"only {len(tasks)} elections were made")
    for failure in failures:
        print("FAILED", failure)
    print(f"{time.monotonic() - started:.0f} s, seed {seed}")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    sys.exit(main(*(os.path.abspath(argument) for argument in sys.argv[1:])))
