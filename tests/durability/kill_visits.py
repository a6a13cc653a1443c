#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments of simulated visits loses no finished step.

Runs `loketctl visit simulate|resume --acknowledge`, which says on stderr what is durable, kills it after a random time, and
compares what was acknowledged with what the station holds. In the end every visit is brought to its packet, and all packets
verify. Prints its seed; the same seed chooses the same moments.

    tests/durability/kill_visits.py --ctl build/bin/loketctl --kills 200 --seed 1
"""
import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict

PASSPHRASE = "sawah hijau pagi cerah"  # of the demo station, public


class Station:
    def __init__(self, ctl, folder):
        self.ctl = ctl
        self.folder = folder
        self.env = dict(os.environ, LOKET_OPERATOR="sari", LOKET_PASSPHRASE=PASSPHRASE)

    def command(self, *arguments):
        return [self.ctl, "--station", self.folder, *arguments]

    def json(self, *arguments):
        done = subprocess.run(self.command(*arguments, "--json"), env=self.env, capture_output=True, text=True, timeout=120)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"{arguments}: exit {done.returncode}: {done.stderr}")
        return json.loads(done.stdout)

    def visits(self):
        return {visit["id"]: visit for visit in self.json("visit", "list", "--limit", "10000")["visits"]}

    def show(self, visit):
        return self.json("visit", "show", visit)


class Acknowledged:
    """What the program said is safe, over all runs."""

    def __init__(self):
        self.steps = defaultdict(set)
        self.attempts = defaultdict(int)
        self.packets = {}
        self.opened = set()

    def read(self, lines):
        for line in lines:
            words = line.split()
            if len(words) < 3 or words[0] != "ack":
                continue
            visit, what = words[1], words[2]
            if what == "opened":
                self.opened.add(visit)
            elif what == "step":
                self.steps[visit].add(words[3])
            elif what == "attempt":
                self.attempts[visit] += 1
            elif what == "sealed":
                self.packets[visit] = words[3]


def kill_after(command, env, seconds):
    """Runs the command and kills it; gives the whole lines of its stderr and whether it was still running."""
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        _, errors = process.communicate(timeout=seconds)
        return errors.splitlines(), False
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        _, errors = process.communicate()
        whole = errors[: errors.rfind("\n") + 1]
        return whole.splitlines(), True


def check(station, acknowledged):
    """Everything acknowledged is there. Gives findings."""
    findings = []
    visits = station.visits()
    for visit in acknowledged.opened:
        if visit not in visits:
            findings.append(f"{visit}: acknowledged as opened, not there")
    for visit, packet in acknowledged.packets.items():
        if visits.get(visit, {}).get("state") != "sealed" or visits[visit]["packet"] != packet:
            findings.append(f"{visit}: acknowledged as sealed, is {visits.get(visit)}")
    for visit, steps in acknowledged.steps.items():
        if visits[visit]["state"] == "sealed":
            continue
        events = station.show(visit)["events"]
        done = {event.get("step") for event in events if event["type"] == "step_finished"}
        kept = sum(1 for event in events if event["type"] == "attempt_kept")
        if not steps <= done:
            findings.append(f"{visit}: steps lost: {steps - done}")
        if kept < acknowledged.attempts[visit]:
            findings.append(f"{visit}: {acknowledged.attempts[visit]} attempts acknowledged, {kept} there")
    return findings


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--longest", type=float, default=9.0, help="seconds a run may live")
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}, {arguments.kills} kills")
    chance = random.Random(arguments.seed)
    folder = tempfile.mkdtemp(prefix="loket-kill-")
    station = Station(arguments.ctl, os.path.join(folder, "station"))
    subprocess.run(station.command("station", "init", "--demo"), check=True, stdout=subprocess.DEVNULL)
    acknowledged = Acknowledged()
    findings = []
    killed = 0
    run = 0
    while killed < arguments.kills and not findings:
        run += 1
        unfinished = [id for id, visit in station.visits().items() if visit["state"] in ("open", "parked")]
        if unfinished:
            command = station.command("visit", "resume", unfinished[0], "--acknowledge")
        else:
            command = station.command("visit", "simulate", "--seed", str(arguments.seed * 1000 + run), "--acknowledge")
        lines, was_killed = kill_after(command, station.env, chance.uniform(0.5, arguments.longest))
        killed += was_killed
        acknowledged.read(lines)
        findings += check(station, acknowledged)
    for visit, state in station.visits().items():
        if state["state"] != "sealed":
            done = subprocess.run(station.command("visit", "resume", visit), env=station.env, capture_output=True, text=True)
            if done.returncode:
                findings.append(f"{visit}: cannot be brought to its end: {done.stderr}")
    verified = subprocess.run(station.command("packet", "verify", "--all"), env=station.env, capture_output=True, text=True)
    if verified.returncode:
        findings.append(verified.stdout + verified.stderr)
    steps = sum(len(steps) for steps in acknowledged.steps.values())
    attempts = sum(acknowledged.attempts.values())
    print(f"{killed} kills in {run} runs, {len(acknowledged.opened)} visits, {steps} steps and {attempts} attempts acknowledged, "
          f"{len(acknowledged.packets)} sealed")
    print(verified.stdout.strip().splitlines()[-1])
    for finding in findings:
        print("LOST", finding)
    if findings:
        print(f"station kept in {folder}")
        return 1
    if killed and not steps:
        print("nothing was acknowledged: the moments were too early to prove anything")
        return 1
    shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
