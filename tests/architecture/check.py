#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on an arrow that points the wrong way: app -> core -> devices/api; devices/client and plugins -> devices/api;
plugins and the bench -> devices/phone, which sees nobody.

Reads every #include line of ours and every link list in the CMakeLists.txt files. Prints one line per finding.
"""
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()

# folder prefix -> prefixes of our own headers it may include (its own folder is always allowed)
MAY_INCLUDE = {
    "devices/api": [],
    "devices/client": ["devices/api"],
    "devices/phone": [],
    "devices/plugins": ["devices/api"],
    "core": ["core", "devices/api"],
    "app/device_host": ["devices/api"],
    "app/video_frames": [],
    "app/words": ["core", "devices/api"],
    "app/print": ["app/words", "core", "devices/api"],
    "app/ctl": ["app/words", "app/print", "core", "devices/api", "devices/client"],
    "app/ctl/bench": ["core", "devices/phone"],
    "app/desktop": ["app/words", "app/print", "core", "devices/api", "devices/client"],
}

# folder prefix -> what must not be included there, and why
FORBIDDEN = {
    "core": (r"Q(Widget|Application|GuiApplication|Pixmap|Image|Dialog|Painter|Icon|Font|Color)\b|QtGui|QtWidgets"
             r"|opencv2/highgui|opencv2/videoio", "core has no window and no video stack"),
    "devices/api": (r"QtGui|QtWidgets|QWidget|opencv2/", "the plugin contract is Qt Core alone"),
    "devices/client": (r"QtGui|QtWidgets|QWidget|opencv2/", "the client moves bytes, it does not look at them"),
    "app/ctl": (r"QtWidgets|QWidget|QApplication\b", "loketctl has no window"),
    "app/print": (r"QtWidgets|QWidget|QApplication\b", "print is used by both programs"),
}
FORBIDDEN_LINKS = {
    "core": ["Qt6::Gui", "Qt6::Widgets", "OpenCV::videoio", "opencv_highgui", "loket_devices_client", "loket_desktop"],
    "devices": ["loket_core", "Qt6::Widgets"],
    "devices/api": ["OpenCV::"],
    "app/ctl": ["Qt6::Widgets", "loket_desktop"],
    "app/print": ["Qt6::Widgets"],
    "app": ["OpenCV::videoio", "opencv_highgui"],
}
# The one program that exists so that no other has to load it.
MAY_LINK = {"app/video_frames/CMakeLists.txt": ["OpenCV::videoio"]}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
OURS = ("app/", "core/", "devices/", "tests/")


def owner(path, table):
    """Longest folder prefix of the table that the path lies in."""
    fits = [prefix for prefix in table if path.startswith(prefix + "/")]
    return max(fits, key=len) if fits else None


def check_file(path, findings):
    place = owner(path, MAY_INCLUDE)
    if place is None:
        findings.append(f"{path}: no rule for this folder, add one to tests/architecture/check.py")
        return
    for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, header = match.groups()
        for prefix, (pattern, why) in FORBIDDEN.items():
            if path.startswith(prefix + "/") and re.search(pattern, header):
                findings.append(f"{path}:{number}: includes {header}: {why}")
        if quote != '"' or not header.startswith(OURS):
            continue
        allowed = MAY_INCLUDE[place] + [place]
        if place == "devices/plugins":  # a plugin sees its own folder, never another plugin's
            allowed = ["devices/api", "devices/phone", "/".join(path.split("/")[:3])]
        if not any(header.startswith(prefix + "/") for prefix in allowed):
            findings.append(f"{path}:{number}: includes {header}, which {place} may not see")


def check_links(path, findings):
    text = re.sub(r"#.*", "", (ROOT / path).read_text(encoding="utf-8"))
    for prefix, forbidden in FORBIDDEN_LINKS.items():
        if not path.startswith(prefix + "/"):
            continue
        for name in forbidden:
            if name not in MAY_LINK.get(path, []) and re.search(r"(?<![\w:])" + re.escape(name), text):
                findings.append(f"{path}: links {name}, which {prefix} may not")


def main():
    findings = []
    sources = lists = 0
    for top in ("app", "core", "devices"):
        for file in sorted((ROOT / top).rglob("*")):
            path = file.relative_to(ROOT).as_posix()
            if file.suffix in (".cpp", ".h"):
                sources += 1
                check_file(path, findings)
            elif file.name == "CMakeLists.txt":
                lists += 1
                check_links(path, findings)
    for finding in findings:
        print(finding)
    print(f"{sources} sources and {lists} link lists read, {len(findings)} findings")
    if sources < 100:  # a wrong folder must not pass as a clean one
        print("too few sources: wrong folder?")
        return 1
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
