#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/input/input_list.hpp"
#include "cli/options/command_line.hpp"
#include "cli/output/destination.hpp"
#include "cli/output/manifest.hpp"

namespace copydesk::cli {

/// What a run still has to do.
struct Plan {
  std::vector<std::size_t> places;  ///< of the inputs to convert, in order
  std::uint64_t kept = 0;           ///< bytes of the one output that stay as they are
  bool is_complete = false;         ///< the one output is finished already
  ManifestHead head;
  std::vector<ManifestEntry> finished;  ///< for each place what a run before did with it
  std::vector<bool> is_finished;        ///< by place
  std::vector<ManifestEntry> before;    ///< those of it that have a file of their own
  std::string remark;                   ///< for the caller; empty: none
};

/// Everything is to be done, or, with `--resume`, what the manifest does not show as finished and
/// unchanged. When all articles go to one place that is everything behind the first such input.
/// Fails when the manifest cannot be read or belongs to another run.
[[nodiscard]] Result<Plan> make_plan(const CommandLine& line, const std::vector<Input>& inputs,
                                     const Destination& destination);

}  // namespace copydesk::cli
