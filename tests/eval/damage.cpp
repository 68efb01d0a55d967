#include "damage.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace copydesk::eval {
namespace {

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string join(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) text += ' ';
    text += words[i];
  }
  return text;
}

/// Lengths of the longest common runs of words from each pair of places to the ends.
std::vector<std::vector<std::size_t>> common_lengths(const Words& a, const Words& b) {
  std::vector<std::vector<std::size_t>> lengths(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      lengths[i][j] =
          a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}

std::string without(std::string_view text, std::string_view piece) {
  std::string rest(text);
  for (std::size_t at = rest.find(piece); at != rest.npos; at = rest.find(piece, at))
    rest.erase(at, piece.size());
  return rest;
}

struct Sign {
  std::string_view bytes;
  std::string_view kind;
};

/// What damaged text holds and sound text does not, the surest first.
constexpr auto kSigns = std::to_array<Sign>({
    {"\u00AD", "soft hyphen"},
    {"\u200B", "zero-width space"},
    {"\u00A0", "no-break space"},
    {"\uFB00", "ligature"},
    {"\uFB01", "ligature"},
    {"\uFB02", "ligature"},
    {"\uFB03", "ligature"},
    {"\uFB04", "ligature"},
    {"\u00E2\u20AC", "mojibake"},
    {"\u00C3", "mojibake"},
    {"\u00C2", "mojibake"},
    {"\u00E2", "mojibake"},
    {"\uFFFD", "U+FFFD"},
    {"-\n", "hyphen at a line end"},
    {"\n", "line end"},
    {"&ldquo;", "entity"},
    {"&rdquo;", "entity"},
    {"&amp;", "entity"},
    {"&#", "entity"},
    {"&quot;", "entity"},
});

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n') || byte == 0x7F;
}

std::string_view kind_of(std::string_view expected, std::string_view actual) {
  for (const Sign& sign : kSigns)
    if (actual.find(sign.bytes) != actual.npos && expected.find(sign.bytes) == expected.npos)
      return sign.kind;
  if (std::any_of(actual.begin(), actual.end(), is_control) ||
      actual.find("\xC2\x85") != actual.npos)
    return "control";
  if (std::count(actual.begin(), actual.end(), '?') >
      std::count(expected.begin(), expected.end(), '?'))
    return "question mark for a sign";
  if (without(expected, "-") == without(actual, "-"))
    return expected.size() > actual.size() ? "hyphen lost" : "hyphen too many";
  if (without(expected, " ") == without(actual, " "))
    return expected.size() > actual.size() ? "space lost" : "space too many";
  const auto letters = [](std::string_view text) { return without(without(text, " "), "-"); };
  if (letters(expected) == letters(actual)) return "hyphen and space";
  return "letters";
}

}  // namespace

std::vector<Difference> differences(std::string_view expected, std::string_view actual) {
  const Words a = words_of(expected);
  const Words b = words_of(actual);
  const auto common = common_lengths(a, b);
  std::vector<Difference> found;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    const std::size_t left = i;
    const std::size_t right = j;
    while (i < a.size() && j < b.size() && a[i] == b[j]) ++i, ++j;
    if (i > left) continue;
    while ((i < a.size() || j < b.size()) && !(i < a.size() && j < b.size() && a[i] == b[j])) {
      if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1]))
        ++i;
      else
        ++j;
    }
    Difference difference{join(a, left, i), join(b, right, j), {}};
    difference.kind = kind_of(difference.expected, difference.actual);
    found.push_back(std::move(difference));
  }
  return found;
}

}  // namespace copydesk::eval
