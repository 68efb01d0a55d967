#include "split/dump_lines.hpp"

#include <algorithm>

#include "readers/factiva/lines.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kBlanks = " \t\v\f";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Print without doubt, which most lines open and end with.
constexpr bool is_ascii_print(char c) { return c > ' ' && c < 0x7F; }

}  // namespace

/// Looks for both ends block by block: a text may have one kind only.
std::size_t line_end(std::string_view bytes, std::size_t begin) {
  constexpr std::size_t kBlock = 256;
  if (begin < bytes.size() && bytes[begin] == '\n') return begin;
  for (std::size_t at = begin; at < bytes.size(); at += kBlock) {
    const std::string_view block = bytes.substr(at, kBlock);
    const std::size_t feed = block.find('\n');
    const std::size_t end = std::min(feed, block.substr(0, feed).find('\r'));
    if (end != block.npos) return at + end;
  }
  return bytes.npos;
}

std::string_view without_margins(std::string_view bytes) {
  if (bytes.empty() || (is_ascii_print(bytes.front()) && is_ascii_print(bytes.back())))
    return bytes;
  for (std::size_t size = 0; size != bytes.size();) {
    size = bytes.size();
    bytes.remove_prefix(std::min(bytes.find_first_not_of(kBlanks), bytes.size()));
    bytes.remove_suffix(bytes.size() - (bytes.find_last_not_of(kBlanks) + 1));
    if (bytes.starts_with(kNoBreakSpace)) bytes.remove_prefix(kNoBreakSpace.size());
    if (bytes.starts_with('\xA0')) bytes.remove_prefix(1);
    if (bytes.ends_with(kNoBreakSpace)) bytes.remove_suffix(kNoBreakSpace.size());
    if (bytes.ends_with('\xA0')) bytes.remove_suffix(1);
  }
  return bytes;
}

DumpLine dump_line(std::string_view bytes, std::size_t begin, bool at_end) {
  const std::size_t found = line_end(bytes, begin);
  const std::size_t end = std::min(found, bytes.size());
  std::size_t next = std::min(end + 1, bytes.size());
  if (end + 1 < bytes.size() && bytes[end] == '\r' && bytes[end + 1] == '\n') ++next;
  const std::string_view text = without_margins(bytes.substr(begin, end - begin));
  const auto print = text.empty() ? end : static_cast<std::size_t>(text.data() - bytes.data());
  return {text, print + text.size(), next, found != bytes.npos || at_end};
}

DumpLine next_print_line(std::string_view bytes, std::size_t begin, bool at_end) {
  DumpLine line = dump_line(bytes, begin, at_end);
  while (line.text.empty() && line.next < bytes.size()) line = dump_line(bytes, line.next, at_end);
  return line;
}

std::size_t line_above(std::string_view bytes, std::size_t from, std::size_t begin) {
  if (begin <= from) return from;
  std::size_t end = begin - 1;
  if (bytes[end] == '\n' && end > from && bytes[end - 1] == '\r') --end;
  while (end > from && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') --end;
  return end;
}

bool holds_prose(std::string_view bytes) {
  constexpr std::size_t kLong = 100;  // bytes of a line
  int sentences = 0;
  for (std::size_t at = 0; at < bytes.size() && sentences < 2;) {
    const DumpLine line = dump_line(bytes, at, true);
    const bool ends = line.text.ends_with('.') || line.text.ends_with('?');
    if (line.text.size() >= kLong && ends) ++sentences;
    at = line.next;
  }
  return sentences == 2;
}

std::size_t print_above(std::string_view bytes, std::size_t from, std::size_t begin) {
  for (std::size_t at = begin; at > from;) {
    at = line_above(bytes, from, at);
    if (!dump_line(bytes, at, true).text.empty()) return at;
  }
  return begin;
}

bool closes_record(std::string_view line) {
  constexpr std::size_t kLongestLabel = 24;  // bytes
  for (const std::string_view sign : {"ights reserved", "ights Reserved", "IGHTS RESERVED"})
    if (line.find(sign) != line.npos) return true;
  for (const std::string_view opening :
       {"End of Document", "Newspapers ", "SOURCE ",
        "Terms and Conditions: ", "Load-Date:", "========", "________", "Copyright "})
    if (line.starts_with(opening)) return true;
  const std::size_t colon = line.substr(0, kLongestLabel).find(": ");
  const std::string_view label = line.substr(0, colon == line.npos ? 0 : colon);
  const bool capitals =
      label.size() > 3 && label.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == label.npos;
  return capitals || !factiva::accession_of(line).empty();
}

namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Where a capital follows a small letter or a digit.
std::size_t first_turn(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at)
    if (is_small_or_digit(text[at - 1]) && is_capital(text[at])) return at;
  return 0;
}

std::size_t behind(std::string_view line, std::string_view sign) {
  const std::size_t at = line.rfind(sign);
  if (at == line.npos) return 0;
  std::size_t end = at + sign.size();
  if (end < line.size() && line[end] == '.') ++end;
  return end < line.size() && line[end] != ' ' ? end : 0;
}

}  // namespace

std::size_t glued_behind(std::string_view closing) {
  for (const std::string_view sign :
       {"ights reserved", "ights Reserved", "IGHTS RESERVED", "/termsAndConditions"})
    if (const std::size_t end = behind(closing, sign); end > 0) return end;
  if (closing.starts_with("Terms and Conditions: ")) {
    // An address ends at its last stroke where a capital follows.
    const std::size_t stroke = closing.substr(0, closing.find(' ', 22)).rfind('/') + 1;
    return stroke > 1 && stroke < closing.size() && is_capital(closing[stroke]) ? stroke : 0;
  }
  for (const std::string_view label :
       {"LOAD-DATE: ", "Load-Date:", "LANGUAGE: ", "PUBLICATION-TYPE: ", "PUB-TYPE: ", "TAAL: ",
        "SPRACHE: ", "UPDATE: ", "SOURCE "})
    if (closing.starts_with(label)) return first_turn(closing);
  return 0;
}

std::size_t head_start(std::string_view bytes, std::size_t from, std::size_t line,
                       std::size_t most) {
  std::size_t start = line;
  for (; most > 0 && start > from; --most) {
    const std::size_t above = line_above(bytes, from, start);
    const std::string_view text = dump_line(bytes, above, true).text;
    if (const std::size_t glued = closes_record(text) ? glued_behind(text) : 0; glued > 0)
      return static_cast<std::size_t>(text.data() - bytes.data()) + glued;
    // The line farthest up may be the last one of other text.
    if (text.empty() || closes_record(text) || (most == 1 && text.ends_with('.'))) break;
    start = above;
  }
  return start;
}

bool opens_line(std::string_view bytes, std::size_t at) {
  const std::size_t before = bytes.substr(0, at).find_last_of("\n\r");
  const std::size_t begin = before == bytes.npos ? 0 : before + 1;
  std::string_view margin = bytes.substr(begin, at - begin);
  if (margin.starts_with("\xEF\xBB\xBF")) margin.remove_prefix(3);
  return without_margins(margin).empty();
}

}  // namespace copydesk
