// When a run of characters that could be wrongly read UTF-8 really is. Correct text holds such
// runs by chance: a capital or a small letter with a closing quote behind it (`É…`, `ß“`), capitals
// of other languages (`CĂŞTI`), roots and line drawings.

#include <algorithm>

#include "clean/misread.hpp"
#include "clean/wrong_charset.hpp"
#include "text/utf8.hpp"

namespace copydesk::misread {
namespace {

constexpr std::uint8_t kSigns = 0xC2;    // lead byte of U+0080 to U+00BF
constexpr std::uint8_t kLetters = 0xC3;  // lead byte of U+00C0 to U+00FF

bool is_box(char32_t c) { return c >= 0x2500 && c <= 0x259F; }
bool is_latin(char32_t c) { return is_letter(c) && (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)); }
bool is_greek(char32_t c) { return c >= 0x370 && c < 0x400; }
bool is_cyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

Verdict sure_if(bool condition) { return condition ? Verdict::sure : Verdict::weak; }

/// A small letter on at least one side.
bool touches_small(const Surroundings& around) {
  return is_lower(around.before) || is_lower(around.after);
}

/// What may stand between two capitals in correct text.
bool joins_capitals(char32_t c) {
  constexpr std::u32string_view kJoining = U"\u00A0\u00B4\u2013\u2014\u2019\u2026\u2122";
  return kJoining.find(c) != kJoining.npos || is_upper(c);
}

/// `SÃ£o`, `GÃ©nero`, `CAMIÃ“N`, but not `IRMÃ™`.
Verdict judge_behind_capital(const Unit& unit, const Surroundings& around) {
  if (is_lower(around.after))
    return sure_if(!is_letter(around.before2) && (unit.odd || unit.last_char < 0x100));
  if (is_upper(around.after))
    return sure_if(is_upper(unit.value) && !joins_capitals(unit.last_char));
  return Verdict::weak;
}

/// A sign such as `°` stands behind a letter, but never before a small one.
bool is_inside_word(const Unit& unit, const Surroundings& around) {
  return unit.last_char > U'\u00A0' && unit.last_char < U'\u00BB' && is_lower(around.after);
}

bool opens_quote(char32_t c) {
  return c == U'\u00AB' || c == U'\u201C' || c == U'\u2018' || c == U'\u201E';
}

/// `« Â»`: the name of a letter.
bool stands_in_quotes(const Surroundings& around) {
  const bool spaced = around.before == U' ' || around.before == U'\u00A0';
  return opens_quote(spaced ? around.before2 : around.before);
}

/// `a lot of Ã’s`
bool is_plural(const Unit& unit, const Surroundings& around) {
  return unit.last_char == U'\u2019' && around.after == U's' && !is_letter(around.after2);
}

/// `Ã© `: Italian, French and Portuguese have words of one such letter.
bool is_word(const Unit& unit) {
  return unit.value == U'\u00E0' || unit.value == U'\u00E8' || unit.value == U'\u00E9';
}

/// One letter or sign behind a Latin letter: the Windows charsets.
Verdict judge_behind_letter(const Unit& unit, const Surroundings& around) {
  if (!unit.odd && is_letter(unit.last_char)) {
    if (!is_upper(unit.lead_char)) return Verdict::no;
    const bool mixed = is_lower(unit.last_char) || is_lower(around.after);
    const bool jumps =
        is_lower(around.before) || (is_upper(around.before) && !is_letter(around.before2) && mixed);
    return sure_if(jumps && !is_upper(unit.value));
  }
  if (!unit.odd && stands_in_quotes(around)) return Verdict::weak;
  if (unit.lead == kSigns) return sure_if(!is_upper(around.before));
  if (is_upper(around.before)) return judge_behind_capital(unit, around);
  if (is_lower(around.before)) return sure_if(!is_upper(unit.value));
  if (unit.odd) return sure_if(unit.lead == kLetters || is_lower(around.after));
  if (is_inside_word(unit, around)) return Verdict::sure;
  if (unit.lead != kLetters) return Verdict::weak;
  return sure_if(is_word(unit) || (is_lower(around.after) && !is_plural(unit, around)));
}

/// `√π` is mathematics.
bool is_mathematical(char32_t c) {
  constexpr std::u32string_view kMathematical =
      U"\u00B5\u03A9\u03C0\u2202\u2206\u220F\u2211\u221E\u222B";
  return kMathematical.find(c) != kMathematical.npos;
}

/// One letter or sign behind a sign: the Macintosh and DOS charsets.
Verdict judge_behind_sign(const Unit& unit, const Surroundings& around) {
  const bool beside = is_letter(around.before) || is_letter(around.after);
  if (is_box(unit.lead_char)) return sure_if(!is_box(around.before) && !is_box(around.after));
  if (unit.lead == kSigns) {
    const bool face = unit.last_char == U'\u00B4' || unit.last_char == U'\u00AA';
    return sure_if(!face || beside || is_digit(around.before) || is_digit(around.after));
  }
  if (unit.lead == kLetters && !is_mathematical(unit.last_char)) return Verdict::sure;
  if (unit.lead >= 0xC6) return is_lower(around.before) ? Verdict::sure : Verdict::no;
  return sure_if(touches_small(around));
}

/// One letter or sign behind a Greek or Cyrillic capital.
Verdict judge_behind_foreign(const Unit& unit, const Surroundings& around) {
  const auto is_own = is_greek(unit.lead_char) ? is_greek : is_cyrillic;
  if (is_own(around.before) || is_own(around.after)) return Verdict::no;
  const bool sign = unit.lead == kSigns && (is_digit(around.before) || is_digit(around.after) ||
                                            unit.last_char == U'\u00A9');
  if (!unit.odd && unit.last_char >= 0x2000) return sure_if(is_latin(around.before));
  const bool word = (unit.lead == kSigns || is_word(unit)) && around.after == U' ' &&
                    !is_own(around.before2) && !is_own(around.after2) &&
                    (is_latin(around.before2) || is_latin(around.after2));
  return sure_if(is_latin(around.before) || is_latin(around.after) || sign || word);
}

/// Line drawings: only inside a word is it none.
Verdict judge_boxes(const Run& run, const Surroundings& around) {
  if (run.foreign > 0) return run.foreign >= 3 && run.one_script ? Verdict::sure : Verdict::no;
  if (is_lower(around.before) && !is_box(around.after)) return Verdict::sure;
  if (is_letter(around.before) && is_lower(around.after)) return Verdict::sure;
  if (is_lower(around.after) && !is_box(around.before)) return sure_if(is_lower(around.after2));
  return is_box(around.before) || is_box(around.after) ? Verdict::no : Verdict::weak;
}

Verdict judge_short(const Run& run, const Surroundings& around) {
  const Unit& unit = run.first;
  if (unit.lead >= 0xE1)
    return sure_if(unit.odd && (is_letter(around.before) || is_letter(around.after)));
  if (is_cyrillic(unit.lead_char) || is_greek(unit.lead_char))
    return judge_behind_foreign(unit, around);
  return is_latin(unit.lead_char) && unit.lead_char != U'\u0192' ? judge_behind_letter(unit, around)
                                                                 : judge_behind_sign(unit, around);
}

/// A space where the byte A0 stood: `Ã ` for `à`, `Å veice`, `Â `.
Verdict judge_spaced(const Unit& unit, const Surroundings& around) {
  if (unit.lead >= 0xE0) return unit.odd ? Verdict::weak : Verdict::no;
  if (is_upper(around.before)) return Verdict::no;
  if (unit.lead == kSigns || unit.lead == kLetters) return Verdict::weak;
  const bool opens_word = !is_letter(around.before) && is_lower(around.after);
  return unit.lead == 0xC5 && opens_word ? Verdict::weak : Verdict::no;
}

Verdict judge_damaged(const Run& run, const Surroundings& around) {
  const Unit& unit = run.first;
  if (run.units > 1) return Verdict::weak;
  if (unit.spaced) return judge_spaced(unit, around);
  if (unit.dropped) return sure_if(!is_letter(around.after) && !is_digit(around.after));
  return sure_if(unit.lead == 0xF0);
}

/// A letter of another alphabet alone: `IL2RÎ³c`. Of most alphabets it would be no word.
Verdict judge_foreign_letter(const Run& run, const Surroundings& around) {
  const Unit& unit = run.first;
  if (run.script > 2) return Verdict::no;
  if (!unit.odd || !is_latin(unit.lead_char)) return Verdict::weak;
  return sure_if(!is_upper(around.before) || is_lower(around.after));
}

/// A letter of East Asia alone; three accented letters and closing quotes look like one.
Verdict judge_wide_letter(const Unit& unit, const Surroundings& around) {
  const bool alone = !is_letter(around.before) && !is_letter(around.after);
  const bool quoted = unit.last_char == U'\u00BB' || unit.last_char >= 0x2000;
  return unit.odd || (alone && !quoted) ? Verdict::weak : Verdict::no;
}

/// What three accented letters may well be, where other marks are as rare as such words.
bool is_common_mark(char32_t c) {
  constexpr std::u32string_view kCommon =
      U"\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u20AC\u2122";
  return kCommon.find(c) != kCommon.npos;
}

Verdict judge_one(const Run& run, const Surroundings& around) {
  const Unit& unit = run.first;
  switch (unit.kind) {
    case Kind::none:
    case Kind::rare: return Verdict::no;
    case Kind::mark: return sure_if(unit.odd || is_common_mark(unit.value));
    case Kind::emoji: return Verdict::sure;
    case Kind::symbol:
    case Kind::wide_mark: return unit.odd ? Verdict::sure : Verdict::weak;
    case Kind::accent: return sure_if(unit.odd && !is_upper(around.before));
    case Kind::wide: return judge_wide_letter(unit, around);
    case Kind::foreign: return judge_foreign_letter(run, around);
    case Kind::sign:
    case Kind::latin: return judge_short(run, around);
  }
  return Verdict::no;
}

Verdict judge_several(const Run& run) {
  if (run.has(Kind::rare) || !run.one_script) return Verdict::no;
  if (run.only(Kind::mark, Kind::emoji)) return Verdict::sure;
  if (run.odd == 0) return run.wide > 0 ? Verdict::no : Verdict::weak;
  const bool own_alphabet = is_cyrillic(run.first.lead_char) || is_greek(run.first.lead_char);
  if (run.foreign > 0) return sure_if(run.foreign >= (own_alphabet ? 3U : 2U));
  return run.wide == 1 ? Verdict::weak : Verdict::sure;
}

/// What a text that cannot be read back leaves: signs that stand beside no letter or mark.
bool is_debris(char32_t c) {
  constexpr std::u32string_view kOpening = U"\u00A1\u00AB\u00BF\u00A3\u201A\u201E\u2039\u2022";
  if (c < 0x80 || c >= 0x2500 || is_letter(c) || follows_letters(c)) return c == U'\u0192';
  if (c == 0x85 || (c >= 0x91 && c <= 0x97)) return false;  // windows-1252's marks
  const auto& row = wrong_charset::row_of(c);
  return row.tails != 0 && kOpening.find(c) == kOpening.npos;
}

/// `Ã?Â¢`: question marks stand for bytes.
bool leaves_question(char32_t c) { return c == U'\u00C2' || c == U'\u00C3' || c == U'\u00E2'; }

}  // namespace

Verdict judge(const Run& run, const Surroundings& around) {
  if (is_debris(around.before) || is_debris(around.after)) return Verdict::no;
  if (around.before == U'?' && leaves_question(around.before2)) return Verdict::no;
  if (run.spaced || run.lost || (run.dropped && run.units == 1)) return judge_damaged(run, around);
  if (run.boxes) return judge_boxes(run, around);
  return run.units == 1 ? judge_one(run, around) : judge_several(run);
}

}  // namespace copydesk::misread
