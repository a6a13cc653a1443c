#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes indonesia.tsv and retired.tsv from the ministry's lists.

    update.py CURRENT.sql OLD.sql ...

CURRENT.sql is db/wilayah.sql and OLD.sql are db/archive/wilayah_YYYY.sql of github.com/cahyadsn/wilayah (MIT), which
types in the annexes of the ministerial decrees. Only provinces, regencies and kecamatan are taken. A regency of an
older list that is gone today is written as retired, with today's code where exactly one regency carries its name.
"""
import re
import sys
from pathlib import Path

ROW = re.compile(r"\('(\d\d(?:\.\d\d){0,2})','((?:[^'\\]|\\.|'')*)'\)")
HERE = Path(__file__).parent


def read(path):
    text = Path(path).read_text(encoding="utf-8", errors="replace")
    return {code: tidy(name) for code, name in ROW.findall(text)}


def tidy(name):
    return re.sub(r"\s+", " ", name.replace("\\'", "'").replace("''", "'")).strip()


def key(name):
    return re.sub(r"^(kabupaten|kab\.?) ", "", name.lower()).replace(" ", "")


def main(current_path, *old_paths):
    current = read(current_path)
    old = {}
    for path in old_paths:
        old.update(read(path))
    lines = ["# Provinces, regencies and kecamatan: Kepmendagri 300.2.2-2138/2025 as revised by 300.2.2-2430/2025,",
             "# taken from github.com/cahyadsn/wilayah (MIT, (c) Cahya DSN). Made by update.py.", "complete\t*"]
    lines += [f"complete\t{code}" for code in sorted(current) if len(code) < 8]
    lines += [f"{code}\t{current[code]}" for code in sorted(current)]
    (HERE / "indonesia.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    by_name = {}
    for code, name in current.items():
        if len(code) == 5:
            by_name.setdefault(key(name), []).append(code)
    lines = ["# Codes of older ministerial lists that no longer exist. People first registered there keep them in their NIK.",
             "# Made by update.py."]
    for code in sorted(old):
        if code in current or any(code[:n] in old and code[:n] not in current for n in (2, 5) if n < len(code)):
            continue
        now = by_name.get(key(old[code]), []) if len(code) == 5 else []
        today = now[0] if len(now) == 1 else None
        lines.append(f"retired\t{code}\t{current[today] if today else old[code]}\t{today or '-'}")
    (HERE / "retired.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


main(*sys.argv[1:])
