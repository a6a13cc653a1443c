#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A full disk, one that turns read-only and one that loses its power lose nothing that was called kept.

Each round makes the station's disk (a small tmpfs, or an ext4 in a file) full at another moment of a visit. The visit ends as its
packet or is refused with the words of a full disk and exit code 4; with the disk still full the people who work there can log in,
see what is there and stand in the audit log, for which the reserve file is given up; with room again everything goes on, and the reserve
is back. Then the disk goes through its states and back (limits); the mirror's disk alone is full, on tmpfs and ext4, or read-only; an ext4
turns read-only, and loses its power, in the middle of visits. Skipped where mounting is not allowed.

    tests/durability/disk_full.py --ctl build/bin/loketctl --rounds 25 --seed 1
"""
import argparse
import collections
import functools
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

from built import need_built
from kept import Kept
from killing import Acknowledged, Killed, Station
from mounts import Ext4, Tmpfs, enter_own_mounts, fill, make_room

MEGABYTE = 1 << 20
RESERVE_MB = 4
FULL_WORDS = "not enough disk space for a new visit|The disk is full\\."
FULL_WORDS_ID = "Ruang disk tidak cukup untuk kunjungan baru|Disk penuh\\."
# What the program says when the disk under it does not take a write any more.
BROKEN_WORDS = re.compile("cannot be written|cannot be opened|cannot be read|can only be read|disk is full", re.IGNORECASE)


@functools.cache
def base_of(ctl):
    """A new station: all begin with a copy of it."""
    base = Station(ctl, os.path.join(tempfile.mkdtemp(prefix="loket-full-base-"), "station"))
    base.init()
    return base.folder


class Counter:
    """A station on a disk, and what it called kept."""

    def __init__(self, ctl, folder, limits=True):
        self.station = Station(ctl, os.path.join(folder, "station"))
        self.station.env["LOKET_LANGUAGE"] = "en"
        self.said = Acknowledged()
        shutil.copytree(base_of(ctl), self.station.folder)
        os.sync()  # a copy is on the disk only then; the station's own files are there without it
        self.reserve = os.path.join(self.station.folder, "reserve.bin")
        self.station.set("disk_reserve_mb", RESERVE_MB)
        if limits:  # of the real ones a small disk has always too little
            self.station.set("disk_full_mb", 0)
            self.station.set("disk_low_mb", 0)

    def run(self, *arguments):
        done = subprocess.run(self.station.command(*arguments), env=self.station.env, capture_output=True, text=True,
                              timeout=600)
        self.said.add(done.stderr.splitlines())
        return done

    def visit(self, seed):
        return self.run("visit", "simulate", "--seed", str(seed), "--acknowledge")

    def missing(self):
        try:
            return self.said.missing_at(self.station)
        except RuntimeError as error:
            return [f"what was kept cannot be asked: {error}"]

    def ends(self, done):
        return [] if done.returncode == 0 else [f"exit {done.returncode}: {done.stderr.strip()[-300:]}"]

    def state_is(self, state, reserve=True):
        disk = self.station.json("station", "show")["disk"]
        return [] if (disk["state"], disk["reserve"]) == (state, reserve) else [f"the disk is not {state}: {disk}"]

    def audit_rows(self):
        return self.station.json("audit", "verify")["rows"]

    def all_goes_on(self):
        """Findings, after there is room again."""
        findings, _ = self.station.finish_all()
        check = self.run("station", "check")
        if check.returncode:
            findings.append(f"station check: exit {check.returncode}: {check.stdout}{check.stderr}")
        if not os.path.exists(self.reserve):
            space = os.statvfs(self.station.folder)
            free = space.f_bavail * space.f_frsize / MEGABYTE
            findings.append(f"the reserve of {RESERVE_MB} MB is not made again, {free:.1f} MB are free")
        return findings + self.missing()


def refused(done, words):
    """Findings: a program that did not end well says why, and exits with 4."""
    if done.returncode == 0:
        return []
    if done.returncode != 4 or not re.search(words, done.stderr):
        return [f"exit {done.returncode} and these words: {done.stderr.strip()[-300:]}"]
    return []


class Trial:
    def __init__(self, arguments, folder):
        self.arguments, self.folder = arguments, folder
        self.chance = random.Random(arguments.seed)
        self.counts = collections.Counter()
        self.copies = 0
        self.findings = []
        self.number = 0

    def disk(self, make, megabytes):
        self.number += 1
        return make(os.path.join(self.folder, f"disk{self.number}"), megabytes)

    def report(self, name, findings):
        self.findings += [f"{name}: {finding}" for finding in findings]
        print(f"{name}: {'; '.join(findings) or 'nothing lost'}", file=sys.stderr, flush=True)

    def full_in_a_visit(self, make, rounds):
        disk = self.disk(make, 80 + 3 * rounds)  # what is recorded in all rounds fits, and the reserve beside it
        counter = Counter(self.arguments.ctl, disk.folder)
        counter.visit(self.arguments.seed * 1000)
        for number in range(rounds):
            free = 0 if number == 0 else int(self.chance.uniform(0, 14) * MEGABYTE)
            filler = fill(disk.folder, free)
            done = counter.visit(self.arguments.seed * 1000 + number + 1)
            findings = refused(done, FULL_WORDS)
            self.counts["refused" if done.returncode else "sealed"] += 1
            if done.returncode and os.path.exists(counter.reserve):
                findings.append("refused, and the reserve is still there")
            rows = counter.audit_rows()
            findings += [f"while full: {finding}" for finding in counter.missing()]
            if counter.audit_rows() <= rows:
                findings.append("logins on the full disk are not in the audit log")
            make_room(filler)
            findings += counter.all_goes_on()
            self.report(f"{disk.kind} with {free / MEGABYTE:.1f} MB free, exit {done.returncode}", findings)
            self.counts["full"] += 1
        self.count(counter)
        disk.close()

    def count(self, counter):
        self.counts["steps"] += counter.said.total_steps()
        self.counts["packets"] += len(counter.said.packets)

    def states(self):
        """Limits as an office has them, on a small disk: from room to low to full, and back."""
        disk = self.disk(Tmpfs, 120)
        counter = Counter(self.arguments.ctl, disk.folder)
        counter.station.set("disk_low_mb", 60)
        counter.station.set("disk_full_mb", 30)
        findings = counter.state_is("ok") + counter.ends(counter.visit(1))
        filler = fill(disk.folder, 50 * MEGABYTE)
        findings += counter.state_is("low") + counter.ends(counter.visit(2))
        one = Killed(counter.station.command("visit", "simulate", "--acknowledge"), counter.station.env,
                     lambda line: " step photo" in line)
        counter.said.add(one.lines)
        counter.station.visits()  # the killed one's log on the disk goes into the file: no room comes from it later
        make_room(filler)
        filler = fill(disk.folder, 20 * MEGABYTE)
        findings += counter.state_is("full") + self.no_new_visit(counter)
        findings += counter.station.finish_all()[0] + counter.missing()
        make_room(filler)
        filler = fill(disk.folder, 0)
        counter.station.visits()  # a login, which the log has to hold: the reserve goes for it
        findings += counter.state_is("full", reserve=False)
        make_room(filler)
        findings += counter.state_is("ok") + counter.ends(counter.visit(3)) + counter.all_goes_on()
        self.report("states of the disk", findings)
        self.counts["states"] += 1
        disk.close()

    def no_new_visit(self, counter):
        before = len(counter.station.visits())
        disk = counter.station.json("station", "show")["disk"]
        findings = []
        for language, words in (("en", FULL_WORDS), ("id", FULL_WORDS_ID)):
            counter.station.env["LOKET_LANGUAGE"] = language
            done = counter.visit(4)
            findings += refused(done, words)
            if done.returncode == 0:
                now = counter.station.json("station", "show")["disk"]
                findings.append(f"a visit began on a full disk: {now}, before it {disk}")
        counter.station.env["LOKET_LANGUAGE"] = "en"
        return findings + (["a refused visit is there"] if len(counter.station.visits()) != before else [])

    def mirror_full(self, make):
        medium = self.disk(make, 12)
        counter = self.mirrored(medium)
        filler = fill(medium.folder, int(1.6 * MEGABYTE))
        findings = self.behind(counter, medium, visits=3)
        make_room(filler)
        self.catch_up(f"mirror on a full {medium.kind}", counter, medium, findings)

    def mirror_read_only(self):
        """Turned by an error under the program, and mounted so."""
        medium = self.disk(Ext4, 12)
        counter = self.mirrored(medium)
        findings = counter.ends(counter.visit(1))
        medium.become_read_only()
        findings += self.behind(counter, medium, visits=1)
        medium.remount()  # mended, as a start of the computer does
        medium.remount("ro")
        findings += self.behind(counter, medium, visits=1)
        medium.remount()
        self.catch_up("mirror read-only", counter, medium, findings)

    def mirrored(self, medium):
        counter = Counter(self.arguments.ctl, os.path.join(self.folder, f"mirrored{self.number}"))
        counter.station.set("mirror_folder", medium.folder)
        with open(os.path.join(medium.folder, ".loket-mirror"), "w") as mark:
            mark.write("Loket mirror of station DEMO-STN01\n")
        os.sync()  # Loket writes it durably
        return counter

    def behind(self, counter, medium, visits):
        """Findings: a mirror that takes no more copies stops no visit, and has no half of a copy."""
        findings = []
        for seed in range(visits):
            findings += counter.ends(counter.visit(self.arguments.seed * 100 + seed))
        kept = Kept(counter.station.folder, medium.folder)
        if len(kept.copies) >= len(kept.packets):
            findings.append("the mirror took every copy: nothing was tried")
        return findings + kept.findings + counter.missing()

    def catch_up(self, name, counter, medium, findings):
        counter.station.visits()  # logs in, and so catches up
        kept = Kept(counter.station.folder, medium.folder)
        if set(kept.copies) != set(kept.packets):
            findings.append(f"{len(kept.copies)} copies of {len(kept.packets)} packets after the medium took them again")
        self.report(name, findings + kept.findings)
        self.counts["mirrors"] += 1
        medium.close()

    def mounted_read_only(self, make):
        """As the station's disk is after a start of the computer with errors on it."""
        disk = self.disk(make, 80)
        counter = Counter(self.arguments.ctl, disk.folder)
        findings = counter.ends(counter.visit(1))
        disk.remount("ro")
        findings += self.while_read_only(counter)
        disk.remount("rw")
        findings += counter.ends(counter.visit(2)) + counter.all_goes_on()
        self.report(f"{disk.kind} mounted read-only", findings)
        self.counts["read-only"] += 1
        disk.close()

    def disk_turns(self, turn, name, rounds):
        """An ext4 that stops taking writes at a random line of a visit; after it is mounted again all is there."""
        disk = self.disk(Ext4, 160)
        counter = Counter(self.arguments.ctl, disk.folder)
        for number in range(rounds):
            left = self.chance.randint(1, 24)
            # A program whose power is gone says nothing more: on a disk that was shut down its words do not count.
            done, said = self.run_until_turned(counter, lambda: turn(disk), left, number, counts_after=name == "read-only")
            findings = []
            if name == "read-only":
                findings = refused(done, BROKEN_WORDS) + self.while_read_only(counter)
            disk.remount()
            findings += counter.missing() + counter.all_goes_on()
            self.report(f"{name} after {said} lines, exit {done.returncode}", findings)
            self.counts[name] += 1
        self.count(counter)
        disk.close()

    def while_read_only(self, counter):
        findings = refused(counter.visit(1), BROKEN_WORDS)
        for words in (("packet", "verify", "--all"), ("station", "show"), ("visit", "list")):
            findings += refused(counter.run(*words), BROKEN_WORDS)
        return findings + self.looked_at_and_copied(counter)

    def looked_at_and_copied(self, counter):
        """When the disk breaks, what is on it can still be checked and copied, without a login."""
        check = counter.run("station", "check", "--json")
        findings = []
        if check.returncode != 1 or json.loads(check.stdout)["bad_packets"]:
            findings.append(f"check of a read-only disk: exit {check.returncode}, {check.stdout}{check.stderr}")
        copy = os.path.join(self.folder, f"copy{self.copies}")
        self.copies += 1
        backup = counter.run("station", "backup", copy, "--json")
        if backup.returncode != 0 or json.loads(backup.stdout)["logged"]:
            return findings + [f"backup of a read-only disk: exit {backup.returncode}, {backup.stderr}"]
        kept = Kept(copy, "")
        shutil.rmtree(copy)
        there = json.loads(counter.run("packet", "list", "--json").stdout)["packets"]
        lost = {packet["id"] for packet in there} - set(kept.packets)
        return findings + kept.findings + [f"not in the backup: {packet}" for packet in lost]

    def run_until_turned(self, counter, turn, left, number, counts_after):
        command = counter.station.command("visit", "simulate", "--acknowledge", "--seed",
                                          str(self.arguments.seed * 1000 + number))
        process = subprocess.Popen(command, env=counter.station.env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                   text=True)
        lines = []
        for line in process.stderr:
            lines.append(line)
            if line.startswith("ack ") and len(lines) == left:
                turn()
        process.wait()
        acks = [line for line in lines if line.startswith("ack ")]
        # The last one's sync may have been under way in that moment. Linux can report such a sync as done although its
        # journal was given up meanwhile (seen once in about 80); that the program believes no failed one, io_errors shows.
        counter.said.add(acks[:max(left, len(acks) - 1)] if counts_after else acks[:left])
        return subprocess.CompletedProcess(command, process.returncode, "", "".join(lines)), len(lines)


