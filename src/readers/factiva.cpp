// Text saved or copied from Factiva, in two forms. In the coded one, every field stands behind two
// or three letters (`HD`, `SN`, `LP`). In the display form fields have no labels and are known by
// their place around the word count: column, headline, author and credit above; date, source,
// source code, edition, page, language and copyright below; then the paragraphs and the
// publisher. Both end with an accession number, which opens with the source's code.

#include <algorithm>
#include <array>
#include <limits>

#include "builtin.hpp"
#include "readers/factiva/record.hpp"
#include "split/dump_lines.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using factiva::Line;
using factiva::RawLine;

// --- Labels

/// The line with the record's accession number, or the number of lines.
std::size_t closing_line(std::span<const Line> lines) {
  for (std::size_t i = lines.size(); i > 0; --i)
    if (!factiva::accession_of(lines[i - 1].text).empty()) return i - 1;
  return lines.size();
}

/// `Results Found  4,234` in the languages of the interface; 0 in other lines.
std::uint32_t results_found(std::string_view line) {
  constexpr auto kLabels = std::to_array<std::string_view>(
      {"Ergebnisse gefunden", "Gefundene Ergebnisse", "Results Found", "Resultados encontrados",
       "Risultati trovati", "R\u00E9sultats trouv\u00E9s", "検索結果", "找到的結果", "找到的结果",
       "搜尋結果", "搜索结果", "검색 결과"});
  const auto label =
      std::ranges::find_if(kLabels, [&](std::string_view name) { return line.starts_with(name); });
  if (label == kLabels.end()) return 0;
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  std::uint64_t number = 0;
  for (const char c : line.substr(label->size()))
    if (is_ascii_digit(c) && number < kMost) number = number * 10 + static_cast<unsigned>(c - '0');
  return number < kMost ? static_cast<std::uint32_t>(number) : 0;
}

/// What stands behind the accession number: the search that made the file.
void label_summary(std::span<const Line> lines, Labels& labels) {
  for (const Line& line : lines) {
    labels.blocks.push_back({line.span, Role::furniture, "factiva.summary"});
    if (const std::uint32_t total = results_found(line.text); total > 0)
      labels.declared = {0, total, true};
  }
}

void label(const Document& document, Labels& labels) {
  const std::vector<Line> all = factiva::lines_of(document.text());
  if (all.empty()) return;
  const std::size_t closing = closing_line(all);
  const bool closed = closing < all.size();
  const auto lines = std::span(all).first(closed ? closing + 1 : all.size());
  const std::string_view accession =
      closed ? factiva::accession_of(all[closing].text) : std::string_view();
  if (const auto coding = factiva::find_coding(lines)) {
    factiva::label_coded(document, lines, *coding, labels);
  } else if (const auto anchor = factiva::find_anchor(lines, accession)) {
    factiva::label_display(document, lines, *anchor, labels);
  } else {
    factiva::label_story(document, lines, factiva::has_gaps(lines), "factiva.no-header", labels);
    labels.diagnostics.push_back({Severity::warning, "factiva.no-header", lines.front().span,
                                  "no header was found around a word count"});
  }
  if (closed)
    label_summary(std::span(all).subspan(closing + 1), labels);
  else
    labels.diagnostics.push_back({Severity::warning, "factiva.no-accession", lines.back().span,
                                  "the record ends without its accession number"});
}

// --- Cutting

constexpr std::size_t kLongestGap = 4096;                        // bytes before a summary
constexpr std::size_t kLongestHeading = 256;                     // bytes
constexpr std::size_t kLongestSummary = std::size_t{16} << 10U;  // bytes

/// The end of the bytes where nothing but white space of any kind follows, else `at`.
std::size_t blank_end(std::string_view bytes, std::size_t at) {
  std::size_t end = at;
  for (std::size_t size = 1; size > 0 && end - at < kLongestGap; end += size)
    size = factiva::space_size(bytes.substr(end));
  return end == bytes.size() ? end : at;
}

/// Where the summary that starts at `begin` ends: with Factiva's imprint, else with its paragraph.
/// npos when more bytes are needed.
std::size_t summary_end(std::string_view bytes, std::size_t begin, bool at_end) {
  const std::string_view window = bytes.substr(0, begin + kLongestSummary);
  std::size_t paragraph = 0;
  for (std::size_t at = begin; at < window.size();) {
    const RawLine line = factiva::line_at(window, at);
    if (!line.complete && window.size() == bytes.size() && !at_end) return bytes.npos;
    const std::string_view print = factiva::trimmed(line.text);
    if (factiva::is_imprint(print)) {
      const std::size_t glued = glued_behind(print);
      if (glued > 0) return static_cast<std::size_t>(print.data() - bytes.data()) + glued;
      return blank_end(bytes, at + line.text.size());
    }
    if (!factiva::accession_of(print).empty()) return paragraph > 0 ? paragraph : at;
    if (print.empty() && paragraph == 0) paragraph = at;
    at = line.next;
  }
  if (window.size() == bytes.size() && !at_end && window.size() < begin + kLongestSummary)
    return bytes.npos;
  return window.size() == bytes.size() || paragraph == 0 ? window.size() : paragraph;
}

