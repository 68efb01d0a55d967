#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace copydesk {

/// What a date line says.
struct PressDate {
  std::string date;  ///< ISO 8601; empty when no full date is printed
  std::string time;  ///< ISO 8601; `Z` or an offset only where UTC, GMT or an offset is printed
  std::size_t begin = 0;  ///< the bytes of date, weekday, time and zone
  std::size_t end = 0;
  std::string_view edition;      ///< the edition printed behind them, or empty
  bool ambiguous = false;        ///< a date is printed that can be read as more than one day
  bool weekday_differs = false;  ///< the weekday printed is not that of the date
};

/// Reads a line that holds nothing but a date or a time, with weekday, zone and edition:
/// `May 10, 2015 Sunday 8:27 PM GMT`, `17 mai 2003`, `January 2009`. Nothing for any other line, a
/// headline with a date in it above all, and for days that are in no calendar. Linear.
[[nodiscard]] std::optional<PressDate> read_press_date(std::string_view line);

/// The same for a line known to be a date line, whose words and numbers stray spaces may have
/// divided: `Ju n 12, 2024`. Only for lines the strict reading does not understand.
[[nodiscard]] std::optional<PressDate> read_damaged_press_date(std::string_view line);

/// Finds the one full date in a longer line, such as a folio or a masthead: the one with a weekday
/// when there are several, and none that a paper says it was founded on. Linear.
[[nodiscard]] std::optional<PressDate> find_press_date(std::string_view line);

}  // namespace copydesk
