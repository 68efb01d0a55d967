#pragma once

#include <string>
#include <string_view>

namespace copydesk {

/// The ISO 8601 date that a PressReader path holds before its article number, as in
/// `the-korea-times/20240227/281539410897413.txt`; empty when there is none.
[[nodiscard]] std::string date_in_path(std::string_view path);

}  // namespace copydesk
