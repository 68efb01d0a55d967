#pragma once

#include <cstddef>
#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// Whether bytes open with a line that may be a title and another one that may be a headline.
[[nodiscard]] bool opens_page(std::string_view bytes);

/// Whether a line is the last of the footers that close a PressReader page.
[[nodiscard]] bool is_page_mark(std::string_view line);

/// The end of a PressReader page, as `Reader::find_cut` finds it: behind its footers, or where
/// another page opens because this one was cut off.
[[nodiscard]] Cut find_page_cut(std::string_view bytes, std::size_t from, bool at_end);

/// Where the PressReader page starts that the footer at `line` closes, with its fellow: the title
/// above a headline above a byline's dash, or else `from` itself when it looks like a title above a
/// headline. The bytes may be no UTF-8.
[[nodiscard]] Start find_page_start(std::string_view bytes, std::size_t from, std::size_t line);

}  // namespace copydesk
