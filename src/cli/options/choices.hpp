#pragma once

#include <string>
#include <vector>

#include "cli/options/command_line.hpp"

namespace copydesk::cli {

using Names = std::vector<std::string_view>;

/// What was typed or set otherwise, as text, with the defaults. Which option goes where stands in
/// option_table.cpp.
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
  std::string threshold;   ///< empty: the library's default
  std::string color = "auto";
  std::string log_format = "text";
  std::string jobs;        ///< empty: as many as there are processors for us
  std::string output_dir;  ///< empty: none
  std::string compress;    ///< empty: not
  std::string shard;       ///< empty: all inputs
  std::string shard_by;    ///< empty: by position
  std::string manifest;
  std::string summary;
  std::string max_errors;  ///< empty: no limit
  std::string fail_on = "error";
  std::string report;
  std::string report_format;
  bool resume = false;
  bool restart = false;
  std::string verbosity = "normal";
  std::string config;  ///< empty: the usual file, if there is one
  bool recursive = false;
  bool follow = false;
  std::vector<std::string> include;
  std::vector<std::string> exclude;
  std::string files_from;  ///< empty: none
  bool nul_separated = false;
  std::string input_format = "text";
  std::string published;  ///< empty: not given
  std::string publisher;  ///< empty: not given
  bool fingerprint = false;
  bool print_config = false;
};

/// Gives the text its meaning. Fails on the first word that has none and names those that have.
[[nodiscard]] Result<CommandLine> understand(const Typed& typed);

/// The words that understand() takes for an option, for completions.
[[nodiscard]] Names reader_names();
[[nodiscard]] Names input_format_names();
[[nodiscard]] Names writer_names();
[[nodiscard]] Names clean_names();
[[nodiscard]] Names ledger_names();
[[nodiscard]] Names profile_names();
[[nodiscard]] Names color_names();
[[nodiscard]] Names log_format_names();
[[nodiscard]] Names fail_on_names();
[[nodiscard]] Names shard_by_names();
[[nodiscard]] Names report_format_names();
[[nodiscard]] Names compression_names();

}  // namespace copydesk::cli
