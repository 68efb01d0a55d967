// Documents of Nexis Uni and Lexis Advance, which come as DOCX, RTF or PDF and were made text: one
// paragraph a line, or wrapped lines with blank ones between the paragraphs. A record is headline,
// publication, date, copyright, labels, `Body`, the story, `Graphic` and other headed blocks,
// `Load-Date:` and `End of Document`. A download may open with a cover page and a list of titles.

#include <algorithm>
#include <charconv>

#include "builtin.hpp"
#include "label/label_blocks.hpp"
#include "label/label_keys.hpp"
#include "label/print.hpp"
#include "readers/nexis/graphic.hpp"
#include "readers/nexis/parts.hpp"
#include "readers/nexis/uni_lines.hpp"
#include "readers/nexis/uni_units.hpp"
#include "readers/nexis/uni_words.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using nexis_uni::Heading;
using nexis_uni::opens_block;

constexpr std::size_t kLongestValue = 8;    // paragraphs behind a label's first
constexpr std::size_t kLastParagraphs = 8;  // where a block `Correction` may start

class DocumentLabelling {
 public:
  DocumentLabelling(const Document& document, Labels& labels)
      : text_(document.text()),
        labels_(labels),
        blocks_(text_, labels),
        print_(nexis_uni::units_of(document)),
        units_(print_.units) {}

  void run() {
    if (!units_.empty()) {
      find_parts();
      label_cover();
      label_head();
      label_labels();
      label_story();
      label_tail();
    }
    insert(print_.logos, Role::markup, "nexis_uni.logo");
    insert(print_.pages, Role::furniture, "nexis_uni.page");
    std::ranges::sort(labels_.blocks, {}, [](const Block& block) { return block.span.begin; });
  }

 private:
  [[nodiscard]] std::string_view trimmed(Span span) const {
    return blocks_.view(without_margins(text_, span));
  }
  [[nodiscard]] std::string_view view(std::size_t unit) const { return trimmed(units_[unit].span); }
  [[nodiscard]] Span span_of(std::size_t first, std::size_t last) const {
    return {units_[first].span.begin, units_[last].span.end};
  }
  void add(std::size_t unit, Role role, std::string_view rule) {
    blocks_.add(units_[unit].span, role, rule);
  }

  void find_parts();
  void find_head();
  void find_unread_date();
  [[nodiscard]] bool opens_field(std::size_t unit) const {
    const std::string_view line = view(unit);
    return nexis_uni::is_head_label(line) || nexis_uni::opens_copyright(line) ||
           nexis_uni::goes_on_copyright(line) || nexis_uni::opens_distributor(line);
  }
  [[nodiscard]] bool has_cover() const;
  void find_tail();
  [[nodiscard]] Heading heading(std::size_t unit) const {
    return print_.english ? nexis_uni::english_heading_of(view(unit))
                          : nexis_uni::heading_of(view(unit));
  }
  [[nodiscard]] std::size_t find_heading(Heading one, std::size_t from) const;
  void label_cover();
  void label_head();
  void label_date(std::size_t unit);
  void label_labels();
  void label_field(std::size_t first, std::size_t last);
  void label_story();
  std::size_t label_abstract(std::size_t unit);
  [[nodiscard]] bool repeats_headline(std::size_t unit) const;
  void label_paragraph(std::size_t unit);
  void label_tail();
  void label_block(std::size_t first, std::size_t end);
  void label_picture(Span paragraph);
  void label_index(std::size_t first, std::size_t end);
  void insert(const std::vector<Span>& apart, Role role, std::string_view rule);

  std::string_view text_;
  Labels& labels_;
  LabelBlocks blocks_;
  nexis_uni::Units print_;
  const std::vector<Paragraph>& units_;

  // Where the parts start, in the order of the print. Each ends where the next starts.
  std::size_t head_ = 0;   ///< the headline
  std::size_t date_ = 0;   ///< npos when no date is printed
  std::size_t label_ = 0;  ///< copyright and labels
  std::size_t body_ = 0;   ///< the line `Body`, or where it would stand
  std::size_t story_ = 0;  ///< its first paragraph
  std::size_t tail_ = 0;   ///< the first headed block or label behind the story
  static constexpr std::size_t kNone = SIZE_MAX;
};

