// A page or an article of an old newspaper as optical character recognition leaves it: one line
// of a narrow column a line, hardly any blank line, damaged letters, the stories of a page one
// after the other. The masthead's name is taken only where its letters are legible, lines in
// capitals are heads, and where stories end is not claimed.

#include <algorithm>

#include "builtin.hpp"
#include "dates/press_date.hpp"
#include "label/jump_line.hpp"
#include "label/print.hpp"
#include "language/lexicon.hpp"
#include "people/authors.hpp"
#include "readers/ocr_page/masthead.hpp"
#include "readers/ocr_page/narrow_print.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMastheadLines = 60;  // a masthead stands among the first ones

/// Form feeds part pages.
Cut find_cut(std::string_view bytes, std::size_t from, bool) {
  const std::size_t at = bytes.find('\f', std::max<std::size_t>(from, 1));
  if (at == bytes.npos) return {false, 0, bytes.size(), false};
  return {true, at, at + 1, false};
}

// --- Lines

struct Line {
  Span span;
  std::size_t width = 0;  ///< code points
  bool after_blank = false;
};

std::vector<Line> lines_of(const Document& document) {
  std::vector<Line> lines;
  for (const Paragraph& paragraph : split_paragraphs(document)) {
    bool first = !lines.empty();
    for (const Span span : copydesk::lines_of(document.text(), paragraph.span)) {
      lines.push_back({span, count_code_points(trim(document.view(span))), first});
      first = false;
    }
  }
  return lines;
}

std::size_t median_width(const std::vector<Line>& lines) {
  std::vector<std::size_t> widths;
  widths.reserve(lines.size());
  for (const Line& line : lines) widths.push_back(line.width);
  const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::nth_element(widths.begin(), middle, widths.end());
  return *middle;
}

/// A single sign, or signs without a letter or digit: rules, dirt and the edges of pictures.
bool is_speck(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.size() == 1) return true;
  return std::none_of(text.begin(), text.end(), [](char c) {
    return is_ascii_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) != 0xE2);
  });
}

std::string_view without_marks(std::string_view word) {
  constexpr std::string_view kMarks = ".,;:!?\"'()[]*";
  const std::size_t begin = word.find_first_not_of(kMarks);
  if (begin == word.npos) return {};
  return word.substr(begin, word.find_last_not_of(kMarks) + 1 - begin);
}

/// Letters of known words and of all of a line.
struct Legibility {
  std::size_t known = 0;
  std::size_t all = 0;

  void add(std::string_view line) {
    for (const std::string_view printed : words_of(line)) {
      const std::string_view word = without_marks(printed);
      all += word.size();
      if (word.size() > 1 && lexicon::is_word(word)) known += word.size();
    }
  }
};

/// Most of the print is English, so that an unknown word is a damaged one.
bool is_english(const Document& document, const std::vector<Line>& lines) {
  constexpr std::size_t kSample = 200;  // lines
  Legibility page;
  for (std::size_t i = 0; i < std::min(lines.size(), kSample); ++i)
    page.add(document.view(lines[i].span));
  return page.known * 2 > page.all;
}

bool opens_small(std::string_view line) {
  return !line.empty() && is_lower(code_point_at(line, 0).value);
}

class PageLabelling {
 public:
  PageLabelling(const Document& document, Labels& labels)
      : document_(document), labels_(labels), lines_(lines_of(document)) {}

  void run() {
    if (lines_.empty()) return;
    column_ = median_width(lines_);
    english_ = is_english(document_, lines_);
    label_masthead();
    label_lead();
    while (next_ < lines_.size()) label_next();
    report();
  }

 private:
  [[nodiscard]] std::string_view view(std::size_t line) const {
    return trim(document_.view(lines_[line].span));
  }
  [[nodiscard]] bool has(std::size_t line) const { return line < lines_.size(); }

  void add(Span span, Role role, std::string_view rule) {
    labels_.blocks.push_back({span, role, rule});
  }
  /// The lines up to `end` are one block.
  void take(std::size_t end, Role role, std::string_view rule) {
    end = std::min(end, stop_);
    if (end <= next_) return;
    add({lines_[next_].span.begin, lines_[end - 1].span.end}, role, rule);
    next_ = end;
  }
  void note(std::string_view code, std::size_t line, std::string message) {
    labels_.diagnostics.push_back({Severity::note, code, lines_[line].span, std::move(message)});
  }

  void find_folio();
  void find_title();
  void label_masthead();
  void label_folio_line(std::size_t line);
  void label_ear_text(std::size_t end);
  void label_lead();
  void label_next();
  void report();

  [[nodiscard]] bool is_jump(std::size_t line) const;
  [[nodiscard]] bool is_head(std::size_t line) const;
  [[nodiscard]] bool is_damaged_head(std::size_t line) const;
  [[nodiscard]] std::size_t head_end(std::size_t line) const;
  [[nodiscard]] bool is_deck(std::size_t line) const;
  [[nodiscard]] std::size_t deck_end(std::size_t line) const;
  [[nodiscard]] std::size_t paragraph_end(std::size_t line) const;
  [[nodiscard]] bool ends_paragraph(std::size_t line, std::size_t widest) const;

