#include "label/section_page.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestPage = 24;  // bytes: `12, 13 and 14`

constexpr auto kPageSigns =
    std::to_array<std::string_view>({"Pg.", "Pag.", "P\u00E1g.", "P\u00E1gina", "Pagina", "Blz.",
                                     "Page", "Seite", "Side", "Sida", "S.", "p.", "P."});

/// Where the page stands in a value, and the semicolon or nothing before its sign.
struct PagePlace {
  std::size_t section_end = 0;
  std::size_t page = 0;
  std::size_t page_end = 0;
};

/// Bytes of the page's sign that opens a piece and has a number behind it; 0 without one.
std::size_t page_sign(std::string_view piece) {
  for (const std::string_view sign : kPageSigns) {
    if (!piece.starts_with(sign)) continue;
    const std::string_view page = trim(piece.substr(sign.size()));
    if (page.empty() || (sign.back() != '.' && piece[sign.size()] != ' ')) continue;
    const std::string_view first = page.substr(0, page.find_first_of(" ;"));
    if (first.size() <= kLongestPage && first.find_first_of("0123456789") != first.npos)
      return sign.size();
  }
  return 0;
}

/// Length of the number: behind it may stand the issue's, `7 Ausg. 167`, or a place on the page,
/// `1, Column 4`.
std::size_t page_size(std::string_view page) {
  for (const std::string_view behind : {" Ausg.", ", Column"})
    if (const std::size_t end = page.find(behind); end != page.npos) return end;
  return page.size() <= kLongestPage ? page.size() : std::min(page.find(' '), page.size());
}

/// `Kultur Side 5` and `Home Pages, Pg. 5`, without a semicolon: by the longer signs only.
PagePlace page_at_end(std::string_view value) {
  for (const std::string_view sign : kPageSigns) {
    const std::size_t at = sign.size() > 2 ? value.rfind(sign) : value.npos;
    if (at == value.npos || at == 0 || value[at - 1] != ' ') continue;
    const std::size_t page = value.find_first_not_of(" \n", at + sign.size());
    const std::size_t end = value.find_last_not_of(", \n", at - 1) + 1;
    if (page_sign(value.substr(at)) > 0 && page_size(value.substr(page)) + page == value.size())
      return {end, page, value.size()};
  }
  return {value.size(), value.size(), value.size()};
}

PagePlace find_page(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = std::min(value.find_first_not_of(" \n;", at), value.size());
    const std::size_t end = std::min(value.find(';', begin), value.size());
    const std::string_view piece = value.substr(begin, end - begin);
    if (const std::size_t sign = page_sign(piece); sign > 0) {
      const std::size_t page = value.find_first_not_of(" \n", begin + sign);
      return {at, page, page + page_size(value.substr(page, end - page))};
    }
    at = end;
  }
  return page_at_end(value);
}

/// `NEWS; Pg.`: the sign without a number.
std::size_t before_empty_sign(std::string_view value) {
  const std::size_t semicolon = value.rfind(';');
  const std::size_t last = semicolon == value.npos ? 0 : semicolon + 1;
  const std::string_view sign = trim(value.substr(last));
  const bool empty = sign.ends_with('.') && std::ranges::find(kPageSigns, sign) != kPageSigns.end();
  return sign.empty() || empty ? std::min(semicolon, last) : value.size();
}

}  // namespace

std::vector<SectionPart> cut_section(std::string_view text, Span value) {
  const std::string_view print = text.substr(value.begin, value.size());
  const auto at = [&](std::size_t place) {
    return value.begin + static_cast<std::uint32_t>(place);
  };
  const PagePlace place = find_page(print);
  if (place.page == print.size()) {
    const std::uint32_t end = at(before_empty_sign(print));
    return {{{value.begin, end}, Role::section}, {{end, value.end}, Role::markup}};
  }
  std::vector<SectionPart> parts{{{value.begin, at(place.section_end)}, Role::section},
                                 {{at(place.section_end), at(place.page)}, Role::markup},
                                 {{at(place.page), at(place.page_end)}, Role::page}};
  // `Ausg. 167`, the number of the issue, or more of the section.
  constexpr std::string_view kIssue = "Ausg.";
  const std::size_t issue = print.find(kIssue, place.page_end);
  const std::size_t rest =
      std::min({issue, print.find_first_not_of(",; \n", place.page_end), print.size()});
  parts.push_back({{at(place.page_end), at(rest)}, Role::markup});
  const bool named = rest == issue;
  const std::size_t begin = named ? rest + kIssue.size() : rest;
  if (named) parts.push_back({{at(rest), at(begin)}, Role::label_name});
  parts.push_back({{at(begin), value.end}, Role::label_value, named ? "" : "section"});
  return parts;
}

}  // namespace copydesk
