#include "clean/column.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "text/lanes.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kNarrowest = 20;  // code points
constexpr std::size_t kWidest = 120;    // wider lines are whole paragraphs
constexpr std::size_t kFullLines = 3;   // fewer show no column
constexpr std::size_t kVerseLines = 4;  // each with a capital at its start
constexpr std::size_t kShortWord = 3;   // letters

/// A few lines are narrow by chance, and verse is; a wide one is no verse.
constexpr std::size_t kNarrowestAlone = 50;  // code points

/// Of a narrow column's lines a few are damaged.
constexpr std::size_t kWidestNarrow = 70;  // code points
constexpr Column column_of_old_print(std::size_t width) { return {width, width / 4, true}; }

/// Print in proportional letters fills a column unevenly.
constexpr Column column_of_story(std::size_t width) { return {width, width * 15 / 100, true}; }
/// With so few lines they must be as full as a typewriter makes them.
constexpr Column column_of_text(std::size_t width) { return {width, width * 5 / 100, false}; }

struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< of its letters; a line feed or the text's end
  std::uint32_t width = 0;
};

/// Which of the next bytes are line feeds, and which open another character.
struct LineBits {
  std::uint64_t feeds = 0;
  std::uint64_t characters = 0;
};

template <class AnyLanes>
[[gnu::always_inline]] inline LineBits line_bits(const char* bytes) {
  LineBits bits;
  for (unsigned i = 0; i < kBlockSize; i += sizeof(AnyLanes)) {
    const AnyLanes lanes = load<AnyLanes>(bytes + i);
    bits.feeds |= bits_at(equal(lanes, '\n'), i);
    bits.characters |= bits_at(~between(lanes, 0x80, 0xBF), i);
  }
  bits.characters &= ~bits.feeds;
  return bits;
}

/// The same for fewer bytes.
template <class AnyLanes>
[[gnu::always_inline]] inline LineBits last_line_bits(std::string_view bytes) {
  std::array<char, kBlockSize> padded;
  padded.fill('\x80');
  std::copy(bytes.begin(), bytes.end(), padded.begin());
  return line_bits<AnyLanes>(padded.data());
}

/// Calls `visit(const Line&)` for every line of a text.
template <class Visit>
void for_each_line(std::string_view text, Visit&& visit) {
  with_widest_lanes([&]<class AnyLanes>() {
    Line line;
    for (std::size_t at = 0; at < text.size(); at += kBlockSize) {
      auto [feeds, characters] = text.size() - at < kBlockSize
                                     ? last_line_bits<AnyLanes>(text.substr(at))
                                     : line_bits<AnyLanes>(text.data() + at);
      for (; feeds != 0; feeds &= feeds - 1) {
        const std::uint64_t before = (feeds & -feeds) - 1;
        line.end = static_cast<std::uint32_t>(at + lowest_bit(feeds));
        line.width += static_cast<std::uint32_t>(std::popcount(characters & before));
        visit(line);
        line = {line.end + 1, 0, 0};
        characters &= ~before;
      }
      line.width += static_cast<std::uint32_t>(std::popcount(characters));
    }
    line.end = static_cast<std::uint32_t>(text.size());
    visit(line);
  });
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for_each_line(text, [&](const Line& line) { lines.push_back(line); });
  return lines;
}

std::string_view view(std::string_view text, const Line& line) {
  return text.substr(line.begin, line.end - line.begin);
}

/// Code points of the stretch that could not be divided when the line was set.
std::size_t first_word_width(std::string_view line) {
  if (line.empty()) return 0;
  if (is_ideographic(code_point_at(line, 0).value)) return 1;
  std::size_t width = 0;
  for (std::size_t at = 0; at < line.size() && line[at] != ' '; ++at)
    width += static_cast<std::size_t>((line[at] & 0xC0) != 0x80);
  return width;
}

bool starts_with_capital(std::string_view line) {
  const std::size_t at = line.find_first_not_of("\"'([");
  return at != line.npos && is_upper(code_point_at(line, at).value);
}

bool ends_a_sentence(std::string_view line) {
  while (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')')) line.remove_suffix(1);
  for (const std::string_view quote : {"\xE2\x80\x9D", "\xE2\x80\x99"})
    if (line.ends_with(quote)) line.remove_suffix(quote.size());
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':');
}

