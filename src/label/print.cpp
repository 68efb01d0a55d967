#include "label/print.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "dates/press_date.hpp"
#include "people/affiliation.hpp"
#include "people/person.hpp"
#include "text/folded.hpp"
#include "text/lanes.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestCharacter = 4;  // bytes
constexpr std::size_t kSubheadCharacters = 60;
constexpr std::size_t kSubheadWords = 8;
constexpr std::size_t kSignatureCharacters = 60;
constexpr std::size_t kSignatureWords = 8;

std::string_view without_closing_marks(std::string_view text) {
  constexpr auto kMarks = std::to_array<std::string_view>({"\"", "'", ")", "]", "”", "’", "»"});
  for (bool found = true; found;) {
    text = trim(text);
    found = false;
    for (const std::string_view mark : kMarks) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      found = true;
    }
  }
  return text;
}

/// How many of sixteen bytes are folded as they stand: up to a space that opens them or follows
/// another, and what may be other white space.
std::size_t folded_size(const char* bytes) {
  const Lanes lanes = load_lanes(bytes);
  const std::uint32_t space = bits_of(equal(lanes, ' '));
  const std::uint32_t other = bits_of(~between(lanes, ' ', 0xC1));
  return static_cast<std::size_t>(
      std::countr_zero((space & (space << 1U | 1U)) | other | 1U << kLanes));
}

constexpr bool is_ascii(char c) { return (c & 0x80) == 0; }

/// Takes the first word off a text; empty when there is none.
std::string_view take_word(std::string_view& text) {
  std::size_t begin = 0;
  CodePoint c{};
  while (begin < text.size() && is_white_space((c = code_point_at(text, begin)).value))
    begin += c.size;
  std::size_t end = begin;
  while (end < text.size() && !is_white_space((c = code_point_at(text, end)).value)) end += c.size;
  const std::string_view word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return word;
}

/// How far two texts are the same, up to a space that parts words.
std::size_t shared_words(std::string_view a, std::string_view b) {
  const auto differs = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  const auto same = static_cast<std::size_t>(differs - a.begin());
  const std::size_t space = a.substr(0, same).rfind(' ');
  return space == a.npos ? 0 : space;
}

/// `—Bloomberg`, `–Nora Quill`: without a space it must be sure.
bool is_glued_name(std::string_view line) {
  for (const std::string_view dash : {"—", "–"}) {
    if (!line.starts_with(dash)) continue;
    const std::string_view name = line.substr(dash.size());
    return is_news_agency(name) || is_person_name(name);
  }
  return false;
}

/// `— RNZ`, `— Staff reporters`; after a hyphen, which also opens list items, capitals only.
bool is_dashed_name(std::string_view line) {
  if (!line.starts_with('-') && !line.starts_with('\xE2')) return false;
  for (const std::string_view dash : {"— ", "– ", "- "}) {
    if (!line.starts_with(dash)) continue;
    const std::string_view name = trim(line.substr(dash.size()));
    if (dash == "- " && !is_all_capitals(name)) return false;
    return !name.empty() && !is_lower(code_point_at(name, 0).value) && count_tokens(name) <= 5;
  }
  return is_glued_name(line);
}

/// `(nsi/AN)`: initials in brackets.
bool is_bracketed_sign(std::string_view line) {
  if (!line.starts_with('(') || !line.ends_with(')') || line.size() > 24) return false;
  const std::string_view inside = line.substr(1, line.size() - 2);
  return !inside.empty() && inside.find_first_of(" ()0123456789") == inside.npos;
}

/// `JANE DOE, MAIN BEACH`, `JANE DOE, Main Beach`.
bool is_name_and_place(std::string_view line) {
  const std::size_t comma = line.find(',');
  if (comma == line.npos || !is_all_capitals(line.substr(0, comma))) return false;
  const std::string_view place = trim(line.substr(comma + 1));
  return !place.empty() && (is_all_capitals(place) || is_proper_noun(place)) &&
         is_person_name(trim(line.substr(0, comma)));
}

}  // namespace

