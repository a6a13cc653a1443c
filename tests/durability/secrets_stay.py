#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No NIK, name or picture in clear: not in the station folder, not in the mirror, backups, temporary files or logs, also after crashes.

Takes fictitious people through visits in a private home, by loketctl and on the windows: whole visits, visits killed in the middle,
programs that are made to dump core, a backup, an exported audit log without details, figures of the day. The camera shows a picture with
stripes of colours that nothing else has. Then looks through every file that came to be and everything the programs said: for each
person's NIK and name (UTF-8, UTF-16, hexadecimal, base64), for the beginnings of PNG and JPEG files, for the stripes as raw pixels and in
every picture that can be found in a file and opened (marked_picture.cpp).

That all this can be found is shown each time: names in the one list that `visit simulate --json` prints on purpose, the stripes in each
form planted in a file, and in what the hub opens of a packet; all of them planted in the home for a moment.

    tests/durability/secrets_stay.py --ctl build/bin/loketctl --loket build/bin/loket --marked build/tests/marked_picture --seed 1 --people 6
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

from built import need_built
from killing import Killed, Station
from secrets_home import Home, files_below

PICTURES = {"PNG": b"\x89PNG\r\n\x1a\n", "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF"}
ADB = {"LOKET_OPERATOR": "dewi", "LOKET_PASSPHRASE": "kapal putih laut dalam"}  # of the demo station, public
SUPERVISOR = {"LOKET_OPERATOR": "bayu", "LOKET_PASSPHRASE": "gunung biru angin tenang"}
# Whom the desktop's tour records: app/desktop/tour/Tour.cpp.
ON_THE_WINDOWS = {"nik": "3576014403910003", "name": "Contoh Warga Peraga"}


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


class Stripes:
    """The marked picture, in a folder of its own that a camera shows."""

    def __init__(self, tool, ctl, folder):
        self.tool = tool
        self.folder = folder
        self.camera = os.path.join(folder, "camera")
        os.makedirs(self.camera)
        face = os.path.join(folder, "face.png")
        # Before red cloth, as for the tour's resident (odd year of birth): the windows take the picture by themselves.
        subprocess.run([ctl, "device", "capture", "--simulated", "--set", "simulator.background=red", "--out", face,
                        "simulator/sim-camera"], check=True, capture_output=True)
        self.picture = os.path.join(self.camera, "marked.png")
        subprocess.run([tool, "mark", face, self.picture], check=True)

    def found_in(self, files):
        done = subprocess.run([self.tool, "find", *files], capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"marked_picture: exit {done.returncode}: {done.stderr}")
        return done.stdout.splitlines()

    def unseen_forms(self):
        """Findings: forms in which a planted picture is not found."""
        planted = os.path.join(self.folder, "planted")
        os.makedirs(planted)
        subprocess.run([self.tool, "forms", self.picture, planted], check=True)
        unseen = []
        for file in files_below(planted):
            with open(file, "rb") as content:
                picture = content.read()
            with open(file, "wb") as content:  # in the middle of something else
                content.write(os.urandom(5001) + picture + os.urandom(3000))
            if not self.found_in([file]):
                unseen.append(f"the search does not see {os.path.basename(file)}")
        return unseen

    def simulated(self):
        """Options of `visit simulate` for this camera."""
        return ("--device", "camera=webcam", "--set", f"webcam.source={self.camera}", "--patience", "5")


def people_of(ctl, seeds):
    """Who these seeds are: from another station, which is thrown away."""
    people = []
    with tempfile.TemporaryDirectory(prefix="loket-people-") as folder:
        station = Station(ctl, os.path.join(folder, "station"))
        station.init()
        for seed in seeds:
            people += station.json("visit", "simulate", "--seed", str(seed))["visits"]
    return people


def dump_core(home, seed, number, camera):
    """A visit that is allowed to dump core, and told to in its middle. Findings."""
    def allow():
        resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    command = home.station.command("visit", "simulate", "--seed", str(seed), "--acknowledge", *camera)
    # Below a sanitizer the signal would be a finding of its own, not an end.
    plain = ":".join((os.environ.get("ASAN_OPTIONS", ""), "handle_segv=0", "handle_abort=0")).lstrip(":")
    process = subprocess.Popen(command, env=dict(home.station.env, ASAN_OPTIONS=plain), cwd=home.path("cwd"),
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=allow)
    said = b""
    for line in process.stderr:
        said += line
        if b" attempt" in line:
            process.send_signal(number)
            break
    said += process.stderr.read()
    process.wait()
    home.said.append((signal.Signals(number).name, said))
    return [] if process.returncode == -number else [f"{number!r} did not end the program: nothing was tried"]


def live(home, seeds, stripes):
    """All that leaves traces of loketctl. Findings."""
    findings = []
    home.station.init()
    done = home.run("station", "set", "mirror_folder", home.path("mirror"), env=ADB)
    if done.returncode:
        findings.append("no mirror folder: " + done.stderr.decode())
    # Tells whom it made up: its purpose.
    done = home.run("visit", "simulate", "--seed", str(seeds[0]), *stripes.simulated(), silent=True)
    if done.returncode:
        findings.append("no visit with the marked picture: " + done.stderr.decode())
    for number, seed in enumerate(seeds[1:-2]):
        home.kill_one(seed, 1.5 + number, stripes.simulated())
    for number, seed in zip((signal.SIGSEGV, signal.SIGABRT), seeds[-2:]):
        findings += dump_core(home, seed, number, stripes.simulated())
    return findings


