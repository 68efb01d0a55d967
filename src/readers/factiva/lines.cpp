#include "readers/factiva/lines.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace copydesk::factiva {
namespace {

constexpr std::size_t kDateDigits = 8;  // 20060602
constexpr std::size_t kAccession = 25;  // the code in eight places, the date, a serial of nine
constexpr std::size_t kShortestAccession = 20;
constexpr std::size_t kLongestAccession = 32;
constexpr std::size_t kLongestWord = 24;  // bytes; "Document" in any language
constexpr std::size_t kLongestCount = 40;
constexpr std::size_t kLongestDate = 60;
constexpr std::size_t kLongestCode = 10;
constexpr std::size_t kLongestSummary = 40;
bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter_ascii(char c) { return is_upper_ascii(c) || (c >= 'a' && c <= 'z'); }
bool is_above_ascii(char c) { return (c & 0x80) != 0; }
bool is_code_sign(char c) { return is_upper_ascii(c) || is_ascii_digit(c); }
bool is_accession_sign(char c) { return is_letter_ascii(c) || is_ascii_digit(c); }

bool is_date_digits(std::string_view digits) {
  return digits.size() == kDateDigits && (digits.starts_with("19") || digits.starts_with("20")) &&
         std::all_of(digits.begin(), digits.end(), is_ascii_digit);
}

/// Bytes of the word that opens a closing line, the space behind it included; 0 when there is none.
std::size_t document_word(std::string_view line) {
  const std::size_t space = line.find_first_of(" \t\xC2");
  const std::size_t end = std::min(space, line.size());
  if (end == 0 || end > kLongestWord || end + kShortestAccession > line.size()) return 0;
  const auto is_word = [](char c) { return is_letter_ascii(c) || is_above_ascii(c); };
  if (!std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(end), is_word))
    return 0;
  const std::size_t next = line.find_first_not_of(" \t\xC2\xA0", end);
  return next == line.npos ? 0 : next;
}

struct Code {
  std::string_view name;
  Zone zone;
};
constexpr auto kCodes = std::to_array<Code>({
    {"AN", Zone::tail},  {"ART", Zone::tail}, {"BY", Zone::head},  {"CLM", Zone::head},
    {"CO", Zone::tail},  {"CR", Zone::head},  {"CT", Zone::tail},  {"CX", Zone::tail},
    {"CY", Zone::head},  {"DLN", Zone::head}, {"ED", Zone::head},  {"ET", Zone::head},
    {"GC", Zone::head},  {"HD", Zone::head},  {"IN", Zone::tail},  {"IPC", Zone::tail},
    {"IPD", Zone::tail}, {"LA", Zone::head},  {"LP", Zone::body},  {"NGC", Zone::head},
    {"NS", Zone::tail},  {"PD", Zone::head},  {"PG", Zone::head},  {"PUB", Zone::tail},
    {"RE", Zone::tail},  {"RF", Zone::tail},  {"RST", Zone::head}, {"SC", Zone::head},
    {"SE", Zone::head},  {"SN", Zone::head},  {"TD", Zone::body},  {"VOL", Zone::head},
    {"WC", Zone::head},
});
static_assert(std::ranges::is_sorted(kCodes, {}, &Code::name));

/// Codes whose values are lists of `code : name`; their letters open sentences, too.
constexpr auto kIndexCodes = std::to_array<std::string_view>({"CO", "IN", "NS", "RE"});

constexpr auto kSummaries = std::to_array<std::string_view>({
    "Buscar resumen",
    "Ricerca - Riepilogo",
    "Riepilogo della ricerca",
    "Riepilogo ricerca",
    "Récapitulatif de la recherche",
    "Résumé de la recherche",
    "Resumen de b\u00FAsqueda",
    "Resumen de la b\u00FAsqueda",
    "Search Summary",
    "Zusammenfassung der Suche",
    "検索の概要",
    "検索サマリー",
    "搜尋摘要",
    "搜索摘要",
    "搜索概要",
    "검색 요약",
});

}  // namespace

RawLine line_at(std::string_view bytes, std::size_t at) {
  const std::string_view rest = bytes.substr(at);
  const std::string_view line = rest.substr(0, rest.find('\n'));
  const std::size_t size = std::min(line.find('\r'), line.size());
  if (size == rest.size()) return {line, bytes.size(), false};
  const bool pair = rest.substr(size, 2) == "\r\n";
  return {rest.substr(0, size), at + size + (pair ? 2 : 1), true};
}

std::size_t space_size(std::string_view bytes) {
  if (bytes.empty()) return 0;
  if (is_ascii_space(bytes.front())) return 1;
  if (bytes.starts_with("\xC2\xA0")) return 2;
  constexpr auto kWide = std::to_array<std::string_view>(
      {"\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE3\x80\x80", "\xEF\xBB\xBF"});
  const std::string_view sign = bytes.substr(0, 3);
  if (std::ranges::find(kWide, sign) != kWide.end()) return sign.size();
  // U+2000 to U+200B
  const bool quad = sign.size() == 3 && sign.starts_with("\xE2\x80") &&
                    static_cast<unsigned char>(sign[2]) <= 0x8B;
  return quad ? sign.size() : 0;
}

namespace {

std::size_t space_size_at_end(std::string_view line) {
  for (std::size_t size = 1; size <= std::min<std::size_t>(3, line.size()); ++size)
    if (space_size(line.substr(line.size() - size)) == size) return size;
  return 0;
}

}  // namespace

std::string_view trimmed(std::string_view line) {
  for (std::size_t size = space_size(line); size > 0; size = space_size(line))
    line.remove_prefix(size);
  for (std::size_t size = space_size_at_end(line); size > 0; size = space_size_at_end(line))
    line.remove_suffix(size);
  return line;
}

