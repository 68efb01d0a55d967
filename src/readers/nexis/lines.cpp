#include "readers/nexis/lines.hpp"

#include <algorithm>
#include <array>

#include "split/dump_lines.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using namespace nexis;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr auto kOf = std::to_array<std::string_view>({"af", "av", "de", "di", "of", "van", "von"});
constexpr auto kDocument =
    std::to_array<std::string_view>({"DOCUMENT", "Document", "Documento", "Dokument"});
constexpr auto kDocuments = std::to_array<std::string_view>(
    {"DOCUMENT", "DOCUMENTEN", "DOCUMENTI", "DOCUMENTO", "DOCUMENTOS", "DOCUMENTS", "DOKUMENT",
     "DOKUMENTE", "DOKUMENTEN", "DOKUMENTER"});

/// Labels that no other format prints in capitals; those behind the body close a record.
constexpr auto kHeadLabels = std::to_array<std::string_view>(
    {"AUTEUR:",    "AUTOR:",     "AUTORE:",   "BODY:",    "BYLINE:",  "COMPRIMENTO:", "DATELINE:",
     "HEADLINE:",  "HIGHLIGHT:", "KOP:",      "LENGTE:",  "LENGTH:",  "LONGUEUR:",    "LONGITUD:",
     "LUNGHEZZA:", "RUBRIK:",    "RUBRIQUE:", "SECTION:", "SEZIONE:", "TEKST:"});
constexpr auto kTailLabels = std::to_array<std::string_view>(
    {"CODE-REVUE:", "DATE-CHARGEMENT:", "DOCUMENT-TYPE:", "GRAPHIC:", "IDIOMA:", "JOURNAL-CODE:",
     "LANGUAGE:", "LANGUE:", "LINGUA:", "LOAD-DATE:", "PUB-TYPE:", "PUBLICATION-TYPE:", "SPRACHE:",
     "SPROG:", "TAAL:", "TYPE-PUBLICATION:", "UPDATE:"});

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Of most lines the second letter says that they do not.
template <typename List>
bool opens_with(std::string_view line, const List& list) {
  if (line.size() < 2 || line[1] < 'A' || line[1] > 'Z') return false;
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view label) { return line.starts_with(label); });
}

std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return word;
}

