// Text saved from a PressReader page: the title of the publication, the headline, perhaps a second
// line, a byline after "- ", the paragraphs, photos marked with "??", and two footers that name
// the title's language and country. Any of it may be missing, and a dump may end anywhere.

#include <algorithm>
#include <array>
#include <utility>

#include "builtin.hpp"
#include "label/print.hpp"
#include "people/authors.hpp"
#include "readers/pressreader/footer.hpp"
#include "readers/pressreader/page_signs.hpp"
#include "readers/pressreader/page_start.hpp"
#include "readers/pressreader/photo.hpp"
#include "readers/pressreader/story.hpp"
#include "text/folded.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestSecondLine = 350;  // bytes; the longest deck seen has 200
constexpr std::size_t kLongestByline = 1000;     // bytes; nine letter writers with suburbs
constexpr std::size_t kLongestUndashed = 200;    // bytes
constexpr std::size_t kReporterWords = 5;
constexpr std::size_t kKickerWords = 4;
constexpr std::size_t kMostFooters = 4;  // blocks, two for each
constexpr std::size_t kFewBlocks = 24;   // besides the body's

/// Opens with a short word such as `By` or `Von`, or holds an address, `by` or East Asian letters.
bool may_be_byline(std::string_view line) {
  if (line.substr(0, 5).find(' ') != line.npos || line.find('@') != line.npos) return true;
  if (line.find(" by ") != line.npos || line.find(" BY ") != line.npos) return true;
  return std::any_of(line.begin(), line.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

/// Whether a line without a dash is a byline. Most paragraphs are too long, end like sentences or
/// open otherwise, which is cheaper to see.
bool is_undashed_byline(std::string_view line) {
  // "Reporter" behind a name of any script is how Korean bylines close.
  if (line.ends_with(" 기자") && count_tokens(line) <= kReporterWords) return true;
  return line.size() <= kLongestUndashed && !ends_sentence(line) && may_be_byline(line) &&
         is_bare_byline(line);
}

/// What a line of the header may be besides title, headline and second line.
enum class Extra : std::uint8_t { none, date, page, byline };

Extra read_extra(std::string_view line) {
  if (is_date_line(line)) return Extra::date;
  if (page_label(line) != line.npos) return Extra::page;
  return is_undashed_byline(line) ? Extra::byline : Extra::none;
}

class PageLabelling {
 public:
  PageLabelling(const Document& document, Labels& labels)
      : document_(document),
        text_(document.text()),
        labels_(labels),
        paragraphs_(split_paragraphs(document)) {}

  void run() {
    if (paragraphs_.empty()) return;
    if (paragraphs_.size() == 1) split_lines();
    labels_.blocks.reserve(paragraphs_.size() + kFewBlocks);
    take_footers();
    label_header();
    if (has(next_))
      label_story(document_, std::span<const Paragraph>(paragraphs_).subspan(next_),
                  footers_.empty(), byline_, labels_);
    labels_.blocks.insert(labels_.blocks.end(), footers_.rbegin(), footers_.rend());
    if (footers_.empty())
      note("record.no-footer", labels_.blocks.back().span,
           "the dump ends without the footers that close a page");
  }

 private:
  [[nodiscard]] std::string_view view(std::size_t paragraph) const {
    return document_.view(paragraphs_[paragraph].span);
  }
  [[nodiscard]] bool has(std::size_t paragraph) const { return paragraph < paragraphs_.size(); }

  void add(Span span, Role role, std::string_view rule) {
    labels_.blocks.push_back({span, role, rule});
  }
  void add(std::size_t paragraph, Role role, std::string_view rule) {
    add(paragraphs_[paragraph].span, role, rule);
  }
  void note(std::string_view code, Span where, std::string message) {
    labels_.diagnostics.push_back({Severity::note, code, where, std::move(message)});
  }

  /// A dump without blank lines: every line is a paragraph.
  void split_lines() {
    const Paragraph whole = paragraphs_.front();
    paragraphs_.clear();
    for (const Span line : lines_of(text_, whole.span))
      paragraphs_.push_back({line, 0, line.begin});
  }

  /// The last lines, from the end backwards. Both may stand in one paragraph.
  void take_footers() {
    footers_.reserve(kMostFooters);
    while (!paragraphs_.empty() && footers_.size() < kMostFooters) {
      Span& span = paragraphs_.back().span;
      const bool alone = paragraphs_.back().lines == 1;
      const std::size_t break_at = alone ? text_.npos : document_.view(span).rfind('\n');
      const auto begin = break_at == std::string_view::npos
                             ? span.begin
                             : span.begin + static_cast<std::uint32_t>(break_at) + 1;
      if (!take_footer({begin, span.end})) return;
      if (begin == span.begin)
        paragraphs_.pop_back();
      else
        span.end = begin - 1;
    }
  }

  bool take_footer(Span line) {
    const std::string_view text = document_.view(line);
    const auto footer = read_footer(text);
    if (!footer) return false;
    const auto name = line.begin + static_cast<std::uint32_t>(footer->name.data() - text.data());
    const auto name_end = name + static_cast<std::uint32_t>(footer->name.size());
    const Role role = footer->kind == Footer::Kind::language ? Role::language : Role::country;
    footers_.push_back({{name, name_end}, role, "pressreader.footer"});
    footers_.push_back({{line.begin, name}, Role::markup, "pressreader.footer"});
    return true;
  }

  void label_header() {
    if (paragraphs_.empty()) return;
    label_masthead();
    next_ = 1;
    if (!without_headline_) label_headline();
    label_second_lines();
    label_byline();
    while (has(next_) && label_extra_line(next_)) {
      ++next_;
      label_byline();
    }
  }

  void label_masthead();
  void label_headline();
  void label_second_lines();
  [[nodiscard]] bool may_be_second_line(std::size_t paragraph) const;
  [[nodiscard]] bool opens_two_second_lines(std::size_t paragraph) const;
  void label_byline();
  bool label_extra_line(std::size_t paragraph);
  void label_dashed_byline(std::size_t paragraph, std::size_t dash);

  [[nodiscard]] std::size_t dash_of(std::size_t paragraph) const {
    if (!has(paragraph) || view(paragraph).size() > kLongestByline) return 0;
    return byline_dash(view(paragraph));
  }
  /// More blank lines than between the title and the headline: the byline's place is empty.
  [[nodiscard]] bool opens_body(std::size_t paragraph) const {
    return has(paragraph) && has(1) &&
           paragraphs_[paragraph].gap > std::max(1U, paragraphs_[1].gap);
  }
  [[nodiscard]] bool is_extra_line(std::size_t paragraph) {
    return has(paragraph) && extra_of(paragraph) != Extra::none;
  }

  /// Asked several times about the same two lines.
  Extra extra_of(std::size_t paragraph) {
    auto& [known, extra] = extras_[paragraph % extras_.size()];
    if (std::exchange(known, paragraph) != paragraph) extra = read_extra(view(paragraph));
    return extra;
  }

  const Document& document_;
  std::string_view text_;
  Labels& labels_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Block> footers_;                             ///< the last one first
  std::array<std::pair<std::size_t, Extra>, 2> extras_{};  ///< no header opens with an extra line
  std::size_t next_ = 0;                                   ///< the first paragraph without a label
  std::string_view byline_;                                ///< behind a dash
  bool without_headline_ = false;
};

void PageLabelling::label_masthead() {
  const Span span = paragraphs_.front().span;
  Span below = span;
  const Span title = take_line(text_, below);
  const std::string_view line = trim(document_.view(title));
  const std::size_t sign = section_sign(line);
  without_headline_ = sign != line.npos;
  if (without_headline_) {
    const auto at = title.begin + static_cast<std::uint32_t>(sign);
    const auto section = at + static_cast<std::uint32_t>(kSectionSign.size());
    const auto end = title.begin + static_cast<std::uint32_t>(line.size() - kSectionEnd.size());
    add({title.begin, at}, Role::masthead, "pressreader.masthead");
    add({at, section}, Role::markup, "pressreader.section");
    add({section, end}, Role::section, "pressreader.section");
    add({end, title.end}, Role::markup, "pressreader.section");
    note("headline.missing", span, "an older capture prints the section and no headline");
  } else {
    add(title, Role::masthead, "pressreader.masthead");
  }
  if (!below.empty()) {
    add(below, without_headline_ ? Role::paragraph : Role::headline,
        "pressreader.second-title-line");
    without_headline_ = true;
  }
}

void PageLabelling::label_headline() {
  if (!has(next_) || dash_of(next_) > 0 || has_marker(view(next_))) {
    if (has(next_))
      note("headline.missing", paragraphs_[next_].span, "the dump prints no headline");
    return;
  }
  add(next_, Role::headline, "pressreader.headline");
  ++next_;
}

bool PageLabelling::may_be_second_line(std::size_t paragraph) const {
  return has(paragraph) && dash_of(paragraph) == 0 &&
         view(paragraph).size() <= kLongestSecondLine && !has_marker(view(paragraph));
}

/// Two of them before a byline that can be nothing else. A story may close with an agency's name
/// behind a dash, but it opens with a sentence.
bool PageLabelling::opens_two_second_lines(std::size_t paragraph) const {
  const std::size_t byline = paragraph + 2;
  if (!may_be_second_line(paragraph + 1) || dash_of(byline) == 0 || !has(byline + 1)) return false;
  if (ends_sentence(view(paragraph))) return false;
  const std::string_view names =
      view(byline).substr(std::min(dash_of(byline), view(byline).size()));
  return names.empty() || !read_authors(names).list.empty();
}

void PageLabelling::label_second_lines() {
  const std::size_t line = next_;
  if (line < 2 || !may_be_second_line(line) || opens_body(line)) return;
  const bool in_header = dash_of(line + 1) > 0 || (opens_body(line + 1) && has(line + 1)) ||
                         (!is_extra_line(line) && is_extra_line(line + 1));
  const bool two = !in_header && opens_two_second_lines(line);
  if (!(in_header || two) || is_extra_line(line)) return;
  const bool kicker = is_all_capitals(view(line)) && count_tokens(view(line)) <= kKickerWords;
  ++next_;
  if (kicker) add(line, Role::kicker, "pressreader.second-line");
  if (kicker && !two) return;
  const std::size_t deck = kicker ? line + 1 : line;
  if (two) ++next_;
  add({paragraphs_[deck].span.begin, paragraphs_[next_ - 1].span.end}, Role::deck,
      "pressreader.second-line");
}

void PageLabelling::label_byline() {
  if (has(next_) && next_ >= 2 && dash_of(next_ + 1) > 0 && is_undashed_byline(view(next_))) {
    add(next_, Role::byline, "pressreader.second-line");
    ++next_;
  }
  const std::size_t dash = dash_of(next_);
  if (dash == 0) return;
  label_dashed_byline(next_, dash);
  ++next_;
}

void PageLabelling::label_dashed_byline(std::size_t paragraph, std::size_t dash) {
  const Span span = paragraphs_[paragraph].span;
  const auto name = span.begin + static_cast<std::uint32_t>(dash);
  add({span.begin, name}, Role::markup, "pressreader.byline-dash");
  add({name, span.end}, Role::byline, "pressreader.byline");
  byline_ = document_.view({name, span.end});
}

/// A date, a page or a byline without its dash, as other captures print them.
bool PageLabelling::label_extra_line(std::size_t paragraph) {
  if (paragraph < 2 || opens_body(paragraph)) return false;
  const Span span = paragraphs_[paragraph].span;
  const std::string_view line = document_.view(span);
  const Extra extra = extra_of(paragraph);
  if (extra == Extra::date) {
    add(paragraph, Role::date, "pressreader.date");
  } else if (extra == Extra::page) {
    const auto at = span.begin + static_cast<std::uint32_t>(page_label(line));
    add({span.begin, at}, Role::section, "pressreader.page");
    add({at, span.end}, Role::page, "pressreader.page");
  } else if (extra == Extra::byline) {
    add(paragraph, Role::byline, "pressreader.bare-byline");
  }
  return extra != Extra::none;
}

void label(const Document& document, Labels& labels) { PageLabelling(document, labels).run(); }

}  // namespace

const Reader builtin::pressreader_reader = {
    "pressreader",
    "text saved from PressReader pages, with ?? photo markers and two footers",
    detect_page,
    find_page_cut,
    label,
    {.profile = Profile::modern, .loses_hyphens = true},
    {"N", is_page_mark, find_page_start, opens_page}};

}  // namespace copydesk
