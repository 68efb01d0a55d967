#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "dates/calendar.hpp"

namespace copydesk {

/// Signs that stand behind the numbers of a date in East Asian print: `2018年10月7日 17時4分`.
enum class DateSign : std::uint8_t { none, year, month, day, hour, minute, second };

/// A piece of a date line: a number, a word or one other character.
struct DateToken {
  enum class Kind : std::uint8_t { number, word, mark } kind = Kind::mark;
  bool spaced = false;                ///< white space stands before it
  bool is_single_east_asian = false;  ///< a character that names a weekday in brackets only
  DateSign sign = DateSign::none;
  std::uint8_t digits = 0;  ///< of a number
  std::int32_t value = 0;   ///< of a number; at most nine digits are read
  std::int32_t era = 0;     ///< the year before the first of a Japanese or Chinese era
  char32_t mark = 0;
  DateWord word;
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool is(DateUse use) const { return word.is(use); }
  /// A word that means nothing in a date line.
  [[nodiscard]] bool is_foreign() const {
    return kind == Kind::word && word == DateWord{} && sign == DateSign::none && era == 0;
  }
};

/// Divides a line of valid UTF-8. Linear.
[[nodiscard]] std::vector<DateToken> date_tokens(std::string_view line);

/// The same, but none of a line that opens with a word of no date, as most lines do.
[[nodiscard]] std::vector<DateToken> date_line_tokens(std::string_view line);

/// Puts numbers and calendar words together that damage has divided: `Ju n 12, 20 24`.
[[nodiscard]] std::vector<DateToken> mended_date_tokens(std::string_view line);

}  // namespace copydesk
