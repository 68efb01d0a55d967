#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// Whether a text ends with a letter.
[[nodiscard]] bool ends_with_letter(std::string_view text);

/// Where the letters at the end of a text start; with hyphens between letters when `chain` is set.
[[nodiscard]] std::size_t letters_begin(std::string_view text, bool chain);

/// Where the letters at the start of a text end, in the same way.
[[nodiscard]] std::size_t letters_end(std::string_view text, bool chain);

/// The word that ends a text but for one space or line feed, or empty.
[[nodiscard]] std::string_view word_before(std::string_view text);

}  // namespace copydesk
