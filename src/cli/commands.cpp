#include "commands.hpp"

#include <array>

namespace copydesk::cli {
namespace {

constexpr std::array kCommands{
    Command{"convert", "turn dumps into articles; the default", Takes::inputs_and_output,
            convert_inputs},
    Command{"explain", "show how dumps are read, block by block and change by change",
            Takes::inputs, explain_inputs},
    Command{"duplicates", "group the copies of stories among articles in JSON Lines",
            Takes::articles_to_compare, find_duplicates},
    Command{"formats", "list the formats, or tell which one each PATH is in and why",
            Takes::inputs_or_nothing, list_formats},
    Command{"restore", "make the bytes of the inputs out of articles with --ledger full",
            Takes::articles, restore_inputs},
    Command{"rules", "list the cleaning rules", Takes::nothing, list_rules},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  for (const Command& command : commands())
    if (command.name == name) return &command;
  return nullptr;
}

}  // namespace copydesk::cli
