#include "text/byte_classes.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace copydesk {
namespace {

/// What a character tells by itself.
Bytes alone(char32_t c) {
  if (c == '\n') return Bytes::line_feed;
  if (c < 0x20 || c == 0x7F) return Bytes::control;
  if (c == '?') return Bytes::question;
  if (c == '&') return Bytes::ampersand;
  Bytes found = c < 0x80 ? Bytes::any : Bytes::non_ascii;
  const bool print = (c >= 0x2010 && c < 0x2028) || (c >= 0x2030 && c < 0x2040);
  if ((c >= 0x80 && c < 0xA0) || c == 0xAD || (c >= 0x300 && !print))
    found = found | Bytes::unusual;
  if (c >= 0x80 && c != 0x3000 && is_white_space(c)) found = found | Bytes::wide_space;
  return found;
}

bool stands_in(char c, std::string_view set) { return set.find(c) != set.npos; }

/// What a byte tells with the one behind it; NUL is the text's end.
Bytes with_next(char c, char next) {
  Bytes found = Bytes::any;
  if (c == ' ' && stands_in(next, {" \n\0", 3})) found = found | Bytes::double_space;
  if (c == ' ' && stands_in(next, ",.:;!?)]")) found = found | Bytes::spaced_mark;
  if (stands_in(c, "([") && next == ' ') found = found | Bytes::spaced_mark;
  if (c == '-' && (next == ' ' || next == '-')) found = found | Bytes::hyphen;
  return found;
}

/// At the beginning, or behind a quotation mark.
bool has_initial(std::string_view text) {
  for (const std::size_t at : {0U, 1U, 3U})
    if (at + 1 < text.size() && text[at] >= 'A' && text[at] <= 'Z' &&
        (text[at + 1] == ' ' || text[at + 1] == '\n'))
      return true;
  return false;
}

bool has_neighbours(std::string_view text, std::size_t at, std::size_t next) {
  if (next >= text.size() || next == at + 1) return false;
  const std::string_view c = text.substr(at, next - at);
  return (text[next] & 0x80) != 0 || (text[next] == ' ' && (c == "\u00C2" || c == "\u00C3"));
}

/// Three single spaces, each two bytes behind the last.
bool opens_letter_run(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] == ' ' || at + 5 > text.size()) return false;
  for (std::size_t i = 0; i < 5; ++i)
    if ((text[at + i] == ' ') != (i % 2 == 0)) return false;
  return at + 5 == text.size() || text[at + 5] != ' ';
}

/// Character by character, as the kinds are specified.
Bytes one_by_one(std::string_view text) {
  Bytes found = has_initial(text) ? Bytes::initial : Bytes::any;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const std::size_t next = at + c.size;
    found = found | alone(c.value) | with_next(text[at], next < text.size() ? text[next] : '\0');
    if (has_neighbours(text, at, next)) found = found | Bytes::neighbours;
    if (opens_letter_run(text, at)) found = found | Bytes::letter_run;
    at = next;
  }
  return found;
}

constexpr auto kPieces = std::to_array<std::string_view>(
    {"a",      "Z",      "7",      " ",      "\n",     "\t",     "\x7F",   "?",
     "&",      "-",      ",",      ".",      ":",      ";",      "!",      "(",
     ")",      "[",      "]",      "the",    "long",   "\u00E9", "\u00C2", "\u00C3",
     "\u0085", "\u00A0", "\u00AD", "\u1680", "\u2009", "\u2019", "\u2014", "\u2028",
     "\u202F", "\u205F", "\u20AC", "\u0301", "\u3000", "\u4E2D", "\uFEFF", "\U0001F6B2"});

TEST(ByteClasses, AreThoseFoundOneByOne) {
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < round % 5; ++i) text += kPieces[piece(random)];
    text.append(static_cast<std::size_t>(round % 200), 'x');
    for (int i = 0; i < round % 3; ++i) text += kPieces[piece(random)];
    EXPECT_EQ(static_cast<unsigned>(classes_of(text)), static_cast<unsigned>(one_by_one(text)))
        << text;
  }
}

TEST(ByteClasses, HoldLetterRunsWhereverTheyStand) {
  for (std::size_t before = 1; before < 140; ++before)
    for (const std::string_view run : {"t h i s", "t h i", "t  h i s", "t h i ", " h i s"}) {
      const std::string text = std::string(before, 'x').append(run).append(before % 70, 'x');
      EXPECT_EQ(static_cast<unsigned>(classes_of(text)), static_cast<unsigned>(one_by_one(text)))
          << text;
    }
}

}  // namespace
}  // namespace copydesk
