#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of the documents itself: each kind of fault, planted in a copy, is found."""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(sys.argv[1]).resolve()
CHECK = ROOT / "tests/architecture/check_docs.py"

# file, what is replaced ("" = added at the end), by what, what must be said
PLANTS = [
    ("README.md", "docs/guide/id/README.md", "docs/guide/id/NEVER.md", "does not exist"),
    ("docs/guide/id/record.md", "pictures/iris.png", "pictures/irish.png", "does not exist"),
    ("docs/guide/id/supervisor.md", "loketctl.md#cadangan", "loketctl.md#salinan", "no such heading"),
    ("docs/guide/en/record.md", "## 12 Save", "### 12 Save", "headings differ"),
    ("docs/guide/en/keys.md", "| `F1` |", "\n`F1`", "table rows differ"),
    ("docs/guide/en/extra.md", "", "# Alone\n", "not there in both languages"),
    ("docs/guide/id/pictures/unused.png", "", "x", "no page shows it"),
    ("docs/guide/id/record.md", "**Data lengkap.**", "**Data sempurna.**", "is not on any screen"),
    ("docs/guide/en/record.md", "**Data complete.**", "**Data lengkap.**", "is not on any screen"),
    ("docs/guide/id/keys.md", "**Kunci layar**", "**Kunci otomatis**", "is missing or called otherwise"),
    ("docs/guide/id/loketctl.md", "loketctl station check", "loketctl station heal", "has no command"),
    ("docs/guide/id/loketctl.md", "`packet open`", "`packet verify`", '"packet open" is missing'),
    ("docs/guide/id/settings.md", "| 2.000 MB |", "| 2.500 MB |", "the program says 2000"),
]
COPIED = ("README.md", "CONTRIBUTING.md", "LICENSE", "app", "core", "devices", "docs", "resources", "tests", "translations")


def run(folder):
    done = subprocess.run([sys.executable, str(CHECK), str(folder)], capture_output=True, text=True)
    return done.returncode, done.stdout


def planted(copy, name, old, new):
    """The finding's text with the fault in place; the file is as before afterwards."""
    file = copy / name
    before = file.read_text(encoding="utf-8") if file.exists() else None
    if old and (before is None or old not in before):
        return 0, f"{old!r} is not in {name}: mend this test"
    file.write_text(before.replace(old, new) if old else (before or "") + new, encoding="utf-8")
    result = run(copy)
    if before is None:
        file.unlink()
    else:
        file.write_text(before, encoding="utf-8")
    return result


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        for top in COPIED:
            source = ROOT / top
            shutil.copytree(source, copy / top) if source.is_dir() else shutil.copy(source, copy / top)
        code, out = run(copy)
        if code != 0:
            print(f"the documents do not fit before anything is planted\n{out}")
            return 1
        for name, old, new, words in PLANTS:
            code, out = planted(copy, name, old, new)
            if code == 0 or words not in out:
                failures += 1
                print(f"not found: {new.strip()!r} in {name}\n{out}")
    print(f"{len(PLANTS)} planted, {failures} not found")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
