#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on a source file or a function that has grown too long to be read at once.

.clang-format decides the layout, so a function is what stands between a "{" alone on its line and the "}" at the same
indent; its length counts from the signature to that brace. Prints one line per finding.
"""
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
MAX_FILE_LINES = 500
MAX_FUNCTION_LINES = 50
MAX_TEST_LINES = 60

# what may be longer, and why
TABLES = {
    "core/base/Error.cpp errorName": "two lines per code, and the compiler says which one is missing",
    "core/biometrics/common/Advice.cpp identifier": "a line per advice, and the compiler says which one is missing",
}

NO_FUNCTION = re.compile(r"^\s*(template\b.*>\s*)?(class|struct|enum|union|namespace|extern)\b[^()]*$")


def signature_start(lines, brace):
    """First line of the declaration that ends just before the brace."""
    start = brace
    while start > 0 and lines[start - 1].strip() and not re.search(r"([;}]|\*/|:)\s*$", lines[start - 1]) \
            and not re.match(r"\s*(//|#)", lines[start - 1]):
        start -= 1
    return start


def functions(lines):
    """(first line, lines, signature) of each function, outermost only."""
    number = 0
    while number < len(lines):
        match = re.fullmatch(r"(\s*)\{", lines[number])
        start = signature_start(lines, number) if match else number
        signature = " ".join(line.strip() for line in lines[start:number])
        if match and "(" in signature and not NO_FUNCTION.match(signature):
            end = number
            while end + 1 < len(lines) and not re.match(match.group(1) + r"\}", lines[end]):
                end += 1
            yield start + 1, end - start + 1, signature
            number = end
        number += 1


def main():
    findings = []
    files = 0
    for top in ("app", "core", "devices", "tests"):
        for file in sorted((ROOT / top).rglob("*")):
            if file.suffix not in (".cpp", ".h"):
                continue
            files += 1
            path = file.relative_to(ROOT).as_posix()
            lines = file.read_text(encoding="utf-8").splitlines()
            if len(lines) > MAX_FILE_LINES:
                findings.append(f"{path}: {len(lines)} lines, at most {MAX_FILE_LINES}")
            for first, length, signature in functions(lines):
                allowed = MAX_TEST_LINES if top == "tests" else MAX_FUNCTION_LINES
                name = re.split(r"[\s*&]", signature.split("(")[0].strip())[-1]
                if length > allowed and f"{path} {name}" not in TABLES:
                    findings.append(f"{path}:{first}: {length} lines, at most {allowed}: {signature[:70]}")
    for finding in findings:
        print(finding)
    print(f"{files} files read, {len(findings)} findings")
    if files < 100:  # a wrong folder must not pass as a clean one
        print("too few files: wrong folder?")
        return 1
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
