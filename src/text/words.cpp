// Counts words sixty-four bytes at once. White space in ASCII ends every word, so a block that ends
// with it needs nothing from the one before; a stretch with signs not known here is counted alone.
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/lanes.hpp"
#include "text/utf8.hpp"
#include "text/word_stretch.hpp"

namespace copydesk {
namespace {

/// One bit for each byte of a block.
using Bits = std::uint64_t;

constexpr Bits first_bits(std::size_t count) {
  return count < kBlockSize ? (Bits{1} << count) - 1 : ~Bits{0};
}

constexpr bool is_blank_byte(char c) { return static_cast<unsigned char>(c) <= ' '; }

constexpr Bits bit(std::size_t at) { return Bits{1} << at; }

/// What the bytes of a block are to Unicode's word rules (UAX #29).
struct Block {
  Bits word = 0;     ///< digits and letters: of ASCII, `@` as CLDR 42 tailors it, of Latin-1
  Bits space = 0;    ///< white space and controls
  Bits beyond = 0;   ///< beyond ASCII; and the low line
  Bits sign = 0;     ///< of ASCII, one that may join letters or digits
  Bits quote = 0;    ///< the last byte of U+2018 and U+2019
  Bits hangul = 0;   ///< syllables, of which a run is a word apart from all around it
  Bits strange = 0;  ///< what is not known here
};

template <class AnyLanes>
Block look_at(const char* bytes) {
  Block block;
  for (unsigned at = 0; at < kBlockSize; at += sizeof(AnyLanes)) {
    const auto lanes = load<AnyLanes>(bytes + at);
    const auto word = between(lanes | 0x20, 'a', 'z') | between(lanes, '0', '9');
    block.word |= bits_at(word | equal(lanes, '@'), at);
    block.space |= bits_at(between(lanes, 0, ' '), at);
    // `,` and `.` differ in one bit.
    const auto sign = equal(lanes | 2, '.') | equal(lanes, ';') | equal(lanes, '\'');
    block.sign |= bits_at(sign, at);
    block.beyond |= bits_at(lanes, at) | bits_at(equal(lanes, '_'), at);
  }
  return block;
}

/// U+00C0 to U+00FF without two signs.
bool is_latin_letter(const char* c) { return c[0] == '\xC3' && c[1] != '\x97' && c[1] != '\xB7'; }

/// U+2013 to U+201E and U+2026.
bool is_print_mark(const char* c) {
  return c[0] == '\xE2' && c[1] == '\x80' && ((c[2] >= '\x93' && c[2] <= '\x9E') || c[2] == '\xA6');
}
bool is_single_quote(const char* c) { return c[2] == '\x98' || c[2] == '\x99'; }

/// U+AC00 to U+D77F; the last few syllables are left.
bool is_hangul(const char* c) {
  return (c[0] == '\xEA' && c[1] >= '\xB0') || c[0] == '\xEB' || c[0] == '\xEC' ||
         (c[0] == '\xED' && c[1] < '\x9E');
}

/// What of it is known; the first character that is not is strange.
void look_beyond_ascii(const char* text, Block& block) {
  const Bits whole = first_bits(static_cast<std::size_t>(std::bit_width(block.space)));
  for (Bits rest = block.beyond & whole; rest != 0;) {
    const auto at = static_cast<std::size_t>(std::countr_zero(rest));
    const char* const bytes = text + at;
    const std::size_t size = is_latin_letter(bytes) ? 2 : 3;
    const Bits character = first_bits(size) << at;
    if (size == 2) {
      block.word |= character;
    } else if (is_print_mark(bytes)) {
      if (is_single_quote(bytes)) block.quote |= bit(at + 2);
    } else if (is_hangul(bytes)) {
      block.hangul |= character;
    } else {
      block.strange |= bit(at);
      return;
    }
    rest &= ~character;
  }
}

/// Rules WB6, WB7, WB11 and WB12: what a single sign between two letters or digits joins.
bool joins(char before, char sign, char after) {
  const bool digit = is_ascii_digit(after);
  if (is_ascii_digit(before) != digit) return false;
  if (sign == ',' || sign == ';') return digit;
  return sign == '.' || sign == '\'' || static_cast<unsigned char>(sign) >= 0x80;
}

/// Where signs hold what follows to the word before.
Bits joints(const char* text, const Block& block) {
  const Bits sign = block.sign & block.word << 1U;
  const Bits quote = block.quote & block.word << 3U;
  Bits joints = 0;
  for (Bits rest = (sign | quote) & block.word >> 1U; rest != 0; rest &= rest - 1) {
    const auto at = static_cast<std::size_t>(std::countr_zero(rest));
    const std::size_t before = (quote & bit(at)) != 0 ? at - 3 : at - 1;
    if (joins(text[before], text[at], text[at + 1])) joints |= bit(at + 1);
  }
  return joints;
}

/// How many bytes of a block can be counted as they stand: whole stretches without strange bytes.
std::size_t plain_size(const Block& block) {
  const Bits plain = first_bits(static_cast<std::size_t>(std::countr_zero(block.strange)));
  return static_cast<std::size_t>(std::bit_width(block.space & plain));
}

std::size_t stretch_size(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(), [](char c) { return is_blank_byte(c); });
  return static_cast<std::size_t>(end - text.begin());
}

/// Counts the words of whole stretches at the start of a text and takes them from it.
template <class AnyLanes>
std::uint64_t take_block(std::string_view& text) {
  std::array<char, kBlockSize> padded;
  const char* bytes = text.data();
  if (text.size() < kBlockSize) {
    padded.fill(' ');
    std::memcpy(padded.data(), text.data(), text.size());
    bytes = padded.data();
  }
  Block block = look_at<AnyLanes>(bytes);
  if (block.beyond != 0) look_beyond_ascii(bytes, block);
  const std::size_t size = plain_size(block);
  const Bits begins = (block.word & ~(block.word << 1U) & ~joints(bytes, block)) |
                      (block.hangul & ~(block.hangul << 1U));
  text.remove_prefix(std::min(size, text.size()));
  std::uint64_t words = static_cast<std::uint64_t>(std::popcount(begins & first_bits(size)));
  if (size > 0 && block.strange == 0) return words;
  const std::size_t stretch = stretch_size(text);
  words += count_words_of_stretch(text.substr(0, stretch));
  text.remove_prefix(stretch);
  return words;
}

}  // namespace

std::uint64_t count_words(std::string_view text) {
  return with_widest_lanes([=]<class AnyLanes>() {
    std::uint64_t words = 0;
    for (std::string_view rest = text; !rest.empty();) words += take_block<AnyLanes>(rest);
    return words;
  });
}

}  // namespace copydesk
