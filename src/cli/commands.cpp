#include "commands.hpp"

#include <array>

namespace copydesk::cli {
namespace {

constexpr std::array kCommands{
    Command{"convert", "turn dumps into articles; the default", convert_inputs},
    Command{"formats", "list the formats that are read and written", list_formats},
    Command{"rules", "list the cleaning rules", list_rules},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  for (const Command& command : commands())
    if (command.name == name) return &command;
  return nullptr;
}

}  // namespace copydesk::cli
