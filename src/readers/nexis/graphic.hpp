#pragma once

#include <string_view>

#include "label/label_blocks.hpp"

namespace copydesk {

/// Labels one paragraph of a `Graphic` block: captions with the photographers named before them
/// (`PHOTO, B/W, A. Name, Agency; Text`, `A. Name/The Post; Text`) or in brackets after them
/// (`(PHOTOGRAPH BY A. NAME)`). What has none of these signs is one caption.
void label_graphic(Span paragraph, std::string_view rule, LabelBlocks& blocks);

/// Whether a paragraph below a caption says who made the picture, and nothing else.
[[nodiscard]] bool is_credit_below(std::string_view paragraph);

}  // namespace copydesk
