#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where the Markdown does not fit the project: a broken link, picture or heading anchor in any *.md; guides in
Indonesian and English that differ in pages, headings or pictures; words, keys, commands or defaults in the guide that the
program does not have. Prints one line per finding.

In docs/guide **bold** means: this stands on the screen. Each piece is looked for in the translations; "…" and the %1
of a source text stand for anything.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
GUIDE = ROOT / "docs/guide"
LANGUAGES = ("id", "en")
SKIPPED = re.compile(r"^(build[^/]*|\.[^/]*)$")

LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
HEADING = re.compile(r"^(#+) (.*?)\s*$", re.MULTILINE)
CODE = re.compile(r"^(?: {4}|```).*$|`[^`\n]*`", re.MULTILINE)
SENTENCE_END = re.compile(r"(?<=[.?])\s+")


def name(path):
    return path.relative_to(ROOT).as_posix()


def text_of(path):
    return path.read_text(encoding="utf-8")


def pages(folder):
    """Every *.md that is ours; build folders and hidden ones are not."""
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not SKIPPED.match(path.name):
            yield from pages(path)
        elif path.suffix == ".md":
            yield path


def anchors(text):
    """As GitHub makes them: lower case, blanks to hyphens, punctuation dropped."""
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for _, title in HEADING.findall(text)}


def check_links(page, findings):
    for _, target in LINK.findall(CODE.sub("", text_of(page))):
        if re.match(r"[a-z]+:", target):
            continue  # the net is not asked
        file, _, anchor = unquote(target).partition("#")
        path = (page.parent / file).resolve() if file else page
        if not path.exists():
            findings.append(f"{name(page)}: {target} does not exist")
        elif anchor and path.suffix == ".md" and anchor not in anchors(text_of(path)):
            findings.append(f"{name(page)}: {target}: no such heading")


def shape(page):
    """What both languages must have in common."""
    text = text_of(page)
    links = LINK.findall(text)
    return {"headings": [len(marks) for marks, _ in HEADING.findall(text)],
            "pictures": [target for mark, target in links if mark],
            "links": [target.partition("#")[0] for mark, target in links if not mark],
            "table rows": len(re.findall(r"^\|", text, re.MULTILINE))}


def check_twins(findings):
    first, second = ({p.name for p in (GUIDE / language).glob("*.md")} for language in LANGUAGES)
    for page in sorted(first ^ second):
        findings.append(f"docs/guide: {page} is not there in both languages")
    for page in sorted(first & second):
        a, b = (shape(GUIDE / language / page) for language in LANGUAGES)
        for part in a:
            if a[part] != b[part]:
                findings.append(f"docs/guide/*/{page}: {part} differ: id {a[part]}, en {b[part]}")
    for language in LANGUAGES:
        used = {target for p in (GUIDE / language).glob("*.md") for target in shape(p)["pictures"]}
        for picture in sorted((GUIDE / language / "pictures").glob("*")):
            if "pictures/" + picture.name not in used and text_of(ROOT / "README.md").count(name(picture)) == 0:
                findings.append(f"{name(picture)}: no page shows it")


class Words:
    """Everything the program can say, per language."""

    def __init__(self):
        self.by_language = {language: [] for language in LANGUAGES}
        self.english = {}
        for message in ElementTree.parse(ROOT / "translations/loket_en.ts").iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
            self.english[source] = forms[0]
            self.by_language["id"].append(source)
            self.by_language["en"] += [form for form in forms if form]
        self.patterns = {language: [self.pattern(piece) for said in sayings for piece in self.pieces(said)]
                         for language, sayings in self.by_language.items()}

    @staticmethod
    def pieces(said):
        """The text, its lines and its sentences; not those that are little more than "%1"."""
        all_pieces = {said} | set(said.split("\n")) | set(SENTENCE_END.split(said))
        return {piece for piece in all_pieces if re.search(r"[^\W\d]{2}", re.sub(r"%\w", "", piece))}

    @staticmethod
    def pattern(said):
        plain = re.escape(said.replace("&", ""))
        return re.compile(re.sub(r"%(n|\d)", ".+", plain) + r"\Z")

    def knows(self, piece, language):
        wanted = re.sub(r"\s+", " ", piece).strip()
        if any(pattern.match(wanted) for pattern in self.patterns[language]):
            return True
        if wanted.endswith("…"):  # "Standard: …": the rest is different each time
            begin = wanted[:-1].strip()
            return any(said.replace("&", "").startswith(begin) for said in self.by_language[language])
        sentences = SENTENCE_END.split(wanted)
        return len(sentences) > 1 and all(self.knows(sentence, language) for sentence in sentences)


