#pragma once

#include <string>
#include <vector>

#include "cli/options/setting_sources.hpp"
#include "copydesk/result.hpp"

namespace copydesk::cli {

/// What counts for one run: flag, else environment, else configuration file, else default.
class Settings {
 public:
  /// Reads the environment and the file that it or the command line names, unless the command
  /// takes no option that can be set there.
  [[nodiscard]] static Result<Settings> gather(std::vector<Setting> typed, CommandSet command);

  /// Every option's text.
  [[nodiscard]] Typed typed() const;

  /// Says where a value came from that is complained of: `--to: no format ...` becomes
  /// `config.toml:3: to: no format ...`.
  [[nodiscard]] std::string located(const std::string& message) const;

  /// TOML that `--config` reads. With `origins` each line tells where its value came from.
  [[nodiscard]] std::string print(CommandSet command, bool origins) const;

 private:
  [[nodiscard]] std::string origin_of(const OptionSpec& option) const;

  std::vector<Setting> settings_;  ///< a later one overrules those before it
};

}  // namespace copydesk::cli
