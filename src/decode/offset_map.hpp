#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk {

/// Bytes that one character takes in a text and in its source.
struct Widths {
  std::uint32_t text = 1;
  std::uint32_t source = 1;
  friend constexpr bool operator==(Widths, Widths) = default;
};

/// The way from a decoded text back to its bytes: one entry for each run of characters that are
/// equally wide in the text and in the source. Looked up by binary search, so many lookups in a
/// text with many line ends stay cheap, which an iterator over `icu::Edits` would not be.
class OffsetMap {
 public:
  /// Says that the characters of the text from `text` on were read from the bytes from `source`
  /// on. Calls must come in ascending order; one that only goes on in step costs nothing.
  void take(std::size_t text, std::size_t source, Widths widths = {});

  /// Whether text and bytes run in step from their starts on.
  [[nodiscard]] bool empty() const { return runs_.empty(); }

  /// The byte a character of the text starts at, or ends before.
  [[nodiscard]] std::uint32_t to_source(std::uint32_t offset) const;

  /// The map of a part of the text, with the bytes counted from a byte not behind its start.
  [[nodiscard]] OffsetMap part(Span part, std::uint32_t source) const;

 private:
  struct Run {
    std::uint32_t text = 0;
    std::uint32_t source = 0;
    Widths widths;

    [[nodiscard]] std::uint32_t source_of(std::uint32_t offset) const {
      return source + (offset - text) / widths.text * widths.source;
    }
  };

  /// How many runs start at an offset or before.
  [[nodiscard]] std::size_t runs_up_to(std::uint32_t offset) const;

  std::vector<Run> runs_;
};

}  // namespace copydesk