/// A bullet, a dash or a number with a full stop or a bracket opens an item of a list.
bool opens_item(std::string_view line) {
  for (const std::string_view sign : {"- ", "* ", "\xE2\x80\xA2", "\xE2\x80\x93 ", "\xE2\x80\x94 "})
    if (line.starts_with(sign)) return true;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::string_view rest = line.substr(digits);
  return digits > 0 && digits <= 3 && (rest.starts_with(". ") || rest.starts_with(") "));
}

bool is_table_row(std::string_view line) {
  constexpr std::string_view kTableGap = "   ";
  if (line.find('\t') != line.npos) return true;
  const std::size_t first = line.find_first_not_of(' ');
  if (first == line.npos) return false;
  return line.substr(first).find(kTableGap) != line.npos;
}

/// The lines of one Text, and what each line's end means.
class LineEnds {
 public:
  LineEnds(std::string_view text, std::span<const Line> lines, Column column)
      : text_(text), column_(column), lines_(lines) {}

  std::vector<std::size_t> wrapped() {
    if (is_laid_out()) return {};
    std::size_t first = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i + 1 < lines_.size() && !ends_paragraph(i)) continue;
      take_paragraph(first, i);
      first = i + 1;
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const { return view(text_, lines_[i]); }

  [[nodiscard]] bool is_laid_out() const {
    std::size_t rows = 0;
    std::size_t items = opens_item(line(0)) ? 1 : 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_table_row(line(i))) ++rows;
      if (opens_item(line(i))) ++items;
    }
    return rows >= 2 || items >= 2;  // one may be a sentence's number or dash
  }

  /// The next word would not have fitted.
  [[nodiscard]] bool is_full(std::size_t i, std::size_t width) const {
    return lines_[i].width + 1 + first_word_width(line(i + 1)) > width;
  }

  [[nodiscard]] bool ends_paragraph(std::size_t i) const {
    const std::string_view next = line(i + 1);
    if (next.empty() || line(i).empty() || next.starts_with(' ')) return true;
    return !is_full(i, column_.width - column_.slack) && ends_a_sentence(line(i)) &&
           !is_lower(code_point_at(next, 0).value);
  }

  [[nodiscard]] bool is_verse(std::size_t first, std::size_t last) const {
    if (last - first + 1 < kVerseLines) return false;
    for (std::size_t i = first; i <= last; ++i)
      if (!starts_with_capital(line(i))) return false;
    return true;
  }

  void take_paragraph(std::size_t first, std::size_t last) {
    std::size_t unexplained = 0;
    for (std::size_t i = first; i < last; ++i)
      if (!is_full(i, column_.width - column_.slack)) ++unexplained;
    if (unexplained * 10 > last - first || is_verse(first, last)) return;
    for (std::size_t i = first; i < last; ++i) found_.push_back(lines_[i].end);
  }

  std::string_view text_;
  Column column_;
  std::span<const Line> lines_;
  std::vector<std::size_t> found_;
};

/// `the`, `in`, `des`: no sentence ends with such a word.
bool ends_in_short_word(std::string_view line) {
  std::size_t at = line.size();
  while (at > 0 && is_lower(code_point_before(line, at).value))
    at -= code_point_before(line, at).size;
  const std::size_t letters = count_code_points(line.substr(at));
  return letters > 0 && letters <= kShortWord && at > 0 && line[at - 1] == ' ';
}

/// Letters of scripts such as Hangul, where no capital can open a sentence.
bool is_caseless(char32_t c) { return is_letter(c) && !is_upper(c) && !is_lower(c); }

/// A sentence goes on over a line end. Before a capital or a sign its last words must say so.
bool runs_on(std::string_view line, std::string_view next) {
  if (line.empty() || next.empty()) return false;
  const char32_t first = code_point_at(next, 0).value;
  if (is_lower(first) || ends_in_short_word(line)) return true;
  if (line.ends_with(",\"") || line.ends_with(",\xE2\x80\x9D")) return true;
  return (is_caseless(first) || is_caseless(code_point_before(line, line.size()).value)) &&
         !ends_a_sentence(line);
}

/// The column a text shows by itself.
Column own_column(std::string_view text, std::span<const Line> lines) {
  std::size_t width = 0;
  for (const Line& line : lines) width = std::max<std::size_t>(width, line.width);
  if (lines.size() < 2 || width < kNarrowestAlone || width > kWidest) return {};
  const Column column = column_of_text(width);
  std::size_t running = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view next = view(text, lines[i + 1]);
    if (lines[i].width + 1 + first_word_width(next) + column.slack <= width) return {};
    if (runs_on(view(text, lines[i]), next)) ++running;
  }
  return running * 4 >= lines.size() - 1 ? column : Column{};
}

