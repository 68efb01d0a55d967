#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Characters of UTF-8 whose bytes were read in a single-byte charset, and how to read them back.
namespace copydesk::misread {

/// What a character read back is good for.
enum class Kind : std::uint8_t {
  none,    ///< nothing that newspapers print
  rare,    ///< prints only as a step: what was read wrongly twice
  sign,    ///< U+00A0 to U+00BF
  latin,   ///< Latin letters beyond ASCII
  accent,  ///< accents of their own
  mark,    ///< quotes, dashes, spaces, currency signs, ligatures
  symbol,  ///< arrows, bullets, ornaments
  emoji,
  foreign,    ///< letters of other alphabets
  wide,       ///< letters of East Asia
  wide_mark,  ///< full-width punctuation
};

/// One character read back.
struct Unit {
  char32_t value = 0;
  std::uint32_t size = 0;  ///< bytes of the text it stands for; 0: there is none
  Kind kind = Kind::none;
  std::uint8_t lead = 0;    ///< the first of its bytes
  std::uint8_t script = 0;  ///< foreign: which alphabet
  char32_t lead_char = 0;   ///< what is printed for the first byte,
  char32_t last_char = 0;   ///< and for the last
  bool odd = false;         ///< what is printed for the other bytes cannot follow in correct text
  bool boxes = true;        ///< all of it is box drawing
  bool lost = false;        ///< U+FFFD stands for one of the bytes
  bool dropped = false;     ///< the last byte is missing
  bool spaced = false;      ///< a space stands for the byte A0
  bool barred = false;      ///< a space stands where that byte could
};

/// Reads one character back at a place of valid UTF-8. `loose` takes a space for the byte A0.
[[nodiscard]] Unit read_unit(std::string_view text, std::size_t at, std::size_t charset,
                             bool loose);

/// Neighbouring characters that can all be read back from one charset.
struct Run {
  std::size_t charset = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t units = 0;
  std::uint32_t odd = 0;  ///< units and seams between units that correct text does not have
  Unit first;
  std::string value;  ///< all units
  bool boxes = true;
  bool lost = false;       ///< some unit is no longer known; a quote is
  bool cut_quote = false;  ///< some unit is a quote without its last byte
  bool dropped = false;    ///< that byte left no trace
  bool spaced = false;
  bool barred = false;        ///< with `loose` it might be longer
  std::uint32_t kinds = 0;    ///< bit i: some unit is of Kind i
  std::uint32_t foreign = 0;  ///< units of `script`
  std::uint32_t wide = 0;
  std::uint8_t script = 0;
  bool one_script = true;

  [[nodiscard]] bool damaged() const { return lost || cut_quote || spaced; }
  [[nodiscard]] bool has(Kind kind) const {
    return (kinds & (1U << static_cast<unsigned>(kind))) != 0;
  }
  /// Whether nothing but these kinds occurs.
  [[nodiscard]] bool only(Kind a, Kind b) const {
    return (kinds & ~((1U << static_cast<unsigned>(a)) | (1U << static_cast<unsigned>(b)))) == 0;
  }
};

/// The longest run at a place; without units when there is none.
[[nodiscard]] Run read_run(std::string_view text, std::size_t at, std::size_t charset, bool loose);

/// The characters around a place; 0 beyond the ends.
struct Surroundings {
  char32_t before2 = 0;
  char32_t before = 0;
  char32_t after = 0;
  char32_t after2 = 0;
};

enum class Verdict : std::uint8_t {
  no,
  weak,  ///< only where the text has been read wrongly elsewhere
  sure,
};

/// Whether a run, taken by itself, was read wrongly.
[[nodiscard]] Verdict judge(const Run& run, const Surroundings& around);

/// Closing punctuation, signs and spaces that may stand directly behind a letter.
[[nodiscard]] bool follows_letters(char32_t c);

}  // namespace copydesk::misread
