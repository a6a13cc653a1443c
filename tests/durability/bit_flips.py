#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One bit turned over in a station's files never makes the program crash, nor call a damaged thing whole.

Each flip is done on a copy of the same station: in a page of each table and index, in the database's log, in the profile, a packet's
body, a key file, a copy in the mirror. What matters is what the rows and files say: the flip matters where a reader of all rows gets
another answer than before, or none. Then `station check`, `packet verify`, `operator list`, `visit list`, `station check --sealed`, `visit show` or,
at last, `visit resume` has to find it, with words and exit code 1 or 4 (3: nobody can log in). Only of the log (loket.db-wal) nothing can:
it is cut at the first frame that is not whole, as after a power cut.

    tests/durability/bit_flips.py --ctl build/bin/loketctl --flips 200 --seed 1
"""
import argparse
import collections
import json
import multiprocessing
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from built import need_built
from kept import key_file_is_whole
from killing import Killed, Station

TARGETS = ("page", "page", "page", "page", "log", "profile", "body", "newest keys", "older keys", "copy", "copy")
# What matters of the log: it is cut at the first frame that is not whole, and nothing says that there was more.
CUT = "log cut"
# Of a damaged key file the other one is taken: everything must go on, and `station check` tells it.
KEY_FILE = "key file"


def prepare(arguments, folder):
    """Two key files, a packet with its copy, a visit that was interrupted, and its rows still in the log."""
    station = Station(arguments.ctl, os.path.join(folder, "base/station"))
    station.init()
    mirror = os.path.join(folder, "base/stick")
    os.makedirs(mirror)
    with open(os.path.join(mirror, ".loket-mirror"), "w") as mark:
        mark.write("Loket mirror of station DEMO-STN01\n")
    station.set_by_program("mirror_folder", mirror)
    station.set_by_program("disk_reserve_mb", 0)
    command = station.command("visit", "simulate", "--count", "2", "--seed", str(arguments.seed), "--acknowledge")
    sealed = []
    Killed(command, station.env, lambda line: " sealed " in line and sealed.append(line) or bool(sealed) and " step fingers" in line)
    os.rename(mirror, os.path.join(folder, "base/medium"))  # a copy of the station must not write to this one's mirror


def dump(station):
    """All rows as {table.column, row: value}, or the error that reading them ends with."""
    rows = {}
    database = sqlite3.connect(os.path.join(station, "loket.db"))
    try:
        tables = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables + ["sqlite_master"]:
            cursor = database.execute(f"SELECT * FROM {table} ORDER BY 1, 2")
            names = [column[0] for column in cursor.description]
            for number, row in enumerate(cursor):
                rows.update({(f"{table}.{name}", number): value for name, value in zip(names, row)})
        return rows
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return str(error)
    finally:
        database.close()


class Flip:
    """One bit in one copy."""

    def __init__(self, arguments, folder, number):
        self.chance = random.Random(arguments.seed * 100_000 + number)
        self.folder = tempfile.mkdtemp(prefix="flip-", dir=folder)
        self.disk = os.path.join(self.folder, "disk")
        shutil.copytree(os.path.join(folder, "base"), self.disk)
        self.station = Station(arguments.ctl, os.path.join(self.disk, "station"))
        self.station.env["LOKET_LANGUAGE"] = "en"
        self.target = TARGETS[number % len(TARGETS)]
        self.findings = []
        self.found_by = None

    # ---- where

    def database(self):
        return os.path.join(self.station.folder, "loket.db")

    def keys(self):
        folder = os.path.join(self.station.folder, "keys")
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]

    def copies(self):
        folder = os.path.join(self.disk, "medium")
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".lkp")]

    def place(self):
        """File and offset of the byte."""
        if self.target == "log":
            return self.anywhere(self.database() + "-wal")
        self.close_log()
        if self.target == "page":
            return self.database(), self.in_page(None)
        if self.target == "body":
            return self.database(), self.in_page("packet_body")
        if self.target == "profile":
            with open(self.database(), "rb") as file:
                at = file.read().index(b'"counter_name')
            return self.database(), at + self.chance.randint(0, 400)
        if self.target == "copy":
            return self.anywhere(self.chance.choice(self.copies()))
        return self.anywhere(self.keys()[-1 if self.target == "newest keys" else 0])

    def anywhere(self, path):
        return path, self.chance.randrange(os.path.getsize(path))

    def close_log(self):
        """All in the file, as after a clean stop."""
        database = sqlite3.connect(self.database())
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()

    def in_page(self, tree):
        """Each table and index has the same chance, whatever its size; a byte that is not zero, so mostly one in use."""
        database = sqlite3.connect(self.database())
        pages = database.execute("SELECT name, pageno, pgsize FROM dbstat").fetchall()
        database.close()
        tree = tree or self.chance.choice(sorted({name for name, _, _ in pages}))
        _, page, size = self.chance.choice([page for page in pages if page[0] == tree])
        self.target = tree
        with open(self.database(), "rb") as file:
            file.seek((page - 1) * size)
            used = [at for at, byte in enumerate(file.read(size)) if byte]
        return (page - 1) * size + self.chance.choice(used)

    # ---- what comes of it

    def run(self):
        path, offset = self.place()
        before = dump(self.copy_of_station())
        with open(path, "r+b") as file:
            file.seek(offset)
            byte = file.read(1)[0]
            file.seek(offset)
            file.write(bytes([byte ^ 1 << self.chance.randrange(8)]))
        changed = self.changed(before, dump(self.copy_of_station()), path)
        self.ask()
        result = {"target": self.target, "changed": sorted(changed), "found by": self.found_by, "findings": self.findings}
        if changed - {CUT} and not self.found_by:
            self.findings.append(f"{os.path.basename(path)} at {offset}: {sorted(changed)[:4]} and nobody sees it")
        shutil.rmtree(self.folder)
        return result

    def copy_of_station(self):
        """For a look at it: SQLite would write to the one that is looked at."""
        copy = os.path.join(self.folder, "look")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.station.folder, copy)
        return copy

    def changed(self, before, after, path):
        if path.endswith("-wal"):
            return {CUT} if after != before else set()
        if "keys" in self.target:
            with open(path, "rb") as file:
                return set() if key_file_is_whole(file.read(), int(path.split(".")[-2])) else {KEY_FILE}
        if self.target == "copy":
            return {"copy"}
        if isinstance(after, str):
            return {"unreadable"}
        return {key[0] for key in set(before) | set(after) if before.get(key) != after.get(key)}

    def ask(self):
        """The cheap questions always: none may crash. Those with a login only where nobody has found it yet."""
        if self.target == "copy":
            self.tell("packet", "verify", *self.copies())
            return
        for words in (("station", "check"), ("packet", "verify", "--all"), ("operator", "list"), ("station", "show")):
            self.tell(*words)
        if self.target.endswith("keys"):
            self.one_key_file_less()
            return
        if self.found_by is None:
            self.tell("visit", "list")
        if self.found_by is None:
            self.tell("station", "check", "--sealed")
        for visit in self.unfinished() if self.found_by is None else []:
            self.tell("visit", "show", visit)
            if self.found_by is None:
                self.tell("visit", "resume", visit)

    def one_key_file_less(self):
        told, self.found_by = self.found_by, None
        self.tell("packet", "verify", "--all")
        self.tell("visit", "list")
        if self.found_by:
            self.findings.append(f"one damaged key file of two is in the way: {self.found_by}")
        self.found_by = told

    def unfinished(self):
        rows = dump(self.copy_of_station())
        if isinstance(rows, str):
            return []
        ids = [value for (name, number), value in rows.items() if name == "visit.id" and rows[("visit.state", number)] in (1, 2)]
        return [id.hex() for id in ids if isinstance(id, bytes) and len(id) == 16]

    def tell(self, *words):
        if words[:1] == ("visit",) and len(words) == 3:
            id = words[2]
            words = (*words[:2], f"{id[:8]}-{id[8:12]}-{id[12:16]}-{id[16:20]}-{id[20:]}")
        done = subprocess.run(self.station.command(*words), env=self.station.env, capture_output=True, text=True, timeout=600,
                              errors="replace")
        name = " ".join(words[:2])
        if done.returncode not in (0, 1, 3, 4):
            self.findings.append(f"{name}: exit {done.returncode}: {done.stderr[-200:]}")
        elif done.returncode and not (done.stdout + done.stderr).strip():
            self.findings.append(f"{name}: exit {done.returncode} without a word")
        elif done.returncode:
            self.found_by = self.found_by or name


def one(job):
    arguments, folder, number = job
    result = Flip(arguments, folder, number).run()
    print(f"flip {number} {result['target']}: {', '.join(result['changed'][:3]) or 'nothing changed'}; "
          f"found by {result['found by']} {'; '.join(result['findings'])}", file=sys.stderr, flush=True)
    return result


def summary(results):
    counts = collections.Counter()
    unseen = collections.Counter()
    for result in results:
        matters = bool(result["changed"])
        counts["found" if matters and result["found by"] else "not found" if matters else "did not matter"] += 1
        if matters and not result["found by"]:
            unseen.update(result["changed"])
    return dict(counts), dict(unseen)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--flips", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    arguments = parser.parse_args()
    need_built(arguments.ctl)
    arguments.ctl = os.path.abspath(arguments.ctl)
    print(f"seed {arguments.seed}, {arguments.flips} flips", file=sys.stderr, flush=True)
    folder = os.path.realpath(tempfile.mkdtemp(prefix="loket-flips-"))
    prepare(arguments, folder)
    with multiprocessing.Pool(arguments.jobs) as pool:
        results = list(pool.imap_unordered(one, [(arguments, folder, number) for number in range(arguments.flips)]))
    findings = [finding for result in results for finding in result["findings"]]
    for finding in findings:
        print("LOST", finding, file=sys.stderr)
    counts, unseen = summary(results)
    print(json.dumps({"seed": arguments.seed, "flips": len(results), **counts, "not found, by column": unseen,
                      "findings": len(findings)}))
    shutil.rmtree(folder)
    # A run in which nothing was told at all has shown nothing.
    return 1 if findings or not any(result["found by"] for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
