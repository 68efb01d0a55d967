#include "cli/help/help_text.hpp"

#include <algorithm>

namespace copydesk::cli {
namespace {

constexpr std::string_view kDescription =
    "Turns raw newspaper text dumps into clean, structured articles.\n"
    "PATH is a file, an archive, with -r a folder, or - for standard input, which is read without "
    "one.\n";

bool is_default(const Command& command) { return &command == &commands().front(); }

std::string padded(std::string_view text, std::size_t width) {
  return std::string(text).append(width - std::min(width, text.size()), ' ');
}

}  // namespace

std::string program_name(const Command& command) {
  return is_default(command) ? "copydesk" : "copydesk " + std::string(command.name);
}

std::string description_of(const Command& command) {
  return std::string(is_default(command) ? kDescription : command.summary);
}

std::string help_footer(const Command& command) {
  if (!is_default(command)) return {};
  std::string text = "Commands:\n";
  for (const Command& one : commands())
    text.append("  copydesk ").append(padded(one.name, 13)).append(one.summary).append("\n");
  text += "A command comes first; a file named like one is written ./formats or after --.\n";
  text += "\nExamples:\n";
  for (const std::string_view line : kExampleLines) text.append("  ").append(line).append("\n");
  text += "\nExit status:";
  for (const auto& [status, meaning] : kStatusMeanings)
    text.append("\n  ").append(padded(status, 5)).append(meaning);
  return text;
}

}  // namespace copydesk::cli
