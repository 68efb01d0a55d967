#include "byte_classes.hpp"

#include <algorithm>
#include <cstdint>

namespace copydesk {
namespace {

constexpr std::size_t kLetterRun = 4;  // single characters

constexpr Bytes if_any(bool found, Bytes kind) { return found ? kind : Bytes::any; }

/// A condition as a number: combined without branches.
constexpr unsigned bit(bool condition) { return condition ? 1U : 0U; }

/// White_Space of two and three bytes, without branches: U+0085, U+00A0, U+1680, U+2000 to U+200A,
/// U+2028, U+2029, U+202F and U+205F.
bool has_wide_space(std::string_view text) {
  std::uint8_t found = 0;
  for (std::size_t i = 2; i < text.size(); ++i) {
    const auto a = static_cast<std::uint8_t>(text[i - 2]);
    const auto b = static_cast<std::uint8_t>(text[i - 1]);
    const auto c = static_cast<std::uint8_t>(text[i]);
    const unsigned latin = bit(a == 0xC2) & (bit(b == 0x85) | bit(b == 0xA0));
    const unsigned ogham = bit(a == 0xE1) & bit(b == 0x9A) & bit(c == 0x80);
    const unsigned general = bit(a == 0xE2) & bit(b == 0x80) &
                             (bit(c <= 0x8A) | bit(c == 0xA8) | bit(c == 0xA9) | bit(c == 0xAF));
    const unsigned mathematical = bit(a == 0xE2) & bit(b == 0x81) & bit(c == 0x9F);
    found = static_cast<std::uint8_t>(found | latin | ogham | general | mathematical);
  }
  return found != 0 || text.ends_with("\xC2\x85") || text.ends_with("\xC2\xA0");
}

/// Kinds that one byte shows.
Bytes single_bytes(std::string_view text) {
  std::uint8_t high = 0;
  std::uint8_t control = 0;
  std::uint8_t line_feed = 0;
  std::uint8_t question = 0;
  std::uint8_t ampersand = 0;
  std::uint8_t hyphen = 0;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    high = static_cast<std::uint8_t>(high | byte);
    const bool feed = byte == '\n';
    control = static_cast<std::uint8_t>(control | ((byte < 0x20 && !feed) || byte == 0x7F));
    line_feed = static_cast<std::uint8_t>(line_feed | feed);
    question = static_cast<std::uint8_t>(question | (byte == '?'));
    ampersand = static_cast<std::uint8_t>(ampersand | (byte == '&'));
    hyphen = static_cast<std::uint8_t>(hyphen | (byte == '-'));
  }
  return if_any(high >= 0x80, Bytes::non_ascii) | if_any(control != 0, Bytes::control) |
         if_any(line_feed != 0, Bytes::line_feed) | if_any(question != 0, Bytes::question) |
         if_any(ampersand != 0, Bytes::ampersand) | if_any(hyphen != 0, Bytes::hyphen);
}

/// Kinds that a byte and the one behind it show.
Bytes pairs(std::string_view text) {
  std::uint8_t spaces = text.ends_with(' ') ? 1 : 0;
  std::uint8_t marks = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const auto first = static_cast<std::uint8_t>(text[i - 1]);
    const auto second = static_cast<std::uint8_t>(text[i]);
    spaces = static_cast<std::uint8_t>(
        spaces | (bit(first == ' ') & (bit(second == ' ') | bit(second == '\n'))));
    const unsigned mark = bit(second == ',') | bit(second == '.') | bit(second == ';') |
                          bit(second == ':') | bit(second == '!') | bit(second == '?') |
                          bit(second == ')') | bit(second == ']');
    const unsigned bracket = bit(first == '(') | bit(first == '[');
    marks = static_cast<std::uint8_t>(marks | (bit(first == ' ') & mark) |
                                      (bracket & bit(second == ' ')));
  }
  return if_any(spaces != 0, Bytes::double_space) | if_any(marks != 0, Bytes::spaced_mark);
}

/// Every second byte is a space, and none between them is: `t h i s`.
bool has_letter_run(std::string_view text) {
  constexpr std::size_t kSpaces = kLetterRun - 1;
  std::uint8_t found = 0;
  for (std::size_t i = 0; i + 2 * kSpaces < text.size(); ++i)
    found = static_cast<std::uint8_t>(found | (bit(text[i] != ' ') & bit(text[i + 1] == ' ') &
                                               bit(text[i + 2] != ' ') & bit(text[i + 3] == ' ') &
                                               bit(text[i + 4] != ' ') & bit(text[i + 5] == ' ') &
                                               bit(text[i + 6] != ' ')));
  return found != 0;
}

}  // namespace

Bytes classes_of(std::string_view text) {
  const Bytes single = single_bytes(text);
  const bool wide = intersect(single, Bytes::non_ascii) && has_wide_space(text);
  return single | pairs(text) | if_any(wide, Bytes::wide_space) |
         if_any(has_letter_run(text), Bytes::letter_run);
}

}  // namespace copydesk
