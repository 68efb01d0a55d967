#include "nexis_blocks.hpp"

#include <algorithm>
#include <array>

#include "caption_credit.hpp"
#include "print.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestPage = 24;    // bytes: `12, 13 and 14`
constexpr std::size_t kLongestCredit = 80;  // bytes

constexpr auto kPageSigns =
    std::to_array<std::string_view>({"Pg.", "Pag.", "P\u00E1g.", "P\u00E1gina", "Pagina", "Blz.",
                                     "Page", "Seite", "Side", "Sida", "S.", "p.", "P."});
constexpr auto kCreditSigns = std::to_array<std::string_view>({"Credit:", "CREDIT:", "Credits:"});

constexpr std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Where the page stands in a value, and the semicolon or nothing before its sign.
struct PagePlace {
  std::size_t section_end = 0;
  std::size_t page = 0;
  std::size_t page_end = 0;
};

/// Bytes of the page's sign that opens a piece and has a number behind it; 0 without one.
std::size_t page_sign(std::string_view piece) {
  for (const std::string_view sign : kPageSigns) {
    if (!piece.starts_with(sign)) continue;
    const std::string_view page = trim(piece.substr(sign.size()));
    if (page.empty() || (sign.back() != '.' && piece[sign.size()] != ' ')) continue;
    const std::string_view first = page.substr(0, page.find_first_of(" ;"));
    if (first.size() <= kLongestPage && first.find_first_of("0123456789") != first.npos)
      return sign.size();
  }
  return 0;
}

/// Length of the number: behind it may stand the issue's, `7 Ausg. 167`.
std::size_t page_size(std::string_view page) {
  const std::size_t issue = page.find(" Ausg.");
  if (issue != page.npos) return issue;
  return page.size() <= kLongestPage ? page.size() : std::min(page.find(' '), page.size());
}

/// `Kultur Side 5`, without a semicolon: by the longer signs only.
PagePlace page_at_end(std::string_view value) {
  for (const std::string_view sign : kPageSigns) {
    const std::size_t at = sign.size() > 2 ? value.rfind(sign) : value.npos;
    if (at == value.npos || at == 0 || value[at - 1] != ' ') continue;
    const std::size_t page = value.find_first_not_of(" \n", at + sign.size());
    if (page_sign(value.substr(at)) > 0 && page_size(value.substr(page)) + page == value.size())
      return {at, page, value.size()};
  }
  return {value.size(), value.size(), value.size()};
}

PagePlace find_page(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = std::min(value.find_first_not_of(" \n;", at), value.size());
    const std::size_t end = std::min(value.find(';', begin), value.size());
    const std::string_view piece = value.substr(begin, end - begin);
    if (const std::size_t sign = page_sign(piece); sign > 0) {
      const std::size_t page = value.find_first_not_of(" \n", begin + sign);
      return {at, page, page + page_size(value.substr(page, end - page))};
    }
    at = end;
  }
  return page_at_end(value);
}

}  // namespace

void NexisBlocks::add(Span span, Role role, std::string_view rule, std::string_view key) {
  if (is_blank(view(span))) return;
  labels_.blocks.push_back({span, role, rule, key});
  roles_.set(static_cast<std::size_t>(role));
}

void NexisBlocks::note(std::string_view code, Span where, std::string message, Severity severity) {
  labels_.diagnostics.push_back({severity, code, where, std::move(message)});
}

void NexisBlocks::add_field(const NexisPart& part, Role role) {
  const std::uint32_t value = part.span.begin + part.label.value;
  add({part.span.begin, value}, Role::markup, "nexis.label");
  add({value, part.span.end}, role, "nexis.label");
}

void NexisBlocks::add_labelled(const NexisPart& part) {
  const std::uint32_t name = part.span.begin + part.label.name;
  const std::uint32_t value = part.span.begin + part.label.value;
  const Span printed{value, part.span.end};
  const auto field = [&](Role role) { return !has(role); };
  switch (part.label.kind) {
    case NexisKind::byline:
      if (field(Role::byline)) return add_field(part, Role::byline);
      break;
    case NexisKind::edition:
      if (field(Role::edition)) return add_field(part, Role::edition);
      break;
    case NexisKind::date:
      if (field(Role::date)) return add_field(part, Role::date);
      break;
    case NexisKind::page:
      if (field(Role::page)) return add_field(part, Role::page);
      break;
    case NexisKind::copyright: return add_field(part, Role::copyright);
    case NexisKind::body: return add_field(part, Role::paragraph);
    case NexisKind::headline:
      if (!field(Role::headline)) break;
      add({part.span.begin, value}, Role::markup, "nexis.label");
      return add_headline(printed, "nexis.label");
    case NexisKind::section:
      if (!field(Role::section) || !field(Role::page)) break;
      add({part.span.begin, value}, Role::markup, "nexis.label");
      return add_section(printed);
    case NexisKind::graphic:
      add({part.span.begin, value}, Role::markup, "nexis.label");
      return add_caption(printed);
    default: break;
  }
  add({part.span.begin, name}, Role::label_name, "nexis.label");
  add({name, name + 1}, Role::markup, "nexis.label");
  add(printed, Role::label_value, "nexis.label");
}

