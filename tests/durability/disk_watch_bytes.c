// SPDX-License-Identifier: GPL-3.0-or-later
// Writing, sizes, syncs and what the program calls kept; what this is for: disk_watch.c.
#define _GNU_SOURCE
#include "disk_watch.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

// ---- writing

// Does `call` and writes down what it wrote; `offset` < 0 stands for the descriptor's own position.
#define WRITTEN(name, fd, offset, bytes, size, call)                                                         \
    char path[PATH_MAX];                                                                                     \
    if (!path_of(fd, path))                                                                                  \
        return call;                                                                                         \
    pthread_mutex_lock(&order);                                                                              \
    const ssize_t done = fails(kWrite, name, path) ? -1 : call;                                              \
    const int error = errno;                                                                                 \
    if (done > 0 && !is_index(path))                                                                         \
        note('w', inode_of(fd), path, "",                                                                    \
             (offset) >= 0 ? (offset) : (int64_t)syscall(SYS_lseek, fd, 0, SEEK_CUR) - done, bytes,          \
             (size_t)done);                                                                                  \
    pthread_mutex_unlock(&order);                                                                            \
    errno = error;                                                                                           \
    return done

ssize_t write(int fd, const void *bytes, size_t size)
{
    WRITTEN("write", fd, (int64_t)-1, bytes, size, syscall(SYS_write, fd, bytes, size));
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset)
{
    WRITTEN("pwrite", fd, offset, bytes, size, syscall(SYS_pwrite64, fd, bytes, size, offset));
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset) __attribute__((alias("pwrite")));

// All parts in one piece of memory, so that one event holds them.
static char *gathered(const struct iovec *parts, int count)
{
    size_t size = 0;
    for (int i = 0; i < count; ++i)
        size += parts[i].iov_len;
    char *bytes = malloc(size ? size : 1), *to = bytes;
    for (int i = 0; i < count; to += parts[i++].iov_len)
        memcpy(to, parts[i].iov_base, parts[i].iov_len);
    return bytes;
}

static ssize_t written_parts(int fd, const struct iovec *parts, int count, off_t offset)
{
    char path[PATH_MAX];
    if (!path_of(fd, path))
        return offset < 0 ? syscall(SYS_writev, fd, parts, count)
                          : syscall(SYS_pwritev, fd, parts, count, offset, 0);
    char *bytes = gathered(parts, count);
    size_t size = 0;
    for (int i = 0; i < count; ++i)
        size += parts[i].iov_len;
    const ssize_t done = offset < 0 ? write(fd, bytes, size) : pwrite(fd, bytes, size, offset);
    const int error = errno;
    free(bytes);
    errno = error;
    return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count) { return written_parts(fd, parts, count, -1); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset)
{
    return written_parts(fd, parts, count, offset);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset)
    __attribute__((alias("pwritev")));
ssize_t pwritev2(int fd, const struct iovec *parts, int count, off_t offset, int flags)
{
    char path[PATH_MAX];
    if (!path_of(fd, path))
        return syscall(SYS_pwritev2, fd, parts, count, offset, 0, flags);
    return written_parts(fd, parts, count, offset);
}

ssize_t pwritev64v2(int fd, const struct iovec *parts, int count, off64_t offset, int flags)
    __attribute__((alias("pwritev2")));

// Copies inside the kernel are done as a read and a write, which can be written down.
static ssize_t copied(int to, off_t *to_at, int from, off_t *from_at, size_t size)
{
    char *bytes = malloc(size ? size : 1);
    const ssize_t got = from_at ? pread(from, bytes, size, *from_at) : read(from, bytes, size);
    const ssize_t done = got <= 0 ? got
                         : to_at  ? pwrite(to, bytes, (size_t)got, *to_at)
                                  : write(to, bytes, (size_t)got);
    const int error = errno;
    if (done > 0 && from_at)
        *from_at += done;
    if (done > 0 && to_at)
        *to_at += done;
    free(bytes);
    errno = error;
    return done;
}

ssize_t sendfile(int to, int from, off_t *from_at, size_t size)
{
    char path[PATH_MAX];
    return path_of(to, path) ? copied(to, NULL, from, from_at, size)
                             : syscall(SYS_sendfile, to, from, from_at, size);
}
ssize_t sendfile64(int to, int from, off64_t *from_at, size_t size) __attribute__((alias("sendfile")));
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t size, unsigned flags)
{
    char path[PATH_MAX];
    return path_of(to, path) ? copied(to, to_at, from, from_at, size)
                             : syscall(SYS_copy_file_range, from, from_at, to, to_at, size, flags);
}

// ---- sizes

