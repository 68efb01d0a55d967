#pragma once

#include <string_view>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk {

/// The running heads, feet and folios of a text whose pages are parted by form feeds, in order. A
/// line is one when it stands among the first two or the last two of its page (a third of it at
/// most) and, with other numbers perhaps, on at least three pages and a third of all; a number
/// alone must count the pages. Salutations, headings of tables and lines that go on are none.
[[nodiscard]] std::vector<Span> find_running_lines(std::string_view text);

}  // namespace copydesk
