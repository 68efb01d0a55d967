#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

/// What stands between a piece of a byline and the piece before it.
enum class Joint : std::uint8_t {
  stop,     ///< the start, a line end, `;`, a bar, a contact: something new begins
  comma,    ///< `,`, `/`: another person or something about the last one
  list,     ///< `and`, `&`: another person
  bracket,  ///< an opening bracket: something about the last person
};

/// One piece of a byline: words, or an e-mail address.
struct BylinePiece {
  Joint joint = Joint::stop;
  std::string_view words;
  std::string mail;  ///< not empty for an e-mail address, which has no words
};

/// The byline on one line: runs of spaces folded, line ends kept as one newline.
[[nodiscard]] std::string fold_byline(std::string_view byline);

/// Cuts a folded byline at its separators and takes the contacts out. "And" in any language
/// separates only where a person stands on one of its sides. The pieces view the byline.
[[nodiscard]] std::vector<BylinePiece> cut_byline(std::string_view byline);

/// Whether a word is "and" in a language of bylines.
[[nodiscard]] bool is_and(std::string_view word);

/// The byline up to `With files from`, `Additional reporting by` and the like: who comes after
/// helped, but is no author.
[[nodiscard]] std::string_view before_helpers(std::string_view byline);

/// What announces an author at the head of a piece.
struct BylineOpening {
  bool found = false;
  std::string_view credit;  ///< as printed, when it is more than a mere `By`: `Compiled by`
  std::string_view rest;    ///< the piece without its opening
};

/// Whether a piece says who spoke with somebody, in German: `Mit Nora Quill sprach Sid Lomax`.
[[nodiscard]] bool opens_interview(std::string_view piece);

/// Takes `By`, `Von`, `Words and pictures by` or `Text:` off a piece.
[[nodiscard]] BylineOpening open_byline(std::string_view piece);

}  // namespace copydesk
