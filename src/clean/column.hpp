#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "copydesk/article.hpp"

namespace copydesk {

/// How wide print was set, told by its line ends. Widths are in code points.
struct Column {
  std::size_t width = 0;  ///< 0: the print is not set in a column, its lines mean something
  std::size_t slack = 0;  ///< how much shorter than `width` a full line may be
  bool whole = false;     ///< the whole story is set in it, not only some of its texts

  [[nodiscard]] explicit operator bool() const { return width > 0; }
  friend bool operator==(const Column&, const Column&) = default;
};

/// The column of a story: nearly all lines of its body and captions end before it, and most lines
/// that another one follows nearly fill it. When other paragraphs are one long line, it is the
/// column that some texts show by themselves: each line of theirs is full to the last word, and
/// sentences run on over their line ends.
[[nodiscard]] Column find_column(const Article& article);

/// The line feeds of a text that only the width of its story's column, or of one of its own,
/// explains, in order: the next word would not have fitted. Line feeds of verse, tables, lists and
/// addresses, and those between the paragraphs of a text, are not among them.
[[nodiscard]] std::vector<std::size_t> wrapped_line_ends(std::string_view text, Column column);

/// The same for a text of old print, whose narrow columns differ from story to story: the column
/// the text shows by itself, though damaged lines stick out of it or fall short.
[[nodiscard]] std::vector<std::size_t> narrow_line_ends(std::string_view text);

}  // namespace copydesk
