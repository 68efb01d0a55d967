// Measures how many date lines of an archive are read. Looks at every line of the files that is
// short and holds a year and a month's or a weekday's name or a date in digits, and prints those
// that are read with what was read, then those that are not. A label before the date is left out.
//
//   copydesk-eval-press-date exports/*.txt

#include "dates/press_date.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>

#include "dates/date_token.hpp"
#include "eval.hpp"
#include "text/utf8.hpp"

namespace copydesk::eval {
namespace {

constexpr std::size_t kLongestLine = 110;

/// A year and a name of the calendar, or a date in digits, and few other words.
bool looks_like_date(std::string_view line) {
  if (line.empty() || line.size() > kLongestLine) return false;
  bool year = false;
  bool calendar = false;
  std::size_t others = 0;
  for (const DateToken& token : date_tokens(line)) {
    if (token.kind == DateToken::Kind::number && token.digits == 4 && is_print_year(token.value))
      year = true;
    else if (token.word.is_calendar() || token.sign == DateSign::month)
      calendar = true;
    else if (token.kind == DateToken::Kind::word && token.word.uses == 0)
      ++others;
  }
  return year && calendar && others <= 4;
}

/// What a label such as `Load-Date:` or `PD` with a tabulator stands before.
std::string_view without_label(std::string_view line) {
  constexpr std::size_t kLongestLabel = 24;
  const std::size_t end = line.find_first_of(":\t");
  if (end > kLongestLabel || end + 1 >= line.size()) return line;
  if (std::any_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(end), is_ascii_digit))
    return line;
  return line.substr(end + 1);
}

void measure(const std::vector<std::string>& paths) {
  Share read;
  std::map<std::string, std::size_t> right;
  std::map<std::string, std::size_t> unread;
  for (const std::string& path : paths) {
    const std::string text = read_file(path);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = trim(std::string_view(text).substr(at, end - at));
      at = end + 1;
      const auto date = read_press_date(without_label(line));
      if (!date && !looks_like_date(line)) continue;
      read.add(date.has_value());
      std::string shown(line);
      if (date) shown += " => " + date->date + " " + date->time;
      if (date && !date->edition.empty()) shown += " [" + std::string(date->edition) + "]";
      if (date && date->weekday_differs) shown += " WEEKDAY";
      if (date && date->ambiguous) shown += " AMBIGUOUS";
      ++(date ? right : unread)[shown];
    }
  }
  for (const auto& [line, count] : right) std::printf("%5zu  %s\n", count, line.c_str());
  std::printf("\nnot read:\n");
  for (const auto& [line, count] : unread) std::printf("%5zu  %s\n", count, line.c_str());
  print_share("lines read", read);
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  measure(arguments(count, values, "copydesk-eval-press-date FILE..."));
}
