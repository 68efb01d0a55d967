#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// The lines that Factiva sets around an article, in its coded form (`HD`, `SN` ...) and in its
/// display form. All functions take a line without its line end and without white space around
/// it, unless said otherwise, in any encoding that is ASCII below 0x80.
namespace copydesk::factiva {

/// The line that starts at a byte of a text with any line ends, and where the next one starts.
struct RawLine {
  std::string_view text;
  std::size_t next = 0;
  bool complete = false;  ///< a line end follows
};
[[nodiscard]] RawLine line_at(std::string_view bytes, std::size_t at);

/// How many bytes of white space of any kind, in UTF-8, stand at the start: one sign's, or 0. A
/// byte order mark is white space here.
[[nodiscard]] std::size_t space_size(std::string_view bytes);

/// All such white space taken off both ends.
[[nodiscard]] std::string_view trimmed(std::string_view line);

/// `SUDOS00020060602e26200001`: the source's code, filled up with zeros, a date and a serial.
[[nodiscard]] bool is_accession(std::string_view word);

/// Where the accession number starts in a line that closes a record: `Document SUDOS0002006...`,
/// in any language. npos in any other line.
[[nodiscard]] std::size_t accession_in(std::string_view line);

/// The accession number of a line that closes a record of either form; empty in other lines.
[[nodiscard]] std::string_view accession_of(std::string_view line);

/// The length of a closing line when the next dump is glued to it; 0 when none is.
[[nodiscard]] std::size_t glued_accession(std::string_view line);

/// `808 words`, `1285 Wörter`, `8165 字`: a number and a word or two.
[[nodiscard]] bool is_word_count(std::string_view line);

/// A short line that holds a year of four digits.
[[nodiscard]] bool is_dated(std::string_view line);

/// `NYTF`, `J`: capitals and digits.
[[nodiscard]] bool is_source_code(std::string_view line);

/// `Search Summary` in the languages of the interface: the file's footer starts.
[[nodiscard]] bool opens_summary(std::string_view line);

/// `© 2018 Factiva, Inc. All rights reserved.`, also behind a page number.
[[nodiscard]] bool is_imprint(std::string_view line);

/// Where the parts of the coded form stand, in print order.
enum class Zone : std::uint8_t { head, body, tail };

/// A line such as `HD<TAB>Headline`.
struct CodeLine {
  std::string_view code;
  Zone zone = Zone::head;
  std::size_t value = 0;  ///< where the value starts
  bool tab = false;       ///< a tab stands between them
  bool empty = false;     ///< the value is
  bool index = false;     ///< its value is a list, and its letters are a word as well
};
[[nodiscard]] std::optional<CodeLine> read_code_line(std::string_view line);

/// Whether the line is set like another one of the same record.
[[nodiscard]] bool is_set_alike(const CodeLine& line, const CodeLine& model);

}  // namespace copydesk::factiva
