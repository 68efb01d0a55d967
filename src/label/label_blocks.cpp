#include "label/label_blocks.hpp"

#include <algorithm>
#include <array>

#include "label/caption_credit.hpp"
#include "label/section_page.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestLabel = 40;       // bytes
constexpr std::size_t kLongestHeadline = 2000;  // bytes
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// `&amp;` and `&#39;` end with a semicolon that parts nothing.
bool ends_entity(std::string_view text, std::size_t semicolon) {
  constexpr std::size_t kLongestEntity = 10;
  const std::size_t from = semicolon - std::min(semicolon, kLongestEntity);
  const std::size_t ampersand = text.substr(0, semicolon).rfind('&');
  if (ampersand == text.npos || ampersand < from || ampersand + 1 == semicolon) return false;
  return text.substr(ampersand, semicolon - ampersand).find_first_of(" \n\t") == text.npos;
}

std::size_t count(std::string_view text, std::string_view sign) {
  std::size_t found = 0;
  for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign, at + sign.size()))
    ++found;
  return found;
}

bool inside_quotes(std::string_view before) {
  return count(before, "\"") % 2 == 1 || count(before, "“") > count(before, "”");
}

/// The first semicolon that parts a headline from its second part, or npos.
std::size_t headline_end(std::string_view text) {
  if (text.size() > kLongestHeadline) return text.npos;
  for (std::size_t at = text.find(';'); at != text.npos; at = text.find(';', at + 1))
    if (at > 0 && !ends_entity(text, at) && !inside_quotes(text.substr(0, at))) return at;
  return text.npos;
}

}  // namespace

Span without_margins(std::string_view text, Span span) {
  for (std::uint32_t size = span.size() + 1; size != span.size();) {
    size = span.size();
    while (!span.empty() && is_ascii_space(text[span.begin])) ++span.begin;
    while (!span.empty() && is_ascii_space(text[span.end - 1])) --span.end;
    const std::string_view print = text.substr(span.begin, span.size());
    if (print.starts_with(kNoBreakSpace)) span.begin += 2;
    if (span.size() >= 2 && print.ends_with(kNoBreakSpace)) span.end -= 2;
  }
  return span;
}

std::size_t label_prefix(std::string_view line) {
  const std::size_t colon = line.substr(0, kLongestLabel).find(':');
  if (colon == line.npos || colon == 0 || !is_upper(code_point_at(line, 0).value)) return 0;
  return line.substr(0, colon).find_first_of("\n.,;?!\"") == line.npos ? colon + 1 : 0;
}

void LabelBlocks::add(Span span, Role role, std::string_view rule) {
  const Span print = without_margins(text_, span);
  if (!print.empty()) labels_.blocks.push_back({print, role, rule});
}

void LabelBlocks::add_label(Span line, std::string_view rule) {
  const auto colon = line.begin + offset(label_prefix(view(line)));
  add({line.begin, colon - 1}, Role::label_name, rule);
  add({colon - 1, colon}, Role::markup, rule);
  add({colon, line.end}, Role::label_value, rule);
}

void LabelBlocks::add_field(Span line, Role role, std::string_view rule) {
  const auto colon = line.begin + offset(label_prefix(view(line)));
  add({line.begin, colon}, Role::markup, rule);
  add({colon, line.end}, role, rule);
}

void LabelBlocks::add_section(Span value, std::string_view rule) {
  for (const SectionPart& part : cut_section(text_, without_margins(text_, value))) {
    const Span print = without_margins(text_, part.span);
    if (!print.empty()) labels_.blocks.push_back({print, part.role, rule, part.key});
  }
}

void LabelBlocks::add_headline(Span span, std::string_view rule) {
  const std::size_t semicolon = headline_end(view(span));
  const auto end = span.begin + offset(std::min<std::size_t>(semicolon, span.size()));
  add({span.begin, end}, Role::headline, rule);
  if (end == span.end) return;
  add({end, end + 1}, Role::markup, rule);
  add({end + 1, span.end}, Role::deck, rule);
}

bool LabelBlocks::add_caption(Span span, std::string_view rule) {
  const std::vector<CaptionPart> parts = cut_caption(text_, without_margins(text_, span));
  for (const CaptionPart& part : parts) add(part.span, part.role, rule);
  return parts.size() > 1;
}

void LabelBlocks::note(std::string_view code, Span where, std::string message, Severity severity) {
  labels_.diagnostics.push_back({severity, code, where, std::move(message)});
}

}  // namespace copydesk
