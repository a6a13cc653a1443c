// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the recorder share; what it is for: disk_watch.c.
#ifndef DISK_WATCH_H
#define DISK_WATCH_H

#include <limits.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Nothing of this may be taken for a function of the program.
#pragma GCC visibility push(hidden)

enum { kWrite, kSync, kName, kClasses };

// Held over each call and its event, so that the log has the order of the calls.
extern pthread_mutex_t order;

// Absolute path of what a descriptor stands for; false where it is none of ours.
bool path_of(int fd, char path[PATH_MAX]);
// The same of a name in a folder.
bool absolute(int folder, const char *name, char path[PATH_MAX]);
// SQLite makes the index of its log anew after a stop, and writes it through memory.
bool is_index(const char *path);
uint64_t inode_of(int fd);
uint64_t inode_at(const char *path);

// Under `order`: writes an event down.
void note(char op, uint64_t inode, const char *path, const char *other, int64_t offset, const void *data,
          size_t size);
// Under `order`: true where this call is the one to fail; errno is set.
bool fails(int class, const char *call, const char *path);
// Is anything watched at all?
bool is_watching(void);

#pragma GCC visibility pop

#endif
