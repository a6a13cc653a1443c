#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No power cut loses what was called kept.

Records what `loketctl` does to the disk while it makes a station, takes residents through visits (some killed and taken up again)
and changes a passphrase, together with what it calls kept. Then builds the disks that cuts at random moments could leave
(disk_log.py) and looks on each: database whole, key files readable, mirror copies whole, and everything there that had been
acknowledged. Each `--deep-every`-th disk is also opened by the program itself, and brought to its packets on a part of them.
Last, the same log is cut with some syncs left out: that must lose something, or the test would prove nothing.

    tests/durability/power_cuts.py --ctl build/bin/loketctl --watch build/tests/libdisk_watch.so --cuts 2000 --seed 1
"""
import argparse
import collections
import copy
import json
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

from built import need_built
from disk_log import KEEPS, Disk, differences, read_log
from kept import Kept, missing, unkept_words
from killing import PASSPHRASE, Acknowledged, Station
from recording import Recording

CUTS_OF_A_ROUND = 250
# Syncs that are left out, on which kind of file system, and what of it must be noticed.
CONTROLS = (("log", "ext4"), ("files", "ext4"), ("folders", "strict"), ("all", "strict"))


def record(arguments, seed, folder):
    chance = random.Random(seed)
    recording = Recording(arguments.ctl, arguments.watch, folder)
    recording.begin()
    for number in range(arguments.visits):
        recording.visit(seed % 100_000 * 100 + number, chance)
        if number == 0:
            recording.passphrase(chance.randint(1, 999))
    return recording


class Promise:
    """What was acknowledged up to a moment, and what the disk held then."""

    def __init__(self, kept, said, passphrases):
        self.kept, self.said, self.passphrases = kept, said, passphrases


class Round:
    def __init__(self, recording, seed):
        self.recording, self.seed = recording, seed
        self.events = read_log(recording.log)
        self.promises = {}
        self.findings = []
        self.counts = collections.Counter(events=len(self.events))
        self.state = os.path.join(recording.folder, "state")

    def read_state(self, folder):
        return Kept(os.path.join(folder, "counter/station"), os.path.join(folder, "stick"))

    def save(self, disk, keeps, chance):
        shutil.rmtree(self.state, ignore_errors=True)
        disk.save_after_cut(self.state, keeps, chance)

    def prepare(self):
        """Plays everything, looks at the disk at each acknowledgement; the end must be the real folder."""
        disk = Disk(self.recording.disk, "ext4")
        said, passphrases = Acknowledged(), [PASSPHRASE]
        for number, event in enumerate(self.events):
            disk.play(event)
            if event.op != "k":
                continue
            line = bytes(event.data).decode()
            said.add([line])
            if line.startswith("ack - passphrase "):
                passphrases = passphrases[-1:] + [line.split(" ", 3)[3].strip()]
            self.save(disk, "everything", None)
            kept = self.read_state(self.state)
            self.findings += [f"not even without a cut: {finding}" for finding in kept.findings + unkept_words(said, kept)]
            self.promises[number] = Promise(kept, copy.deepcopy(said), passphrases)
        self.save(disk, "everything", None)
        self.findings += [f"the recorder missed something: {name} is another one"
                          for name in differences(self.recording.disk, self.state)]
        self.counts.update(visits=len(said.opened), steps=said.total_steps(), attempts=said.total_attempts(),
                           sealed=len(said.packets), acknowledgements=len(self.promises))

    def moments(self, count, chance):
        """Half anywhere, half beside a sync, a new name or an acknowledgement."""
        near = [number for number, event in enumerate(self.events) if event.op != "w"]
        last = len(self.events)
        return sorted(chance.randint(1, last) if chance.random() < 0.5
                      else min(last, max(1, chance.choice(near) + chance.randint(-1, 2))) for _ in range(count))

    def cut(self, names, count, deep_every, ignores=frozenset()):
        """`count` disks of one kind of file system; gives how many had lost something, and what."""
        chance = random.Random(f"{self.seed} {names} {sorted(ignores)}")
        disk, at, bad, findings = Disk(self.recording.disk, names, ignores), 0, 0, []
        promise = Promise(Kept("", ""), Acknowledged(), [PASSPHRASE])
        for number, moment in enumerate(self.moments(count, chance), 1):
            while at < moment:
                disk.play(self.events[at])
                promise = self.promises.get(at, promise)
                at += 1
            keeps, seed = chance.choice(KEEPS), chance.random()
            self.save(disk, keeps, random.Random(seed))
            lost = self.look(promise)
            if deep_every and number % deep_every == 0:
                self.save(disk, keeps, random.Random(seed))
                lost += self.look_deeply(promise, is_finished=number % (5 * deep_every) == 0)
            bad += bool(lost)
            findings += [f"{names}, {keeps}, cut after event {moment}: {finding}" for finding in lost]
        return bad, findings

    def look(self, promise):
        now = self.read_state(self.state)
        return now.findings + missing(promise.kept, now) + unkept_words(promise.said, now)

    # ---- the program's own eyes

    def look_deeply(self, promise, is_finished):
        station = Station(self.recording.station.ctl, os.path.join(self.state, "counter/station"))
        self.counts["by the program"] += 1
        if not os.path.exists(os.path.join(station.folder, "loket.db")):
            again = subprocess.run(station.command("station", "init", "--demo"), capture_output=True, text=True)
            return [f"a station cannot be made again: {again.stderr}"] if again.returncode else []
        findings = []
        for words in (("station", "check"), ("packet", "verify", "--all")):
            done = subprocess.run(station.command(*words), capture_output=True, text=True)
            if done.returncode:
                findings.append(f"{' '.join(words)}: exit {done.returncode}: {done.stdout} {done.stderr}")
        has_mirror = bool(promise.kept.mirror_folder)
        if has_mirror:  # the setting names the recorded folder; the copy of it is beside this station
            station.set("mirror_folder", os.path.join(self.state, "stick"))
        findings += self.log_in(station, promise) or promise.said.missing_at(station)
        if is_finished and not findings:
            self.counts["brought to the end"] += 1
            findings += station.finish_all()[0]
        now = self.read_state(self.state)
        if has_mirror and set(now.copies) < set(now.packets):
            findings.append("mirror: it did not catch up")
        return findings + now.findings

    def log_in(self, station, promise):
        """With the words that were acknowledged last, or with those that were being changed to."""
        later = [other.passphrases[-1] for other in self.promises.values()]
        for words in dict.fromkeys(promise.passphrases[-1:] + later):
            station.env["LOKET_PASSPHRASE"] = words
            done = subprocess.run(station.command("visit", "list"), env=station.env, capture_output=True, text=True)
            if done.returncode == 0:
                return []
        return [f"nobody can log in: {done.stderr}"]


def one_round(job):
    arguments, number, cuts = job
    seed = arguments.seed * 1000 + number
    folder = tempfile.mkdtemp(prefix="loket-cuts-", dir=arguments.scratch)
    round = Round(record(arguments, seed, folder), seed)
    round.prepare()
    controls = {}
    if not round.findings:
        for names in ("ext4", "strict"):
            bad, findings = round.cut(names, cuts // 2, arguments.deep_every)
            round.counts["bad cuts"] += bad
            round.findings += findings
        round.counts["cuts"] += cuts // 2 * 2
        for ignored, names in CONTROLS:
            controls[f"{ignored}, {names}"] = round.cut(names, max(8, cuts // 20), 0, {ignored})[0]
        round.counts["control cuts each"] += max(8, cuts // 20)
    print(f"round {number}: {dict(round.counts)}, lost without syncs of {controls}", file=sys.stderr, flush=True)
    if round.findings:
        print(f"kept: {folder}", file=sys.stderr, flush=True)
    else:
        shutil.rmtree(folder)
    return round.counts, controls, round.findings


def scratch():
    """Memory where there is some: a disk is built for each cut."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 1 << 30 else None


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--watch", required=True, help="libdisk_watch.so")
    parser.add_argument("--cuts", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--visits", type=int, default=3, help="per round")
    parser.add_argument("--deep-every", type=int, default=20, help="so many cuts, then one for the program's own eyes")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--scratch", default=scratch())
    arguments = parser.parse_args()
    need_built(arguments.ctl, arguments.watch)
    arguments.ctl, arguments.watch = os.path.abspath(arguments.ctl), os.path.abspath(arguments.watch)
    return arguments


def main():
    arguments = options()
    rounds = max(1, round(arguments.cuts / CUTS_OF_A_ROUND))
    print(f"seed {arguments.seed}, {arguments.cuts} cuts in {rounds} rounds", file=sys.stderr, flush=True)
    jobs = [(arguments, number, arguments.cuts // rounds) for number in range(rounds)]
    began = time.monotonic()
    counts, controls, findings = collections.Counter(), collections.Counter(), []
    with multiprocessing.Pool(min(arguments.jobs, rounds)) as pool:
        for of_round, lost, found in pool.imap(one_round, jobs):
            counts += of_round
            controls.update(lost)
            findings += found
    for finding in findings[:50]:
        print("LOST", finding, file=sys.stderr)
    blind = [name for name, lost in controls.items() if not lost] if controls else ["none was run"]
    print(json.dumps({"seed": arguments.seed, **counts, "findings": len(findings), "lost without syncs": controls,
                      "noticed nothing without syncs": blind, "seconds": round(time.monotonic() - began)}))
    return 1 if findings or blind else 0


if __name__ == "__main__":
    sys.exit(main())
