#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// English letters, which are ASCII, and where a word of them stands free.
namespace copydesk {

[[nodiscard]] constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return is_ascii_upper(c) || is_ascii_lower(c);
}

/// True for an empty word, as all three are.
[[nodiscard]] constexpr bool all_lower(std::string_view word) {
  return std::all_of(word.begin(), word.end(), is_ascii_lower);
}
[[nodiscard]] constexpr bool all_upper(std::string_view word) {
  return std::all_of(word.begin(), word.end(), is_ascii_upper);
}
[[nodiscard]] constexpr bool all_letters(std::string_view word) {
  return std::all_of(word.begin(), word.end(), is_ascii_letter);
}

/// A word in lower case, as far as ASCII goes.
[[nodiscard]] inline std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (is_ascii_upper(c)) c = static_cast<char>(c | 0x20);
  return lower;
}

/// Where the run of letters that ends at `end` starts, and where the one that starts at `begin`
/// ends.
[[nodiscard]] constexpr std::size_t letters_start(std::string_view text, std::size_t end) {
  while (end > 0 && is_ascii_letter(text[end - 1])) --end;
  return end;
}
[[nodiscard]] constexpr std::size_t letters_stop(std::string_view text, std::size_t begin) {
  while (begin < text.size() && is_ascii_letter(text[begin])) ++begin;
  return begin;
}

/// Whether nothing but a space, a line feed, an opening quotation mark or bracket stands before
/// `at`; and nothing but a space, a line feed or a mark that closes behind it.
[[nodiscard]] bool is_open_before(std::string_view text, std::size_t at);
[[nodiscard]] bool is_closed_behind(std::string_view text, std::size_t at);

}  // namespace copydesk