bool is_accession(std::string_view word) {
  constexpr std::size_t kShortestCode = 2;
  constexpr std::size_t kShortestSerial = 6;
  if (word.size() < kShortestAccession || word.size() > kLongestAccession ||
      !is_letter_ascii(word.front()) || !std::all_of(word.begin(), word.end(), is_accession_sign))
    return false;
  for (std::size_t at = kShortestCode; at + kDateDigits + kShortestSerial <= word.size(); ++at)
    if (is_date_digits(word.substr(at, kDateDigits)) && !is_ascii_digit(word[at + kDateDigits]))
      return true;
  return false;
}

std::size_t accession_in(std::string_view line) {
  if (line.size() > kLongestAccession + 2 * kLongestWord || line.size() <= kShortestAccession)
    return line.npos;
  const std::size_t begin = document_word(line);
  return begin > 0 && is_accession(line.substr(begin)) ? begin : line.npos;
}

std::string_view accession_of(std::string_view line) {
  if (line.starts_with("AN ") || line.starts_with("AN\t")) {
    line = trimmed(line.substr(2));
    if (is_accession(line)) return line;
  }
  const std::size_t begin = accession_in(line);
  return begin == line.npos ? std::string_view() : line.substr(begin);
}

std::size_t glued_accession(std::string_view line) {
  if (line.starts_with("AN ") || line.starts_with("AN\t")) {
    const std::size_t code = std::min(line.find_first_not_of(" \t", 2), line.size());
    const std::size_t size = glued_accession(line.substr(code));
    return size > 0 ? code + size : 0;
  }
  const std::size_t begin = document_word(line.substr(0, kAccession + 2 * kLongestWord));
  const std::size_t end = begin + kAccession;
  if (begin == 0 || end >= line.size() || !is_accession(line.substr(begin, kAccession))) return 0;
  return is_upper_ascii(line[end]) || !is_accession_sign(line[end]) ? end : 0;
}

bool is_word_count(std::string_view line) {
  if (line.size() > kLongestCount || line.empty() || !is_ascii_digit(line.front())) return false;
  const std::size_t number = line.find_first_not_of("0123456789.,' \t\xC2\xA0");
  if (number == line.npos) return false;
  const std::string_view words = line.substr(number);
  const char before = line[number - 1];
  if (is_ascii_digit(before) && !is_above_ascii(words.front())) return false;
  const auto is_word = [](char c) { return is_letter_ascii(c) || is_above_ascii(c) || c == ' '; };
  return std::all_of(words.begin(), words.end(), is_word) &&
         std::count(words.begin(), words.end(), ' ') <= 1;
}

bool is_dated(std::string_view line) {
  if (line.size() > kLongestDate) return false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = std::min(line.find_first_of("0123456789", at), line.size());
    at = std::min(line.find_first_not_of("0123456789", begin), line.size());
    const std::string_view digits = line.substr(begin, at - begin);
    if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"))) return true;
  }
  return false;
}

bool is_source_code(std::string_view line) {
  return !line.empty() && line.size() <= kLongestCode && is_upper_ascii(line.front()) &&
         std::all_of(line.begin(), line.end(), is_code_sign);
}

namespace {

/// Equal as far as ASCII goes, whatever the encoding of the other letters; these alone must be the
/// same.
bool is_same_ascii(std::string_view line, std::string_view known) {
  if (line == known) return true;
  const auto take = [](std::string_view& text) {
    while (!text.empty() && is_above_ascii(text.front())) text.remove_prefix(1);
    const char c = text.empty() ? '\0' : text.front();
    if (!text.empty()) text.remove_prefix(1);
    return c;
  };
  if (!is_upper_ascii(known.front())) return false;
  for (char c = take(known); c == take(line); c = take(known))
    if (c == '\0') return true;
  return false;
}

}  // namespace

bool opens_summary(std::string_view line) {
  return line.size() <= kLongestSummary &&
         std::ranges::any_of(kSummaries,
                             [&](std::string_view known) { return is_same_ascii(line, known); });
}

bool is_imprint(std::string_view line) {
  constexpr std::size_t kLongest = 120;
  if (line.size() > kLongest || line.find("Factiva") == line.npos) return false;
  return line.find("\xC2\xA9") != line.npos || line.find("(c)") != line.npos ||
         line.find("Copyright") != line.npos || line.find("\xA9 ") != line.npos;
}

std::optional<CodeLine> read_code_line(std::string_view line) {
  const std::size_t size = std::min(line.find_first_of(" \t"), line.size());
  if (size < 2 || size > 3) return std::nullopt;
  const auto code = std::ranges::lower_bound(kCodes, line.substr(0, size), {}, &Code::name);
  if (code == kCodes.end() || code->name != line.substr(0, size)) return std::nullopt;
  CodeLine read{code->name, code->zone};
  read.value = std::min(line.find_first_not_of(" \t", size), line.size());
  read.tab = line.substr(size).starts_with('\t');
  read.empty = read.value == line.size();
  const bool index = std::ranges::find(kIndexCodes, read.code) != kIndexCodes.end();
  if (index && !read.tab && !read.empty && line.find(" : ", read.value) == line.npos)
    return std::nullopt;
  read.index = index;
  return read;
}

bool is_set_alike(const CodeLine& line, const CodeLine& model) {
  if (line.index && line.empty) return model.empty;
  if (line.empty || model.empty) return true;
  if (line.tab || model.tab) return line.tab == model.tab;
  return line.value == model.value ||
         line.value - line.code.size() == model.value - model.code.size();
}

}  // namespace copydesk::factiva
