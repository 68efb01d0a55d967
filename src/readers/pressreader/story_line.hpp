#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

inline constexpr std::size_t kLongestCrossHead = 45;  // bytes

/// A cross-head in small letters: a short line that is no sentence and no name, below the end of
/// a long paragraph and above the opening of another.
[[nodiscard]] bool is_cross_head(std::string_view line, std::string_view above,
                                 std::string_view below);

/// The words of a paragraph that is one quotation, without its marks; else empty.
[[nodiscard]] std::string_view quotation_of(std::string_view paragraph);

/// Whether a story prints a quotation within another paragraph too, as it does with pull quotes.
/// `story` is the text that the quotation stands in.
[[nodiscard]] bool is_pulled(std::string_view quotation, std::string_view story);

}  // namespace copydesk
