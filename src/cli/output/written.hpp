#pragma once

#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/input/input_list.hpp"
#include "cli/options/command_line.hpp"

namespace copydesk::cli {

/// Fails when the manifest, the report or the summary would replace an input that was named or has
/// no folder to go to, or when two of them or the articles would go to one place.
[[nodiscard]] Result<void> check_written(const CommandLine& line, const std::vector<Input>& inputs);

/// Takes what such a run before has left in a folder that is read out of the inputs, so that the
/// run can be resumed: its manifest, report and summary, and an output that is not finished.
void pass_over_written(const CommandLine& line, const Console& console, std::vector<Input>& inputs);

/// Fails when the next run over the same folders would take files of these names, which lie below
/// the output folder, for inputs.
[[nodiscard]] Result<void> check_output_folder(const CommandLine& line,
                                               const std::vector<std::string>& names);

}  // namespace copydesk::cli
