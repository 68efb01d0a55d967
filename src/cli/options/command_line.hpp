#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/console.hpp"
#include "cli/exit_status.hpp"
#include "cli/input/input_list.hpp"
#include "cli/input/texts.hpp"
#include "cli/output/compressor.hpp"
#include "cli/report/report.hpp"
#include "cli/shards/shard_marker.hpp"
#include "copydesk/duplicates.hpp"
#include "copydesk/options.hpp"
#include "copydesk/registry.hpp"

namespace copydesk::cli {

struct Command;

/// From which severity on a finding makes the exit status 1.
enum class FailOn : std::uint8_t { never, error, warning };

/// How many inputs are converted together.
struct BatchChoice {
  std::size_t jobs = 1;    ///< threads that convert
  std::string output_dir;  ///< one file for each input, below this folder; empty: none
  const Compression* compression = nullptr;  ///< of these files; null: none
  std::optional<Shard> shard;  ///< the part of the inputs to convert; nothing: all of them
  std::string manifest;        ///< where the state of every input is kept; empty: nowhere
  bool resume = false;         ///< go on where the manifest ends
  bool restart = false;        ///< and begin anew when it belongs to another run
  std::string summary;         ///< where the counts go; empty: nowhere
  std::optional<std::uint64_t> max_errors;  ///< stop when more inputs than this have failed
  FailOn fail_on = FailOn::error;
  const ReportFormat* report_format = nullptr;  ///< null: messages on standard error alone
  std::string report;                           ///< where the report goes; empty: standard error
  std::string articles_hash;                    ///< of every option that changes the articles

  /// Whether the report takes the messages' place on the terminal.
  [[nodiscard]] bool reports_instead() const {
    return report_format != nullptr && (report.empty() || report == "-");
  }
};

/// What was typed, checked.
struct CommandLine {
  const Command* command = nullptr;
  std::vector<std::string> paths;  ///< `-` is standard input
  std::string output = "-";        ///< `-` is standard output
  const Writer* writer = nullptr;
  InputChoice inputs;
  InputFormat input_format = InputFormat::text;
  BatchChoice batch;
  Verbosity verbosity = Verbosity::normal;
  Color color = Color::automatic;
  double threshold = DuplicateFinder::kThreshold;  ///< of `duplicates`
  LogFormat log_format = LogFormat::text;
  Options options;
};

/// Reads the arguments. Help, version and mistakes are dealt with here: then the exit status
/// takes the command line's place.
[[nodiscard]] std::variant<CommandLine, ExitStatus> read_command_line(int argc, char** argv);

}  // namespace copydesk::cli
