# SPDX-License-Identifier: GPL-3.0-or-later
"""A private home with everything in it that a program may write to, and all that was said in it."""
import os
import subprocess

from killing import Killed, Station


def files_below(folder):
    found = []
    for path, _, names in os.walk(folder):
        found += [os.path.join(path, name) for name in names]
    return [file for file in found if os.path.isfile(file) and not os.path.islink(file)]


class Home:
    def __init__(self, ctl, folder):
        self.folder = folder
        self.said = []
        self.station = Station(ctl, os.path.join(folder, "station"))
        for name in ("tmp", "mirror", "cwd", "state", "config", "cache", "data", "runtime"):
            os.makedirs(os.path.join(folder, name), mode=0o700)
        self.station.env.update(
            HOME=folder, TMPDIR=self.path("tmp"), XDG_STATE_HOME=self.path("state"), XDG_CONFIG_HOME=self.path("config"),
            XDG_CACHE_HOME=self.path("cache"), XDG_DATA_HOME=self.path("data"), XDG_RUNTIME_DIR=self.path("runtime"),
            QT_LOGGING_RULES="*.debug=true")

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def run(self, *arguments, env=(), silent=False):
        done = subprocess.run(self.station.command(*arguments), env=dict(self.station.env, **dict(env)), cwd=self.path("cwd"),
                              capture_output=True, timeout=300, check=False)
        self.said.append((" ".join(arguments[:2]), done.stderr if silent else done.stdout + done.stderr))
        return done

    def kill_one(self, seed, seconds, options=()):
        killed = Killed(self.station.command("visit", "simulate", "--seed", str(seed), "--acknowledge", *options),
                        dict(self.station.env), seconds)
        self.said.append((f"killed after {seconds} s", "\n".join(killed.lines).encode()))

    def everything(self):
        for file in files_below(self.folder):
            with open(file, "rb") as content:
                yield os.path.relpath(file, self.folder), content.read()
        yield from self.said
