// The text export of ProQuest: records between rules of 60 underscores, each a title, labels, the
// story behind `Full text:` and more labels, and a footer behind the last rule. Spaces may be lost
// or put in anywhere, so labels are compared without them.

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "builtin.hpp"
#include "copydesk/document.hpp"
#include "label/label_blocks.hpp"
#include "label/print.hpp"
#include "language/names.hpp"
#include "readers/proquest/lines.hpp"
#include "readers/proquest/story.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestTitle = 2000;  // bytes
constexpr std::size_t kTitleLines = 4;
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Lower case without white space: equal for texts whose spacing was damaged.
std::string squeezed(std::string_view text) {
  std::string result = folded(fold_space(text));
  std::erase(result, ' ');
  return result;
}

/// The colon of a title that has the deck behind it, or npos.
std::size_t deck_colon(std::string_view title, std::string_view deck) {
  if (deck.empty() || title.size() > kLongestTitle) return title.npos;
  const std::string second = squeezed(deck);
  std::size_t at = title.find(':');
  while (at != title.npos && squeezed(title.substr(at + 1)) != second) at = title.find(':', at + 1);
  return at;
}

class RecordLabelling {
 public:
  RecordLabelling(const Document& document, Labels& labels)
      : text_(document.text()), labels_(labels), blocks_(text_, labels) {
    for (const Paragraph& paragraph : split_paragraphs(document)) {
      std::uint32_t gap = paragraph.gap;
      for (const Span line : lines_of(text_, paragraph.span))
        lines_.push_back({without_margins(text_, line), std::exchange(gap, 0), line.begin});
    }
  }

  void run() {
    find_parts();
    label_head();
    label_story();
    label_tail();
    for (std::size_t i = footer_; i < lines_.size(); ++i)
      add(i, Role::furniture, "proquest.footer");
  }

 private:
  [[nodiscard]] std::string_view view(std::size_t line) const {
    return blocks_.view(lines_[line].span);
  }
  [[nodiscard]] std::string label(std::size_t line) const { return proquest::label_of(view(line)); }
  [[nodiscard]] Span span_of(std::size_t first, std::size_t end) const {
    return {lines_[first].span.begin, lines_[end - 1].span.end};
  }
  void add(std::size_t line, Role role, std::string_view rule) {
    blocks_.add(lines_[line].span, role, rule);
  }

  /// Labels stand behind blank lines, unless a dump has lost all of these.
  [[nodiscard]] bool alone(std::size_t line) const { return lines_[line].gap > 0 || !spaced_; }
  [[nodiscard]] bool opens_tail_field(std::size_t line) const {
    const std::string name = label(line);
    return proquest::is_tail_label(name) || proquest::subject_rank(name) != std::string::npos;
  }

  /// Where a tail's field ends that may take several lines.
  [[nodiscard]] std::size_t field_end(std::size_t line) const {
    std::size_t end = line + 1;
    while (end < footer_ && lines_[end].gap == 0 && !opens_tail_field(end)) ++end;
    return end;
  }

  void find_parts();
  [[nodiscard]] std::size_t find_tail() const;
  [[nodiscard]] std::size_t first_label(std::size_t first) const;
  void find_title_parts();
  void label_head();
  void label_title(Span title);
  void label_head_field(std::size_t first, std::size_t end);
  void label_story();
  void label_tail();
  void label_tail_field(std::size_t first, std::size_t end);
  void label_publication(Span value);
  void label_country(Span line, Span value);
  [[nodiscard]] Span value_of(Span line) const;

  std::string_view text_;
  Labels& labels_;
  LabelBlocks blocks_;
  std::vector<Paragraph> lines_;
  std::string_view author_;
  Span deck_{};          ///< the second part of the headline as the label `Title:` prints it
  bool spaced_ = false;  ///< blank lines stand between the labels
  bool paged_ = false;   ///< a label names the first page
  bool closed_ = false;  ///< the deck stands in the title line already

  // Where the parts start, in the order of the print.
  std::size_t title_ = 0;
  std::size_t head_ = 0;  ///< the first line with a label
  std::size_t story_ = 0;
  std::size_t tail_ = 0;
  std::size_t footer_ = 0;
};

Span RecordLabelling::value_of(Span line) const {
  const auto colon = static_cast<std::uint32_t>(blocks_.view(line).find(':'));
  return without_margins(text_, {line.begin + colon + 1, line.end});
}

void RecordLabelling::find_parts() {
  const std::size_t size = lines_.size();
  while (title_ < size &&
         (proquest::is_rule(view(title_)) || proquest::read_number(view(title_)).total > 0))
    ++title_;
  footer_ = title_;
  while (footer_ < size && !proquest::is_rule(view(footer_))) ++footer_;
  // A rule inside the story has labels behind it, which a footer has not.
  for (std::size_t i = footer_ + 1; i < size; ++i)
    if (proquest::is_rule(view(i)) || proquest::is_tail_label(label(i)))
      footer_ = proquest::is_rule(view(i)) ? i : size;
  for (std::size_t i = title_ + 1; i < footer_; ++i) spaced_ = spaced_ || lines_[i].gap > 0;
  head_ = std::min(title_ + 1, footer_);
  while (head_ < footer_ && !proquest::is_head_label(label(head_))) ++head_;
  story_ = head_;
  while (story_ < footer_ && label(story_) != "fulltext") ++story_;
  tail_ = find_tail();
  if (story_ == footer_) story_ = tail_;
  if (head_ > story_) head_ = story_;
  find_title_parts();
}

