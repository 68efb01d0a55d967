#include "nexis_stream.hpp"

#include <algorithm>
#include <array>

#include "dump_lines.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestNumberLine = 160;  // bytes, with the spaces that centre it
constexpr std::size_t kLongestCoverLine = 120;   // bytes
constexpr std::size_t kLongestLine = 1024;       // bytes; a longer one is neither
constexpr std::size_t kNotice = 600;             // bytes
constexpr std::size_t kLookBack = 1024;          // bytes; more than a notice with blank lines
constexpr std::size_t kHead = 4096;              // bytes; where a record's labels start
constexpr std::size_t kTail = 1024;              // bytes
constexpr std::size_t kPrefaceLines = 12;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr auto kOf = std::to_array<std::string_view>({"af", "av", "de", "di", "of", "van", "von"});
constexpr auto kDocument =
    std::to_array<std::string_view>({"DOCUMENT", "Document", "Documento", "Dokument"});
constexpr auto kDocuments = std::to_array<std::string_view>(
    {"DOCUMENT", "DOCUMENTEN", "DOCUMENTI", "DOCUMENTO", "DOCUMENTOS", "DOCUMENTS", "DOKUMENT",
     "DOKUMENTE", "DOKUMENTEN", "DOKUMENTER"});

/// Labels that no other format prints in capitals; those behind the body close a record.
constexpr auto kHeadLabels = std::to_array<std::string_view>(
    {"AUTEUR:", "AUTOR:", "BODY:", "BYLINE:", "DATELINE:", "HEADLINE:", "HIGHLIGHT:", "KOP:",
     "LENGTE:", "LENGTH:", "LONGUEUR:", "LONGITUD:", "RUBRIK:", "RUBRIQUE:", "SECTION:", "TEKST:"});
constexpr auto kTailLabels = std::to_array<std::string_view>(
    {"CODE-REVUE:", "DATE-CHARGEMENT:", "DOCUMENT-TYPE:", "GRAPHIC:", "JOURNAL-CODE:", "LANGUAGE:",
     "LANGUE:", "LOAD-DATE:", "PUB-TYPE:", "PUBLICATION-TYPE:", "SPRACHE:", "TAAL:",
     "TYPE-PUBLICATION:", "UPDATE:"});

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

std::string_view view(std::string_view bytes, const NexisLine& line) {
  return trim(bytes.substr(line.begin, line.end - line.begin));
}

/// Whether the line's end is in sight.
bool is_whole(std::string_view bytes, const NexisLine& line, bool at_end) {
  return line.end < bytes.size() || at_end;
}

/// The next line that is not blank, or an empty one at the end.
NexisLine next_print(std::string_view bytes, std::size_t at) {
  NexisLine line = nexis_line_at(bytes, at);
  while (line.next < bytes.size() && view(bytes, line).empty())
    line = nexis_line_at(bytes, line.next);
  return line;
}

/// A number line costs no look at most lines: their first letter is another one.
bool may_be_number(std::string_view line) {
  return line.size() <= kLongestNumberLine && !line.empty() &&
         (is_ascii_digit(line.front()) || line.front() == 'D' || line.front() == 'F');
}

/// `Download Request: All Documents: 1-161`, in whatever language.
bool opens_cover(std::string_view line) {
  if (line.size() > kLongestCoverLine || line.empty() || !is_ascii_digit(line.back())) return false;
  const std::size_t first = line.find(": ");
  const std::size_t last = line.rfind(": ");
  if (first == 0 || first == line.npos || first == last) return false;
  return line.find_first_not_of("0123456789-, ", last + 1) == line.npos &&
         std::count(line.begin(), line.end(), ' ') <= 8;
}

/// `Time Of Request: Saturday, July 11, 2015  22:32:52 EST`.
bool is_time_of_request(std::string_view line) {
  const std::size_t label = line.find(": ");
  if (line.size() > kLongestCoverLine || label == 0 || label == line.npos) return false;
  for (std::size_t at = label + 2; at + 7 < line.size(); ++at)
    if (line[at + 2] == ':' && line[at + 5] == ':' && is_ascii_digit(line[at]) &&
        is_ascii_digit(line[at + 3]) && is_ascii_digit(line[at + 6]))
      return true;
  return false;
}

/// The first number line that opens within the cover page's room.
std::optional<NexisLine> first_number(std::string_view bytes) {
  const std::string_view room = bytes.substr(0, kLongestNexisCover + kLongestNumberLine);
  for (std::size_t at = 0; at < room.size() && at < kLongestNexisCover;) {
    const NexisLine line = nexis_line_at(room, at);
    const std::string_view print = view(room, line);
    if (may_be_number(print) && read_nexis_number(print)) return line;
    at = line.next;
  }
  return std::nullopt;
}

