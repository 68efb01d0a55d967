// For zsh's own completion system.
#include "cli/help/completions.hpp"

namespace copydesk::cli {
namespace {

using Kind = Completion::Kind;

constexpr std::string_view kOpening = R"(#compdef copydesk
# Completes copydesk in zsh: put this into a file _copydesk in a folder of $fpath, or
# source <(copydesk completions zsh) after compinit.
_copydesk() {
  local command=convert
  local -a commands=(
)";

constexpr std::string_view kMiddle = R"(  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
  elif (( CURRENT > 2 )) && (( ${commands[(I)$words[2]:*]} )); then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
)";

constexpr std::string_view kClosing = R"(  esac
}
if [[ $funcstack[1] == _copydesk ]]; then
  _copydesk "$@"
else
  compdef _copydesk copydesk
fi
)";

/// Inside quotation marks, with a backslash before what would end the part it stands in.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
      continue;
    }
    if (special.find(c) != special.npos) out += '\\';
    out += c;
  }
  return out;
}

std::string action(const Completion& completion) {
  switch (completion.kind) {
    case Kind::words: return std::string("(").append(spaced(completion.words)).append(")");
    case Kind::files: return "_files";
    case Kind::folders: return "_files -/";
    case Kind::nothing: break;
  }
  return "";
}

/// `'(-o --output)'{-o,--output=}'[write there]:FILE:_files'`; a list's option may come again.
std::string specification(const OptionSpec& option) {
  const std::string name = std::string("--").append(long_name(option));
  const std::string typed = is_switch(option) ? name : name + "=";
  std::string out = is_list(option) ? "'*" : "'";
  if (short_name(option).empty()) {
    out.append(typed);
  } else {
    const std::string letter = std::string("-").append(short_name(option));
    if (!is_list(option)) out.append("(").append(letter).append(" ").append(name).append(")");
    out.append("'{").append(letter).append(",").append(typed).append("}'");
  }
  out.append("[").append(escaped(option.description, "[]\\")).append("]");
  if (!is_switch(option)) {
    out.append(":").append(escaped(option.kind, ":\\"));
    out.append(":").append(action(completion_of(option)));
  }
  return out.append("'");
}

std::string arguments_of(const Command& command) {
  std::string out = "    " + std::string(command.name) + ") _arguments -s -S";
  for (const OptionSpec* option : options_of(command.bit))
    out += " \\\n      " + specification(*option);
  const std::string rest = action(completion_of(command));
  if (!rest.empty()) out += " \\\n      '*::" + escaped(command.name, ":") + ":" + rest + "'";
  return out + " ;;\n";
}

}  // namespace

std::string zsh_completion() {
  std::string out(kOpening);
  for (const Command& command : commands()) {
    out.append("    '").append(command.name).append(":");
    out.append(escaped(command.summary, ":\\")).append("'\n");
  }
  out += kMiddle;
  for (const Command& command : commands()) out += arguments_of(command);
  return out += kClosing;
}

}  // namespace copydesk::cli