/// `3` or `1,201`; 0 when it is no such number.
std::uint32_t value_of(std::string_view word) {
  std::uint32_t value = 0;
  if (word.empty() || word.size() > 10 || !is_ascii_digit(word.front())) return 0;
  for (const char c : word) {
    if (c == ',' || c == '.') continue;
    if (!is_ascii_digit(c) || value > 99'999'999) return 0;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

constexpr std::string_view kLevel = "LEVEL ";

/// `1 - 3 OF 500 STORIES`, behind `LEVEL`: how downloads opened in the twentieth century.
std::optional<NexisNumber> read_level(std::string_view rest) {
  const std::uint32_t level = value_of(take_word(rest));
  const bool dash = take_word(rest) == "-";
  const NexisNumber read{value_of(take_word(rest)), 0};
  const bool of = take_word(rest) == "OF";
  const std::uint32_t total = value_of(take_word(rest));
  const bool stories = rest == "STORIES" || rest == "STORY" || is_in(kDocuments, rest);
  if (level == 0 || read.number == 0 || total == 0 || !dash || !of || !stories) return std::nullopt;
  return NexisNumber{read.number, total};
}

}  // namespace

NexisLine nexis_line_at(std::string_view bytes, std::size_t begin) {
  constexpr std::size_t kStep = 256;  // so that a file without the one or the other is read once
  std::size_t end = begin;
  for (; end < bytes.size(); end += kStep) {
    const std::string_view step = bytes.substr(end, kStep);
    const std::size_t feed = step.find('\n');
    const std::size_t sign = std::min(step.substr(0, feed).find('\r'), feed);
    if (sign == step.npos) continue;
    end += sign;
    const bool pair = bytes.substr(end, 2) == "\r\n";
    return {begin, end, end + (pair ? 2 : 1)};
  }
  return {begin, bytes.size(), bytes.size()};
}

std::optional<NexisNumber> read_nexis_number(std::string_view line) {
  std::string_view rest = trim(line);
  if (rest.starts_with("FOCUS - ")) rest = trim(rest.substr(8));
  if (rest.starts_with(kLevel)) return read_level(rest.substr(kLevel.size()));
  std::string_view word = take_word(rest);
  const bool named = is_in(kDocument, word);
  if (named) word = take_word(rest);
  const NexisNumber read{value_of(word), 0};
  const std::string_view of = take_word(rest);
  const std::uint32_t total = value_of(take_word(rest));
  if (read.number == 0 || total == 0 || !is_in(kOf, of)) return std::nullopt;
  // `Document 3 of 500` is what ProQuest prints.
  if (named ? !rest.empty() || of == "of" : !is_in(kDocuments, rest)) return std::nullopt;
  return NexisNumber{read.number, total};
}

bool is_copyright_line(std::string_view line) {
  line = trim(line);
  std::size_t at = 0;
  if (line.starts_with("Copyright ") || line.starts_with("COPYRIGHT ")) at = 10;
  for (const std::string_view sign : {"\u00A9", "\xA9", "(c)", "(C)"})
    if (line.substr(at).starts_with(sign)) {
      at += sign.size();
      break;
    }
  if (at == 0) return false;
  const std::string_view year = trim(line.substr(at)).substr(0, 4);
  return year.size() == 4 && (year[0] == '1' || year[0] == '2') &&
         std::all_of(year.begin(), year.end(), is_ascii_digit);
}

std::string_view nexis::view(std::string_view bytes, const NexisLine& line) {
  std::string_view print = without_margins(bytes.substr(line.begin, line.end - line.begin));
  if (print.starts_with(kByteOrderMark))
    print = without_margins(print.substr(kByteOrderMark.size()));
  return print;
}

NexisLine nexis::next_print(std::string_view bytes, std::size_t at) {
  NexisLine line = nexis_line_at(bytes, at);
  while (line.next < bytes.size() && view(bytes, line).empty())
    line = nexis_line_at(bytes, line.next);
  return line;
}

bool nexis::may_be_number(std::string_view line) {
  return line.size() <= kLongestNumberLine && !line.empty() &&
         (is_ascii_digit(line.front()) || line.front() == 'D' || line.front() == 'F' ||
          line.front() == 'L');
}

bool nexis::opens_cover(std::string_view line) {
  if (line.size() > kLongestCoverLine || line.empty() || !is_ascii_digit(line.back())) return false;
  const std::size_t first = line.find(": ");
  const std::size_t last = line.rfind(": ");
  if (first == 0 || first == line.npos || first == last) return false;
  return line.find_first_not_of("0123456789-, ", last + 1) == line.npos &&
         std::count(line.begin(), line.end(), ' ') <= 8;
}

bool nexis::is_time_of_request(std::string_view line) {
  if (line.size() > kLongestCoverLine) return false;
  const std::size_t label = line.find(": ");
  if (label == 0 || label == line.npos) return false;
  for (std::size_t at = label + 2; at + 7 < line.size(); ++at)
    if (line[at + 2] == ':' && line[at + 5] == ':' && is_ascii_digit(line[at]) &&
        is_ascii_digit(line[at + 3]) && is_ascii_digit(line[at + 6]))
      return true;
  return false;
}

bool nexis::is_end_of_request(std::string_view line) {
  constexpr std::string_view kSigns = "-* ";
  const std::size_t begin = line.find_first_not_of(kSigns);
  if (begin == line.npos || begin == 0) return false;
  const std::string_view words = line.substr(begin, line.find_last_not_of(kSigns) + 1 - begin);
  return words == "End of Request" || words == "Print Completed";
}

bool nexis::opens_head_label(std::string_view line) { return opens_with(line, kHeadLabels); }
bool nexis::opens_tail_label(std::string_view line) { return opens_with(line, kTailLabels); }

bool nexis::is_bare_count(std::string_view print) {
  std::string_view rest = print;
  const std::string_view word = value_of(take_word(rest)) > 0 ? rest : std::string_view();
  return word == "words" || word == "woorden" || word == "mots" || word == "palabras";
}

}  // namespace copydesk