class RecordEnd {
 public:
  RecordEnd(std::string_view bytes, bool at_end) : bytes_(bytes), at_end_(at_end) {}

  /// An end never lies before the record's own number. That it was seen is told by `from`.
  Cut find(std::size_t from) {
    floor_ = from;
    if (from == 0) {
      const auto own = first_number(bytes_);
      if (!own && !at_end_ && bytes_.size() < kLongestNexisCover) return {};
      floor_ = own ? own->next : std::min(bytes_.size(), kLongestNexisCover);
    }
    std::size_t at = line_start(floor_);
    while (at < bytes_.size()) {
      const NexisLine line = nexis_line_at(bytes_, at);
      if (!is_whole(bytes_, line, at_end_)) {
        at = line.end - line.begin > kLongestLine ? bytes_.size() : line.begin;
        break;
      }
      const Cut cut = look(line);
      if (cut.found || cut.next > 0) return cut;
      at = line.next;
    }
    return need_more(at);
  }

 private:
  static constexpr Cut at(std::size_t end) { return {true, end, end, false}; }
  /// Before this place a notice of copyright may still turn out to be the next record's.
  [[nodiscard]] Cut need_more(std::size_t place) const {
    return {false, 0, std::max(floor_, place - std::min(place, kLookBack)), false};
  }

  [[nodiscard]] std::size_t line_start(std::size_t place) const {
    if (place == 0 || place >= bytes_.size()) return place;
    const char before = bytes_[place - 1];
    return before == '\n' || before == '\r' ? place : nexis_line_at(bytes_, place).next;
  }

  Cut look(const NexisLine& line) {
    const std::string_view print = view(bytes_, line);
    if (may_be_number(print) && read_nexis_number(print)) return at_number(line);
    if (!opens_cover(print)) return {};
    const NexisLine follower = next_print(bytes_, line.next);
    if (!is_whole(bytes_, follower, at_end_)) return need_more(line.begin);
    return is_time_of_request(view(bytes_, follower)) ? at(line.begin) : Cut{};
  }

  Cut at_number(const NexisLine& line) {
    const std::size_t notice = notice_above(line.begin);
    if (notice == bytes_.npos || !opens_with_notice()) return at(line.begin);
    const NexisLine follower = next_print(bytes_, line.next);
    if (!is_whole(bytes_, follower, at_end_)) return need_more(line.begin);
    return at(is_copyright_line(view(bytes_, follower)) ? line.begin : notice);
  }

  /// Whether the record prints its copyright before everything else; then one behind its labels
  /// is not its own.
  [[nodiscard]] bool opens_with_notice() const {
    const auto own = first_number(bytes_);
    return own && is_copyright_line(view(bytes_, next_print(bytes_, own->next)));
  }

  /// Start of the notice of copyright that stands between a record's last label and the next
  /// number line, or npos.
  [[nodiscard]] std::size_t notice_above(std::size_t number) const {
    const std::size_t first = std::max(floor_, number - std::min(number, kNotice));
    const std::string_view before = bytes_.substr(first, number - first);
    std::size_t label = before.npos;
    std::size_t notice = before.npos;
    for (std::size_t place = 0; place < before.size();) {
      const NexisLine line = nexis_line_at(before, place);
      const std::string_view print = view(before, line);
      if (is_copyright_line(print)) {
        if (notice == before.npos) notice = place;
      } else if (opens_with(print, kTailLabels)) {
        label = place;
        notice = before.npos;
      }
      place = line.next;
    }
    return label == before.npos || notice == before.npos ? bytes_.npos : first + notice;
  }

  std::string_view bytes_;
  bool at_end_;
  std::size_t floor_ = 0;
};

// --- Recognition

bool has_head_label(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const NexisLine line = nexis_line_at(bytes, at);
    if (opens_with(view(bytes, line), kHeadLabels)) return true;
    at = line.next;
  }
  return false;
}

/// `184 words` and nothing else, as records of web pages have it instead of a label.
bool is_bare_count(std::string_view print) {
  std::string_view rest = print;
  const std::string_view word = value_of(take_word(rest)) > 0 ? rest : std::string_view();
  return word == "words" || word == "woorden" || word == "mots" || word == "palabras";
}

/// What stands behind a number line, or between two, must look like a record.
bool is_record(std::string_view bytes, const NexisLine& number) {
  const std::string_view head = bytes.substr(number.next, kHead);
  for (std::size_t at = 0; at < head.size();) {
    const NexisLine line = nexis_line_at(head, at);
    const std::string_view print = view(head, line);
    if (is_copyright_line(print) || is_bare_count(print) || opens_with(print, kHeadLabels) ||
        opens_with(print, kTailLabels))
      return true;
    at = line.next;
  }
  return false;
}

