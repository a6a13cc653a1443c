#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks themselves: each kind of wrong arrow and each kind of overgrowth, planted in a copy, is found."""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(sys.argv[1]).resolve()
ARROWS = ROOT / "tests/architecture/check.py"
LENGTHS = ROOT / "tests/architecture/lengths.py"

PLANTS = [
    ("core/base/Clock.cpp", '#include "app/words/Words.h"\n', "may not see"),
    ("core/base/Clock.cpp", "#include <QWidget>\n", "no window"),
    ("core/base/Clock.cpp", "#include <opencv2/highgui.hpp>\n", "no video"),
    ("core/base/Clock.cpp", '#include "devices/client/DeviceRegistry.h"\n', "may not see"),
    ("devices/api/Types.cpp", '#include "core/base/Error.h"\n', "may not see"),
    ("devices/plugins/pen/PenPlugin.cpp", '#include "core/base/Error.h"\n', "may not see"),
    ("devices/plugins/pen/PenPlugin.cpp", '#include "devices/client/DeviceRegistry.h"\n', "may not see"),
    ("devices/phone/Screen.cpp", '#include "devices/api/Types.h"\n', "may not see"),
    ("app/desktop/Program.cpp", '#include "devices/phone/Screen.h"\n', "may not see"),
    ("core/base/CMakeLists.txt", "target_link_libraries(loket_core_base PUBLIC Qt6::Widgets)\n", "links Qt6::Widgets"),
    ("devices/api/CMakeLists.txt", "target_link_libraries(x PRIVATE loket_core_base)\n", "links loket_core"),
]

LONG_BODY = "    work();\n" * 60
OVERGROWN = [
    ("core/base/Clock.cpp", "// more\n" * 500, "at most 500"),
    ("core/base/Clock.cpp", "void grown()\n{\n" + LONG_BODY + "}\n", "void grown()"),
    ("core/base/Clock.cpp", "Grown::Grown(int a)\n    : m_a(a)\n{\n" + LONG_BODY + "}\n", "Grown::Grown(int a)"),
    ("core/base/Clock.h", "class Grown\n{\npublic:\n    void inside()\n    {\n" + LONG_BODY + "    }\n};\n", "void inside()"),
]


def run(check, folder):
    done = subprocess.run([sys.executable, str(check), str(folder)], capture_output=True, text=True)
    return done.returncode, done.stdout


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary)
        for top in ("app", "core", "devices", "tests"):
            shutil.copytree(ROOT / top, copy / top)
        plants = [(ARROWS, *plant) for plant in PLANTS] + [(LENGTHS, *plant) for plant in OVERGROWN]
        for check, name, line, words in plants:
            file = copy / name
            before = file.read_text(encoding="utf-8")
            file.write_text(line + before, encoding="utf-8")
            code, out = run(check, copy)
            file.write_text(before, encoding="utf-8")
            if code == 0 or words not in out:
                failures += 1
                print(f"not found: {line.strip()[:80]} in {name}\n{out}")
    print(f"{len(plants)} planted, {failures} not found")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
