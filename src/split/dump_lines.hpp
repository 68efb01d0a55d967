#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// One line of a dump's undecoded bytes, without white space at its ends. A line ends with LF,
/// CRLF or a lone CR; a no-break space counts as white space in UTF-8 and in windows-1252.
struct DumpLine {
  std::string_view text;
  std::size_t end = 0;   ///< of its last printing byte, in the bytes
  std::size_t next = 0;  ///< where the next line starts
  bool whole = false;    ///< its end is among the bytes
};

/// The next line feed or carriage return from a place on, or npos.
[[nodiscard]] std::size_t line_end(std::string_view bytes, std::size_t begin);

/// The line at `begin`. `at_end` says that the input ends with `bytes`.
[[nodiscard]] DumpLine dump_line(std::string_view bytes, std::size_t begin, bool at_end);

/// The same for the first line from `begin` on that is not blank; its text is empty when none is.
[[nodiscard]] DumpLine next_print_line(std::string_view bytes, std::size_t begin, bool at_end);

/// Whether nothing but white space stands between the line's start and a place in it.
[[nodiscard]] bool opens_line(std::string_view bytes, std::size_t at);

/// Start of the line before the one that starts at `begin`, not before `from`.
[[nodiscard]] std::size_t line_above(std::string_view bytes, std::size_t from, std::size_t begin);

/// The same for the next line up that is not blank; `begin` itself when there is none.
[[nodiscard]] std::size_t print_above(std::string_view bytes, std::size_t from, std::size_t begin);

/// Whether a line belongs to what closes records, of whatever format: a label in capitals, a notice
/// of rights, a rule, a number of the database.
[[nodiscard]] bool closes_record(std::string_view line);

/// Whether bytes hold prose, which no cover page does: two long lines that end like sentences.
[[nodiscard]] bool holds_prose(std::string_view bytes);

/// Where other text starts in such a line, because the file before it ended without a line end; 0
/// when none does.
[[nodiscard]] std::size_t glued_behind(std::string_view closing);

/// Where the head starts whose line at `line` is known: the lines above it up to a blank one, to
/// one that closes a record, to `from`, or so many.
[[nodiscard]] std::size_t head_start(std::string_view bytes, std::size_t from, std::size_t line,
                                     std::size_t most);

/// Without white space at both ends, no-break spaces included. For comparing only: a byte A0 at
/// the end may be the half of a letter.
[[nodiscard]] std::string_view without_margins(std::string_view bytes);

}  // namespace copydesk
