#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/commands.hpp"

namespace copydesk::cli {

/// Something to type, for the help and the man page.
inline constexpr std::string_view kExampleLines[] = {
    "cat dump.txt | copydesk | jq -r .headline",
    "copydesk --to json dump.txt",
    "copydesk -r archive/ -o articles.jsonl",
};

struct StatusMeaning {
  std::string_view status;
  std::string_view meaning;
};

inline constexpr StatusMeaning kStatusMeanings[] = {
    {"0", "all good"},
    {"1", "an input failed or an article carries an error, or --max-errors stopped the run"},
    {"2", "usage, configuration or output error"},
    {"130", "interrupted"},
};

/// `copydesk`, or `copydesk explain`; the default command is not named.
[[nodiscard]] std::string program_name(const Command& command);

/// What stands above the options.
[[nodiscard]] std::string description_of(const Command& command);

/// What stands below the options: nothing but for the default command.
[[nodiscard]] std::string help_footer(const Command& command);

}  // namespace copydesk::cli
