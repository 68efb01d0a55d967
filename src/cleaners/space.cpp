// White space inside a text: runs, tabs, no-break spaces and line-break characters become what a
// typist would have put. Space that carries a layout is kept: the indentation of a line, the
// columns of a table, and the ideographic space.

#include <algorithm>

#include "builtin.hpp"
#include "text/lane_search.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr char32_t kIdeographicSpace = 0x3000;

constexpr Rule kRules[] = {
    {"space.nbsp", Tier::safe, "no-break and other wide or thin spaces become a space",
     "10\u00A0000 won", "10 000 won", "typography only: no letter is touched"},
    {"space.tab", Tier::safe, "a tab between words becomes a space", "the\ttreaty", "the treaty",
     "typography only: no letter is touched"},
    {"space.run", Tier::safe, "several spaces between words become one", "the  treaty",
     "the treaty", "columns and indentation are kept"},
    {"space.trailing", Tier::safe, "space at the ends of a text or a line is removed",
     "the treaty ", "the treaty", "invisible in print"},
    {"space.break", Tier::safe, "line separators, vertical tabs and form feeds become a line feed",
     "first\u2028second", "first\nsecond", "the same break by its usual sign"},
};

bool is_line_break(char32_t c) {
  return c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// White space this family may change: all but LF and the ideographic space.
bool is_movable(char32_t c) { return c != U'\n' && c != kIdeographicSpace && is_white_space(c); }

/// Whether a byte may open white space that is no single space.
bool may_open(char byte) {
  return (byte >= '\t' && byte <= '\r') || byte == '\xC2' || byte == '\xE1' || byte == '\xE2';
}
Lanes may_open(Lanes bytes) {
  return between(bytes, '\t', '\r') | equal(bytes, '\xC2') | between(bytes, 0xE1, 0xE2);
}

/// A stretch of movable white space and what it is made of.
struct Run {
  Span at;
  bool breaks = false;  ///< holds a line-break character
  bool tabs = false;
  bool wide = false;  ///< holds a space that is no ASCII
};

Run run_at(std::string_view text, std::size_t begin) {
  Run run{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin)}};
  while (run.at.end < text.size()) {
    const CodePoint c = code_point_at(text, run.at.end);
    if (!is_movable(c.value)) break;
    run.breaks |= is_line_break(c.value);
    run.tabs |= c.value == U'\t';
    run.wide |= c.value >= 0x80 && !is_line_break(c.value);
    run.at.end += c.size;
  }
  return run;
}

bool has_three_spaces(std::string_view line) {
  constexpr std::string_view kSpaces = "   ";
  const std::string_view begins = line.substr(0, std::max(line.size(), std::size_t{2}) - 2);
  const std::size_t place = find_place(
      begins, 0,
      [](const char* bytes) {
        return equal(load_lanes(bytes), ' ') & equal(load_lanes(bytes + 1), ' ') &
               equal(load_lanes(bytes + 2), ' ');
      },
      [&](std::size_t at) { return line.substr(at).starts_with(kSpaces); });
  return place < begins.size();
}

/// Two gaps of three or more columns make a line a row of a table.
bool is_table_row(std::string_view line) {
  if (line.find('\t') == line.npos && !has_three_spaces(line)) return false;
  const auto is_gap = [](char c) { return c == ' ' || c == '\t'; };
  int gaps = 0;
  for (std::size_t at = line.find_first_not_of(' '); at < line.size();) {
    while (at < line.size() && !is_gap(line[at])) ++at;
    const std::size_t begin = at;
    bool tab = false;
    for (; at < line.size() && is_gap(line[at]); ++at) tab = tab || line[at] == '\t';
    if (at < line.size() && (at - begin >= 3 || tab)) ++gaps;
  }
  return gaps >= 2;
}

class SpaceFinder {
 public:
  SpaceFinder(std::string_view text, std::vector<Edit>& edits) : text_(text), edits_(edits) {}

