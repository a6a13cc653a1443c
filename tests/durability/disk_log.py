# SPDX-License-Identifier: GPL-3.0-or-later
"""The log of disk_watch.c, and the disks that a power cut could leave behind.

A disk keeps what was synced. Of the rest it may keep anything: any sector of 512 bytes of any write, in any order; of the changes
of names those up to some point. Two kinds of file systems: "ext4" keeps all earlier changes of names with an fsync (and with an
fdatasync of a file whose size is new), "strict" (POSIX alone) only those in a folder that was itself synced.
"""
import os
import struct

HEAD = struct.Struct("<cxHHxxIQq")
SECTOR = 512
KEEPS = ("nothing", "everything", "sectors", "sectors", "in order")


class Incomplete(Exception):
    """The program wrote in a way that disk_watch.c does not follow."""


class Event:
    __slots__ = ("op", "inode", "path", "other", "offset", "data")

    def __init__(self, op, inode, path, other, offset, data):
        self.op, self.inode, self.path, self.other, self.offset, self.data = op, inode, path, other, offset, data


def read_log(path):
    with open(path, "rb") as file:
        raw = memoryview(file.read())
    events, at = [], 0
    while at < len(raw):
        op, path_size, other_size, data_size, inode, offset = HEAD.unpack_from(raw, at)
        at += HEAD.size
        texts = bytes(raw[at:at + path_size]).decode(), bytes(raw[at + path_size:at + path_size + other_size]).decode()
        at += path_size + other_size
        events.append(Event(op.decode(), inode, *texts, offset, raw[at:at + data_size]))
        at += data_size
    return events


def add_to_log(path, line):
    """What the test itself saw acknowledged: a command that ended well."""
    data = line.encode()
    with open(path, "ab") as file:
        file.write(HEAD.pack(b"k", 0, 0, len(data), 0, 0) + data)


class Content:
    """Bytes, and zeros up to `size`: a reserve file costs nothing."""

    __slots__ = ("bytes", "size")

    def __init__(self, other=None):
        self.bytes = bytearray(other.bytes) if other else bytearray()
        self.size = other.size if other else 0

    def write(self, offset, data):
        if len(self.bytes) < offset:
            self.bytes.extend(bytes(offset - len(self.bytes)))
        self.bytes[offset:offset + len(data)] = data
        self.size = max(self.size, offset + len(data))

    def apply(self, change):
        kind, offset, data = change
        if kind == "w":
            self.write(offset, data)
        elif kind == "t":
            del self.bytes[offset:]
            self.size = offset
        else:
            self.size = max(self.size, offset)

    def save(self, path):
        with open(path, "wb") as file:
            file.write(self.bytes)
            file.truncate(self.size)


class File:
    def __init__(self):
        self.kept = Content()
        self.waiting = []  # changes that no sync has reached yet
        self.size = 0
        self.is_resized = True  # its size or itself is new: an fdatasync must write more than bytes

    def change(self, kind, offset, data=b""):
        size = offset if kind == "t" else max(self.size, offset + len(data))
        self.is_resized = self.is_resized or size != self.size
        self.size = size
        self.waiting.append((kind, offset, data))

    def sync(self):
        for change in self.waiting:
            self.kept.apply(change)
        self.waiting = []
        was_resized, self.is_resized = self.is_resized, False
        return was_resized

    def after_cut(self, keeps, chance):
        if keeps == "nothing" or not self.waiting:
            return self.kept
        content = Content(self.kept)
        for change in self.waiting:
            kind, offset, data = change
            if keeps == "everything":
                content.apply(change)
            elif keeps == "in order" and chance.random() < 0.15:
                break
            elif kind != "w":
                if keeps == "in order" or chance.random() < 0.5:
                    content.apply(change)
            else:
                write_torn(content, offset, data, keeps, chance)
        return content


