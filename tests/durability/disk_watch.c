// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded (LD_PRELOAD) into a program under test: writes down in order whatever it does to the files below
// some folders, and what it calls kept in between; or makes one of these calls fail. What the log says is
// read by disk_log.py.
//
//   DISK_ROOTS=/a:/b        the folders, as real paths
//   DISK_LOG=/c/log         appended to; one write per event
//   DISK_KILL_AT=n          the program dies (SIGKILL) right after its n-th event: no event is done and not
//   written down DISK_FAIL="write 7 28 once"   class (write, sync, name), number of the call, errno, once or
//   ever; then only '!' and 'k'
//                           events are written down
//
// This file: the log, the faults, opening and names. disk_watch_bytes.c: writing, sizes, syncs and what is
// called kept. Calls go to the kernel directly. Where a program has a way to write which is not here, the
// state that disk_log.py builds from the log differs from the real folder, and the test fails.
#define _GNU_SOURCE
#include "disk_watch.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

// ---- what is watched, and the log

#define LOG_FD_FIRST 700 // out of the way of programs that close or reuse low numbers

struct event
{
    char op;
    char unused;
    uint16_t path_length, other_length, unused_too;
    uint32_t data_length;
    uint64_t inode;
    int64_t offset;
} __attribute__((packed));

static const char *const kClassNames[kClasses] = {"write", "sync", "name"};

static char roots[PATH_MAX];
static int log_fd = -1;
static long kill_at = -1, events_written, calls_of_class;
static int fail_class = -1, fail_errno;
static long fail_at;
static bool fails_ever;
pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void)
{
    const char *wanted = getenv("DISK_ROOTS"), *log = getenv("DISK_LOG"), *moment = getenv("DISK_KILL_AT"),
               *fail = getenv("DISK_FAIL");
    if (!wanted || !log || strlen(wanted) >= sizeof roots)
        return;
    strcpy(roots, wanted);
    const int fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    log_fd = fcntl(fd, F_DUPFD_CLOEXEC, LOG_FD_FIRST);
    syscall(SYS_close, fd);
    if (moment)
        kill_at = atol(moment);
    char name[16] = "", often[16] = "";
    if (fail && sscanf(fail, "%15s %ld %d %15s", name, &fail_at, &fail_errno, often) == 4) {
        for (int i = 0; i < kClasses; ++i)
            if (!strcmp(name, kClassNames[i]))
                fail_class = i;
        fails_ever = !strcmp(often, "ever");
    }
}

static bool is_watched(const char *path)
{
    for (const char *root = roots; log_fd >= 0 && *root;) {
        const size_t length = strcspn(root, ":");
        if (!strncmp(path, root, length) && (path[length] == '/' || !path[length]))
            return true;
        root += length + (root[length] == ':');
    }
    return false;
}

bool is_watching(void) { return log_fd >= 0; }

bool is_index(const char *path)
{
    const size_t length = strlen(path);
    return length >= 4 && !strcmp(path + length - 4, "-shm");
}

void note(char op, uint64_t inode, const char *path, const char *other, int64_t offset, const void *data,
          size_t size)
{
    if (fail_class >= 0 && op != '!' && op != 'k')
        return;
    const struct event head = {
        op, 0, (uint16_t)strlen(path), (uint16_t)strlen(other), 0, (uint32_t)size, inode, offset};
    const struct iovec parts[] = {{(void *)&head, sizeof head},
                                  {(void *)path, head.path_length},
                                  {(void *)other, head.other_length},
                                  {(void *)data, size}};
    if (syscall(SYS_writev, log_fd, parts, 4) !=
        (long)(sizeof head + head.path_length + head.other_length + size)) {
        static const char words[] = "disk_watch: the log cannot be written\n";
        syscall(SYS_write, 2, words, sizeof words - 1);
        abort();
    }
    if (++events_written == kill_at)
        kill(getpid(), SIGKILL);
}

bool fails(int class, const char *call, const char *path)
{
    if (class != fail_class)
        return false;
    ++calls_of_class;
    if (fails_ever ? calls_of_class < fail_at : calls_of_class != fail_at)
        return false;
    note('!', 0, path, call, calls_of_class, NULL, 0);
    errno = fail_errno;
    return true;
}

// ---- names of files

bool path_of(int fd, char path[PATH_MAX])
{
    if (log_fd < 0 || fd < 0)
        return false;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const int before = errno;
    const long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
    errno = before;
    if (length <= 0)
        return false;
    path[length] = 0;
    return is_watched(path);
}

bool absolute(int folder, const char *name, char path[PATH_MAX])
{
    char from[PATH_MAX] = "";
    if (log_fd < 0 || !name)
        return false;
    if (name[0] == '/')
        return snprintf(path, PATH_MAX, "%s", name) < PATH_MAX && is_watched(path);
    char link[64] = "/proc/self/cwd";
    if (folder != AT_FDCWD)
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    if (syscall(SYS_readlinkat, AT_FDCWD, link, from, sizeof from - 1) <= 0)
        return false;
    return snprintf(path, PATH_MAX, "%s/%s", from, name) < PATH_MAX && is_watched(path);
}

uint64_t inode_of(int fd)
{
    struct stat info;
    return fstat(fd, &info) ? 0 : info.st_ino;
}

uint64_t inode_at(const char *path)
{
    struct stat info;
    return lstat(path, &info) ? 0 : info.st_ino;
}