void DocumentLabelling::find_parts() {
  while (body_ < units_.size() && heading(body_) != Heading::body) ++body_;
  const bool printed = body_ < units_.size();
  if (!printed) body_ = 0;
  find_tail();
  const bool lost = !printed || body_ >= tail_;
  if (lost) body_ = tail_;
  find_head();
  // Without the line `Body` the story starts behind the last of the labels that follow each other.
  if (lost)
    for (body_ = label_; body_ < tail_ && opens_field(body_);) ++body_;
  story_ = std::min(lost ? body_ : body_ + 1, tail_);
}

bool DocumentLabelling::has_cover() const {
  const auto end =
      units_.begin() + static_cast<std::ptrdiff_t>(std::min(nexis_uni::kCoverLines, units_.size()));
  return std::count_if(units_.begin(), end, [&](const Paragraph& unit) {
           return nexis_uni::opens_cover(trimmed(unit.span));
         }) >= nexis_uni::kCoverSigns;
}

/// The last date before the body, and what stands around it.
void DocumentLabelling::find_head() {
  date_ = kNone;
  for (std::size_t i = body_; i-- > 1 && date_ == kNone;) {
    if (nexis_uni::date_prefix(view(i)) > 0) date_ = i;
  }
  if (date_ == kNone) find_unread_date();
  const bool covered = has_cover();
  std::size_t first = 0;
  for (std::size_t i = 0; i < (date_ == kNone ? body_ : date_); ++i)
    if (covered && nexis_uni::opens_cover(view(i))) first = i + 1;
  label_ = date_ == kNone ? first : date_ + 1;
  while (label_ < body_ && !nexis_uni::opens_copyright(view(label_)) &&
         !nexis_uni::is_head_label(view(label_)))
    ++label_;
  head_ = std::min(first, label_);
  const std::size_t publication = date_ == kNone ? label_ : date_;
  // Wrapped text has one paragraph for a headline; what a cover's table leaves stands before it.
  for (std::size_t i = head_; covered && i + 1 < publication; ++i)
    if (units_[i + 1].gap > 0 && i + 2 < publication) head_ = i + 1;
}

/// Where no date can be read, the line above the copyright, if it holds a day and a year.
void DocumentLabelling::find_unread_date() {
  std::size_t copyright = 0;
  while (copyright < body_ && !nexis_uni::opens_copyright(view(copyright))) ++copyright;
  if (copyright < body_ && copyright > 2 && holds_day_and_year(view(copyright - 1)))
    date_ = copyright - 1;
}

/// From the end backwards: the last line, `Load-Date:`, classification, and headed blocks.
void DocumentLabelling::find_tail() {
  tail_ = 0;
  while (tail_ < units_.size() && heading(tail_) != Heading::end) ++tail_;
  if (tail_ == units_.size())
    blocks_.note("record.no-end", units_.back().span,
                 "the record ends without the line that ends a document", Severity::warning);
  while (tail_ > body_ + 1 && nexis_uni::is_load_date(view(tail_ - 1))) --tail_;
  if (const std::size_t found = find_heading(Heading::classification, body_ + 1);
      found != kNone && found + 1 < tail_ && nexis_uni::is_label(view(found + 1)))
    tail_ = found;
  const std::size_t last = tail_ - std::min(tail_, kLastParagraphs);
  for (const Heading one : {Heading::notes, Heading::correction})
    if (const std::size_t found = find_heading(one, std::max(body_ + 1, last)); found != kNone)
      tail_ = found;
  if (const std::size_t found = find_heading(Heading::graphic, body_ + 1); found != kNone)
    tail_ = found;
}

/// The last such heading before the tail with something behind it, or kNone.
std::size_t DocumentLabelling::find_heading(Heading one, std::size_t from) const {
  for (std::size_t i = tail_; i-- > from;)
    if (heading(i) == one && i + 1 < units_.size()) return i;
  return kNone;
}

void DocumentLabelling::label_cover() {
  for (std::size_t i = 0; i < head_; ++i) {
    const std::string_view line = view(i);
    const std::size_t count = line.find(nexis_uni::kDocuments);
    add(i, Role::furniture, "nexis_uni.cover");
    if (count == line.npos || labels_.declared.total > 0) continue;
    const std::string_view number = line.substr(count + nexis_uni::kDocuments.size());
    std::uint32_t total = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), total);
    if (read.ec == std::errc() && read.ptr < number.data() + number.size() && *read.ptr == ')')
      labels_.declared.total = total;
  }
}

