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
  std::string max_record;  ///< empty: the library's default
  std::string color = "auto";
  std::string jobs;        ///< empty: as many as there are processors for us
  std::string output_dir;  ///< empty: none
  std::string manifest;
  std::string summary;
  std::string max_errors;  ///< empty: no limit
  std::string fail_on = "error";
  std::string report;
  std::string report_format;
  bool resume = false;
  bool restart = false;
  bool recursive = false;
  Verbosity verbosity = Verbosity::normal;
};

/// Gives the text its meaning. Fails on the first word that has none and names those that have.
[[nodiscard]] Result<CommandLine> understand(const Typed& typed);

}  // namespace copydesk::cli
