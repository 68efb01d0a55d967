#include "readers/proquest/lines.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "split/dump_lines.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

using namespace proquest;

constexpr std::size_t kLongestLabel = 40;   // bytes
constexpr std::size_t kFooterReach = 4096;  // bytes
constexpr std::string_view kRule = "____________________________________________________________";
static_assert(kRule.size() == 60);

/// Labels before the story, without spaces and folded.
constexpr auto kHeadLabels = std::to_array<std::string_view>(
    {"abstract", "abstractsummary", "author", "authors", "fulltext", "links", "publicationinfo"});

/// What the story is about, in the order of the print.
constexpr auto kSubjectLabels = std::to_array<std::string_view>(
    {"subject", "businessindexingterm", "location", "people", "personalname", "companyorganization",
     "identifierkeyword", "classification"});

/// Labels behind those.
constexpr auto kTailLabels = std::to_array<std::string_view>({
    "copyright",
    "correction",
    "countryofpublication",
    "database",
    "documenttype",
    "documenturl",
    "eissn",
    "firstpage",
    "issn",
    "issue",
    "languageofpublication",
    "lastupdated",
    "numberofpages",
    "pages",
    "placeofpublication",
    "proquestdocumentid",
    "publicationdate",
    "publicationsubject",
    "publicationtitle",
    "publicationyear",
    "publisher",
    "section",
    "sourcetype",
    "startpage",
    "title",
    "volume",
});
static_assert(std::ranges::is_sorted(kHeadLabels) && std::ranges::is_sorted(kTailLabels));

/// Whether a record starts at `begin`: a title, and a label that stands between it and the story.
enum class Opening { no, yes, unknown };

Opening opening_at(std::string_view bytes, std::size_t begin, bool at_end) {
  constexpr int kLinesBeforeLabel = 8;
  std::size_t at = begin;
  for (int i = 0; i < kLinesBeforeLabel; ++i) {
    const DumpLine line = next_print_line(bytes, at, at_end);
    if (line.text.empty()) return at_end ? Opening::no : Opening::unknown;
    const std::string name = label_of(line.text);
    if (i > 0 && name == "fulltext") return Opening::no;
    if (i > 0 && holds(kHeadLabels, name)) return Opening::yes;
    if (!line.whole) return Opening::unknown;
    if (is_rule(line.text)) return Opening::no;
    at = line.next;
  }
  return Opening::no;
}

/// Whether a line opens with that label.
bool has_label(std::string_view bytes, std::size_t from, std::string_view name) {
  for (std::size_t at = bytes.find(':', from); at != bytes.npos; at = bytes.find(':', at + 1)) {
    const std::string_view before =
        bytes.substr(at - std::min(at, kLongestLabel), std::min(at, kLongestLabel));
    const std::size_t line = before.find_last_of("\n\r");
    if (line == before.npos) continue;
    if (label_of(bytes.substr(at - before.size() + line + 1, before.size() - line)) == name)
      return true;
  }
  return false;
}

}  // namespace

