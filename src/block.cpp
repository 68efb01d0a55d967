#include "copydesk/block.hpp"

#include <algorithm>
#include <stdexcept>

#include "utf8.hpp"

namespace copydesk {
namespace {

/// Spans end where print ends, as far as ASCII goes: NBSP is left to the space cleaner, which
/// puts it on record.
Span trim_span(std::string_view text, Span span) {
  while (span.begin < span.end && is_ascii_space(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_ascii_space(text[span.end - 1])) --span.end;
  return span;
}

class Coverage {
 public:
  Coverage(std::string_view text, std::vector<Block>& blocks) : text_(text), blocks_(blocks) {
    covered_.reserve(blocks.size() + 1);
  }

  void run() {
    for (const Block& block : blocks_) take(block);
    fill(static_cast<std::uint32_t>(text_.size()));
    blocks_ = std::move(covered_);
  }

 private:
  void take(Block block) {
    block.span = trim_span(text_, block.span);
    if (is_blank(text_.substr(block.span.begin, block.span.size()))) return;
    if (block.span.begin < end_) throw std::logic_error("blocks overlap or are not sorted");
    fill(block.span.begin);
    end_ = block.span.end;
    covered_.push_back(block);
  }

  void fill(std::uint32_t until) {
    const Span gap = trim_span(text_, {end_, until});
    if (is_blank(text_.substr(gap.begin, gap.size()))) return;
    covered_.push_back({gap, Role::furniture, "unclaimed"});
  }

  std::string_view text_;
  std::vector<Block>& blocks_;
  std::vector<Block> covered_;
  std::uint32_t end_ = 0;
};

}  // namespace

std::string_view to_string(Role role) {
  switch (role) {
    case Role::masthead: return "masthead";
    case Role::edition: return "edition";
    case Role::language: return "language";
    case Role::country: return "country";
    case Role::distributor: return "distributor";
    case Role::copyright: return "copyright";
    case Role::date: return "date";
    case Role::section: return "section";
    case Role::page: return "page";
    case Role::kicker: return "kicker";
    case Role::headline: return "headline";
    case Role::deck: return "deck";
    case Role::slug: return "slug";
    case Role::byline: return "byline";
    case Role::paragraph: return "paragraph";
    case Role::subhead: return "subhead";
    case Role::pull_quote: return "pull_quote";
    case Role::signature: return "signature";
    case Role::note: return "note";
    case Role::table: return "table";
    case Role::tagline: return "tagline";
    case Role::credit: return "credit";
    case Role::caption: return "caption";
    case Role::credit_below: return "credit";
    case Role::label_name: return "label_name";
    case Role::label_value: return "label_value";
    case Role::jump: return "jump";
    case Role::furniture: return "furniture";
    case Role::markup: return "markup";
    case Role::marker: return "markup";
    case Role::echo: return "echo";
  }
  return "";
}

std::vector<Paragraph> split_paragraphs(const Document& document) {
  const std::string_view text = document.text();
  std::vector<Paragraph> paragraphs;
  std::uint32_t gap = 0;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Span line{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    if (is_blank(text.substr(at, end - at))) {
      ++gap;
      open = false;
    } else if (open) {
      paragraphs.back().span.end = trim_span(text, line).end;
    } else {
      paragraphs.push_back({trim_span(text, line), gap, line.begin});
      gap = 0;
      open = true;
    }
    at = end + 1;
  }
  return paragraphs;
}

void cover(const Document& document, std::vector<Block>& blocks) {
  Coverage(document.text(), blocks).run();
}

}  // namespace copydesk
