#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/options/choices.hpp"

namespace copydesk::cli {

/// Commands, one bit each, so that an option can say which of them take it.
using CommandSet = std::uint32_t;
inline constexpr CommandSet kConvert = 1U << 0U;
inline constexpr CommandSet kExplain = 1U << 1U;
inline constexpr CommandSet kFormats = 1U << 2U;
inline constexpr CommandSet kRules = 1U << 3U;
inline constexpr CommandSet kCheck = 1U << 4U;
inline constexpr CommandSet kCompletions = 1U << 5U;
inline constexpr CommandSet kMan = 1U << 6U;
inline constexpr CommandSet kDuplicates = 1U << 7U;
inline constexpr CommandSet kRestore = 1U << 8U;
inline constexpr CommandSet kSchema = 1U << 9U;
inline constexpr CommandSet kMerge = 1U << 12U;
inline constexpr CommandSet kAllCommands = ~CommandSet{0};

/// Where an option's value goes: a text, the texts of a list, or a switch. None: the option is
/// acted upon at once, such as `--help`.
using OptionTarget = std::variant<std::monostate, std::string Typed::*,
                                  std::vector<std::string> Typed::*, bool Typed::*>;

/// Where an option may be set besides the command line.
enum class Settable : std::uint8_t {
  everywhere,   ///< also `to = "json"` in a configuration file and COPYDESK_TO=json
  environment,  ///< also COPYDESK_CONFIG=FILE
  line_only,
};

/// One option. The help, the keys of configuration files, the names in the environment, the
/// completions and the man page are all made from it.
struct OptionSpec {
  std::string_view names;  ///< `-o,--output`
  std::string_view kind;   ///< what its value is, for people: `FILE`; empty: a switch
  std::string_view group;  ///< heading in the help
  CommandSet taken_by = kAllCommands;
  OptionTarget target;
  std::string_view description;
  Names (*choices)() = nullptr;  ///< values that can be completed; null: any, or files for `FILE`
  std::string_view value = {};   ///< what a switch puts into a text
  Settable settable = Settable::everywhere;
};

/// Every option in the help's order.
[[nodiscard]] std::span<const OptionSpec> option_table();

/// Those that a command takes, in the same order.
[[nodiscard]] std::vector<const OptionSpec*> options_of(CommandSet command);

/// The option of that name without dashes, or null: `output`.
[[nodiscard]] const OptionSpec* find_option(std::string_view long_name);

/// `output`, which is also its key in a configuration file.
[[nodiscard]] std::string_view long_name(const OptionSpec& option);

/// `o`, or nothing.
[[nodiscard]] std::string_view short_name(const OptionSpec& option);

/// `COPYDESK_OUTPUT`
[[nodiscard]] std::string environment_name(const OptionSpec& option);

[[nodiscard]] inline bool is_switch(const OptionSpec& option) { return option.kind.empty(); }

[[nodiscard]] inline bool is_list(const OptionSpec& option) {
  return std::holds_alternative<std::vector<std::string> Typed::*>(option.target);
}

}  // namespace copydesk::cli