/// The narrow column a text shows by itself: most lines are nearly full and run on.
Column narrow_column(std::string_view text, std::span<const Line> lines) {
  if (lines.size() < 2) return {};
  std::vector<std::size_t> widths(lines.size());
  std::transform(lines.begin(), lines.end(), widths.begin(),
                 [](const Line& line) { return line.width; });
  const std::size_t outliers = lines.size() / 6;
  std::sort(widths.begin(), widths.end());
  const std::size_t width = widths[widths.size() - 1 - outliers];
  if (width < kNarrowest || width > kWidestNarrow) return {};
  std::size_t full = 0;
  std::size_t running = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (std::size_t{lines[i].width} * 4 >= width * 3) ++full;
    if (runs_on(view(text, lines[i]), view(text, lines[i + 1]))) ++running;
  }
  const std::size_t ends = lines.size() - 1;
  return full * 5 >= ends * 4 && running * 3 >= ends ? column_of_old_print(width) : Column{};
}

/// Whether no line is wider than the column.
bool fits(std::span<const Line> lines, Column column) {
  return std::all_of(lines.begin(), lines.end(),
                     [&](const Line& line) { return line.width <= column.width + column.slack; });
}

/// How many lines of a story are how wide: of all, and of those that another line follows.
struct Widths {
  std::array<std::size_t, kWidest + 1> all{};
  std::array<std::size_t, kWidest + 1> followed{};
  std::size_t too_wide = 0;  ///< wider than the widest column
  std::size_t too_wide_followed = 0;

  void add(std::string_view text) {
    for_each_line(text, [&](const Line& line) {
      const bool fits = line.width <= kWidest;
      const bool ends_text = line.end == text.size();
      ++(fits ? all[line.width] : too_wide);
      if (!ends_text) ++(fits ? followed[line.width] : too_wide_followed);
    });
  }

  /// The widest but for some of the lines, among which all that are too wide must be.
  [[nodiscard]] std::size_t widest_but(std::size_t outliers) const {
    std::size_t wider = too_wide;
    std::size_t width = kWidest;
    while ((wider += all[width]) <= outliers) --width;
    return width;
  }
};

/// Calls for every Text that is set in the story's column, if there is one.
template <class Call>
void for_each_set_text(const Article& article, Call call) {
  for (const BodyPart& part : article.body)
    if (part.kind != BodyKind::table && !part.text.value.empty()) call(part.text.value);
  for (const Caption& caption : article.captions) call(caption.text.value);
}

Column whole_column(const Article& article) {
  std::size_t texts = 0;
  std::size_t ends = 0;
  for_each_set_text(article, [&](std::string_view text) {
    ++texts;
    ends += count_bytes(text, '\n');
  });
  if (ends < kFullLines) return {};
  // One line in fifty may stick out: a page's heading, two columns read as one.
  const std::size_t outliers = (texts + ends) / 50;
  Widths widths;
  for_each_set_text(article, [&](std::string_view text) {
    if (widths.too_wide <= outliers) widths.add(text);
  });
  if (widths.too_wide > outliers) return {};
  const std::size_t width = widths.widest_but(outliers);
  if (width < kNarrowest) return {};
  std::size_t followed = widths.too_wide_followed;
  std::size_t full = followed;
  for (std::size_t each = 0; each <= kWidest; ++each) {
    followed += widths.followed[each];
    if (each * 4 >= width * 3) full += widths.followed[each];
  }
  if (full < kFullLines || full * 10 < followed * 6) return {};
  return column_of_story(width);
}

/// The widest column that a text of the story shows by itself.
Column shown_column(const Article& article) {
  Column widest;
  for_each_set_text(article, [&](std::string_view text) {
    const Column own = text.find('\n') == text.npos ? Column{} : own_column(text, lines_of(text));
    if (own.width > widest.width) widest = own;
  });
  return widest;
}

}  // namespace

Column find_column(const Article& article) {
  const Column whole = whole_column(article);
  return whole ? whole : shown_column(article);
}

std::vector<std::size_t> wrapped_line_ends(std::string_view text, Column column) {
  const std::vector<Line> lines = lines_of(text);
  if (!column.whole) {
    if (const Column own = own_column(text, lines)) column = own;
    if (!column || !fits(lines, column)) return {};
  }
  return LineEnds(text, lines, column).wrapped();
}

std::vector<std::size_t> narrow_line_ends(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const Column column = narrow_column(text, lines);
  return column ? LineEnds(text, lines, column).wrapped() : std::vector<std::size_t>();
}

}  // namespace copydesk