// ---- opening

static int opened(int folder, const char *name, int flags, mode_t mode)
{
    char path[PATH_MAX];
    const bool is_anonymous = (flags & O_TMPFILE) == O_TMPFILE;
    const bool makes = is_anonymous || (flags & O_CREAT);
    const bool can_write = (flags & O_ACCMODE) != O_RDONLY || makes || (flags & O_TRUNC);
    if (!can_write || !absolute(folder, name, path) || is_index(path))
        return (int)syscall(SYS_openat, folder, name, flags, mode);
    pthread_mutex_lock(&order);
    const bool is_new = is_anonymous || inode_at(path) == 0;
    int fd = -1;
    if (!(makes && is_new && fails(kName, "open", path)))
        fd = (int)syscall(SYS_openat, folder, name, flags, mode);
    const int error = errno;
    if (fd >= 0 && is_anonymous)
        note('a', inode_of(fd), path, "", 0, NULL, 0);
    else if (fd >= 0 && is_new)
        note('c', inode_of(fd), path, "", 0, NULL, 0);
    else if (fd >= 0 && (flags & O_TRUNC))
        note('t', inode_of(fd), path, "", 0, NULL, 0);
    pthread_mutex_unlock(&order);
    errno = error;
    return fd;
}

static mode_t mode_in(int flags, va_list *more)
{
    return flags & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY)) ? va_arg(*more, mode_t) : 0;
}

int open(const char *name, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = mode_in(flags, &more);
    va_end(more);
    return opened(AT_FDCWD, name, flags, mode);
}
int open64(const char *name, int flags, ...) __attribute__((alias("open")));

int openat(int folder, const char *name, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = mode_in(flags, &more);
    va_end(more);
    return opened(folder, name, flags, mode);
}
int openat64(int folder, const char *name, int flags, ...) __attribute__((alias("openat")));

int creat(const char *name, mode_t mode)
{
    return opened(AT_FDCWD, name, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
int creat64(const char *name, mode_t mode) __attribute__((alias("creat")));
// What open() becomes under _FORTIFY_SOURCE.
int __open_2(const char *name, int flags) { return opened(AT_FDCWD, name, flags, 0); }
int __open64_2(const char *name, int flags) __attribute__((alias("__open_2")));
int __openat_2(int folder, const char *name, int flags) { return opened(folder, name, flags, 0); }
int __openat64_2(int folder, const char *name, int flags) __attribute__((alias("__openat_2")));

// ---- names

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    char path[PATH_MAX], other[PATH_MAX];
    if (!absolute(from_folder, from, path) || !absolute(to_folder, to, other))
        return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
    pthread_mutex_lock(&order);
    const int done = fails(kName, "rename", path)
                         ? -1
                         : (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
    const int error = errno;
    if (done == 0)
        note(flags & RENAME_EXCHANGE ? 'x' : 'm', inode_at(other), path, other, 0, NULL, 0);
    pthread_mutex_unlock(&order);
    errno = error;
    return done;
}
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    return renameat2(from_folder, from, to_folder, to, 0);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    char path[PATH_MAX];
    if (!absolute(to_folder, to, path))
        return (int)syscall(SYS_linkat, from_folder, from, to_folder, to, flags);
    pthread_mutex_lock(&order);
    const int done =
        fails(kName, "link", path) ? -1 : (int)syscall(SYS_linkat, from_folder, from, to_folder, to, flags);
    const int error = errno;
    if (done == 0)
        note('l', inode_at(path), path, "", 0, NULL, 0);
    pthread_mutex_unlock(&order);
    errno = error;
    return done;
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int symlinkat(const char *target, int folder, const char *name)
{
    char path[PATH_MAX];
    const int done = (int)syscall(SYS_symlinkat, target, folder, name), error = errno;
    if (done == 0 && absolute(folder, name, path)) {
        pthread_mutex_lock(&order);
        note('x', 0, path, "symlink", 0, NULL, 0);
        pthread_mutex_unlock(&order);
    }
    errno = error;
    return done;
}
int symlink(const char *target, const char *name) { return symlinkat(target, AT_FDCWD, name); }

// unlink, rmdir and mkdir: `call` under the lock, then the event `op` of the path.
#define NAMED(name, folder, at, op, call)                                                                    \
    char path[PATH_MAX];                                                                                     \
    if (!absolute(folder, at, path) || is_index(path))                                                       \
        return (int)call;                                                                                    \
    pthread_mutex_lock(&order);                                                                              \
    const int done = fails(kName, name, path) ? -1 : (int)call;                                              \
    const int error = errno;                                                                                 \
    if (done == 0)                                                                                           \
        note(op, inode_at(path), path, "", 0, NULL, 0);                                                      \
    pthread_mutex_unlock(&order);                                                                            \
    errno = error;                                                                                           \
    return done

int unlinkat(int folder, const char *name, int flags)
{
    NAMED("unlink", folder, name, 'u', syscall(SYS_unlinkat, folder, name, flags));
}
int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }
int remove(const char *name)
{
    struct stat info;
    return !lstat(name, &info) && S_ISDIR(info.st_mode) ? rmdir(name) : unlink(name);
}
int mkdirat(int folder, const char *name, mode_t mode)
{
    NAMED("mkdir", folder, name, 'd', syscall(SYS_mkdirat, folder, name, mode));
}
int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }
