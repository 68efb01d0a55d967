#pragma once

#include <string_view>

namespace copydesk {

/// How surely a stretch of print stands apart from the caption before it.
enum class Apart : unsigned char {
  sentence,  ///< behind the end of a sentence
  glued,     ///< behind the end of a sentence without the space
  line,      ///< on a line of its own
  brackets,
};

/// Whether words say who made a photo and can say nothing else: `Photo by Nora Quill`,
/// `Nora Quill/Reuters`, `Reuters`. The surer they stand apart, the more forms are taken:
/// `Nora QuillExample Star file photo` behind a lost space only.
[[nodiscard]] bool is_photo_credit(std::string_view words, Apart apart);

}  // namespace copydesk
