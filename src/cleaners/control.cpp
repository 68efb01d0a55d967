// Characters without a shape: control codes, marks for the order of writing and joiners are removed
// where print has no use for them. The controls U+0080 to U+009F are bytes of windows-1252 that
// came through as they were, and become its quotes, dashes and letters.

#include <array>
#include <cstdint>
#include <string>

#include "builtin.hpp"
#include "text/lane_search.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kCode = "control.code";
constexpr std::string_view kInvisible = "control.invisible";
constexpr std::string_view kJoiner = "control.joiner";
constexpr std::string_view kWindows = "control.c1";

constexpr Rule kRules[] = {
    {kCode, Tier::safe, "control codes and escape sequences are removed", "the\x07 bell",
     "the bell", "no control code prints anything"},
    {kInvisible, Tier::safe,
     "byte order marks, zero-width spaces and annotation marks inside a text are removed",
     "the\uFEFF mark", "the mark", "none of them prints anything"},
    {kJoiner, Tier::safe,
     "joiners in Latin words and direction marks in text of one direction are removed",
     "ro\u200Cof", "roof", "kept where a script or an emoji needs them"},
    {kWindows, Tier::safe, "controls that are bytes of windows-1252 become its characters",
     "the city\u0092s budget", "the city’s budget", "100 % of 28,700 in dumps and clean news"},
};

