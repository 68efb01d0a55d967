#pragma once

#include <string_view>
#include <vector>

#include "label/label_blocks.hpp"

namespace copydesk {

/// In a story that was set in a column, makes one of the lines of each paragraph; else, as ProQuest
/// prints it, every line is one.
void join_wrapped_lines(std::string_view text, std::vector<Paragraph>& lines);

/// Labels the lines between `Full text:` and the labels behind the story: paragraphs, captions and
/// who wrote or photographed. `author`
/// is what the record's own label says, or empty.
void label_proquest_story(const std::vector<Paragraph>& lines, std::string_view author,
                          LabelBlocks& blocks);

}  // namespace copydesk
