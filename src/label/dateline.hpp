#pragma once

#include <optional>
#include <string_view>

#include "copydesk/meaning.hpp"

namespace copydesk {

/// The dateline that opens a paragraph, such as `WASHINGTON (AP) — ` or `SEOUL, Feb. 6 — `.
/// Needs a place in capitals and a dash after it; without an agency or a date also a capital
/// letter or a quotation mark after the dash, since capitals may stand for a drop cap.
[[nodiscard]] std::optional<Dateline> read_dateline(std::string_view paragraph);

}  // namespace copydesk
