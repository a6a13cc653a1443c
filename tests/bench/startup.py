#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start-up time and idle memory of Loket beside KeePassXC's, on the same screen in the same run; prints JSON.

Start-up: from exec until the picture of the screen has come to rest: the last change of the framebuffer before it stands
still for a second (a blinking cursor is a change too small to count). Runs alternate, so that both meet the same noise. The
first run of each is dropped (cold caches of the disk); medians are told. Loket opens a made demo station in the folder given to
it, up to the list of operators; KeePassXC opens with no file, which is less work than a login.
Memory: five seconds after rest, resident (RSS) and proportional (PSS) size of the program; PSS of its driver processes too.

    app/run --build-only; cmake --preset release && cmake --build build-release
    sudo apt-get install keepassxc xvfb
    tests/bench/startup.py --loket build-release/bin/loket --runs 9
"""
import argparse
import json
import mmap
import os
import shutil
import signal
import statistics
import subprocess
import tempfile
import time
import zlib

STILL_S = 1.0
LOOK_S = 0.004
GIVE_UP_S = 60
STRIPE = 64 * 1024
SMALL_CHANGE_STRIPES = 1  # a text cursor touches one or two stripes of the framebuffer
IDLE_S = 5


class Screen:
    """An Xvfb whose framebuffer is a file we can look at without asking the server."""

    def __init__(self, folder):
        self.display = f":{os.getpid() % 5000 + 100}"
        self.process = subprocess.Popen(
            ["Xvfb", self.display, "-screen", "0", "1366x768x24", "-fbdir", folder, "-nolisten", "tcp"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        path = os.path.join(folder, "Xvfb_screen0")
        until = time.monotonic() + 10
        while not (os.path.exists(path) and os.path.getsize(path) > STRIPE):
            if time.monotonic() > until:
                raise SystemExit("Xvfb does not start: sudo apt-get install xvfb")
            time.sleep(0.02)
        self.file = open(path, "rb")
        self.memory = mmap.mmap(self.file.fileno(), 0, prot=mmap.PROT_READ)
        self.view = memoryview(self.memory)

    def stripes(self):
        return [zlib.adler32(self.view[at:at + STRIPE]) for at in range(0, len(self.view), STRIPE)]

    def close(self):
        self.process.terminate()
        self.process.wait()


def memory_of(pid):
    sizes = {"Rss": 0, "Pss": 0}
    for line in open(f"/proc/{pid}/smaps_rollup"):
        key = line.split(":")[0]
        if key in sizes:
            sizes[key] = int(line.split()[1]) / 1024
    return sizes


def children_of(pid):
    found = []
    for task in os.listdir(f"/proc/{pid}/task"):
        for child in open(f"/proc/{pid}/task/{task}/children").read().split():
            found += [int(child), *children_of(int(child))]
    return found


def settle(screen, before, started):
    """Seconds from `started` to the last real change of the picture."""
    last = before
    changed = None
    while True:
        now = time.monotonic()
        seen = screen.stripes()
        if sum(a != b for a, b in zip(seen, last)) > SMALL_CHANGE_STRIPES:
            changed = now
        last = seen
        if changed and now - changed > STILL_S:
            return changed - started
        if now - started > GIVE_UP_S:
            raise SystemExit("the picture does not come to rest")
        time.sleep(LOOK_S)


def one_start(screen, command, env, with_memory):
    before = screen.stripes()
    started = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    result = {"start_s": settle(screen, before, started)}
    if with_memory:
        time.sleep(IDLE_S)
        own = memory_of(process.pid)
        result |= {"rss_mb": own["Rss"], "pss_mb": own["Pss"],
                   "children_pss_mb": sum(memory_of(child)["Pss"] for child in children_of(process.pid))}
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    time.sleep(0.5)  # the window is gone from the picture
    return result


def summary(runs):
    kept = runs[1:] if len(runs) > 1 else runs
    return {key: round(statistics.median(run[key] for run in kept), 3) for key in kept[0]} | {"first_start_s": round(runs[0]["start_s"], 3)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--loket", required=True)
    parser.add_argument("--peer", default=shutil.which("keepassxc"))
    parser.add_argument("--runs", type=int, default=9)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="loket-startup-") as folder:
        screen = Screen(folder)
        home = os.path.join(folder, "home")
        os.makedirs(home)
        env = dict(os.environ, DISPLAY=screen.display, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, QT_QPA_PLATFORM="xcb")
        programs = {"loket": [arguments.loket, "--demo", "--station", os.path.join(folder, "station")]}
        if arguments.peer:
            programs["keepassxc"] = [arguments.peer]
            os.makedirs(os.path.join(home, "keepassxc"))
            # No question about updates, no welcome after it: the plain window.
            with open(os.path.join(home, "keepassxc", "keepassxc.ini"), "w") as config:
                config.write("[General]\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n")
        try:
            # The station is there already, as on every working day.
            ctl = os.path.join(os.path.dirname(os.path.abspath(arguments.loket)), "loketctl")
            subprocess.run([ctl, "station", "init", "--demo", "--station", os.path.join(folder, "station")],
                           check=True, stdout=subprocess.DEVNULL)
            runs = {name: [] for name in programs}
            for _ in range(arguments.runs):
                for name, command in programs.items():
                    runs[name].append(one_start(screen, command, env, True))
        finally:
            screen.close()
    result = {name: summary(of) for name, of in runs.items()}
    if "keepassxc" in result:
        result["start_ratio"] = round(result["loket"]["start_s"] / result["keepassxc"]["start_s"], 2)
        result["rss_ratio"] = round(result["loket"]["rss_mb"] / result["keepassxc"]["rss_mb"], 2)
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
