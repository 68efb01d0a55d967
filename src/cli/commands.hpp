#pragma once

#include <span>
#include <string_view>

#include "cli/options/command_line.hpp"
#include "cli/options/option_table.hpp"

namespace copydesk::cli {

/// What a command's arguments may be besides options, which option_table.cpp gives it.
enum class Takes {
  nothing,
  arguments,  ///< any, checked by the command
  inputs,     ///< paths, and standard input without one
};

/// One thing the program does, named by the first argument.
struct Command {
  std::string_view name;
  CommandSet bit;              ///< by which options name it
  std::string_view arguments;  ///< for the help: `[PATH...]`
  std::string_view summary;    ///< one line for the help
  Takes takes = Takes::nothing;
  ExitStatus (*run)(const CommandLine& line, const Console& console);
};

/// Every command in the help's order. The first one need not be named.
[[nodiscard]] std::span<const Command> commands();

/// The command of that name, or null.
[[nodiscard]] const Command* find_command(std::string_view name);

/// Reads the inputs in their order and writes their articles. An input that fails is named once
/// and does not stop the others.
[[nodiscard]] ExitStatus convert_inputs(const CommandLine& line, const Console& console);

/// Does the same and writes no articles but a report, for CI.
[[nodiscard]] ExitStatus check_inputs(const CommandLine& line, const Console& console);

/// Joins the shards in a folder, or says which ones are missing or do not fit.
[[nodiscard]] ExitStatus merge_shards(const CommandLine& line, const Console& console);

/// Shows for people how inputs are read: what each stretch of print is, why, and every change.
[[nodiscard]] ExitStatus explain_inputs(const CommandLine& line, const Console& console);

/// Groups the copies of stories among articles in JSON Lines.
[[nodiscard]] ExitStatus find_duplicates(const CommandLine& line, const Console& console);

/// Makes the bytes of the inputs out of articles that were written with the full ledger.
[[nodiscard]] ExitStatus restore_inputs(const CommandLine& line, const Console& console);

/// Prints the JSON Schema of the articles.
[[nodiscard]] ExitStatus print_schema(const CommandLine& line, const Console& console);

/// The tables of the library, for people; with inputs, as which format each of them is read.
[[nodiscard]] ExitStatus list_formats(const CommandLine& line, const Console& console);
[[nodiscard]] ExitStatus list_rules(const CommandLine& line, const Console& console);

/// Made from the tables of commands and options.
[[nodiscard]] ExitStatus print_completions(const CommandLine& line, const Console& console);
[[nodiscard]] ExitStatus print_man_page(const CommandLine& line, const Console& console);

}  // namespace copydesk::cli
