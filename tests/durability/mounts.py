# SPDX-License-Identifier: GPL-3.0-or-later
"""Small disks of the test's own, in a mount namespace that goes with the test: nothing is left mounted."""
import fcntl
import os
import struct
import subprocess
import sys

SKIP = 77  # ctest: SKIP_RETURN_CODE
SHUT_DOWN = 0x8004587D  # FS_IOC_GOINGDOWN of ext4
WITHOUT_WRITING_ITS_LOG = 2


def enter_own_mounts():
    """Starts the script again where it may mount, or ends it with words that say what is missing."""
    if os.environ.get("LOKET_OWN_MOUNTS"):
        return
    for unshare in (["unshare", "--mount", "--propagation", "private"], ["unshare", "--user", "--map-root-user", "--mount"]):
        if subprocess.run([*unshare, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True).returncode == 0:
            os.environ["LOKET_OWN_MOUNTS"] = "1"
            os.execvp(unshare[0], [*unshare, sys.executable, *sys.argv])
    print("skipped: this user may not mount a small disk", flush=True)
    sys.exit(SKIP)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True)


class Tmpfs:
    kind = "tmpfs"

    def __init__(self, folder, megabytes):
        self.folder = folder
        os.makedirs(folder)
        run("mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder)

    def remount(self, *options):
        run("mount", "-o", ",".join(("remount", *(options or ("rw",)))), self.folder)

    def close(self):
        run("umount", self.folder)


class Ext4:
    """In a file beside the folder; turns read-only by itself after an error, as an installed system does."""

    kind = "ext4"

    def __init__(self, folder, megabytes):
        self.folder = folder
        self.image = folder + ".image"
        os.makedirs(folder)
        with open(self.image, "wb") as file:
            file.truncate(megabytes << 20)
        run("mkfs.ext4", "-q", "-m", "0", self.image)
        self.mount()

    @staticmethod
    def is_allowed(scratch):
        try:
            disk = Ext4(os.path.join(scratch, "try"), 8)
        except (OSError, subprocess.CalledProcessError):
            return False
        disk.close()
        return True

    def mount(self, *options):
        run("mount", "-o", ",".join(("loop", "errors=remount-ro", *options)), self.image, self.folder)

    def remount(self, *options):
        self.close()
        self.mount(*options)

    def close(self):
        run("umount", self.folder)

    def become_read_only(self):
        """As the kernel does when it finds something wrong, under open files."""
        device = os.path.basename(run("findmnt", "--noheadings", "--output", "SOURCE", self.folder).stdout.strip())
        with open(f"/sys/fs/ext4/{device}/trigger_fs_error", "w") as trigger:
            trigger.write("1")

    def lose_power(self):
        """All that is not on the disk yet is gone, and nothing works until it is mounted again."""
        folder = os.open(self.folder, os.O_RDONLY)
        fcntl.ioctl(folder, SHUT_DOWN, struct.pack("I", WITHOUT_WRITING_ITS_LOG))
        os.close(folder)


def free_bytes(folder):
    space = os.statvfs(folder)
    return space.f_bavail * space.f_frsize


def fill(folder, free):
    """A file that leaves `free` bytes to others, as near as the file system's own books allow."""
    path = os.path.join(folder, "filler")
    block = os.statvfs(folder).f_bsize
    with open(path, "wb") as file:
        size, step = 0, free_bytes(folder) - free
        while step >= block:
            try:
                os.posix_fallocate(file.fileno(), size, step)
                size += step
                step = min(step, free_bytes(folder) - free)
            except OSError:
                step //= 2
    return path


def make_room(path):
    """What fill() made goes at once: whoever still looks at a removed file would keep its blocks."""
    os.truncate(path, 0)
    os.remove(path)
