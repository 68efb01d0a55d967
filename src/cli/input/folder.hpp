#pragma once

#include <string>
#include <vector>

#include "cli/input/input_list.hpp"

namespace copydesk::cli {

/// Appends the regular files in a folder and below it, in no order, as far as the choice takes
/// them. Symbolic links that are followed add each folder and file once, and only what is not
/// there without them.
void find_files(const std::string& folder, const InputChoice& choice, std::vector<Input>& found);

}  // namespace copydesk::cli
