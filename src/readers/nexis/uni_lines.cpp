#include "readers/nexis/uni_lines.hpp"

#include <algorithm>
#include <array>

#include "dates/press_date.hpp"
#include "label/label_blocks.hpp"
#include "label/label_keys.hpp"
#include "readers/factiva/lines.hpp"
#include "readers/nexis/parts.hpp"
#include "readers/nexis/uni_words.hpp"
#include "split/dump_lines.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using namespace nexis_uni;

constexpr std::size_t kLongestLookAhead = 4096;  // bytes
constexpr std::size_t kOpening = 4096;           // bytes; where a record's copyright stands
constexpr std::size_t kLongestMargin = 80;       // bytes

/// What a cover page prints of the search, once or for each title.
constexpr auto kCoverOpenings = std::to_array<std::string_view>(
    {"User Name:", "Date and Time:", "Job Number:", "Client/Matter:", "Search Terms:",
     "Search Type:", "Narrowed by", "Content Type", "Sources:", "Quellen:", "Source:", kDocuments,
     "About LexisNexis", "-----"});

/// Labels between the copyright and the body.
constexpr auto kHeadKeys = std::to_array<std::string_view>(
    {"section", "length", "author", "dateline", "highlight", "series", "biography", "name"});

/// What the lines of a record's opening are, in the order they must come.
class HeadTest {
 public:
  /// Takes one line that is not blank. False: no record starts like this.
  bool take(std::string_view line) {
    ++lines_;
    if (lines_ <= kCoverLines && opens_cover(line)) ++cover_;
    if (opens_copyright(line)) copyright_ = true;
    if (labels_ > 0 && heading_of(line) == Heading::body) body_ = true;
    if (lines_ > 1 && is_head_label(line)) ++labels_;
    return lines_ < (labels_ > 0 ? kLabelLines : kHeadLines) && !body_ && !is_cover();
  }

  [[nodiscard]] bool is_cover() const { return cover_ >= kCoverSigns; }
  [[nodiscard]] bool is_record() const { return body_; }
  [[nodiscard]] bool is_sure() const { return copyright_ && labels_ >= 2; }

 private:
  static constexpr std::size_t kHeadLines = 40;
  static constexpr std::size_t kLabelLines = 120;

  std::size_t lines_ = 0;
  int cover_ = 0;
  int labels_ = 0;
  bool copyright_ = false;
  bool body_ = false;
};

/// Start of the line that such a place lies on; npos when it is too long for one.
std::size_t end_line(std::string_view bytes, std::size_t sign) {
  const std::size_t reach = std::min(sign, kLongestEnd + kLongestMargin);
  const std::size_t feed = bytes.substr(sign - reach, reach).find_last_of("\n\r\f");
  if (feed == bytes.npos) return reach == sign ? 0 : bytes.npos;
  return sign - reach + feed + 1;
}

bool has_end(std::string_view bytes) {
  for (std::size_t at = bytes.find(kEndSign); at != bytes.npos; at = bytes.find(kEndSign, at + 1))
    if (const std::size_t line = end_line(bytes, at); line != bytes.npos)
      if (heading_of(dump_line(bytes, line, true).text) == Heading::end) return true;
  return false;
}

bool has_load_date(std::string_view bytes) {
  constexpr std::string_view kLoadDate = "Load-Date:";
  for (std::size_t at = bytes.find(kLoadDate); at != bytes.npos; at = bytes.find(kLoadDate, at + 1))
    if (opens_line(bytes, at)) return true;
  return false;
}

}  // namespace

bool nexis_uni::opens_cover(std::string_view line) {
  return std::any_of(kCoverOpenings.begin(), kCoverOpenings.end(),
                     [&](std::string_view opening) { return line.starts_with(opening); });
}

