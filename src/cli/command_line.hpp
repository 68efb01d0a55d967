#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "console.hpp"
#include "copydesk/options.hpp"
#include "copydesk/registry.hpp"

namespace copydesk::cli {

/// What the program tells its caller.
enum ExitStatus : int {
  exit_good = 0,
  exit_some_failed = 1,  ///< finished, but an input failed or an article carries an error
  exit_refused = 2,      ///< usage, configuration or output error
  exit_interrupted = 130,
};

/// What was typed, checked.
struct CommandLine {
  enum class Command : std::uint8_t { convert, formats, rules } command = Command::convert;
  std::vector<std::string> paths;  ///< `-` is standard input
  std::string output = "-";
  const Writer* writer = nullptr;
  bool recursive = false;
  Verbosity verbosity = Verbosity::normal;
  Color color = Color::automatic;
  Options options;
};

/// Reads the arguments. Help, version and mistakes are dealt with here: then the exit status
/// takes the command line's place.
[[nodiscard]] std::variant<CommandLine, ExitStatus> read_command_line(int argc, char** argv);

}  // namespace copydesk::cli