/// Whether so few and short lines stand before the number that they may be a cover page's.
bool is_preface(std::string_view bytes) {
  std::size_t lines = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const NexisLine line = nexis_line_at(bytes, at);
    if (!view(bytes, line).empty() && ++lines > kPrefaceLines) return false;
    if (view(bytes, line).size() > kLongestCoverLine) return false;
    at = line.next;
  }
  return true;
}

/// Whether what stands behind a number line is a whole record, so that it is no quotation: three
/// of a centred number, labels before and behind the body, a notice of copyright, another number.
bool is_whole_record(std::string_view bytes, const NexisLine& number) {
  constexpr std::size_t kMargin = 8;  // blanks
  const std::string_view record = bytes.substr(number.next);
  const std::string_view print = bytes.substr(number.begin, number.end - number.begin);
  const bool centred = print.find_first_not_of(' ') >= kMargin;
  bool head = false, tail = false, notice = false, another = false;
  for (std::size_t at = 0; at < record.size() && !another;) {
    const NexisLine line = nexis_line_at(record, at);
    const std::string_view text = view(record, line);
    head |= opens_with(text, kHeadLabels) || is_bare_count(text);
    tail |= opens_with(text, kTailLabels);
    notice |= is_copyright_line(text);
    another |= may_be_number(text) && read_nexis_number(text);
    at = line.next;
  }
  return int{centred} + int{head} + int{tail} + int{notice} + int{another} >= 3;
}

/// A record without a number: labels before the body, and labels or a notice at the end.
bool is_single_record(std::string_view bytes) {
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), kTail));
  std::string_view closing;  // the first line of the last paragraph
  bool labelled = false;
  bool blank = true;
  for (std::size_t at = 0; at < tail.size();) {
    const NexisLine line = nexis_line_at(tail, at);
    const std::string_view print = view(tail, line);
    if (blank && !print.empty()) {
      closing = print;
      labelled |= opens_with(print, kTailLabels);
    }
    blank = print.empty();
    at = line.next;
  }
  return labelled && (opens_with(closing, kTailLabels) || is_copyright_line(closing)) &&
         has_head_label(bytes.substr(0, kHead));
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
  std::string_view rest = line.substr(line.starts_with(kByteOrderMark) ? 3 : 0);
  rest = trim(rest);
  if (rest.starts_with("FOCUS - ")) rest = trim(rest.substr(8));
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

Detection detect_nexis(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const NexisLine opening = next_print(bytes, 0);
  const std::string_view print = view(bytes, opening);
  if (may_be_number(print) && read_nexis_number(print))
    return is_record(bytes, opening) ? Detection{95, "a document number opens it, labels follow"}
                                     : Detection{};
  const bool cover = opens_cover(print);
  const auto number = cover || is_preface(bytes.substr(0, kTail)) || is_copyright_line(print)
                          ? first_number(bytes)
                          : std::nullopt;
  if (number && is_record(bytes, *number)) {
    if (cover) return {95, "a cover page, then a document number"};
    const std::string_view before = bytes.substr(0, number->begin);
    if (is_copyright_line(print) && is_preface(before))
      return {90, "a notice of copyright, then a document number"};
    if (is_preface(before) && first_number(bytes.substr(number->next)))
      return {80, "several document numbers with labels between them"};
  }
  if (is_single_record(bytes)) return {75, "labels in capitals before and behind the body"};
  return {};
}

namespace {

/// The first line of a cover page may be glued to the file before.
Start find_glued_cover(std::string_view bytes, std::size_t from, std::size_t line) {
  const NexisLine above = nexis_line_at(bytes, line_above(bytes, from, line));
  const std::string_view text = bytes.substr(above.begin, above.end - above.begin);
  for (const std::string_view opening : {"Download Request: ", "Printopdracht: "})
    if (const std::size_t at = text.find(opening); at != text.npos && at > 0)
      return {true, above.begin + at};
  return {};
}

}  // namespace

bool is_nexis_mark(std::string_view line) {
  return (may_be_number(line) && read_nexis_number(line)) || opens_cover(line) ||
         is_time_of_request(line);
}

Start find_nexis_start(std::string_view bytes, std::size_t from, std::size_t line) {
  const NexisLine mark = nexis_line_at(bytes, line);
  const std::string_view print = view(bytes, mark);
  if (is_time_of_request(print)) return find_glued_cover(bytes, from, line);
  const bool starts = opens_cover(print)
                          ? is_time_of_request(view(bytes, next_print(bytes, mark.next)))
                          : is_whole_record(bytes, mark);
  return {starts, line};
}

Cut find_nexis_end(std::string_view bytes, std::size_t from, bool at_end) {
  return RecordEnd(bytes, at_end).find(from);
}

}  // namespace copydesk
