#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "copydesk/block.hpp"
#include "copydesk/document.hpp"

namespace copydesk {

/// Whether a line is short enough for a headline: at most 150 characters.
[[nodiscard]] bool is_plain_headline(std::string_view line);

/// Labels what stands above the story of a plain text where it says itself what it is, and returns
/// where it ends; 0, and nothing is labelled, when there is no such head. Either all its lines are
/// labelled and one is the title (`Title: ...`, `Author: ...`, `Date: ...`), or a headline stands
/// over lines that are nothing but a byline and a date. A date without a byline is none: diaries
/// open so. Linear.
std::uint32_t label_plain_head(const Document& document, const std::vector<Paragraph>& paragraphs,
                               Labels& labels);

}  // namespace copydesk
