#pragma once

#include <span>
#include <string_view>

#include "copydesk/block.hpp"

namespace copydesk {

/// Labels the paragraphs behind a page's header: photos, cross-heads, signatures, pull quotes,
/// lines that send to other pages, and the line about the author at the end. `byline` is the one
/// of the header; `cut_off` says that the dump has no footers.
void label_story(const Document& document, std::span<const Paragraph> paragraphs, bool cut_off,
                 std::string_view byline, Labels& labels);

}  // namespace copydesk
