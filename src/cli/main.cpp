#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

#include <clocale>
#include <exception>

#include "cli/commands.hpp"
#include "cli/output/output.hpp"

namespace {

using namespace copydesk::cli;

/// A file that is opened must not get the number of a standard stream that the caller closed.
void occupy_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) < 0)
      open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_WRONLY);
}

/// Large blocks go back when they are free. Otherwise the C library keeps, for each thread, what
/// the longest record has needed.
/// Smaller ones stay: asking for the same memory again for each file takes longer than reading it.
void give_memory_back() {
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
}

ExitStatus run(int argc, char** argv) {
  const auto read = read_command_line(argc, argv);
  if (const auto* status = std::get_if<ExitStatus>(&read)) return *status;
  const auto& line = std::get<CommandLine>(read);
  remove_unfinished_on_interrupt();
  return line.command->run(line, Console(line.verbosity, line.color, line.log_format));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    occupy_standard_streams();
    give_memory_back();
    // Names in archives, nothing else; the caller's locale never counts.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    return static_cast<int>(run(argc, argv));
  } catch (const std::exception& error) {
    Console().error(error.what());
    return static_cast<int>(ExitStatus::refused);
  }
}