def check_words(words, findings):
    for language in LANGUAGES:
        for page in sorted((GUIDE / language).glob("*.md")):
            # A line that ends inside **…** goes on in the next one.
            for piece in BOLD.findall(CODE.sub("", text_of(page))):
                is_about_bold = page.name == "README.md" and piece in ("tebal", "bold")
                if not is_about_bold and not words.knows(piece, language):
                    findings.append(f"{name(page)}: \"{' '.join(piece.split())}\" is not on any screen")


def check_keys(words, findings):
    """Each key of the program's own table is in keys.md, with the words of that table."""
    source = text_of(ROOT / "app/desktop/shell/KeyTable.cpp")
    table = re.findall(r"plain\(AppKey::\w+, Qt::Key_(\w+),\s*said\(QT_TRANSLATE_NOOP\(\"keys\", \"([^\"]+)\"\)", source)
    if not table:
        findings.append("app/desktop/shell/KeyTable.cpp: no key table found, mend tests/architecture/check_docs.py")
    for key, meaning in table:
        for language in LANGUAGES:
            said = meaning if language == "id" else words.english.get(meaning)
            if f"| `{key}` | **{said}**" not in text_of(GUIDE / language / "keys.md"):
                findings.append(f"docs/guide/{language}/keys.md: {key} ({said}) is missing or called otherwise")


def commands():
    """loketctl's command table: "station init", "eligibility"."""
    found = set()
    for file in (ROOT / "app/ctl/commands").glob("*.cpp"):
        text = text_of(file)
        for path in re.findall(r"\{\{(u\"[a-z]+\"_s(?:,\s*u\"[a-z-]+\"_s){0,2})\},\s*(?:u\"|Say::tr\()", text):
            found.add(" ".join(re.findall(r"\"([a-z-]+)\"", path)))
        found |= {"quality " + kind for kind in re.findall(r"addQuality\(\s*table, u\"([a-z]+)\"_s", text)}
    return found


def check_commands(findings):
    known = commands()
    groups = {command.split()[0] for command in known}
    for page in pages(ROOT):
        for line in re.findall(r"loketctl ((?:--[a-z-]+ \S+ )*[a-z]+(?: [a-z]+(?:-[a-z]+)*)?)", text_of(page)):
            words = re.sub(r"--[a-z-]+ \S+ ", "", line).split()
            said = " ".join(words)
            isKnown = words[0] in known or any(command == said or command.startswith(said + " ") for command in known)
            if words[0] in groups and not isKnown:
                findings.append(f"{name(page)}: loketctl has no command \"{' '.join(words)}\"")
    for language in LANGUAGES:
        listed = text_of(GUIDE / language / "loketctl.md")
        for command in sorted(known):
            if f"`{command}" not in listed:
                findings.append(f"docs/guide/{language}/loketctl.md: \"{command}\" is missing")


def check_defaults(words, findings):
    """Numbers in the tables of settings.md are those of core/station/Settings.cpp."""
    labels = dict(re.findall(r"\{\"([\w.]+)\",\s*QT_TRANSLATE_NOOP\(\"settings\", \"([^\"]+)\"\)",
                             text_of(ROOT / "app/desktop/pages/settings/SettingWords.cpp")))
    specs = re.findall(r"integer\(u\"([\w.]+)\"_s, u\"\w+\"_s, (\d+),", text_of(ROOT / "core/station/Settings.cpp"))
    for key, standard in specs:
        for language in LANGUAGES:
            label = labels.get(key, key)
            said = label if language == "id" else words.english.get(label, label)
            page = text_of(GUIDE / language / "settings.md")
            row = re.search(rf"^\| \*\*{re.escape(said)}\*\* \| ([\d.,]+)", page, re.MULTILINE)
            if row and re.sub(r"[.,]", "", row.group(1)) != standard:
                findings.append(f"docs/guide/{language}/settings.md: {said} is {row.group(1)}, the program says {standard}")


def main():
    findings = []
    for page in pages(ROOT):
        check_links(page, findings)
    check_twins(findings)
    words = Words()
    check_words(words, findings)
    check_keys(words, findings)
    check_commands(findings)
    check_defaults(words, findings)
    print("\n".join(findings) or "documents: everything fits")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
