#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "copydesk/block.hpp"

namespace copydesk {

/// Who made the photo, where the end of a caption says so. Offsets are bytes of the caption; what
/// lies between its text and the credit, and behind the credit, is markup.
struct CaptionCredit {
  std::size_t text_end = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Finds a credit that closes a caption: in brackets, on a line of its own, or behind the last
/// sentence, with or without a space. None where the words may be part of the caption.
[[nodiscard]] std::optional<CaptionCredit> find_caption_credit(std::string_view caption);

/// One stretch of a caption: its text, the credit below it, or the markup between.
struct CaptionPart {
  Span span;
  Role role = Role::caption;
};

/// Cuts a caption, a stretch of `text`, at the credit that closes it; the caption as it is where
/// there is none.
[[nodiscard]] std::vector<CaptionPart> cut_caption(std::string_view text, Span caption);

}  // namespace copydesk
