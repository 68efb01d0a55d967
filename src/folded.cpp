#include "folded.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "lanes.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

/// In lower case, as far as ASCII goes, and with `'` for the accent that is typed for it.
Lanes fold_lanes(Lanes lanes) {
  constexpr std::uint8_t kCaseBit = 0x20;
  constexpr std::uint8_t kAccentBits = '`' ^ '\'';
  return lanes ^ (between(lanes, 'A', 'Z') & kCaseBit) ^ (equal(lanes, '`') & kAccentBits);
}

/// A text of at most sixteen bytes, with zeros behind it.
Lanes lanes_of(std::string_view text) {
  std::array<char, kLanes> bytes{};
  std::memcpy(bytes.data(), text.data(), text.size());
  return load_lanes(bytes.data());
}

/// Bits for the bytes of at most sixteen that are no ASCII white space.
std::uint32_t word_bytes(std::string_view text) {
  const Lanes lanes = text.size() == kLanes ? load_lanes(text.data()) : lanes_of(text);
  const std::uint32_t spaces = bits_of(equal(lanes, ' ') | between(lanes, '\t', '\r'));
  return ~spaces & ((1U << text.size()) - 1);
}

std::string first_bytes(Lanes lanes, std::size_t size) {
  std::array<char, kLanes> bytes;
  std::memcpy(bytes.data(), &lanes, kLanes);
  return {bytes.data(), size};
}

bool is_ascii(std::string_view text) {
  Lanes all{};
  for (; text.size() > kLanes; text.remove_prefix(kLanes)) all |= load_lanes(text.data());
  return bits_of(all | lanes_of(text)) == 0;
}

/// Letters that Unicode does not take apart although people write them without the mark.
UChar32 plain_letter(UChar32 c) {
  switch (c) {
    case 0xF8: return 'o';
    case 0x111: return 'd';
    case 0x131: return 'i';
    case 0x142: return 'l';
    default: return c;
  }
}

}  // namespace

std::string ascii_folded(std::string_view text) {
  if (text.size() <= kLanes) return first_bytes(fold_lanes(lanes_of(text)), text.size());
  std::string result(text);
  for (std::size_t at = 0; at < result.size(); at += kLanes) {
    char* const bytes = result.data() + std::min(at, result.size() - kLanes);
    const Lanes lanes = fold_lanes(load_lanes(bytes));
    std::memcpy(bytes, &lanes, kLanes);
  }
  return result;
}

std::string folded(std::string_view text) {
  if (text.size() <= kLanes) {
    const Lanes lanes = lanes_of(text);
    if (bits_of(lanes) == 0) return first_bytes(fold_lanes(lanes), text.size());
  } else if (is_ascii(text)) {
    return ascii_folded(text);
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(error);
  icu::UnicodeString source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  source.foldCase();
  if (U_SUCCESS(error)) source = nfkd->normalize(source, error);
  icu::UnicodeString plain;
  for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
    const UChar32 c = source.char32At(at);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    plain.append(is_apostrophe(static_cast<char32_t>(c)) ? UChar32{'\''} : plain_letter(c));
  }
  std::string result;
  plain.toUTF8String(result);
  return result;
}

Words words_of(std::string_view text) {
  Words words;
  std::size_t begin = 0;     // of the word that is open
  std::uint32_t inside = 0;  // 1 when one is
  for (std::size_t at = 0; at <= text.size(); at += kLanes) {
    const std::uint32_t word = word_bytes(text.substr(at, kLanes));
    for (std::uint32_t edges = (word ^ (word << 1U | inside)) & 0xFFFFU; edges != 0;
         edges &= edges - 1) {
      const std::size_t edge = at + lowest_bit(edges);
      if (inside != 0) words.push_back(text.substr(begin, edge - begin));
      begin = edge;
      inside ^= 1U;
    }
  }
  return words;
}

bool starts_with_capital(std::string_view word) {
  if (word.empty()) return false;
  const char32_t first = code_point_at(word, 0).value;
  return is_letter(first) && !is_lower(first);
}

bool is_all_capitals(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.size;
    if (is_lower(c.value)) return false;
    capitals += static_cast<std::size_t>(is_upper(c.value));
  }
  return capitals >= 2;
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x2BB ||
         c == 0x2BC;
}

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

}  // namespace copydesk
