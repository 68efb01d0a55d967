#include "label/tagline.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "people/person.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestTagline = 500;  // bytes
constexpr std::size_t kLongestName = 4;       // words
constexpr std::size_t kNameWords = 2;         // of the byline that the line must repeat

constexpr auto kContacts = std::to_array<std::string_view>(
    {"follow her on", "follow him on", "follow them on", "follow me on", "reach her ", "reach him ",
     "reach them ", "on twitter: @", "on twitter @", "via email: ", "email her ", "email him "});

constexpr auto kVerbs =
    std::to_array<std::string_view>({"covers", "is", "reports", "was", "writes"});

constexpr auto kTrades = std::to_array<std::string_view>(
    {"reporter", "columnist", "writer", "editor", "journalist", "correspondent", "contributor",
     "commentator", "bureau chief", "critic", "author", "photographer"});

/// `Twitter: @awriter`, `@awriter` or a mail address, and nothing else.
bool is_bare_contact(std::string_view line) {
  constexpr std::string_view kTwitter = "Twitter: @";
  if (line.starts_with(kTwitter)) line.remove_prefix(kTwitter.size() - 1);
  if (line.find_first_of(" \t,;\"") != line.npos || line.size() < 3) return false;
  const std::size_t at = line.find('@');
  return at == 0 || (at != line.npos && line.find('.', at) != line.npos);
}

template <class Table>
bool holds_any(const Table& table, std::string_view text) {
  return std::any_of(table.begin(), table.end(),
                     [&](std::string_view entry) { return text.find(entry) != text.npos; });
}

/// The first words of a line, enough to hold a name and a verb.
std::string_view opening_of(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t word = 0; word <= kLongestName && end < line.size(); ++word) {
    end = std::min(line.find_first_not_of(' ', end), line.size());
    end = std::min(line.find(' ', end), line.size());
  }
  return line.substr(0, end);
}

/// How many words stand before the first verb that tells who somebody is; 0: no such verb.
std::size_t name_length(const Words& words) {
  for (std::size_t i = 1; i < words.size() && i <= kLongestName; ++i)
    if (std::find(kVerbs.begin(), kVerbs.end(), words[i]) != kVerbs.end()) return i;
  return 0;
}

bool repeats_byline(const Words& words, std::string_view byline) {
  const std::string folded_byline = folded(byline);
  const auto names = words_of(folded_byline);
  return std::search(names.begin(), names.end(), words.begin(),
                     words.begin() + static_cast<std::ptrdiff_t>(kNameWords),
                     [](std::string_view a, std::string_view b) { return a == folded(b); }) !=
         names.end();
}

}  // namespace

bool is_tagline(std::string_view line, std::string_view byline) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestTagline) return false;
  if (is_bare_contact(line)) return true;
  const auto words = words_of(opening_of(line));
  const std::size_t name = name_length(words);
  if (name == 0) return false;
  const std::string lower = ascii_folded(line);
  if (name >= kNameWords && repeats_byline(words, byline)) return true;
  const auto end = static_cast<std::size_t>(words[name].data() - line.data());
  return is_person_name(trim(line.substr(0, end))) &&
         (holds_any(kContacts, lower) || holds_any(kTrades, lower));
}

}  // namespace copydesk
