#include "people/spelt_name.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kShortestHandle = 6;  // letters
constexpr std::size_t kMaxNameWords = 4;

bool is_handle_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_ascii_digit(c) || c == '_';
}

std::string ascii_letters(std::string_view text) {
  std::string letters;
  for (const char c : ascii_folded(text))
    if (c >= 'a' && c <= 'z') letters += c;
  return letters;
}

/// The letters of every handle in a byline; an e-mail address holds none.
std::vector<std::string> handles_of(std::string_view byline) {
  std::vector<std::string> handles;
  for (std::size_t at = byline.find('@'); at != byline.npos; at = byline.find('@', at + 1)) {
    const std::size_t begin = at + 1;
    std::size_t end = begin;
    while (end < byline.size() && is_handle_byte(byline[end])) ++end;
    const bool opens = at == 0 || is_ascii_space(byline[at - 1]) || byline[at - 1] == ':';
    if (opens && end - begin >= kShortestHandle)
      handles.push_back(ascii_letters(byline.substr(begin, end - begin)));
  }
  return handles;
}

/// Whether a handle is all the words, or the last of them: `@reedquill` of `Nora Reed quill`.
/// Letters with accents may be missing in it, or stand without them.
bool spells(const std::string& handle, const Words& words, std::size_t count) {
  std::string plain;
  std::string reduced;
  for (std::size_t i = count; i-- > 0;) {
    plain.insert(0, ascii_letters(folded(words[i])));
    reduced.insert(0, ascii_letters(words[i]));
    if (count - i >= 2 && (handle == plain || handle == reduced)) return true;
  }
  return false;
}

}  // namespace

std::size_t spelt_name(std::string_view text, std::string_view byline) {
  const std::vector<std::string> handles = handles_of(byline);
  if (handles.empty()) return 0;
  const Words words = words_of(text);
  for (std::size_t count = std::min(words.size(), kMaxNameWords); count >= 2; --count) {
    const auto fits = [&](const std::string& handle) { return spells(handle, words, count); };
    if (std::any_of(handles.begin(), handles.end(), fits)) {
      const std::string_view last = words[count - 1];
      return static_cast<std::size_t>(last.data() + last.size() - text.data());
    }
  }
  return 0;
}

}  // namespace copydesk