/// The labels behind the story, which may print lines that look like labels.
std::size_t RecordLabelling::find_tail() const {
  const std::size_t first = story_ < footer_ ? story_ + 1 : std::min(title_ + 1, footer_);
  std::size_t tail = first_label(first);
  std::size_t rank = SIZE_MAX;
  while (tail > first) {
    const std::size_t place = proquest::subject_rank(label(tail - 1));
    if (place >= rank || !alone(tail - 1)) break;
    rank = place;
    --tail;
  }
  return tail;
}

/// The last `Title:` before `Publication title:`, else the last before any label, else where the
/// last run of labels starts.
std::size_t RecordLabelling::first_label(std::size_t first) const {
  std::size_t tail = footer_;
  for (std::size_t i = footer_; i-- > first;) {
    if (label(i) != "title" || !alone(i) || i + 1 == footer_) continue;
    std::size_t below = i + 1;  // a title may take several lines
    while (spaced_ && below + 1 < footer_ && below < i + kTitleLines && lines_[below].gap == 0)
      ++below;
    const std::string next = label(below);
    if (next == "publicationtitle") return i;
    if (tail == footer_ && proquest::is_tail_label(next)) tail = i;
  }
  if (tail < footer_) return tail;
  while (tail > first && alone(tail - 1) && proquest::is_tail_label(label(tail - 1))) --tail;
  return tail;
}

/// `Headline: <no-break space> deck` behind `Title:` tells where the title line's deck starts.
void RecordLabelling::find_title_parts() {
  for (std::size_t i = tail_; i < footer_; ++i) {
    if (label(i) != "title") continue;
    const Span value = value_of(span_of(i, field_end(i)));
    const std::string_view print = blocks_.view(value);
    for (std::size_t at = print.find(kNoBreakSpace); at != print.npos && deck_.empty();
         at = print.find(kNoBreakSpace, at + 1)) {
      if (!trim(print.substr(0, at)).ends_with(':')) continue;
      const auto begin = value.begin + static_cast<std::uint32_t>(at);
      deck_ = without_margins(text_, {begin, value.end});
    }
    return;
  }
}

void RecordLabelling::label_head() {
  for (std::size_t i = 0; i < title_; ++i) {
    const Declared declared = proquest::read_number(view(i));
    if (declared.total > 0) labels_.declared = declared;
    add(i, Role::furniture, "proquest.rule");
  }
  std::size_t next = title_;
  if (next < head_) {
    for (++next; next < head_ && lines_[next].gap == 0 && !view(next).starts_with("http");) ++next;
    label_title(span_of(title_, next));
  } else if (title_ < lines_.size()) {
    blocks_.note("headline.missing", lines_[title_].span, "the record prints no title");
  }
  for (; next < head_; ++next) add(next, Role::furniture, "proquest.head");
  for (std::size_t i = head_; i < story_;) {
    std::size_t end = i + 1;
    while (end < story_ && !proquest::is_head_label(label(end)) && !view(end).starts_with("http"))
      ++end;
    label_head_field(i, end);
    i = end;
  }
}

/// `Headline: second part`, where the label `Title:` repeats the second part.
void RecordLabelling::label_title(Span title) {
  const std::size_t second = deck_colon(blocks_.view(title), blocks_.view(deck_));
  const auto colon =
      title.begin + static_cast<std::uint32_t>(std::min<std::size_t>(second, title.size()));
  blocks_.add({title.begin, colon}, Role::headline, "proquest.title");
  closed_ = colon < title.end;
  if (!closed_) return;
  blocks_.add({colon, colon + 1}, Role::markup, "proquest.title");
  blocks_.add({colon + 1, title.end}, Role::deck, "proquest.title");
}

void RecordLabelling::label_head_field(std::size_t first, std::size_t end) {
  const Span line = span_of(first, end);
  const std::string name = label_prefix(view(first)) > 0 ? label(first) : std::string();
  if (name == "author" || name == "authors") {
    author_ = blocks_.view(value_of(line));
    return blocks_.add_field(line, Role::byline, "proquest.author");
  }
  if (proquest::is_head_label(name)) return blocks_.add_label(line, "proquest.label");
  blocks_.add(line, Role::furniture, "proquest.url");
}

