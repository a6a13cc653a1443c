# SPDX-License-Identifier: GPL-3.0-or-later
"""What a station's folder and its mirror hold, read past the program: database rows by their digests, key files, copies.

`Kept` reads it and finds what cannot stand by itself; `missing()` compares it with what was there when something was acknowledged.
"""
import hashlib
import json
import os
import re
import sqlite3
import uuid

OPEN, PARKED, SEALED = 1, 2, 3
KEY_FILE = re.compile(r"station-keys\.(\d{8,18})\.json")


def short(data):
    return hashlib.blake2b(data, digest_size=16).digest()


def name_of(blob):
    return str(uuid.UUID(bytes=bytes(blob)))


def key_file_is_whole(data, generation):
    """As core/vault/KeyFile.cpp: the checksum is over the compact text without itself."""
    try:
        body = json.loads(data)
        checksum = body.pop("checksum")
        text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        return hashlib.blake2b(text, digest_size=32).hexdigest() == checksum and body["generation"] == generation
    except (ValueError, KeyError, AttributeError, TypeError):
        return False


class Kept:
    """Empty where there is no station yet."""

    def __init__(self, station, mirror):
        self.findings = []
        self.visits, self.events, self.attachments = {}, {}, {}
        self.packets, self.outbox, self.audit, self.operators = {}, {}, [], {}
        self.keys, self.copies, self.mirror_folder = {}, {}, None
        self.there = os.path.exists(os.path.join(station, "loket.db"))
        if self.there:
            self.read_keys(os.path.join(station, "keys"))
            try:
                self.read_database(os.path.join(station, "loket.db"))
            except (sqlite3.DatabaseError, TypeError, ValueError) as error:  # also what a torn page makes of a column
                self.findings.append(f"database: {error}")
        if os.path.isdir(mirror):
            self.read_copies(mirror)

    def read_keys(self, folder):
        for name in os.listdir(folder) if os.path.isdir(folder) else []:
            match = KEY_FILE.fullmatch(name)
            if not match:
                continue
            with open(os.path.join(folder, name), "rb") as file:
                data = file.read()
            if key_file_is_whole(data, int(match[1])):
                self.keys[int(match[1])] = short(data)
            else:
                self.findings.append(f"key file {name} is not whole")
        if not self.keys:
            self.findings.append("no key file can be read")

    def read_database(self, path):
        database = sqlite3.connect(path)
        try:
            for row in database.execute("PRAGMA integrity_check"):
                if row != ("ok",):
                    self.findings.append(f"integrity_check: {row[0]}")
            if database.execute("PRAGMA foreign_key_check").fetchone():
                self.findings.append("a row points to nothing")
            if database.execute("PRAGMA user_version").fetchone() == (0,):
                self.findings.append("the database is empty")
                return
            self.read_rows(database)
        finally:
            database.close()

    def read_rows(self, database):
        rows = database.execute
        self.visits = {name_of(id): (state, steps, packet and name_of(packet))
                       for id, state, steps, packet in rows("SELECT id, state, finished_steps, packet FROM visit")}
        self.events = {(name_of(visit), seq): short(body)
                       for visit, seq, body in rows("SELECT visit, seq, body FROM visit_event")}
        self.attachments = {(name_of(visit), bytes(tag)): short(body)
                            for visit, tag, body in rows("SELECT visit, tag, body FROM visit_attachment")}
        self.packets = {name_of(id): bytes(digest) for id, digest in rows("SELECT id, digest FROM packet")}
        bodies = {name_of(id): hashlib.sha256(body).digest() for id, body in rows("SELECT packet, body FROM packet_body")}
        self.outbox = {name_of(id): state for id, state in rows("SELECT packet, state FROM outbox")}
        audit = rows("SELECT seq, hash FROM audit ORDER BY seq").fetchall()
        self.audit = [bytes(hash) for _, hash in audit]
        self.operators = {id: short(f"{role}{disabled}".encode() + bytes(mac))
                          for id, role, disabled, mac in rows("SELECT id, role, is_disabled, mac FROM operator")}
        self.mirror_folder = rows("SELECT value FROM setting WHERE key = 'mirror_folder'").fetchone()
        self.judge_rows([seq for seq, _ in audit], bodies)

    def judge_rows(self, audit_numbers, bodies):
        if audit_numbers != list(range(1, len(audit_numbers) + 1)):
            self.findings.append("the audit log has a gap")
        for packet, digest in self.packets.items():
            if bodies.get(packet) != digest:
                self.findings.append(f"packet {packet}: body is not the one its row names")
            if packet not in self.outbox:
                self.findings.append(f"packet {packet}: not in the queue")
        for visit, (state, _, packet) in self.visits.items():
            numbers = sorted(seq for of, seq in self.events if of == visit)
            if numbers != list(range(1, len(numbers) + 1)):
                self.findings.append(f"visit {visit}: its events have a gap")
            if (state == SEALED) != (packet in self.packets) or state in (OPEN, PARKED) and not numbers:
                self.findings.append(f"visit {visit}: state {state} without what belongs to it")

    def read_copies(self, folder):
        for name in os.listdir(folder):
            if not name.endswith(".lkp"):
                continue  # left over by a write that did not end; the program does not look at it either
            with open(os.path.join(folder, name), "rb") as file:
                self.copies[name[:-4]] = hashlib.sha256(file.read()).digest()
        for packet, digest in self.copies.items():
            if packet in self.packets and digest != self.packets[packet]:
                self.findings.append(f"mirror: the copy of {packet} is not whole")


