#include "decode/stream_encoding.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace copydesk {
namespace {

constexpr double kByItsShape = 0.95;  ///< sure without a mark that says so

struct Sign {
  std::string_view bytes;
  std::string_view encoding;
};

/// UTF-32 first: its mark opens with that of UTF-16.
constexpr auto kMarks = std::to_array<Sign>({
    {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
    {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
});

/// What calls a set of two-byte characters in.
constexpr auto kShifts = std::to_array<Sign>({
    {"\x1B$B", "ISO-2022-JP"},
    {"\x1B$@", "ISO-2022-JP"},
    {"\x1B$(D", "ISO-2022-JP-1"},
    {"\x1B$)C", "ISO-2022-KR"},
    {"\x1B$)A", "ISO-2022-CN"},
    {"\x1B$)G", "ISO-2022-CN"},
});

bool is_seven_bit(std::string_view head) {
  return std::none_of(head.begin(), head.end(),
                      [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

Guess find_shift(std::string_view head) {
  const std::size_t escape = head.find("\x1B$");
  if (escape == head.npos || !is_seven_bit(head)) return {};
  for (std::size_t at = escape; at != head.npos; at = head.find("\x1B$", at + 1))
    for (const Sign& shift : kShifts)
      if (head.substr(at).starts_with(shift.bytes)) return {shift.encoding, kByItsShape};
  return {};
}

/// Reads numbers of `width` bytes, as UTF-16 and UTF-32 store them.
struct Units {
  std::string_view bytes;
  std::size_t width = 2;
  bool big_endian = false;

  [[nodiscard]] std::size_t size() const { return bytes.size() / width; }
  [[nodiscard]] char32_t operator[](std::size_t unit) const {
    char32_t value = 0;
    for (std::size_t i = 0; i < width; ++i) {
      const std::size_t place = big_endian ? i : width - 1 - i;
      value = value << 8U | static_cast<unsigned char>(bytes[unit * width + place]);
    }
    return value;
  }
};

bool is_in_text(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\f' || c == '\r';
  if (c == 0xFEFF || (c >= 0xD800 && c <= 0xDFFF)) return true;
  return c <= 0x10FFFF && u_isdefined(static_cast<UChar32>(c)) != 0 && (c < 0x7F || c >= 0xA0);
}

/// Whether nearly all units are characters that text holds. Numbers of another kind are not.
bool is_text(const Units& units) {
  std::size_t bad = 0;
  for (std::size_t i = 0; i < units.size(); ++i) bad += is_in_text(units[i]) ? 0U : 1U;
  return bad * 50 <= units.size();
}

/// A few bytes prove little: then most must be zero, and none may be left over.
constexpr std::size_t kFewBytes = 32;

bool has_zero_pattern(const Units& units) {
  std::size_t high_zeros = 0;
  std::size_t low_zeros = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    high_zeros += units[i] < 0x100 ? 1U : 0U;
    low_zeros += (units[i] & 0xFFU) == 0 ? 1U : 0U;
  }
  const std::size_t percent = units.bytes.size() < kFewBytes ? 75 : 30;
  return high_zeros * 100 > units.size() * percent && low_zeros * 20 < units.size();
}

/// The blocks of the world's press beyond Latin-1, and not those of bytes in the wrong order.
bool is_press_letter(char32_t c) {
  const bool alphabet = c >= 0x0370 && c <= 0x06FF;
  const bool sign = (c >= 0x2010 && c <= 0x26FF) || (c >= 0x3000 && c <= 0x30FF) || c >= 0xFF00;
  return alphabet || sign || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

/// Other scripts have few zero bytes, those of spaces, digits and line ends.
bool is_other_script(const Units& units) {
  if (units.bytes.size() < kFewBytes) return false;
  std::size_t press = 0;
  for (std::size_t i = 0; i < units.size(); ++i)
    press += units[i] < 0x100 || is_press_letter(units[i]) ? 1U : 0U;
  return press * 100 >= units.size() * 97;
}

bool is_utf16(std::string_view head, bool big_endian) {
  const Units units{head, 2, big_endian};
  if (head.size() < 4 || (head.size() < kFewBytes && head.size() % 2 != 0)) return false;
  return (has_zero_pattern(units) || is_other_script(units)) && is_text(units);
}

bool is_utf32(std::string_view head, bool big_endian) {
  return head.size() >= 8 && is_text({head, 4, big_endian});
}

}  // namespace

Guess find_stream_encoding(std::string_view head) {
  for (const Sign& mark : kMarks)
    if (head.starts_with(mark.bytes)) return {mark.encoding, 1.0};
  if (head.find('\0') == head.npos) return find_shift(head);
  if (is_utf32(head, false)) return {"UTF-32LE", kByItsShape};
  if (is_utf32(head, true)) return {"UTF-32BE", kByItsShape};
  if (is_utf16(head, false)) return {"UTF-16LE", kByItsShape};
  if (is_utf16(head, true)) return {"UTF-16BE", kByItsShape};
  return {};
}

}  // namespace copydesk