std::string proquest::label_of(std::string_view line) {
  const std::size_t colon = line.substr(0, kLongestLabel).find(':');
  std::string name;
  if (colon == line.npos) return name;
  for (const char c : line.substr(0, colon)) {
    if (c >= 'a' && c <= 'z') name += c;
    if (c >= 'A' && c <= 'Z') name += static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

bool proquest::is_rule(std::string_view line) { return line == kRule; }

Declared proquest::read_number(std::string_view line) {
  constexpr std::string_view kDocument = "Document ";
  constexpr std::string_view kOf = " of ";
  if (!line.starts_with(kDocument)) return {};
  Declared declared;
  const char* const end = line.data() + line.size();
  const auto number = std::from_chars(line.data() + kDocument.size(), end, declared.number);
  const std::string_view rest = line.substr(static_cast<std::size_t>(number.ptr - line.data()));
  if (number.ec != std::errc() || !rest.starts_with(kOf)) return {};
  const auto total = std::from_chars(rest.data() + kOf.size(), end, declared.total);
  return total.ec == std::errc() && total.ptr == end ? declared : Declared{};
}

bool proquest::is_head_label(std::string_view label) { return holds(kHeadLabels, label); }

bool proquest::is_tail_label(std::string_view label) { return holds(kTailLabels, label); }

std::size_t proquest::subject_rank(std::string_view label) {
  const auto* const found = std::ranges::find(kSubjectLabels, label);
  return found == kSubjectLabels.end() ? std::string_view::npos
                                       : static_cast<std::size_t>(found - kSubjectLabels.begin());
}

Detection detect_proquest(std::string_view bytes) {
  // Most texts hold neither, which is quicker to see than their lines.
  if (bytes.find(kRule) == bytes.npos && bytes.find("ProQuest") == bytes.npos) return {};
  const std::size_t begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const DumpLine first = next_print_line(bytes, begin, true);
  const bool ruled = is_rule(first.text) || read_number(first.text).total > 0;
  if (opening_at(bytes, ruled ? first.next : begin, true) != Opening::yes) return {};
  if (has_label(bytes, first.next, "proquestdocumentid"))
    return {95, "a title and ProQuest's labels on both sides of the story"};
  if (ruled && has_label(bytes, first.next, "fulltext"))
    return {90, "a rule, a title and ProQuest's labels"};
  return {};
}

bool is_proquest_mark(std::string_view line) {
  return is_rule(line) || line.starts_with("Full text: ");
}

/// The rule may be glued to the file before.
Start find_proquest_start(std::string_view bytes, std::size_t from, std::size_t line) {
  constexpr int kMostAbove = 24;  // lines
  if (is_rule(dump_line(bytes, line, true).text)) return {true, line};
  std::size_t above = line;
  for (int i = 0; i < kMostAbove && above > from; ++i) {
    above = print_above(bytes, from, above);
    const std::string_view text = dump_line(bytes, above, true).text;
    if (!text.ends_with(kRule)) continue;
    return {text.size() > kRule.size() && text[text.size() - kRule.size() - 1] != '_',
            static_cast<std::size_t>(text.data() - bytes.data()) + text.size() - kRule.size()};
  }
  return {};
}

namespace {

/// Where the footer ends whose rule ends at `begin`, if print follows it; 0 otherwise.
std::size_t footer_end(std::string_view bytes, std::size_t begin) {
  constexpr int kMost = 6;  // lines
  std::size_t at = begin;
  for (int i = 0; i < kMost; ++i) {
    const DumpLine line = next_print_line(bytes, at, true);
    if (line.text.empty()) return 0;
    if (line.text.starts_with("Terms and Conditions: ")) {
      const auto text = static_cast<std::size_t>(line.text.data() - bytes.data());
      if (const std::size_t glued = glued_behind(line.text); glued > 0) return text + glued;
      return next_print_line(bytes, line.next, true).text.empty() ? 0 : line.end;
    }
    at = line.next;
  }
  return 0;
}

}  // namespace

Cut find_proquest_end(std::string_view bytes, std::size_t from, bool at_end) {
  const std::size_t print = bytes.find_first_not_of(" \t\n\v\f\r\xEF\xBB\xBF");
  for (std::size_t at = bytes.find(kRule, from); at != bytes.npos; at = bytes.find(kRule, at)) {
    const DumpLine line = dump_line(bytes, at, at_end);
    if (!line.whole) return {false, 0, at, false};
    const bool between = is_rule(line.text) && at > print && opens_line(bytes, at);
    const Opening opening = between ? opening_at(bytes, line.next, at_end) : Opening::no;
    if (opening == Opening::unknown) return {false, 0, at, false};
    if (opening == Opening::yes) return {true, at, at, false};
    if (bytes.size() < line.next + kFooterReach && !at_end) return {false, 0, at, false};
    if (const std::size_t end = footer_end(bytes.substr(0, line.next + kFooterReach), line.next))
      return {true, end, end, false};
    at = line.next;
  }
  const std::size_t tail = bytes.size() - std::min(bytes.size(), kRule.size());
  return {false, 0, std::max(from, tail), false};
}

}  // namespace copydesk
