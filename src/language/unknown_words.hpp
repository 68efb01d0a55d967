#pragma once

#include <string_view>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk {

/// Appends the words of a text, as `WordScan` gives them, that the lexicon does not know; in order,
/// as bytes of the text.
void add_unknown_words(std::string_view text, std::vector<Span>& unknown);

/// The same alone.
[[nodiscard]] inline std::vector<Span> unknown_words_of(std::string_view text) {
  std::vector<Span> unknown;
  add_unknown_words(text, unknown);
  return unknown;
}

}  // namespace copydesk
