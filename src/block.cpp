#include "copydesk/block.hpp"

#include <algorithm>
#include <stdexcept>

#include "text/utf8.hpp"

namespace copydesk {
namespace {

/// Spans end where print ends, as far as ASCII goes: NBSP is left to the space cleaner, which
/// puts it on record.
Span trim_span(std::string_view text, Span span) {
  while (span.begin < span.end && is_ascii_space(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_ascii_space(text[span.end - 1])) --span.end;
  return span;
}

std::string_view view(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

constexpr bool is_ascii_print(char c) { return c > ' ' && c <= '~'; }

/// Whether a span opens and ends with print of ASCII, as nearly all do: there is nothing to trim.
bool is_trimmed_print(std::string_view text, Span span) {
  return span.begin < span.end && is_ascii_print(text[span.begin]) &&
         is_ascii_print(text[span.end - 1]);
}

/// What no block holds, but white space.
std::vector<Block> unclaimed(std::string_view text, const std::vector<Block>& blocks) {
  std::vector<Block> found;
  std::uint32_t end = 0;
  const auto take = [&](std::uint32_t until) {
    while (end < until && is_ascii_space(text[end])) ++end;
    if (end >= until) return;
    const Span gap = trim_span(text, {end, until});
    if (!is_blank(view(text, gap))) found.push_back({gap, Role::furniture, "unclaimed"});
  };
  for (const Block& block : blocks) {
    if (block.span.begin < end) throw std::logic_error("blocks overlap or are not sorted");
    take(block.span.begin);
    end = block.span.end;
  }
  take(static_cast<std::uint32_t>(text.size()));
  return found;
}

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
  constexpr std::size_t kFewParagraphs = 32;
  const std::string_view text = document.text();
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(kFewParagraphs);
  std::uint32_t gap = 0;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const auto begin = static_cast<std::uint32_t>(at);
    Span line{begin, static_cast<std::uint32_t>(end)};
    const bool print = is_trimmed_print(text, line);
    if (!print) line = trim_span(text, line);
    if (!print && is_blank(view(text, line))) {
      ++gap;
      open = false;
    } else if (open) {
      paragraphs.back().span.end = line.end;
      ++paragraphs.back().lines;
    } else {
      paragraphs.push_back({line, gap, begin});
      gap = 0;
      open = true;
    }
    at = end + 1;
    for (; at < text.size() && text[at] == '\n'; ++at) ++gap;
    open = open && at == end + 1;
  }
  return paragraphs;
}

void cover(const Document& document, std::vector<Block>& blocks) {
  const std::string_view text = document.text();
  bool any_blank = false;
  for (Block& block : blocks) {
    if (is_trimmed_print(text, block.span)) continue;
    block.span = trim_span(text, block.span);
    any_blank = any_blank || is_blank(view(text, block.span));
  }
  if (any_blank)
    std::erase_if(blocks, [&](const Block& block) { return is_blank(view(text, block.span)); });
  const std::vector<Block> gaps = unclaimed(text, blocks);
  if (gaps.empty()) return;
  const auto first = blocks.insert(blocks.end(), gaps.begin(), gaps.end());
  std::ranges::inplace_merge(blocks, first, {},
                             [](const Block& block) { return block.span.begin; });
}

}  // namespace copydesk
