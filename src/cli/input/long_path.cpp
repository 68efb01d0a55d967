#include "cli/input/long_path.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <string_view>

namespace copydesk::cli {
namespace {

void close_keeping_errno(int descriptor) {
  const int error = errno;
  if (descriptor >= 0) close(descriptor);
  errno = error;
}

}  // namespace

int open_path(const std::string& path, int flags) {
  const int direct = open(path.c_str(), flags);
  if (direct >= 0 || errno != ENAMETOOLONG) return direct;
  int folder = AT_FDCWD;
  std::string_view rest = path;
  while (rest.size() >= PATH_MAX) {
    const std::size_t slash = rest.rfind('/', PATH_MAX - 2);
    if (slash == rest.npos || slash == 0) break;  // no name may be that long
    const std::string piece(rest.substr(0, slash));
    const int next = openat(folder, piece.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    close_keeping_errno(folder);
    if (next < 0) return next;
    folder = next;
    rest.remove_prefix(slash + 1);
  }
  const int descriptor = openat(folder, std::string(rest).c_str(), flags);
  close_keeping_errno(folder);
  return descriptor;
}

}  // namespace copydesk::cli