/// What windows-1252 prints for 80 to 9F; 0 where it prints nothing.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_c1(char32_t c) { return c >= 0x80 && c <= 0x9F; }
bool is_code(char32_t c) { return (c < 0x20 && c != U'\n' && (c < 9 || c > 13)) || c == 0x7F; }
bool is_invisible(char32_t c) {
  return c == 0xFEFF || c == 0x200B || c == 0x2060 || (c >= 0xFFF9 && c <= 0xFFFB);
}
bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }
bool is_direction(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Hebrew, Arabic and their neighbours.
bool runs_leftward(char32_t c) {
  return (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF);
}

/// Scripts that put the zero-width space between words: Thai, Lao, Burmese, Khmer.
bool divides_invisibly(char32_t c) {
  return (c >= 0xE00 && c < 0xF00) || (c >= 0x1000 && c < 0x10A0) || (c >= 0x1780 && c < 0x1800);
}

bool is_latin(char32_t c) {
  return (c > U' ' && c < 0x7F) || (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
}

/// Length of an escape sequence: ESC, `[`, parameters, a letter; or ESC and one character.
std::size_t escape_size(std::string_view text) {
  if (!text.starts_with("\x1B[")) return text.size() > 1 && text[1] > ' ' && text[1] < 0x7F ? 2 : 1;
  std::size_t end = 2;
  while (end < text.size() && text[end] >= 0x20 && text[end] <= 0x3F) ++end;
  return end < text.size() && text[end] >= 0x40 && text[end] < 0x7F ? end + 1 : 1;
}

/// A control of windows-1252 and what stands beside it.
struct Control {
  char32_t value = 0;
  char32_t before = 0;
  char32_t after = 0;
  std::string_view left;   ///< the text before it
  std::string_view right;  ///< and behind it

  [[nodiscard]] bool inside_word() const { return is_letter(before) && is_letter(after); }
};

/// `s`, `t`, `re`, `ll`, `ve`, `d`, `m` and no further letter.
bool is_contraction(const Control& control) {
  if (control.value != 0x92 || !is_letter(control.before)) return false;
  for (const std::string_view end : {"s", "t", "re", "ll", "ve", "d", "m"}) {
    if (!control.right.starts_with(end)) continue;
    const std::string_view rest = control.right.substr(end.size());
    if (rest.empty() || !is_letter(code_point_at(rest, 0).value))
      return end != "t" || control.left.ends_with('n') || control.left.ends_with('N');
  }
  return false;
}

/// Whether a byte between two small letters is likelier one of a Macintosh's accented letters.
bool is_foreign(const Control& control) {
  if (!is_lower(control.before) || !is_lower(control.after)) return false;
  const char32_t c = control.value;
  return c != 0x92 && c != 0x9A && c != 0x9C && c != 0x9E && c != 0x96 && c != 0x97;
}

bool is_quote_or_letter(char32_t c) {
  return is_letter(c) || (c >= U'0' && c <= U'9') || c == U')' || (c >= 0x2018 && c <= 0x201D);
}

/// U+0085 is also a line end, which the space rules know.
bool is_ellipsis(const Control& control) {
  if (!is_quote_or_letter(control.before)) return false;
  if (control.after == 0) return !is_letter(control.before);
  return control.after == U' ' || control.after == 0x2019 || control.after == 0x201D ||
         control.after == 0x92 || control.after == 0x94;
}

/// Whether it stands where its character of windows-1252 would.
bool fits(const Control& control) {
  const bool opens = !is_letter(control.before) && is_letter(control.after);
  switch (control.value) {
    case 0x80: return control.after >= U'0' && control.after <= U'9';
    case 0x82:
    case 0x84:
    case 0x8A:
    case 0x8B:
    case 0x8C:
    case 0x8E:
    case 0x9E: return opens;
    case 0x85: return is_ellipsis(control);
    case 0x89: return control.before == U' ' || (control.before >= U'0' && control.before <= U'9');
    case 0x91:
    case 0x92:
    case 0x93:
    case 0x94:
    case 0x95:
    case 0x96:
    case 0x97: return !control.inside_word() || is_contraction(control);
    case 0x99:
    case 0x9B: return is_letter(control.before) && !is_letter(control.after);
    case 0x9A:
    case 0x9C: return is_letter(control.before) != is_letter(control.after);
    default: return false;
  }
}

/// In a text known to be windows-1252 its letters and apostrophes may also stand inside words.
bool fits_known(const Control& control) {
  const char32_t c = control.value;
  if (c == 0x92 || c == 0x96 || c == 0x97 || c == 0x9A || c == 0x9C || c == 0x9E)
    return control.inside_word();
  return (c == 0x8A || c == 0x8C || c == 0x8E) && is_upper(control.before);
}

/// U+2010 to U+2029 and U+202F to U+207F: the punctuation of print.
bool is_punctuation(std::string_view text, std::size_t at) {
  if (text[at] != '\xE2' || text[at + 1] != '\x80') return false;
  const auto last = static_cast<unsigned char>(text[at + 2]);
  return last >= 0x90 && (last < 0xAA || last > 0xAE);
}

/// Whether a byte may open a control or a mark without a shape.
bool may_open(unsigned char c) {
  return (c < 0x20 && (c < 9 || c > 13)) || c == 0x7F || c == 0xC2 || c == 0xE2 || c == 0xEF;
}
Lanes may_open(Lanes lanes) {
  return (between(lanes, 0, 0x1F) & ~between(lanes, 9, 13)) | equal(lanes, 0x7F) |
         equal(lanes, '\xC2') | equal(lanes, '\xE2') | equal(lanes, '\xEF');
}

/// The next place from `at` on where a control or a mark without a shape may stand.
std::size_t find_suspect(std::string_view text, std::size_t at) {
  return find_place(
      text, at, [](const char* bytes) { return may_open(load_lanes(bytes)); },
      [&](std::size_t place) {
        return may_open(static_cast<unsigned char>(text[place])) && !is_punctuation(text, place);
      });
}

class ControlFinder {
 public:
  ControlFinder(std::string_view text, Proposals& proposals) : text_(text), proposals_(proposals) {}

  void run() {
    for (std::size_t at = find_suspect(text_, 0); at < text_.size(); at = find_suspect(text_, at))
      at = look(at);
    if (c1_) replace_controls();
  }

 private:
  std::size_t look(std::size_t at) {
    if (text_[at] == 0x1B) return remove(at, at + escape_size(text_.substr(at)), kCode);
    const CodePoint c = code_point_at(text_, at);
    const std::size_t end = at + c.size;
    if (is_code(c.value)) return remove(at, end, kCode);
    if (is_c1(c.value)) c1_ = true;
    if (c.size < 3) return end;
    if (is_invisible(c.value) && !(c.value == 0x200B && divides_invisibly(before(at))))
      return remove(at, end, kInvisible);
    if (is_joiner(c.value) && is_latin(before(at)) && is_latin(after(end)))
      return remove(at, end, kJoiner);
    if (is_direction(c.value) && !has_leftward()) return remove(at, end, kJoiner);
    return end;
  }

  std::size_t remove(std::size_t begin, std::size_t end, std::string_view rule) {
    proposals_.edits.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, "", rule, {}});
    return end;
  }

  [[nodiscard]] char32_t before(std::size_t at) const {
    return at == 0 ? 0 : code_point_before(text_, at).value;
  }
  [[nodiscard]] char32_t after(std::size_t at) const {
    return at == text_.size() ? 0 : code_point_at(text_, at).value;
  }

  /// Asked once: a text with a million marks must not be read a million times.
  bool has_leftward() {
    if (leftward_asked_) return leftward_;
    leftward_asked_ = true;
    for (std::size_t at = 0; at < text_.size() && !leftward_;) {
      const CodePoint c = code_point_at(text_, at);
      leftward_ = runs_leftward(c.value);
      at += c.size;
    }
    return leftward_;
  }

  [[nodiscard]] Control control_at(std::size_t at) const {
    const std::size_t end = at + 2;
    return {code_point_at(text_, at).value, before(at), after(end), text_.substr(0, at),
            text_.substr(end)};
  }

  [[nodiscard]] std::size_t next_c1(std::size_t at) const {
    for (at = text_.find('\xC2', at); at < text_.size(); at = text_.find('\xC2', at + 1))
      if (is_c1(code_point_at(text_, at).value)) return at;
    return text_.size();
  }

  /// C1 controls are replaced alone: what is removed beside them changes what they stand beside,
  /// and that is seen in the next round.
  void replace_controls() {
    if (!proposals_.edits.empty()) return;
    bool known = false;
    for (std::size_t at = next_c1(0); at < text_.size(); at = next_c1(at + 2)) {
      const Control control = control_at(at);
      if (is_foreign(control)) return doubt(at);
      known = known || (control.value >= 0x91 && control.value <= 0x97 && fits(control));
    }
    for (std::size_t at = next_c1(0); at < text_.size(); at = next_c1(at + 2)) {
      const Control control = control_at(at);
      if (fits(control))
        replace(at, control.value, {});
      else if (known && fits_known(control))
        replace(at, control.value, "doc");
      else if (control.value != 0x85)
        doubt(at);
    }
  }

  void replace(std::size_t at, char32_t control, std::string_view evidence) {
    std::string with;
    append_code_point(with, kWindows1252[control - 0x80]);
    const auto begin = static_cast<std::uint32_t>(at);
    proposals_.edits.push_back({{begin, begin + 2}, std::move(with), kWindows, evidence});
  }

  void doubt(std::size_t at) {
    if (!proposals_.suspects.empty()) return;
    const auto begin = static_cast<std::uint32_t>(at);
    proposals_.suspects.push_back(
        {{begin, begin + 2}, kWindows, "this control is a character of an unknown charset"});
  }

  std::string_view text_;
  Proposals& proposals_;
  bool c1_ = false;
  bool leftward_ = false;
  bool leftward_asked_ = false;
};

void find(const CleanContext&, std::string_view text, Proposals& proposals) {
  ControlFinder(text, proposals).run();
}

}  // namespace

const Cleaner builtin::control_cleaner = {"control", kRules, Bytes::control | Bytes::unusual, find};

}  // namespace copydesk
