// Preloaded into a program, writes down what it does to its disk and what it says to others.
//
//   FAULT_FOLDER   only files below this folder count; an absolute path without links
//   FAULT_LOG      where the record goes; nothing is recorded without it
//   FAULT_NO_SYNC  when set, syncs do nothing and still succeed: a disk that lies
//   FAULT_SWITCH   a file that says how the disk is just now: "full", "broken", "read-only", or
//   nothing
//
// A record is a header and its bytes. Each is written under one lock together with the call it
// tells of, so their order is the order of the calls. A sync is two records with one number, their
// offset: what was written before the first is on the disk once there is the second, whatever other
// syncs of the same file are under way. What goes to standard output or to a
// socket is recorded before it leaves, so nobody can have heard what is not in the record.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum Kind { WRITE = 1, TRUNCATE, SYNC_BEGINS, SYNC_ENDS, UNLINK, SAID };

struct Header {
  uint32_t kind;
  uint32_t name_length;  // of the file's name below the folder, which comes first
  uint64_t offset;
  uint64_t length;  // of the bytes after the name
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int log_handle = -1;
static const char* folder;
static size_t folder_length;
static const char* switch_file;
static int no_sync;

#define REAL(name) ((__typeof__(&name))real(#name))

static void* real(const char* name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void start(void) {
  folder = getenv("FAULT_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  switch_file = getenv("FAULT_SWITCH");
  no_sync = getenv("FAULT_NO_SYNC") != NULL;
  const char* path = getenv("FAULT_LOG");
  if (path) log_handle = REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

// Returns the name below the folder, "." for the folder itself, nothing for any other path.
static const char* name_of_path(const char* path) {
  if (!folder || strncmp(path, folder, folder_length) != 0) return NULL;
  if (!path[folder_length]) return ".";
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static const char* name_of(int handle, char* buffer) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
  const ssize_t length = readlink(link, buffer, PATH_MAX - 1);
  if (length < 0) return NULL;
  buffer[length] = 0;
  return name_of_path(buffer);
}

static void put(enum Kind kind, const char* name, uint64_t offset, const void* bytes,
                size_t length) {
  if (log_handle < 0) return;
  const struct Header header = {kind, (uint32_t)strlen(name), offset, length};
  const struct iovec parts[] = {
      {(void*)&header, sizeof header}, {(void*)name, header.name_length}, {(void*)bytes, length}};
  const ssize_t whole = (ssize_t)(sizeof header + header.name_length + length);
  if (REAL(writev)(log_handle, parts, 3) != whole) abort();
}

// Returns how the disk is just now, by its first letter, or 0.
static char mood(void) {
  if (!switch_file) return 0;
  char first = 0;
  const int handle = REAL(open)(switch_file, O_RDONLY | O_CLOEXEC);
  if (handle < 0) return 0;
  if (read(handle, &first, 1) != 1) first = 0;
  close(handle);
  return first;
}

static int refuses(int handle, uint64_t end) {
  const char how = mood();
  struct stat info;
  if (how != 'b' && how != 'f') return 0;
  if (how == 'f' && fstat(handle, &info) == 0 && end <= (uint64_t)info.st_size) return 0;
  errno = how == 'f' ? ENOSPC : EIO;
  return 1;
}

static ssize_t write_at(int handle, const char* name, const void* bytes, size_t length,
                        uint64_t offset) {
  if (refuses(handle, offset + length)) return -1;
  pthread_mutex_lock(&lock);
  const ssize_t written = REAL(pwrite)(handle, bytes, length, (off_t)offset);
  if (written > 0) put(WRITE, name, offset, bytes, (size_t)written);
  pthread_mutex_unlock(&lock);
  return written;
}

ssize_t pwrite(int handle, const void* bytes, size_t length, off_t offset) {
  char path[PATH_MAX];
  const char* name = name_of(handle, path);
  if (!name) return REAL(pwrite)(handle, bytes, length, offset);
  return write_at(handle, name, bytes, length, (uint64_t)offset);
}

ssize_t pwrite64(int handle, const void* bytes, size_t length, off64_t offset) {
  return pwrite(handle, bytes, length, (off_t)offset);
}

static int open_as(const char* path, int how, mode_t mode) {
  if (name_of_path(path) && (how & O_ACCMODE) != O_RDONLY && mood() == 'r') {
    errno = EROFS;
    return -1;
  }
  return REAL(open)(path, how, mode);
}

int open(const char* path, int how, ...) {
  va_list more;
  va_start(more, how);
  const mode_t mode = (how & O_CREAT) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_as(path, how, mode);
}

int open64(const char* path, int how, ...) {
  va_list more;
  va_start(more, how);
  const mode_t mode = (how & O_CREAT) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_as(path, how | O_LARGEFILE, mode);
}

static int is_heard(int handle) {
  struct stat info;
  return handle == STDOUT_FILENO || (fstat(handle, &info) == 0 && S_ISSOCK(info.st_mode));
}

static void say(const void* bytes, size_t length) {
  pthread_mutex_lock(&lock);
  put(SAID, "", 0, bytes, length);
  pthread_mutex_unlock(&lock);
}

ssize_t write(int handle, const void* bytes, size_t length) {
  char path[PATH_MAX];
  const char* name = name_of(handle, path);
  if (name) {
    const off_t at = lseek(handle, 0, SEEK_CUR);
    const ssize_t written = write_at(handle, name, bytes, length, (uint64_t)at);
    if (written > 0) lseek(handle, at + written, SEEK_SET);
    return written;
  }
  if (is_heard(handle)) say(bytes, length);
  return REAL(write)(handle, bytes, length);
}

ssize_t send(int handle, const void* bytes, size_t length, int flags) {
  say(bytes, length);
  return REAL(send)(handle, bytes, length, flags);
}

ssize_t sendmsg(int handle, const struct msghdr* message, int flags) {
  pthread_mutex_lock(&lock);
  for (size_t i = 0; i < message->msg_iovlen; ++i)
    put(SAID, "", 0, message->msg_iov[i].iov_base, message->msg_iov[i].iov_len);
  pthread_mutex_unlock(&lock);
  return REAL(sendmsg)(handle, message, flags);
}

static int truncate_to(int handle, off_t length) {
  char path[PATH_MAX];
  const char* name = name_of(handle, path);
  if (!name) return REAL(ftruncate)(handle, length);
  if (refuses(handle, (uint64_t)length)) return -1;
  pthread_mutex_lock(&lock);
  const int result = REAL(ftruncate)(handle, length);
  if (result == 0) put(TRUNCATE, name, (uint64_t)length, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int ftruncate(int handle, off_t length) { return truncate_to(handle, length); }
int ftruncate64(int handle, off64_t length) { return truncate_to(handle, (off_t)length); }

static int sync_with(int handle, int (*sync)(int)) {
  char path[PATH_MAX];
  const char* name = name_of(handle, path);
  if (!name) return sync(handle);
  if (mood() == 'b') {
    errno = EIO;
    return -1;
  }
  if (no_sync) return 0;
  static uint64_t syncs;
  pthread_mutex_lock(&lock);
  const uint64_t number = ++syncs;
  put(SYNC_BEGINS, name, number, "", 0);
  pthread_mutex_unlock(&lock);
  const int result = sync(handle);
  pthread_mutex_lock(&lock);
  if (result == 0) put(SYNC_ENDS, name, number, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}

int fsync(int handle) { return sync_with(handle, REAL(fsync)); }
int fdatasync(int handle) { return sync_with(handle, REAL(fdatasync)); }

int unlink(const char* path) {
  const char* name = name_of_path(path);
  pthread_mutex_lock(&lock);
  const int result = REAL(unlink)(path);
  if (name && result == 0) put(UNLINK, name, 0, "", 0);
  pthread_mutex_unlock(&lock);
  return result;
}
