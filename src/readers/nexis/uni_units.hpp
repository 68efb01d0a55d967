#pragma once

#include <string_view>
#include <vector>

#include "copydesk/block.hpp"
#include "copydesk/document.hpp"

namespace copydesk::nexis_uni {

/// A document's print in the pieces that may have a role each.
struct Units {
  std::vector<Paragraph> units;
  std::vector<Span> logos;          ///< stand between any two of them and are none
  std::vector<Span> pages;          ///< the same for what each printed page repeats
  bool english = false;             ///< headings in English only
  std::vector<std::size_t> behind;  ///< units that stand behind a page's line
};

/// Cuts a document at blank lines, and at every line end where the dump sets single lines: all of
/// it, or only its head and what stands behind the story.
[[nodiscard]] Units units_of(const Document& document);

}  // namespace copydesk::nexis_uni
