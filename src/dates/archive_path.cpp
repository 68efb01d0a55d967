#include "dates/archive_path.hpp"

#include <algorithm>
#include <chrono>

#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kSegments = 4;  // `1916-01-06/ed-1/seq-2/ocr.txt`
constexpr std::size_t kIsoDate = 10;
constexpr std::size_t kSolidDate = 8;
constexpr std::size_t kLongestPage = 5;  // digits
constexpr std::string_view kSequence = "seq-";

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t size = 0;
  while (at + size < text.size() && is_ascii_digit(text[at + size])) ++size;
  return size;
}

int value_of(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

bool is_day(std::string_view year, std::string_view month, std::string_view day) {
  const int number = value_of(year);
  return number >= 1600 && number <= 2199 &&
         std::chrono::year_month_day{std::chrono::year{number},
                                     std::chrono::month{static_cast<unsigned>(value_of(month))},
                                     std::chrono::day{static_cast<unsigned>(value_of(day))}}
             .ok();
}

bool is_iso_date_at(std::string_view text, std::size_t at) {
  const std::string_view date = text.substr(at, kIsoDate);
  if (date.size() < kIsoDate || digits_at(date, 0) != 4 || date[4] != '-' ||
      digits_at(date, 5) != 2 || date[7] != '-' || digits_at(date, 8) != 2)
    return false;
  const bool alone =
      (at == 0 || !is_ascii_digit(text[at - 1])) && digits_at(text, at + kIsoDate - 2) == 2;
  return alone && is_day(date.substr(0, 4), date.substr(5, 2), date.substr(8, 2));
}

std::size_t find_iso_date(std::string_view text) {
  for (std::size_t at = text.find('-'); at != text.npos; at = text.find('-', at + 1))
    if (at >= 4 && is_iso_date_at(text, at - 4)) return at - 4;
  return text.npos;
}

constexpr bool is_slash(char c) { return c == '/' || c == '\\'; }

std::string_view last_segments(std::string_view path) {
  std::size_t begin = path.size();
  std::size_t segments = 0;
  while (begin > 0 && segments < kSegments)
    segments += static_cast<std::size_t>(is_slash(path[--begin]));
  return path.substr(begin);
}

std::string_view file_of(std::string_view path) {
  std::size_t begin = path.size();
  while (begin > 0 && !is_slash(path[begin - 1])) --begin;
  return path.substr(begin);
}

/// A number without the zeros before it, when it is one.
std::string page_number(std::string_view text, std::size_t at) {
  const std::size_t size = digits_at(text, at);
  if (size == 0 || size > kLongestPage) return {};
  const std::string_view number = text.substr(at, size);
  const std::size_t first = number.find_first_not_of('0');
  return first == number.npos ? std::string() : std::string(number.substr(first));
}

/// `seq-2`, or `_01-00002` directly behind the date.
std::string page_behind(std::string_view rest) {
  if (const std::size_t at = rest.find(kSequence); at != rest.npos)
    return page_number(rest, at + kSequence.size());
  const bool issue = rest.starts_with('_') && digits_at(rest, 1) == 2 && rest.substr(3, 1) == "-";
  return issue && digits_at(rest, 4) == kLongestPage ? page_number(rest, 4) : std::string();
}

/// `19160106-11-222`: date, newspaper, article.
std::string date_before_numbers(std::string_view file) {
  const std::size_t second = kSolidDate + 1;
  if (digits_at(file, 0) != kSolidDate || file.substr(kSolidDate, 1) != "-") return {};
  const std::size_t newspaper = digits_at(file, second);
  const std::size_t third = second + newspaper + 1;
  if (newspaper == 0 || file.substr(third - 1, 1) != "-" || digits_at(file, third) == 0) return {};
  const std::size_t end = third + digits_at(file, third);
  const std::string_view year = file.substr(0, 4);
  const std::string_view month = file.substr(4, 2);
  const std::string_view day = file.substr(6, 2);
  if ((end < file.size() && file[end] != '.') || !is_day(year, month, day)) return {};
  return std::string(year).append("-").append(month).append("-").append(day);
}

}  // namespace

ArchivePath read_archive_path(std::string_view path) {
  const std::string_view tail = last_segments(path);
  if (const std::size_t date = find_iso_date(tail); date != tail.npos) {
    std::string page = page_behind(tail.substr(date + kIsoDate));
    if (!page.empty()) return {std::string(tail.substr(date, kIsoDate)), std::move(page)};
  }
  return {date_before_numbers(file_of(tail)), {}};
}

}  // namespace copydesk
