#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/result.hpp"

namespace copydesk::cli {

/// A line of a configuration file.
struct ConfigEntry {
  enum class Kind : std::uint8_t { text, number, boolean, list };
  std::string key;
  Kind kind = Kind::text;
  std::vector<std::string> values;  ///< one but for lists
  std::uint64_t line = 1;
};

/// Reads as much of TOML as settings need: keys with a string, an integer, a boolean or an array
/// of strings, and comments. Everything else is refused, with a message that opens with the line's
/// number: `3: a key needs = and a value`.
[[nodiscard]] Result<std::vector<ConfigEntry>> read_toml(std::string_view text);

/// A string as TOML writes it, quotes included.
[[nodiscard]] std::string toml_string(std::string_view text);

}  // namespace copydesk::cli
