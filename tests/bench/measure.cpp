// Runs a command and writes down what it took:
//   copydesk-measure FILE COMMAND [ARGUMENT...]
// FILE gets one line: CPU seconds (user and system), wall seconds, peak memory in MiB. Ends as the
// command does.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iostream>

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: copydesk-measure FILE COMMAND [ARGUMENT...]\n";
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    execvp(argv[2], argv + 2);
    std::cerr << "cannot run " << argv[2] << '\n';
    _exit(127);
  }
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) != child) return 1;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  std::ofstream(argv[1]) << seconds(used.ru_utime) + seconds(used.ru_stime) << ' ' << wall.count()
                         << ' ' << static_cast<double>(used.ru_maxrss) / 1024 << '\n';
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
