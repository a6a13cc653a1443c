#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the tests are not built every script says so, with the command that builds them: no traceback, no loss, exit 2.

    tests/durability/unbuilt.py --ctl build/bin/loketctl
"""
import argparse
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
NOWHERE = "/nonexistent/of-the-tests"
PARTS = {"kill_visits": [], "kill_each_step": [], "bit_flips": [], "disk_full": [], "kill_desktop": ["--loket"],
         "power_cuts": ["--watch"], "io_errors": ["--watch"], "secrets_stay": ["--loket", "--marked"]}


def finding(name, words):
    command = [sys.executable, os.path.join(HERE, f"{name}.py"), *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    said = done.stdout + done.stderr
    is_well = done.returncode == 2 and "tests/run --build-only" in done.stderr and NOWHERE in done.stderr
    return None if is_well and "Traceback" not in said and "LOST" not in said else f"{words}: {done.returncode}: {said}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    arguments = parser.parse_args()
    findings = []
    for name, parts in PARTS.items():
        options = ["--ctl", *parts]
        for missing in options:  # each of them alone
            words = [word for option in options
                     for word in (option, NOWHERE if option == missing else os.path.abspath(arguments.ctl))]
            findings.append(finding(name, words))
    findings = [one for one in findings if one]
    print("\n".join(findings) or "every script says what to build")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
