# SPDX-License-Identifier: GPL-3.0-or-later
"""A counter's work written down by disk_watch.c: a station made, its mirror chosen, visits recorded, interrupted, taken up again."""
import os
import shutil
import signal
import subprocess
import sys

from disk_log import add_to_log
from kept import OPEN, PARKED, Kept
from killing import PASSPHRASE, Station

# A stick that is there, marked as this station's, before the station is made: its syncs shall not help the station's folder.
MAKE_STICK = """
import os, sys
mirror, = sys.argv[1:]
os.mkdir(mirror)
mark = os.open(os.path.join(mirror, ".loket-mirror"), os.O_CREAT | os.O_WRONLY, 0o600)
os.write(mark, b"Loket mirror of station DEMO-STN01\\n")
for file in (mark, os.open(mirror, os.O_RDONLY), os.open(os.path.dirname(mirror), os.O_RDONLY)):
    os.fsync(file)
"""
SET_MIRROR = """
import sys
from killing import Station
station, mirror = sys.argv[1:]
Station("", station).set("mirror_folder", mirror)
"""


class Recording:
    """`folder` holds "disk" (what is watched) and "log". The station stands in a folder that is made with it."""

    def __init__(self, ctl, watch, folder):
        self.folder = folder
        self.disk = os.path.join(folder, "disk")
        self.log = os.path.join(folder, "log")
        self.station = Station(ctl, os.path.join(self.disk, "counter/station"))
        self.mirror = os.path.join(self.disk, "stick")
        os.makedirs(self.disk)
        self.watched = dict(self.station.env, LD_PRELOAD=watch, DISK_ROOTS=self.disk, DISK_LOG=self.log)

    def run(self, command, kill_at=None, env=()):
        env = dict(self.watched, **dict(env))
        if kill_at:
            env["DISK_KILL_AT"] = str(kill_at)
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=600)
        if done.returncode not in (0, -signal.SIGKILL):
            raise RuntimeError(f"{command[1:]}: exit {done.returncode}: {done.stderr}")
        return done.returncode == 0

    def ctl(self, *arguments, **how):
        return self.run(self.station.command(*arguments), **how)

    def acknowledge(self, what):
        add_to_log(self.log, f"ack - {what}\n")

    def begin(self):
        here = {"PYTHONPATH": os.path.dirname(os.path.abspath(__file__))}
        self.run([sys.executable, "-c", MAKE_STICK, self.mirror])
        self.ctl("station", "init", "--demo")
        self.acknowledge("station")
        self.run([sys.executable, "-c", SET_MIRROR, self.station.folder, self.mirror], env=here)
        self.acknowledge("mirror")

    def visit(self, seed, chance):
        """One resident, killed and taken up again as chance has it."""
        kill_at = chance.randint(20, 2500) if chance.random() < 0.6 else None
        while not self.ctl("visit", "simulate", "--seed", str(seed), "--acknowledge", kill_at=kill_at):
            visit = self.last_unfinished()
            is_begun = visit is not None
            kill_at = chance.randint(20, 2500) if chance.random() < 0.4 else None
            while visit and not self.ctl("visit", "resume", visit, "--acknowledge", kill_at=kill_at):
                kill_at = None
                visit = self.last_unfinished()  # none: killed when it was sealed, and before it said so
            if is_begun:
                return

    def last_unfinished(self):
        """Asked of a copy: a question to the program would be an event too."""
        copy = os.path.join(self.folder, "question")
        shutil.copytree(self.station.folder, copy)
        visits = Kept(copy, self.mirror).visits
        shutil.rmtree(copy)
        return next((visit for visit, row in visits.items() if row[0] in (OPEN, PARKED)), None)

    def passphrase(self, number):
        """Sari's words anew, then the old ones again: each time a key file of the next generation."""
        new = f"padi kering lentera {number} jembatan"
        self.ctl("operator", "passwd", "sari", env={"LOKET_NEW_PASSPHRASE": new})
        self.acknowledge(f"passphrase {new}")
        self.ctl("operator", "passwd", "sari", env={"LOKET_PASSPHRASE": new, "LOKET_NEW_PASSPHRASE": PASSPHRASE})
        self.acknowledge(f"passphrase {PASSPHRASE}")