void DocumentLabelling::label_head() {
  const std::size_t end = date_ == kNone ? label_ : date_;
  if (end > head_ + 1) {
    blocks_.add_headline(span_of(head_, end - 2), "nexis_uni.headline");
  } else {
    blocks_.note("headline.missing", units_[std::min(head_, units_.size() - 1)].span,
                 "the record prints no headline");
  }
  if (end > head_) add(end - 1, Role::masthead, "nexis_uni.publication");
  if (date_ == kNone) {
    blocks_.note("nexis_uni.no-date", units_[std::min(end, units_.size() - 1)].span,
                 "no date stands behind the publication");
    return;
  }
  label_date(date_);
  for (std::size_t i = date_ + 1; i < label_; ++i) {
    const bool correction = view(i).starts_with("Correction Appended");
    add(i, correction ? Role::label_name : Role::edition, "nexis_uni.edition");
  }
}

/// `May 2, 2002, Thursday,, FINAL EDITION`.
void DocumentLabelling::label_date(std::size_t unit) {
  const Span span = without_margins(text_, units_[unit].span);
  const std::string_view line = blocks_.view(span);
  const std::size_t date = nexis_uni::date_prefix(line);
  if (date == 0) return blocks_.add(span, Role::date, "nexis_uni.date");
  const std::size_t edition = std::min(line.find_first_not_of(" ,;", date), line.size());
  const auto end = span.begin + static_cast<std::uint32_t>(date);
  const auto begin = span.begin + static_cast<std::uint32_t>(edition);
  blocks_.add({span.begin, end}, Role::date, "nexis_uni.date");
  blocks_.add({end, begin}, Role::markup, "nexis_uni.date");
  blocks_.add({begin, span.end}, Role::edition, "nexis_uni.edition");
}

/// Copyright and labels up to the body. A value may have several paragraphs.
void DocumentLabelling::label_labels() {
  for (std::size_t i = label_; i < body_;) {
    std::size_t last = i;
    const bool copyright = nexis_uni::opens_copyright(view(i));
    while (last + 1 < body_ && last - i < kLongestValue && !nexis_uni::is_label(view(last + 1)) &&
           !nexis_uni::opens_copyright(view(last + 1)) &&
           !nexis_uni::opens_distributor(view(last + 1)) &&
           (!copyright || nexis_uni::goes_on_copyright(view(last + 1))))
      ++last;
    if (copyright)
      blocks_.add(span_of(i, last), Role::copyright, "nexis_uni.copyright");
    else
      label_field(i, last);
    i = last + 1;
  }
  if (body_ < units_.size() && heading(body_) == Heading::body)
    add(body_, Role::markup, "nexis_uni.body");
}

void DocumentLabelling::label_field(std::size_t first, std::size_t last) {
  const Span line = without_margins(text_, span_of(first, last));
  const std::string_view print = blocks_.view(line);
  if (nexis_uni::opens_distributor(print))
    return blocks_.add(line, Role::distributor, "nexis_uni.head");
  if (!nexis_uni::is_label(print)) return blocks_.add(line, Role::furniture, "nexis_uni.head");
  const std::size_t colon = label_prefix(print);
  const std::string_view key = label_key(print.substr(0, colon));
  const auto value = line.begin + static_cast<std::uint32_t>(colon);
  if (key == "author") return blocks_.add_field(line, Role::byline, "nexis_uni.byline");
  if (key != "section") return blocks_.add_label(line, "nexis_uni.label");
  blocks_.add({line.begin, value}, Role::markup, "nexis_uni.section");
  blocks_.add_section({value, line.end}, "nexis_uni.section");
}

void DocumentLabelling::label_story() {
  if (story_ == tail_)
    blocks_.note("nexis_uni.no-body", units_[std::min(story_, units_.size() - 1)].span,
                 "the record prints no story");
  for (std::size_t i = label_abstract(story_); i < tail_; ++i) label_paragraph(i);
}

/// Web editions print `ABSTRACT`, a summary and `FULL TEXT` before the story.
std::size_t DocumentLabelling::label_abstract(std::size_t unit) {
  constexpr std::size_t kLongestAbstract = 6;  // paragraphs
  if (unit >= tail_ || view(unit) != "ABSTRACT") return unit;
  std::size_t full = unit + 1;
  const std::size_t limit = std::min(tail_, unit + kLongestAbstract);
  while (full < limit && view(full) != "FULL TEXT") ++full;
  if (full == limit || full == unit + 1) return unit;
  add(unit, Role::label_name, "nexis_uni.abstract");
  blocks_.add(span_of(unit + 1, full - 1), Role::label_value, "nexis_uni.abstract");
  add(full, Role::markup, "nexis_uni.abstract");
  return full + 1;
}

