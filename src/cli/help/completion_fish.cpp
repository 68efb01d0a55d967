// For fish: one line an option and command.
#include "cli/help/completions.hpp"

namespace copydesk::cli {
namespace {

using Kind = Completion::Kind;

constexpr std::string_view kOpening =
    R"(# Completes copydesk in fish: copydesk completions fish | source
function __copydesk_command
    set -l words (commandline -opc)
    if set -q words[2]; and contains -- $words[2] $argv
        echo $words[2]
    else
        echo convert
    end
end

)";

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return spaced(names);
}

/// True when the command that was typed is one of those that take the option.
std::string condition(CommandSet taken_by) {
  std::string taking;
  for (const Command& command : commands())
    if ((command.bit & taken_by) != 0) taking.append(" ").append(command.name);
  return quoted("contains -- (__copydesk_command " + command_names() + ")" + taking);
}

std::string action(const Completion& completion) {
  switch (completion.kind) {
    case Kind::words: return " -xa " + quoted(spaced(completion.words));
    case Kind::files: return " -rF";
    case Kind::folders: return " -xa '(__fish_complete_directories)'";
    case Kind::nothing: break;
  }
  return " -x";
}

std::string line_for(const OptionSpec& option) {
  std::string out = "complete -c copydesk -n " + condition(option.taken_by);
  if (!short_name(option).empty()) out.append(" -s ").append(short_name(option));
  out.append(" -l ").append(long_name(option));
  if (!is_switch(option)) out += action(completion_of(option));
  return out + " -d " + quoted(option.description) + "\n";
}

std::string line_for(const Command& command) {
  return "complete -c copydesk -n __fish_use_subcommand -a " + std::string(command.name) + " -d " +
         quoted(command.summary) + "\n";
}

/// fish offers files unless it is told not to.
std::string arguments_of(const Command& command) {
  const Completion completion = completion_of(command);
  if (completion.kind == Kind::files) return {};
  const std::string start = "complete -c copydesk -n " + condition(command.bit) + " -f";
  if (completion.kind == Kind::words)
    return start + " -a " + quoted(spaced(completion.words)) + "\n";
  if (completion.kind == Kind::folders) return start + " -a '(__fish_complete_directories)'\n";
  return start + "\n";
}

}  // namespace

std::string fish_completion() {
  std::string out(kOpening);
  for (const Command& command : commands()) out += line_for(command);
  for (const Command& command : commands()) out += arguments_of(command);
  for (const OptionSpec& option : option_table()) out += line_for(option);
  return out;
}

}  // namespace copydesk::cli
