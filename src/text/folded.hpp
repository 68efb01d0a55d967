#pragma once

#include <string>
#include <string_view>

#include "text/few_words.hpp"

namespace copydesk {

/// Text for comparing, never for printing: lower case, without accents, apostrophes all `'`.
[[nodiscard]] std::string folded(std::string_view text);

/// The same for ASCII only, byte by byte, so that places in the text stay the same.
[[nodiscard]] std::string ascii_folded(std::string_view text);

/// The words between ASCII white space.
[[nodiscard]] Words words_of(std::string_view text);

/// Whether a letter stands where a capital may: upper case, or of a script without case.
[[nodiscard]] bool starts_with_capital(std::string_view word);

/// Whether a word has two capital letters at least and no small one.
[[nodiscard]] bool is_all_capitals(std::string_view word);

/// The apostrophes and the hyphens that stand inside words.
[[nodiscard]] bool is_apostrophe(char32_t code_point);
[[nodiscard]] bool is_hyphen(char32_t code_point);

}  // namespace copydesk
