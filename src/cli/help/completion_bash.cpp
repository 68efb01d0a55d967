// For bash alone: nothing of the package bash-completion is needed.
#include "cli/help/completions.hpp"

namespace copydesk::cli {
namespace {

using Kind = Completion::Kind;

constexpr std::string_view kOpening =
    R"(# Completes copydesk in bash: source <(copydesk completions bash)
_copydesk_words() {
  local word
  while read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$2")
}

_copydesk_files() {
  local file
  compopt -o filenames 2> /dev/null
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen "$1" -- "$2")
}

_copydesk() {
  local word=${COMP_WORDS[COMP_CWORD]} before='' command=convert i
  COMPREPLY=()
  # bash makes three words of --to=json.
  if [[ $word == = ]]; then
    word='' before=${COMP_WORDS[COMP_CWORD - 1]}
  elif ((COMP_CWORD > 1)) && [[ ${COMP_WORDS[COMP_CWORD - 1]} == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  elif ((COMP_CWORD > 1)); then
    before=${COMP_WORDS[COMP_CWORD - 1]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ ${COMP_WORDS[i]} == -- ]] && _copydesk_files -f "$word" && return
  done
)";

constexpr std::string_view kClosing = R"(  esac
}
complete -F _copydesk copydesk
)";

std::string dashed(const OptionSpec& option, std::string_view separator) {
  std::string name = "--" + std::string(long_name(option));
  if (short_name(option).empty()) return name;
  return std::string("-").append(short_name(option)).append(separator).append(name);
}

std::string action(const Completion& completion) {
  switch (completion.kind) {
    case Kind::words: return "_copydesk_words '" + spaced(completion.words) + "' \"$word\"";
    case Kind::files: return "_copydesk_files -f \"$word\"";
    case Kind::folders: return "_copydesk_files -d \"$word\"";
    case Kind::nothing: break;
  }
  return ":";
}

/// What stands after an option that wants a value.
std::string values() {
  std::string out = "  case $before in\n";
  for (const OptionSpec& option : option_table()) {
    if (is_switch(option)) continue;
    out += "    " + dashed(option, " | ") + ") " + action(completion_of(option)) + "; return ;;\n";
  }
  return out + "  esac\n";
}

std::string find_command() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  std::string patterns;
  for (const std::string_view name : names)
    patterns.append(patterns.empty() ? "" : " | ").append(name);
  return "  if ((COMP_CWORD == 1)) && [[ $word != -* ]]; then\n"
         "    _copydesk_words '" +
         spaced(names) +
         "' \"$word\"\n  fi\n"
         "  if ((COMP_CWORD > 1)); then\n"
         "    case ${COMP_WORDS[1]} in\n"
         "      " +
         patterns +
         ") command=${COMP_WORDS[1]} ;;\n"
         "    esac\n  fi\n";
}

std::string options_and_arguments() {
  std::string out = "  case $command:$word in\n";
  for (const Command& command : commands()) {
    std::string options;
    for (const OptionSpec* option : options_of(command.bit))
      options.append(options.empty() ? "" : " ").append(dashed(*option, " "));
    out.append("    ").append(command.name).append(":-*) _copydesk_words '").append(options);
    out.append("' \"$word\" ;;\n");
    out.append("    ").append(command.name).append(":*) ");
    out.append(action(completion_of(command))).append(" ;;\n");
  }
  return out;
}

}  // namespace

std::string bash_completion() {
  return std::string(kOpening) + values() + find_command() + options_and_arguments() +
         std::string(kClosing);
}

}  // namespace copydesk::cli
