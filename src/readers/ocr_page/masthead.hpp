#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

/// What the head of a scanned newspaper page holds. Lines may be damaged: a doubt is a no.

/// A line that tells volume, number, date or price of an issue, or when the newspaper was founded.
/// Takes bytes of any ASCII-compatible encoding.
[[nodiscard]] bool is_folio_line(std::string_view line);

/// A newspaper's name on a line of its own, every letter legible: two to six capitalized words,
/// the last of them one that newspapers are called, each other one a known word or one of
/// `places`, the words of the folio lines in lower case.
[[nodiscard]] bool is_newspaper_title(std::string_view line,
                                      const std::vector<std::string>& places);

}  // namespace copydesk
