#include "readers/nexis/blocks.hpp"

#include <algorithm>
#include <array>

#include "label/label_blocks.hpp"
#include "label/print.hpp"
#include "label/section_page.hpp"
#include "readers/nexis/graphic.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestCredit = 80;  // bytes

constexpr auto kCreditSigns = std::to_array<std::string_view>({"Credit:", "CREDIT:", "Credits:"});

constexpr std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

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
  const std::string_view text = view(span);
  std::size_t semicolon = text.find(';');
  const auto ends_line = [&](std::size_t at) {
    const std::size_t next = text.find_first_not_of(" \t", at + 1);
    return next != text.npos && text[next] == '\n';
  };
  while (semicolon != text.npos && !ends_line(semicolon)) semicolon = text.find(';', semicolon + 1);
  const std::uint32_t end = semicolon == text.npos ? span.end : span.begin + offset(semicolon);
  add({span.begin, end}, Role::headline, rule);
  if (end == span.end) return;
  add({end, end + 1}, Role::markup, rule);
  add({end + 1, span.end}, Role::deck, rule);
}

void NexisBlocks::add_section(Span span) {
  for (const SectionPart& part : cut_section(document_.text(), span))
    add(part.span, part.role, "nexis.section", part.key);
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
  if (labels_.blocks.back().role == Role::caption && is_credit_below(trim(text)))
    return add(span, Role::credit_below, "nexis.caption");
  LabelBlocks blocks(document_.text(), labels_);
  label_graphic(without_margins(document_.text(), span), "nexis.caption", blocks);
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
