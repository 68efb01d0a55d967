#include "cli/help/completions.hpp"

#include <algorithm>

#include "cli/output/output.hpp"

namespace copydesk::cli {
namespace {

using Kind = Completion::Kind;

struct Shell {
  std::string_view name;
  std::string (*script)();
};

constexpr Shell kShells[] = {
    {"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

std::vector<std::string_view> alternatives(std::string_view text) {
  std::vector<std::string_view> words;
  for (;;) {
    const std::size_t end = std::min(text.find('|'), text.size());
    words.push_back(text.substr(0, end));
    if (end == text.size()) return words;
    text.remove_prefix(end + 1);
  }
}

/// The words that help uses for files and folders.
Completion completion_of(std::string_view kind) {
  if (kind.find('|') != kind.npos) return {Kind::words, alternatives(kind)};
  if (kind.find("DIR") != kind.npos) return {Kind::folders, {}};
  if (kind.find("FILE") != kind.npos || kind.find("PATH") != kind.npos) return {Kind::files, {}};
  return {};
}

}  // namespace

Completion completion_of(const OptionSpec& option) {
  if (option.choices != nullptr) return {Kind::words, option.choices()};
  return completion_of(option.kind);
}

Completion completion_of(const Command& command) { return completion_of(command.arguments); }

std::string spaced(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) out.append(out.empty() ? "" : " ").append(word);
  return out;
}

ExitStatus print_completions(const CommandLine& line, const Console& console) {
  for (const Shell& shell : kShells) {
    if (line.paths.size() != 1 || line.paths.front() != shell.name) continue;
    const Result<void> printed = print(shell.script());
    if (printed) return ExitStatus::good;
    console.error(printed.error().message);
    return ExitStatus::refused;
  }
  console.error("completions: name one shell: bash, zsh or fish");
  return ExitStatus::refused;
}

}  // namespace copydesk::cli
