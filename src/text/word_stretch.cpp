#include "text/word_stretch.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <array>
#include <memory>
#include <stdexcept>

#include "text/utf8.hpp"

namespace copydesk {
namespace {

/// The Word_Break classes that the scanner handles itself (UAX #29, table 3).
enum class Class : std::uint8_t {
  other,
  letter,      ///< ALetter
  numeric,     ///< Numeric
  extend,      ///< ExtendNumLet: the low line
  mid_number,  ///< MidNum
  mid_both,    ///< MidNumLet and Single_Quote
  hangul,      ///< syllables; ICU keeps a run of them together and apart from other letters
  space,       ///< white space in ASCII, where words never go on
  unknown,     ///< left to ICU
};

constexpr std::array<Class, 128> kAscii = [] {
  std::array<Class, 128> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = Class::letter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = Class::letter;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Class::numeric;
  for (std::size_t c = '\t'; c <= '\r'; ++c) table[c] = Class::space;
  table[' '] = Class::space;
  table['_'] = Class::extend;
  table['@'] = Class::letter;  // as CLDR 42 tailors it
  table[','] = table[';'] = Class::mid_number;
  table['.'] = table['\''] = Class::mid_both;
  return table;
}();

struct Unit {
  Class kind = Class::space;
  std::uint32_t size = 0;
};

constexpr unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// By Unicode's properties. Scripts that ICU segments by dictionary, emoji and what joins other
/// signs are left to ICU.
Class class_by_property(UChar32 c) {
  constexpr UChar32 kFirstEastAsian = 0x2E80;
  constexpr UChar32 kPresentationForms = 0xFB00;
  if (c >= kFirstEastAsian && c < kPresentationForms) return Class::unknown;
  const auto line_break = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
  if (line_break == U_LB_COMPLEX_CONTEXT || u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC))
    return Class::unknown;
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER: break;
    case U_WB_NUMERIC: return Class::numeric;
    case U_WB_OTHER: {
      UErrorCode status = U_ZERO_ERROR;
      return uscript_getScript(c, &status) == USCRIPT_COMMON ? Class::other : Class::unknown;
    }
    default: return Class::unknown;
  }
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_HANGUL ? Class::unknown : Class::letter;
}

Class class_of(std::string_view text, std::size_t at) {
  UChar32 c = 0;
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  U8_GET_UNSAFE(bytes, at, c);
  return class_by_property(c);
}

/// The letters of Latin-1 without a look at the tables; U+00D7 and U+00F7 are signs.
Class two_byte_class(std::string_view text, std::size_t at) {
  const unsigned second = byte_at(text, at + 1);
  const bool letter = byte_at(text, at) == 0xC3 && second != 0x97 && second != 0xB7;
  return letter ? Class::letter : class_of(text, at);
}

/// The dashes and quotes of print, and Hangul syllables.
Class three_byte_class(std::string_view text, std::size_t at) {
  const unsigned first = byte_at(text, at);
  const unsigned second = byte_at(text, at + 1);
  const unsigned third = byte_at(text, at + 2);
  if (first == 0xE2 && second == 0x80) {
    if (third == 0x98 || third == 0x99) return Class::mid_both;
    if ((third >= 0x93 && third <= 0x9E) || third == 0xA6) return Class::other;
  }
  const bool hangul = (first == 0xEA && second >= 0xB0) || first == 0xEB || first == 0xEC ||
                      (first == 0xED && second < 0x9E);
  return hangul ? Class::hangul : class_of(text, at);
}

Unit wide_unit_at(std::string_view text, std::size_t at) {
  const unsigned first = byte_at(text, at);
  if (first < 0xE0) return {two_byte_class(text, at), 2};
  if (first < 0xF0) return {three_byte_class(text, at), 3};
  return {Class::unknown, 4};
}

/// Kept small so that it is compiled into the loops: nearly all print is ASCII.
Unit unit_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const unsigned first = byte_at(text, at);
  return first < 0x80 ? Unit{kAscii[first], 1} : wide_unit_at(text, at);
}

constexpr bool is_word(Class kind) { return kind >= Class::letter && kind <= Class::extend; }

/// Rules WB6, WB7, WB11 and WB12: what a single sign between two may join.
constexpr bool joins(Class before, Class between, Class after) {
  if (before != after) return false;
  if (between == Class::mid_both) return before == Class::letter || before == Class::numeric;
  return before == Class::numeric && between == Class::mid_number;
}

/// One word break iterator per thread: opening one costs more than most texts.
icu::BreakIterator& word_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> opened(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::logic_error("ICU has no word break rules");
    return opened;
  }();
  return *iterator;
}

std::uint64_t count_with_icu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UText print = UTEXT_INITIALIZER;
  utext_openUTF8(&print, text.data(), static_cast<std::int64_t>(text.size()), &status);
  icu::BreakIterator& iterator = word_iterator();
  iterator.setText(&print, status);
  std::uint64_t words = 0;
  while (iterator.next() != icu::BreakIterator::DONE)
    words += static_cast<std::uint64_t>(iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT);
  utext_close(&print);
  return words;
}

/// Walks over a stretch and counts where words begin. ICU counts all of it where it holds a sign
/// that is not known here.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::uint64_t count() {
    while (at_ < text_.size() && !unknown_) take(unit_at(text_, at_));
    return unknown_ ? count_with_icu(text_) : words_;
  }

 private:
  void take(Unit unit) {
    switch (unit.kind) {
      case Class::letter:
      case Class::numeric: return take_letter(unit);
      case Class::extend: return take_low_line(unit);
      case Class::mid_number:
      case Class::mid_both: return take_joint(unit);
      case Class::hangul: return take_hangul();
      case Class::unknown: unknown_ = true; return;
      case Class::other:
      case Class::space: break;
    }
    last_ = Class::other;
    at_ += unit.size;
  }

  void take_letter(Unit unit) {
    words_ += static_cast<std::uint64_t>(last_ == Class::other);
    last_ = unit.kind;
    at_ += unit.size;
  }

  /// A low line alone is no word, but it joins what stands beside it.
  void take_low_line(Unit unit) {
    at_ += unit.size;
    if (last_ == Class::other && !is_word(unit_at(text_, at_).kind)) return;
    words_ += static_cast<std::uint64_t>(last_ == Class::other);
    last_ = Class::extend;
  }

  void take_joint(Unit unit) {
    at_ += unit.size;
    if (!joins(last_, unit.kind, unit_at(text_, at_).kind)) last_ = Class::other;
  }

  void take_hangul() {
    while (unit_at(text_, at_).kind == Class::hangul) at_ += unit_at(text_, at_).size;
    ++words_;
    last_ = Class::other;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Class last_ = Class::other;  ///< of the word that is open; `other`: none is
  std::uint64_t words_ = 0;
  bool unknown_ = false;
};

}  // namespace

std::uint64_t count_words_of_stretch(std::string_view stretch) { return Scanner(stretch).count(); }

}  // namespace copydesk