#define SIZED(name, fd, op, offset, call)                                                                    \
    char path[PATH_MAX];                                                                                     \
    if (!path_of(fd, path))                                                                                  \
        return (int)call;                                                                                    \
    pthread_mutex_lock(&order);                                                                              \
    const int done = fails(kWrite, name, path) ? -1 : (int)call;                                             \
    const int error = errno;                                                                                 \
    if (done == 0 && !is_index(path))                                                                        \
        note(op, inode_of(fd), path, name, offset, NULL, 0);                                                 \
    pthread_mutex_unlock(&order);                                                                            \
    errno = error;                                                                                           \
    return done

int ftruncate(int fd, off_t size) { SIZED("ftruncate", fd, 't', size, syscall(SYS_ftruncate, fd, size)); }
int ftruncate64(int fd, off64_t size) __attribute__((alias("ftruncate")));

int fallocate(int fd, int mode, off_t offset, off_t size)
{
    // Any other mode than "there shall be room" changes bytes: not known to the replayer.
    SIZED("fallocate", fd, mode ? 'x' : 'f', offset + size, syscall(SYS_fallocate, fd, mode, offset, size));
}
int fallocate64(int fd, int mode, off64_t offset, off64_t size) __attribute__((alias("fallocate")));
int posix_fallocate(int fd, off_t offset, off_t size)
{
    const int before = errno;
    const int error = fallocate(fd, 0, offset, size) == 0 ? 0 : errno;
    errno = before;
    return error;
}
int posix_fallocate64(int fd, off64_t offset, off64_t size) __attribute__((alias("posix_fallocate")));

int truncate(const char *name, off_t size)
{
    const int fd = open(name, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    const int done = ftruncate(fd, size), error = errno;
    close(fd);
    errno = error;
    return done;
}
int truncate64(const char *name, off64_t size) __attribute__((alias("truncate")));

void *mmap(void *at, size_t size, int access, int flags, int fd, off_t offset)
{
    char path[PATH_MAX];
    if ((access & PROT_WRITE) && (flags & MAP_SHARED) && path_of(fd, path) && !is_index(path)) {
        pthread_mutex_lock(&order);
        note('x', inode_of(fd), path, "mmap", 0, NULL, 0);
        pthread_mutex_unlock(&order);
    }
    return (void *)syscall(SYS_mmap, at, size, access, flags, fd, offset);
}
void *mmap64(void *at, size_t size, int access, int flags, int fd, off64_t offset)
    __attribute__((alias("mmap")));

// ---- syncs

static int synced(const char *name, int fd, char op, long call)
{
    char path[PATH_MAX];
    if (!path_of(fd, path) || is_index(path))
        return (int)syscall(call, fd);
    pthread_mutex_lock(&order);
    struct stat info;
    const bool is_folder = !fstat(fd, &info) && S_ISDIR(info.st_mode);
    const int done = fails(kSync, name, path) ? -1 : (int)syscall(call, fd);
    const int error = errno;
    if (done == 0)
        note(is_folder ? 'D' : op, info.st_ino, path, "", 0, NULL, 0);
    pthread_mutex_unlock(&order);
    errno = error;
    return done;
}

int fsync(int fd) { return synced("fsync", fd, 's', SYS_fsync); }
int fdatasync(int fd) { return synced("fdatasync", fd, 'y', SYS_fdatasync); }

// ---- streams, and what is called kept

// stdio writes inside the C library, where nobody can look on.
static FILE *opened_stream(const char *symbol, const char *name, const char *mode)
{
    char path[PATH_MAX];
    if (strpbrk(mode, "wa+") && absolute(AT_FDCWD, name, path)) {
        pthread_mutex_lock(&order);
        note('x', 0, path, symbol, 0, NULL, 0);
        pthread_mutex_unlock(&order);
    }
    FILE *(*real)(const char *, const char *) =
        (FILE * (*)(const char *, const char *)) dlsym(RTLD_NEXT, symbol);
    return real(name, mode);
}
FILE *fopen(const char *name, const char *mode) { return opened_stream("fopen", name, mode); }
FILE *fopen64(const char *name, const char *mode) { return opened_stream("fopen64", name, mode); }

// The line counts from before the moment in which anybody can read it.
size_t fwrite(const void *bytes, size_t size, size_t count, FILE *stream)
{
    static size_t (*real)(const void *, size_t, size_t, FILE *);
    if (!real)
        real = (size_t(*)(const void *, size_t, size_t, FILE *))dlsym(RTLD_NEXT, "fwrite");
    if (stream == stderr && is_watching() && size * count > 4 && !memcmp(bytes, "ack ", 4)) {
        pthread_mutex_lock(&order);
        note('k', 0, "", "", 0, bytes, size * count);
        pthread_mutex_unlock(&order);
    }
    return real(bytes, size, count, stream);
}
