#include "cli/commands.hpp"

#include <array>

namespace copydesk::cli {
namespace {

constexpr std::array kCommands{
    Command{"convert", kConvert, "[PATH...]", "turn dumps into articles; the default",
            Takes::inputs, convert_inputs},
    Command{"check", kCheck, "[PATH...]",
            "convert without writing articles, and report what was found; for CI", Takes::inputs,
            check_inputs},
    Command{"explain", kExplain, "[PATH...]",
            "show how dumps are read, block by block and change by change", Takes::inputs,
            explain_inputs},
    Command{"merge", kMerge, "DIR",
            "join the shards in a folder into what one run would have written", Takes::arguments,
            merge_shards},
    Command{"duplicates", kDuplicates, "[FILE...]",
            "group the copies of stories among articles in JSON Lines", Takes::inputs,
            find_duplicates},
    Command{"restore", kRestore, "[FILE...]",
            "make the inputs' bytes out of articles that have the full ledger", Takes::inputs,
            restore_inputs},
    Command{"formats", kFormats, "[PATH...]",
            "list the formats, or tell which one each PATH is in and why", Takes::arguments,
            list_formats},
    Command{"schema", kSchema, "", "print the JSON Schema of the articles", Takes::nothing,
            print_schema},
    Command{"rules", kRules, "", "list the cleaning rules", Takes::nothing, list_rules},
    Command{"completions", kCompletions, "bash|zsh|fish",
            "print a script that completes in a shell", Takes::arguments, print_completions},
    Command{"man", kMan, "", "print the manual page, in roff", Takes::nothing, print_man_page},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  for (const Command& command : commands())
    if (command.name == name) return &command;
  return nullptr;
}

}  // namespace copydesk::cli