bool nexis_uni::is_head_label(std::string_view line) {
  const std::size_t prefix = label_prefix(line);
  if (prefix == 0) return false;
  const std::string_view key = label_key(line.substr(0, prefix));
  return std::find(kHeadKeys.begin(), kHeadKeys.end(), key) != kHeadKeys.end();
}

bool nexis_uni::is_label(std::string_view line) {
  const std::size_t prefix = label_prefix(line);
  return prefix > 0 && !label_key(line.substr(0, prefix)).empty();
}

std::size_t nexis_uni::date_prefix(std::string_view line) {
  constexpr std::size_t kLongestDateLine = 120;  // bytes
  if (line.size() > kLongestDateLine) return 0;
  if (const auto date = read_press_date(line); date && date->begin == 0) return date->end;
  const auto date = find_press_date(line);
  return date && date->begin == 0 && line.substr(date->end, 1) == "," ? date->end : 0;
}

bool nexis_uni::is_load_date(std::string_view line) {
  constexpr std::size_t kLongest = 60;  // bytes
  const std::size_t prefix = line.size() <= kLongest ? label_prefix(line) : 0;
  return prefix > 0 && label_key(line.substr(0, prefix)) == "load_date" &&
         line.find_first_of("0123456789", prefix) != line.npos;
}

bool nexis_uni::opens_copyright(std::string_view line) {
  return line.starts_with("Copyright ") || line.starts_with("©") || line.starts_with("(c) ");
}

bool nexis_uni::goes_on_copyright(std::string_view line) {
  constexpr auto kOpenings = std::to_array<std::string_view>(
      {"All Rights", "All rights", "Tous droits", "Todos los", "Alle Rechte", "Tutti i"});
  return std::any_of(kOpenings.begin(), kOpenings.end(),
                     [&](std::string_view opening) { return line.starts_with(opening); });
}

bool nexis_uni::opens_distributor(std::string_view line) {
  return line.starts_with("Distributed by ") || line.starts_with("Provided by ");
}

bool nexis_uni::is_page_line(std::string_view line) {
  return line.starts_with("About LexisNexis") || line == "Link to Image" || is_page_of(line);
}

Detection detect_nexis_uni(std::string_view bytes) {
  // Most texts hold none of these, which is quicker to see than their lines.
  const std::string_view opening = bytes.substr(0, kOpening);
  if (bytes.find("Body") == bytes.npos && bytes.find("Job Number:") == bytes.npos &&
      opening.find("Copyright ") == bytes.npos && opening.find("\u00A9") == bytes.npos)
    return {};
  HeadTest head;
  DumpLine line = next_print_line(bytes, bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0, true);
  while (!line.text.empty() && head.take(line.text)) line = next_print_line(bytes, line.next, true);
  if (head.is_cover()) return {95, "a Nexis Uni cover page"};
  if (!head.is_record()) return {};
  const std::string_view rest = bytes.substr(line.next);
  if (has_end(rest) || has_load_date(rest))
    return {90, "Nexis Uni labels, 'Body' and the end of a document"};
  if (head.is_sure()) return {80, "a copyright, Nexis Uni labels and 'Body'"};
  return {};
}

bool is_nexis_uni_mark(std::string_view line) {
  return line.starts_with("User Name: ") || line.starts_with("Date and Time: ") ||
         line.starts_with("Job Number: ") || opens_copyright(line);
}

namespace {

/// Whether labels and the body's follow a copyright, with nothing between that closes a record.
bool is_head_behind(std::string_view bytes, std::size_t line) {
  constexpr int kMost = 40;        // lines
  constexpr int kMostToLabel = 8;  // lines
  DumpLine below = dump_line(bytes, line, true);
  bool labelled = false;
  for (int i = 0; i < kMost; ++i) {
    below = next_print_line(bytes, below.next, true);
    labelled = labelled || is_head_label(below.text);
    if (labelled && heading_of(below.text) == Heading::body) return true;
    if ((!labelled && i > kMostToLabel) || below.text.empty()) return false;
    if (closes_record(below.text) && !goes_on_copyright(below.text)) return false;
  }
  return false;
}

/// The cover's first lines when the first one is glued to the file before.
Start glued_cover(std::string_view bytes, std::size_t from, std::size_t line) {
  std::size_t above = line;
  for (int i = 0; i < 2; ++i) {
    above = print_above(bytes, from, above);
    const std::string_view text = dump_line(bytes, above, true).text;
    for (const std::string_view opening : {"User Name: ", "Date and Time: "})
      if (const std::size_t at = text.find(opening); at != text.npos && at > 0)
        return {true, static_cast<std::size_t>(text.data() - bytes.data()) + at};
  }
  return {};
}

}  // namespace