/// The end of a record whose closing line ends at `end`: a summary may follow. npos when more
/// bytes are needed.
std::size_t record_end(std::string_view bytes, std::size_t end, bool at_end) {
  std::size_t at = end;
  std::size_t blank = end;  // behind the last sign of white space that no other format knows
  for (std::size_t size = 1; size > 0 && at - end < kLongestGap; at += size) {
    size = factiva::space_size(bytes.substr(at));
    if (size > 1 && !bytes.substr(at).starts_with("\xEF\xBB\xBF")) blank = at + size;
  }
  if (at - end >= kLongestGap) return end;
  if (at == bytes.size() && at_end) return at;  // what is blank must be no record of its own
  const RawLine line = factiva::line_at(bytes, std::min(at, bytes.size()));
  if (line.text.size() > kLongestHeading) return blank;
  if (!line.complete && !at_end) return bytes.npos;
  const std::string_view print = factiva::trimmed(line.text);
  const bool summary = factiva::opens_summary(print) || factiva::is_imprint(print);
  return summary ? summary_end(bytes, at, at_end) : blank;
}

Cut find_cut(std::string_view bytes, std::size_t from, bool at_end) {
  for (std::size_t at = from; at < bytes.size();) {
    const RawLine line = factiva::line_at(bytes, at);
    if (!line.complete && !at_end) return {false, 0, at, false};
    const std::string_view print = factiva::trimmed(line.text);
    if (!factiva::accession_of(print).empty()) {
      const std::size_t end = record_end(bytes, at + line.text.size(), at_end);
      if (end == bytes.npos) return {false, 0, at, false};
      return {true, end, end, false};
    }
    if (const std::size_t size = factiva::glued_accession(print); size > 0) {
      const auto begin = static_cast<std::size_t>(print.data() - bytes.data());
      return {true, begin + size, begin + size, true};
    }
    at = line.next;
  }
  return {false, 0, bytes.size(), false};
}

// --- In streams of other formats

bool is_mark(std::string_view line) {
  const auto code = factiva::read_code_line(line);
  return code ? code->zone == factiva::Zone::head : factiva::is_word_count(line);
}

bool has_accession(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const RawLine line = factiva::line_at(bytes, at);
    if (!factiva::accession_of(factiva::trimmed(line.text)).empty()) return true;
    at = line.next;
  }
  return false;
}

/// Of the coded form the first line is found first. In the display form up to four lines stand
/// above the word count.
Start find_start(std::string_view bytes, std::size_t from, std::size_t line) {
  constexpr std::size_t kMostAbove = 4;
  constexpr std::size_t kMostBelow = 6;
  const auto lines = factiva::lines_of(bytes.substr(line), kMostBelow);
  if (lines.empty()) return {};
  if (const auto coding = factiva::find_coding(lines); coding && coding->first == 0)
    return {has_accession(bytes.substr(line)), line, true};
  const auto anchor = factiva::find_anchor(lines, {});
  if (!anchor || anchor->count != 0) return {};
  return {true, head_start(bytes, from, line, kMostAbove)};
}

// --- Recognition

constexpr std::size_t kOpeningLines = 16;

/// Whether the bytes behind an accession number are the end, a summary or another record.
bool goes_on_well(std::string_view bytes) {
  const std::vector<Line> lines = factiva::lines_of(bytes, kOpeningLines);
  return lines.empty() || factiva::opens_summary(lines.front().text) ||
         factiva::is_imprint(lines.front().text) || factiva::find_coding(lines) ||
         factiva::find_anchor(lines, {});
}

enum class Closing : std::uint8_t { none, loose, good };

/// Looks for the accession number of a source.
Closing find_closing(std::string_view bytes, std::string_view source) {
  for (std::size_t at = 0; at < bytes.size();) {
    const RawLine line = factiva::line_at(bytes, at);
    at = line.next;
    const std::string_view accession = factiva::accession_of(factiva::trimmed(line.text));
    if (accession.empty()) continue;
    if (!accession.starts_with(source)) return Closing::loose;
    return goes_on_well(bytes.substr(at)) ? Closing::good : Closing::loose;
  }
  return Closing::none;
}

bool is_first_paragraph(std::span<const Line> lines, std::size_t line) {
  return std::all_of(lines.begin() + 1, lines.begin() + static_cast<std::ptrdiff_t>(line) + 1,
                     [](const Line& inner) { return inner.gap == 0; });
}

Detection detect(std::string_view bytes) {
  const std::vector<Line> lines = factiva::lines_of(bytes, kOpeningLines);
  if (const auto coding = factiva::find_coding(lines)) {
    if (coding->first == 0) return {95, "Factiva's codes from the first line on"};
    if (find_closing(bytes, {}) == Closing::good)
      return {95, "Factiva's codes and an accession number"};
    return {};
  }
  const auto anchor = factiva::find_anchor(lines, {});
  if (!anchor) return {};
  const Closing closing = find_closing(bytes, lines[anchor->code].text);
  if (closing == Closing::good) return {95, "Factiva's header and its accession number"};
  if (closing == Closing::none && is_first_paragraph(lines, anchor->code))
    return {75, "Factiva's header"};
  return {};
}

}  // namespace

const Reader builtin::factiva_reader = {
    "factiva",
    "text saved or copied from Factiva, with or without its two-letter codes",
    detect,
    find_cut,
    label,
    {},
    {"0123456789CHS", is_mark, find_start}};

}  // namespace copydesk
