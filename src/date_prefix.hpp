#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// Bytes of the date that a line opens with, whatever follows it: `November 27, 2013 Wednesday` of
/// `November 27, 2013 Wednesday, FINAL EDITION`. Day names, times of day and time zones belong to
/// it; in English, German, French, Spanish, Italian, Portuguese, Dutch and the Scandinavian
/// languages. 0 when the line opens otherwise. Valid UTF-8.
[[nodiscard]] std::size_t date_prefix(std::string_view line);

}  // namespace copydesk
