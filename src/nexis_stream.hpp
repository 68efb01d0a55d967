#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// The longest preface, in bytes: the cover page of a download with its search terms.
inline constexpr std::size_t kLongestNexisCover = std::size_t{64} << 10U;

/// `3 of 500 DOCUMENTS`, `Dokument 3 von 500`: the line that opens a record.
struct NexisNumber {
  std::uint32_t number = 0;
  std::uint32_t total = 0;
};

/// Reads a whole line as such a number line; white space around it does not matter. Bytes in any
/// encoding that holds ASCII.
[[nodiscard]] std::optional<NexisNumber> read_nexis_number(std::string_view line);

/// A line of bytes with its place.
struct NexisLine {
  std::size_t begin = 0;
  std::size_t end = 0;   ///< without its line end
  std::size_t next = 0;  ///< start of the following line
};

/// The line that starts at an offset.
[[nodiscard]] NexisLine nexis_line_at(std::string_view bytes, std::size_t begin);

/// Whether a line opens a notice of copyright: the word or the sign, and a year.
[[nodiscard]] bool is_copyright_line(std::string_view line);

/// The marks of LexisNexis in streams of other formats: number lines and cover pages.
[[nodiscard]] bool is_nexis_mark(std::string_view line);
[[nodiscard]] Start find_nexis_start(std::string_view bytes, std::size_t from, std::size_t line);

/// Looks for the signs of LexisNexis, as `Reader::detect` does.
[[nodiscard]] Detection detect_nexis(std::string_view bytes);

/// Finds the end of a record, as `Reader::find_cut` does: before the next number line, and before
/// the cover page or the notice of copyright that belongs to it.
[[nodiscard]] Cut find_nexis_end(std::string_view bytes, std::size_t from, bool at_end);

}  // namespace copydesk
