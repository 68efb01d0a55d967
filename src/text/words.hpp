#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk {

/// Counts the words of a text: the segments of UAX #29 that ICU's word BreakIterator (root
/// locale) reports as number, letter, kana or ideographic (status >= UBRK_WORD_NONE_LIMIT).
/// Equal to ICU's count on every valid UTF-8 text. Pure and thread-safe.
[[nodiscard]] std::uint64_t count_words(std::string_view text);

}  // namespace copydesk