/// Above the copyright stand the headline, the publication, the date, perhaps an edition.
Start find_nexis_uni_start(std::string_view bytes, std::size_t from, std::size_t line) {
  const std::string_view mark = dump_line(bytes, line, true).text;
  if (mark.starts_with("Job Number: ")) return glued_cover(bytes, from, line);
  if (!opens_copyright(mark)) return {true, line};
  if (!is_head_behind(bytes, line)) return {};
  constexpr std::size_t kMostBelowDate = 3;  // lines
  std::size_t date = line;
  bool dated = false;
  for (std::size_t i = 0; i <= kMostBelowDate && !dated; ++i) {
    date = print_above(bytes, from, date);
    const std::string_view text = dump_line(bytes, date, true).text;
    if (closes_record(text)) return {};
    dated = factiva::is_dated(text);
  }
  const std::size_t publication = print_above(bytes, from, date);
  if (!dated || publication == date) return {};
  constexpr std::size_t kLongestHeadline = 6;  // lines
  std::size_t start = head_start(bytes, from, publication, kLongestHeadline);
  if (start == publication)
    start = head_start(bytes, from, print_above(bytes, from, publication), kLongestHeadline - 1);
  const std::size_t logo = print_above(bytes, from, start);
  return {true, dump_line(bytes, logo, true).text == kLogo ? logo : start};
}

namespace {

/// Whether text directly behind the last line opens another file.
bool opens_glued(std::string_view text) {
  if (text.empty()) return false;
  return text[0] == '[' || text[0] == '_' || is_ascii_digit(text[0]) ||
         (text[0] >= 'A' && text[0] <= 'Z') || static_cast<unsigned char>(text[0]) >= 0x80;
}

}  // namespace

Cut find_nexis_uni_end(std::string_view bytes, std::size_t from, bool at_end) {
  for (std::size_t at = bytes.find(kEndSign, from); at != bytes.npos;
       at = bytes.find(kEndSign, at + 1)) {
    const std::size_t begin = end_line(bytes, at);
    if (begin == bytes.npos) continue;
    const DumpLine line = dump_line(bytes, begin, at_end);
    const std::size_t size = end_prefix(line.text);
    if (size == 0) continue;
    if (!line.whole) return {false, 0, begin, false};
    if (opens_glued(line.text.substr(size))) {
      const auto end = static_cast<std::size_t>(line.text.data() - bytes.data()) + size;
      return {true, end, end, true};
    }
    if (line.text.size() != size) continue;
    DumpLine follower = next_print_line(bytes, line.next, at_end);
    while (follower.text == kLogo && follower.next < bytes.size())
      follower = next_print_line(bytes, follower.next, at_end);
    if (!follower.whole && follower.text.size() < kLogo.size()) return {false, 0, begin, false};
    const bool print = !follower.text.empty() && follower.text != kLogo;
    if (print || follower.next - line.next > kLongestLookAhead)
      return {true, line.end, line.next, false};
    if (at_end) return {true, bytes.size(), bytes.size(), false};
    return {false, 0, begin, false};
  }
  const std::size_t tail = std::min(bytes.size(), kLongestEnd + kLongestMargin);
  return {false, 0, std::max(from, bytes.size() - tail), false};
}

}  // namespace copydesk
