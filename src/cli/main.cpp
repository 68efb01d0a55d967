#include <exception>

#include "commands.hpp"
#include "output.hpp"

namespace {

using namespace copydesk::cli;

ExitStatus run(const CommandLine& line) {
  switch (line.command) {
    case CommandLine::Command::formats: return list_formats();
    case CommandLine::Command::rules: return list_rules();
    case CommandLine::Command::convert: return convert_inputs(line);
  }
  return exit_refused;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto parsed = read_command_line(argc, argv);
    if (const auto* status = std::get_if<ExitStatus>(&parsed)) return *status;
    const auto& line = std::get<CommandLine>(parsed);
    open_console(line.verbosity, line.color);
    handle_interrupts();
    return run(line);
  } catch (const std::exception& error) {
    say_error(error.what());
    return exit_refused;
  }
}
