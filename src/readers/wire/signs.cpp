#include "readers/wire/signs.hpp"

#include <algorithm>
#include <array>

#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter_byte(char c) { return is_small(c) || is_capital(c); }

/// Takes up to `most` bytes of a kind off a text, and says how many.
template <class Kind>
std::size_t take(std::string_view& text, Kind kind, std::size_t most) {
  std::size_t size = 0;
  while (size < std::min(most, text.size()) && kind(text[size])) ++size;
  text.remove_prefix(size);
  return size;
}

bool take_sign(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(1);
  return true;
}

constexpr auto kMonths =
    std::to_array<std::string_view>({"jan", "feb", "mar", "apr", "may", "mai", "jun", "jul", "aug",
                                     "sep", "oct", "okt", "nov", "dec", "dez"});

bool is_month(std::string_view word) {
  std::string lower(word.substr(0, 3));
  for (char& c : lower)
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  return std::find(kMonths.begin(), kMonths.end(), lower) != kMonths.end();
}

/// `131137 GMT Nov 13`
bool is_iptc_time(std::string_view text) {
  if (take(text, is_ascii_digit, 7) != 6 || !take_sign(text, ' ')) return false;
  const std::size_t zone = take(text, is_capital, 5);
  if (zone < 2 || zone > 4 || !take_sign(text, ' ')) return false;
  const std::string_view month = text;
  if (take(text, is_letter_byte, 10) < 3 || !is_month(month) || !take_sign(text, ' ')) return false;
  const std::size_t year = take(text, is_ascii_digit, 5);
  return (year == 2 || year == 4) && text.empty();
}

/// `AP-WF-11-13-13 1509GMT<`: the bytes before the date.
std::size_t anpa_time(std::string_view line) {
  std::string_view text = line;
  if (take(text, is_capital, 4) < 2 || !take_sign(text, '-')) return line.npos;
  if (take(text, is_capital, 4) < 2 || !take_sign(text, '-')) return line.npos;
  const std::size_t begin = line.size() - text.size();
  for (const char behind : {'-', '-', ' '})
    if (take(text, is_ascii_digit, 4) < 2 || !take_sign(text, behind)) return line.npos;
  if (take(text, is_ascii_digit, 5) != 4) return line.npos;
  take(text, is_capital, 4);
  take_sign(text, '<');
  return text.empty() ? begin : line.npos;
}

constexpr auto kNotes = std::to_array<std::string_view>(
    {"AP Photo", "AP Graphic", "AP Video", "Eds:", "Eds.", "Eds ", "EDITOR'S NOTE", "Editor's note",
     "With AP", "(Foto", "(Mit ", "(Photo", "(Achtung", "Achtung"});

}  // namespace

std::string_view wire_text(std::string_view line) {
  const auto outside = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F;
  };
  while (!line.empty() && outside(line.front())) line.remove_prefix(1);
  while (!line.empty() && outside(line.back())) line.remove_suffix(1);
  return line;
}

bool is_anpa_header(std::string_view line) {
  const std::size_t begin = line.find_first_not_of("\x7F\r ");
  if (begin == line.npos) return false;
  line.remove_prefix(begin);
  if (!line.starts_with("\x16\x16\x01")) return false;
  line = wire_text(line);
  return take(line, is_letter_byte, 2) == 1 && take(line, is_ascii_digit, 5) >= 3;
}

bool is_iptc_header(std::string_view line) {
  line = wire_text(line);
  if (take(line, is_small, 4) != 3) return false;
  const std::size_t number = take(line, is_ascii_digit, 5);
  if (number < 3 || number > 4 || !take_sign(line, ' ')) return false;
  if (take(line, is_ascii_digit, 2) != 1 || !take_sign(line, ' ')) return false;
  const std::size_t category = take(line, is_small, 3);
  if (category < 1 || category > 2 || !take_sign(line, ' ')) return false;
  return take(line, is_ascii_digit, 6) > 0 && (line.empty() || line.front() == ' ');
}

bool is_zczc(std::string_view line) {
  constexpr std::size_t kLongest = 40;  // bytes
  line = wire_text(line);
  if (line.size() > kLongest || !(line.starts_with("ZCZC") || line.starts_with("zczc")))
    return false;
  return line.size() == 4 || line[4] == ' ';
}

bool is_nnnn(std::string_view text) { return text == "NNNN" || text == "nnnn"; }

std::size_t sending_time(std::string_view line) {
  const std::string_view text = wire_text(line);
  const auto begin = static_cast<std::size_t>(text.data() - line.data());
  if (text.size() < 15 || text.size() > 40) return line.npos;
  if (is_iptc_time(text)) return begin;
  const std::size_t anpa = anpa_time(text);
  return anpa == text.npos ? line.npos : begin + anpa;
}

bool is_caret_line(std::string_view line) {
  const std::string_view text = wire_text(line);
  return text.size() > 2 && text.front() == '^' && text[1] != ' ';
}

std::size_t zczc_tag(std::string_view line) {
  constexpr std::string_view kSigns = "$:=^*&+@~%#";
  if (line.size() > 2 && is_capital(line[0]) && is_capital(line[1]) && line[2] == '#') return 3;
  return !line.empty() && kSigns.find(line[0]) != kSigns.npos ? 1 : 0;
}

bool is_editors_note(std::string_view text) {
  return std::any_of(kNotes.begin(), kNotes.end(),
                     [&](std::string_view note) { return text.starts_with(note); });
}

bool is_wire_byline(std::string_view text) {
  for (const std::string_view opening : {"By ", "BY ", "Von ", "VON ", "Par ", "Por "})
    if (text.starts_with(opening)) return true;
  return false;
}

bool is_take_line(std::string_view text) {
  if (text.size() > 60) return false;
  if (text.starts_with('(') && text.ends_with(')')) return true;
  for (const std::string_view word : {"LEAD", "EXTRA", "REFILE", "URGENT", "CORRECTION", "KORR",
                                      "BULLETIN", "FLASH", "EIL", "ALERT", "UPDATE"})
    if (text.find(word) != text.npos && is_all_capitals(text)) return true;
  return false;
}

bool is_initials_line(std::string_view text) {
  const auto words = words_of(text);
  return words.size() >= 2 && words.size() <= 6 && words[0].size() <= 6 &&
         std::all_of(words.begin(), words.end(), [&](std::string_view word) {
           return word.size() >= 2 && (word.size() <= 4 || word == words[0]) &&
                  std::all_of(word.begin(), word.end(),
                              [](char c) { return c >= 'a' && c <= 'z'; });
         });
}

bool opens_editors_notes(std::string_view text) {
  if (text.starts_with("# ") || text.starts_with("## ") || text.starts_with("* * *")) return true;
  return text.starts_with("The following information is not ") ||
         text.starts_with("Die folgenden Informationen sind nicht ");
}

bool is_anpa_slug(std::string_view text) {
  const bool cycle = text.size() > 3 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'A' &&
                     text[1] <= 'Z' && text[2] == '-';
  const std::size_t comma = text.rfind(',');
  const bool words = comma != text.npos && comma + 1 < text.size() &&
                     text.find_first_not_of("0123456789", comma + 1) == text.npos;
  return cycle || words;
}

}  // namespace copydesk