def ask(home):
    """What an office asks, prints and takes away. Findings."""
    for command in (("visit", "list"), ("packet", "list"), ("station", "show"), ("station", "check"), ("audit", "verify")):
        # The list of visits is for whoever is logged in: what it prints is no leak, what it logs would be one.
        home.run(*command, silent=command == ("visit", "list"))
    home.run("report", "day", env=SUPERVISOR)
    home.run("station", "backup", home.path("backup"), env=ADB)
    home.run("audit", "export", home.path("audit.jsonl"), "--without-details", env=ADB)
    findings = [f"{what} was not made: nothing was looked at" for what in ("backup/loket.db", "audit.jsonl")
                if not os.path.exists(home.path(what))]
    cores = [file for file in files_below(home.folder) if os.path.basename(file).startswith("core")]
    return findings + [f"a core was dumped: {core}" for core in cores]


def on_the_windows(home, loket, stripes):
    """The desktop plays a visit with the same camera, and is killed at the fingers. Findings."""
    home.station.set("device.camera", "webcam/source")
    home.station.set("plugin.webcam", {"source": stripes.camera})
    command = [loket, "--station", home.station.folder, "--tour", home.path("tour"), "--stalls", "--acknowledge"]
    # Qt's own debug lines name each widget and shortcut: thousands, and slow.
    env = dict(home.station.env, QT_QPA_PLATFORM="offscreen", QT_LOGGING_RULES="loket*.debug=true")
    one = Killed(command, env, lambda line: line.endswith(" attempt fingers right_four"))
    home.said.append(("loket killed at the fingers", "\n".join(one.lines).encode()))
    return [] if one.was_killed else [f"the tour did not come to the fingers: {one.lines[-2:]}"]


def at_the_hub(home, stripes):
    """Findings: a packet has the stripes when the hub opens it, or they were never recorded."""
    packets = home.station.json("packet", "list")["packets"]
    if not packets:
        return ["no packet was sealed: nothing was tried"]
    opened = os.path.join(stripes.folder, "opened")
    home.run("packet", "open", packets[0]["id"], "--key", os.path.join(home.station.folder, "demo-hub", "hub.key"), "--out",
             opened, silent=True)
    return [] if stripes.found_in(files_below(opened)) else ["the marked picture is not in the opened packet: nothing was tried"]


def look(home, needles, stripes):
    """Findings: what stands in clear; and what was looked at."""
    findings = []
    looked = size = 0
    for name, content in home.everything():
        looked += 1
        size += len(content)
        findings += [f"{name}: {what}" for what in needles.found_in(content)]
    findings += [f"marked picture: {line}" for line in stripes.found_in(files_below(home.folder))]
    return findings, f"{looked} files and answers, {size / 1e6:.1f} MB, {len(needles.needles) + 1} secrets"


def planted(home, needles, stripes, person):
    """Findings: what was planted among the home's files for a moment is not found there."""
    place = home.path("tmp", "planted")
    with open(place, "wb") as file, open(stripes.picture, "rb") as picture:
        file.write(b"log: " + person["nik"].encode() + b" " + person["name"].encode("utf-16-le") + picture.read())
    found, _ = look(home, needles, stripes)
    os.remove(place)
    wanted = ("NIK of", "name of", "picture PNG", "marked picture")
    return [f"a planted {what} is not found" for what in wanted if not any(what in line for line in found)]


def play(arguments, folder):
    """Findings, and what was looked at."""
    seeds = [arguments.seed * 1000 + number for number in range(max(4, arguments.people))]
    people = people_of(arguments.ctl, seeds) + [ON_THE_WINDOWS]
    needles = Needles(people)
    if len(needles.found_in(json.dumps(people, ensure_ascii=False).encode())) != 2 * len(people):
        return ["the search does not find what is there"], ""
    outside = os.path.join(folder, "outside")
    home = Home(arguments.ctl, os.path.join(folder, "home"))
    stripes = Stripes(arguments.marked, arguments.ctl, outside)
    findings = stripes.unseen_forms() + live(home, seeds, stripes)
    findings += on_the_windows(home, arguments.loket, stripes) + ask(home) + at_the_hub(home, stripes)
    findings += planted(home, needles, stripes, people[0])
    found, looked = look(home, needles, stripes)
    return findings + found, looked


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ctl", required=True, type=os.path.abspath)
    parser.add_argument("--loket", required=True, type=os.path.abspath)
    parser.add_argument("--marked", required=True, type=os.path.abspath)
    parser.add_argument("--people", type=int, default=6)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    need_built(arguments.ctl, arguments.loket, arguments.marked)
    print(f"seed {arguments.seed}, {arguments.people} people", flush=True)
    folder = tempfile.mkdtemp(prefix="loket-secrets-")
    findings, looked = play(arguments, folder)
    print(f"{looked}: {len(findings)} findings")
    for finding in findings:
        print("IN CLEAR or FAILED:", finding)
    if findings:
        print(f"kept in {folder}")
    else:
        shutil.rmtree(folder)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