  const Document& document_;
  Labels& labels_;
  std::vector<Line> lines_;
  std::size_t column_ = 0;  ///< code points of the median line
  bool english_ = false;
  std::size_t next_ = 0;  ///< the first line without a label
  std::size_t folio_ = 0, folio_end_ = 0;
  std::size_t title_ = SIZE_MAX;
  std::size_t stop_ = SIZE_MAX;  ///< blocks end before this line
  bool dated_ = false;
  std::size_t heads_ = 0;
};

// --- Masthead

constexpr std::size_t kFolioLines = 7;   // volume, date and number stand together
constexpr std::size_t kMostEars = 16;    // lines beside and above the title
constexpr std::size_t kTitleLines = 12;  // where no folio line tells

void PageLabelling::find_folio() {
  const std::size_t until = std::min(lines_.size(), kMastheadLines);
  while (folio_ < until && !is_folio_line(view(folio_))) ++folio_;
  if (folio_ == until) folio_ = 0;
  for (std::size_t i = folio_; i < std::min(lines_.size(), folio_ + kFolioLines); ++i)
    if (is_folio_line(view(i))) folio_end_ = i + 1;
}

void PageLabelling::find_title() {
  std::vector<std::string> places;
  for (std::size_t i = folio_; i < folio_end_; ++i)
    for (const std::string_view word : words_of(view(i)))
      places.push_back(ascii_folded(without_marks(word)));
  const std::size_t until = folio_end_ > 0 ? folio_end_ : std::min(lines_.size(), kTitleLines);
  for (std::size_t i = 0; i < until && title_ == SIZE_MAX; ++i)
    if (is_newspaper_title(view(i), places)) title_ = i;
}

/// What stands above the folio is no story, unless it is too long for that.
void PageLabelling::label_masthead() {
  find_folio();
  find_title();
  std::size_t end = folio_end_;
  if (title_ != SIZE_MAX) end = std::max(end, title_ + 1);
  if (end == 0) return;
  const bool ears = (folio_end_ > 0 ? folio_ : end) <= kMostEars;
  while (next_ < end) {
    if (next_ == title_)
      take(next_ + 1, Role::masthead, "ocr_page.masthead");
    else if (next_ >= folio_ && next_ < folio_end_)
      label_folio_line(next_);
    else if (ears)
      take(next_ + 1, Role::furniture, "ocr_page.ear");
    else
      label_ear_text(end);
  }
}

/// Text that stands before the masthead's lines ends where they begin.
void PageLabelling::label_ear_text(std::size_t end) {
  stop_ = next_ < folio_ ? folio_ : end;
  if (title_ != SIZE_MAX && next_ < title_) stop_ = std::min(stop_, title_);
  label_next();
  stop_ = SIZE_MAX;
}

void PageLabelling::label_folio_line(std::size_t line) {
  const Span span = lines_[line].span;
  const auto date = find_press_date(document_.view(span));
  next_ = line + 1;
  if (!date || date->date.empty() || dated_) return add(span, Role::furniture, "ocr_page.folio");
  dated_ = true;
  const auto begin = span.begin + static_cast<std::uint32_t>(date->begin);
  const auto end = span.begin + static_cast<std::uint32_t>(date->end);
  add({span.begin, begin}, Role::furniture, "ocr_page.folio");
  add({begin, end}, Role::date, "ocr_page.date");
  add({end, span.end}, Role::furniture, "ocr_page.folio");
}

// --- Heads

constexpr std::size_t kFewestCapitals = 5;
constexpr std::size_t kWidestHead = 90;  // code points; across several columns

/// A line of legible capitals that does not go on with a sentence.
bool PageLabelling::is_head(std::size_t line) const {
  const std::string_view text = view(line);
  if (lines_[line].width > kWidestHead) return false;
  std::size_t capitals = 0;
  std::size_t digits = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    capitals += static_cast<std::size_t>(c >= 'A' && c <= 'Z');
    digits += static_cast<std::size_t>(is_ascii_digit(c));
  }
  if (capitals < kFewestCapitals || digits * 3 > capitals || text.ends_with(',')) return false;
  if (!english_) return is_all_capitals(text);
  Legibility letters;
  letters.add(text);
  return letters.known * 5 >= letters.all * 3;
}

/// A line between two of a head that has nearly no small letter.
bool PageLabelling::is_damaged_head(std::size_t line) const {
  if (!has(line + 1) || lines_[line].width > kWidestHead || lines_[line].after_blank) return false;
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const char c : view(line)) {
    capitals += static_cast<std::size_t>(c >= 'A' && c <= 'Z');
    small += static_cast<std::size_t>(c >= 'a' && c <= 'z');
  }
  return capitals >= kFewestCapitals && capitals >= 4 * small && is_head(line + 1) &&
         !lines_[line + 1].after_blank;
}

std::size_t PageLabelling::head_end(std::size_t line) const {
  if (!is_head(line)) return line;
  std::size_t end = line + 1;
  while (has(end) && !lines_[end].after_blank && (is_head(end) || is_damaged_head(end))) ++end;
  // Capitals in mid-sentence: a ship's name, a title.
  if (end == line + 1 && has(end) && opens_small(view(end))) return line;
  return end;
}

