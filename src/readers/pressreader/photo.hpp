#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "copydesk/block.hpp"

namespace copydesk {

/// A line that a photo marker opens: ` ?? credit ?? caption`. The marker is `??` or one or two
/// U+FFFD at the line's start with white space after it.
struct MarkedLine {
  Span first;   ///< the first marker
  Span credit;  ///< between two markers; may be empty
  Span second;  ///< the second marker; empty when there is one only
  Span text;    ///< what follows the last marker; may be empty
};

/// Whether a line opens with a photo marker; cheap for lines that do not.
[[nodiscard]] bool has_marker(std::string_view line);

/// Reads such a line; `line` is its place in `text`. First marker empty: there is none.
[[nodiscard]] MarkedLine read_marked_line(std::string_view text, Span line);

/// Labels the photos among the paragraphs behind a header: markers, credits, captions and their
/// echoes. Appends blocks in print order for the paragraphs it claims and says in `claimed` which
/// these are. `cut_off` says that the dump has no footers, so its last line may be cut in two.
/// A single marker without an echo opens a caption only behind the last paragraph; elsewhere it
/// stays prose with a diagnostic.
void label_photos(const Document& document, std::span<const Paragraph> paragraphs, bool cut_off,
                  std::vector<bool>& claimed, Labels& labels);

}  // namespace copydesk
