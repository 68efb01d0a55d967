// Any other text. The first line is the headline when it stands alone before a blank line and is
// short; every paragraph is a paragraph. Nothing is claimed that is not there.

#include "builtin.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestHeadline = 150;  // code points

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

bool is_headline(const Document& document, const Paragraph& first) {
  const std::string_view text = document.view(first.span);
  return text.find('\n') == text.npos && count_code_points(text) <= kLongestHeadline;
}

void label(const Document& document, Labels& labels) {
  const auto paragraphs = split_paragraphs(document);
  const bool headline = paragraphs.size() > 1 && is_headline(document, paragraphs.front());
  for (const Paragraph& paragraph : paragraphs)
    labels.blocks.push_back({paragraph.span, Role::paragraph, "plain.paragraph"});
  if (headline) labels.blocks.front() = {paragraphs.front().span, Role::headline, "plain.headline"};
}

}  // namespace

const Reader builtin::plain_reader = {
    "plain", "any other text: a headline if it stands alone, then paragraphs", detect, find_cut,
    label};

}  // namespace copydesk