def missing(before, now):
    """Findings: what was there at an acknowledgement and is not any more, where nothing later explains it."""
    if before.there and not now.there:
        return ["the station is gone"]
    lost = []
    if now.audit[:len(before.audit)] != before.audit:
        lost.append(f"audit: {len(before.audit)} rows were there, now {len(now.audit)}, or others")
    for visit, row in before.visits.items():
        lost += missing_visit(visit, row, before, now)
    for what in ("packets", "operators"):
        gone = set(getattr(before, what)) - set(getattr(now, what))
        lost += [f"{what[:-1]} {name}: gone" for name in sorted(gone)]
    if max(before.keys, default=0) > max(now.keys, default=0):
        lost.append(f"key file {max(before.keys)} was in use, newest now {max(now.keys, default=0)}")
    for packet, digest in before.copies.items():
        if now.copies.get(packet) != digest and now.outbox.get(packet) == before.outbox.get(packet):
            lost.append(f"mirror: the copy of {packet} is gone or not whole")
    if before.mirror_folder and now.mirror_folder != before.mirror_folder:
        lost.append("the mirror's folder is forgotten")
    return lost


def missing_visit(visit, row, before, now):
    state, steps, packet = row
    if visit not in now.visits:
        return [f"visit {visit}: gone"]
    state_now, steps_now, _ = now.visits[visit]
    if state == SEALED:
        return [] if now.visits[visit] == row else [f"visit {visit}: was sealed, is {now.visits[visit]}"]
    if state_now == SEALED:
        return []  # its packet is looked at by itself
    lost = []
    if steps_now < steps:
        lost.append(f"visit {visit}: {steps} steps were finished, now {steps_now}")
    for what in ("events", "attachments"):
        for key, digest in getattr(before, what).items():
            if key[0] == visit and getattr(now, what).get(key) != digest:
                lost.append(f"visit {visit}: {what} {key[1]!r} gone or changed")
    return lost


def unkept_words(acknowledged, now, with_mirror=True):
    """Findings: lines the program said against what is there, without any look at how the disk was before."""
    lost = []
    for visit in acknowledged.opened:
        if visit not in now.visits:
            lost.append(f"visit {visit}: said to be opened, not there")
    for visit, packet in acknowledged.packets.items():
        if now.visits.get(visit, (0, 0, None))[2] != packet or packet not in now.packets:
            lost.append(f"visit {visit}: said to be sealed as {packet}, is not")
        if with_mirror and now.mirror_folder and packet not in now.copies:
            lost.append(f"mirror: no copy of {packet}, said to be sealed")
    for visit, steps in acknowledged.steps.items():
        state, finished, _ = now.visits.get(visit, (0, 0, None))
        events = sum(1 for of, _ in now.events if of == visit)
        if state in (OPEN, PARKED) and finished < len(steps):
            lost.append(f"visit {visit}: {len(steps)} steps said to be finished, {finished} are")
        if state in (OPEN, PARKED) and events < 1 + len(steps) + acknowledged.attempts[visit]:
            lost.append(f"visit {visit}: {events} events, fewer than was said")
    return lost
