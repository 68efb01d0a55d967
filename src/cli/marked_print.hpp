#pragma once

#include <string>
#include <vector>

#include "copydesk/block.hpp"
#include "copydesk/convert.hpp"

namespace copydesk::cli {

/// How marks are shown: with colours, or with signs as `wdiff` writes them: `[-colour-]{+color+}`.
enum class Marks { signs, colors };

/// The print of a record, line by line with its line numbers in the input: what each block is and
/// by which rule, every change in place, and diagnostics with a caret under their first character.
/// Nothing that acts on a terminal comes through. `blocks` are the record's, sorted.
[[nodiscard]] std::string mark_print(const Record& record, const std::vector<Block>& blocks,
                                     Marks marks);

}  // namespace copydesk::cli
