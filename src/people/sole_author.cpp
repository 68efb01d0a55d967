#include "people/sole_author.hpp"

#include <algorithm>
#include <array>

#include "people/byline_pieces.hpp"
#include "people/person.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongest = 100;  // bytes
constexpr std::size_t kLongestName = 45;
constexpr std::size_t kMostWords = 3;

constexpr auto kBy =
    std::to_array<std::string_view>({"By ", "BY ", "Von ", "VON ", "Par ", "PAR ", "Por ", "POR "});

/// Bytes of the "by" that a byline opens with.
std::size_t by_size(std::string_view byline) {
  for (const std::string_view by : kBy)
    if (byline.starts_with(by)) return by.size();
  return 0;
}

bool is_mail_char(char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == '.' || c == '-'; }

/// An address in small letters and without anything that has to be mended.
bool is_plain_mail(std::string_view word) {
  const std::size_t at = word.find('@');
  const std::size_t dot = word.rfind('.');
  if (at == 0 || at == word.npos || dot == word.npos || dot < at + 2) return false;
  const std::string_view local = word.substr(0, at);
  const std::string_view host = word.substr(at + 1);
  return std::ranges::all_of(local, is_mail_char) && std::ranges::all_of(host, is_mail_char) &&
         is_ascii_lower(local.front()) && host.find("..") == host.npos && dot + 2 < word.size() &&
         all_lower(word.substr(dot + 1));
}

/// Words of English letters with one space between, none of them an "and".
bool is_plain_name(std::string_view name) {
  if (name.size() > kLongestName) return false;
  std::size_t begin = 0;
  for (std::size_t words = 1; words <= kMostWords; ++words) {
    const std::size_t end = letters_stop(name, begin);
    if (end == begin || is_and(name.substr(begin, end - begin))) return false;
    if (end == name.size()) return true;
    if (name[end] != ' ') return false;
    begin = end + 1;
  }
  return false;
}

}  // namespace

SoleAuthor read_sole_author(std::string_view byline) {
  const std::size_t by = by_size(byline);
  if (by == 0 || byline.size() > kLongest) return {};
  std::string_view name = byline.substr(by);
  if (before_helpers(name).size() < name.size()) return {};
  std::string_view mail;
  if (const std::size_t space = name.rfind(' ');
      space != name.npos && is_plain_mail(name.substr(space + 1))) {
    mail = name.substr(space + 1);
    name = name.substr(0, space);
  }
  return is_plain_name(name) && is_person_name(name) ? SoleAuthor{name, mail} : SoleAuthor{};
}

}  // namespace copydesk
