#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "copydesk/options.hpp"
#include "copydesk/span.hpp"

namespace copydesk {

class DecodedText;
class OffsetMap;

/// How the bytes of a record were read.
struct Decoding {
  std::string_view encoding = "UTF-8";  ///< IANA name, such as `windows-1252`
  double confidence = 1.0;              ///< 1: every byte said so, or the caller did

  /// Byte sequences without a meaning: U+FFFD in the text, or in windows-1252 (81 8D 8F 90 9D) the
  /// C1 control of that number. And where the first one stands.
  std::uint32_t invalid = 0;
  Span first_invalid{};

  /// Single bytes among UTF-8 that are none and were read as windows-1252.
  std::uint32_t strays = 0;
  Span first_stray{};

  /// Lines of a record of mixed encodings that were read in `other`.
  std::uint32_t other_lines = 0;
  std::string_view other{};
  Span first_other{};
};

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

  /// Decodes the bytes of one record. Total: what is no UTF-8 is read as windows-1252 or another
  /// legacy encoding, the whole record or single lines and bytes of it, and `decoding()` tells.
  /// With an encoding named in the options, what has no meaning in it becomes U+FFFD, for UTF-8
  /// one for each maximal invalid subpart (Unicode 15, section 3.9).
  /// A byte order mark at the start is dropped; CRLF and CR become LF. Nothing here is a change
  /// of the text: it is all in the offset map.
  [[nodiscard]] static Document decode(std::string_view bytes, const DecodeOptions& options = {});

  /// A record's part of a stream that was decoded as a whole.
  Document(DecodedText&& decoded, const Decoding& decoding);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view view(Span span) const {
    return text().substr(span.begin, span.size());
  }

  [[nodiscard]] const Decoding& decoding() const { return decoding_; }

  /// The bytes of the record (0-based, from the record's first byte) that a span of the text was
  /// decoded from. An empty span maps to an empty range.
  [[nodiscard]] SourceRange to_source(Span span) const;

  /// Line and column of an offset of the text, counted from the start of the record.
  [[nodiscard]] Position position(std::uint32_t offset) const;

 private:
  std::string text_;
  Decoding decoding_;
  std::unique_ptr<OffsetMap> map_;  ///< null when text and bytes are the same
};

}  // namespace copydesk