/// A line in which each longer word has a capital.
bool PageLabelling::is_deck(std::size_t line) const {
  constexpr std::size_t kLonger = 4;  // bytes
  const auto words = words_of(view(line));
  std::size_t longer = 0;
  for (const std::string_view printed : words) {
    const std::string_view word = without_marks(printed);
    if (word.size() < kLonger) continue;
    if (!starts_with_capital(word)) return false;
    ++longer;
  }
  return longer >= 2 && !is_speck(view(line));
}

std::size_t PageLabelling::deck_end(std::size_t line) const {
  constexpr std::size_t kMost = 8;  // lines
  std::size_t end = line;
  while (has(end) && end < line + kMost && !lines_[end].after_blank && is_deck(end) &&
         !is_head(end) && !is_bare_byline(view(end)) &&
         (end == line || !ends_sentence(view(end - 1))))
    ++end;
  return end;
}

/// The head that stands directly below the masthead is the page's first story's.
void PageLabelling::label_lead() {
  constexpr std::size_t kReach = 3;  // lines
  const std::size_t until = std::min(lines_.size(), next_ + kReach);
  std::size_t head = next_;
  while (head < until && head_end(head) == head) ++head;
  if (head >= until)
    return note("headline.missing", next_ < lines_.size() ? next_ : 0,
                "no legible head stands at the top of the page");
  while (next_ < head) label_next();
  if (next_ != head) return;
  ++heads_;
  take(head_end(next_), Role::headline, "ocr_page.headline");
  take(deck_end(next_), Role::deck, "ocr_page.deck");
  if (has(next_) && is_bare_byline(view(next_))) take(next_ + 1, Role::byline, "ocr_page.byline");
}

// --- Body

/// `[Continued on Page la.]`: the number is the first thing to be damaged.
bool is_damaged_jump(std::string_view text) {
  constexpr std::size_t kLongest = 40;  // bytes
  if (text.size() > kLongest) return false;
  const std::size_t open = text.starts_with('[') || text.starts_with('(') ? 1 : 0;
  const std::string folded = ascii_folded(text.substr(open));
  return folded.starts_with("continued on pag") || folded.starts_with("continued from pag");
}

/// `Continued on page 3.`, unless the lines around it make a sentence of it.
bool PageLabelling::is_jump(std::size_t line) const {
  const std::string_view text = view(line);
  return !opens_small(text) && (is_jump_line(text) || is_damaged_jump(text)) &&
         !(has(line + 1) && opens_small(view(line + 1)));
}

/// The line ends a sentence, and the next word would have fitted in it.
bool PageLabelling::ends_paragraph(std::size_t line, std::size_t widest) const {
  if (!ends_sentence(view(line)) || opens_small(view(line + 1))) return false;
  const std::string_view next = view(line + 1);
  const std::size_t word = count_code_points(next.substr(0, next.find(' ')));
  return lines_[line].width + 1 + word < widest;
}

std::size_t PageLabelling::paragraph_end(std::size_t line) const {
  constexpr std::size_t kNeighbours = 8;
  const std::size_t limit = column_ + column_ / 2;
  for (std::size_t end = line + 1;; ++end) {
    if (!has(end) || lines_[end].after_blank) return end;
    if (head_end(end) > end || is_jump(end)) return end;
    if (is_speck(view(end)) && ends_sentence(view(end - 1))) return end;
    std::size_t widest = 0;
    const std::size_t first = end - std::min(end, kNeighbours);
    for (std::size_t i = first; i < std::min(end + kNeighbours, lines_.size()); ++i)
      if (lines_[i].width <= limit) widest = std::max(widest, lines_[i].width);
    if (ends_paragraph(end - 1, std::min(widest, column_ + column_ / 8))) return end;
  }
}

void PageLabelling::label_next() {
  if (is_speck(view(next_))) return take(next_ + 1, Role::furniture, "ocr_page.speck");
  if (is_jump(next_)) return take(next_ + 1, Role::jump, "ocr_page.jump");
  if (const std::size_t end = head_end(next_); end > next_) {
    ++heads_;
    take(end, Role::subhead, "ocr_page.head");
    return take(deck_end(next_), Role::subhead, "ocr_page.deck");
  }
  take(paragraph_end(next_), Role::paragraph, "ocr_page.body");
}

void PageLabelling::report() {
  if (folio_end_ > 0 && title_ == SIZE_MAX)
    note("publisher.illegible", folio_, "the masthead's name cannot be read");
  if (heads_ > 1)
    note("ocr_page.several-stories", 0, "the page holds several stories, which are not told apart");
}

void label(const Document& document, Labels& labels) { PageLabelling(document, labels).run(); }

}  // namespace

const Reader builtin::ocr_page_reader = {
    "ocr_page",
    "scanned pages and articles of old newspapers, one line of a column a line",
    detect_narrow_print,
    find_cut,
    label,
    {.profile = Profile::historic, .loses_hyphens = false}};

}  // namespace copydesk
