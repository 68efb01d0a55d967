#include "readers/plain/head.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "dates/press_date.hpp"
#include "label/dateline.hpp"
#include "label/label_blocks.hpp"
#include "label/label_keys.hpp"
#include "label/print.hpp"
#include "people/authors.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMostParagraphs = 12;  // of a head
constexpr std::size_t kMostLines = 20;

/// The fields that a title page names once; the title first.
struct Field {
  std::string_view key;
  Role role;
};
constexpr auto kFields = std::to_array<Field>({{"headline", Role::headline},
                                               {"author", Role::byline},
                                               {"publication_date", Role::date},
                                               {"publication_title", Role::masthead}});
constexpr auto kTextLabels = std::to_array<std::string_view>(
    {"text:", "full text:", "body:", "content:", "texte:", "texto:"});

bool is_text_label(std::string_view line) {
  const std::string folded = ascii_folded(trim(line));
  return std::find(kTextLabels.begin(), kTextLabels.end(), folded) != kTextLabels.end();
}

const Field* field_of(std::string_view line) {
  const std::string_view key = label_key(line.substr(0, label_prefix(line)));
  const auto field = std::find_if(kFields.begin(), kFields.end(),
                                  [&](const Field& each) { return each.key == key; });
  return field == kFields.end() ? nullptr : field;
}

bool is_dated(std::string_view line) {
  const auto date = read_press_date(line);
  return date && !date->date.empty();
}

class PlainHead {
 public:
  PlainHead(const Document& document, const std::vector<Paragraph>& paragraphs, Labels& labels)
      : text_(document.text()), paragraphs_(paragraphs), blocks_(document.text(), labels) {}

  std::uint32_t run() {
    if (paragraphs_.size() < 2) return 0;
    if (const std::size_t end = find_labelled(); end > 0) return label_fields(end);
    if (const std::size_t end = find_byline(); end > 0) return label_byline(end);
    return 0;
  }

 private:
  [[nodiscard]] std::vector<Span> lines_in(std::size_t paragraph) const {
    return lines_of(text_, paragraphs_[paragraph].span);
  }
  [[nodiscard]] std::string_view view(Span span) const { return trim(blocks_.view(span)); }
  [[nodiscard]] std::uint32_t end_of(std::size_t end) const {
    return paragraphs_[end - 1].span.end;
  }

  // Both return the paragraph behind the head, 0 when there is none.
  [[nodiscard]] std::size_t find_labelled() const;
  std::size_t find_byline();
  std::size_t find_byline_below();

  [[nodiscard]] bool are_labels(std::size_t paragraph) const;
  [[nodiscard]] bool is_title_page(std::size_t end) const;
  [[nodiscard]] bool opens_another(std::size_t from) const;
  bool take_byline_lines(std::size_t paragraph, std::size_t first);
  [[nodiscard]] bool has_other_byline(std::size_t from) const;
  [[nodiscard]] bool has_dates(std::size_t from) const;

  std::uint32_t label_fields(std::size_t end);
  std::uint32_t label_byline(std::size_t end);

  std::string_view text_;
  const std::vector<Paragraph>& paragraphs_;
  LabelBlocks blocks_;
  Span byline_;
  Span date_;
};

// --- `Title: ...`

bool PlainHead::are_labels(std::size_t paragraph) const {
  if (paragraphs_[paragraph].lines > kMostLines) return false;
  const std::vector<Span> lines = lines_in(paragraph);
  return std::all_of(lines.begin(), lines.end(),
                     [&](Span line) { return label_prefix(view(line)) > 0; });
}

std::size_t PlainHead::find_labelled() const {
  const std::string_view top = view(paragraphs_[0].span);
  if (label_key(top.substr(0, label_prefix(top))).empty()) return 0;
  std::size_t end = 0;
  while (end < std::min(paragraphs_.size(), kMostParagraphs) && are_labels(end))
    if (is_text_label(view(lines_in(end++).back()))) break;
  const bool head = end > 0 && end < paragraphs_.size() && is_title_page(end);
  return head && !opens_another(end) ? end : 0;
}

/// The title and another field, none of them twice: a list of books names many.
bool PlainHead::is_title_page(std::size_t end) const {
  std::array<std::size_t, kFields.size()> count{};
  for (std::size_t i = 0; i < end; ++i)
    for (const Span line : lines_in(i))
      if (const Field* field = field_of(view(line)))
        ++count[static_cast<std::size_t>(field - kFields.data())];
  const auto once = std::count(count.begin(), count.end(), 1);
  const auto none = std::count(count.begin(), count.end(), 0);
  return count[0] == 1 && once > 1 && once + none == static_cast<std::ptrdiff_t>(count.size());
}

/// Another title below: then the fields are not those of all the text.
bool PlainHead::opens_another(std::size_t from) const {
  return std::any_of(paragraphs_.begin() + static_cast<std::ptrdiff_t>(from), paragraphs_.end(),
                     [&](const Paragraph& paragraph) {
                       const Field* field = field_of(view(paragraph.span));
                       return field != nullptr && field->role == Role::headline;
                     });
}

