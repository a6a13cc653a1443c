#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No NIK, name or picture in clear: not in the station folder, not in the mirror, backups, temporary files or logs, also after crashes.

Takes fictitious people through visits in a private home: whole visits, visits killed in the middle, programs that are made to dump core,
a backup, an exported audit log without details, figures of the day. Then looks through every file that came to be and everything the
programs said for each person's NIK and name (UTF-8, UTF-16, hexadecimal, base64) and for the beginnings of PNG and JPEG files. That it can
find them is shown first: in the one list that `visit simulate --json` prints on purpose.

    tests/durability/secrets_stay.py --ctl build/bin/loketctl --seed 1 --people 6
"""
import argparse
import base64
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from killing import Killed, Station

PICTURES = {"PNG": b"\x89PNG\r\n\x1a\n", "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF"}
ADB = {"LOKET_OPERATOR": "dewi", "LOKET_PASSPHRASE": "kapal putih laut dalam"}  # of the demo station, public
SUPERVISOR = {"LOKET_OPERATOR": "bayu", "LOKET_PASSPHRASE": "gunung biru angin tenang"}


def forms(text):
    """A text as it may stand in a file. Of base64 the middle is the same wherever in a longer text it stands."""
    plain = text.encode()
    yield plain
    yield text.encode("utf-16-le")
    yield text.encode("utf-16-be")
    yield plain.hex().encode()
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + plain)
        yield encoded[4 if shift else 0:len(encoded) - 4]


class Needles:
    def __init__(self, people):
        self.needles = dict(("picture " + kind, [magic]) for kind, magic in PICTURES.items())
        for number, person in enumerate(people):
            self.needles[f"NIK of person {number}"] = list(forms(person["nik"]))
            self.needles[f"name of person {number}"] = list(forms(person["name"]))

    def found_in(self, content):
        return [what for what, shapes in self.needles.items() if any(shape in content for shape in shapes)]


def files_below(folder):
    for path, _, names in os.walk(folder):
        for name in names:
            file = os.path.join(path, name)
            if os.path.isfile(file) and not os.path.islink(file):
                yield file


class Home:
    """A private home with everything in it that a program may write to, and all that was said in it."""

    def __init__(self, ctl, folder):
        self.folder = folder
        self.said = []
        self.station = Station(ctl, os.path.join(folder, "station"))
        for name in ("tmp", "mirror", "cwd", "state", "config", "cache", "data"):
            os.makedirs(os.path.join(folder, name))
        self.station.env.update(
            HOME=folder, TMPDIR=self.path("tmp"), XDG_STATE_HOME=self.path("state"), XDG_CONFIG_HOME=self.path("config"),
            XDG_CACHE_HOME=self.path("cache"), XDG_DATA_HOME=self.path("data"), QT_LOGGING_RULES="*.debug=true")

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def run(self, *arguments, env=(), silent=False, **more):
        done = subprocess.run(self.station.command(*arguments), env=dict(self.station.env, **dict(env)), cwd=self.path("cwd"),
                              capture_output=True, timeout=300, **more)
        self.said.append((" ".join(arguments[:2]), done.stderr if silent else done.stdout + done.stderr))
        return done

    def kill_one(self, seed, seconds):
        killed = Killed(self.station.command("visit", "simulate", "--seed", str(seed), "--acknowledge"),
                        dict(self.station.env), seconds)
        self.said.append((f"killed after {seconds} s", "\n".join(killed.lines).encode()))

    def dump_core(self, seed, number):
        """Allowed to dump core, and told to, in the middle of a visit."""
        def allow():
            resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        process = subprocess.Popen(self.station.command("visit", "simulate", "--seed", str(seed), "--acknowledge"),
                                   env=self.station.env, cwd=self.path("cwd"), stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, preexec_fn=allow)
        said = b""
        for line in process.stderr:
            said += line
            if b" attempt" in line:
                process.send_signal(number)
                break
        said += process.stderr.read()
        process.wait()
        self.said.append((signal.Signals(number).name, said))
        return process.returncode == -number

    def everything(self):
        for file in files_below(self.folder):
            if os.path.basename(file).startswith("demo-hub"):
                continue  # the demo hub's own keys, not the station's
            with open(file, "rb") as content:
                yield os.path.relpath(file, self.folder), content.read()
        yield from self.said


def people_of(ctl, seeds):
    """Who these seeds are: from another station, which is thrown away."""
    people = []
    with tempfile.TemporaryDirectory(prefix="loket-people-") as folder:
        station = Station(ctl, os.path.join(folder, "station"))
        station.init()
        for seed in seeds:
            people += station.json("visit", "simulate", "--seed", str(seed))["visits"]
    return people


def live(home, seeds):
    """All that leaves traces."""
    findings = []
    home.station.init()
    done = home.run("station", "set", "mirror_folder", home.path("mirror"), env=ADB)
    if done.returncode:
        findings.append("no mirror folder: " + done.stderr.decode())
    home.run("visit", "simulate", "--seed", str(seeds[0]), silent=True)  # tells whom it made up: its purpose
    for number, seed in enumerate(seeds[1:-2]):
        home.kill_one(seed, 1.5 + number)
    for number, seed in zip((signal.SIGSEGV, signal.SIGABRT), seeds[-2:]):
        if not home.dump_core(seed, number):
            findings.append(f"{number!r} did not end the program: nothing was tried")
    for command in (("visit", "list"), ("packet", "list"), ("station", "show"), ("station", "check"), ("audit", "verify")):
        # The list of visits is for whoever is logged in: what it prints is no leak, what it logs would be one.
        home.run(*command, silent=command == ("visit", "list"))
    home.run("report", "day", env=SUPERVISOR)
    home.run("station", "backup", home.path("backup"), env=ADB)
    home.run("audit", "export", home.path("audit.jsonl"), "--without-details", env=ADB)
    for what in ("backup/loket.db", "audit.jsonl"):
        if not os.path.exists(home.path(what)):
            findings.append(f"{what} was not made: nothing was looked at")
    cores = [file for file in files_below(home.folder) if os.path.basename(file).startswith("core")]
    return findings + [f"a core was dumped: {core}" for core in cores]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True)
    parser.add_argument("--people", type=int, default=6)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}, {arguments.people} people", flush=True)
    seeds = [arguments.seed * 1000 + number for number in range(max(4, arguments.people))]
    people = people_of(os.path.abspath(arguments.ctl), seeds)
    needles = Needles(people)
    if len(needles.found_in(json.dumps(people, ensure_ascii=False).encode())) != 2 * len(people):
        print("the search does not find what is there")
        return 1
    folder = tempfile.mkdtemp(prefix="loket-secrets-")
    home = Home(os.path.abspath(arguments.ctl), folder)
    findings = live(home, seeds)
    looked = size = 0
    for name, content in home.everything():
        looked += 1
        size += len(content)
        findings += [f"{name}: {what}" for what in needles.found_in(content)]
    print(f"{looked} files and answers, {size / 1e6:.1f} MB, {len(needles.needles)} secrets: {len(findings)} found")
    for finding in findings:
        print("IN CLEAR" if ": " in finding else "FAILED", finding)
    if findings:
        print(f"kept in {folder}")
    else:
        shutil.rmtree(folder)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