  void run() {
    for (std::size_t at = next_suspect(0); at < text_.size(); at = next_suspect(at)) {
      const Run run = run_at(text_, at);
      if (run.at.empty()) {
        at += code_point_at(text_, at).size;
        continue;
      }
      propose(run);
      at = run.at.end;
    }
  }

 private:
  /// Where the next run could start: not at a single space between printing ASCII.
  [[nodiscard]] std::size_t next_suspect(std::size_t at) const {
    if (at == text_.size() || (at == 0 && text_[0] == ' ')) return at;
    // A space tells together with the byte behind it.
    const std::string_view followed = text_.substr(0, text_.size() - 1);
    const std::size_t place = find_place(
        followed, at,
        [&](const char* bytes) {
          const Lanes here = load_lanes(bytes);
          const Lanes behind = load_lanes(bytes + 1);
          return may_open(here) | (equal(here, ' ') & (equal(behind, ' ') | may_open(behind)));
        },
        [&](std::size_t each) { return opens_run(each); });
    if (place < followed.size()) return place;
    return is_ascii_space(text_.back()) && text_.back() != '\n' ? place : text_.size();
  }

  /// Whether white space at a place that another byte follows may be more than a single space.
  [[nodiscard]] bool opens_run(std::size_t at) const {
    if (text_[at] == ' ') return text_[at + 1] == ' ' || is_suspect(at + 1);
    return text_[at] != '\n' && is_suspect(at);
  }

  [[nodiscard]] bool is_suspect(std::size_t at) const {
    return may_open(text_[at]) && !(text_[at] == '\xE2' && is_print_e280(at));
  }

  /// U+200B to U+2027 and U+2030 to U+203F: the quotes and dashes of print, no white space.
  [[nodiscard]] bool is_print_e280(std::size_t at) const {
    const auto last = static_cast<unsigned char>(text_[at + 2]);
    return text_[at + 1] == '\x80' && last >= 0x8B && last != 0xA8 && last != 0xA9 && last != 0xAF;
  }

  void propose(const Run& run) {
    const std::string_view now = text_.substr(run.at.begin, run.at.size());
    const std::string_view with = wanted(run);
    if (with != now) edits_.push_back({run.at, std::string(with), rule(run, with), {}});
  }

  [[nodiscard]] bool at_line_start(const Run& run) const {
    return run.at.begin == 0 || text_[run.at.begin - 1] == '\n';
  }

  [[nodiscard]] bool at_line_end(const Run& run) const {
    return run.at.end == text_.size() || text_[run.at.end] == '\n';
  }

  /// What should stand in the run's place; the run itself where it carries a layout.
  std::string_view wanted(const Run& run) {
    const std::string_view now = text_.substr(run.at.begin, run.at.size());
    if (run.at.begin == 0 || at_line_end(run)) return "";
    if (run.breaks) return at_line_start(run) ? "" : "\n";
    if (at_line_start(run) || (now != " " && in_table(run.at.begin))) return now;
    return " ";
  }

  [[nodiscard]] static std::string_view rule(const Run& run, std::string_view with) {
    if (with == "\n") return "space.break";
    if (with.empty()) return "space.trailing";
    if (run.wide) return "space.nbsp";
    return run.tabs ? "space.tab" : "space.run";
  }

  /// Asked once per line: a line with a million gaps must not be read a million times.
  bool in_table(std::size_t at) {
    if (at >= line_end_) {
      const std::size_t begin = at == 0 ? 0 : text_.rfind('\n', at - 1) + 1;
      line_end_ = std::min(text_.find('\n', at), text_.size());
      table_ = is_table_row(text_.substr(begin, line_end_ - begin));
    }
    return table_;
  }

  std::string_view text_;
  std::vector<Edit>& edits_;
  std::size_t line_end_ = 0;
  bool table_ = false;
};

void find(const CleanContext&, std::string_view text, Proposals& proposals) {
  SpaceFinder(text, proposals.edits).run();
}

}  // namespace

const Cleaner builtin::space_cleaner = {
    "space", kRules, Bytes::wide_space | Bytes::control | Bytes::double_space, find};

}  // namespace copydesk
