#include "readers/plain/running_lines.hpp"

#include <algorithm>
#include <string>

#include "label/print.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kFewestPages = 3;
constexpr std::size_t kEdge = 2;  // lines at a page's top and at its foot, at most a third each
constexpr std::size_t kLongestLine = 200;  // bytes
constexpr std::size_t kLongestFolio = 4;   // digits

/// A line at the edge of a page, with every number in it written as one sign.
struct EdgeLine {
  std::string pattern;
  std::size_t page = 0;
  Span span;
  unsigned long number = 0;  ///< of a line that is a number only
};

/// A heading of a table repeats its columns, a head that repeats with wide gaps has a number.
bool is_table_heading(std::string_view line) {
  std::size_t gaps = 0;
  for (std::size_t at = line.find("   "); at != line.npos; at = line.find("   ", at)) {
    at = std::min(line.find_first_not_of(' ', at), line.size());
    ++gaps;
  }
  const auto digit = std::find_if(line.begin(), line.end(), is_ascii_digit);
  return digit == line.end() && (gaps >= 2 || line.find('\t') != line.npos);
}

std::string pattern_of(std::string_view line) {
  std::string pattern;
  for (const char c : fold_space(line)) {
    const bool digit = is_ascii_digit(c);
    if (digit && pattern.ends_with('#')) continue;
    const bool capital = c >= 'A' && c <= 'Z';
    pattern += digit ? '#' : capital ? static_cast<char>(c | 0x20) : c;
  }
  return pattern;
}

bool may_run(std::string_view line, std::string_view pattern) {
  if (line.size() > kLongestLine || is_table_heading(line)) return false;
  if (pattern == "#") return line.size() <= kLongestFolio;
  const char last = line.back();
  if (last == ',' || last == ':' || last == ';' || last == '-') return false;
  return count_tokens(pattern) >= 2;
}

class Pages {
 public:
  explicit Pages(std::string_view text) : text_(text) {}

  std::vector<Span> run() {
    read();
    if (pages_ < kFewestPages) return {};
    std::stable_sort(edges_.begin(), edges_.end(),
                     [](const EdgeLine& a, const EdgeLine& b) { return a.pattern < b.pattern; });
    for (auto begin = edges_.begin(); begin != edges_.end();) {
      const auto end = std::find_if(begin, edges_.end(), [&](const EdgeLine& line) {
        return line.pattern != begin->pattern;
      });
      take(begin, end);
      begin = end;
    }
    std::sort(found_.begin(), found_.end(),
              [](const Span& a, const Span& b) { return a.begin < b.begin; });
    return std::move(found_);
  }

 private:
  using Lines = std::vector<EdgeLine>::iterator;

  void read() {
    for (std::size_t at = 0; at <= text_.size();) {
      const std::size_t end = std::min(text_.find('\f', at), text_.size());
      read_page({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end + 1;
    }
  }

  void read_page(Span page) {
    print_.clear();
    while (!page.empty())
      if (const Span line = take_line(text_, page); !is_blank(view(line))) print_.push_back(line);
    if (print_.empty()) return;
    const std::size_t edge = std::min(kEdge, print_.size() / 3);
    for (std::size_t i = 0; i < print_.size(); ++i)
      if (std::min(i, print_.size() - 1 - i) < edge) add(print_[i]);
    ++pages_;
  }

  void add(Span span) {
    const std::string_view line = trim(view(span));
    if (line.empty()) return;
    std::string pattern =
        pattern_of(line.substr(0, character_start(line, std::min(line.size(), kLongestLine + 1))));
    if (!may_run(line, pattern)) return;
    const unsigned long number = pattern == "#" ? std::stoul(std::string(line)) : 0;
    const auto begin = static_cast<std::uint32_t>(line.data() - text_.data());
    edges_.push_back({std::move(pattern),
                      pages_,
                      {begin, begin + static_cast<std::uint32_t>(line.size())},
                      number});
  }

  /// All lines of one pattern, in print order.
  void take(Lines begin, Lines end) {
    std::size_t on = 0;
    for (auto line = begin; line != end; ++line)
      if (line == begin || line->page != (line - 1)->page) ++on;
    if (on < kFewestPages || on * 3 < pages_) return;
    if (begin->pattern == "#" && !counts_pages(begin, end)) return;
    for (auto line = begin; line != end; ++line) found_.push_back(line->span);
  }

  static bool counts_pages(Lines begin, Lines end) {
    for (auto line = begin; line + 1 != end; ++line)
      if ((line + 1)->number - line->number != (line + 1)->page - line->page) return false;
    return true;
  }

  [[nodiscard]] std::string_view view(Span span) const {
    return text_.substr(span.begin, span.size());
  }

  std::string_view text_;
  std::vector<Span> print_;  ///< the lines of a page
  std::vector<EdgeLine> edges_;
  std::vector<Span> found_;
  std::size_t pages_ = 0;
};

}  // namespace

std::vector<Span> find_running_lines(std::string_view text) {
  if (text.find('\f') == text.npos) return {};
  return Pages(text).run();
}

}  // namespace copydesk
