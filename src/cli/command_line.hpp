#pragma once

#include <string>
#include <variant>
#include <vector>

#include "console.hpp"
#include "copydesk/duplicates.hpp"
#include "copydesk/options.hpp"
#include "copydesk/registry.hpp"
#include "exit_status.hpp"

namespace copydesk::cli {

struct Command;

/// What was typed, checked.
struct CommandLine {
  const Command* command = nullptr;
  std::vector<std::string> paths;  ///< `-` is standard input
  std::string output = "-";        ///< `-` is standard output
  const Writer* writer = nullptr;
  bool recursive = false;
  Verbosity verbosity = Verbosity::normal;
  Color color = Color::automatic;
  double threshold = DuplicateFinder::kThreshold;  ///< of `duplicates`
  Options options;
};

/// Reads the arguments. Help, version and mistakes are dealt with here: then the exit status
/// takes the command line's place.
[[nodiscard]] std::variant<CommandLine, ExitStatus> read_command_line(int argc, char** argv);

}  // namespace copydesk::cli
