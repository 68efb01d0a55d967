#pragma once

#include <span>
#include <string_view>

#include "command_line.hpp"

namespace copydesk::cli {

/// One thing the program does, named by the first argument.
struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line for the help
  ExitStatus (*run)(const CommandLine& line, const Console& console);
};

/// Every command in the help's order. The first one need not be named.
[[nodiscard]] std::span<const Command> commands();

/// The command of that name, or null.
[[nodiscard]] const Command* find_command(std::string_view name);

/// Reads the inputs in their order and writes their articles. An input that fails is named once
/// and does not stop the others.
[[nodiscard]] ExitStatus convert_inputs(const CommandLine& line, const Console& console);

/// The tables of the library, for people.
[[nodiscard]] ExitStatus list_formats(const CommandLine& line, const Console& console);
[[nodiscard]] ExitStatus list_rules(const CommandLine& line, const Console& console);

}  // namespace copydesk::cli
