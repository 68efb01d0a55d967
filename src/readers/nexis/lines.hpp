#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace copydesk {

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

/// What the lines of a download from LexisNexis are. All take one line without margins.
namespace nexis {

inline constexpr std::size_t kLongestNumberLine = 160;  ///< bytes, with the spaces that centre it
inline constexpr std::size_t kLongestCoverLine = 120;   ///< bytes

/// What a line prints.
[[nodiscard]] std::string_view view(std::string_view bytes, const NexisLine& line);

/// The next line that is not blank, or an empty one at the end.
[[nodiscard]] NexisLine next_print(std::string_view bytes, std::size_t at);

/// A number line costs no look at most lines: their first letter is another one.
[[nodiscard]] bool may_be_number(std::string_view line);

/// `Download Request: All Documents: 1-161`, in whatever language.
[[nodiscard]] bool opens_cover(std::string_view line);

/// `Time Of Request: Saturday, July 11, 2015  22:32:52 EST`.
[[nodiscard]] bool is_time_of_request(std::string_view line);

/// `---- End of Request ----`, `* * * Print Completed * * *`.
[[nodiscard]] bool is_end_of_request(std::string_view line);

/// A label before the body, or behind it, that no other format prints in capitals.
[[nodiscard]] bool opens_head_label(std::string_view line);
[[nodiscard]] bool opens_tail_label(std::string_view line);

/// `184 words` and nothing else, as records of web pages have it instead of a label.
[[nodiscard]] bool is_bare_count(std::string_view line);

}  // namespace nexis
}  // namespace copydesk
