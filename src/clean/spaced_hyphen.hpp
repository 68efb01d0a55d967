#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/line_break.hpp"
#include "copydesk/span.hpp"

namespace copydesk {

class Evidence;

/// A hyphen with letters or digits before it, and one space and letters behind it: `five- year`.
struct SpacedHyphen {
  Span at;  ///< both words and what is between them
  BrokenWord word;
  std::string_view behind;  ///< the text behind the second word
};

/// All of a text, in order, but those inside addresses and code and those before a word that shows
/// that the space is meant (`three- and six-month`, `the cities- it`).
[[nodiscard]] std::vector<SpacedHyphen> find_spaced_hyphens(std::string_view text);

/// Whether the two are one word and no other reading is left, as in `com- mittee`.
[[nodiscard]] bool is_divided_word(const SpacedHyphen& it);

/// What should become of it.
struct SpacedHyphenVerdict {
  enum class Kind : std::uint8_t { keep, hyphen, join } kind = Kind::keep;
  std::string_view evidence;
};

/// Decides by the story's own words, then by the lexicon. Only in a story with several divided
/// words is another one put together; elsewhere the hyphen belongs to the word. What the words'
/// forms alone say counts only in `modern` print: old print that was read by a machine has many
/// halves of words that look like words.
[[nodiscard]] SpacedHyphenVerdict judge(const SpacedHyphen& it, const Evidence& evidence,
                                        bool modern);

}  // namespace copydesk