def write_torn(content, offset, data, keeps, chance):
    if keeps == "in order":
        content.write(offset, data)
        return
    at = 0
    while at < len(data):
        end = min(len(data), (offset + at) // SECTOR * SECTOR + SECTOR - offset)
        if chance.random() < 0.5:
            content.write(offset + at, data[at:end])
        at = end


class Folder:
    def __init__(self):
        self.now = {}
        self.kept = {}


class Disk:
    """Goes through the events in order; after each it can say what a cut would leave."""

    def __init__(self, root, names, ignores=frozenset()):
        """`root`: the watched folder, empty at first; `names`: ext4 or strict; `ignores`: syncs that shall not count."""
        self.root = root
        self.is_strict = names == "strict"
        self.ignores = ignores
        self.top = Folder()
        self.files = {}  # by inode: those that can still be reached
        self.renames = []  # (folder, {name: node or None}) in order, not yet kept

    # ---- names

    def place(self, path):
        """The folder that holds a path, and its name there."""
        folder = self.top
        parts = os.path.relpath(path, self.root).split("/")
        for part in parts[:-1]:
            folder = folder.now[part]
        return folder, parts[-1]

    def rename(self, folder, names):
        for name, node in names.items():
            if node is None:
                folder.now.pop(name, None)
            else:
                folder.now[name] = node
        self.renames.append((folder, names))

    def keep_names(self, folder=None):
        waiting = []
        for rename in self.renames:
            if folder is None or rename[0] is folder:
                keep(rename[0].kept, rename[1])
            else:
                waiting.append(rename)
        self.renames = waiting

    # ---- events

    def play(self, event):
        getattr(self, "on_" + NAMES.get(event.op, "unknown"))(event)

    def on_unknown(self, event):
        raise Incomplete(f"{event.other} on {event.path}: disk_watch.c does not follow this")

    def on_said(self, event):
        pass

    def on_made(self, event):
        folder, name = self.place(event.path)
        self.files[event.inode] = File()
        self.rename(folder, {name: self.files[event.inode]})

    def on_made_without_name(self, event):
        self.files[event.inode] = File()

    def on_folder_made(self, event):
        folder, name = self.place(event.path)
        self.rename(folder, {name: Folder()})

    def on_linked(self, event):
        folder, name = self.place(event.path)
        self.rename(folder, {name: self.files[event.inode]})

    def on_removed(self, event):
        folder, name = self.place(event.path)
        self.rename(folder, {name: None})

    def on_moved(self, event):
        folder, name = self.place(event.path)
        target, new_name = self.place(event.other)
        if folder is not target:
            raise Incomplete(f"{event.path} moved to another folder: what a cut does to that is not known here")
        self.rename(folder, {name: None, new_name: folder.now[name]})

    def on_written(self, event):
        self.files[event.inode].change("w", event.offset, event.data)

    def on_cut_to(self, event):
        self.files[event.inode].change("t", event.offset)

    def on_grown_to(self, event):
        self.files[event.inode].change("f", event.offset)

    def on_synced(self, event):
        if self.is_ignored(event):
            return
        was_resized = self.files[event.inode].sync()
        if not self.is_strict and (event.op == "s" or was_resized):
            self.keep_names()

    def on_folder_synced(self, event):
        if self.is_ignored(event):
            return
        if not self.is_strict:
            self.keep_names()
        elif event.path == self.root:
            self.keep_names(self.top)
        else:
            folder, name = self.place(event.path)
            self.keep_names(folder.now[name])

    def is_ignored(self, event):
        if "all" in self.ignores:
            return True
        if event.op == "D":
            return "folders" in self.ignores
        return "files" in self.ignores or "log" in self.ignores and event.path.endswith("-wal")

    # ---- after a cut

    def save_after_cut(self, target, keeps, chance):
        """Writes the disk as a cut right now may leave it."""
        names = self.names_after_cut(keeps, chance)
        self.save_folder(self.top, names, target, lambda file: file.after_cut(keeps, chance))

    def names_after_cut(self, keeps, chance):
        """Per folder what its names are then, where they differ from those kept."""
        names, last = {}, {}
        groups = {}
        for rename in self.renames:
            groups.setdefault(id(rename[0]) if self.is_strict else 0, []).append(rename)
        for group in groups.values():
            count = {"nothing": 0, "everything": len(group)}.get(keeps)
            last[id(group)] = chance.randint(0, len(group)) if count is None else count
            for folder, changes in group[:last[id(group)]]:
                keep(names.setdefault(id(folder), dict(folder.kept)), changes)
        return names

    def save_folder(self, folder, names, path, content_of):
        os.makedirs(path, exist_ok=True)
        for name, node in names.get(id(folder), folder.kept).items():
            if isinstance(node, Folder):
                self.save_folder(node, names, os.path.join(path, name), content_of)
            elif not name.endswith("-shm"):
                content_of(node).save(os.path.join(path, name))


def keep(names, changes):
    for name, node in changes.items():
        if node is None:
            names.pop(name, None)
        else:
            names[name] = node


NAMES = {"c": "made", "a": "made_without_name", "d": "folder_made", "l": "linked", "u": "removed", "m": "moved",
         "w": "written", "t": "cut_to", "f": "grown_to", "s": "synced", "y": "synced", "D": "folder_synced", "k": "said",
         "!": "said"}


def differences(left, right):
    """Files that are not the same byte by byte, or on one side only; -shm is nobody's."""
    found = []
    for one, other in ((left, right), (right, left)):
        for folder, _, names in os.walk(one):
            for name in names:
                path = os.path.join(folder, name)
                twin = os.path.join(other, os.path.relpath(path, one))
                if name.endswith("-shm"):
                    continue
                if not os.path.exists(twin) or one is left and not is_same(path, twin):
                    found.append(os.path.relpath(path, one))
    return found


def is_same(one, other):
    with open(one, "rb") as left, open(other, "rb") as right:
        return left.read() == right.read()