void RecordLabelling::label_story() {
  if (story_ == tail_) {
    if (!lines_.empty())
      blocks_.note("proquest.no-text", lines_[std::min(story_, lines_.size() - 1)].span,
                   "the record prints no full text");
    return;
  }
  std::vector<Paragraph> story(lines_.begin() + static_cast<std::ptrdiff_t>(story_),
                               lines_.begin() + static_cast<std::ptrdiff_t>(tail_));
  const Span value = value_of(story.front().span);
  blocks_.add({story.front().span.begin, value.begin}, Role::markup, "proquest.full-text");
  story.front().span = value;
  if (value.empty()) story.erase(story.begin());
  join_wrapped_lines(text_, story);
  label_proquest_story(story, author_, blocks_);
}

void RecordLabelling::label_tail() {
  if (tail_ == footer_ && !lines_.empty())
    blocks_.note("record.no-end", lines_.back().span,
                 "the record ends without the labels behind the story", Severity::warning);
  for (std::size_t i = tail_; i < footer_; ++i)
    paged_ = paged_ || label(i) == "firstpage" || label(i) == "startpage";
  for (std::size_t i = tail_; i < footer_;) {
    const std::size_t end = field_end(i);
    label_tail_field(i, end);
    i = end;
  }
}

/// A tail's field and the article's.
struct TailField {
  std::string_view label;
  Role role;
};
constexpr auto kTailFields = std::to_array<TailField>({{"copyright", Role::copyright},
                                                       {"firstpage", Role::page},
                                                       {"languageofpublication", Role::language},
                                                       {"pages", Role::page},
                                                       {"publicationdate", Role::date},
                                                       {"startpage", Role::page}});

void RecordLabelling::label_tail_field(std::size_t first, std::size_t end) {
  constexpr std::string_view kLabel = "proquest.label";
  const Span line = span_of(first, end);
  const std::string name = label(first);
  if (label_prefix(blocks_.view(line)) == 0) return blocks_.add(line, Role::furniture, kLabel);
  const Span value = value_of(line);
  const auto* const field = std::ranges::find(kTailFields, name, &TailField::label);
  if (name == "pages" && paged_) return blocks_.add_label(line, kLabel);
  if (field != kTailFields.end()) return blocks_.add_field(line, field->role, kLabel);
  if (name == "countryofpublication") return label_country(line, value);
  if (name == "publicationtitle" || name == "section") {
    blocks_.add({line.begin, value.begin}, Role::markup, kLabel);
    return name == "section" ? blocks_.add_section(value, kLabel) : label_publication(value);
  }
  const bool deck = value.begin < deck_.begin && deck_.end <= value.end;
  if (!deck || closed_) return blocks_.add_label(line, kLabel);
  // The deck stands here only.
  const std::size_t colon = blocks_.view({value.begin, deck_.begin}).rfind(':');
  const auto at = value.begin + static_cast<std::uint32_t>(colon);
  blocks_.add_label({line.begin, at}, kLabel);
  blocks_.add({at, deck_.begin}, Role::markup, kLabel);
  blocks_.add(deck_, Role::deck, "proquest.deck");
}

/// `The Gazette, Late Edition; Halm, Ont.`: name, edition, place.
void RecordLabelling::label_publication(Span value) {
  constexpr std::string_view kPublication = "proquest.publication";
  const std::string_view print = blocks_.view(value);
  const std::size_t place = std::min(print.find(';'), print.size());
  const std::size_t comma = print.substr(0, place).find(", ");
  const bool edition =
      comma != print.npos &&
      ascii_folded(print.substr(comma, place - comma)).find("edition") != std::string::npos;
  const auto at = [&](std::size_t place_in) {
    return value.begin + static_cast<std::uint32_t>(place_in);
  };
  const std::size_t name = edition ? comma : place;
  blocks_.add({value.begin, at(name)}, Role::masthead, kPublication);
  if (edition) {
    blocks_.add({at(comma), at(comma + 1)}, Role::markup, kPublication);
    blocks_.add({at(comma + 1), at(place)}, Role::edition, kPublication);
  }
  blocks_.add({at(place), value.end}, Role::markup, kPublication);
}

/// `Canada, Halm, Ont.`: the country is what a table knows, else all of it.
void RecordLabelling::label_country(Span line, Span value) {
  constexpr std::string_view kLabel = "proquest.label";
  const std::string_view print = blocks_.view(value);
  std::size_t size = print.size();
  if (country_code(print).empty()) size = std::min(print.find(','), size);
  if (country_code(print.substr(0, size)).empty()) return blocks_.add_label(line, kLabel);
  const auto end = value.begin + static_cast<std::uint32_t>(size);
  blocks_.add({line.begin, value.begin}, Role::markup, kLabel);
  blocks_.add({value.begin, end}, Role::country, kLabel);
  blocks_.add({end, value.end}, Role::markup, kLabel);
}

void label(const Document& document, Labels& labels) { RecordLabelling(document, labels).run(); }

}  // namespace

const Reader builtin::proquest_reader = {"proquest",
                                         "the text export of ProQuest",
                                         detect_proquest,
                                         find_proquest_end,
                                         label,
                                         {},
                                         {"_F", is_proquest_mark, find_proquest_start}};

}  // namespace copydesk
