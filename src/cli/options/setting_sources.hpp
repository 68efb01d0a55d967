#pragma once

#include <string>
#include <vector>

#include "cli/options/option_table.hpp"
#include "copydesk/result.hpp"

namespace copydesk::cli {

/// A value given to an option.
struct Setting {
  const OptionSpec* option = nullptr;
  std::vector<std::string> values;  ///< one but for lists; of a switch `true` or `false`
  std::string origin;               ///< `COPYDESK_TO`, `config.toml:3: to`; empty: it was typed
};

/// What the COPYDESK_* variables set, of any command. An empty one counts as none, and one that
/// sets no option is a mistake like an unknown option.
[[nodiscard]] Result<std::vector<Setting>> environment_settings();

/// What a configuration file sets, of any command. Without a name that is the user's own file,
/// which need not be there.
[[nodiscard]] Result<std::vector<Setting>> file_settings(const std::string& named);

}  // namespace copydesk::cli
