#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "cli/options/option_table.hpp"

namespace copydesk::cli {

/// A script that completes commands, options and their values in a shell, made from the tables.
[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

/// What can stand at a place, as far as a shell can complete it.
struct Completion {
  enum class Kind : std::uint8_t { nothing, words, files, folders };
  Kind kind = Kind::nothing;
  std::vector<std::string_view> words;
};

/// Of an option's value.
[[nodiscard]] Completion completion_of(const OptionSpec& option);

/// Of a command's arguments.
[[nodiscard]] Completion completion_of(const Command& command);

/// `a b c`
[[nodiscard]] std::string spaced(const std::vector<std::string_view>& words);

}  // namespace copydesk::cli
