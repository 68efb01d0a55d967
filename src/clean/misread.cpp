#include "clean/misread.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "clean/wrong_charset.hpp"
#include "text/utf8.hpp"

namespace copydesk::misread {
namespace {

using wrong_charset::row_of;

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::uint8_t kNoBreakSpace = 0xA0;  // as a byte

struct Range {
  char32_t first;
  char32_t last;
  Kind kind;
  std::uint8_t script = 0;
};

/// Sorted. What is not named is Kind::none: above all U+0250 to U+02AF and U+0700 to U+08FF, which
/// a capital and a closing quote may seem to be.
constexpr Range kRanges[] = {
    {0x80, 0x9F, Kind::rare},
    {0xA0, 0xBF, Kind::sign},
    {0xC0, 0xD6, Kind::latin},
    {0xD7, 0xD7, Kind::sign},
    {0xD8, 0xF6, Kind::latin},
    {0xF7, 0xF7, Kind::sign},
    {0xF8, 0x17E, Kind::latin},
    {0x192, 0x192, Kind::rare},
    {0x1A0, 0x1A1, Kind::latin},
    {0x1AF, 0x1B0, Kind::latin},
    {0x218, 0x21B, Kind::latin},
    {0x2C6, 0x2DD, Kind::accent},
    {0x300, 0x338, Kind::accent},
    {0x370, 0x3FF, Kind::foreign, 1},
    {0x400, 0x45F, Kind::foreign, 2},
    {0x490, 0x491, Kind::foreign, 2},
    {0x531, 0x58A, Kind::foreign, 3},
    {0x5B0, 0x5F4, Kind::foreign, 4},
    {0x60C, 0x6FF, Kind::foreign, 5},
    {0x901, 0x97F, Kind::foreign, 6},
    {0x981, 0x9FF, Kind::foreign, 7},
    {0xA01, 0xA75, Kind::foreign, 8},
    {0xA81, 0xAFF, Kind::foreign, 9},
    {0xB82, 0xBFA, Kind::foreign, 10},
    {0xC01, 0xC7F, Kind::foreign, 11},
    {0xC81, 0xCF2, Kind::foreign, 12},
    {0xD01, 0xD7F, Kind::foreign, 13},
    {0xD81, 0xDF4, Kind::foreign, 14},
    {0xE01, 0xE5B, Kind::foreign, 15},
    {0xE81, 0xEDF, Kind::foreign, 16},
    {0x1000, 0x109F, Kind::foreign, 17},
    {0x10D0, 0x10FF, Kind::foreign, 18},
    {0x1200, 0x137C, Kind::foreign, 19},
    {0x1780, 0x17F9, Kind::foreign, 20},
    {0x1E00, 0x1EFF, Kind::latin},
    {0x1F00, 0x1FFF, Kind::foreign, 1},
    {0x2002, 0x200F, Kind::mark},
    {0x2010, 0x2015, Kind::mark},
    {0x2017, 0x2022, Kind::mark},
    {0x2026, 0x2026, Kind::mark},
    {0x202F, 0x2030, Kind::mark},
    {0x2032, 0x2033, Kind::mark},
    {0x2039, 0x203A, Kind::mark},
    {0x2044, 0x2044, Kind::mark},
    {0x2060, 0x2060, Kind::mark},
    {0x20A0, 0x20BF, Kind::mark},
    {0x2100, 0x2115, Kind::symbol},
    {0x2116, 0x2116, Kind::mark},
    {0x2117, 0x2121, Kind::symbol},
    {0x2122, 0x2122, Kind::mark},
    {0x2123, 0x218B, Kind::symbol},
    {0x2190, 0x2211, Kind::symbol},
    {0x2212, 0x2212, Kind::mark},
    {0x2213, 0x2426, Kind::symbol},
    {0x2460, 0x27BF, Kind::symbol},
    {0x2800, 0x2BFF, Kind::symbol},
    {0x3000, 0x303F, Kind::wide_mark},
    {0x3041, 0x30FF, Kind::wide},
    {0x3400, 0x9FFF, Kind::wide},
    {0xAC00, 0xD7A3, Kind::wide},
    {0xFB00, 0xFB06, Kind::mark},
    {0xFE0F, 0xFE0F, Kind::symbol},
    {0xFEFF, 0xFEFF, Kind::mark},
    {0xFF01, 0xFF9F, Kind::wide_mark},
    {0xFFE0, 0xFFE6, Kind::wide_mark},
    {0xFFFD, 0xFFFD, Kind::mark},
    {0x1F000, 0x1FAFF, Kind::emoji},
};

const Range* range_of(char32_t c) {
  const Range* const found = std::partition_point(
      std::begin(kRanges), std::end(kRanges), [&](const Range& range) { return range.last < c; });
  return found == std::end(kRanges) || c < found->first ? nullptr : found;
}

bool is_box(char32_t c) { return c >= 0x2500 && c <= 0x259F; }

/// Which alphabet a letter is of, as far as the charsets go: Latin, Greek, Cyrillic.
int alphabet_of(char32_t c) { return c < 0x370 ? 0 : c < 0x400 ? 1 : 2; }

/// Whether one character may follow another in correct text. Capitals before small letters are
/// common; the other way round is not.
bool may_follow(char32_t first, char32_t second) {
  if (follows_letters(second)) return true;
  if (is_box(first) && is_box(second)) return true;
  if ((first == U'\u201A' || first == U'\u201E') && is_letter(second)) return true;
  if (second == U'\u0152' || second == U'\u0153' || second == U'\u0178' || second == U'\u0192')
    return false;  // no language has them behind the letters that are lead bytes
  return is_letter(first) && is_letter(second) && alphabet_of(first) == alphabet_of(second) &&
         (is_upper(first) || !is_upper(second));
}

/// How many bytes a lead byte announces.
unsigned length_of(std::uint8_t lead) {
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// Whether a byte may be the second; the surrogates of CESU-8 are let through.
bool is_second(std::uint8_t lead, std::uint8_t byte) {
  if (lead == 0xE0) return byte >= 0xA0;
  if (lead == 0xF0) return byte >= 0x90;
  if (lead == 0xF4) return byte < 0x90;
  return true;
}

/// The byte a character was, as a continuation of UTF-8; 0 when it cannot be one.
std::uint8_t tail_byte(char32_t c, std::size_t charset, bool loose) {
  if (loose && c == U' ') return kNoBreakSpace;
  const std::uint8_t byte = row_of(c).bytes[charset];
  return byte >= 0x80 && byte < 0xC0 ? byte : std::uint8_t{0};
}

/// Reads one sequence of bytes, not minding what it stands for.
class Reading {
 public:
  Reading(std::string_view text, std::size_t at, std::size_t charset, bool loose)
      : text_(text), at_(at), charset_(charset), loose_(loose) {}

  Unit run() {
    const CodePoint c = code_point_at(text_, at_);
    unit_.lead = row_of(c.value).bytes[charset_];
    length_ = length_of(unit_.lead);
    if (length_ == 0) return {};
    unit_.lead_char = unit_.last_char = c.value;
    unit_.boxes = is_box(c.value);
    unit_.size = c.size;
    unit_.value = unit_.lead & (0x7FU >> length_);
    for (unsigned i = 1; i < length_; ++i) {
      if (take(i)) continue;
      if (unit_.lost) break;
      return i == 2 && is_cut_quote() ? cut_quote() : none();
    }
    if (unit_.lost) unit_.value = unit_.lead == 0xE2 && second_ == 0x80 ? U'\u201D' : kReplacement;
    return unit_;
  }

 private:
  bool take(unsigned i) {
    const std::size_t next = at_ + unit_.size;
    if (next >= text_.size()) return false;
    const CodePoint c = code_point_at(text_, next);
    const bool lost = c.value == kReplacement && may_be_lost(i);
    const bool loose = loose_ && !is_cut_quote();
    unit_.barred = c.value == U' ' && !loose_ && !is_cut_quote();
    const std::uint8_t byte = lost ? std::uint8_t{0x80} : tail_byte(c.value, charset_, loose);
    if (byte == 0 || (i == 1 && !lost && !is_second(unit_.lead, byte))) return false;
    if (i == 1 && !lost) second_ = byte;
    unit_.lost = unit_.lost || lost;
    unit_.spaced = unit_.spaced || c.value == U' ';
    unit_.odd = unit_.odd || lost || (c.value != U' ' && !fits(c.value));
    unit_.boxes = unit_.boxes && is_box(c.value);
    unit_.last_char = c.value;
    unit_.size += c.size;
    unit_.value = (unit_.value << 6U) | (byte & 0x3FU);
    return true;
  }

  /// Whether a character may follow what is read so far in correct text. No language has another
  /// letter behind `Ã` that windows-1252 can print.
  [[nodiscard]] bool fits(char32_t c) const {
    if (unit_.lead == 0xC3 && unit_.last_char == U'\u00C3' && is_letter(c)) return false;
    return may_follow(unit_.last_char, c);
  }

  /// U+FFFD stands for any byte of a long sequence but the second, and for the one behind `Ã`.
  [[nodiscard]] bool may_be_lost(unsigned i) const {
    return !unit_.lost && wrong_charset::may_lose_bytes(charset_) &&
           (length_ == 2 ? unit_.lead == 0xC3 : i >= 2);
  }

  /// `â€`, where a charset has nothing for the third byte of a closing quote.
  [[nodiscard]] bool is_cut_quote() const {
    return unit_.lead == 0xE2 && second_ == 0x80 && !unit_.spaced && !unit_.lost &&
           wrong_charset::may_lose_bytes(charset_);
  }

  [[nodiscard]] Unit none() const {
    Unit none;
    none.barred = unit_.barred;
    return none;
  }

  Unit cut_quote() {
    unit_.value = U'\u201D';
    unit_.dropped = true;
    return unit_;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t charset_;
  bool loose_;
  unsigned length_ = 0;
  std::uint8_t second_ = 0;
  Unit unit_;
};

bool is_high_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDBFF; }
bool is_low_surrogate(char32_t c) { return c >= 0xDC00 && c <= 0xDFFF; }

/// Puts the two halves of a character of CESU-8 together.
Unit join_surrogates(std::string_view text, std::size_t at, std::size_t charset, Unit high) {
  if (at + high.size >= text.size()) return {};
  const Unit low = Reading(text, at + high.size, charset, false).run();
  if (low.size == 0 || !is_low_surrogate(low.value)) return {};
  high.value = 0x10000 + ((high.value - 0xD800) << 10U) + (low.value - 0xDC00);
  high.size += low.size;
  high.odd = true;
  return high;
}

void add(Run& run, const Unit& unit, char32_t last_char) {
  if (run.units++ == 0)
    run.first = unit;
  else if (!may_follow(last_char, unit.lead_char))
    ++run.odd;
  append_code_point(run.value, unit.value);
  if (unit.odd) ++run.odd;
  run.boxes = run.boxes && unit.boxes;
  run.lost = run.lost || (unit.lost && unit.value == kReplacement);
  run.cut_quote = run.cut_quote || unit.dropped || (unit.lost && unit.value != kReplacement);
  run.dropped = run.dropped || unit.dropped;
  run.spaced = run.spaced || unit.spaced;
  run.kinds |= 1U << static_cast<unsigned>(unit.kind);
  if (unit.kind == Kind::wide) ++run.wide;
  if (unit.kind == Kind::foreign) {
    run.one_script = run.one_script && (run.foreign == 0 || run.script == unit.script);
    run.script = unit.script;
    ++run.foreign;
  }
  run.end += unit.size;
}

}  // namespace

bool follows_letters(char32_t c) {
  constexpr std::u32string_view kSigns =
      U"\u00A0\u00A8\u00A9\u00AA\u00AE\u00B0\u00B4\u00B7\u00BA\u00BB";
  constexpr std::u32string_view kMarks = U"\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u203A\u2122";
  if (c < 0xC0) return c >= 0xA0 && kSigns.find(c) != kSigns.npos;
  return c >= 0x2013 && c <= 0x2122 && kMarks.find(c) != kMarks.npos;
}

Unit read_unit(std::string_view text, std::size_t at, std::size_t charset, bool loose) {
  Unit unit = Reading(text, at, charset, loose).run();
  if (unit.size == 0) return unit;
  if (is_high_surrogate(unit.value)) unit = join_surrogates(text, at, charset, unit);
  const Range* const range = range_of(unit.value);
  if (range != nullptr) {
    unit.kind = range->kind;
    unit.script = range->script;
  } else if (row_of(unit.value).leads != 0 || row_of(unit.value).tails != 0) {
    unit.kind = Kind::rare;
  }
  return unit.kind == Kind::none ? Unit{} : unit;
}

Run read_run(std::string_view text, std::size_t at, std::size_t charset, bool loose) {
  Run run;
  run.charset = charset;
  run.begin = run.end = at;
  char32_t last_char = 0;
  while (run.end < text.size() && (text[run.end] & 0x80) != 0) {  // ASCII opens nothing
    const Unit unit = read_unit(text, run.end, charset, loose);
    run.barred = run.barred || unit.barred;
    if (unit.size == 0) break;
    // `Ã ` is the word `à` and ends what stands before it.
    const bool is_word = unit.spaced && unit.lead == 0xC3;
    if (is_word && run.units > 0) break;
    add(run, unit, last_char);
    if (unit.spaced && unit.lead < 0xE0) break;
    last_char = unit.last_char;
  }
  return run;
}

}  // namespace copydesk::misread