Span take_line(std::string_view text, Span& rest) {
  const std::size_t feed = text.substr(0, rest.end).find('\n', rest.begin);
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(feed, rest.end));
  const Span line{rest.begin, end};
  rest.begin = std::min(end + 1, rest.end);
  return line;
}

std::vector<Span> lines_of(std::string_view text, Span span) {
  std::vector<Span> lines;
  while (!span.empty()) lines.push_back(take_line(text, span));
  return lines;
}

std::size_t count_tokens(std::string_view text) {
  std::size_t tokens = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const bool space = is_white_space(c.value);
    tokens += static_cast<std::size_t>(!space && !inside);
    inside = !space;
    at += c.size;
  }
  return tokens;
}

bool ends_sentence(std::string_view text) {
  const std::string_view end = without_closing_marks(text);
  return end.ends_with('.') || end.ends_with('!') || end.ends_with('?') || end.ends_with(':') ||
         end.ends_with("…") || end.ends_with("。");
}

bool breaks_early(std::string_view line, std::string_view next, std::size_t width) {
  return line.size() + 1 + std::min(next.find(' '), next.size()) <= width;
}

bool is_subhead(std::string_view line) {
  return line.size() <= kLongestCharacter * kSubheadCharacters && is_all_capitals(line) &&
         count_code_points(line) <= kSubheadCharacters && count_tokens(line) <= kSubheadWords &&
         !ends_sentence(line);
}

bool is_signature(std::string_view line) {
  if (line.size() > kLongestCharacter * kSignatureCharacters) return false;
  return (is_dashed_name(line) || is_bracketed_sign(line) || is_name_and_place(line)) &&
         line.find('\n') == line.npos && count_code_points(line) <= kSignatureCharacters &&
         count_tokens(line) <= kSignatureWords && (!ends_sentence(line) || line.ends_with(')'));
}

bool is_date_line(std::string_view line) {
  const auto read = read_press_date(line);
  return read && !read->date.empty();
}

std::size_t page_label(std::string_view line) {
  if (line.size() > 60) return line.npos;
  const std::size_t at = line.find("  Page ");
  if (at == line.npos || at == 0) return line.npos;
  const std::string_view number = trim(line.substr(at + 7));
  const bool plain = !number.empty() && number.size() <= 5 && is_ascii_digit(number.back()) &&
                     number.find(' ') == number.npos;
  return plain ? at + 2 : line.npos;
}

std::string fold_space(std::string_view text) {
  std::string folded(text.size() + kLanes, ' ');
  char* out = folded.data();
  for (std::size_t at = 0; at < text.size();) {
    if (at + kLanes <= text.size()) {
      const std::size_t size = folded_size(text.data() + at);
      std::memcpy(out, text.data() + at, kLanes);
      out += size;
      at += size;
      if (size == kLanes) continue;
    }
    const CodePoint c = code_point_at(text, at);
    if (!is_white_space(c.value))
      out = std::copy_n(text.data() + at, c.size, out);
    else if (out != folded.data() && out[-1] != ' ')
      *out++ = ' ';
    at += c.size;
  }
  folded.resize(static_cast<std::size_t>(out - folded.data()));
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

std::optional<std::string_view> behind_words(std::string_view text, std::string_view words) {
  text = trim(text);
  words = trim(words);
  // Nearly always they are spaced alike or differ in their first character.
  if (text.starts_with(words) &&
      (text.size() == words.size() || is_ascii_space(text[words.size()])))
    return text.substr(words.size());
  if (!text.empty() && !words.empty() && text[0] != words[0] && is_ascii(text[0]) &&
      is_ascii(words[0]))
    return std::nullopt;
  const std::size_t same = shared_words(text, words);
  text.remove_prefix(same);
  words.remove_prefix(same);
  for (;;) {
    const std::string_view word = take_word(words);
    if (word.empty()) return text;
    if (take_word(text) != word) return std::nullopt;
  }
}

}  // namespace copydesk
