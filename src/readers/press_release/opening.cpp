#include "readers/press_release/opening.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr auto kServices = std::to_array<std::string_view>(
    {"/PRNewswire", "/PR Newswire", "/Kyodo JBN", "/AsiaNet", "/Medianet", "/CNW", "/EINPresswire",
     "/Business Wire", "/BUSINESS WIRE", "/GLOBE NEWSWIRE", "(BUSINESS WIRE)", "(Business Wire)",
     "(GLOBE NEWSWIRE)", "(GlobeNewswire)", "(Marketwired", "(Newsfile Corp."});
constexpr auto kMonths = std::to_array<std::string_view>(
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});

bool holds_date(std::string_view text) {
  return std::any_of(kMonths.begin(), kMonths.end(),
                     [&](std::string_view month) { return text.find(month) != text.npos; }) &&
         std::any_of(text.begin(), text.end(), is_ascii_digit);
}

/// A place in capitals opens the text: `MADISON, Wis.--`.
bool opens_with_place(std::string_view text) {
  const std::string_view word = text.substr(0, text.find_first_of(" ,-"));
  return word.size() >= 3 && word.size() < text.size() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c < 'a' || c > 'z'; });
}

}  // namespace

std::size_t release_opening_size(std::string_view paragraph) {
  constexpr std::size_t kLongest = 200;  // bytes
  std::string_view text = paragraph.substr(0, kLongest);
  text = text.substr(0, std::min(text.find("\n\n"), text.find("\n\r")));
  for (const std::string_view service : kServices) {
    const std::size_t at = text.find(service);
    if (at == text.npos || at == 0) continue;
    const bool stroke = service[0] == '/';
    if (stroke ? !holds_date(text.substr(0, at)) : !opens_with_place(text.substr(0, at))) continue;
    const std::size_t close = text.find(stroke ? '/' : ')', at + 1);
    if (close == text.npos || close - at > 60) continue;
    const std::size_t dash = std::min(text.find_first_not_of(" \r\n", close + 1), text.size());
    for (const std::string_view sign : {"--", "-", "\u2013", "\u2014", "\x96", "\x97"})
      if (text.substr(dash).starts_with(sign)) return dash + sign.size();
  }
  return 0;
}

bool may_hold_release(std::string_view bytes) {
  for (const char sign : {'/', '('})
    for (std::size_t at = bytes.find(sign); at != bytes.npos; at = bytes.find(sign, at + 1))
      for (const std::string_view service : kServices)
        if (bytes.substr(at).starts_with(service)) return true;
  return false;
}

}  // namespace copydesk
