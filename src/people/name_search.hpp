#pragma once

#include <cstddef>
#include <string_view>

#include "text/few_words.hpp"

namespace copydesk {

/// How many words the shortest person's name has that opens at a word; 0 when none does. The
/// words are views of one text, in its order.
[[nodiscard]] std::size_t name_length_at(const Words& words, std::size_t begin);

/// Whether a person's name ends before a word.
[[nodiscard]] bool name_ends_at(const Words& words, std::size_t end);

/// Whether a person's name stands anywhere in a text.
[[nodiscard]] bool holds_name(std::string_view text);

/// How many names stand in words that all open with capitals, as in `RUTH OAKES Fernhill SID
/// LOMAX`; 0 when a word does not.
[[nodiscard]] std::size_t count_names(std::string_view text);

/// The text from the first to the last of two views of it.
[[nodiscard]] std::string_view between(std::string_view first, std::string_view last);

}  // namespace copydesk
