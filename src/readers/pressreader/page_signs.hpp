#pragma once

#include <cstddef>
#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

inline constexpr std::string_view kSectionSign = " - - ";
inline constexpr std::string_view kSectionEnd = " -";

/// Bytes of the dash that opens a byline line, white space included; 0 when there is none.
[[nodiscard]] std::size_t byline_dash(std::string_view line);

/// `Bray People - - Sport -`: an older capture, which prints the section and no headline. Where
/// the sign between them stands, or npos.
[[nodiscard]] std::size_t section_sign(std::string_view line);

/// How sure it is that bytes are a PressReader page, and by which sign.
[[nodiscard]] Detection detect_page(std::string_view bytes);

}  // namespace copydesk
