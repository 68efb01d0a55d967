#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk {

/// What a label of LexisNexis announces, and by that where it may stand.
enum class NexisKind : std::uint8_t {
  none,  ///< no label
  headline,
  byline,
  section,
  page,
  edition,
  date,
  length,
  dateline,
  head,   ///< any other that stands before the body, such as `HIGHLIGHT`
  body,   ///< opens the body
  index,  ///< stands behind the body and is no word of a story: `LOAD-DATE`, `PUBLICATION-TYPE`
  graphic,
  copyright,
  weak,  ///< stands behind the body, but a story may say it, too: `SUBJECT`, `NOTES`, `VIDEO`
};

struct NexisLabel {
  NexisKind kind = NexisKind::none;
  std::uint32_t name = 0;   ///< bytes of the name, without the colon
  std::uint32_t value = 0;  ///< where the value starts; the text's size when there is none

  [[nodiscard]] explicit operator bool() const { return kind != NexisKind::none; }
  /// Announces a part of the record's head.
  [[nodiscard]] bool opens_head() const {
    return kind > NexisKind::none && kind <= NexisKind::body;
  }
};

/// Reads the label that opens a text, in the languages of LexisNexis' interfaces: capitals and a
/// colon, as in `LÄNGE: 306 Wörter`. Only known names, and only with a value of the right kind:
/// `LENGTH: 19.43 meters` is prose. A count of words tells the length by itself. Valid UTF-8.
[[nodiscard]] NexisLabel read_nexis_label(std::string_view text);

/// What looks like a label, whatever its name: only the labels around it tell whether it is one.
[[nodiscard]] NexisLabel read_any_label(std::string_view text);

/// `340 woorden`: how long a story is, and nothing else.
[[nodiscard]] bool is_word_count(std::string_view text);

}  // namespace copydesk
