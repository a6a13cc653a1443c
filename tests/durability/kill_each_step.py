#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 in the very moment in which each step of a visit is called finished, one after the other.

One visit is killed as often as it has steps: at "opened", then at the line that says step 1, 2, … is finished, then at "sealed".
After each kill everything acknowledged so far is there, the visit opens at the step after it, and no step is done twice.

    tests/durability/kill_each_step.py --ctl build/bin/loketctl
"""
import argparse
import os
import shutil
import sys
import tempfile

from built import need_built
from kept import SEALED, unkept_words
from killing import Acknowledged, Killed, Station, kept_of, report


def is_new(acknowledged):
    """True for a line that acknowledges something no run before has said."""
    def stop(line):
        words = line.split()
        if len(words) < 3 or words[0] != "ack":
            return False
        visit, what = words[1], words[2]
        return (what == "opened" and visit not in acknowledged.opened
                or what == "step" and words[3] not in acknowledged.steps[visit]
                or what == "sealed" and visit not in acknowledged.packets)
    return stop


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    need_built(arguments.ctl)
    folder = tempfile.mkdtemp(prefix="loket-kill-")
    station = Station(arguments.ctl, os.path.join(folder, "station"))
    station.init()
    acknowledged = Acknowledged()
    findings = []
    moments = []
    command = station.command("visit", "simulate", "--seed", str(arguments.seed), "--acknowledge")
    while not acknowledged.packets and not findings and len(moments) < 60:
        one = Killed(command, station.env, is_new(acknowledged))
        if not one.was_killed:
            findings.append(f"ended by itself with exit {one.exit}: {one.lines[-3:]}")
            break
        acknowledged.add(one.lines)
        moments.append(next(line.split(" ", 2)[2] for line in reversed(one.lines) if line.startswith("ack")))
        kept = kept_of(station)
        findings += kept.findings + unkept_words(acknowledged, kept)
        visit = next(iter(acknowledged.opened))
        # Between the commit of the packet and the line that says so there is nothing left to take up.
        if kept.visits[visit][0] == SEALED:
            break
        if len(moments) % 4 == 0:
            done = [e["step"] for e in station.show(visit)["events"] if e["type"] == "step_finished"]
            if len(done) != len(set(done)):
                findings.append(f"a step was done twice: {done}")
        command = station.command("visit", "resume", visit, "--acknowledge")
    if not findings:
        findings += acknowledged.missing_at(station)
    at_end, verdict = station.finish_all()
    findings += at_end
    print(f"{len(moments)} kills, at: {', '.join(moments)}")
    print(verdict)
    report(findings, folder)
    if not findings:
        shutil.rmtree(folder)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
