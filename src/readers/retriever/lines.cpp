#include "readers/retriever/lines.hpp"

#include <algorithm>
#include <string>

#include "split/dump_lines.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using namespace retriever;

constexpr std::size_t kRule = 70;          // `=` signs; 78 as printed
constexpr std::size_t kLongestLine = 200;  // bytes of a line of the head

bool has_shape(std::string_view text, std::string_view shape) {
  return text.size() >= shape.size() &&
         std::equal(shape.begin(), shape.end(), text.begin(),
                    [](char sign, char c) { return sign == '0' ? is_ascii_digit(c) : sign == c; });
}

/// Whether one of the lines directly above a line names a newspaper and a date.
bool stands_below_date(std::string_view bytes, std::size_t line) {
  for (std::size_t i = 0; i < kMostAbove && line > 0; ++i) {
    const std::size_t above = line_above(bytes, 0, line);
    if (line - above > kLongestLine) return false;
    const std::string_view text = dump_line(bytes, above, true).text;
    if (text.empty()) return false;
    if (date_at(text) != text.npos) return true;
    line = above;
  }
  return false;
}

constexpr std::string_view kCoverDate = "Datum ";

}  // namespace

bool retriever::is_rule(std::string_view line) {
  line = trim(line);
  return line.size() >= kRule && line.find_first_not_of('=') == line.npos;
}

std::size_t retriever::published_verb(std::string_view line) {
  constexpr std::size_t kLongest = 40;  // bytes
  line = trim(line);
  if (line.size() > kLongest) return 0;
  for (const std::string_view verb : {"Publicerat ", "Publisert ", "Publiceret "}) {
    if (!line.starts_with(verb)) continue;
    std::string_view rest = line.substr(verb.size());
    if (rest.ends_with('.')) rest.remove_suffix(1);
    for (const std::string_view medium : {" print", " webb", " web", " nett", " trykk", " papir"})
      if (rest.ends_with(medium) && rest.size() <= medium.size() + 3) return verb.size() - 1;
  }
  return 0;
}

std::size_t retriever::date_at(std::string_view line) {
  const std::size_t comma = line.rfind(", ");
  if (comma == line.npos || comma == 0 || line.size() > kLongestLine) return line.npos;
  const std::string_view date = trim(line.substr(comma + 2));
  for (const std::string_view shape : {"0000-00-00", "00.00.0000"}) {
    if (!has_shape(date, shape)) continue;
    const std::string_view rest = trim(date.substr(shape.size()));
    const bool time = rest.empty() || has_shape(rest, "00:00") || has_shape(rest, "kl. 00:00");
    if (time && rest.size() <= 9) return comma + 2;
  }
  return line.npos;
}

Detection detect_retriever(std::string_view bytes) {
  constexpr std::string_view kAnchor = "Publi";
  for (std::size_t at = bytes.find(kAnchor); at != bytes.npos; at = bytes.find(kAnchor, at + 1)) {
    if (at == 0 || (bytes[at - 1] != '\n' && bytes[at - 1] != '\r')) continue;
    if (published_verb(dump_line(bytes, at, true).text) == 0 || !stands_below_date(bytes, at))
      continue;
    const bool rule = bytes.find(std::string(kRule, '='), at) != bytes.npos;
    return rule ? Detection{95, "newspaper, date, how it was published, and a line of ="}
                : Detection{85, "newspaper, date, and how it was published"};
  }
  return {};
}

Cut find_retriever_end(std::string_view bytes, std::size_t from, bool at_end) {
  const std::string rule(kRule, '=');
  for (std::size_t at = bytes.find(rule, from); at != bytes.npos;) {
    const std::size_t begin = bytes.substr(0, at).find_last_of("\n\r") + 1;  // npos + 1 is 0
    const std::size_t end = bytes.find_first_not_of('=', at);
    const DumpLine line = dump_line(bytes, begin, at_end);
    if (!line.whole || (!at_end && line.next == bytes.size())) return {false, 0, at, false};
    if (is_rule(line.text) && !trim(bytes.substr(0, begin)).empty())
      return {true, line.end, line.next, false};
    // Another file may be glued to the rule.
    if (end != bytes.npos && begin == at && end < line.end && bytes[end] != ' ')
      return {true, end, end, true};
    if (end == bytes.npos) break;
    at = bytes.find(rule, end);
  }
  const std::size_t unsure = at_end ? 0 : kRule - 1;
  return {false, 0, bytes.size() - std::min(unsure, bytes.size()), false};
}

bool is_retriever_mark(std::string_view line) {
  return published_verb(line) > 0 ||
         (line.starts_with(kCoverDate) && has_shape(line.substr(kCoverDate.size()), "0000-00-00"));
}

Start find_retriever_start(std::string_view bytes, std::size_t from, std::size_t line) {
  constexpr std::size_t kMostTitle = 4;  // lines
  const DumpLine mark = dump_line(bytes, line, true);
  if (mark.text.starts_with(kCoverDate)) {
    // The library's name stands above.
    const bool list = next_print_line(bytes, mark.next, true).text == "Nyheter:";
    return {list, head_start(bytes, from, line, 1)};
  }
  std::size_t date = line;
  for (std::size_t i = 0; i < kMostAbove; ++i) {
    date = line_above(bytes, from, date);
    if (date_at(dump_line(bytes, date, true).text) == std::string_view::npos) continue;
    const std::size_t title = head_start(bytes, from, date, kMostTitle);
    return {true, title < date ? title : print_above(bytes, from, date)};
  }
  return {};
}

}  // namespace copydesk
