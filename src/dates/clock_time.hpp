#pragma once

#include <optional>
#include <string>

#include "dates/date_cursor.hpp"

namespace copydesk {

/// Reads a time of day: `8:27 PM GMT`, `20h15`, `10:00:00 - 10:59:59 Eastern Time` (its beginning),
/// `下午5:04`. ISO 8601, `20:27Z`; with a zone only where UTC, GMT or an offset is printed.
/// The cursor moves behind it only when there is one.
[[nodiscard]] std::optional<std::string> take_clock_time(DateCursor& cursor);

/// The same for four digits that only a zone behind them tells from a year: `1509GMT`.
[[nodiscard]] std::optional<std::string> take_wire_time(DateCursor& cursor);

/// Hours and minutes as ISO 8601, or empty when there is no such time.
[[nodiscard]] std::string iso_time(int hour, int minute, std::optional<int> second = {});

}  // namespace copydesk
