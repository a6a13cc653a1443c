#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments of simulated visits loses no finished step.

Runs `loketctl visit simulate|resume --acknowledge`, kills it after a random time, and compares what was acknowledged with what
the station holds. In the end every visit is brought to its packet, and all packets verify. Prints its seed; the same seed chooses
the same moments.

    tests/durability/kill_visits.py --ctl build/bin/loketctl --kills 200 --seed 1
"""
import argparse
import os
import random
import shutil
import sys
import tempfile
import time

from built import need_built
from kept import OPEN, PARKED, unkept_words
from killing import Acknowledged, Killed, Station, kept_of, report

LONGEST_EVER = 60.0  # seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--longest", type=float, default=5.0, help="seconds a run may live; more where it is too short for anything to be said")
    arguments = parser.parse_args()
    need_built(arguments.ctl)
    print(f"seed {arguments.seed}, {arguments.kills} kills", flush=True)
    chance = random.Random(arguments.seed)
    folder = tempfile.mkdtemp(prefix="loket-kill-")
    station = Station(arguments.ctl, os.path.join(folder, "station"))
    station.init()
    acknowledged = Acknowledged()
    findings = []
    killed = run = 0
    longest = arguments.longest
    while killed < arguments.kills and not findings:
        run += 1
        unfinished = [visit for visit, row in kept_of(station).visits.items() if row[0] in (OPEN, PARKED)]
        if unfinished:
            command = station.command("visit", "resume", unfinished[0], "--acknowledge")
        else:
            command = station.command("visit", "simulate", "--seed", str(arguments.seed * 1000 + run), "--acknowledge")
        one = Killed(command, station.env, chance.uniform(0.5, longest))
        if one.was_killed and not any(line.startswith("ack") for line in one.lines):
            longest = min(longest * 1.3, LONGEST_EVER)  # a busy machine: it had not come to say anything yet
        else:
            longest = max(longest * 0.9, arguments.longest)
        killed += one.was_killed
        if one.was_killed and killed % 20 == 0:
            print(f"{killed} kills, {acknowledged.total_steps()} steps acknowledged so far", file=sys.stderr, flush=True)
        acknowledged.add(one.lines)
        kept = kept_of(station)
        findings += kept.findings + unkept_words(acknowledged, kept)
        if killed % 10 == 0:  # the program's own eyes, which want a login
            findings += acknowledged.missing_at(station)
    at_end, verdict = station.finish_all()
    findings += at_end
    steps = acknowledged.total_steps()
    print(f"{killed} kills in {run} runs, {len(acknowledged.opened)} visits, {steps} steps and "
          f"{acknowledged.total_attempts()} attempts acknowledged, {len(acknowledged.packets)} sealed")
    print(verdict)
    report(findings, folder)
    if not findings and killed and not steps:
        print("nothing was acknowledged: the moments were too early to prove anything")
        return 1
    if not findings:
        shutil.rmtree(folder)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
