#include "dates/published.hpp"

#include <algorithm>

#include "dates/calendar.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

/// Article numbers have a dozen digits; a page or a day number has few.
constexpr std::size_t kArticleNumberDigits = 6;

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

int value_of(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

/// The day that eight digits stand for, or empty.
std::string date_of(std::string_view digits) {
  if (digits.size() != 8 || !is_number(digits)) return {};
  return iso_date(value_of(digits.substr(0, 4)),
                  static_cast<unsigned>(value_of(digits.substr(4, 2))),
                  static_cast<unsigned>(value_of(digits.substr(6, 2))));
}

/// Takes the last segment off a path.
std::string_view pop_segment(std::string_view& path) {
  std::size_t start = path.size();
  while (start > 0 && path[start - 1] != '/' && path[start - 1] != '\\') --start;
  const std::string_view segment = path.substr(start);
  path = path.substr(0, start == 0 ? 0 : start - 1);
  return segment;
}

bool is_article_number(std::string_view stem) {
  return stem.size() >= kArticleNumberDigits && is_number(stem);
}

std::string_view stem_of(std::string_view file) { return file.substr(0, file.find('.')); }

}  // namespace

std::string date_in_path(std::string_view path) {
  std::string_view number = pop_segment(path);
  // The address of an article ends in `textview`, so its copy on disk may do so, too.
  if (stem_of(number) == "textview") number = pop_segment(path);
  if (!is_article_number(stem_of(number))) return {};
  return date_of(pop_segment(path));
}

}  // namespace copydesk
