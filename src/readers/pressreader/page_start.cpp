#include "readers/pressreader/page_start.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "readers/pressreader/footer.hpp"
#include "split/dump_lines.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kReach = std::size_t{64} << 10U;  // bytes; a long page
constexpr std::size_t kLongestTitle = 120;              // bytes
constexpr std::size_t kLongestHeadline = 350;           // bytes
constexpr std::size_t kLongestNames = 100;              // bytes

constexpr auto kBy =
    std::to_array<std::string_view>({"By ", "BY ", "Von ", "VON ", "Par ", "PAR ", "Por ", "POR "});

/// A line that is not blank.
struct PrintLine {
  std::size_t begin = 0;
  std::string_view text{};
  bool after_blank = false;
};

bool opens_large(std::string_view text) {
  return !text.empty() && !(text[0] >= 'a' && text[0] <= 'z') && text[0] != '-';
}

bool is_title(const PrintLine& line) {
  return opens_large(line.text) && line.text.size() <= kLongestTitle && !line.text.ends_with('.') &&
         !closes_record(line.text);
}

bool is_headline(const PrintLine& line) {
  return line.after_blank && !line.text.empty() && line.text.size() <= kLongestHeadline &&
         line.text[0] != '-';
}

/// Names are capitalized. Bytes above ASCII may be capitals.
bool are_names(std::string_view text) {
  if (text.size() > kLongestNames || text.ends_with('.')) return false;
  const auto words = words_of(text);
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return !(word[0] >= 'a' && word[0] <= 'z') || word == "and" || word == "at" || word == "in";
  });
}

/// `-` alone, or before `By`, an address or names.
bool is_byline(const PrintLine& line) {
  if (!line.after_blank || !line.text.starts_with('-')) return false;
  if (line.text.size() == 1) return true;
  if (line.text[1] != ' ') return false;
  const std::string_view text = trim(line.text.substr(1));
  if (std::any_of(kBy.begin(), kBy.end(),
                  [&](std::string_view by) { return text.starts_with(by); }))
    return true;
  return text.find('@') != text.npos || are_names(text);
}

/// The lines before a byline, the nearest last.
class Opening {
 public:
  /// Where the page starts that has this byline, or npos.
  [[nodiscard]] std::size_t start() const {
    if (!is_headline(lines_[3])) return std::string_view::npos;
    // A second line may stand below the headline.
    const bool alone = lines_[0].text.empty() || closes_record(lines_[0].text);
    if (is_headline(lines_[2]) && is_title(lines_[1]) && (!lines_[1].after_blank || alone))
      return lines_[1].begin;
    return is_title(lines_[2]) ? lines_[2].begin : std::string_view::npos;
  }

  void push(const PrintLine& line) { lines_ = {lines_[1], lines_[2], lines_[3], line}; }

 private:
  std::array<PrintLine, 4> lines_{};
};

bool has_fellow(std::string_view bytes, std::size_t from, std::size_t line) {
  const DumpLine mark = dump_line(bytes, line, true);
  const auto footer = read_footer(mark.text);
  if (!footer) return false;
  const std::string_view above = dump_line(bytes, print_above(bytes, from, line), true).text;
  const std::string_view below = next_print_line(bytes, mark.next, true).text;
  for (const std::string_view text : {below, above})
    if (const auto fellow = read_footer(text); fellow && fellow->kind != footer->kind)
      return footer->is_known() || fellow->is_known();
  return false;
}

/// A line that can only be a byline's.
bool is_sure_byline(std::string_view text) {
  if (text == "-") return true;
  if (!text.starts_with("- ")) return false;
  return std::any_of(kBy.begin(), kBy.end(),
                     [&](std::string_view by) { return text.substr(2).starts_with(by); });
}

/// The next line behind a line feed that opens with a dash, or npos.
std::size_t find_dash(std::string_view page, std::size_t from) {
  std::size_t at = page.find('-', from);
  while (at != page.npos && (at == 0 || page[at - 1] != '\n')) at = page.find('-', at + 1);
  return at;
}

/// Where another page opens behind the first byline, or behind a story of no format; or npos.
std::size_t second_opening(std::string_view page) {
  constexpr int kFirstBylines = 4;  // lines of print
  bool first = true;
  for (std::size_t at = find_dash(page, 0); at != page.npos; at = find_dash(page, at + 1)) {
    const bool own = std::exchange(first, false);
    if (!is_sure_byline(dump_line(page, at, true).text)) continue;
    std::array<std::size_t, kFirstBylines> above{};
    std::size_t line = at;
    for (std::size_t& place : above) line = place = print_above(page, 0, line);
    if (above[2] == above[3]) continue;
    Opening opening;
    for (std::size_t i = above.size(); i-- > 0;) {
      const std::size_t before = line_above(page, 0, above[i]);
      const bool blank = above[i] > 0 && dump_line(page, before, true).text.empty();
      opening.push({above[i], dump_line(page, above[i], true).text, blank});
    }
    const std::size_t start = opening.start();
    if (start == page.npos || start == 0) continue;
    // The first byline is the page's own unless a story stands before it.
    if (!own || holds_prose(page.substr(0, start))) return start;
  }
  return page.npos;
}

}  // namespace

Cut find_page_cut(std::string_view bytes, std::size_t from, bool at_end) {
  const Cut cut = find_page_end(bytes, from, at_end);
  if (!cut.found) return cut;
  const std::size_t second = second_opening(bytes.substr(0, cut.end));
  return second == bytes.npos ? cut : Cut{true, second, second, false};
}

bool opens_page(std::string_view bytes) {
  const DumpLine title = next_print_line(bytes, 0, true);
  const DumpLine below = dump_line(bytes, title.next, true);
  const DumpLine headline = next_print_line(bytes, below.next, true);
  return below.text.empty() && is_title({0, title.text, false}) &&
         is_headline({0, headline.text, true});
}

bool is_page_mark(std::string_view line) {
  return line.size() <= kLongestTitle && line.starts_with("Newspapers from ");
}

Start find_page_start(std::string_view bytes, std::size_t from, std::size_t line) {
  if (!has_fellow(bytes, from, line)) return {};
  const std::size_t begin = std::max(from, line - std::min(line, kReach));
  Opening opening;
  bool blank = false;
  for (std::size_t at = begin; at < line;) {
    const DumpLine dump = dump_line(bytes, at, true);
    if (!dump.text.empty()) {
      PrintLine print{at, dump.text, blank};
      if (const std::size_t glued = closes_record(print.text) ? glued_behind(print.text) : 0) {
        print.text.remove_prefix(glued);
        print.begin = static_cast<std::size_t>(print.text.data() - bytes.data());
      }
      if (is_byline(print))
        if (const std::size_t start = opening.start(); start != bytes.npos) return {true, start};
      opening.push(print);
    }
    blank = dump.text.empty();
    at = dump.next;
  }
  return {begin == from && opens_page(bytes.substr(from)), from, true};
}

}  // namespace copydesk
