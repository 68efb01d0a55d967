#pragma once

#include <string_view>

/// Short closed lists of what stands before and behind the hyphens of English newspapers. All words
/// are in lower case. Pure and thread-safe.
namespace copydesk {

/// `two`, `half`, `first`: what a unit may follow in `two-year`.
[[nodiscard]] bool is_number_word(std::string_view lower);
/// `year`, `point`, `way`: what a number word may stand before.
[[nodiscard]] bool is_unit(std::string_view lower);
/// `based`, `born`: what makes a compound with a place's name, as `London-based`.
[[nodiscard]] bool is_place_second(std::string_view lower);
/// `based`, `related`, `friendly`, `street`: second elements that make a compound with any word.
[[nodiscard]] bool is_compound_second(std::string_view lower);
/// `pro`, `anti`: what stands before a capitalised name, as `pro-Western`.
[[nodiscard]] bool is_proper_prefix(std::string_view lower);
/// `high`, `long`, `self`: first elements that make a compound with a common word.
[[nodiscard]] bool is_compound_first(std::string_view lower);
/// A people, language or faith as half of a name, capitalised: `Afro`, `American`, `Moslem`.
[[nodiscard]] bool is_demonym(std::string_view name);
/// Second parts that are endings rather than words, as `hood` in `cityhood`.
[[nodiscard]] bool is_ending(std::string_view lower);
/// `the`, `of`, `which`: words that carry grammar.
[[nodiscard]] bool is_function_word(std::string_view lower);
/// A usual romanisation of a Korean surname, capitalised as printed: `Hyun`.
[[nodiscard]] bool is_korean_surname(std::string_view name);
/// A usual romanisation of a Chinese surname outside pinyin, as Taiwan and Hong Kong print it.
[[nodiscard]] bool is_chinese_surname(std::string_view name);
/// A usual romanisation of one syllable of a Korean given name, in lower case.
[[nodiscard]] bool is_korean_syllable(std::string_view lower);

}  // namespace copydesk
