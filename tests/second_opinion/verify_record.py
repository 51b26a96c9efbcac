#!/usr/bin/env python3
"""A second verifier of election records, written from docs/formats/record.md alone.

It shares no line and no library with phieukin-verify, so a fault would have to be made twice.
Exit status: 0 valid, 1 refused, 2 wrong usage.
"""

import argparse
import json
import sys

sys.dont_write_bytecode = True

from refusal import Refused  # noqa: E402
from verification import Finding, Rules, verify  # noqa: E402


def read_arguments():
    parser = argparse.ArgumentParser(description="Checks the public record of one election.")
    parser.add_argument("file", help="the record, *.bel")
    parser.add_argument("--json", action="store_true", help="print the verdict as JSON")
    parser.add_argument("--allow-stage", action="append", default=[],
                        choices=["open", "closed", "tallied"])
    parser.add_argument("--allow-revote", action="store_true")
    parser.add_argument("--kiosk", action="store_true", help="demand the kiosk profile too")
    return parser.parse_args()


def report(finding, reason, as_json):
    """The verdict in the form of phieukin-verify."""
    if as_json:
        print(json.dumps({"valid": not reason, "reason": reason, "stage": finding.stage,
                          "uuid": finding.uuid, "ballots": finding.counted,
                          "result": finding.result or []}, separators=(",", ":")))
    elif reason:
        print(f"refused: {reason}")
    else:
        print(f"valid: {finding.uuid}, {finding.stage}, {finding.counted} ballots, "
              f"result {finding.result}")


def main():
    arguments = read_arguments()
    rules = Rules({"final", *arguments.allow_stage}, arguments.allow_revote, arguments.kiosk)
    finding, reason = Finding(), ""
    try:
        with open(arguments.file, "rb") as file:
            verify(file.read(), rules, finding)
    except (Refused, OSError) as error:
        reason = str(error)
    report(finding, reason, arguments.json)
    return 1 if reason else 0


if __name__ == "__main__":
    sys.exit(main())