CASES = {
    "tmpfs": lambda trial, rounds: trial.full_in_a_visit(Tmpfs, rounds),
    "states": lambda trial, _: trial.states(),
    "mirror": lambda trial, _: trial.mirror_full(Tmpfs),
    "remount": lambda trial, _: trial.mounted_read_only(Tmpfs),
    "ext4": lambda trial, rounds: trial.full_in_a_visit(Ext4, rounds),
    "mirror-ext4": lambda trial, _: trial.mirror_full(Ext4),
    "mirror-read-only": lambda trial, _: trial.mirror_read_only(),
    "remount-ext4": lambda trial, _: trial.mounted_read_only(Ext4),
    "read-only": lambda trial, rounds: trial.disk_turns(Ext4.become_read_only, "read-only", (rounds + 2) // 3),
    "power": lambda trial, rounds: trial.disk_turns(Ext4.lose_power, "power lost", (rounds + 2) // 3),
}
WANT_EXT4 = ("ext4", "mirror-ext4", "mirror-read-only", "remount-ext4", "read-only", "power")


def play(trial, cases, rounds):
    has_ext4 = Ext4.is_allowed(trial.folder)
    for case in cases:
        if case in WANT_EXT4 and not has_ext4:
            print(f"{case} skipped: no ext4 in a file may be mounted here", file=sys.stderr)
            trial.counts["skipped"] += 1
        else:
            CASES[case](trial, rounds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--cases", nargs="+", choices=CASES, default=list(CASES))
    arguments = parser.parse_args()
    need_built(arguments.ctl)
    enter_own_mounts()
    arguments.ctl = os.path.abspath(arguments.ctl)
    print(f"seed {arguments.seed}, {arguments.rounds} rounds on each disk", file=sys.stderr, flush=True)
    folder = os.path.realpath(tempfile.mkdtemp(prefix="loket-full-"))
    trial = Trial(arguments, folder)
    play(trial, arguments.cases, arguments.rounds)
    for finding in trial.findings:
        print("LOST", finding, file=sys.stderr)
    print(json.dumps({"seed": arguments.seed, **trial.counts, "findings": len(trial.findings)}))
    if not trial.findings:
        shutil.rmtree(folder)
        shutil.rmtree(os.path.dirname(base_of(arguments.ctl)))
    return 1 if trial.findings else 0


if __name__ == "__main__":
    sys.exit(main())
