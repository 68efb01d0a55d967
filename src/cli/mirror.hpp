#pragma once

#include <string>
#include <vector>

#include "copydesk/result.hpp"
#include "input.hpp"

namespace copydesk::cli {

/// The files below an output folder that the inputs' articles go to, in the inputs' order: the
/// name below the folder argument, or the path as it was typed, with `.extension` behind it.
/// Fails when two inputs would share a file, or one has no name.
[[nodiscard]] Result<std::vector<std::string>> mirrored_names(const std::vector<Input>& inputs,
                                                              const std::string& extension);

}  // namespace copydesk::cli