std::uint32_t PlainHead::label_fields(std::size_t end) {
  for (std::size_t i = 0; i < end; ++i)
    for (const Span line : lines_in(i)) {
      const Span print = without_margins(text_, line);
      if (const Field* field = field_of(view(print)))
        blocks_.add_field(print, field->role, "plain.label");
      else if (is_text_label(view(print)))
        blocks_.add(print, Role::markup, "plain.label");
      else
        blocks_.add_label(print, "plain.label");
    }
  return end_of(end);
}

// --- A headline over a byline

std::size_t PlainHead::find_byline() {
  constexpr std::uint32_t kMostLinesOfTop = 3;
  if (paragraphs_[0].lines > kMostLinesOfTop) return 0;
  const std::vector<Span> top = lines_in(0);
  if (!is_plain_headline(view(top[0])) || is_dated(view(top[0])) || is_bare_byline(view(top[0])))
    return 0;
  if (top.size() > 1 && !take_byline_lines(0, 1)) return 0;
  std::size_t end = 1;
  while (end + 1 < paragraphs_.size() && take_byline_lines(end, 0)) ++end;
  if (byline_.empty()) return find_byline_below();
  if (!date_.empty() && has_dates(end)) return 0;
  return has_other_byline(end) ? 0 : end;
}

/// An agency's byline stands directly above the dateline, with points of the story over it.
std::size_t PlainHead::find_byline_below() {
  constexpr std::size_t kMostPoints = 8;  // paragraphs
  date_ = {};
  for (std::size_t i = 1; i + 1 < std::min(paragraphs_.size(), kMostPoints); ++i) {
    const std::string_view line = view(paragraphs_[i].span);
    if (paragraphs_[i].lines > 1 || !is_bare_byline(line)) continue;
    const auto dateline = read_dateline(view(paragraphs_[i + 1].span));
    if (!dateline || dateline->agency.empty()) return 0;
    byline_ = paragraphs_[i].span;
    return i + 1;
  }
  return 0;
}

/// Takes a paragraph's lines from the first one on: one byline and one date, or nothing.
bool PlainHead::take_byline_lines(std::size_t paragraph, std::size_t first) {
  if (paragraphs_[paragraph].lines > first + 2) return false;
  const std::vector<Span> lines = lines_in(paragraph);
  Span byline = byline_;
  Span date = date_;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const bool dated = is_dated(view(lines[i]));
    Span& field = dated ? date : byline;
    if (!field.empty() || !(dated || is_bare_byline(view(lines[i])))) return false;
    field = lines[i];
  }
  byline_ = byline;
  date_ = date;
  return true;
}

/// Another author's byline below: then there are several stories. The same one may sign at the end.
bool PlainHead::has_other_byline(std::size_t from) const {
  const std::vector<Author> authors = read_authors(view(byline_)).list;
  return std::any_of(paragraphs_.begin() + static_cast<std::ptrdiff_t>(from), paragraphs_.end(),
                     [&](const Paragraph& paragraph) {
                       const std::string_view line = view(paragraph.span);
                       return paragraph.lines == 1 && is_bare_byline(line) &&
                              std::none_of(authors.begin(), authors.end(), [&](const Author& each) {
                                return line.find(each.name) != line.npos;
                              });
                     });
}

/// Days are the heads of what follows.
bool PlainHead::has_dates(std::size_t from) const {
  return std::any_of(paragraphs_.begin() + static_cast<std::ptrdiff_t>(from), paragraphs_.end(),
                     [&](const Paragraph& paragraph) {
                       Span rest = paragraph.span;
                       return is_dated(view(take_line(text_, rest)));
                     });
}

std::uint32_t PlainHead::label_byline(std::size_t end) {
  Span rest = paragraphs_[0].span;
  blocks_.add(take_line(text_, rest), Role::headline, "plain.headline");
  for (std::size_t i = 1; i < end && paragraphs_[i].span.end <= byline_.begin; ++i)
    if (paragraphs_[i].span.begin != date_.begin || date_.empty())
      blocks_.add(paragraphs_[i].span, Role::paragraph, "plain.paragraph");
  const bool before = !date_.empty() && date_.begin < byline_.begin;
  if (before) blocks_.add(date_, Role::date, "plain.date");
  blocks_.add(byline_, Role::byline, "plain.byline");
  if (!before) blocks_.add(date_, Role::date, "plain.date");
  return end_of(end);
}

}  // namespace

bool is_plain_headline(std::string_view line) {
  constexpr std::size_t kLongestHeadline = 150;  // code points
  return line.find('\n') == line.npos && count_code_points(line) <= kLongestHeadline;
}

std::uint32_t label_plain_head(const Document& document, const std::vector<Paragraph>& paragraphs,
                               Labels& labels) {
  return PlainHead(document, paragraphs, labels).run();
}

}  // namespace copydesk
