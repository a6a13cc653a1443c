# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kill tests share: a demo station, what a program called kept, and the comparison of the two.

The programs say on stderr what they call kept: `loketctl visit simulate|resume --acknowledge` after the commit, and
`loket --tour DIR --acknowledge` when the window shows it. See app/desktop/tour/Witness.h for the lines.
"""
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import threading
from collections import defaultdict

from kept import Kept

PASSPHRASE = "sawah hijau pagi cerah"  # of the demo station, public
ADMINISTRATOR, ADMINISTRATOR_PASSPHRASE = "dewi", "kapal putih laut dalam"


class Station:
    def __init__(self, ctl, folder):
        self.ctl = ctl
        self.folder = folder
        self.env = dict(os.environ, LOKET_OPERATOR="sari", LOKET_PASSPHRASE=PASSPHRASE)

    def command(self, *arguments):
        return [self.ctl, "--station", self.folder, *arguments]

    def init(self):
        subprocess.run(self.command("station", "init", "--demo"), check=True, stdout=subprocess.DEVNULL, timeout=600)

    def set_by_program(self, key, value):
        """As the administrator does it: the log knows it too."""
        env = dict(self.env, LOKET_OPERATOR=ADMINISTRATOR, LOKET_PASSPHRASE=ADMINISTRATOR_PASSPHRASE)
        subprocess.run(self.command("station", "set", key, str(value)), env=env, check=True, stdout=subprocess.DEVNULL, timeout=600)

    def set(self, key, value):
        """Straight into the table, also what the program would refuse; `station check --sealed` would name it."""
        database = sqlite3.connect(os.path.join(self.folder, "loket.db"))
        with database:
            database.execute("INSERT OR REPLACE INTO setting VALUES(?, ?, 0)", (key, json.dumps([value])))
        database.close()

    def json(self, *arguments):
        done = subprocess.run(self.command(*arguments, "--json"), env=self.env, capture_output=True, text=True, timeout=600)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"{arguments}: exit {done.returncode}: {done.stderr}")
        return json.loads(done.stdout)

    def visits(self):
        return {visit["id"]: visit for visit in self.json("visit", "list", "--limit", "10000")["visits"]}

    def unfinished(self):
        return [id for id, visit in self.visits().items() if visit["state"] in ("open", "parked")]

    def show(self, visit):
        return self.json("visit", "show", visit)

    def finish_all(self):
        """Brings every open visit to its packet and verifies all packets; gives findings and the verifier's last line."""
        findings = []
        for visit in self.unfinished():
            done = subprocess.run(self.command("visit", "resume", visit), env=self.env, capture_output=True, text=True)
            if done.returncode:
                findings.append(f"{visit}: cannot be brought to its end: {done.stderr}")
        verified = subprocess.run(self.command("packet", "verify", "--all"), env=self.env, capture_output=True, text=True)
        if verified.returncode:
            findings.append(verified.stdout + verified.stderr)
        return findings, verified.stdout.strip().splitlines()[-1] if verified.stdout.strip() else ""


class Acknowledged:
    """What the programs called kept, over all runs."""

    def __init__(self):
        self.steps = defaultdict(set)
        self.attempts = defaultdict(int)
        self.packets = {}
        self.opened = set()

    def read(self, lines):
        """Of one run. A run that takes up a visit says all its attempts again, or only its own: the larger number holds."""
        attempts = defaultdict(int)
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
                attempts[visit] += 1
            elif what == "sealed":
                self.packets[visit] = words[3]
        return attempts

    def add(self, lines):
        """Of a run that says only what it did itself."""
        for visit, count in self.read(lines).items():
            self.attempts[visit] += count

    def total_steps(self):
        return sum(len(steps) for steps in self.steps.values())

    def total_attempts(self):
        return sum(self.attempts.values())

    def missing_at(self, station):
        """Findings: what was called kept and is not there."""
        findings = []
        visits = station.visits()
        for visit in self.opened - set(visits):
            findings.append(f"{visit}: acknowledged as opened, not there")
        for visit, packet in self.packets.items():
            if visits.get(visit, {}).get("state") != "sealed" or visits[visit]["packet"] != packet:
                findings.append(f"{visit}: acknowledged as sealed, is {visits.get(visit)}")
        for visit, steps in self.steps.items():
            if visit not in visits or visits[visit]["state"] == "sealed":
                continue
            events = station.show(visit)["events"]
            done = {event.get("step") for event in events if event["type"] == "step_finished"}
            kept = sum(1 for event in events if event["type"] == "attempt_kept")
            if not steps <= done:
                findings.append(f"{visit}: steps lost: {steps - done}")
            if kept < self.attempts[visit]:
                findings.append(f"{visit}: {self.attempts[visit]} attempts acknowledged, {kept} there")
        return findings


class Killed:
    """One run of a program: the whole lines it said, and whether it was killed or had ended by itself."""

    def __init__(self, command, env, stop):
        """Kills when `stop` does: a number of seconds, or a function that a line of stderr makes true."""
        self.lines = []
        self.was_killed = False
        process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        timer = None
        if not callable(stop):
            timer = threading.Timer(stop, lambda: self._kill(process))
            timer.start()
        for raw in process.stderr:
            if not raw.endswith(b"\n"):
                break  # cut off by the kill: not said
            line = raw.decode(errors="replace").rstrip("\n")
            self.lines.append(line)
            if callable(stop) and stop(line):
                self._kill(process)
        process.wait()
        self.exit = process.returncode
        if timer:
            timer.cancel()

    def _kill(self, process):
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            self.was_killed = True


def kept_of(station):
    """What the station's files hold, read past the program: without a login, which takes a second. Of a copy: SQLite tidies up
    after a killed program, and that is the program's to do."""
    with tempfile.TemporaryDirectory(prefix="loket-look-") as folder:
        copy = os.path.join(folder, "station")
        shutil.copytree(station.folder, copy, ignore=shutil.ignore_patterns("reserve.bin", "demo-hub"))
        return Kept(copy, os.path.join(folder, "no-mirror"))


def report(findings, folder):
    for finding in findings:
        print("LOST", finding)
    if findings:
        print(f"station kept in {folder}")
