#include "text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "text/lanes.hpp"

namespace copydesk {
namespace beyond_ascii {

bool is_white_space(char32_t code_point) {
  return u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0;
}

bool is_letter(char32_t code_point) { return u_isalpha(static_cast<UChar32>(code_point)) != 0; }

bool is_upper(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  return u_isupper(c) != 0 || u_istitle(c) != 0;
}

bool is_lower(char32_t code_point) { return u_islower(static_cast<UChar32>(code_point)) != 0; }

}  // namespace beyond_ascii

CodePoint code_point_before(std::string_view text, std::size_t at) {
  const std::size_t start = character_start(text, at - 1);
  return {code_point_at(text, start).value, static_cast<std::uint32_t>(at - start)};
}

void append_code_point(std::string& text, char32_t code_point) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, code_point);
  text.append(reinterpret_cast<const char*>(bytes), size);
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = text.size();
  std::size_t at = 0;
  for (; at + kLanes <= text.size(); at += kLanes)
    count -= count_lanes(between(load_lanes(text.data() + at), 0x80, 0xBF));
  for (; at < text.size(); ++at) count -= static_cast<std::size_t>((text[at] & 0xC0) == 0x80);
  return count;
}

std::size_t character_start(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && (text[at] & 0xC0) == 0x80) --at;
  return at;
}

char32_t to_upper(char32_t code_point) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(code_point)));
}

}  // namespace copydesk
