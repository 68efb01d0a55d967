#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk {

/// One code point of valid UTF-8 and its length in bytes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// The code point of several bytes at an offset of valid UTF-8.
[[nodiscard]] inline CodePoint wide_code_point_at(std::string_view text, std::size_t at) {
  const auto bits = [&](std::size_t i, unsigned mask) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]) & mask);
  };
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0xE0) return {bits(0, 0x1F) << 6U | bits(1, 0x3F), 2};
  const char32_t middle = bits(1, 0x3F) << 6U | bits(2, 0x3F);
  if (first < 0xF0) return {bits(0, 0x0F) << 12U | middle, 3};
  return {bits(0, 0x07) << 18U | middle << 6U | bits(3, 0x3F), 4};
}

/// The code point at a byte offset of valid UTF-8; `at` must be a character's first byte.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? CodePoint{first, 1} : wide_code_point_at(text, at);
}

/// The code point that ends just before a byte offset greater than 0.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t at);

/// Appends a code point that is no surrogate.
void append_code_point(std::string& text, char32_t code_point);

/// How many code points valid UTF-8 holds.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The last offset not after `at` that is no continuation byte: where text may be cut.
[[nodiscard]] std::size_t character_start(std::string_view text, std::size_t at);

/// The ASCII part of Unicode's White_Space.
[[nodiscard]] constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Unicode's properties of code points beyond ASCII.
namespace beyond_ascii {
[[nodiscard]] bool is_white_space(char32_t code_point);
[[nodiscard]] bool is_letter(char32_t code_point);
[[nodiscard]] bool is_upper(char32_t code_point);
[[nodiscard]] bool is_lower(char32_t code_point);
}  // namespace beyond_ascii

/// Unicode White_Space.
[[nodiscard]] inline bool is_white_space(char32_t c) {
  return c < 0x80 ? is_ascii_space(static_cast<char>(c)) : beyond_ascii::is_white_space(c);
}

/// Whether every code point is White_Space. True for an empty text.
[[nodiscard]] inline bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (!is_white_space(c.value)) return false;
    at += c.size;
  }
  return true;
}

/// Letters of any script, and their case by Unicode's properties.
[[nodiscard]] inline bool is_letter(char32_t c) {
  return c < 0x80 ? (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z' : beyond_ascii::is_letter(c);
}
/// Upper or title case.
[[nodiscard]] inline bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : beyond_ascii::is_upper(c);
}
[[nodiscard]] inline bool is_lower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : beyond_ascii::is_lower(c);
}
[[nodiscard]] char32_t to_upper(char32_t code_point);  ///< itself when it has no upper case
/// Han, Kana and full-width forms, which are set without spaces.
[[nodiscard]] constexpr bool is_ideographic(char32_t c) {
  return (c >= 0x2E80 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFF60);
}
[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// The text without ASCII white space at its ends.
[[nodiscard]] constexpr std::string_view trim(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace copydesk
