#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments of the desktop program loses nothing that its window called kept.

Each round: a new demo station; `loket --tour` plays a visit on the real windows and says what the window shows as kept; it is
killed at a random moment, and no driver process outlives it. Then `loket` is opened again: the home page shows the interrupted
visit, and its step rail has every tick it had before. Last, `loketctl visit resume` brings it to its packet, which verifies.

    tests/durability/kill_desktop.py --loket build/bin/loket --ctl build/bin/loketctl --kills 20 --seed 1
"""
import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

from built import need_built
from killing import Acknowledged, Killed, Station, report

ORPHAN_WAIT_S = 10


def drivers_of(folder):
    """Device hosts whose environment names the round's folder."""
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            name = open(f"/proc/{pid}/comm").read().strip()
            if name.startswith("loket-device") and folder in open(f"/proc/{pid}/environ").read():
                found.append(int(pid))
        except OSError:
            continue
    return found


def orphans(folder):
    """Driver processes that are still there after a while."""
    until = time.monotonic() + ORPHAN_WAIT_S
    while drivers_of(folder) and time.monotonic() < until:
        time.sleep(0.05)
    return drivers_of(folder)


def one_round(arguments, number, seconds, folder, totals):
    station = Station(arguments.ctl, os.path.join(folder, "station"))
    env = dict(station.env, QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"), LOKET_KILL_ROUND=folder)
    base = [arguments.loket, "--station", station.folder, "--acknowledge", "--tour", os.path.join(folder, "pictures")]
    station.init()
    first = Killed(base, env, seconds)
    acknowledged = Acknowledged()
    acknowledged.add(first.lines)
    findings = [f"driver process {pid} outlived the program" for pid in orphans(folder)]
    findings += acknowledged.missing_at(station)
    totals["kills"] += first.was_killed
    totals["steps"] += acknowledged.total_steps()
    totals["attempts"] += acknowledged.total_attempts()
    totals["sealed"] += len(acknowledged.packets)
    if station.unfinished():
        again = subprocess.run(base + ["--tour-script", "reopen"], env=env, capture_output=True, text=True, timeout=180)
        seen = Acknowledged()
        attempts = seen.read(again.stderr.splitlines())
        if again.returncode:
            findings.append(f"the window does not offer the interrupted visit: {again.stderr.strip()}")
        for visit, steps in acknowledged.steps.items():
            if not steps <= seen.steps[visit]:
                findings.append(f"{visit}: ticks gone from the rail: {steps - seen.steps[visit]}")
            if attempts[visit] < acknowledged.attempts[visit]:
                findings.append(f"{visit}: {acknowledged.attempts[visit]} attempts before, {attempts[visit]} after")
        totals["reopened"] += 1
    at_end, verdict = station.finish_all()
    print(f"round {number}: killed after {seconds:.1f} s, {acknowledged.total_steps()} steps kept; {verdict}", flush=True)
    return findings + at_end


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--loket", required=True)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--longest", type=float, default=45.0, help="seconds the program may live")
    arguments = parser.parse_args()
    need_built(arguments.ctl, arguments.loket)
    print(f"seed {arguments.seed}, {arguments.kills} rounds", flush=True)
    chance = random.Random(arguments.seed)
    totals = dict(kills=0, steps=0, attempts=0, sealed=0, reopened=0)
    for number in range(1, arguments.kills + 1):
        folder = tempfile.mkdtemp(prefix="loket-kill-")
        findings = one_round(arguments, number, chance.uniform(4.0, arguments.longest), folder, totals)
        report(findings, folder)
        if findings:
            return 1
        shutil.rmtree(folder)
    print(", ".join(f"{value} {name}" for name, value in totals.items()))
    if not totals["steps"]:
        print("nothing was acknowledged: the moments were too early to prove anything")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
