#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "copydesk/article.hpp"

namespace copydesk {

/// How wide the print of a story was set, told by its line ends. Widths are in code points.
struct Column {
  std::size_t width = 0;  ///< 0: the story is not set in a column, its lines mean something

  [[nodiscard]] explicit operator bool() const { return width > 0; }
};

/// The column of a story: nearly all lines of its body and captions end before it, and most lines
/// that another one follows nearly fill it. Paragraphs of one long line mean that there is none,
/// so text whose lines were already run together never has one.
[[nodiscard]] Column find_column(const Article& article);

/// The line feeds of a text that only the column's width explains, in order: the next word would
/// not have fitted. Line feeds of verse, tables, lists and addresses, and those between the
/// paragraphs of a text, are not among them.
[[nodiscard]] std::vector<std::size_t> wrapped_line_ends(std::string_view text, Column column);

}  // namespace copydesk
