/*
 * A failing, slow or forgetful disk, put between a program and libc by LD_PRELOAD.
 *
 * FAULT_FOLDER  only files below this folder are touched
 * FAULT_SWITCH  a file of 16 bytes: a letter and a number, read before every call
 *   N      nothing          E  every write and flush fails with EIO
 *   F      every write fails with ENOSPC
 *   D      flushes fail with EIO, after the bytes were handed to the system
 *   S300   flushes take 300 ms, or until the switch says otherwise
 * FAULT_LEDGER  when set, every write is noted there with the bytes before and after it, and every flush,
 *               so that a test can take back what was never flushed: a power cut
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static const char *folder;
static const char *volatile_switch;
static int ledger = -1;
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_ftruncate)(int, off64_t);
static int (*real_fdatasync)(int);
static int (*real_fsync)(int);

__attribute__((constructor)) static void start(void) {
  real_pwrite = (ssize_t (*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
  real_ftruncate = (int (*)(int, off64_t))dlsym(RTLD_NEXT, "ftruncate64");
  real_fdatasync = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  real_fsync = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  folder = getenv("FAULT_FOLDER");
  const char *path = getenv("FAULT_SWITCH");
  if (path != NULL) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    void *page = file < 0 ? MAP_FAILED : mmap(NULL, 16, PROT_READ, MAP_SHARED, file, 0);
    if (page != MAP_FAILED) volatile_switch = page;
    if (file >= 0) close(file);
  }
  const char *notes = getenv("FAULT_LEDGER");
  if (notes != NULL) ledger = open(notes, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static char mode(void) { return volatile_switch == NULL ? 'N' : volatile_switch[0]; }

/* The name of an open file below the folder; NULL when it is elsewhere. */
static const char *name_of(int fd, char *buffer, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, buffer, size - 1);
  if (folder == NULL || length <= 0) return NULL;
  buffer[length] = 0;
  size_t prefix = strlen(folder);
  return strncmp(buffer, folder, prefix) == 0 && buffer[prefix] == '/' ? buffer + prefix + 1 : NULL;
}

/* One line that says what happened, then the bytes before, then the bytes after. */
static void note(const char *what, const char *name, long long at, long long size, const void *before,
                 size_t before_length, const void *after, size_t after_length) {
  char line[512];
  int length = snprintf(line, sizeof line, "%s %s %lld %lld %zu %zu\n", what, name, at, size, before_length,
                        after_length);
  if (write(ledger, line, length) < 0 || (before_length > 0 && write(ledger, before, before_length) < 0) ||
      (after_length > 0 && write(ledger, after, after_length) < 0))
    abort();
}

static void note_change(const char *what, int fd, const char *name, off64_t from, size_t span, const void *after,
                        size_t after_length) {
  struct stat state;
  if (fstat(fd, &state) != 0) return;
  char *before = malloc(span + 1);
  /* A write-only file cannot be read through its own descriptor. */
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
  int reader = open(path, O_RDONLY | O_CLOEXEC);
  ssize_t length = reader < 0 ? 0 : pread64(reader, before, span, from);
  if (reader >= 0) close(reader);
  note(what, name, from, state.st_size, before, length < 0 ? 0 : length, after, after_length);
  free(before);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  char buffer[4096];
  const char *name = name_of(fd, buffer, sizeof buffer);
  if (name == NULL) return real_pwrite(fd, bytes, count, offset);
  if (mode() == 'E' || mode() == 'F') {
    errno = mode() == 'E' ? EIO : ENOSPC;
    return -1;
  }
  if (ledger < 0) return real_pwrite(fd, bytes, count, offset);
  pthread_mutex_lock(&order);
  note_change("write", fd, name, offset, count, bytes, count);
  ssize_t written = real_pwrite(fd, bytes, count, offset);
  pthread_mutex_unlock(&order);
  return written;
}

int ftruncate64(int fd, off64_t length) {
  char buffer[4096];
  const char *name = name_of(fd, buffer, sizeof buffer);
  if (name == NULL || ledger < 0) return real_ftruncate(fd, length);
  pthread_mutex_lock(&order);
  struct stat state;
  size_t span = fstat(fd, &state) == 0 && state.st_size > length ? state.st_size - length : 0;
  note_change("cut", fd, name, length, span, NULL, 0);
  int result = real_ftruncate(fd, length);
  pthread_mutex_unlock(&order);
  return result;
}

static int flush(int fd, int (*real)(int)) {
  char buffer[4096];
  const char *name = name_of(fd, buffer, sizeof buffer);
  if (name == NULL) return real(fd);
  long ms = mode() == 'S' ? atol((const char *)volatile_switch + 1) : 0;
  struct timespec pause = {0, 1000000L};
  for (long waited = 0; waited < ms && mode() == 'S'; waited++) nanosleep(&pause, NULL);
  if (mode() == 'E' || mode() == 'D') {
    errno = EIO;
    return -1;
  }
  if (ledger < 0) return real(fd);
  pthread_mutex_lock(&order);
  int result = real(fd);
  if (result == 0) note("flush", name, 0, 0, NULL, 0, NULL, 0);
  pthread_mutex_unlock(&order);
  return result;
}

int fdatasync(int fd) { return flush(fd, real_fdatasync); }

int fsync(int fd) { return flush(fd, real_fsync); }
