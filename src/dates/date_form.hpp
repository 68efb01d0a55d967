#pragma once

#include <optional>
#include <string>

#include "dates/date_cursor.hpp"

namespace copydesk {

/// A date as one of the printed forms gives it.
struct DateForm {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;        ///< 0: the print gives a month, a season or several days
  bool ambiguous = false;  ///< day and month, or the century, cannot be told
  std::string time;        ///< of forms that hold one
};

/// Reads a date where the cursor stands and moves behind it: `May 10, 2015`, `24. September 2002`,
/// `2018年10月7日`, `13.11.2017`, `131137 GMT Nov 13`, `11-13-13 1509GMT`, `Summer, 2008`. A form
/// whose day is in no calendar is a form still: the caller looks.
[[nodiscard]] std::optional<DateForm> take_date_form(DateCursor& cursor);

}  // namespace copydesk
