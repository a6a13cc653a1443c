#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The n-th write, sync or change of a name fails, once or from then on: nothing acknowledged is lost, and the program says why.

A visit is taken on a copy of the same station with disk_watch.c in the way. After each: exit 0, or 4 with the words of the disk;
every step, attempt and "sealed" that was said is there; the program finds its station whole, and brings the visit to its packet.
The syncs and names are failed one after the other until a run passes (n rising), the many writes at moments of the seed's choice.

fiu-run (libfiu) is not used: it has no "n-th call", knows no folders (it would fail the drivers' sockets too) and does not see
O_TMPFILE and linkat, by which Qt saves.

    tests/durability/io_errors.py --ctl build/bin/loketctl --watch build/tests/libdisk_watch.so --writes 60 --seed 1
"""
import argparse
import collections
import errno
import json
import multiprocessing
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

from built import need_built
from disk_log import read_log
from kept import Kept, missing, unkept_words
from killing import Acknowledged, Station

# What happened, in the words of core's codes DiskWrite, DiskRead, DiskFull and DatabaseOpen.
WORDS = re.compile("cannot be written|cannot be read|cannot be opened|disk is full", re.IGNORECASE)
ERRORS = {"EIO": errno.EIO, "ENOSPC": errno.ENOSPC, "EROFS": errno.EROFS}


class Fault(collections.namedtuple("Fault", "kind number error often")):
    def __str__(self):
        return f"{self.kind} {self.number} {self.error} {self.often}"

    def variable(self):
        return f"{self.kind} {self.number} {ERRORS[self.error]} {self.often}"


def prepare(arguments, folder):
    """A station with a packet, its mirror, and a key file of an earlier generation."""
    station = Station(arguments.ctl, os.path.join(folder, "base/station"))
    station.init()
    mirror = os.path.join(folder, "base/stick")
    os.makedirs(mirror)
    with open(os.path.join(mirror, ".loket-mirror"), "w") as mark:
        mark.write("Loket mirror of station DEMO-STN01\n")
    station.set("disk_reserve_mb", 1)
    subprocess.run(station.command("visit", "simulate", "--seed", str(arguments.seed)), env=station.env, check=True,
                   capture_output=True)


class Trial:
    """One fault on one copy of the station."""

    def __init__(self, arguments, folder, fault):
        self.folder = tempfile.mkdtemp(prefix="fault-", dir=folder)
        disk = os.path.join(self.folder, "disk")
        shutil.copytree(os.path.join(folder, "base"), disk)
        self.fault = fault
        self.log = os.path.join(self.folder, "log")
        self.station = Station(arguments.ctl, os.path.join(disk, "station"))
        self.mirror = os.path.join(disk, "stick")
        self.station.set("mirror_folder", self.mirror)
        self.station.env["LOKET_LANGUAGE"] = "en"
        self.env = dict(self.station.env, LD_PRELOAD=arguments.watch, DISK_ROOTS=disk, DISK_LOG=self.log,
                        DISK_FAIL=fault.variable())
        self.before = self.kept()
        self.said = Acknowledged()
        self.seed = str(arguments.seed + 1)

    def kept(self):
        return Kept(self.station.folder, self.mirror)

    def run(self):
        done = subprocess.run(self.station.command("visit", "simulate", "--seed", self.seed, "--acknowledge"), env=self.env,
                              capture_output=True, text=True, timeout=600)
        self.said.add(done.stderr.splitlines())
        hits = [event for event in read_log(self.log) if event.op == "!"]
        findings = self.judge_exit(done, hits) + self.judge_rest()
        shutil.rmtree(self.folder)
        return {"fault": str(self.fault), "hit": len(hits), "exit": done.returncode, "findings": findings,
                "where": f"{hits[0].other} {os.path.basename(hits[0].path)}" if hits else ""}

    def judge_exit(self, done, hits):
        if done.returncode == 0:
            return []
        if not hits:
            return [f"exit {done.returncode} without a fault: {done.stderr[-300:]}"]
        if done.returncode != 4 or not WORDS.search(done.stderr):
            return [f"exit {done.returncode} and these words: {done.stderr.strip()[-300:]}"]
        return []

    def judge_rest(self):
        now = self.kept()
        findings = now.findings + missing(self.before, now) + unkept_words(self.said, now, with_mirror=False)
        check = subprocess.run(self.station.command("station", "check"), env=self.station.env, capture_output=True, text=True)
        if check.returncode:
            findings.append(f"station check: exit {check.returncode}: {check.stdout}{check.stderr}")
        findings += self.station.finish_all()[0]
        after = self.kept()
        if set(after.copies) != set(after.packets):
            findings.append(f"mirror: {len(after.copies)} copies of {len(after.packets)} packets when all was well again")
        return findings + after.findings


def one(job):
    arguments, folder, fault = job
    try:
        result = Trial(arguments, folder, fault).run()
    except (RuntimeError, subprocess.TimeoutExpired) as error:
        result = {"fault": str(fault), "hit": 1, "exit": None, "where": "", "findings": [str(error)]}
    print(f"{result['fault']} ({result['where']}): exit {result['exit']} {'; '.join(result['findings'])}", file=sys.stderr,
          flush=True)
    return result


def count_calls(arguments, folder):
    """How many calls of each kind a visit without faults has."""
    trial = Trial(arguments, folder, Fault("write", 0, "EIO", "once"))
    env = {name: value for name, value in trial.env.items() if name != "DISK_FAIL"}
    subprocess.run(trial.station.command("visit", "simulate", "--seed", trial.seed), env=env, check=True, capture_output=True)
    ops = collections.Counter(event.op for event in read_log(trial.log))
    shutil.rmtree(trial.folder)
    return {"write": ops["w"] + ops["t"] + ops["f"], "sync": ops["s"] + ops["y"] + ops["D"],
            "name": ops["c"] + ops["a"] + ops["l"] + ops["m"] + ops["u"]}


def faults(arguments, counts):
    """Each sync and name, or `--syncs` of them; `--writes` of the writes. A third of them for ever; past the end one more."""
    chance = random.Random(arguments.seed)
    chosen = []
    for kind, wanted in (("sync", arguments.syncs), ("name", arguments.syncs), ("write", arguments.writes)):
        numbers = range(1, counts[kind] + 1)
        if wanted and wanted < len(numbers):
            numbers = sorted(chance.sample(numbers, wanted))
        for number in numbers:
            chosen.append(Fault(kind, number, chance.choice(list(ERRORS)), "ever" if chance.random() < 0.34 else "once"))
        if not arguments.syncs:
            chosen.append(Fault(kind, 2 * counts[kind] + 100, "EIO", "once"))
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--watch", required=True, help="libdisk_watch.so")
    parser.add_argument("--writes", type=int, default=60, help="how many of the writes fail")
    parser.add_argument("--syncs", type=int, default=0, help="how many of the syncs and of the names fail; 0: each")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    arguments = parser.parse_args()
    need_built(arguments.ctl, arguments.watch)
    arguments.ctl, arguments.watch = os.path.abspath(arguments.ctl), os.path.abspath(arguments.watch)
    folder = os.path.realpath(tempfile.mkdtemp(prefix="loket-faults-"))
    prepare(arguments, folder)
    counts = count_calls(arguments, folder)
    jobs = [(arguments, folder, fault) for fault in faults(arguments, counts)]
    print(f"seed {arguments.seed}, a visit has {counts}, {len(jobs)} faults", file=sys.stderr, flush=True)
    with multiprocessing.Pool(arguments.jobs) as pool:
        results = list(pool.imap_unordered(one, jobs, chunksize=1))
    bad = [result for result in results if result["findings"]]
    for result in bad:
        print("LOST", result, file=sys.stderr)
    exits = collections.Counter(f"exit {result['exit']}" for result in results)
    print(json.dumps({"seed": arguments.seed, "calls": counts, "faults": len(results),
                      "hit": sum(bool(result["hit"]) for result in results), **exits, "findings": len(bad)}))
    shutil.rmtree(folder)
    return 1 if bad or not any(result["hit"] for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
