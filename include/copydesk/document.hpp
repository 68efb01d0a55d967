#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "copydesk/options.hpp"
#include "copydesk/span.hpp"

namespace copydesk {

class OffsetMap;

/// A place for people: both numbers are 1-based, the column counts code points.
struct Position {
  std::uint64_t line = 1;
  std::uint64_t column = 1;
};

/// The decoded text of one record, and the way back to its bytes.
///
/// Invariants: `text()` is valid UTF-8 and has no CR and no byte order mark at its start; every
/// offset of it maps to a byte offset of the record. A Document lives for one conversion and is
/// immutable, so it may be read from several threads.
class Document {
 public:
  Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  /// Decodes the bytes of one record. Total: bytes that are no UTF-8 become U+FFFD, one for each
  /// maximal invalid subpart (Unicode 15, section 3.9), and are counted in `replaced()`.
  /// A byte order mark at the start is dropped; CRLF and CR become LF. Nothing here is a change
  /// of the text: it is all in the offset map.
  [[nodiscard]] static Document decode(std::string_view bytes, const DecodeOptions& options = {});

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view view(Span span) const;

  /// The IANA name of the encoding the bytes were read in, such as `UTF-8`.
  [[nodiscard]] std::string_view encoding() const { return encoding_; }
  /// 0 to 1; 1 when every byte was valid in that encoding.
  [[nodiscard]] double encoding_confidence() const { return confidence_; }
  /// How many invalid byte sequences stand as U+FFFD in the text, and where the first one is.
  [[nodiscard]] std::uint32_t replaced() const { return replaced_; }
  [[nodiscard]] Span first_replaced() const { return first_replaced_; }

  /// The bytes of the record (0-based, from the record's first byte) that a span of the text was
  /// decoded from. An empty span maps to an empty range.
  [[nodiscard]] SourceRange to_source(Span span) const;

  /// Line and column of an offset of the text, counted from the start of the record.
  [[nodiscard]] Position position(std::uint32_t offset) const;

 private:
  std::string text_;
  std::string_view encoding_ = "UTF-8";
  double confidence_ = 1.0;
  std::uint32_t replaced_ = 0;
  Span first_replaced_;
  std::unique_ptr<OffsetMap> map_;  ///< null when text and bytes are the same
};

}  // namespace copydesk
