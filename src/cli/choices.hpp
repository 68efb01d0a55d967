#pragma once

#include <string>
#include <vector>

#include "command_line.hpp"

namespace copydesk::cli {

/// What was typed, as text, with the defaults.
struct Typed {
  std::vector<std::string> paths;
  std::string output = "-";
  std::string from;      ///< empty: recognize
  std::string encoding;  ///< empty: recognize
  std::string to = "jsonl";
  std::string ledger = "summary";
  std::string clean = "standard";
  std::string profile = "auto";
  std::string threshold;   ///< empty: the library's default
  std::string max_record;  ///< empty: the library's default
  std::string color = "auto";
  bool recursive = false;
  bool fingerprint = false;
  Verbosity verbosity = Verbosity::normal;
};

/// Gives the text its meaning. Fails on the first word that has none and names those that have.
[[nodiscard]] Result<CommandLine> understand(const Typed& typed);

}  // namespace copydesk::cli
