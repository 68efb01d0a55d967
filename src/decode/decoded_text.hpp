#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"
#include "decode/offset_map.hpp"

namespace copydesk {

/// Text while it is being decoded: every decoder writes here, character by character or in runs,
/// and says how many bytes each took. Line ends become LF, whatever they were.
class DecodedText {
 public:
  /// Bytes of the source that stand for nothing, such as a byte order mark.
  void skip(std::size_t size) { source_ += size; }

  /// Valid UTF-8 without CR that stands in the source as it is.
  void run(std::string_view bytes);

  /// A line end of any kind.
  void line_end(std::size_t size);

  /// A character that was read from so many bytes. A CR waits for the next one.
  void character(char32_t c, std::size_t size);

  /// Bytes that mean nothing in the encoding: U+FFFD.
  void invalid(std::size_t size);

  /// A byte without a meaning in its encoding that is kept as a character all the same.
  void undefined(char32_t c);

  /// Nothing more comes: a CR that waits is a line end.
  void finish();

  [[nodiscard]] std::size_t source_size() const { return source_; }

  /// A part of the text as the text of a record: the source starts where it starts, and a byte
  /// order mark at its start is dropped.
  [[nodiscard]] DecodedText part(Span part) const;

  /// Drops the text before an offset; the source then starts at the text's new start.
  void drop(std::uint32_t begin);

  std::string text;
  OffsetMap map;
  std::vector<std::uint32_t> bad;  ///< where what was read from meaningless bytes stands

 private:
  void put(char32_t c, std::size_t size);

  std::size_t source_ = 0;      ///< bytes read so far
  std::size_t waiting_cr_ = 0;  ///< bytes of a CR that may be half of a line end
};

}  // namespace copydesk