void NexisBlocks::add_continuation(Span span, NexisKind kind) {
  switch (kind) {
    case NexisKind::graphic: return add_caption(span);
    case NexisKind::headline:
      return add(span, has(Role::headline) ? Role::deck : Role::headline, "nexis.continued");
    case NexisKind::byline:
      return add(span, has(Role::byline) ? Role::label_value : Role::byline, "nexis.continued");
    default: break;
  }
  if (!labels_.blocks.empty() && labels_.blocks.back().role == Role::label_value)
    labels_.blocks.back().span.end = span.end;
  else
    add(span, Role::label_value, "nexis.continued");
}

void NexisBlocks::add_headline(Span span, std::string_view rule) {
  const std::size_t semicolon = view(span).find(";\n");
  const std::uint32_t end =
      semicolon == std::string_view::npos ? span.end : span.begin + offset(semicolon);
  add({span.begin, end}, Role::headline, rule);
  if (end == span.end) return;
  add({end, end + 1}, Role::markup, rule);
  add({end + 1, span.end}, Role::deck, rule);
}

void NexisBlocks::add_section(Span span) {
  const PagePlace place = find_page(view(span));
  const std::uint32_t page = span.begin + offset(place.page);
  const std::uint32_t page_end = span.begin + offset(place.page_end);
  const std::uint32_t section_end = span.begin + offset(place.section_end);
  add({span.begin, section_end}, Role::section, "nexis.section");
  add({section_end, page}, Role::markup, "nexis.section");
  add({page, page_end}, Role::page, "nexis.section");
  add_behind_page({page_end, span.end});
}

/// `Ausg. 167`, the number of the issue, or more of the section.
void NexisBlocks::add_behind_page(Span span) {
  const std::string_view text = view(span);
  const std::size_t issue = text.find("Ausg.");
  if (issue != text.npos) {
    const std::uint32_t name = span.begin + offset(issue);
    add({span.begin, name}, Role::markup, "nexis.section");
    add({name, name + 5}, Role::label_name, "nexis.section");
    return add({name + 5, span.end}, Role::label_value, "nexis.section");
  }
  const std::uint32_t rest =
      span.begin + offset(std::min(text.find_first_not_of("; \n"), text.size()));
  add({span.begin, rest}, Role::markup, "nexis.section");
  add({rest, span.end}, Role::label_value, "nexis.section", "section");
}

/// `Credit: Jane Doe; The bridge.`
void NexisBlocks::add_caption(Span span) {
  const std::string_view text = view(span);
  for (const std::string_view sign : kCreditSigns) {
    if (!text.starts_with(sign)) continue;
    const std::size_t end = text.find(';');
    if (end == text.npos || end > kLongestCredit) break;
    const std::uint32_t semicolon = span.begin + offset(end);
    add({span.begin, span.begin + offset(sign.size())}, Role::markup, "nexis.credit");
    add({span.begin + offset(sign.size()), semicolon}, Role::credit, "nexis.credit");
    add({semicolon, semicolon + 1}, Role::markup, "nexis.credit");
    add({semicolon + 1, span.end}, Role::caption, "nexis.credit");
    return;
  }
  for (const CaptionPart& part : cut_caption(document_.text(), span))
    add(part.span, part.role, "nexis.caption");
}

void NexisBlocks::add_notice(Span span) {
  std::uint32_t begin = span.begin;
  for (const Span line : lines_of(document_.text(), span)) {
    const std::string_view print = trim(view(line));
    const std::size_t prefix = distributor_prefix(print);
    if (prefix == 0) continue;
    add({begin, line.begin}, Role::copyright, "nexis.copyright");
    const auto name =
        offset(static_cast<std::size_t>(print.data() - document_.text().data())) + offset(prefix);
    add({line.begin, name}, Role::markup, "nexis.distributor");
    add({name, line.end}, Role::distributor, "nexis.distributor");
    begin = line.end;
  }
  const bool distributed = begin != span.begin;
  add({begin, span.end}, distributed ? Role::furniture : Role::copyright, "nexis.copyright");
}

}  // namespace copydesk
