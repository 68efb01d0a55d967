#pragma once

#include <string>
#include <vector>

#include "cli/input/input_list.hpp"
#include "copydesk/result.hpp"

namespace copydesk::cli {

/// What the name of a file that is not finished ends with.
inline constexpr const char* kUnfinished = ".partial";

/// The files below an output folder that the inputs' articles go to, in the inputs' order: the
/// name below the folder argument, or the path as it was typed, with the ending behind it. An
/// input whose file would have too long a name gets that as its problem.
/// Fails when two inputs would share a file, or one has no name.
[[nodiscard]] Result<std::vector<std::string>> mirrored_names(std::vector<Input>& inputs,
                                                              const std::string& ending);

}  // namespace copydesk::cli
