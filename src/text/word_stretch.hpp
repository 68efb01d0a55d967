#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk {

/// Counts the words of a stretch without white space in ASCII, which no word reaches over. Any
/// script, character by character; where Unicode's rules are intricate, by ICU itself.
[[nodiscard]] std::uint64_t count_words_of_stretch(std::string_view stretch);

}  // namespace copydesk