/// Each printed page opens with the headline.
bool DocumentLabelling::repeats_headline(std::size_t unit) const {
  const std::size_t end = date_ == kNone ? label_ : date_;
  return std::ranges::binary_search(print_.behind, unit) && end > head_ + 1 &&
         fold_space(view(unit)) == fold_space(blocks_.view(span_of(head_, end - 2)));
}

void DocumentLabelling::label_paragraph(std::size_t unit) {
  const std::string_view print = view(unit);
  const bool between = unit > story_ && unit + 1 < tail_;
  if (repeats_headline(unit))
    add(unit, Role::furniture, "nexis_uni.page");
  else if (is_signature(print))
    add(unit, Role::signature, "nexis_uni.signature");
  else if (between && print.find('\n') == print.npos && is_subhead(print) &&
           ends_sentence(view(unit - 1)))
    add(unit, Role::subhead, "nexis_uni.subhead");
  else
    add(unit, Role::paragraph, "nexis_uni.paragraph");
}

/// A heading with all that stands behind it, or a label.
void DocumentLabelling::label_tail() {
  const auto closes = [&](std::size_t unit) {
    return heading(unit) == Heading::end || nexis_uni::is_load_date(view(unit));
  };
  for (std::size_t i = tail_; i < units_.size();) {
    std::size_t end = i + 1;
    while (end < units_.size() && !opens_block(heading(end)) && !closes(end)) ++end;
    if (closes(i)) end = i + 1;
    label_block(i, end);
    i = end;
  }
}

void DocumentLabelling::label_block(std::size_t first, std::size_t end) {
  switch (heading(first)) {
    case Heading::graphic:
      add(first, Role::markup, "nexis_uni.graphic");
      for (std::size_t i = first + 1; i < end; ++i)
        label_picture(without_margins(text_, units_[i].span));
      return;
    case Heading::correction:
    case Heading::notes:
      add(first, Role::label_name, "nexis_uni.label");
      if (end > first + 1)
        blocks_.add(span_of(first + 1, end - 1), Role::label_value, "nexis_uni.label");
      return;
    case Heading::classification:
      add(first, Role::markup, "nexis_uni.label");
      return label_index(first + 1, end);
    default: break;
  }
  if (nexis_uni::is_label(view(first))) return label_index(first, end);
  for (std::size_t i = first; i < end; ++i)
    add(i, heading(i) == Heading::end ? Role::markup : Role::furniture, "nexis_uni.end");
}

void DocumentLabelling::label_picture(Span paragraph) {
  if (labels_.blocks.back().role == Role::caption && is_credit_below(blocks_.view(paragraph)))
    blocks_.add(paragraph, Role::credit_below, "nexis_uni.graphic");
  else
    label_graphic(paragraph, "nexis_uni.graphic", blocks_);
}

/// Labels, each with all that stands before the next one.
void DocumentLabelling::label_index(std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end;) {
    std::size_t next = i + 1;
    while (next < end && !nexis_uni::is_label(view(next))) ++next;
    const Span span = without_margins(text_, span_of(i, next - 1));
    if (nexis_uni::is_label(view(i)))
      blocks_.add_label(span, "nexis_uni.label");
    else
      blocks_.add(span, Role::furniture, "nexis_uni.label");
    i = next;
  }
}

/// What stands inside a longer block stays there.
void DocumentLabelling::insert(const std::vector<Span>& apart, Role role, std::string_view rule) {
  const std::size_t labelled = labels_.blocks.size();
  std::size_t next = 0;
  for (const Span one : apart) {
    while (next < labelled && labels_.blocks[next].span.end <= one.begin) ++next;
    if (next == labelled || labels_.blocks[next].span.begin >= one.end)
      labels_.blocks.push_back({one, role, rule});
  }
}

void label(const Document& document, Labels& labels) { DocumentLabelling(document, labels).run(); }

}  // namespace

const Reader builtin::nexis_uni_reader = {"nexis_uni",
                                          "documents of Nexis Uni and Lexis Advance, made text",
                                          detect_nexis_uni,
                                          find_nexis_uni_end,
                                          label,
                                          {},
                                          {"UDJC(\xC2", is_nexis_uni_mark, find_nexis_uni_start}};

}  // namespace copydesk
