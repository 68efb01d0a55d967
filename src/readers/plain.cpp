// Any other text. The first line is the headline when it stands alone before a blank line and is
// short; byline, date and labels are taken where they stand plainly above the story; every other
// paragraph is a paragraph. Nothing is claimed that is not there. Where form feeds part pages, the
// lines that every page repeats are furniture.

#include <algorithm>
#include <cstdint>

#include "builtin.hpp"
#include "readers/plain/head.hpp"
#include "readers/plain/running_lines.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

Detection detect(std::string_view) { return {20, "no other format was recognized"}; }

bool is_line_sign(char c) { return c == ' ' || c == '\t'; }

/// Records are parted by a line that holds nothing but a form feed.
Cut find_cut(std::string_view bytes, std::size_t from, bool at_end) {
  for (std::size_t at = bytes.find('\f', from); at != bytes.npos; at = bytes.find('\f', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_line_sign(bytes[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < bytes.size() && is_line_sign(bytes[end])) ++end;
    if (end == bytes.size() && !at_end) return {false, 0, at, false};
    const bool opens = begin > 0 && (bytes[begin - 1] == '\n' || bytes[begin - 1] == '\r');
    const bool closes = end == bytes.size() || bytes[end] == '\n' || bytes[end] == '\r';
    if (opens && closes) return {true, begin, end, false};
    if (end > at + 1) at = end - 1;
  }
  return {false, 0, bytes.size(), false};
}

class PlainLabelling {
 public:
  PlainLabelling(const Document& document, Labels& labels)
      : document_(document), labels_(labels), running_(find_running_lines(document.text())) {}

  void run() {
    const std::vector<Paragraph> paragraphs = split_paragraphs(document_);
    const std::uint32_t head =
        running_.empty() ? label_plain_head(document_, paragraphs, labels_) : 0;
    for (const Paragraph& paragraph : paragraphs)
      if (paragraph.span.begin >= head) take(paragraph.span);
    if (head > 0 || first_ == kNone || parts_ < 2) return;
    Block& block = labels_.blocks[first_];
    if (alone_ && is_plain_headline(trim(document_.view(block.span))))
      block = {block.span, Role::headline, "plain.headline"};
  }

 private:
  static constexpr std::size_t kNone = SIZE_MAX;

  /// A page may break inside a paragraph: its heads and feet stand between the paragraph's lines.
  void take(Span paragraph) {
    std::uint32_t begin = paragraph.begin;
    for (; next_ < running_.size() && running_[next_].begin < paragraph.end; ++next_) {
      split({begin, running_[next_].begin}, false);
      labels_.blocks.push_back({running_[next_], Role::furniture, "repeated-line"});
      begin = running_[next_].end;
    }
    split({begin, paragraph.end}, true);
  }

  /// A page's end also ends the paragraph, unless the next page goes on in lower case.
  void split(Span part, bool alone) {
    const std::string_view text = document_.view(part);
    std::uint32_t begin = 0;
    for (std::size_t at = text.find('\f'); at != text.npos; at = text.find('\f', at)) {
      const std::size_t next = std::min(text.find_first_not_of(" \t\n\v\f\r", at), text.size());
      if (next < text.size() && !is_lower(code_point_at(text, next).value)) {
        add({part.begin + begin, part.begin + static_cast<std::uint32_t>(at)}, true);
        begin = static_cast<std::uint32_t>(next);
      }
      at = next;
    }
    add({part.begin + begin, part.end}, alone);
  }

  void add(Span span, bool alone) {
    if (is_blank(document_.view(span))) return;
    if (first_ == kNone) {
      first_ = labels_.blocks.size();
      alone_ = alone;
    }
    labels_.blocks.push_back({span, Role::paragraph, "plain.paragraph"});
    ++parts_;
  }

  const Document& document_;
  Labels& labels_;
  std::vector<Span> running_;
  std::size_t next_ = 0;  ///< the first running line not yet reached
  std::size_t parts_ = 0;
  std::size_t first_ = kNone;  ///< the first block that is no running line
  bool alone_ = false;         ///< a blank line, a page's or the text's end follows it
};

void label(const Document& document, Labels& labels) { PlainLabelling(document, labels).run(); }

}  // namespace

const Reader builtin::plain_reader = {
    "plain", "any other text: a headline if it stands alone, then paragraphs", detect, find_cut,
    label};

}  // namespace copydesk
